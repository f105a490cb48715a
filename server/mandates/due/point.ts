/** What the due rules share: the words they read, what they know of the resolution, and the points they give. */
import type { Phrases } from '../../languages/phrases.ts'
import type { Organ } from '../../resolution/tree.ts'
import { everywhere, soughtOf } from '../../text/search.ts'
import type { Scanned, Sought } from '../../text/search.ts'
import type { Due } from '../mandate.ts'
import { perLanguage } from '../perLanguage.ts'

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

/**
 * A named rule: reads the words of one part of a directive. Rules do not see words that an earlier rule has used.
 * The words come scanned for all that any rule of the language seeks; a rule whose patterns do not show costs nothing.
 */
export interface DueRule {
  readonly name: string
  /** The patterns that the rule looks for. */
  readonly seeks: (phrases: Phrases) => readonly Sought[]
  readonly read: (words: Scanned, setting: Setting) => Point[]
}

type Told = Partial<Omit<Due, 'rule' | 'expression'>>

/** A point stated by the words from `start` to `end`; what is not told is null, the confidence high. */
export function stated(rule: string, { text }: Scanned, start: number, end: number, told: Told): Point {
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
    expression: text.slice(start, end).trim(),
    rule,
  }
  return { due, start, end }
}

/** A point stated by the words of a match. */
export const statedBy = (rule: string, words: Scanned, match: RegExpExecArray, told: Told): Point =>
  stated(rule, words, match.index, match.index + match[0].length, told)

/** Phrases as one pattern of whole words (where words are written apart), the longest first. */
export function phraseSource(phrases: readonly string[], { directives }: Phrases): string {
  const source = `(?:${phrases.toSorted((a, b) => b.length - a.length).join('|') || '(?!)'})`
  return directives.spaced ? `(?<![\\p{L}\\p{N}-])${source}(?![\\p{L}\\p{N}])` : source
}

/** Phrases to look for as whole words. */
export const phrasesSought = (those: readonly string[], phrases: Phrases): Sought =>
  soughtOf(phraseSource(those, phrases))

/** Longest first, so that "forty-five" is not read as "five". */
const numberWords = ({ due }: Phrases): string =>
  Object.keys(due.numbers)
    .toSorted((a, b) => b.length - a.length)
    .join('|')

/** Regex source of a number in digits or words, for `#` in phrases of intervals. */
export const numberSource = (phrases: Phrases): string => `(?:\\d{1,3}|${numberWords(phrases)})`

const numberPattern = perLanguage((phrases) => {
  const source = `(?:${numberWords(phrases)})`
  const { spaced } = phrases.directives
  return new RegExp(spaced ? `(?<![\\p{L}])${source}(?![\\p{L}])` : source, 'giu')
})

/** The number that digits or the last number word say ("en un plazo de tres meses": 3); null where there is none. */
export function numberIn(words: string, phrases: Phrases): number | null {
  const digits = /\d+/u.exec(words)?.[0]
  if (digits !== undefined) return Number(digits)
  const last = everywhere(words, numberPattern(phrases)).at(-1)?.[0]
  return last === undefined ? null : (phrases.due.numbers[last.toLowerCase()] ?? null)
}
