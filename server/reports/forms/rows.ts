/** A readiness report as flat records with typed cells: what its spreadsheet, its CSV and its JSON are made of. */
import { annexWords, titledAnnexes } from '../annexWords.ts'
import type { AnnexEntry } from '../annexes.ts'
import { type ColumnKey, showsOf } from '../columns.ts'
import type { Cell } from '../csv.ts'
import type { Entry, Quotation } from '../entry.ts'
import type { Readiness } from '../readiness.ts'
import { resolutionWords } from '../words.ts'

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

type Field = Column & {
  /** With which column it is chosen; null for what always stands. */
  readonly column: ColumnKey | null
  readonly of: (placed: Placed) => Cell
}

const field =
  (kind: CellKind) =>
  (column: ColumnKey | null, key: string, head: string, width: number, of: Field['of']): Field => ({
    column,
    key,
    head,
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
  text(null, 'section', 'Section', 24, ({ section }) => section),
  number(null, 'number', 'No.', 6, (placed) => placed.number),
  text(null, 'committee', 'Committee', 20, ({ entry }) => entry.record.committee),
  text(null, 'agendaItem', 'Agenda item', 9, ({ entry }) => entry.record.agendaItem),
  text(null, 'agendaTitle', 'Title of agenda item', 24, ({ entry }) => entry.record.agendaTitle),
  text(null, 'resolution', 'Resolution', 22, ({ entry }) => resolutionWords(entry.record.symbol)),
  text(null, 'symbol', 'Symbol', 14, ({ entry }) => entry.record.symbol),
  text(null, 'title', 'Title of resolution', 28, ({ entry }) => entry.record.title),
  text(null, 'paragraph', 'Paragraph', 14, ({ entry }) => entry.paragraph),
  text(null, 'request', 'Decision/request', 60, ({ entry }) => clauseWords(entry.quotation)),
  text(null, 'language', 'Language', 9, ({ entry }) => entry.quotation.language),
  text('class', 'class', 'Class', 12, ({ entry }) => entry.class),
  text('lead', 'lead', 'Lead', 10, ({ entry }) => entry.lead),
  text('contributing', 'contributing', 'Contributing', 16, ({ entry }) => list(entry.contributing ?? [])),
  text('due', 'due', 'Due', 30, ({ entry }) => entry.due.words),
  number('due', 'dueSession', 'Due session', 8, ({ entry }) => entry.record.dueSession),
  text('due', 'duePart', 'Due part', 14, ({ entry }) => entry.record.duePart),
  day('due', 'dueDate', 'Due date', 12, ({ entry }) => entry.record.dueDate),
  text('basis', 'dueExpression', 'Due, in the words of the text', 34, ({ entry }) => entry.due.expression),
  text('basis', 'dueBasis', 'Basis of the due point', 28, ({ entry }) => entry.due.basis),
  text('due', 'recurrence', 'Recurrence', 12, ({ entry }) => entry.record.recurrence),
  number('due', 'occurrence', 'Occurrence', 10, ({ entry }) => entry.record.occurrence),
  text('status', 'status', 'Status', 18, ({ entry }) => entry.statusWords ?? entry.status),
  text('status', 'whereTo', 'Where to', 26, ({ entry }) => entry.whereTo),
  text('note', 'action', 'Action taken', 60, ({ entry }) => entry.action.note ?? entry.action.otherwise),
  text('note', 'actionBy', 'Recorded by', 24, ({ entry }) => entry.action.by),
  day('note', 'actionOn', 'Recorded on', 12, ({ entry }) => entry.record.actionOn),
  text('evidence', 'evidence', 'Evidence', 34, ({ entry }) =>
    list(entry.action.evidence.map(({ words }) => words)),
  ),
  text('evidence', 'evidenceLinks', 'Links to evidence', 24, ({ entry }) =>
    list(entry.action.evidence.flatMap(({ url }) => (url === null ? [] : [url]))),
  ),
  text('ageing', 'ageing', 'Ageing', 24, ({ entry }) => entry.ageing),
  yes('ageing', 'overdue', 'Overdue', 9, ({ entry }) => entry.overdue),
  number('ageing', 'daysOverdue', 'Days overdue', 9, ({ entry }) => entry.record.daysOverdue),
  text('verification', 'verification', 'Verification', 26, ({ entry }) => entry.verification),
  day('verification', 'verifiedOn', 'Verified on', 12, ({ entry }) => entry.record.verifiedOn),
  yes('confirmation', 'confirmed', 'Extraction confirmed', 11, ({ entry }) => !entry.unconfirmed),
  text(null, 'remarks', 'Remarks', 40, ({ remarks }) => list(remarks)),
  number(null, 'mandate', 'Mandate', 9, ({ entry }) => entry.mandateId),
]

/** The columns that a report shows, in their order. */
export const columnsOf = (report: Pick<Readiness, 'columns'>): Column[] => fieldsOf(report)

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
  const shown = fieldsOf(report)
  const body = report.sections.map(({ words, committees }) => {
    const entries = committees.flatMap(({ items }) =>
      items.flatMap(({ resolutions }) => resolutions.flatMap((resolution) => resolution.entries)),
    )
    const rows = entries.map((entry) =>
      rowOf(shown, { section: words, number: (count += 1), entry, remarks: [] }),
    )
    return { title: words, tab: tabOf(words, tabs), rows }
  })
  return [...(body.length > mostTabs ? [joined(body)] : body), ...annexGroupsOf(report, shown)]
}

/** Every entry of every section and annex, in the order of the report. */
export const rowsOf = (report: Readiness): ReportRow[] => rowGroupsOf(report).flatMap(({ rows }) => [...rows])

function annexGroupsOf({ annexes }: Readiness, shown: readonly Field[]): RowGroup[] {
  return titledAnnexes(annexes).flatMap(({ key, annex, title }) => {
    const entries: readonly AnnexEntry[] = annex.groups.flatMap((group) => group.entries)
    const rows = entries.map((entry, index) =>
      rowOf(shown, { section: title, number: index + 1, entry, remarks: entry.remarks }),
    )
    return rows.length === 0 ? [] : [{ title, tab: annexWords[key].short, rows }]
  })
}

const rowOf = (shown: readonly Field[], placed: Placed): ReportRow =>
  Object.fromEntries(shown.map(({ key, of }) => [key, of(placed)]))

/** More sheets than this are no help to anybody; then the body is one, with its sections in a column. */
const mostTabs = 40

const joined = (body: readonly RowGroup[]): RowGroup => ({
  title: 'Requests',
  tab: 'Requests',
  rows: body.flatMap(({ rows }) => [...rows]),
})

/** Marks that a tab cannot bear, as in `Resolution 75/321`. */
const NOT_IN_TABS = /[[\]:*?/\\]/gu
const longestTab = 31

/** `First part of the resumed session` is longer than a tab may be, and no two tabs may be the same. */
function tabOf(words: string, taken: Set<string>): string {
  const plain = words.replace(' of the resumed session', ', resumed').replace(NOT_IN_TABS, '-')
  let tab = plain.slice(0, longestTab).trim()
  for (let n = 2; taken.has(tab.toLowerCase()); n += 1) {
    const mark = ` (${n})`
    tab = plain.slice(0, longestTab - mark.length).trim() + mark
  }
  taken.add(tab.toLowerCase())
  return tab
}

const list = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join('; '))
