/** Session ordinals in running text, held by place-holders so that patterns of sessions stay small. */
import type { LanguageCode } from '../../languages/codes.ts'
import { ordinalPattern, readOrdinal } from '../../languages/ordinals.ts'

/** Stands for each letter of an ordinal. */
export const HELD = '\u0001'

const ordinals = new Map<LanguageCode, RegExp>()

function ordinalsOf(code: LanguageCode): RegExp {
  const known = ordinals.get(code) ?? new RegExp(ordinalPattern[code], 'giu')
  ordinals.set(code, known)
  return known
}

/** The words with every ordinal held by place-holders; offsets stay. */
export const holdOrdinals = (words: string, code: LanguageCode): string =>
  words.replaceAll(ordinalsOf(code), (found) =>
    readOrdinal(found, code) === null ? found : HELD.repeat(found.length),
  )

/** Phrases with one held ordinal for `#`. */
export const withHeld = (phrases: readonly string[]): string[] =>
  phrases.map((phrase) => phrase.replace('#', `${HELD}+`))

/** The numbers of all ordinals in the words, with their places. */
export const ordinalsIn = (
  words: string,
  code: LanguageCode,
): { number: number; start: number; end: number }[] =>
  [...words.matchAll(ordinalsOf(code))].flatMap((place) => {
    const number = readOrdinal(place[0], code)
    return number === null ? [] : [{ number, start: place.index, end: place.index + place[0].length }]
  })

/** The first ordinal's number; null where there is none. */
export const ordinalIn = (words: string, code: LanguageCode): number | null =>
  ordinalsIn(words, code)[0]?.number ?? null
