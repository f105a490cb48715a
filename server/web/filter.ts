/** The filter of the list of mandates: from the query string to conditions and back, with a chip for each part. */
import { type MandateConditions, type Order, orders } from '../../db/mandateList.ts'
import { classes, reviewStates, statuses } from '../../db/schema.ts'
import { windowOf } from '../calendar/sessions.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { shortSymbol } from '../tracking/citation.ts'
import { sessionWords } from '../tracking/dueWords.ts'

/** Null is the default of a key and stands in no address. */
export interface Filter {
  /** `100` of the General Assembly, `HRC-153`, `ECOSOC-2045`, or `none` for what has no date. */
  readonly session: string | null
  readonly status: (typeof statuses)[number] | null
  /** Full symbol. */
  readonly resolution: string | null
  /** Null shows requests, which alone count for compliance. */
  readonly class: (typeof classes)[number] | 'all' | null
  /** Null shows all but the rejected. */
  readonly review: (typeof reviewStates)[number] | 'all' | null
  /** Acronym of an entity that leads or contributes; `none` for what nobody leads. */
  readonly entity: string | null
  /** Acronym of the entity that leads. */
  readonly lead: string | null
  readonly q: string | null
  /** Null sorts by due. */
  readonly sort: Order | null
}

export type FilterKey = keyof Filter

export const blankFilter: Filter = {
  session: null,
  status: null,
  resolution: null,
  class: null,
  review: null,
  entity: null,
  lead: null,
  q: null,
  sort: null,
}

/** "100", "HRC-153", "ECOSOC-2045", also "ECOSOC 2045" */
const SESSION = /^(?:(GA|HRC|ECOSOC|SC)[- ])?(\d{1,4})$/u
const maxWords = 200
const maxAcronym = 30

/** What of a query string each key accepts; everything else is as if it were not there. */
const readers: { readonly [K in FilterKey]: (typed: string) => Filter[K] } = {
  session: (typed) => (typed === 'none' ? typed : readSession(typed)),
  status: (typed) => oneOf(statuses, typed),
  resolution: (typed) => (/^[\p{L}\d/ ().-]{3,40}$/u.test(typed) ? typed : null),
  class: (typed) => (typed === 'request' ? null : oneOf([...classes, 'all'] as const, typed)),
  review: (typed) => oneOf([...reviewStates, 'all'] as const, typed),
  entity: (typed) => typed.trim().slice(0, maxAcronym) || null,
  lead: (typed) => typed.trim().slice(0, maxAcronym) || null,
  q: (typed) => typed.trim().slice(0, maxWords) || null,
  sort: (typed) => (typed === 'due' ? null : oneOf(orders, typed)),
}

function readSession(typed: string): string | null {
  const found = SESSION.exec(typed)
  return found && sessionKey(found[1] ?? 'GA', Number(found[2]))
}

const oneOf = <T extends string>(known: readonly T[], typed: string): T | null =>
  known.find((value) => value === typed) ?? null

/** Reads a query string; a key that is given twice counts with its last value. */
export function readFilter(query: Readonly<Record<string, unknown>>): Filter {
  const read = <K extends FilterKey>(key: K): Filter[K] => {
    const given: unknown = query[key]
    const last: unknown = Array.isArray(given) ? given.at(-1) : given
    return typeof last === 'string' ? readers[key](last) : null
  }
  return {
    session: read('session'),
    status: read('status'),
    resolution: read('resolution'),
    class: read('class'),
    review: read('review'),
    entity: read('entity'),
    lead: read('lead'),
    q: read('q'),
    sort: read('sort'),
  }
}

/** The filter as a query string without its question mark; what is null is left out. */
export function queryOf(filter: Filter): string {
  const pairs = Object.entries(filter).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as [string, string]] : [],
  )
  return new URLSearchParams(pairs).toString()
}

/** A path with the filter behind it: `/mandates?session=100`. */
export function urlWith(path: string, filter: Filter, more: Readonly<Record<string, string>> = {}): string {
  const query = [queryOf(filter), new URLSearchParams(more).toString()].filter(Boolean).join('&')
  return query === '' ? path : `${path}?${query}`
}

/** The filter with one key back at its default. */
export const without = (filter: Filter, key: FilterKey): Filter => ({ ...filter, [key]: null })

/** What the database is asked for. */
export function conditionsOf(filter: Filter, moved: MovedDates): MandateConditions {
  return {
    due: filter.session === null ? undefined : dueOf(filter.session, moved),
    status: filter.status ?? undefined,
    symbol: filter.resolution ?? undefined,
    class: filter.class === 'all' ? undefined : (filter.class ?? 'request'),
    review: filter.review === 'all' ? undefined : (filter.review ?? 'kept'),
    answeredBy: answerersOf(filter),
    words: filter.q ?? undefined,
  }
}

function answerersOf({ entity, lead }: Filter): MandateConditions['answeredBy'] {
  const leads = lead === null ? [] : [{ acronym: lead, capacity: 'lead' } as const]
  if (entity === null) return lead === null ? undefined : leads
  return [...leads, entity === 'none' ? 'nobody leads' : { acronym: entity, capacity: null }]
}

function dueOf(session: string, moved: MovedDates): MandateConditions['due'] {
  const found = SESSION.exec(session)
  if (!found) return 'no date'
  const body = found[1] ?? 'GA'
  const number = Number(found[2])
  return { body, session: number, days: windowOf(body, number, null, moved) }
}

/** How a session stands in an address. */
export const sessionKey = (body: string, session: number): string =>
  body === 'GA' ? String(session) : `${body}-${session}`

/** A session of the filter in words. */
export function sessionLabel(key: string): string {
  const found = SESSION.exec(key)
  return found ? sessionWords(found[1] ?? 'GA', Number(found[2])) : 'No date'
}

/** Keys that narrow the list, each with the words of its chip; sorting narrows nothing. */
const labels: readonly (readonly [key: FilterKey, label: (filter: Filter) => string])[] = [
  ['session', (f) => (f.session === 'none' ? 'No date' : `Due: ${sessionLabel(f.session ?? '')}`)],
  ['status', (f) => `Status: ${f.status}`],
  ['resolution', (f) => `Resolution ${shortSymbol(f.resolution ?? '')}`],
  ['class', (f) => (f.class === 'all' ? 'All classes' : `Class: ${f.class}`)],
  ['review', (f) => (f.review === 'all' ? 'Rejected ones too' : `Review: ${f.review}`)],
  ['entity', (f) => (f.entity === 'none' ? 'No lead entity' : `Entity: ${f.entity}`)],
  ['lead', (f) => `Lead: ${f.lead}`],
  ['q', (f) => `“${f.q}”`],
]

/** What is in force, each with the address of the list without it. */
export function chipsOf(filter: Filter, path: string): { key: FilterKey; label: string; without: string }[] {
  return labels
    .filter(([key]) => filter[key] !== null)
    .map(([key, label]) => ({ key, label: label(filter), without: urlWith(path, without(filter, key)) }))
}
