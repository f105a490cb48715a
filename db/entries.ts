/** Entries of the histories: each is chained to the one before it, and only ever added. */
import { desc, eq, sql } from 'drizzle-orm'
import { chained } from './chain.ts'
import type { Transaction } from './connection.ts'
import { insertRow, oncePer } from './prepared.ts'
import { updates } from './schema.ts'

/** One entry as the chain takes it. */
export type NewEntry = Omit<typeof updates.$inferInsert, 'id' | 'previousHash' | 'hash'>

/** Adds an entry to a mandate's chain, within the transaction of what it tells of; answers with its id. */
export function appendUpdate(tx: Transaction, entry: NewEntry): number {
  const last = lastEntry(tx).get({ mandateId: entry.mandateId })
  return insertRow(tx, updates, chained(last?.hash ?? '', entry))
}

const lastEntry = oncePer((tx) =>
  tx
    .select({ hash: updates.hash })
    .from(updates)
    .where(eq(updates.mandateId, sql.placeholder('mandateId')))
    .orderBy(desc(updates.id))
    .limit(1)
    .prepare(),
)
