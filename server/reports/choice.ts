/** What a report is limited to, how it is grouped, and in whose words it gives statuses: chosen by whoever asks for it. */
import type { DueRow } from '../../db/readiness.ts'
import { capital, committeeWords, partWords } from './words.ts'
import type { AssemblyPart } from '../calendar/sessions.ts'
import { type ColumnKey, areSameColumns, defaultColumns } from './columns.ts'
import { type Vocabulary, vocabularyNames } from './vocabularies.ts'

/** The parts under which a report lists what falls due, in the order in which the session meets. */
export const partKeys = [
  'main',
  'first resumed',
  'second resumed',
  'resumed',
  'not stated',
  'by date',
] as const satisfies readonly (AssemblyPart | 'not stated' | 'by date')[]
export type PartKey = (typeof partKeys)[number]

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

const partNames: Partial<Record<PartKey, string>> = { 'not stated': 'part not stated', 'by date': 'by date' }

/** `Main part`; `Part not stated`. */
export const partKeyWords = (key: PartKey): string =>
  capital(key === 'not stated' || key === 'by date' ? (partNames[key] ?? key) : partWords(key))

/** What the report says of the choice, as sentences for its scope. */
export function choiceWords(choice: Choice): string[] {
  const { parts, committees, entities, classes, vocabulary, columns } = choice
  const leftOut = defaultColumns.filter((key) => !columns.includes(key))
  const limits = [
    committees.length === 0 ? 'all committees' : committees.map(committeeName).join(', '),
    entities.length === 0 ? 'all entities' : `led by ${entities.map(entityName).join(', ')}`,
    ...(parts.length === 0 ? [] : [parts.map((key) => partKeyWords(key).toLowerCase()).join(', ')]),
    ...(classes.length === 0 ? [] : [`only ${classes.join(', ')}`]),
  ]
  return [
    isLimited(choice)
      ? `General Assembly; limited to: ${limits.join('; ')}. Totals and annexes are limited alike.`
      : 'General Assembly, all committees and all entities.',
    ...(vocabulary === 'ours'
      ? []
      : [
          `Statuses are given in the words of ${vocabularyNames[vocabulary]}, as far as it has words for them.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [`Columns left out: ${leftOut.map((key) => columnNames[key]).join(', ')}.`]),
  ]
}

const committeeName = (committee: string): string =>
  committee === NO_COMMITTEE ? 'committee not stated' : committeeWords(committee)

const entityName = (acronym: string): string => (acronym === NO_ENTITY ? 'nobody' : acronym)

/** Whether the columns are those that stand where nobody chose. */
export const hasDefaultColumns = ({ columns }: Pick<Choice, 'columns'>): boolean =>
  areSameColumns(columns, defaultColumns)

/** How a form offers a column, and how the scope says that it is left out. */
export const columnNames: Readonly<Record<ColumnKey, string>> = {
  note: 'latest update',
  evidence: 'evidence',
  status: 'status',
  lead: 'lead entity',
  contributing: 'contributing entities',
  ageing: 'ageing',
  verification: 'verification',
  confirmation: 'confirmation of the extraction',
  due: 'due',
  basis: 'words and basis of the due point',
  class: 'class',
}
