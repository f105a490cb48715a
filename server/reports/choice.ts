/** What a report is limited to, how it is grouped, and in whose words it gives statuses: chosen by whoever asks for it. */
import type { DueRow } from '../../db/readiness.ts'
import { capital, committeeWords } from './words.ts'
import { areSameColumns, defaultColumns } from './columns.ts'
import { type ColumnKey, type PartKey, partKeys } from './keys.ts'
import type { Vocabulary } from './vocabularies.ts'
import { english, wordsOf } from './wording/index.ts'
import type { ReportLanguage } from './wording/languages.ts'
import type { ReportWords } from './wording/reportWords.ts'

export { type PartKey, partKeys }

/** What the sections of the body are; below each come committees, agenda items and resolutions. */
export const groupings = ['part', 'entity', 'status', 'resolution'] as const
export type Grouping = (typeof groupings)[number]

/** Stands for the mandates that nobody leads. */
export const NO_ENTITY = 'none'
/** Stands for resolutions whose committee is not stated. */
export const NO_COMMITTEE = 'none'

/** An empty list limits nothing. */
export interface Choice {
  readonly parts: readonly PartKey[]
  /** As resolutions have them, as in `Fifth`. */
  readonly committees: readonly string[]
  /** Acronyms of entities that lead. */
  readonly entities: readonly string[]
  readonly classes: readonly DueRow['class'][]
  readonly grouping: Grouping
  readonly vocabulary: Vocabulary
  /** Of everything that is not quoted. */
  readonly language: ReportLanguage
  /** Those that are shown. */
  readonly columns: readonly ColumnKey[]
}

export const wholeReport: Choice = {
  parts: [],
  committees: [],
  entities: [],
  classes: [],
  grouping: 'part',
  vocabulary: 'ours',
  language: 'en',
  columns: defaultColumns,
}

/** Whether a row is in the report. @param part under which the report lists it; null for what has no date */
export function isChosen(row: DueRow, part: PartKey | null, choice: Choice): boolean {
  const { parts, committees, entities, classes } = choice
  return (
    (parts.length === 0 || (part !== null && parts.includes(part))) &&
    (committees.length === 0 || committees.includes(row.committee ?? NO_COMMITTEE)) &&
    (entities.length === 0 || entities.includes(row.leadAcronym ?? NO_ENTITY)) &&
    (classes.length === 0 || classes.includes(row.class))
  )
}

/** Whether something is left out. */
export const isLimited = ({ parts, committees, entities, classes }: Choice): boolean =>
  parts.length + committees.length + entities.length + classes.length > 0

/** What of the scope of a frozen report decides what is in it, whichever version froze it; the rest is its looks. */
export function limitsOf(scope: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { choice, ...others } = scope
  const { parts, committees, entities, classes } = {
    ...wholeReport,
    ...(choice as Partial<Choice> | undefined),
  }
  return { ...others, parts, committees, entities, classes }
}

/** In which language a frozen report of a scope is headed. */
export const languageOf = ({ choice }: Readonly<Record<string, unknown>>): ReportLanguage =>
  (choice as Partial<Choice> | undefined)?.language ?? 'en'

/** `Main part`; `Part not stated`. */
export const partKeyWords = (key: PartKey, words = english): string => capital(words.parts[key])

/** What the report says of the choice, as sentences for its scope. */
export function choiceWords(choice: Choice): string[] {
  const words = wordsOf(choice)
  const { vocabulary, columns } = choice
  const leftOut = defaultColumns.filter((key) => !columns.includes(key)).map((key) => words.columns[key])
  return [
    isLimited(choice) ? words.limitedTo(limitsIn(choice, words).join('; ')) : words.whole,
    ...(vocabulary === 'ours' ? [] : [words.inWordsOf(words.vocabularies[vocabulary])]),
    ...(leftOut.length === 0 ? [] : [words.columnsLeftOut(leftOut.join(words.comma))]),
    ...(words.quotations === null ? [] : [words.quotations]),
  ]
}

function limitsIn({ parts, committees, entities, classes }: Choice, words: ReportWords): string[] {
  const { nobody } = words.labels
  const listed = (names: readonly string[]) => names.join(words.comma)
  const committeeName = (name: string) =>
    name === NO_COMMITTEE ? lowered(words.committees.none) : committeeWords(name, words)
  return [
    committees.length === 0 ? words.allCommittees : listed(committees.map(committeeName)),
    entities.length === 0
      ? words.allEntities
      : words.ledBy(listed(entities.map((acronym) => (acronym === NO_ENTITY ? nobody : acronym)))),
    ...(parts.length === 0 ? [] : [listed(parts.map((key) => words.parts[key]))]),
    ...(classes.length === 0
      ? []
      : [words.onlyClasses(listed(classes.map((name) => className(name, words))))]),
  ]
}

/** A class by its name in a language. */
export const className = (name: string, words = english): string =>
  (words.classes as Readonly<Record<string, string>>)[name] ?? name

const lowered = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)

/** Whether the columns are those that stand where nobody chose. */
export const hasDefaultColumns = ({ columns }: Pick<Choice, 'columns'>): boolean =>
  areSameColumns(columns, defaultColumns)
