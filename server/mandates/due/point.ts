/** What the due rules share: the words they read, what they know of the resolution, and the points they give. */
import type { Phrases } from '../../languages/phrases.ts'
import type { Organ } from '../../resolution/tree.ts'
import type { Due } from '../mandate.ts'

/** What a rule knows beside the words. */
export interface Setting {
  readonly phrases: Phrases
  /** The adopting organ: "its session" is a session of this body. */
  readonly organ: Organ
  /** Session of adoption, and day of adoption; null where not known. */
  readonly session: number | null
  readonly adopted: string | null
  /** Day on which the mandate that the resolution extends runs out, where it extends one. */
  readonly expires: string | null
}

/** A due point and the place of its words in the text that was read. */
export interface Point {
  readonly due: Due
  readonly start: number
  readonly end: number
}

/** A named rule: reads the words of one part of a directive. Rules do not see words that an earlier rule has used. */
export interface DueRule {
  readonly name: string
  readonly read: (words: string, setting: Setting) => Point[]
}

type Told = Partial<Omit<Due, 'rule' | 'expression'>>

/** A point stated by `words.slice(start, end)`; what is not told is null, the confidence high. */
export function stated(rule: string, words: string, start: number, end: number, told: Told): Point {
  const due: Due = {
    body: null,
    session: null,
    part: null,
    date: null,
    recurrence: null,
    relative: null,
    basis: 'stated',
    confidence: 'high',
    ...told,
    expression: words.slice(start, end).trim(),
    rule,
  }
  return { due, start, end }
}

const cache = new Map<string, RegExp>()

/** Phrases as one pattern of whole words (where words are written apart), longest first; flags `giu`. Kept once made. */
export function phrasePattern(phrases: readonly string[], spaced: boolean): RegExp {
  const source = `(?:${phrases.toSorted((a, b) => b.length - a.length).join('|') || '(?!)'})`
  const whole = spaced ? `(?<![\\p{L}\\p{N}-])${source}(?![\\p{L}\\p{N}])` : source
  const known = cache.get(whole)
  if (known !== undefined) return known
  const made = new RegExp(whole, 'giu')
  cache.set(whole, made)
  return made
}

/** Every place of the phrases in the words. */
export const placesOf = (words: string, phrases: readonly string[], setting: Setting): RegExpExecArray[] => [
  ...words.matchAll(phrasePattern(phrases, setting.phrases.directives.spaced)),
]

/** The number that digits or the last number word say ("en un plazo de tres meses": 3); null where there is none. */
export function numberIn(words: string, setting: Setting): number | null {
  const digits = /\d+/u.exec(words)?.[0]
  if (digits !== undefined) return Number(digits)
  const { directives, due } = setting.phrases
  const source = `(?:${numberWords(setting)})`
  const whole = directives.spaced ? `(?<![\\p{L}])${source}(?![\\p{L}])` : source
  const last = [...words.matchAll(new RegExp(whole, 'giu'))].at(-1)?.[0]
  return last === undefined ? null : (due.numbers[last.toLowerCase()] ?? null)
}

/** Regex source of a number in digits or words, for `#` in phrases of intervals. */
export const numberSource = (setting: Setting): string => `(?:\\d{1,3}|${numberWords(setting)})`

/** Longest first, so that "forty-five" is not read as "five". */
const numberWords = (setting: Setting): string =>
  Object.keys(setting.phrases.due.numbers)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
