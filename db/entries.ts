/** Entries of the histories: each is chained to the one before it, and only ever added. */
import { desc, eq } from 'drizzle-orm'
import { chained } from './chain.ts'
import type { Transaction } from './connection.ts'
import { updates } from './schema.ts'

/** One entry as the chain takes it. */
export type NewEntry = Omit<typeof updates.$inferInsert, 'id' | 'previousHash' | 'hash'>

/** Adds an entry to a mandate's chain, within the transaction of what it tells of; answers with its id. */
export function appendUpdate(tx: Transaction, entry: NewEntry): number {
  const last = tx
    .select({ hash: updates.hash })
    .from(updates)
    .where(eq(updates.mandateId, entry.mandateId))
    .orderBy(desc(updates.id))
    .limit(1)
    .get()
  const values = chained(last?.hash ?? '', entry)
  return tx.insert(updates).values(values).returning({ id: updates.id }).get().id
}
