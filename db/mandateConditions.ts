/** What a list of mandates can be narrowed to, as conditions of SQL over occurrences, mandates and resolutions. */
import {
  type SQL,
  and,
  between,
  eq,
  gte,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  not,
  or,
  sql,
} from 'drizzle-orm'
import {
  type Status,
  type classes,
  type organs,
  type reviewStates,
  mandates,
  occurrences,
  resolutions,
} from './schema.ts'
import { matchExpression } from './search.ts'

type Part = NonNullable<(typeof occurrences.$inferSelect)['part']>

/** A session to which occurrences are scheduled or deferred; its days catch those that name a date and no session. */
interface DueSession {
  readonly body: string
  readonly session: number
  /** Missing for the session whole with all its parts. */
  readonly part?: Part | undefined
  /** Of the part where there is one. */
  readonly days: { readonly opens: string; readonly closes: string } | null
}

/** An entity in this capacity or in either, or nobody at all as lead. */
type Answerer =
  { readonly acronym: string; readonly capacity: 'lead' | 'contributing' | null } | 'nobody leads'

/** Limits of days and runs of sessions by which due states are told; server/tracking/dueLimits.ts works them out. */
interface DueStates {
  /** States that are wanted, of which one holds. */
  readonly states: readonly string[]
  readonly today: string
  readonly soon: string
  readonly runs: readonly {
    readonly body: string
    readonly part: Part | null
    readonly from: number
    readonly to: number | null
    readonly state: string
  }[]
  readonly closed: readonly string[]
  readonly neverOverdue: readonly string[]
}

/** What a list is narrowed to; a missing key narrows nothing, of several values of a key one holds. */
export interface MandateConditions {
  readonly due?: DueSession | 'no date' | undefined
  readonly part?: Part | undefined
  readonly dueStates?: DueStates | undefined
  readonly status?: readonly Status[] | undefined
  readonly symbol?: string | undefined
  readonly class?: readonly (typeof classes)[number][] | undefined
  /** `kept` is all but the rejected. */
  readonly review?: (typeof reviewStates)[number] | 'kept' | undefined
  readonly organ?: readonly (typeof organs)[number][] | undefined
  readonly committee?: readonly string[] | undefined
  readonly agendaItem?: string | undefined
  /** Who answers today; of each group one, of all groups each. */
  readonly answeredBy?: readonly (readonly Answerer[])[] | undefined
  /** Who is named today. */
  readonly personId?: number | undefined
  /** Languages that have the words of the mandate. */
  readonly language?: readonly string[] | undefined
  /** Implemented, and verified or not. */
  readonly verified?: boolean | undefined
  readonly hasEvidence?: boolean | undefined
  /** As typed by the person; any input is safe. */
  readonly words?: string | undefined
  /** These occurrences alone. */
  readonly occurrenceIds?: readonly number[] | undefined
}

/** All conditions as one; the query joins occurrences, mandates and resolutions. */
export function where(conditions: MandateConditions): SQL | undefined {
  const { due, review, words } = conditions
  return and(
    conditions.occurrenceIds && inArray(occurrences.id, [...conditions.occurrenceIds]),
    due && dueIn(due),
    conditions.part && inPart(conditions.part),
    conditions.dueStates && inDueStates(conditions.dueStates),
    among(occurrences.status, conditions.status),
    conditions.symbol ? eq(resolutions.symbol, conditions.symbol) : undefined,
    // Mandates of other officials are there for whoever asks for them, and in no other list.
    among(mandates.class, conditions.class) ?? ne(mandates.class, 'other official'),
    review === 'kept' ? inArray(mandates.review, ['proposed', 'confirmed']) : undefined,
    review && review !== 'kept' ? eq(mandates.review, review) : undefined,
    among(resolutions.organ, conditions.organ),
    among(resolutions.committee, conditions.committee),
    conditions.agendaItem ? eq(resolutions.agendaItem, conditions.agendaItem) : undefined,
    ...(conditions.answeredBy ?? []).map((group) => or(...group.map(answeredBy))),
    conditions.personId === undefined ? undefined : named(conditions.personId),
    conditions.language && inLanguages(conditions.language),
    conditions.verified === undefined ? undefined : verified(conditions.verified),
    conditions.hasEvidence === undefined ? undefined : proven(conditions.hasEvidence),
    words ? matching(words) : undefined,
  )
}

type AnyColumn =
  typeof occurrences.status | typeof mandates.class | typeof resolutions.organ | typeof resolutions.committee

/** One value as an equation, for which an index is used more readily. */
function among(column: AnyColumn, values: readonly string[] | undefined): SQL | undefined {
  if (values === undefined) return undefined
  return values.length === 1 ? sql`${column} = ${values[0]}` : inArray(sql`${column}`, [...values])
}

// --------------------------------------------------------------------------------------------------------------- due

function dueIn(due: DueSession | 'no date'): SQL | undefined {
  if (due === 'no date') return and(isNull(occurrences.session), isNull(occurrences.date))
  const { body, session, part, days } = due
  const ofBody = or(isNull(occurrences.body), eq(occurrences.body, body))
  const scheduled = and(
    eq(occurrences.body, body),
    eq(occurrences.session, session),
    part && eq(occurrences.part, part),
  )
  const deferred = and(
    eq(occurrences.status, 'deferred'),
    eq(occurrences.deferredToSession, session),
    part && eq(occurrences.deferredToPart, part),
    ofBody,
  )
  const dated =
    days && and(isNull(occurrences.session), between(occurrences.date, days.opens, days.closes), ofBody)
  return or(scheduled, deferred, dated ?? undefined)
}

/** A part of whatever session. */
const inPart = (part: Part): SQL | undefined =>
  or(
    eq(occurrences.part, part),
    and(eq(occurrences.status, 'deferred'), eq(occurrences.deferredToPart, part)),
  )

function inDueStates(wanted: DueStates): SQL | undefined {
  const closed = inArray(sql`${occurrences.status}`, [...wanted.closed])
  const open = wanted.states.filter((state) => state !== 'closed').map((state) => inOpenState(wanted, state))
  return or(
    wanted.states.includes('closed') ? closed : undefined,
    open.length > 0 ? and(not(closed), or(...open)) : undefined,
  )
}

/** What is overdue is not due for those classes that never can be overdue. */
function inOpenState(limits: DueStates, state: string): SQL | undefined {
  const never = inArray(sql`${mandates.class}`, [...limits.neverOverdue])
  if (state === 'overdue') return and(not(never), inWindowState(limits, 'overdue'))
  if (state === 'not due')
    return or(inWindowState(limits, 'not due'), and(never, inWindowState(limits, 'overdue')))
  return inWindowState(limits, state)
}

/** A deferral counts before a date, a date before a session. */
function inWindowState(limits: DueStates, state: string): SQL | undefined {
  const { body, session, date, deferredToSession } = occurrences
  const notDeferred = sql`${occurrences.status} <> 'deferred'`
  const deferredBody = sql`coalesce(${body}, 'GA')`
  const deferredPart = sql`${occurrences.deferredToPart}`
  return or(
    and(notDeferred, dateIn(limits, state)),
    and(
      notDeferred,
      isNull(date),
      inRuns(limits, state, sql`${body}`, sql`${session}`, sql`${occurrences.part}`),
    ),
    and(
      eq(occurrences.status, 'deferred'),
      inRuns(limits, state, deferredBody, sql`${deferredToSession}`, deferredPart),
    ),
  )
}

/** A single day is never a part of a session. */
function dateIn({ today, soon }: DueStates, state: string): SQL | undefined {
  const { date } = occurrences
  if (state === 'overdue') return lt(date, today)
  if (state === 'due soon') return and(gte(date, today), lte(date, soon))
  if (state === 'not due') return gt(date, soon)
  return sql`0`
}

/** In a run of that state; without a date is what stands in no run at all. */
function inRuns({ runs }: DueStates, state: string, body: SQL, session: SQL, part: SQL): SQL | undefined {
  if (state === 'no date') {
    const bodies = [...new Set(runs.map((run) => run.body))]
    return sql`(${session} IS NULL OR ${session} < 1 OR ${body} IS NULL OR ${body} NOT IN ${bodies})`
  }
  const ofState = runs.filter((run) => run.state === state)
  if (ofState.length === 0) return sql`0`
  return or(
    ...ofState.map((run) => {
      const parted = runs.some((other) => other.body === run.body && other.part !== null)
      const numbers =
        run.to === null ? sql`${session} >= ${run.from}` : sql`${session} BETWEEN ${run.from} AND ${run.to}`
      const ofPart = run.part === null ? sql`${part} IS NULL` : sql`${part} = ${run.part}`
      return and(sql`${body} = ${run.body}`, numbers, parted ? ofPart : undefined)
    }),
  )
}

// ------------------------------------------------------------------------------------------------- people and proofs

/** Mandates that somebody answers for, or that nobody leads. */
function answeredBy(entity: Answerer): SQL {
  if (entity === 'nobody leads')
    return sql`NOT EXISTS (SELECT 1 FROM assignments a
      WHERE a.mandate_id = ${mandates.id} AND a.capacity = 'lead' AND a.ended_at IS NULL)`
  const capacity = entity.capacity === null ? sql`` : sql`AND a.capacity = ${entity.capacity}`
  return sql`${mandates.id} IN (SELECT a.mandate_id FROM assignments a JOIN entities e ON e.id = a.entity_id
    WHERE e.acronym = ${entity.acronym} AND a.ended_at IS NULL ${capacity})`
}

const named = (personId: number): SQL =>
  sql`${mandates.id} IN (SELECT a.mandate_id FROM assignments a WHERE a.person_id = ${personId} AND a.ended_at IS NULL)`

const inLanguages = (languages: readonly string[]): SQL =>
  sql`EXISTS (SELECT 1 FROM wordings w JOIN documents d ON d.id = w.document_id
    WHERE w.mandate_id = ${mandates.id} AND d.language IN ${[...languages]})`

const verified = (yes: boolean): SQL | undefined =>
  and(
    eq(occurrences.status, 'implemented'),
    yes ? isNotNull(occurrences.verifiedAt) : isNull(occurrences.verifiedAt),
  )

function proven(yes: boolean): SQL {
  const found = sql`EXISTS (SELECT 1 FROM evidence v
    WHERE v.occurrence_id = ${occurrences.id} AND v.withdrawn_at IS NULL)`
  return yes ? found : not(found)
}

/** Words with nothing to look for in them ("…") match nothing, rather than everything. */
function matching(words: string): SQL {
  const expression = matchExpression(words)
  if (expression === null) return sql`0`
  return sql`${mandates.id} IN (SELECT mandate_id FROM mandate_search WHERE mandate_search MATCH ${expression})`
}
