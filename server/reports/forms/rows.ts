/** A readiness report as flat records with typed cells: what its spreadsheet, its CSV and its JSON are made of. */
import { annexWords, titledAnnexes } from '../annexWords.ts'
import type { AnnexEntry } from '../annexes.ts'
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

type Field = Column & { readonly of: (placed: Placed) => Cell }

const text = (key: string, head: string, width: number, of: Field['of']): Field => ({
  key,
  head,
  kind: 'text',
  width,
  of,
})

/** In the order of the domain's own tables: where, what, who, when, how it stands, what is to be said. */
const fields: readonly Field[] = [
  text('section', 'Section', 24, ({ section }) => section),
  { key: 'number', head: 'No.', kind: 'number', width: 6, of: ({ number }) => number },
  text('committee', 'Committee', 20, ({ entry }) => entry.record.committee),
  text('agendaItem', 'Agenda item', 9, ({ entry }) => entry.record.agendaItem),
  text('agendaTitle', 'Title of agenda item', 24, ({ entry }) => entry.record.agendaTitle),
  text('resolution', 'Resolution', 22, ({ entry }) => resolutionWords(entry.record.symbol)),
  text('symbol', 'Symbol', 14, ({ entry }) => entry.record.symbol),
  text('title', 'Title of resolution', 28, ({ entry }) => entry.record.title),
  text('paragraph', 'Paragraph', 14, ({ entry }) => entry.paragraph),
  text('request', 'Decision/request', 60, ({ entry }) => clauseWords(entry.quotation)),
  text('language', 'Language', 9, ({ entry }) => entry.quotation.language),
  text('class', 'Class', 12, ({ entry }) => entry.class),
  text('lead', 'Lead', 10, ({ entry }) => entry.lead),
  text('due', 'Due', 30, ({ entry }) => entry.due.words),
  {
    key: 'dueSession',
    head: 'Due session',
    kind: 'number',
    width: 8,
    of: ({ entry }) => entry.record.dueSession,
  },
  text('duePart', 'Due part', 14, ({ entry }) => entry.record.duePart),
  { key: 'dueDate', head: 'Due date', kind: 'day', width: 12, of: ({ entry }) => entry.record.dueDate },
  text('dueExpression', 'Due, in the words of the text', 34, ({ entry }) => entry.due.expression),
  text('dueBasis', 'Basis of the due point', 28, ({ entry }) => entry.due.basis),
  text('recurrence', 'Recurrence', 12, ({ entry }) => entry.record.recurrence),
  {
    key: 'occurrence',
    head: 'Occurrence',
    kind: 'number',
    width: 10,
    of: ({ entry }) => entry.record.occurrence,
  },
  text('status', 'Status', 18, ({ entry }) => entry.statusWords ?? entry.status),
  text('whereTo', 'Where to', 26, ({ entry }) => entry.whereTo),
  text('action', 'Action taken', 60, ({ entry }) => entry.action.note ?? entry.action.otherwise),
  text('actionBy', 'Recorded by', 24, ({ entry }) => entry.action.by),
  { key: 'actionOn', head: 'Recorded on', kind: 'day', width: 12, of: ({ entry }) => entry.record.actionOn },
  text('evidence', 'Evidence', 34, ({ entry }) => list(entry.action.evidence.map(({ words }) => words))),
  text('evidenceLinks', 'Links to evidence', 24, ({ entry }) =>
    list(entry.action.evidence.flatMap(({ url }) => (url === null ? [] : [url]))),
  ),
  text('ageing', 'Ageing', 24, ({ entry }) => entry.ageing),
  { key: 'overdue', head: 'Overdue', kind: 'yes', width: 9, of: ({ entry }) => entry.overdue },
  {
    key: 'daysOverdue',
    head: 'Days overdue',
    kind: 'number',
    width: 9,
    of: ({ entry }) => entry.record.daysOverdue,
  },
  text('verification', 'Verification', 26, ({ entry }) => entry.verification),
  {
    key: 'verifiedOn',
    head: 'Verified on',
    kind: 'day',
    width: 12,
    of: ({ entry }) => entry.record.verifiedOn,
  },
  {
    key: 'confirmed',
    head: 'Extraction confirmed',
    kind: 'yes',
    width: 11,
    of: ({ entry }) => !entry.unconfirmed,
  },
  text('remarks', 'Remarks', 40, ({ remarks }) => list(remarks)),
  { key: 'mandate', head: 'Mandate', kind: 'number', width: 9, of: ({ entry }) => entry.mandateId },
]

export const columns: readonly Column[] = fields

/** The clause as a report prints it: what it takes from an earlier part of itself in brackets before it. */
const clauseWords = ({ borrowed, opening, rest }: Quotation): string =>
  `${borrowed === null ? '' : `[${borrowed}] `}${opening}${rest}`

/** The sections of the body in the order in which the session meets, then the annexes that hold something. */
export function rowGroupsOf(report: Readiness): RowGroup[] {
  let number = 0
  const tabs = new Set<string>()
  const body = report.sections.map(({ words, committees }) => {
    const entries = committees.flatMap(({ items }) =>
      items.flatMap(({ resolutions }) => resolutions.flatMap((resolution) => resolution.entries)),
    )
    const rows = entries.map((entry) => rowOf({ section: words, number: (number += 1), entry, remarks: [] }))
    return { title: words, tab: tabOf(words, tabs), rows }
  })
  return [...(body.length > mostTabs ? [joined(body)] : body), ...annexGroupsOf(report)]
}

/** Every entry of every section and annex, in the order of the report. */
export const rowsOf = (report: Readiness): ReportRow[] => rowGroupsOf(report).flatMap(({ rows }) => [...rows])

function annexGroupsOf({ annexes }: Readiness): RowGroup[] {
  return titledAnnexes(annexes).flatMap(({ key, annex, title }) => {
    const entries: readonly AnnexEntry[] = annex.groups.flatMap((group) => group.entries)
    const rows = entries.map((entry, index) =>
      rowOf({ section: title, number: index + 1, entry, remarks: entry.remarks }),
    )
    return rows.length === 0 ? [] : [{ title, tab: annexWords[key].short, rows }]
  })
}

const rowOf = (placed: Placed): ReportRow =>
  Object.fromEntries(fields.map(({ key, of }) => [key, of(placed)]))

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
