/** Mandates as a list of things to do, one row per occurrence. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database, Reader } from './connection.ts'
import { type MandateConditions, where } from './mandateConditions.ts'
import { type Order, lastUpdate, leadOf, orderings } from './mandateOrder.ts'
import { type Status, assignments, duePoints, mandates, occurrences, resolutions, updates } from './schema.ts'

export type { MandateConditions } from './mandateConditions.ts'
export { type Order, orders } from './mandateOrder.ts'

/** Acronyms of the entities that contribute today: `DOA, OLA`. */
const contributingOf = sql<string | null>`(SELECT group_concat(e.acronym, ', ') FROM assignments a
  JOIN entities e ON e.id = a.entity_id
  WHERE a.mandate_id = ${mandates.id} AND a.capacity = 'contributing' AND a.ended_at IS NULL)`

/** Who is named today. */
const personOf = sql<string | null>`(SELECT p.name FROM assignments a JOIN people p ON p.id = a.person_id
  WHERE a.mandate_id = ${mandates.id} AND a.ended_at IS NULL LIMIT 1)`

/** Symbols (otherwise titles, otherwise file names) of the evidence that was not withdrawn: `A/99/754, A/99/755`. */
const evidenceOf = sql<
  string | null
>`(SELECT group_concat(coalesce(v.symbol, v.title, v.file_name, 'a document'), ', ') FROM evidence v
  WHERE v.occurrence_id = ${occurrences.id} AND v.withdrawn_at IS NULL)`

/** English where there is an English document, otherwise the language that came first. */
const workingLanguage = sql<string | null>`(SELECT d.language FROM documents d
  WHERE d.resolution_id = ${resolutions.id} ORDER BY d.language <> 'en', d.id LIMIT 1)`

export type MandateRow = Awaited<ReturnType<typeof listMandates>>[number]

/** One page of the list. First the rows that stand on it, then all that they show: nothing is fetched for the others. */
export async function listMandates(
  db: Reader,
  conditions: MandateConditions,
  order: Order,
  page: { readonly limit: number; readonly offset: number },
) {
  const ids = placesQuery(db, conditions, order)
    .limit(page.limit)
    .offset(page.offset)
    .all()
    .map(({ occurrenceId }) => occurrenceId)
  return ids.length === 0 ? [] : rowsOf(db, ids)
}

/** Occurrences with all that a row shows, in the order of the ids. */
function rowsOf(db: Reader, ids: readonly number[]) {
  const rows = db
    .select({
      occurrenceId: occurrences.id,
      number: occurrences.number,
      mandateId: mandates.id,
      version: mandates.version,
      symbol: resolutions.symbol,
      title: resolutions.title,
      sample: resolutions.sample,
      organ: resolutions.organ,
      committee: resolutions.committee,
      agendaItem: resolutions.agendaItem,
      adopted: resolutions.adopted,
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
      contributing: contributingOf,
      person: personOf,
      evidence: evidenceOf,
    })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(duePoints, eq(duePoints.id, occurrences.duePointId))
    .leftJoin(updates, eq(updates.id, lastUpdate))
    .where(inArray(occurrences.id, [...ids]))
    .all()
  const byId = new Map(rows.map((row) => [row.occurrenceId, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Mandates that an entity leads or contributes to today. */
export async function mandatesOfEntity(db: Reader, entityId: number): Promise<ReadonlySet<number>> {
  const rows = db
    .select({ id: assignments.mandateId })
    .from(assignments)
    .where(and(eq(assignments.entityId, entityId), isNull(assignments.endedAt)))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** The occurrences of a list in its order. */
const placesQuery = (db: Reader, conditions: MandateConditions, order: Order) =>
  db
    .select({ occurrenceId: occurrences.id, mandateId: mandates.id })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(where(conditions))
    .orderBy(...orderings[order])

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
  return placesQuery(db, conditions, order).all()
}

const turn = 500

/** The whole list in its order, some hundred rows at a time, all from one moment. */
export function* listedInTurn(
  db: Database,
  conditions: MandateConditions,
  order: Order,
): Generator<readonly MandateRow[]> {
  // One transaction, so that nothing changes between the first row and the last.
  db.$client.exec('BEGIN')
  try {
    const ids = placesQuery(db, conditions, order)
      .all()
      .map(({ occurrenceId }) => occurrenceId)
    for (let from = 0; from < ids.length; from += turn) yield rowsOf(db, ids.slice(from, from + turn))
  } finally {
    db.$client.exec('COMMIT')
  }
}

/** Committees whose resolutions are there, by name. */
export async function listCommittees(db: Reader): Promise<string[]> {
  const rows = db
    .selectDistinct({ committee: resolutions.committee })
    .from(resolutions)
    .where(isNotNull(resolutions.committee))
    .orderBy(asc(resolutions.committee))
    .all()
  return rows.flatMap(({ committee }) => committee ?? [])
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
