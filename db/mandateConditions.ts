/** What a list of mandates can be narrowed to, as questions to the list in memory. */
import type { Database } from './connection.ts'
import type { Tests } from './listColumns.ts'
import type { Answering, Proof, Situation } from './listEntries.ts'
import { type Status, type classes, type organs, type reviewStates, entities } from './schema.ts'

type Part = NonNullable<Situation['part']>

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

/** What a list is narrowed to; a missing key narrows nothing, of several values of a key one holds. */
export interface MandateConditions {
  readonly due?: DueSession | 'no date' | undefined
  readonly part?: Part | undefined
  /** Whether an occurrence that stands like this is wanted: due states are the calendar's business. */
  readonly standing?: ((situation: Situation) => boolean) | undefined
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
  /** Implemented and not verified, and this person may verify it: somebody else proposed it. */
  readonly verifierId?: number | undefined
  readonly hasEvidence?: boolean | undefined
  /** As typed by the person; any input is safe. */
  readonly words?: string | undefined
  /** These occurrences alone. */
  readonly occurrenceIds?: readonly number[] | undefined
}

/** All that is asked of the columns; words and single occurrences are asked of the rows. */
export function testsOf(db: Database, conditions: MandateConditions): Tests {
  const { review, symbol, agendaItem } = conditions
  return {
    review: some(
      review === undefined ? null : (state) => (review === 'kept' ? state !== 'rejected' : state === review),
    ),
    resolution: some(
      symbol === undefined ? null : (one) => one.symbol === symbol,
      agendaItem === undefined ? null : (one) => one.agendaItem === agendaItem,
      among(conditions.organ, ({ organ }) => organ),
      among(conditions.committee, ({ committee }) => committee),
    ),
    situation: some(...ofSituation(conditions)),
    answering: some(...ofAnswering(db, conditions)),
    proof: some(...ofProof(conditions)),
  }
}

const some = <Test>(...tests: readonly (Test | null)[]): Test[] => tests.flatMap((test) => test ?? [])

/** Whether one of the wanted values is the one of a row. */
const among = <Value, Of>(
  wanted: readonly Value[] | undefined,
  valueOf: (of: Of) => NoInfer<Value> | null,
) =>
  wanted === undefined
    ? null
    : (of: Of): boolean => {
        const value = valueOf(of)
        return value !== null && wanted.includes(value)
      }

// --------------------------------------------------------------------------------------------------------------- due

type OfSituation = ((at: Situation) => boolean) | null

function ofSituation({
  due,
  part,
  standing,
  status,
  verified,
  ...conditions
}: MandateConditions): OfSituation[] {
  return [
    // Mandates of other officials are there for whoever asks for them, and in no other list.
    among(conditions.class, (at: Situation) => at.class) ?? ((at) => at.class !== 'other official'),
    among(status, (at: Situation) => at.status),
    due === undefined ? null : (at) => isDueIn(due, at),
    part === undefined ? null : (at) => isInPart(part, at),
    verified === undefined && conditions.verifierId === undefined
      ? null
      : (at) => at.status === 'implemented',
    // Asked last: it takes the calendar.
    standing ?? null,
  ]
}

function isDueIn(due: DueSession | 'no date', at: Situation): boolean {
  if (due === 'no date') return at.session === null && at.date === null
  const { body, session, part, days } = due
  const isPart = (other: string | null): boolean => part === undefined || other === part
  if (at.body !== null && at.body !== body) return false
  if (at.body === body && at.session === session && isPart(at.part)) return true
  if (at.status === 'deferred' && at.deferredToSession === session && isPart(at.deferredToPart)) return true
  if (days === null || at.session !== null || at.date === null) return false
  return at.date >= days.opens && at.date <= days.closes
}

/** A part of whatever session. */
const isInPart = (part: Part, at: Situation): boolean =>
  at.part === part || (at.status === 'deferred' && at.deferredToPart === part)

// ------------------------------------------------------------------------------------------------- people and proofs

type OfAnswering = ((by: Answering) => boolean) | null

function ofAnswering(db: Database, { answeredBy = [], personId }: MandateConditions): OfAnswering[] {
  const ids = answeredBy.length === 0 ? new Map<string, number>() : entityIds(db)
  const groups = answeredBy.map(
    (group) =>
      (by: Answering): boolean =>
        group.some((answerer) => answers(answerer, ids, by)),
  )
  return [...groups, personId === undefined ? null : ({ named }) => named.includes(personId)]
}

const entityIds = (db: Database): ReadonlyMap<string, number> =>
  new Map(
    db
      .select({ id: entities.id, acronym: entities.acronym })
      .from(entities)
      .all()
      .map(({ id, acronym }) => [acronym, id]),
  )

function answers(answerer: Answerer, ids: ReadonlyMap<string, number>, by: Answering): boolean {
  if (answerer === 'nobody leads') return by.lead === null
  const id = ids.get(answerer.acronym)
  if (id === undefined) return false
  const { capacity } = answerer
  return (
    (capacity !== 'contributing' && by.lead === id) || (capacity !== 'lead' && by.contributing.includes(id))
  )
}

type OfProof = ((proof: Proof) => boolean) | null

const ofProof = ({ language, verified, verifierId, hasEvidence }: MandateConditions): OfProof[] => [
  language === undefined ? null : ({ languages }) => language.some((code) => languages.includes(code)),
  verified === undefined ? null : (proof) => proof.verified === verified,
  verifierId === undefined ? null : (proof) => !proof.verified && proof.proposer !== verifierId,
  hasEvidence === undefined ? null : (proof) => proof.evidence === hasEvidence,
]
