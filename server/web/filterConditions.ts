/** What the database is asked for, for a filter of the list of mandates. */
import type { MandateConditions } from '../../db/mandateList.ts'
import { classes } from '../../db/schema.ts'
import { type MovedDates, windowOf } from '../calendar/sessions.ts'
import { CLOSED, type DueState, dueState } from '../tracking/ageing.ts'
import { type Filter, sessionIn } from './filter.ts'

/** @param today ISO day, on which due states are told */
export function conditionsOf(filter: Filter, moved: MovedDates, today: string): MandateConditions {
  const { due, review, person, verified, verifier, evidence } = filter
  return {
    due: filter.session === null ? undefined : dueOf(filter.session, filter.part, moved),
    part: filter.session === null ? (filter.part ?? undefined) : undefined,
    standing: due.length === 0 ? undefined : standingIn(due, moved, today),
    status: some(filter.status),
    symbol: filter.resolution ?? undefined,
    class: filter.class.length === 0 ? ['request'] : classesOf(filter.class),
    review: review === 'all' ? undefined : (review ?? 'kept'),
    organ: some(filter.organ),
    committee: some(filter.committee),
    agendaItem: filter.item ?? undefined,
    answeredBy: answerersOf(filter),
    personId: person === null ? undefined : Number(person),
    language: some(filter.language),
    verified: verified === null ? undefined : verified === 'yes',
    verifierId: verifier === null ? undefined : Number(verifier),
    hasEvidence: evidence === null ? undefined : evidence === 'yes',
    words: filter.q ?? undefined,
  }
}

type Standing = NonNullable<MandateConditions['standing']>

/** The calendar is asked once for what is due alike: of a status it matters only whether it is closed or deferred. */
function standingIn(wanted: readonly DueState[], moved: MovedDates, today: string): Standing {
  const known = new Map<string, boolean>()
  return (at) => {
    const status = CLOSED.has(at.status) || at.status === 'deferred' ? at.status : 'open'
    const schedule = [at.body, at.session, at.part, at.date, at.deferredToSession, at.deferredToPart]
    const key = [status, at.class, ...schedule].join('|')
    const fits = known.get(key) ?? wanted.includes(dueState(at, at.status, today, moved))
    known.set(key, fits)
    return fits
  }
}

/** Undefined is all of the Secretary-General's. */
function classesOf(chosen: Filter['class']): MandateConditions['class'] {
  if (!chosen.includes('all')) return chosen.flatMap((name) => (name === 'all' ? [] : [name]))
  return chosen.includes('other official') ? classes : undefined
}

const some = <T>(values: readonly T[]): readonly T[] | undefined => (values.length === 0 ? undefined : values)

function answerersOf({ entity, lead, contributing }: Filter): MandateConditions['answeredBy'] {
  const either = entity.map((acronym) =>
    acronym === 'none' ? ('nobody leads' as const) : { acronym, capacity: null },
  )
  const groups = [
    either,
    lead === null ? [] : [{ acronym: lead, capacity: 'lead' } as const],
    contributing === null ? [] : [{ acronym: contributing, capacity: 'contributing' } as const],
  ]
  return some(groups.filter((group) => group.length > 0))
}

function dueOf(session: string, part: Filter['part'], moved: MovedDates): MandateConditions['due'] {
  const found = sessionIn(session)
  if (!found) return 'no date'
  const days = windowOf(found.body, found.session, part, moved)
  return { ...found, part: part ?? undefined, days }
}
