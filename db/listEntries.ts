/** What the list in memory holds of each occurrence: all that it is found, sorted or counted by, and no words. */
import { type SQL, type SQLWrapper, and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import {
  type Status,
  type classes,
  type organs,
  type reviewStates,
  assignments,
  documents,
  entities,
  mandates,
  occurrences,
  resolutions,
  wordings,
} from './schema.ts'

type Part = (typeof occurrences.$inferSelect)['part']

/** The resolution of a mandate. */
interface ListedResolution {
  readonly id: number
  readonly organ: (typeof organs)[number]
  readonly session: number | null
  readonly symbol: string
  readonly committee: string | null
  readonly agendaItem: string | null
}

/** Where an occurrence is scheduled and how it stands: what says when it is due. */
export interface Situation {
  readonly class: (typeof classes)[number]
  readonly status: Status
  readonly body: string | null
  readonly session: number | null
  readonly part: Part
  readonly date: string | null
  readonly deferredToSession: number | null
  readonly deferredToPart: string | null
}

/** Who answers for a mandate today; ids of entities and people. */
export interface Answering {
  readonly lead: number | null
  readonly acronym: string | null
  readonly contributing: readonly number[]
  readonly named: readonly number[]
}

/** What is there to show for it. */
export interface Proof {
  readonly verified: boolean
  readonly evidence: boolean
  /** Who last gave the occurrence its status, as `proposerOf` says; null where nobody did. */
  readonly proposer: number | null
  /** Codes of the languages that have its words. */
  readonly languages: readonly string[]
}

/** One occurrence. */
export interface Entry {
  readonly occurrenceId: number
  readonly mandateId: number
  readonly number: number
  /** Of the mandate in its resolution. */
  readonly position: number
  readonly review: (typeof reviewStates)[number]
  readonly resolution: ListedResolution
  readonly situation: Situation
  /** A day to sort by, in the calendar year where the session sits: `2045-09`; `9999` for what has no date. */
  readonly day: string
  readonly answering: Answering
  readonly proof: Proof
  /** The last update that concerns the occurrence. */
  readonly lastUpdateId: number | null
}

/** The wordings of a mandate are what a search finds. */
export interface Loaded {
  readonly entries: readonly Entry[]
  readonly wordings: readonly { readonly id: number; readonly mandateId: number }[]
}

/** Reads these mandates anew; one that is gone gives nothing. */
export function loadEntries(db: Reader, mandateIds: readonly number[]): Loaded {
  const ids = JSON.stringify(mandateIds)
  const heads = new Map(headsOf(db, ids).map((head) => [head.id, head]))
  const answering = grouped(answeringOf(db, ids))
  const words = wordingsOf(db, ids)
  const languages = grouped(words)
  const entries = occurrencesOf(db, ids).flatMap((row) => {
    const head = heads.get(row.mandateId)
    if (!head) return []
    const { occurrenceId, mandateId, number, verified, evidence, proposer, lastUpdateId, ...schedule } = row
    const spoken = (languages.get(mandateId) ?? []).map(({ language }) => language)
    return [
      {
        occurrenceId,
        mandateId,
        number,
        position: head.position,
        review: head.review,
        resolution: head.resolution,
        situation: { class: head.class, ...schedule },
        day: sortableDay(schedule),
        answering: inCapacities(answering.get(mandateId) ?? []),
        proof: {
          verified: verified === 1,
          evidence: evidence === 1,
          proposer,
          languages: [...new Set(spoken)].sort(),
        },
        lastUpdateId,
      },
    ]
  })
  return { entries, wordings: words }
}

/** Month and day on which the parts of a session are looked for in a list; exact days are the calendar's business. */
const partDays: Readonly<Record<string, readonly [years: number, month: string]>> = {
  resumed: [1946, '01'],
  'first resumed': [1946, '03'],
  'second resumed': [1946, '05'],
}

/** A day to sort by, in the calendar year where the session sits. What has no date comes last. */
function sortableDay({ body, session, part, date }: Omit<Situation, 'class'>): string {
  if (date !== null) return date
  if (session === null) return '9999'
  if (body === 'ECOSOC') return `${session}-07`
  // Three regular sessions of the Council a year, the first in 2006.
  if (body === 'HRC') return `${2006 + Math.trunc((session - 1) / 3)}-${(session - 1) % 3}`
  const [years, month] = partDays[part ?? ''] ?? [1945, '09']
  return `${years + session}-${month}`
}

/** The ids are one value of the statement, however many they are. */
const among = (column: SQLWrapper, ids: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${ids}))`

const headsOf = (db: Reader, ids: string) =>
  db
    .select({
      id: mandates.id,
      class: mandates.class,
      review: mandates.review,
      position: mandates.position,
      resolution: {
        id: resolutions.id,
        organ: resolutions.organ,
        session: resolutions.session,
        symbol: resolutions.symbol,
        committee: resolutions.committee,
        agendaItem: resolutions.agendaItem,
      },
    })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(among(mandates.id, ids))
    .all()

// Inside the two subqueries a bare column would be theirs, so the table is named.
const occurrencesOf = (db: Reader, ids: string) =>
  db
    .select({
      occurrenceId: occurrences.id,
      mandateId: occurrences.mandateId,
      number: occurrences.number,
      status: occurrences.status,
      body: occurrences.body,
      session: occurrences.session,
      part: occurrences.part,
      date: occurrences.date,
      deferredToSession: occurrences.deferredToSession,
      deferredToPart: occurrences.deferredToPart,
      verified: sql<number>`${occurrences.verifiedAt} IS NOT NULL`,
      evidence: sql<number>`EXISTS (SELECT 1 FROM evidence v
        WHERE v.occurrence_id = occurrences.id AND v.withdrawn_at IS NULL)`,
      // Who proposed matters where it is implemented, and is not looked for elsewhere.
      proposer: sql<
        number | null
      >`CASE WHEN occurrences.status = 'implemented' THEN (SELECT u.person_id FROM updates u
        WHERE u.occurrence_id = occurrences.id AND u.kind = 'status' ORDER BY u.id DESC LIMIT 1) END`,
      lastUpdateId: sql<
        number | null
      >`(SELECT max(u.id) FROM updates u WHERE u.occurrence_id = occurrences.id)`,
    })
    .from(occurrences)
    .where(among(occurrences.mandateId, ids))
    .orderBy(asc(occurrences.mandateId), asc(occurrences.number))
    .all()

const answeringOf = (db: Reader, ids: string) =>
  db
    .select({
      mandateId: assignments.mandateId,
      entityId: assignments.entityId,
      acronym: entities.acronym,
      capacity: assignments.capacity,
      personId: assignments.personId,
    })
    .from(assignments)
    .innerJoin(entities, eq(entities.id, assignments.entityId))
    .where(and(among(assignments.mandateId, ids), isNull(assignments.endedAt)))
    .all()

const wordingsOf = (db: Reader, ids: string) =>
  db
    .select({ id: wordings.id, mandateId: wordings.mandateId, language: documents.language })
    .from(wordings)
    .innerJoin(documents, eq(documents.id, wordings.documentId))
    .where(among(wordings.mandateId, ids))
    .all()

function inCapacities(rows: ReturnType<typeof answeringOf>): Answering {
  const lead = rows.find(({ capacity }) => capacity === 'lead')
  const contributing = rows.filter(({ capacity }) => capacity === 'contributing')
  return {
    lead: lead?.entityId ?? null,
    acronym: lead?.acronym ?? null,
    contributing: contributing.map(({ entityId }) => entityId).sort((one, other) => one - other),
    named: rows.flatMap(({ personId }) => personId ?? []).sort((one, other) => one - other),
  }
}

function grouped<Row extends { readonly mandateId: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.mandateId)
    if (group) group.push(row)
    else groups.set(row.mandateId, [row])
  }
  return groups
}
