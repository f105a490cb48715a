/** Finds words again in a text, whatever the spaces and ends of lines between them, and tells whether words changed. */

export interface Passage {
  readonly start: number
  readonly end: number
}

/**
 * Where `words` stand in a part of `text`, letter by letter but for spaces; of several places the one nearest to `near`.
 * Null where they do not stand there.
 */
export function findPassage(text: string, within: Passage, words: string, near: number): Passage | null {
  const wanted = words.replaceAll(/\s+/gu, '')
  if (wanted === '') return null
  const { letters, places } = withoutSpaces(text, within)
  const found: Passage[] = []
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const [first, last] = [places[at], places[at + wanted.length - 1]]
    if (first !== undefined && last !== undefined) found.push({ start: first, end: last + 1 })
  }
  const distance = (passage: Passage): number => Math.abs(passage.start - near)
  return found.sort((a, b) => distance(a) - distance(b))[0] ?? null
}

/** A part of a text without its spaces, and where each letter stood. */
function withoutSpaces(text: string, { start, end }: Passage): { letters: string; places: number[] } {
  const places: number[] = []
  let letters = ''
  for (let at = start; at < end; at += 1) {
    const letter = text.charAt(at)
    if (letter.trim() === '') continue
    letters += letter
    places.push(at)
  }
  return { letters, places }
}

/** Whether two wordings have the same letters and figures: spaces, signs and capitals are the format's business. */
export const isSameWording = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other)

const lettersOf = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
