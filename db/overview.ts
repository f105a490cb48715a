/** What the first page shows beside its figures: the latest updates. */
import { desc, eq, ne } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { mandates, resolutions, updates } from './schema.ts'

/** The latest things people did about mandates, newest first; what the machine found is not among them. */
export async function latestUpdates(db: Reader, limit: number) {
  return db
    .select({
      at: updates.at,
      author: updates.author,
      kind: updates.kind,
      from: updates.from,
      to: updates.to,
      note: updates.note,
      mandateId: mandates.id,
      symbol: resolutions.symbol,
      path: mandates.path,
    })
    .from(updates)
    .innerJoin(mandates, eq(mandates.id, updates.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(ne(updates.kind, 'found'))
    .orderBy(desc(updates.id))
    .limit(limit)
    .all()
}
