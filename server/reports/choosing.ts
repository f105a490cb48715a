/** What is chosen of a report as keys and values, as addresses and the command line give them, and back. */
import { classes } from '../../db/schema.ts'
import { type Choice, groupings, hasDefaultColumns, isLimited, partKeys, wholeReport } from './choice.ts'
import { columnKeys, defaultColumns } from './columns.ts'
import type { Occasion } from './loading.ts'
import { vocabularies } from './vocabularies.ts'
import { reportLanguages } from './wording/languages.ts'

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
export const NO_COLUMN = 'none'

/** The default where none is named that there is. */
function columnsIn(values: readonly string[]): Choice['columns'] {
  const columns = columnKeys.filter((key) => values.includes(key))
  return columns.length > 0 || values.includes(NO_COLUMN) ? columns : defaultColumns
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
