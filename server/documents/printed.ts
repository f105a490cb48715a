/** A paragraph as a reader prints it: its text, and where in the file each character of it stands. */

export interface Printed {
  readonly text: string
  /** For each UTF-16 unit of `text` its place in the file's text, or `nowhere`; null where the format has no places. */
  readonly at: readonly number[] | null
  /** Which paragraph of its part of the file this is, from 1; null where the format counts none. */
  readonly paragraph: number | null
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
export const pieceOf = ({ text, at, paragraph }: Printed, start: number, end: number): Printed => ({
  text: text.slice(start, end),
  at: at?.slice(start, end) ?? null,
  paragraph,
})

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
  }
}
