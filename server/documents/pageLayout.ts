/** What the places of lines on a page tell: which stand apart, which are indented, and which stand in a margin. */
import type { SourceLine } from '../text/document.ts'

/** Baseline from the bottom of the page, and type size, in points. */
interface Placed {
  readonly baseline: number
  readonly size: number
}

/** Distances between lines of one block are at most this many times the type size. */
const widestLeading = 1.5

/** More than the usual distance below the one above, or above it in another column. */
export function standsApart(above: Placed, line: Placed): boolean {
  const distance = above.baseline - line.baseline
  const size = Math.min(above.size, line.size)
  return distance > widestLeading * size || distance < -size
}

/** An indent of a first line is at least this wide, in points. */
const indent = 8

/** Whether a line that begins at `left` is indented where most begin at `margin`, in points. */
export const isFurtherIn = (left: number, margin: number): boolean => left > margin + indent

/** Where most lines of the page begin. */
export function usualLeft(lefts: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const left of lefts) {
    const rounded = Math.round(left / 4) * 4
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** The parts of a page's height that are margins at its top and bottom. */
const topMargin = 0.145
const bottomMargin = 0.935

/** The margin in which a line stands, by the distance of its foot from the top of the page. */
export function marginOf(fromTop: number, height: number): SourceLine['margin'] {
  if (fromTop < height * topMargin) return 'top'
  return fromTop > height * bottomMargin ? 'bottom' : null
}
