/** How the figures of a session came to be what they are: those of its frozen reports, and of this one. */
import type { FrozenRow } from '../../db/frozenReports.ts'
import { limitsOf } from './choice.ts'
import type { Figures } from './totals.ts'

export interface TimePoint extends Figures {
  /** As at, ISO time. */
  readonly at: string
  /** Number of the frozen report; null for the one that is being made. */
  readonly frozen: number | null
}

/** A selection limits what is listed and not what is counted; any other limit counts less than the whole session. */
const COUNTS_ALL: ReadonlySet<string> = new Set(['selection'])

/**
 * Earlier frozen reports of the whole session, the oldest first.
 * @param at ISO time before which they are
 * @param samples whether the figures are of samples
 */
export const earlierPoints = (rows: readonly FrozenRow[], at: string, samples: boolean): TimePoint[] =>
  rows
    .filter(({ asAt, sample, scope }) => asAt < at && sample === samples && isWhole(scope))
    .map(({ id, asAt, figures }) => ({ at: asAt, frozen: id, ...countsOf(figures) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))

const isWhole = (scope: FrozenRow['scope']): boolean =>
  Object.entries(limitsOf(scope)).every(
    ([limit, value]) =>
      COUNTS_ALL.has(limit) || value === null || (Array.isArray(value) && value.length === 0),
  )

const names = ['due', 'done', 'submitted', 'overdue', 'unverified', 'noEvidence'] as const

/** Figures out of what was kept of them. */
export const countsOf = (kept: Readonly<Record<string, unknown>>): Figures =>
  Object.fromEntries(names.map((name) => [name, typeof kept[name] === 'number' ? kept[name] : 0])) as Record<
    (typeof names)[number],
    number
  >
