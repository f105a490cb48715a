/** The list of mandates as a table: one line per occurrence, each column with what it is made of. */
import type { MandateRow } from '../../db/mandateList.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { dueState } from '../tracking/ageing.ts'
import { paragraphWords } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'

/** Days are `Date`s at midnight UTC, so that a spreadsheet knows them for days. */
export type TableCell = string | number | Date | null

/** On which day due states are told, and which days somebody moved. */
export interface TableMoment {
  /** ISO day. */
  readonly today: string
  readonly moved: MovedDates
}

interface Column {
  /** Key in JSON. */
  readonly key: string
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly cell: (row: MandateRow, moment: TableMoment) => TableCell
}

const day = (iso: string | null): Date | null =>
  iso === null ? null : new Date(`${iso.slice(0, 10)}T00:00:00Z`)

export const tableColumns: readonly Column[] = [
  { key: 'mandate', head: 'Mandate', width: 9, cell: (row) => row.mandateId },
  { key: 'occurrence', head: 'Occurrence', width: 11, cell: (row) => row.number },
  { key: 'resolution', head: 'Resolution', width: 16, cell: (row) => row.symbol },
  { key: 'title', head: 'Title', width: 40, cell: (row) => row.title },
  { key: 'organ', head: 'Organ', width: 8, cell: (row) => row.organ },
  { key: 'committee', head: 'Committee', width: 12, cell: (row) => row.committee },
  { key: 'agendaItem', head: 'Agenda item', width: 12, cell: (row) => row.agendaItem },
  { key: 'adopted', head: 'Adopted', width: 12, cell: (row) => day(row.adopted) },
  { key: 'paragraph', head: 'Paragraph', width: 14, cell: (row) => paragraphWords(row.path) },
  {
    key: 'text',
    head: 'Request',
    width: 80,
    cell: (row) => [row.opening && `[${row.opening}]`, row.text].filter(Boolean).join(' '),
  },
  { key: 'language', head: 'Language', width: 9, cell: (row) => row.language },
  { key: 'class', head: 'Class', width: 13, cell: (row) => row.class },
  { key: 'review', head: 'Review', width: 11, cell: (row) => row.review },
  { key: 'due', head: 'Due', width: 28, cell: dueWords },
  { key: 'body', head: 'Body', width: 8, cell: (row) => row.body },
  { key: 'session', head: 'Session', width: 8, cell: (row) => row.session },
  { key: 'part', head: 'Part', width: 15, cell: (row) => row.part },
  { key: 'date', head: 'Due date', width: 12, cell: (row) => day(row.date) },
  { key: 'expression', head: 'Words that say it', width: 30, cell: (row) => row.expression },
  { key: 'basis', head: 'Basis', width: 10, cell: (row) => row.basis },
  { key: 'recurrence', head: 'Recurrence', width: 12, cell: (row) => row.recurrence },
  {
    key: 'dueState',
    head: 'Due state',
    width: 14,
    cell: (row, { today, moved }) => dueState(row, row.status, today, moved),
  },
  { key: 'status', head: 'Status', width: 18, cell: (row) => row.status },
  { key: 'verified', head: 'Verified', width: 12, cell: (row) => day(row.verifiedAt) },
  { key: 'lead', head: 'Lead', width: 10, cell: (row) => row.lead },
  { key: 'contributing', head: 'Contributing', width: 16, cell: (row) => row.contributing },
  { key: 'person', head: 'Named person', width: 18, cell: (row) => row.person },
  { key: 'evidence', head: 'Evidence', width: 24, cell: (row) => row.evidence },
  { key: 'updated', head: 'Last update', width: 12, cell: (row) => day(row.updatedAt) },
  { key: 'updatedBy', head: 'Updated by', width: 18, cell: (row) => row.updatedBy },
]

export const tableHeads = tableColumns.map(({ head }) => head)

export const tableLine = (row: MandateRow, moment: TableMoment): TableCell[] =>
  tableColumns.map(({ cell }) => cell(row, moment))

/** A day as an ISO day, for forms that have no days of their own. */
export const plainCell = (cell: TableCell): string | number | null =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell
