/** The names of the things that reports have words for in every language. */
import type { AssemblyPart } from '../calendar/sessions.ts'

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

/** The annexes in the order in which they stand. */
export const annexKeys = ['awaiting', 'undated', 'others', 'deferred', 'changes'] as const

export type AnnexKey = (typeof annexKeys)[number]

/** In the order in which a form offers them. The clause with its place and the remarks of annexes always stand. */
export const columnKeys = [
  'note',
  'evidence',
  'status',
  'lead',
  'contributing',
  'ageing',
  'verification',
  'confirmation',
  'due',
  'basis',
  'class',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** In the order in which a reader wants them. */
export const changeKinds = [
  'new',
  'closed',
  'status',
  'verification',
  'confirmation',
  'moved',
  'due',
  'gone',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The cells of a row, in the order of the columns. */
const fieldKeys = [
  'section',
  'number',
  'committee',
  'agendaItem',
  'agendaTitle',
  'resolution',
  'symbol',
  'title',
  'paragraph',
  'request',
  'language',
  'class',
  'lead',
  'contributing',
  'due',
  'dueSession',
  'duePart',
  'dueDate',
  'dueExpression',
  'dueBasis',
  'recurrence',
  'occurrence',
  'status',
  'whereTo',
  'action',
  'actionBy',
  'actionOn',
  'evidence',
  'evidenceLinks',
  'ageing',
  'overdue',
  'daysOverdue',
  'verification',
  'verifiedOn',
  'confirmed',
  'remarks',
  'mandate',
] as const

export type FieldKey = (typeof fieldKeys)[number]
