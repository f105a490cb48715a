/** What the first page shows beside the figures of the session: the work that waits, and the latest updates. */
import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { mandates, resolutions, updates } from './schema.ts'

/** Requests that nobody has confirmed or rejected yet; the samples count only while there is nothing else. */
export async function countUnreviewed(db: Reader, samples: boolean): Promise<number> {
  const row = db
    .select({ n: sql<number>`count(*)` })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(eq(mandates.class, 'request'), eq(mandates.review, 'proposed'), eq(resolutions.sample, samples)),
    )
    .get()
  return row?.n ?? 0
}

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
