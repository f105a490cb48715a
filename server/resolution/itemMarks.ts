/** Says which place in which list a mark such as `(i)` can stand for; the list around it decides. */
import { abjad, cyrillic, hanValue, romanValue, smallRoman } from '../text/numerals.ts'

/** Kinds of list. `roman` is the second level in every language, whatever signs it is written in. */
type ListStyle = 'letter' | 'roman' | 'double' | 'digit' | 'cyrillic' | 'dotted'

export interface ListPlace {
  readonly style: ListStyle
  /** From 1. */
  readonly index: number
}

/** Cyrillic letters typed for the Latin ones that look the same. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  с: 'c',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  к: 'k',
  м: 'm',
}

/** Every place a mark can stand for, without brackets: `i` is the ninth letter or the first Roman number. */
export function placesOf(mark: string): ListPlace[] {
  const sign = mark.toLowerCase()
  const latin = lookAlikes[sign] ?? sign
  return [...latinPlaces(latin), ...otherPlaces(sign)]
}

/** `a.` of a third level, below `(a)` and `(i)`. */
export const dottedPlace = (letter: string): ListPlace => ({
  style: 'dotted',
  index: letter.charCodeAt(0) - 96,
})

function latinPlaces(sign: string): ListPlace[] {
  const places: ListPlace[] = []
  if (/^[a-z]$/u.test(sign)) places.push({ style: 'letter', index: sign.charCodeAt(0) - 96 })
  if (/^[ivxl]+$/u.test(sign)) places.push({ style: 'roman', index: romanValue(sign.toUpperCase()) })
  if (/^([a-z])\1$/u.test(sign)) places.push({ style: 'double', index: sign.charCodeAt(0) - 96 })
  return places
}

function otherPlaces(sign: string): ListPlace[] {
  if (/^\d+$/u.test(sign)) return [{ style: 'digit', index: Number(sign) }]
  if (sign.length === 1 && abjad.includes(sign)) return [{ style: 'letter', index: abjad.indexOf(sign) + 1 }]
  if (sign.length === 1 && cyrillic.includes(sign))
    return [{ style: 'cyrillic', index: cyrillic.indexOf(sign) + 1 }]
  const number = hanValue(sign)
  return number === null ? [] : [{ style: 'roman', index: number }]
}

/** How a place is cited in every language alike: Arabic (ب) and Cyrillic б) are `b`, so that versions share their paths. */
export function citedMark({ style, index }: ListPlace): string {
  if (style === 'roman') return smallRoman(index)
  if (style === 'digit') return String(index)
  const letter = String.fromCharCode(96 + ((index - 1) % 26) + 1)
  return style === 'double' ? letter + letter : letter
}
