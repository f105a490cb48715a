/** Session ordinals in running text, held by place-holders so that patterns of sessions stay small. */
import type { LanguageCode } from '../../languages/codes.ts'
import { ordinalPattern, readOrdinal } from '../../languages/ordinals.ts'
import { matchesOf, searchFor, soughtOf } from '../../text/search.ts'

/** Stands for each letter of an ordinal. */
export const HELD = '\u0001'

/** An ordinal and where it stands. */
export interface Ordinal {
  readonly number: number
  readonly start: number
  readonly end: number
}

const finders = new Map<LanguageCode, (words: string) => RegExpExecArray[]>()

function finderOf(code: LanguageCode): (words: string) => RegExpExecArray[] {
  const known = finders.get(code)
  if (known !== undefined) return known
  const sought = soughtOf(ordinalPattern[code])
  const search = searchFor([sought])
  const find = (words: string): RegExpExecArray[] => matchesOf(search(words), sought)
  finders.set(code, find)
  return find
}

/** The numbers of all ordinals in the words, with their places. */
export const ordinalsIn = (words: string, code: LanguageCode): Ordinal[] =>
  finderOf(code)(words).flatMap(({ 0: said, index }) => {
    const number = readOrdinal(said, code)
    return number === null ? [] : [{ number, start: index, end: index + said.length }]
  })

/** The words with the ordinals held by place-holders; offsets stay. */
export function held(words: string, ordinals: readonly Ordinal[]): string {
  let text = ''
  let from = 0
  for (const { start, end } of ordinals) {
    text += words.slice(from, start) + HELD.repeat(end - start)
    from = end
  }
  return text + words.slice(from)
}

/** Phrases with one held ordinal for `#`. */
export const withHeld = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phrase.replace('#', `${HELD}+`))
