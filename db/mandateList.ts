/** Mandates as a list of things to do, one row per occurrence. */
import { setImmediate } from 'node:timers/promises'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { answersFor } from './assignments.ts'
import type { Database, Reader } from './connection.ts'
import { allowedBy, heldBy, valuesOf } from './listColumns.ts'
import { type ListIndex, foundIn, freshIndex, rowsInOrder } from './listIndex.ts'
import { type MandateConditions, testsOf } from './mandateConditions.ts'
import type { Order } from './mandateOrder.ts'
import {
  type Status,
  assignments,
  documents,
  duePoints,
  mandates,
  occurrences,
  resolutions,
  updates,
  wordings,
} from './schema.ts'

export type { MandateConditions } from './mandateConditions.ts'
export { type Order, orders } from './mandateOrder.ts'

/** Acronym of the entity that leads today. */
const leadOf = sql<string | null>`(SELECT e.acronym FROM assignments a JOIN entities e ON e.id = a.entity_id
  WHERE a.mandate_id = ${mandates.id} AND a.capacity = 'lead' AND a.ended_at IS NULL)`

/** The last update that concerns an occurrence. */
const lastUpdate = sql`(SELECT max(u.id) FROM updates u WHERE u.occurrence_id = ${occurrences.id})`

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

/** Whether a row fits the conditions. */
type Fits = (row: number) => boolean

/** Asks the columns once, and then each row with a few look-ups. */
function fitting(db: Database, index: ListIndex, conditions: MandateConditions): Fits {
  const allowed = allowedBy(index.columns, testsOf(db, conditions))
  const found = conditions.words === undefined ? null : foundIn(db, index, conditions.words)
  const chosen = conditions.occurrenceIds && new Set(conditions.occurrenceIds)
  return (row) => {
    for (const { held, fits } of allowed) if (fits[held[row] ?? 0] !== 1) return false
    if (found !== null && found[index.mandateIds[row] ?? 0] !== 1) return false
    return chosen === undefined || chosen.has(index.entries[row]?.occurrenceId ?? 0)
  }
}

/** The rows that fit, in order, with what they are of; to be read before anything else is waited for. */
async function listed(
  db: Database,
  conditions: MandateConditions,
  order: Order,
): Promise<{ index: ListIndex; rows: number[] }> {
  const index = await freshIndex(db)
  return { index, rows: rowsInOrder(index, order).filter(fitting(db, index, conditions)) }
}

/** One page of the list: only of the rows that stand on it is read all that they show. */
export async function listMandates(
  db: Database,
  conditions: MandateConditions,
  order: Order,
  page: { readonly limit: number; readonly offset: number },
) {
  const index = await freshIndex(db)
  const fits = fitting(db, index, conditions)
  const ids: number[] = []
  let before = page.offset
  for (const row of rowsInOrder(index, order)) {
    if (!fits(row)) continue
    if (before > 0) before -= 1
    else if (ids.push(occurrenceIdOf(index, row)) >= page.limit) break
  }
  return ids.length === 0 ? [] : rowsOf(db, ids)
}

const occurrenceIdOf = (index: ListIndex, row: number): number => index.entries[row]?.occurrenceId ?? 0

/** Whole rows of the list, some hundred at a time; meanwhile other requests are answered. */
export async function listWhole(
  db: Database,
  conditions: MandateConditions,
  order: Order,
  most: number,
): Promise<MandateRow[]> {
  const ids = (await listOccurrences(db, conditions, order)).slice(0, most)
  const rows: MandateRow[] = []
  for (let from = 0; from < ids.length; from += turn) {
    if (from > 0) await setImmediate()
    rows.push(...rowsOf(db, ids.slice(from, from + turn)))
  }
  return rows
}

/** The occurrences of the list in its order. */
export async function listOccurrences(
  db: Database,
  conditions: MandateConditions,
  order: Order,
): Promise<number[]> {
  const { index, rows } = await listed(db, conditions, order)
  return rows.map((row) => occurrenceIdOf(index, row))
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
    .where(sql`${occurrences.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .all()
  const byId = new Map(rows.map((row) => [row.occurrenceId, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Each language version of these mandates, for the marks of a search. */
export async function wordingsOfMandates(db: Reader, mandateIds: readonly number[]) {
  return db
    .select({ mandateId: wordings.mandateId, language: documents.language, text: wordings.text })
    .from(wordings)
    .innerJoin(documents, eq(documents.id, wordings.documentId))
    .where(sql`${wordings.mandateId} IN (SELECT value FROM json_each(${JSON.stringify(mandateIds)}))`)
    .orderBy(wordings.id)
    .all()
}

/** Mandates that a person answers for today: those of the entity, leading or contributing, and those where they are named. */
export async function mandatesAnsweredBy(
  db: Reader,
  { id, entityId }: { readonly id: number; readonly entityId: number | null },
): Promise<ReadonlySet<number>> {
  const rows = db
    .select({ id: assignments.mandateId })
    .from(assignments)
    .where(and(answersFor(id, entityId), isNull(assignments.endedAt)))
    .all()
  return new Set(rows.map((row) => row.id))
}

/** Occurrences under the same conditions, by status; the status itself narrows nothing here. */
export async function countByStatus(
  db: Database,
  conditions: MandateConditions,
): Promise<ReadonlyMap<Status, number>> {
  const index = await freshIndex(db)
  const fits = fitting(db, index, { ...conditions, status: undefined })
  const counts = new Map<Status, number>()
  for (let row = 0; row < index.entries.length; row += 1) {
    if (!index.entries[row] || !fits(row)) continue
    const status = heldBy(index.columns, 'situation', row)?.status
    if (status) counts.set(status, (counts.get(status) ?? 0) + 1)
  }
  return counts
}

/** The mandates before and after one in a list, and its place there, from 1; place 0 where the list does not have it. */
export async function neighboursIn(
  db: Database,
  conditions: MandateConditions,
  order: Order,
  mandateId: number,
): Promise<{ previous: number | null; next: number | null; position: number; total: number }> {
  const { index, rows } = await listed(db, conditions, order)
  // A mandate that falls due more than once stands where it stands first.
  const ids = [...new Set(rows.map((row) => index.mandateIds[row] ?? 0))]
  const at = ids.indexOf(mandateId)
  if (at < 0) return { previous: null, next: null, position: 0, total: ids.length }
  return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null, position: at + 1, total: ids.length }
}

/** Rows that are read in one go. */
const turn = 500

/** These occurrences as rows, some hundred at a time, all from one moment. */
export function* rowsInTurn(db: Database, ids: readonly number[]): Generator<readonly MandateRow[]> {
  // One transaction, so that nothing changes between the first row and the last.
  db.$client.exec('BEGIN')
  try {
    for (let from = 0; from < ids.length; from += turn) yield rowsOf(db, ids.slice(from, from + turn))
  } finally {
    db.$client.exec('COMMIT')
  }
}

/** Committees of whose resolutions something is listed, by name. */
export async function listCommittees(db: Database): Promise<string[]> {
  const { columns } = await freshIndex(db)
  const names = valuesOf(columns, 'resolution').flatMap(({ value }) => value.committee ?? [])
  return [...new Set(names)].sort()
}

/** Sessions in which something falls due, newest first within each body. */
export async function dueSessions(db: Database): Promise<{ body: string; session: number }[]> {
  const { columns } = await freshIndex(db)
  const sessions = new Map<string, { body: string; session: number }>()
  for (const { value } of valuesOf(columns, 'situation')) {
    const { body, session } = value
    if (body !== null && session !== null) sessions.set(`${body} ${session}`, { body, session })
  }
  return [...sessions.values()].sort(
    (one, other) => one.body.localeCompare(other.body, 'en') || other.session - one.session,
  )
}

/** Whether anything was ever imported, in one look. */
export async function anyMandates(db: Reader): Promise<boolean> {
  return db.select({ id: mandates.id }).from(mandates).limit(1).get() !== undefined
}
