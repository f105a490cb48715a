/** Decisions about mandates, and what an import did to their wording, as sentences of a history. */
import type { UpdateRow } from '../../db/updates.ts'

type Particulars = UpdateRow['particulars']

/** What each says after the name of its author. */
const sentences: Readonly<Record<string, (particulars: Particulars) => string>> = {
  edit: ({ details }) => changesWords(details),
  split: ({ details }) => splitWords(details),
  merge: () => 'merged it with the next part of the clause',
  add: ({ details }) => `added it by hand from the safety list${dueIn(details)}`,
  due: () => 'set when it is due',
  import: () => 'imported a text with another wording; it went back to review',
  text: () => 'imported another text of the resolution, whose words count now',
  paragraph: () =>
    'imported a text whose paragraph says something else beside its words; it went back to review',
  missing: () => 'imported a text that no longer has it',
  back: () => 'imported a text that has it again',
  undo: ({ undid }) => `undid ${undoneWords[String(undid)] ?? 'the last decision'}`,
}

/** The due point that an addition brought. */
function dueIn(details: unknown): string {
  const due = (details as { due?: unknown } | undefined)?.due
  return typeof due === 'string' ? `, due: ${due}` : ''
}

const undoneWords: Readonly<Record<string, string>> = {
  review: 'the decision of the review',
  edit: 'the edit',
  split: 'the split',
  merge: 'the merger',
  due: 'the change of the due point',
  assignment: 'the assignment',
  add: 'the addition',
}

/** The sentence of an entry that a decision or an import left; null where it needs none of its own. */
export function decisionWords({ particulars, kind }: UpdateRow): string | null {
  const did = particulars['did']
  // The second mandate of a merger is rejected, which its entry says by itself.
  if (typeof did !== 'string' || (kind === 'review' && did !== 'undo')) return null
  return sentences[did]?.(particulars) ?? null
}

interface FieldChange {
  readonly field: string
  readonly from: string
  readonly to: string
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

function changesWords(details: unknown): string {
  const changes = listIn(details, 'changes') as FieldChange[]
  const words = changes.map(({ field, from, to }) =>
    field === 'text' || field === 'action'
      ? `the ${field === 'text' ? 'wording' : 'action'}`
      : `the ${field} from “${from}” to “${to}”`,
  )
  return words.length === 0 ? 'edited it and changed nothing' : `changed ${list.format(words)}`
}

function splitWords(details: unknown): string {
  const parts = listIn(details, 'parts')
  return parts.length === 0 ? 'split it off from another part' : `split it into ${parts.length} parts`
}

const listIn = (details: unknown, key: string): readonly unknown[] => {
  const value: unknown = details !== null && typeof details === 'object' ? Reflect.get(details, key) : null
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** The wording before an entry; null where it changed none. */
export function wordsBefore({ particulars }: UpdateRow): string | null {
  const { did, details } = particulars
  const text = (listIn(details, 'changes') as FieldChange[]).find(({ field }) => field === 'text')
  if (text) return text.from
  const merged = did === 'merge' && details !== null && typeof details === 'object'
  const before: unknown = merged ? Reflect.get(details, 'before') : particulars['before']
  return typeof before === 'string' ? before : null
}
