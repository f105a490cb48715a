/** Which report an address asks for: its session, and what is chosen of it, from the query and back. */
import { classes } from '../../db/schema.ts'
import {
  type Choice,
  groupings,
  hasDefaultColumns,
  isLimited,
  partKeys,
  wholeReport,
} from '../reports/choice.ts'
import { columnKeys, defaultColumns } from '../reports/columns.ts'
import { type CutOff, type TypedCutOff, readCutOff, typedCutOff } from '../reports/cutOff.ts'
import type { Occasion } from '../reports/loading.ts'
import { selections } from '../reports/selections.ts'
import { vocabularies } from '../reports/vocabularies.ts'
import { reportLanguages } from '../reports/wording/languages.ts'
import { NotFound, UnusableCutOff } from './errors.ts'
import type { Visit } from './visit.ts'

/** `76`; not `0`, `076`, `1000`. */
export const SESSION_NUMBER = /^[1-9]\d{0,2}$/u

/**
 * The report that an address asks for.
 * @throws NotFound where it names no session
 * @throws UnusableCutOff where it is to be as at a time that has not come or that there is not
 */
export function occasionOf(visit: Visit): Occasion {
  const cutOff = cutOffOf(visit)
  if ('wrong' in cutOff) throw new UnusableCutOff(cutOff.sentence)
  return occasionAt(visit, cutOff.at)
}

/** The same as at a time (ISO), whatever the address says of that; null for now. */
export function occasionAt(visit: Visit, cutOff: string | null): Occasion {
  const only = textOf(visit.request.query['only'])
  return {
    session: sessionOf(visit),
    ...(cutOff === null ? { at: visit.at } : { at: cutOff, madeAt: visit.at }),
    preparedBy: visit.person.name,
    selection: selections.find((selection) => selection === only) ?? null,
    ...readChoice(visit.request.query),
  }
}

/** The time as at which the report of an address is to be. */
export const cutOffOf = (visit: Visit): CutOff => readCutOff(typedIn(visit), visit.at)

/** As it stands in the address. */
export const typedIn = ({ request }: Visit): TypedCutOff => ({
  on: textOf(request.query['on']).trim(),
  time: textOf(request.query['time']).trim(),
})

/** @throws NotFound where the address names no session */
export function sessionOf(visit: Visit): number {
  const number = textOf(visit.request.params['session'])
  if (!SESSION_NUMBER.test(number)) throw new NotFound()
  return Number(number)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Classes that a report can hold. */
export const reportClasses = classes.filter((name) => name !== 'other official')

/** So many values of one key count, each of so many characters. */
const mostValues = 40
const longestValue = 60

/** What a query chooses; nothing where it chooses nothing, so that the whole report has one scope however it is asked for. */
export function readChoice(query: Readonly<Record<string, unknown>>): { choice?: Choice } {
  const valuesOf = (key: string): string[] => {
    const given: unknown = query[key]
    const texts = (Array.isArray(given) ? given : [given]).filter((value) => typeof value === 'string')
    return [...new Set(texts.map((text) => text.trim().slice(0, longestValue)).filter(Boolean))]
  }
  const choice: Choice = {
    parts: partKeys.filter((key) => valuesOf('part').includes(key)),
    committees: valuesOf('committee').slice(0, mostValues).sort(),
    entities: valuesOf('entity').slice(0, mostValues).sort(),
    classes: reportClasses.filter((name) => valuesOf('class').includes(name)),
    grouping: groupings.find((known) => known === valuesOf('group').at(-1)) ?? 'part',
    vocabulary: vocabularies.find((known) => known === valuesOf('words').at(-1)) ?? 'ours',
    language: reportLanguages.find((known) => known === valuesOf('language').at(-1)) ?? 'en',
    columns: columnsIn(valuesOf('column')),
  }
  const { grouping, vocabulary, language } = choice
  const isWhole =
    !isLimited(choice) &&
    grouping === 'part' &&
    vocabulary === 'ours' &&
    language === 'en' &&
    hasDefaultColumns(choice)
  return isWhole ? {} : { choice }
}

/** Stands for a report without any column that can be left out. */
const NO_COLUMN = 'none'

/** The default where none is named that there is. */
function columnsIn(values: readonly string[]): Choice['columns'] {
  const columns = columnKeys.filter((key) => values.includes(key))
  return columns.length > 0 || values.includes(NO_COLUMN) ? columns : defaultColumns
}

/** The query of a report, without its question mark; what is at its default is left out. */
export function queryOfOccasion(occasion: Omit<Occasion, 'session' | 'preparedBy'>): string {
  const cutOff = Object.entries(typedCutOff(occasion)).filter(([, typed]) => typed !== '')
  return [queryOfChoice(occasion), new URLSearchParams(cutOff).toString()].filter(Boolean).join('&')
}

/** The same without the cut-off: what is worth keeping for another day. */
export function queryOfChoice({ selection, choice: chosen }: Pick<Occasion, 'selection' | 'choice'>): string {
  const choice: Choice = { ...wholeReport, ...chosen }
  const { parts, committees, entities, grouping, vocabulary, language, columns } = choice
  const several: readonly (readonly [string, readonly string[]])[] = [
    ['part', parts],
    ['committee', committees],
    ['entity', entities],
    ['class', choice.classes],
    ['group', grouping === 'part' ? [] : [grouping]],
    ['words', vocabulary === 'ours' ? [] : [vocabulary]],
    ['language', language === 'en' ? [] : [language]],
    ['column', hasDefaultColumns(choice) ? [] : columns.length === 0 ? [NO_COLUMN] : columns],
    ['only', selection ? [selection] : []],
  ]
  const pairs = several.flatMap(([key, values]) => values.map((value): [string, string] => [key, value]))
  return new URLSearchParams(pairs).toString()
}
