/** A readiness report as flat records with typed cells: what its spreadsheet, its CSV and its JSON are made of. */
import { titledAnnexes } from '../annexWords.ts'
import type { AnnexEntry } from '../annexes.ts'
import { showsOf } from '../columns.ts'
import type { Cell } from '../csv.ts'
import { entriesOf } from '../entries.ts'
import type { Entry, Quotation } from '../entry.ts'
import { type ColumnKey, type FieldKey, partKeys } from '../keys.ts'
import type { Readiness } from '../readiness.ts'
import type { PartSection } from '../sections.ts'
import { className } from '../choice.ts'
import { wordsOf } from '../wording/index.ts'
import type { ReportWords } from '../wording/reportWords.ts'
import { recurrenceWords, resolutionWords } from '../words.ts'

/** What a cell holds where it holds anything; a day is written as in `2045-02-15`. */
export type CellKind = 'text' | 'number' | 'day' | 'yes'

export interface Column {
  readonly key: string
  readonly head: string
  readonly kind: CellKind
  /** In characters, for spreadsheets. */
  readonly width: number
}

/** Cells by the keys of the columns, none missing. */
export type ReportRow = Readonly<Record<string, Cell>>

export interface RowGroup {
  /** `Main part`, `Annex II. No date`. */
  readonly title: string
  /** Short enough for the tab of a spreadsheet: at most 31 characters. */
  readonly tab: string
  readonly rows: readonly ReportRow[]
}

/** An entry in its place. */
interface Placed {
  readonly section: string
  /** From 1: through the whole body, and anew in each annex, as printed. */
  readonly number: number
  readonly entry: Entry
  readonly remarks: readonly string[]
}

interface Field extends Omit<Column, 'head'> {
  readonly key: FieldKey
  /** With which column it is chosen; null for what always stands. */
  readonly column: ColumnKey | null
  readonly of: (placed: Placed, words: ReportWords) => Cell
}

const field =
  (kind: CellKind) =>
  (column: ColumnKey | null, key: FieldKey, width: number, of: Field['of']): Field => ({
    column,
    key,
    kind,
    width,
    of,
  })

const text = field('text')
const number = field('number')
const day = field('day')
const yes = field('yes')

/** In the order of the domain's own tables: where, what, who, when, how it stands, what is to be said. */
const fields: readonly Field[] = [
  text(null, 'section', 24, ({ section }) => section),
  number(null, 'number', 6, (placed) => placed.number),
  text(null, 'committee', 20, ({ entry }) => entry.record.committee),
  text(null, 'agendaItem', 9, ({ entry }) => entry.record.agendaItem),
  text(null, 'agendaTitle', 24, ({ entry }) => entry.record.agendaTitle),
  text(null, 'resolution', 22, ({ entry }, words) => resolutionWords(entry.record.symbol, words)),
  text(null, 'symbol', 14, ({ entry }) => entry.record.symbol),
  text(null, 'title', 28, ({ entry }) => entry.record.title),
  text(null, 'paragraph', 14, ({ entry }) => entry.paragraph),
  text(null, 'request', 60, ({ entry }) => clauseWords(entry.quotation)),
  text(null, 'language', 9, ({ entry }) => entry.quotation.language),
  text('class', 'class', 12, ({ entry }, words) => className(entry.class, words)),
  text('lead', 'lead', 10, ({ entry }) => entry.lead),
  text('contributing', 'contributing', 16, ({ entry }) => list(entry.contributing ?? [])),
  text('due', 'due', 30, ({ entry }) => entry.due.words),
  number('due', 'dueSession', 8, ({ entry }) => entry.record.dueSession),
  text('due', 'duePart', 14, ({ entry }, words) => duePartWords(entry, words)),
  day('due', 'dueDate', 12, ({ entry }) => entry.record.dueDate),
  text('basis', 'dueExpression', 34, ({ entry }) => entry.due.expression),
  text('basis', 'dueBasis', 28, ({ entry }) => entry.due.basis),
  text('due', 'recurrence', 12, ({ entry }, words) =>
    entry.record.recurrence === null ? null : recurrenceWords(entry.record.recurrence, words),
  ),
  number('due', 'occurrence', 10, ({ entry }) => entry.record.occurrence),
  text('status', 'status', 18, ({ entry }) => entry.statusWords ?? entry.status),
  text('status', 'whereTo', 26, ({ entry }) => entry.whereTo),
  text('note', 'action', 60, ({ entry }) => entry.action.note ?? entry.action.otherwise),
  text('note', 'actionBy', 24, ({ entry }) => entry.action.by),
  day('note', 'actionOn', 12, ({ entry }) => entry.record.actionOn),
  text('evidence', 'evidence', 34, ({ entry }) => list(entry.action.evidence.map(({ words }) => words))),
  text('evidence', 'evidenceLinks', 24, ({ entry }) =>
    list(entry.action.evidence.flatMap(({ url }) => (url === null ? [] : [url]))),
  ),
  text('ageing', 'ageing', 24, ({ entry }) => entry.ageing),
  yes('ageing', 'overdue', 9, ({ entry }) => entry.overdue),
  number('ageing', 'daysOverdue', 9, ({ entry }) => entry.record.daysOverdue),
  text('verification', 'verification', 26, ({ entry }) => entry.verification),
  day('verification', 'verifiedOn', 12, ({ entry }) => entry.record.verifiedOn),
  yes('confirmation', 'confirmed', 11, ({ entry }) => !entry.unconfirmed),
  text(null, 'remarks', 40, ({ remarks }) => list(remarks)),
  number(null, 'mandate', 9, ({ entry }) => entry.mandateId),
]

/** The part by its short name in English, which those who work on with the file know, and in words elsewhere. */
function duePartWords({ record }: Entry, words: ReportWords): string | null {
  const part = record.duePart
  return part === null || words.language === 'en' ? part : words.parts[part]
}

/** The columns that a report shows, in their order. */
export function columnsOf(report: Pick<Readiness, 'columns' | 'language'>): Column[] {
  const { heads } = wordsOf(report)
  return fieldsOf(report).map(({ key, kind, width }) => ({ key, head: heads[key], kind, width }))
}

function fieldsOf(report: Pick<Readiness, 'columns'>): Field[] {
  const shows = showsOf(report)
  return fields.filter(({ column }) => column === null || shows[column])
}

/** The clause as a report prints it: what it takes from an earlier part of itself in brackets before it. */
const clauseWords = ({ borrowed, opening, rest }: Quotation): string =>
  `${borrowed === null ? '' : `[${borrowed}] `}${opening}${rest}`

/** The sections of the body in the order in which the session meets, then the annexes that hold something. */
export function rowGroupsOf(report: Readiness): RowGroup[] {
  let count = 0
  const tabs = new Set<string>()
  const words = wordsOf(report)
  const rowOf = rowMaker(report, words)
  const body = report.sections.map((section) => {
    const entries = entriesOf({ sections: [section] })
    const rows = entries.map((entry) =>
      rowOf({ section: section.words, number: (count += 1), entry, remarks: [] }),
    )
    return { title: section.words, tab: tabOf(section, words, tabs), rows }
  })
  const parts = body.length > mostTabs ? [joined(body, words)] : body
  return [...parts, ...annexGroupsOf(report, words, rowOf)]
}

/** Every entry of every section and annex, in the order of the report. */
export const rowsOf = (report: Readiness): ReportRow[] => rowGroupsOf(report).flatMap(({ rows }) => [...rows])

type RowMaker = (placed: Placed) => ReportRow

/** Makes rows of the columns that a report shows. */
function rowMaker(report: Readiness, words: ReportWords): RowMaker {
  const shown = fieldsOf(report)
  return (placed) => Object.fromEntries(shown.map(({ key, of }) => [key, of(placed, words)]))
}

function annexGroupsOf({ annexes }: Readiness, words: ReportWords, rowOf: RowMaker): RowGroup[] {
  return titledAnnexes(annexes, words).flatMap(({ key, annex, title }) => {
    const entries: readonly AnnexEntry[] = annex.groups.flatMap((group) => group.entries)
    const rows = entries.map((entry, index) =>
      rowOf({ section: title, number: index + 1, entry, remarks: entry.remarks }),
    )
    return rows.length === 0 ? [] : [{ title, tab: words.annexWords[key].short, rows }]
  })
}

/** More sheets than this are no help to anybody; then the body is one, with its sections in a column. */
const mostTabs = 40

const joined = (body: readonly RowGroup[], { labels }: ReportWords): RowGroup => ({
  title: labels.requests,
  tab: labels.requests,
  rows: body.flatMap(({ rows }) => [...rows]),
})

/** Marks that a tab cannot bear, as in `Resolution 75/321`. */
const NOT_IN_TABS = /[[\]:*?/\\]/gu
const longestTab = 31

/** `First part of the resumed session` is longer than a tab may be, and no two tabs may be the same. */
function tabOf({ key, words: name }: PartSection, words: ReportWords, taken: Set<string>): string {
  const part = partKeys.find((known) => known.replace(' ', '-') === key)
  const plain = (part === undefined ? name : words.partTabs[part]).replace(NOT_IN_TABS, '-')
  let tab = plain.slice(0, longestTab).trim()
  for (let n = 2; taken.has(tab.toLowerCase()); n += 1) {
    const mark = ` (${n})`
    tab = plain.slice(0, longestTab - mark.length).trim() + mark
  }
  taken.add(tab.toLowerCase())
  return tab
}

const list = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '))
