/** Due points as words that can be compared: those that have a day, a session or a period, and those that stay open. */
import type { Due } from '../../server/mandates/mandate.ts'
import type { LabelledDue } from './labels.ts'

const OPEN: ReadonlySet<string | null | undefined> = new Set(['continuous', 'each report', 'each budget'])

/** `GA 91 main`, `2037-06-30 ~ annual`, `next report`; empty for a point that stays open. */
function bound(due: LabelledDue, organ: string): string {
  if (due.relative === 'next report') return 'next report'
  const recurrence = due.recurrence && !OPEN.has(due.recurrence) ? `~ ${due.recurrence}` : ''
  const at = due.session == null ? (due.date ?? '') : sessionWords(due, organ)
  const words = [at, recurrence].filter(Boolean).join(' ')
  return words === '' && due.relative === 'next session' ? 'next session' : words
}

const sessionWords = ({ body, session, part }: LabelledDue, organ: string): string =>
  [body ?? organ, session, part].filter((word) => word != null).join(' ')

/** `continuous`, `each report`, `each budget`, `immediate`; empty for a point that is bound. */
function open({ recurrence, relative }: LabelledDue): string {
  if (OPEN.has(recurrence)) return recurrence ?? ''
  return relative === 'immediate' ? relative : ''
}

const distinct = (words: readonly string[]): string[] => [...new Set(words.filter(Boolean))]

/** What the words of a clause state, as labels have it: without what was worked out or taken from the agenda. */
export const statedOf = (due: readonly Due[]): readonly Due[] =>
  due.filter(({ basis, relative }) => basis === 'stated' || relative === 'next report')

/** The bound points. `organ` is the adopting organ, which a point without a body means. */
export const boundPoints = (due: readonly LabelledDue[], organ: string): string[] =>
  distinct(due.map((point) => bound(point, organ)))

/** The open points. */
export const openPoints = (due: readonly LabelledDue[]): string[] => distinct(due.map(open))

/** Whether two lists hold the same. */
export const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word) => other.includes(word))
