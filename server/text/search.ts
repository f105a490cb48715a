/**
 * Looks for many patterns in one text at the cost of one scan: a pattern is tried only where the scan saw letters that it
 * must begin with, or not at all where letters that it must hold are missing.
 */
import { literalsOf } from './literals.ts'
import { wordScan } from './wordScan.ts'

/** A pattern with the letters that betray it. */
export interface Sought {
  /** Sticky where `openings` are known, global otherwise. */
  readonly pattern: RegExp
  /** Every match begins with one of these; null where it may begin with anything. */
  readonly openings: readonly string[] | null
  /** Every match holds one of these; null where nothing is sure. */
  readonly needles: readonly string[] | null
}

/** A regex source to look for, without regard to capitals. */
export function soughtOf(source: string): Sought {
  const { openings, needles } = literalsOf(source)
  return { pattern: new RegExp(source, openings === null ? 'giu' : 'iuy'), openings, needles }
}

/** A text that was scanned, with what the scan saw of each pattern, by the pattern's number in the search. */
export interface Scanned {
  readonly text: string
  readonly numbers: ReadonlyMap<Sought, number>
  /** 1 where one of its needles was seen. */
  readonly holds: Uint8Array
  /** Where its openings were seen. */
  readonly starts: readonly (number[] | undefined)[]
}

export type Search = (text: string) => Scanned

/** What the words of a scan stand for. */
interface Mark {
  readonly pattern: number
  /** Of an opening its length; 0 for a needle. */
  readonly opens: number
}

const NONE: RegExpExecArray[] = []
const NONE_SEEN: number[] = []

/** A search for all of the patterns at once. */
export function searchFor(patterns: readonly Sought[]): Search {
  const numbers = new Map(patterns.map((sought, index) => [sought, index]))
  const { words, marks } = markedWords(patterns)
  const scan = wordScan(words)
  return (text) => {
    const holds = new Uint8Array(patterns.length)
    const starts: (number[] | undefined)[] = []
    scan(text, (word, end) => {
      for (const { pattern, opens } of marks[word] ?? []) {
        if (opens === 0) holds[pattern] = 1
        else (starts[pattern] ??= []).push(end - opens)
      }
    })
    return { text, numbers, holds, starts }
  }
}

/** Every match of a pattern of the search, from left to right, none within another. */
export function matchesOf(scanned: Scanned, sought: Sought): RegExpExecArray[] {
  if (!mayMatch(scanned, sought)) return NONE
  if (sought.openings === null) return everywhere(scanned.text, sought.pattern)
  return at(scanned.text, sought.pattern, scanned.starts[numberOf(scanned, sought)] ?? NONE_SEEN)
}

/** Whether the scan saw the letters of a pattern; where it did not, the pattern matches no part of the text either. */
export function mayMatch(scanned: Scanned, sought: Sought): boolean {
  const number = numberOf(scanned, sought)
  return (
    (sought.needles === null || scanned.holds[number] === 1) &&
    (sought.openings === null || scanned.starts[number] !== undefined)
  )
}

/** Whether a pattern of the search matches somewhere in the end of the text from `from` on, read as a text of its own. */
export function matchesFrom(scanned: Scanned, sought: Sought, from: number): boolean {
  if (!mayMatch(scanned, sought)) return false
  const { pattern } = sought
  const text = scanned.text.slice(from)
  const places = sought.openings === null ? [from] : (scanned.starts[numberOf(scanned, sought)] ?? NONE_SEEN)
  return places.some((place) => {
    if (place < from) return false
    pattern.lastIndex = place - from
    return pattern.test(text)
  })
}

function numberOf({ numbers }: Scanned, sought: Sought): number {
  const number = numbers.get(sought)
  if (number === undefined) throw new RangeError('The pattern is none of the search.')
  return number
}

/** The words to scan for, each once, with the patterns they stand for. */
function markedWords(patterns: readonly Sought[]): { words: string[]; marks: Mark[][] } {
  const marked = new Map<string, Mark[]>()
  const mark = (word: string, made: Mark): void => {
    const known = marked.get(word)
    if (known === undefined) marked.set(word, [made])
    else known.push(made)
  }
  for (const [pattern, { openings, needles }] of patterns.entries()) {
    for (const word of openings ?? []) mark(word, { pattern, opens: word.length })
    for (const word of needles ?? []) mark(word, { pattern, opens: 0 })
  }
  return { words: [...marked.keys()], marks: [...marked.values()] }
}

/** Matches that begin at one of the places, which a scan gives in the order of their ends. */
function at(text: string, pattern: RegExp, places: number[]): RegExpExecArray[] {
  if (places.length > 1) places.sort((a, b) => a - b)
  const found: RegExpExecArray[] = []
  let from = 0
  for (const place of places) {
    if (place < from) continue
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match === null) continue
    found.push(match)
    from = pattern.lastIndex
  }
  return found
}

/** Every match of a global pattern, which is not copied as `matchAll` would. */
export function everywhere(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
