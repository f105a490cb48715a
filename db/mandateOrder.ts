/** The orders in which mandates can be listed. */
import type { Entry } from './listEntries.ts'

export const orders = ['due', 'resolution', 'status', 'updated', 'entity'] as const
export type Order = (typeof orders)[number]

type Compare = (one: Entry, other: Entry) => number

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** First by one, then by the next. */
const inTurn =
  (...compares: readonly Compare[]): Compare =>
  (one, other) => {
    for (const compare of compares) {
      const found = compare(one, other)
      if (found !== 0) return found
    }
    return 0
  }

const byDue: Compare = (one, other) => byText(one.day, other.day)

/** In the order in which the statuses are printed, the open ones first. */
const ranks: Readonly<Record<string, number>> = {
  'not started': 0,
  'in progress': 1,
  submitted: 2,
  'partially implemented': 3,
  'not implemented': 4,
  deferred: 5,
  implemented: 6,
}
const rankOf = ({ situation }: Entry): number => ranks[situation.status] ?? 7

/** 99/9 before 99/101: by session, then by length, then by letters. */
const byResolution: Compare = (one, other) => {
  const [a, b] = [one.resolution, other.resolution]
  if (a.id === b.id) return one.position - other.position || one.number - other.number
  return (
    byText(a.organ, b.organ) ||
    (a.session ?? 0) - (b.session ?? 0) ||
    a.symbol.length - b.symbol.length ||
    byText(a.symbol, b.symbol)
  )
}

/** What nobody leads comes last. */
const byLead: Compare = (one, other) => {
  const [a, b] = [one.answering.acronym, other.answering.acronym]
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return byText(a, b)
}

export const orderings: Readonly<Record<Order, Compare>> = {
  due: inTurn(byDue, byResolution),
  resolution: byResolution,
  status: inTurn((one, other) => rankOf(one) - rankOf(other), byDue, byResolution),
  // The newest first; what has none comes last.
  updated: inTurn((one, other) => (other.lastUpdateId ?? 0) - (one.lastUpdateId ?? 0), byResolution),
  entity: inTurn(byLead, byDue, byResolution),
}
