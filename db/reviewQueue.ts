/** The queue of what waits for review, in one order: requests before the rest, then as resolutions came in. */
import { type SQL, and, asc, count, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { type classes, type confidences, mandates, occurrences, resolutions } from './schema.ts'

/** What the queue is narrowed to; null narrows nothing. */
export interface QueueConditions {
  readonly symbol: string | null
  readonly class: (typeof classes)[number] | null
  readonly confidence: (typeof confidences)[number] | null
}

const tier = sql<number>`(${mandates.class} <> 'request')`
const place = sql`(${tier}, ${mandates.resolutionId}, ${mandates.position}, ${mandates.id})`

/** English where there is an English document, otherwise the language that came first. */
const workingLanguage = sql<string | null>`(SELECT d.language FROM documents d
  WHERE d.resolution_id = ${mandates.resolutionId} ORDER BY d.language <> 'en', d.id LIMIT 1)`

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number]

/** A page of the queue. */
export async function listQueue(
  db: Reader,
  conditions: QueueConditions,
  page: { readonly limit: number; readonly offset: number },
) {
  return db
    .select(rowColumns)
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(occurrences, and(eq(occurrences.mandateId, mandates.id), eq(occurrences.number, 1)))
    .where(waiting(conditions))
    .orderBy(tier, asc(mandates.resolutionId), asc(mandates.position), asc(mandates.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

const rowColumns = {
  id: mandates.id,
  resolutionId: mandates.resolutionId,
  symbol: resolutions.symbol,
  title: resolutions.title,
  sample: resolutions.sample,
  language: workingLanguage,
  path: mandates.path,
  part: mandates.part,
  opening: mandates.opening,
  text: mandates.text,
  class: mandates.class,
  confidence: mandates.confidence,
  review: mandates.review,
  previousText: mandates.previousText,
  missingSince: mandates.missingSince,
  body: occurrences.body,
  session: occurrences.session,
  sessionPart: occurrences.part,
  date: occurrences.date,
}

/** How many wait under these conditions. */
export async function countQueue(db: Reader, conditions: QueueConditions): Promise<number> {
  const row = db
    .select({ n: count() })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(waiting(conditions))
    .get()
  return row?.n ?? 0
}

/** More than so many are not counted for every page: the bar says "999+". */
export const mostCounted = 1000

/** How many wait in all, up to `mostCounted`; at once, because the frame of a page is built without waiting. */
export function countWaiting(db: Reader): number {
  const some = db
    .select({ id: mandates.id })
    .from(mandates)
    .where(waiting({ symbol: null, class: null, confidence: null }))
    .limit(mostCounted)
    .as('some')
  return db.select({ n: count() }).from(some).get()?.n ?? 0
}

/** The mandates before and after a place in the queue; the mandate there need not wait itself. */
export async function queueNeighbours(db: Reader, conditions: QueueConditions, mandateId: number) {
  const here = sql`(SELECT m.class <> 'request', m.resolution_id, m.position, m.id FROM mandates m WHERE m.id = ${mandateId})`
  const order = [tier, mandates.resolutionId, mandates.position, mandates.id]
  const beside = (side: SQL, orders: SQL[]): number | null =>
    db
      .select({ id: mandates.id })
      .from(mandates)
      .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
      .where(and(waiting(conditions), side))
      .orderBy(...orders)
      .limit(1)
      .get()?.id ?? null
  return {
    previous: beside(
      sql`${place} < ${here}`,
      order.map((column) => desc(column)),
    ),
    next: beside(
      sql`${place} > ${here}`,
      order.map((column) => asc(column)),
    ),
  }
}

/** How far the review of resolutions is: mandates in all and those that somebody decided on, by resolution. */
export async function reviewProgress(
  db: Reader,
  resolutionIds: readonly number[],
): Promise<ReadonlyMap<number, { total: number; reviewed: number }>> {
  const rows = db
    .select({
      id: mandates.resolutionId,
      total: count(),
      reviewed: sql<number>`sum(${mandates.review} <> 'proposed')`,
    })
    .from(mandates)
    .where(and(inArray(mandates.resolutionId, [...resolutionIds]), ne(mandates.class, 'other official')))
    .groupBy(mandates.resolutionId)
    .all()
  return new Map(rows.map(({ id, total, reviewed }) => [id, { total, reviewed }]))
}

/** Resolutions with something that waits, for the filter. */
export async function resolutionsWaiting(db: Reader) {
  return db
    .select({ symbol: resolutions.symbol, title: resolutions.title, waiting: count() })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(waiting({ symbol: null, class: null, confidence: null }))
    .groupBy(resolutions.id)
    .orderBy(asc(resolutions.id))
    .all()
}

const missing = and(isNotNull(mandates.missingSince), ne(mandates.review, 'rejected'))

/** Mandates that the latest text of their resolution no longer has, and that nobody has rejected or kept since. */
export async function listMissing(db: Reader) {
  return db
    .select(rowColumns)
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(occurrences, and(eq(occurrences.mandateId, mandates.id), eq(occurrences.number, 1)))
    .where(missing)
    .orderBy(asc(mandates.resolutionId), asc(mandates.position))
    .all()
}

export async function countMissing(db: Reader): Promise<number> {
  return db.select({ n: count() }).from(mandates).where(missing).get()?.n ?? 0
}

/** The part of a clause that follows another and was not rejected; null where it is the last. */
export async function nextPartOf(
  db: Reader,
  {
    resolutionId,
    path,
    clause,
    position,
  }: Pick<typeof mandates.$inferSelect, 'resolutionId' | 'path' | 'clause' | 'position'>,
): Promise<typeof mandates.$inferSelect | null> {
  const next = db
    .select()
    .from(mandates)
    .where(
      and(
        eq(mandates.resolutionId, resolutionId),
        eq(mandates.path, path),
        eq(mandates.clause, clause),
        ne(mandates.review, 'rejected'),
        sql`${mandates.position} > ${position}`,
      ),
    )
    .orderBy(asc(mandates.position))
    .limit(1)
    .get()
  return next ?? null
}

/** Directives to other officials wait for nobody unless they are asked for. */
function waiting(conditions: QueueConditions): SQL | undefined {
  return and(
    eq(mandates.review, 'proposed'),
    conditions.class === null
      ? inArray(mandates.class, ['request', 'authorization', 'exhortation', 'expectation', 'implicit'])
      : eq(mandates.class, conditions.class),
    conditions.confidence === null ? undefined : eq(mandates.confidence, conditions.confidence),
    conditions.symbol === null ? undefined : eq(resolutions.symbol, conditions.symbol),
  )
}
