/** The occurrences of mandates that recur: which series may go on, and the next member of one. */
import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { appendUpdate } from './entries.ts'
import { duePoints, mandates, occurrences, resolutions } from './schema.ts'

/** Where the next occurrence is scheduled, and why it was created. */
export interface NextOccurrence {
  readonly mandateId: number
  /** The occurrence after which it comes; another one after that means that somebody was faster. */
  readonly after: number
  readonly body: string | null
  readonly session: number | null
  readonly part: (typeof occurrences.$inferSelect)['part']
  readonly date: string | null
  /** `annual`, `every 90 days`. */
  readonly recurrence: string
  /** Where it is scheduled, in words: "100th session". */
  readonly words: string
}

/**
 * The latest occurrence of every mandate that recurs, with the due points that say so. Rejected mandates and drafts are
 * left out, as are those that a later resolution took the place of.
 */
export async function latestOfSeries(db: Reader) {
  const latest = db
    .select({ occurrence: occurrences })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(
        ne(mandates.review, 'rejected'),
        isNull(mandates.missingSince),
        eq(resolutions.draft, false),
        sql`${occurrences.number} = (SELECT max(o.number) FROM occurrences o WHERE o.mandate_id = ${occurrences.mandateId})`,
        inArray(
          occurrences.mandateId,
          db
            .select({ id: duePoints.mandateId })
            .from(duePoints)
            .where(and(isNotNull(duePoints.recurrence), isNull(duePoints.replacedAt))),
        ),
      ),
    )
    .all()
    .map(({ occurrence }) => occurrence)
  const points = livePoints(
    db,
    latest.map(({ mandateId }) => mandateId),
  )
  return latest.map((occurrence) => ({ occurrence, points: points.get(occurrence.mandateId) ?? [] }))
}

/** SQLite takes at most 32,766 values in one statement. */
const pageSize = 5000

function livePoints(db: Reader, mandateIds: readonly number[]) {
  const points = new Map<number, (typeof duePoints.$inferSelect)[]>()
  for (let from = 0; from < mandateIds.length; from += pageSize) {
    const page = mandateIds.slice(from, from + pageSize)
    const rows = db
      .select()
      .from(duePoints)
      .where(and(inArray(duePoints.mandateId, page), isNull(duePoints.replacedAt)))
      .orderBy(duePoints.mandateId, duePoints.position)
      .all()
    for (const row of rows) points.set(row.mandateId, [...(points.get(row.mandateId) ?? []), row])
  }
  return points
}

/** Creates the next occurrences of series, all in one write; answers with how many were new. */
export async function continueSeries(
  db: Database,
  author: Author,
  at: string,
  next: readonly NextOccurrence[],
): Promise<number> {
  const deed = (created: number) => ({
    author,
    at,
    action: 'series.continue',
    subject: created === 1 ? '1 occurrence' : `${created} occurrences`,
  })
  return write(db, deed, (tx) => next.filter((one) => insertNext(tx, author, at, one)).length)
}

/** Inside the write that closes an occurrence, or that finds its session open. False where the next is there already. */
export function insertNext(tx: Transaction, author: Author, at: string, next: NextOccurrence): boolean {
  const { mandateId, after, body, session, part, date, recurrence, words } = next
  const number = after + 1
  const inserted = tx
    .insert(occurrences)
    .values({ mandateId, number, body, session, part, date, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: occurrences.id })
    .get() as { id: number } | undefined
  if (!inserted) return false
  appendUpdate(tx, {
    mandateId,
    occurrenceId: inserted.id,
    at,
    personId: author.personId,
    author: author.name,
    kind: 'due',
    from: null,
    to: words,
    note: null,
    particulars: { series: recurrence, number },
  })
  return true
}
