/** Where words are set in italics, from the lines of the file to the text that they become. */
import type { CleanLine } from './cleanLine.ts'
import { indexAt, type Mapped } from './mapped.ts'
import type { Span } from './span.ts'

/** The italics of a line in offsets of its clean text: signs alone are none, and only white space parts none. */
export function italicsOf({ value, source }: CleanLine): Span[] {
  const spans: Span[] = []
  const printed = { text: source.text, runs: source.places ?? null }
  for (const { start, end } of source.italics ?? []) {
    const from = indexOf(value, indexAt(printed, start))
    const span = trimmedSpan(value.text, from, indexOf(value, indexAt(printed, end - 1) + 1))
    if (!hasWords.test(value.text.slice(span.start, span.end))) continue
    const last = spans.at(-1)
    if (last !== undefined && value.text.slice(last.end, span.start).trim() === '')
      spans[spans.length - 1] = { start: last.start, end: span.end }
    else spans.push(span)
  }
  return spans
}

const hasWords = /[\p{L}\p{N}]/u

/** Where in the clean text that begins which stood at `place` or behind it; by halves, as lines can be long. */
function indexOf(value: Mapped, place: number): number {
  let low = 0
  let high = value.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeBefore(value, middle, low) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of a character, or of the last before it (down to `first`) that has one: what a reader added has none. */
function placeBefore(value: Mapped, index: number, first: number): number {
  let at = index
  while (at > first && indexAt(value, at) < 0) at -= 1
  return indexAt(value, at)
}

/** The stretch from `start` to `end` without the white space at its ends. */
function trimmedSpan(text: string, start: number, end: number): Span {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}
