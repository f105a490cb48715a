/** What the first page shows beside the figures of the session: the work that waits, and the latest updates. */
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { assignments, mandates, resolutions, updates } from './schema.ts'

export interface WaitingWork {
  /** Requests that nobody has confirmed or rejected yet. */
  readonly unreviewed: number
  /** Requests, not rejected, that no entity leads. */
  readonly withoutLead: number
}

/** What waits among requests; the samples count only while there is nothing else. */
export async function waitingWork(db: Reader, samples: boolean): Promise<WaitingWork> {
  const requests = and(eq(mandates.class, 'request'), eq(resolutions.sample, samples))
  const unreviewed = db
    .select({ n: sql<number>`count(*)` })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(and(requests, eq(mandates.review, 'proposed')))
    .get()
  const withoutLead = db
    .select({ n: sql<number>`count(*)` })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(
      assignments,
      and(
        eq(assignments.mandateId, mandates.id),
        eq(assignments.capacity, 'lead'),
        isNull(assignments.endedAt),
      ),
    )
    .where(and(requests, ne(mandates.review, 'rejected'), isNull(assignments.id)))
    .get()
  return { unreviewed: unreviewed?.n ?? 0, withoutLead: withoutLead?.n ?? 0 }
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
