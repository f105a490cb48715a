/** The figures of a readiness report: for the whole session, per status, committee and entity. */
import type { DueState } from '../tracking/ageing.ts'
import { grouped } from './grouped.ts'

/** What is counted of one occurrence. */
export interface Countable {
  readonly status: string
  readonly state: DueState
  readonly verified: boolean
  readonly hasEvidence: boolean
}

export interface Figures {
  readonly due: number
  /** Implemented, verified or not. */
  readonly done: number
  readonly submitted: number
  readonly overdue: number
  /** Implemented, but no second person has verified it. */
  readonly unverified: number
  readonly noEvidence: number
}

export function figuresOf(counted: readonly Countable[]): Figures {
  const count = (test: (each: Countable) => boolean) => counted.filter(test).length
  return {
    due: counted.length,
    done: count(({ status }) => status === 'implemented'),
    submitted: count(({ status }) => status === 'submitted'),
    overdue: count(({ state }) => state === 'overdue'),
    unverified: count(({ status, verified }) => status === 'implemented' && !verified),
    noEvidence: count(({ hasEvidence }) => !hasEvidence),
  }
}

/** A line of a table of totals. */
export interface TotalsLine extends Figures {
  readonly label: string
}

/**
 * One line per label, in the order of `labels`; labels that `labels` does not know follow in alphabetical order.
 * @param last the label that stands below all others
 */
export function figuresBy<T>(
  items: readonly T[],
  labelOf: (item: T) => string,
  countable: (item: T) => Countable,
  labels: readonly string[] = [],
  last: string | null = null,
): TotalsLine[] {
  const groups = grouped(items, labelOf)
  const rank = (label: string) =>
    label === last ? Infinity : labels.includes(label) ? labels.indexOf(label) : labels.length
  return [...groups]
    .sort(
      ([one], [other]) =>
        (rank(one) === rank(other) ? 0 : rank(one) - rank(other)) || one.localeCompare(other, 'en'),
    )
    .map(([label, members]) => ({ label, ...figuresOf(members.map(countable)) }))
}
