/** Parts of what is due that a reader may want to see alone; each is also a figure on the cover. */
import type { Line } from './cover.ts'

export const selections = [
  'overdue',
  'not verified',
  'no evidence',
  'no lead entity',
  'not confirmed',
] as const
export type Selection = (typeof selections)[number]

const tests: Record<Selection, (line: Line) => boolean> = {
  overdue: ({ countable }) => countable.state === 'overdue',
  'not verified': ({ countable }) => countable.status === 'implemented' && !countable.verified,
  'no evidence': ({ countable }) => !countable.hasEvidence,
  'no lead entity': ({ row }) => row.leadAcronym === null,
  'not confirmed': ({ row }) => row.review === 'proposed',
}

/** The lines of a selection; all where there is none. */
export const selected = (lines: readonly Line[], selection: Selection | null): readonly Line[] =>
  selection === null ? lines : lines.filter(tests[selection])
