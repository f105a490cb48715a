/** Who answers for a mandate: one entity leads, others contribute, a person may be named; what ended stays on record. */
import { type SQL, and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { type Database, type Reader, type Transaction, write } from './connection.ts'
import type { Answering } from './decisions.ts'
import { assignments, entities, people } from './schema.ts'
import { appendUpdate } from './entries.ts'
import { insertRow, oncePer } from './prepared.ts'
import { type Change, advance } from './updates.ts'

export interface AssignedEntity {
  readonly entityId: number
  readonly acronym: string
  readonly name: string
  readonly capacity: 'lead' | 'contributing'
  readonly personId: number | null
  /** The named person; null where only the entity is. */
  readonly person: string | null
}

export type { Answering }

export interface AssignmentDraft extends Change, Answering {
  readonly note: string | null
  /** The entry that this takes back. */
  readonly undoes?: number
}

/** One thing that an assignment changed, with the names as they were; kept in the entry of the history. */
export interface AssignmentStep {
  readonly did: 'lead given' | 'lead moved' | 'lead ended' | 'added' | 'ended' | 'named' | 'unnamed'
  readonly entity: string
  /** Who led before, for `lead moved`. */
  readonly before?: string
  /** For `named` and `unnamed`. */
  readonly person?: string
}

/** The person who is to be named stands neither in an entity that answers for the mandate nor below one; nothing was written. */
class PersonElsewhere extends Error {
  override name = 'PersonElsewhere'
}

/** Assignments through which a person answers: those of the entity, and those that name the person. */
export const answersFor = (personId: number, entityId: number | null): SQL | undefined =>
  or(eq(assignments.personId, personId), entityId === null ? undefined : eq(assignments.entityId, entityId))

/** Entities that answer for a mandate today, the lead first. */
export async function assignedEntities(db: Reader, mandateId: number): Promise<AssignedEntity[]> {
  return openAssignments(db, mandateId)
}

/** Acronyms of the entities that contributed to mandates at a time (ISO), in alphabetical order, by mandate. */
export async function contributorsOf(
  db: Reader,
  mandateIds: readonly number[],
  at: string,
): Promise<Map<number, string[]>> {
  const found = db
    .select({ mandateId: assignments.mandateId, acronym: entities.acronym })
    .from(assignments)
    .innerJoin(entities, eq(entities.id, assignments.entityId))
    .where(
      and(
        inArray(assignments.mandateId, [...mandateIds]),
        eq(assignments.capacity, 'contributing'),
        lte(assignments.assignedAt, at),
        or(isNull(assignments.endedAt), gt(assignments.endedAt, at)),
      ),
    )
    .orderBy(asc(entities.acronym))
    .all()
  const byMandate = new Map<number, string[]>()
  for (const { mandateId, acronym } of found)
    byMandate.set(mandateId, [...(byMandate.get(mandateId) ?? []), acronym])
  return byMandate
}

export function openAssignments(db: Reader, mandateId: number): AssignedEntity[] {
  const rows = openStatement(db).all({ mandateId })
  return rows.sort((a, b) => Number(b.capacity === 'lead') - Number(a.capacity === 'lead'))
}

const openStatement = oncePer((db: Reader) =>
  db
    .select({
      entityId: entities.id,
      acronym: entities.acronym,
      name: entities.name,
      capacity: assignments.capacity,
      personId: assignments.personId,
      person: people.name,
    })
    .from(assignments)
    .innerJoin(entities, eq(entities.id, assignments.entityId))
    .leftJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.mandateId, sql.placeholder('mandateId')), isNull(assignments.endedAt)))
    .orderBy(asc(entities.acronym))
    .prepare(),
)

/** People who can be named for a mandate: active, and of an entity; each with that and all entities above it. */
export async function namablePeople(db: Reader) {
  const parents = parentsOf(db)
  return db
    .select({ id: people.id, name: people.name, entityId: entities.id, acronym: entities.acronym })
    .from(people)
    .innerJoin(entities, eq(entities.id, people.entityId))
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(entities.acronym), asc(people.name))
    .all()
    .map((person) => ({ ...person, line: lineOf(person.entityId, parents) }))
}

/**
 * The entity for which a person is named: of those that answer, the own one or the nearest above it.
 * @param line the own entity and those above it, as `namablePeople` gives it
 */
export const namedThrough = (line: readonly number[], answering: readonly number[]): number | null =>
  line.find((id) => answering.includes(id)) ?? null

/** By entity, the one that it stands below. */
const parentsOf = (db: Reader): ReadonlyMap<number, number | null> =>
  new Map(
    parentsStatement(db)
      .all()
      .map(({ id, parentId }) => [id, parentId]),
  )

const parentsStatement = oncePer((db: Reader) =>
  db.select({ id: entities.id, parentId: entities.parentId }).from(entities).prepare(),
)

/** An entity and those above it, the nearest first. */
function lineOf(entityId: number, parents: ReadonlyMap<number, number | null>): number[] {
  const line: number[] = []
  for (let id: number | null = entityId; id !== null && !line.includes(id); id = parents.get(id) ?? null)
    line.push(id)
  return line
}

/** Whether a person can be named where these entities answer; people move, and entities too. */
export const canBeNamed = (db: Reader, personId: number, answering: readonly number[]): boolean =>
  namedRow(db, personId, answering) !== null

/** The person who is named, with the entity through which; null where they stand in none of these and below none. */
function namedRow(db: Reader, personId: number, answering: readonly number[]) {
  const person = personStatement(db).get({ personId })
  if (!person || person.entityId === null) return null
  const through = namedThrough(lineOf(person.entityId, parentsOf(db)), answering)
  return through === null ? null : { id: person.id, name: person.name, through }
}

const personStatement = oncePer((db: Reader) =>
  db
    .select({ id: people.id, name: people.name, entityId: people.entityId })
    .from(people)
    .where(eq(people.id, sql.placeholder('personId')))
    .prepare(),
)

/**
 * Changes who answers for a mandate, with one entry in its history; false where that is how it stands already, and
 * nothing is written.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 * @throws PersonElsewhere
 */
export async function recordAssignment(db: Database, draft: AssignmentDraft): Promise<boolean> {
  const { author, at, mandateId } = draft
  const changes = await stepsTo(db, mandateId, draft)
  if (changes.length === 0) return false
  await write(db, { author, at, action: 'mandate.assign', subject: `mandate ${mandateId}` }, (tx) =>
    assignWithin(tx, draft),
  )
  return true
}

/** What would change, as steps; empty where that is how it stands already. */
async function stepsTo(db: Reader, mandateId: number, wanted: Answering): Promise<readonly AssignmentStep[]> {
  const before = openAssignments(db, mandateId)
  return steps(before, wantedRows(db, wanted))
}

/**
 * Part of a larger write: ends what no longer holds, adds what is new, and tells of both in one entry of the history.
 * @throws StaleMandate, PersonElsewhere
 */
export function assignWithin(tx: Transaction, draft: AssignmentDraft): void {
  advance(tx, draft)
  const before = openAssignments(tx, draft.mandateId)
  const wanted = wantedRows(tx, draft)
  for (const row of before) if (!wanted.some((other) => isSame(row, other))) end(tx, draft, row)
  for (const row of wanted) if (!before.some((other) => isSame(row, other))) begin(tx, draft, row)
  appendUpdate(tx, {
    mandateId: draft.mandateId,
    occurrenceId: null,
    at: draft.at,
    personId: draft.author.personId,
    author: draft.author.name,
    kind: 'assignment',
    from: inWords(before),
    to: inWords(wanted),
    note: draft.note,
    particulars: {
      did: 'assignment',
      before: { answering: answeringOf(before) },
      steps: steps(before, wanted),
      ...(draft.undoes !== undefined && { undoes: draft.undoes }),
    },
  })
}

/** The rows as they are to stand; the named person goes to the entity they belong to, or to the nearest above it. */
function wantedRows(db: Reader, { leadId, contributingIds, personId }: Answering): AssignedEntity[] {
  const others = contributingIds.filter((id) => id !== leadId)
  const ids = [...new Set([...(leadId === null ? [] : [leadId]), ...others])]
  const named = personId === null ? null : namedRow(db, personId, ids)
  if (personId !== null && named === null)
    throw new PersonElsewhere('Who is named stands in an entity that answers for the mandate, or below one.')
  return namesStatement(db)
    .all({ ids: JSON.stringify(ids) })
    .map((row) => ({
      ...row,
      capacity: row.entityId === leadId ? ('lead' as const) : ('contributing' as const),
      ...(named?.through === row.entityId
        ? { personId: named.id, person: named.name }
        : { personId: null, person: null }),
    }))
    .sort((a, b) => Number(b.capacity === 'lead') - Number(a.capacity === 'lead'))
}

const namesStatement = oncePer((db: Reader) =>
  db
    .select({ entityId: entities.id, acronym: entities.acronym, name: entities.name })
    .from(entities)
    .where(sql`${entities.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .orderBy(asc(entities.acronym))
    .prepare(),
)

const answeringOf = (rows: readonly AssignedEntity[]): Answering => ({
  leadId: leadOf(rows)?.entityId ?? null,
  contributingIds: rows.filter(({ capacity }) => capacity === 'contributing').map(({ entityId }) => entityId),
  personId: rows.find(({ personId }) => personId !== null)?.personId ?? null,
})

const isSame = (one: AssignedEntity, other: AssignedEntity): boolean =>
  one.entityId === other.entityId && one.capacity === other.capacity && one.personId === other.personId

/** From one state to the other: the lead, then who contributes, then who is named. */
function steps(before: readonly AssignedEntity[], after: readonly AssignedEntity[]): AssignmentStep[] {
  const contributing = (rows: readonly AssignedEntity[]) =>
    rows.filter(({ capacity }) => capacity === 'contributing')
  const missingIn = (rows: readonly AssignedEntity[]) => (row: AssignedEntity) =>
    !rows.some(({ entityId }) => entityId === row.entityId)
  return [
    ...leadStep(leadOf(before), leadOf(after)),
    ...contributing(after)
      .filter(missingIn(contributing(before)))
      .map(({ acronym }) => ({ did: 'added' as const, entity: acronym })),
    // Who leads now or led before is told by the step of the lead.
    ...contributing(before)
      .filter(missingIn(after))
      .map(({ acronym }) => ({ did: 'ended' as const, entity: acronym })),
    ...namingSteps(before, after),
  ]
}

const leadOf = (rows: readonly AssignedEntity[]): AssignedEntity | undefined =>
  rows.find(({ capacity }) => capacity === 'lead')

function leadStep(from: AssignedEntity | undefined, to: AssignedEntity | undefined): AssignmentStep[] {
  if (from?.entityId === to?.entityId) return []
  if (!from) return to ? [{ did: 'lead given', entity: to.acronym }] : []
  if (!to) return [{ did: 'lead ended', entity: from.acronym }]
  return [{ did: 'lead moved', entity: to.acronym, before: from.acronym }]
}

function namingSteps(before: readonly AssignedEntity[], after: readonly AssignedEntity[]): AssignmentStep[] {
  const naming = (did: 'named' | 'unnamed') => (row: AssignedEntity) => ({
    did,
    entity: row.acronym,
    person: row.person ?? '',
  })
  const namedIn = (rows: readonly AssignedEntity[]) => rows.filter(({ personId }) => personId !== null)
  const notIn = (rows: readonly AssignedEntity[]) => (row: AssignedEntity) =>
    !rows.some(({ personId }) => personId === row.personId)
  return [
    ...namedIn(before).filter(notIn(after)).map(naming('unnamed')),
    ...namedIn(after).filter(notIn(before)).map(naming('named')),
  ]
}

/** `DOA leads (Chen Li), OLA contributes`; null where nobody answers. */
function inWords(rows: readonly AssignedEntity[]): string | null {
  const words = rows.map(
    ({ acronym, capacity, person }) =>
      `${acronym} ${capacity === 'lead' ? 'leads' : 'contributes'}${person === null ? '' : ` (${person})`}`,
  )
  return words.length === 0 ? null : words.join(', ')
}

function end(tx: Transaction, { mandateId, at }: AssignmentDraft, row: AssignedEntity): void {
  endStatement(tx).run({ mandateId, at, entityId: row.entityId })
}

const endStatement = oncePer((tx) =>
  tx
    .update(assignments)
    .set({ endedAt: sql`${sql.placeholder('at')}` })
    .where(
      and(
        eq(assignments.mandateId, sql.placeholder('mandateId')),
        // The plus keeps the index of mandates in use: an entity has thousands of rows.
        sql`+${assignments.entityId} = ${sql.placeholder('entityId')}`,
        isNull(assignments.endedAt),
      ),
    )
    .prepare(),
)

function begin(tx: Transaction, { mandateId, at, author }: AssignmentDraft, row: AssignedEntity): void {
  const { entityId, capacity, personId } = row
  const assigned = { mandateId, entityId, capacity, personId, assignedBy: author.personId, assignedAt: at }
  insertRow(tx, assignments, assigned)
}
