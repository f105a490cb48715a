/** Parts of what is due that a reader may want to see alone; each is also a figure on the cover. */
import type { DueRow } from '../../db/readiness.ts'
import type { Countable } from './totals.ts'

export const selections = [
  'overdue',
  'not verified',
  'no evidence',
  'no lead entity',
  'not confirmed',
] as const
export type Selection = (typeof selections)[number]

/** What of a line decides whether it is in a selection. */
interface Selectable {
  readonly row: Pick<DueRow, 'leadAcronym' | 'review'>
  readonly countable: Countable
}

const tests: Record<Selection, (line: Selectable) => boolean> = {
  overdue: ({ countable }) => countable.state === 'overdue',
  'not verified': ({ countable }) => countable.status === 'implemented' && !countable.verified,
  'no evidence': ({ countable }) => !countable.hasEvidence,
  'no lead entity': ({ row }) => row.leadAcronym === null,
  'not confirmed': ({ row }) => row.review === 'proposed',
}

/** The lines of a selection; all where there is none. */
export const selected = <T extends Selectable>(
  lines: readonly T[],
  selection: Selection | null,
): readonly T[] => (selection === null ? lines : lines.filter(tests[selection]))
