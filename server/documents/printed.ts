/** A paragraph as a reader prints it: its text, where in the file each character of it stands, and what is in italics. */
import type { Span } from '../text/span.ts'

export interface Printed {
  readonly text: string
  /** For each UTF-16 unit of `text` its place in the file's text, or `nowhere`; null where the format has no places. */
  readonly at: readonly number[] | null
  /** Which paragraph of its part of the file this is, from 1; null where the format counts none. */
  readonly paragraph: number | null
  /** Stretches of `text` that are set in italics, in order and apart from each other. */
  readonly italics?: readonly Span[]
  /** Its line feeds are those of a typed page, which stand in sentences too; absent where an author broke the line. */
  readonly typed?: true
}

/** The place of what the reader put there: the number of a counted paragraph. Below zero and followed by no place. */
export const nowhere = -2

/** What a browser or Word prints and the file does not say in so many words. */
export const added = (text: string): Printed => ({
  text,
  at: Array.from({ length: text.length }, () => nowhere),
  paragraph: null,
})

/** The piece from `start` up to `end`. */
export const pieceOf = (
  { text, at, paragraph, italics = [] }: Printed,
  start: number,
  end: number,
): Printed => ({
  text: text.slice(start, end),
  at: at?.slice(start, end) ?? null,
  paragraph,
  italics: italicsWithin(italics, start, end),
})

/** The italics of a piece in offsets of the piece; those before it are passed by halves, as a text may have very many. */
function italicsWithin(italics: readonly Span[], start: number, end: number): Span[] {
  let low = 0
  let high = italics.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((italics[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const within: Span[] = []
  for (let span = italics[low]; span !== undefined && span.start < end; span = italics[++low])
    within.push({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start })
  return within
}

/** Italics of a text that stands `by` characters further on. */
export const moved = (italics: readonly Span[], by: number): Span[] =>
  italics.map(({ start, end }) => ({ start: start + by, end: end + by }))

/** Notes that the text from `start` to `end`, the last so far, is set in italics. */
export function italicise(italics: Span[], start: number, end: number): void {
  const last = italics.at(-1)
  if (start >= end) return
  if (last?.end === start) italics[italics.length - 1] = { start: last.start, end }
  else italics.push({ start, end })
}

/** Without the white space at either end. */
export function trimmed(printed: Printed): Printed {
  const { text } = printed
  const start = text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return start === 0 && end === text.length ? printed : pieceOf(printed, start, end)
}

/** One line of several, with `gap` between them; in the paragraph of the first. */
export function beside(lines: readonly Printed[], gap: string): Printed {
  const filled = lines.filter(({ text }) => text !== '')
  const [only] = filled
  if (only !== undefined && filled.length === 1) return only
  let length = 0
  const starts = filled.map(({ text }) => (length += text.length + gap.length) - text.length - gap.length)
  const hasPlaces = filled.some(({ at }) => at !== null)
  const { at: between } = added(gap)
  const at = filled.flatMap((line, index) => [
    ...(index === 0 ? [] : (between ?? [])),
    ...(line.at ?? added(line.text).at ?? []),
  ])
  return {
    text: filled.map(({ text }) => text).join(gap),
    at: hasPlaces ? at : null,
    paragraph: filled.find(({ paragraph }) => paragraph !== null)?.paragraph ?? null,
    italics: filled.flatMap(({ italics = [] }, index) => moved(italics, starts[index] ?? 0)),
  }
}
