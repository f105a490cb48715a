/** Mandates as a list of things to do, one row per occurrence. */
import {
  type SQL,
  and,
  asc,
  between,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  or,
  sql,
} from 'drizzle-orm'
import type { Reader } from './connection.ts'
import {
  type Status,
  type classes,
  type reviewStates,
  duePoints,
  mandates,
  occurrences,
  resolutions,
  updates,
} from './schema.ts'
import { matchExpression } from './search.ts'

/** A session to which occurrences are scheduled or deferred; its days catch those that name a date and no session. */
interface DueSession {
  readonly body: string
  readonly session: number
  readonly days: { readonly opens: string; readonly closes: string } | null
}

/** An entity in this capacity or in either, or nobody at all as lead. */
type Answerer =
  { readonly acronym: string; readonly capacity: 'lead' | 'contributing' | null } | 'nobody leads'

/** What a list is narrowed to; a missing key narrows nothing. */
export interface MandateConditions {
  readonly due?: DueSession | 'no date' | undefined
  readonly status?: Status | undefined
  readonly symbol?: string | undefined
  readonly class?: (typeof classes)[number] | undefined
  /** `kept` is all but the rejected. */
  readonly review?: (typeof reviewStates)[number] | 'kept' | undefined
  /** Who answers today; all of it holds. */
  readonly answeredBy?: readonly Answerer[] | undefined
  /** As typed by the person; any input is safe. */
  readonly words?: string | undefined
}

export const orders = ['due', 'resolution', 'status', 'updated'] as const
export type Order = (typeof orders)[number]

const { part } = occurrences

/**
 * A day to sort by, in the calendar year where the session sits; exact days are the calendar's business. What has no
 * date comes last.
 */
const sortableDue = sql`CASE
  WHEN ${occurrences.date} IS NOT NULL THEN ${occurrences.date}
  WHEN ${occurrences.session} IS NULL THEN '9999'
  WHEN ${occurrences.body} = 'ECOSOC' THEN ${occurrences.session} || '-07'
  WHEN ${occurrences.body} = 'HRC' THEN (2006 + (${occurrences.session} - 1) / 3) || '-' || (${occurrences.session} - 1) % 3
  WHEN ${part} = 'first resumed' THEN (1946 + ${occurrences.session}) || '-03'
  WHEN ${part} = 'second resumed' THEN (1946 + ${occurrences.session}) || '-05'
  WHEN ${part} = 'resumed' THEN (1946 + ${occurrences.session}) || '-01'
  ELSE (1945 + ${occurrences.session}) || '-09' END`

/** In the order in which the statuses are printed, the open ones first. */
const sortableStatus = sql`CASE ${occurrences.status}
  WHEN 'not started' THEN 0 WHEN 'in progress' THEN 1 WHEN 'submitted' THEN 2 WHEN 'partially implemented' THEN 3
  WHEN 'not implemented' THEN 4 WHEN 'deferred' THEN 5 WHEN 'implemented' THEN 6 ELSE 7 END`

/** 99/9 before 99/101: by session, then by length, then by letters. */
const byResolution = [
  asc(resolutions.organ),
  asc(resolutions.session),
  asc(sql`length(${resolutions.symbol})`),
  asc(resolutions.symbol),
  asc(mandates.position),
  asc(occurrences.number),
]

const orderings: Readonly<Record<Order, readonly SQL[]>> = {
  due: [asc(sortableDue), ...byResolution],
  resolution: byResolution,
  status: [asc(sortableStatus), asc(sortableDue), ...byResolution],
  updated: [sql`${updates.id} DESC NULLS LAST`, ...byResolution],
}

/** The last update that concerns an occurrence. */
const lastUpdate = sql`(SELECT max(u.id) FROM updates u WHERE u.occurrence_id = ${occurrences.id})`

/** Acronym of the entity that leads today. */
const leadOf = sql<string | null>`(SELECT e.acronym FROM assignments a JOIN entities e ON e.id = a.entity_id
  WHERE a.mandate_id = ${mandates.id} AND a.capacity = 'lead' AND a.ended_at IS NULL)`

/** English where there is an English document, otherwise the language that came first. */
const workingLanguage = sql<string | null>`(SELECT d.language FROM documents d
  WHERE d.resolution_id = ${resolutions.id} ORDER BY d.language <> 'en', d.id LIMIT 1)`

export type MandateRow = Awaited<ReturnType<typeof listMandates>>[number]

/** One page of the list. */
export async function listMandates(
  db: Reader,
  conditions: MandateConditions,
  order: Order,
  page: { readonly limit: number; readonly offset: number },
) {
  return db
    .select({
      occurrenceId: occurrences.id,
      number: occurrences.number,
      mandateId: mandates.id,
      symbol: resolutions.symbol,
      title: resolutions.title,
      sample: resolutions.sample,
      language: workingLanguage,
      path: mandates.path,
      class: mandates.class,
      opening: mandates.opening,
      text: mandates.text,
      review: mandates.review,
      body: occurrences.body,
      session: occurrences.session,
      part: occurrences.part,
      date: occurrences.date,
      status: occurrences.status,
      verifiedAt: occurrences.verifiedAt,
      deferredToSession: occurrences.deferredToSession,
      deferredToPart: occurrences.deferredToPart,
      expression: duePoints.expression,
      basis: duePoints.basis,
      confidence: duePoints.confidence,
      recurrence: duePoints.recurrence,
      updatedAt: updates.at,
      updatedBy: updates.author,
      lead: leadOf,
    })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(duePoints, eq(duePoints.id, occurrences.duePointId))
    .leftJoin(updates, eq(updates.id, lastUpdate))
    .where(where(conditions))
    .orderBy(...orderings[order])
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

/** Occurrences under the same conditions, by status; the status itself narrows nothing here. */
export async function countByStatus(
  db: Reader,
  conditions: MandateConditions,
): Promise<ReadonlyMap<Status, number>> {
  const rows = db
    .select({ status: occurrences.status, n: count() })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(where({ ...conditions, status: undefined }))
    .groupBy(occurrences.status)
    .all()
  return new Map(rows.map((row) => [row.status, row.n]))
}

/** The occurrences of a list in its order, for the way to the previous and the next one. */
export async function listPlaces(
  db: Reader,
  conditions: MandateConditions,
  order: Order,
): Promise<{ occurrenceId: number; mandateId: number }[]> {
  return db
    .select({ occurrenceId: occurrences.id, mandateId: mandates.id })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(updates, eq(updates.id, lastUpdate))
    .where(where(conditions))
    .orderBy(...orderings[order])
    .all()
}

/** Sessions in which something falls due, with how much; newest first within each body. */
export async function dueSessions(db: Reader): Promise<{ body: string; session: number; count: number }[]> {
  const rows = db
    .select({ body: occurrences.body, session: occurrences.session, count: count() })
    .from(occurrences)
    .where(and(isNotNull(occurrences.session), isNotNull(occurrences.body)))
    .groupBy(occurrences.body, occurrences.session)
    .orderBy(asc(occurrences.body), desc(occurrences.session))
    .all()
  return rows.map((row) => ({ body: row.body ?? '', session: row.session ?? 0, count: row.count }))
}

/** Whether anything was ever imported, in one look. */
export async function anyMandates(db: Reader): Promise<boolean> {
  return db.select({ id: mandates.id }).from(mandates).limit(1).get() !== undefined
}

function where(conditions: MandateConditions): SQL | undefined {
  const { due, status, symbol, review, words } = conditions
  return and(
    due && dueIn(due),
    status && eq(occurrences.status, status),
    symbol ? eq(resolutions.symbol, symbol) : undefined,
    // Mandates of other officials are there for whoever asks for them, and in no other list.
    conditions.class ? eq(mandates.class, conditions.class) : ne(mandates.class, 'other official'),
    review === 'kept' ? inArray(mandates.review, ['proposed', 'confirmed']) : undefined,
    review && review !== 'kept' ? eq(mandates.review, review) : undefined,
    ...(conditions.answeredBy ?? []).map(answeredBy),
    words ? matching(words) : undefined,
  )
}

function dueIn(due: DueSession | 'no date'): SQL | undefined {
  if (due === 'no date') return and(isNull(occurrences.session), isNull(occurrences.date))
  const ofBody = or(isNull(occurrences.body), eq(occurrences.body, due.body))
  const scheduled = and(eq(occurrences.body, due.body), eq(occurrences.session, due.session))
  const deferred = and(
    eq(occurrences.status, 'deferred'),
    eq(occurrences.deferredToSession, due.session),
    ofBody,
  )
  const { days } = due
  const dated =
    days && and(isNull(occurrences.session), between(occurrences.date, days.opens, days.closes), ofBody)
  return or(scheduled, deferred, dated ?? undefined)
}

/** Mandates that somebody answers for, or that nobody leads. */
function answeredBy(entity: Answerer): SQL {
  if (entity === 'nobody leads')
    return sql`NOT EXISTS (SELECT 1 FROM assignments a
      WHERE a.mandate_id = ${mandates.id} AND a.capacity = 'lead' AND a.ended_at IS NULL)`
  const capacity = entity.capacity === null ? sql`` : sql`AND a.capacity = ${entity.capacity}`
  return sql`${mandates.id} IN (SELECT a.mandate_id FROM assignments a JOIN entities e ON e.id = a.entity_id
    WHERE e.acronym = ${entity.acronym} AND a.ended_at IS NULL ${capacity})`
}

/** Words with nothing to look for in them ("…") match nothing, rather than everything. */
function matching(words: string): SQL {
  const expression = matchExpression(words)
  if (expression === null) return sql`0`
  return sql`${mandates.id} IN (SELECT mandate_id FROM mandate_search WHERE mandate_search MATCH ${expression})`
}
