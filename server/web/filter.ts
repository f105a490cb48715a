/** The filter of the list of mandates: from the query string to values and back. */
import { type Order, orders } from '../../db/mandateList.ts'
import { classes, organs, reviewStates, statuses } from '../../db/schema.ts'
import { dueStates } from '../tracking/ageing.ts'
import { fullSymbol } from '../tracking/citation.ts'
import { sessionWords } from '../tracking/dueWords.ts'

export const sessionParts = ['main', 'first resumed', 'second resumed', 'resumed'] as const
export const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const

/** Null and an empty list are the default of a key and stand in no address; of the values in a list one has to fit. */
export interface Filter {
  /** `100` of the General Assembly, `HRC-153`, `ECOSOC-2045`, or `none` for what has no date. */
  readonly session: string | null
  readonly part: (typeof sessionParts)[number] | null
  /** Derived from the calendar, on the day on which somebody looks. */
  readonly due: readonly (typeof dueStates)[number][]
  readonly status: readonly (typeof statuses)[number][]
  /** Full symbol. */
  readonly resolution: string | null
  /** None shows requests, which alone count for compliance. */
  readonly class: readonly ((typeof classes)[number] | 'all')[]
  /** Null shows all but the rejected. */
  readonly review: (typeof reviewStates)[number] | 'all' | null
  readonly organ: readonly (typeof organs)[number][]
  readonly committee: readonly string[]
  /** Agenda item, as in `22 (a)`. */
  readonly item: string | null
  /** Acronyms of entities that lead or contribute; `none` for what nobody leads. */
  readonly entity: readonly string[]
  /** Acronym of the entity that leads. */
  readonly lead: string | null
  readonly contributing: string | null
  /** Number of the person who is named. */
  readonly person: string | null
  readonly language: readonly (typeof languages)[number][]
  /** Whether what is implemented is verified. */
  readonly verified: 'yes' | 'no' | null
  /** Number of the person who may verify it: it is implemented, and somebody else said so. */
  readonly verifier: string | null
  readonly evidence: 'yes' | 'no' | null
  readonly q: string | null
  /** Null sorts by due. */
  readonly sort: Order | null
}

export type FilterKey = keyof Filter

export const blankFilter: Filter = {
  session: null,
  part: null,
  due: [],
  status: [],
  resolution: null,
  class: [],
  review: null,
  organ: [],
  committee: [],
  item: null,
  entity: [],
  lead: null,
  contributing: null,
  person: null,
  language: [],
  verified: null,
  verifier: null,
  evidence: null,
  q: null,
  sort: null,
}

/** "100", "HRC-153", "ECOSOC-2045", also "ECOSOC 2045" */
const SESSION = /^(?:(GA|HRC|ECOSOC|SC)[- ])?(\d{1,4})$/u
/** "A/RES/99/101", "99/266 A", "2899 (2045)" */
const SYMBOL = /^[\p{L}\d/ ().-]{3,40}$/u
const maxWords = 200
const maxName = 60
/** So many values of one key count at most. */
const maxValues = 20

type Reader<T> = (typed: readonly string[]) => T

/** A key with one value; of several the last counts. */
const one =
  <T>(read: (typed: string) => T | null): Reader<T | null> =>
  (typed) =>
    read(typed.at(-1) ?? '')

/** A key with several values of a list; in the order of the list, so that one filter has one address. */
const several =
  <T extends string>(known: readonly T[]): Reader<readonly T[]> =>
  (typed) =>
    known.filter((value) => typed.includes(value))

/** Several names in the words of whoever entered them. */
const names: Reader<readonly string[]> = (typed) =>
  [...new Set(typed.map((name) => name.trim().slice(0, maxName)).filter(Boolean))].slice(0, maxValues)

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (typed: string): T | null =>
    known.find((value) => value === typed) ?? null

const words = (most: number) => (typed: string) => typed.trim().slice(0, most).trim() || null

const personNumber = (typed: string): string | null => (/^[1-9]\d{0,8}$/u.test(typed) ? typed : null)

/** What of a query string each key accepts; everything else is as if it were not there. */
const readers: { readonly [K in FilterKey]: Reader<Filter[K]> } = {
  session: one((typed) => (typed === 'none' ? typed : readSession(typed))),
  part: one(oneOf(sessionParts)),
  due: several(dueStates),
  status: several(statuses),
  resolution: one((typed) => (SYMBOL.test(typed.trim()) ? fullSymbol(typed.trim()) : null)),
  class: readClasses,
  review: one(oneOf([...reviewStates, 'all'] as const)),
  organ: several(organs),
  committee: names,
  item: one(words(maxName)),
  entity: names,
  lead: one(words(maxName)),
  contributing: one(words(maxName)),
  person: one(personNumber),
  language: several(languages),
  verified: one(oneOf(['yes', 'no'] as const)),
  verifier: one(personNumber),
  evidence: one(oneOf(['yes', 'no'] as const)),
  q: one(words(maxWords)),
  sort: one((typed) => (typed === 'due' ? null : oneOf(orders)(typed))),
}

/** Requests alone are the default; all classes are those of the Secretary-General, so other officials stand beside them. */
function readClasses(typed: readonly string[]): Filter['class'] {
  const read = several([...classes, 'all'] as const)(typed)
  if (read.includes('all')) return read.filter((name) => name === 'all' || name === 'other official')
  return read.length === 1 && read[0] === 'request' ? [] : read
}

function readSession(typed: string): string | null {
  const found = SESSION.exec(typed)
  return found && sessionKey(found[1] ?? 'GA', Number(found[2]))
}

/** Reads a query string as Express or `URLSearchParams` gives it: a value, or several of them. */
export function readFilter(query: Readonly<Record<string, unknown>>): Filter {
  const typedOf = (key: string): string[] => {
    const given: unknown = query[key]
    return (Array.isArray(given) ? given : [given]).filter(
      (value): value is string => typeof value === 'string',
    )
  }
  const entries = Object.entries(readers).map(([key, read]) => [key, read(typedOf(key))] as const)
  // Each reader gives what its own key holds.
  return Object.fromEntries(entries) as unknown as Filter
}

/** Reads a query string as it stands in an address, without its question mark. */
export function readQuery(query: string): Filter {
  const search = new URLSearchParams(query)
  return readFilter(Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)])))
}

/** The filter as a query string without its question mark; what is at its default is left out. */
export function queryOf(filter: Filter): string {
  const pairs = pairsOf(filter).map(([key, value]): [string, string] => [key, value])
  return new URLSearchParams(pairs).toString()
}

/** What is in force, key by key and value by value. */
export const pairsOf = (filter: Filter): (readonly [key: FilterKey, value: string])[] =>
  (Object.keys(blankFilter) as FilterKey[]).flatMap((key) => {
    const held = filter[key]
    const values = held === null ? [] : typeof held === 'string' ? [held] : held
    return values.map((value) => [key, value] as const)
  })

/** A path with the filter behind it: `/mandates?session=100`. */
export function urlWith(path: string, filter: Filter, more: Readonly<Record<string, string>> = {}): string {
  const query = [queryOf(filter), new URLSearchParams(more).toString()].filter(Boolean).join('&')
  return query === '' ? path : `${path}?${query}`
}

/** The filter with one key back at its default, or with one value of it less. */
export function without(filter: Filter, key: FilterKey, value?: string): Filter {
  const held = filter[key]
  if (value === undefined || held === null || typeof held === 'string')
    return { ...filter, [key]: blankFilter[key] }
  return { ...filter, [key]: held.filter((other) => other !== value) }
}

/** A session of an address, taken apart; null for `none`. */
export function sessionIn(key: string): { body: string; session: number } | null {
  const found = SESSION.exec(key)
  return found && { body: found[1] ?? 'GA', session: Number(found[2]) }
}

/** How a session stands in an address. */
export const sessionKey = (body: string, session: number): string =>
  body === 'GA' ? String(session) : `${body}-${session}`

/** A session of the filter in words. */
export function sessionLabel(key: string): string {
  const found = sessionIn(key)
  return found ? sessionWords(found.body, found.session) : 'No date'
}
