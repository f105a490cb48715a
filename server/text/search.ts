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
  /** Tells it from all other patterns. */
  readonly id: number
}

let made = 0

/** A regex source to look for, without regard to capitals. */
export function soughtOf(source: string): Sought {
  const { openings, needles: held } = literalsOf(source)
  // Behind openings, "a" or "on" would be found in nearly every text and rule nothing out.
  const needles = openings !== null && held?.some(({ length }) => length < TELLING) === true ? null : held
  return { pattern: new RegExp(source, openings === null ? 'giu' : 'iuy'), openings, needles, id: made++ }
}

/** A needle of fewer letters tells nothing. */
const TELLING = 3

/** A pattern that may match a text, by the letters that were seen in it. */
export interface Candidate {
  readonly sought: Sought
  /** Its place among the patterns of the search. */
  readonly number: number
  /** Where its openings stand, from left to right; null where it may begin with anything. */
  readonly starts: readonly number[] | null
}

/** A text that was scanned. */
export interface Scanned {
  readonly text: string
  /** The patterns of the search that may match, in the order of the search; no other matches any part of the text. */
  readonly candidates: readonly Candidate[]
  /** 1 for each pattern of the search, by its id. */
  readonly known: Uint8Array
}

export type Search = (text: string) => Scanned

/** What the words of a scan stand for. */
interface Mark {
  readonly pattern: number
  /** Of an opening its length; 0 for a needle. */
  readonly opens: number
}

const NONE: RegExpExecArray[] = []
const NO_CANDIDATES: Candidate[] = []

/** A search for all of the patterns at once. */
export function searchFor(patterns: readonly Sought[]): Search {
  const known = new Uint8Array(patterns.reduce((most, { id }) => Math.max(most, id + 1), 0))
  for (const { id } of patterns) known[id] = 1
  const { words, marks } = markedWords(patterns)
  const scan = wordScan(words)
  const sightings = sightingsOf(patterns)
  const note = (word: number, end: number): void => {
    for (const { pattern, opens } of marks[word] ?? []) sightings.note(pattern, opens, end)
  }
  return (text) => {
    scan(text, note)
    return { text, candidates: sightings.take(), known }
  }
}

/** Notes what the scan of one text sees, and gives the patterns that it leaves; then it is empty for the next text. */
function sightingsOf(patterns: readonly Sought[]) {
  // Such as any text may match.
  const open = patterns.flatMap(({ openings, needles }, number) =>
    openings === null && needles === null ? [number] : [],
  )
  const seen: number[] = [...open]
  const isSeen = new Uint8Array(patterns.length)
  const holds = new Uint8Array(patterns.length)
  const starts: (number[] | null)[] = patterns.map(() => null)
  const note = (pattern: number, opens: number, end: number): void => {
    if (isSeen[pattern] === 0) {
      isSeen[pattern] = 1
      seen.push(pattern)
    }
    if (opens === 0) holds[pattern] = 1
    else (starts[pattern] ??= []).push(end - opens)
  }
  const candidateOf = (number: number): Candidate | null => {
    const sought = patterns[number]
    if (sought === undefined || (sought.needles !== null && holds[number] === 0)) return null
    const places = starts[number] ?? null
    if (sought.openings === null) return { sought, number, starts: null }
    return places === null ? null : { sought, number, starts: inOrder(places) }
  }
  const take = (): readonly Candidate[] => {
    if (seen.length === 0) return NO_CANDIDATES
    const candidates: Candidate[] = []
    for (const number of inOrder(seen)) {
      const candidate = candidateOf(number)
      if (candidate !== null) candidates.push(candidate)
      isSeen[number] = 0
      holds[number] = 0
      starts[number] = null
    }
    seen.length = 0
    for (const number of open) seen.push(number)
    return candidates
  }
  return { note, take }
}

/** Sorts a few numbers, nearly all of which come in order. */
function inOrder(numbers: number[]): number[] {
  for (let index = 1; index < numbers.length; index++) {
    const number = numbers[index] ?? 0
    let place = index
    for (; place > 0 && (numbers[place - 1] ?? 0) > number; place--) numbers[place] = numbers[place - 1] ?? 0
    numbers[place] = number
  }
  return numbers
}

/** Every match of a pattern of the search, from left to right, none within another. */
export function matchesOf(scanned: Scanned, sought: Sought): RegExpExecArray[] {
  const candidate = candidateFor(scanned, sought)
  return candidate === null ? NONE : matchesAt(scanned.text, candidate)
}

/** Every match of a candidate, from left to right, none within another. */
export const matchesAt = (text: string, { sought, starts }: Candidate): RegExpExecArray[] =>
  starts === null ? everywhere(text, sought.pattern) : at(text, sought.pattern, starts)

/** Whether the scan saw the letters of a pattern; where it did not, the pattern matches no part of the text either. */
export const mayMatch = (scanned: Scanned, sought: Sought): boolean => candidateFor(scanned, sought) !== null

/**
 * The first match of a pattern of the search in the stretch of the text from `from` to `to`, which is read as a text of its
 * own: the place of the match counts from `from`.
 */
export function firstWithin(
  scanned: Scanned,
  sought: Sought,
  from: number,
  to = scanned.text.length,
): RegExpExecArray | null {
  const candidate = candidateFor(scanned, sought)
  if (candidate === null) return null
  const { pattern } = sought
  const text = scanned.text.slice(from, to)
  for (const place of candidate.starts ?? [from]) {
    if (place < from || place > to) continue
    pattern.lastIndex = place - from
    const match = pattern.exec(text)
    if (match !== null) return match
  }
  return null
}

/** Whether a pattern of the search matches somewhere in such a stretch. */
export const matchesWithin = (scanned: Scanned, sought: Sought, from: number, to?: number): boolean =>
  firstWithin(scanned, sought, from, to) !== null

/** The first match of a pattern of the search that begins at or after `from`. */
export function firstFrom(scanned: Scanned, sought: Sought, from: number): RegExpExecArray | null {
  const candidate = candidateFor(scanned, sought)
  if (candidate === null) return null
  const { pattern } = sought
  for (const place of candidate.starts ?? [from]) {
    if (place < from) continue
    pattern.lastIndex = place
    const match = pattern.exec(scanned.text)
    if (match !== null) return match
  }
  return null
}

/** What the scan knows of a pattern; null where it ruled it out. Few are left of any search. */
function candidateFor({ candidates, known }: Scanned, sought: Sought): Candidate | null {
  for (const candidate of candidates) if (candidate.sought === sought) return candidate
  if (known[sought.id] !== 1) throw new RangeError('The pattern is none of the search.')
  return null
}

/** So many letters of a word are scanned for: they tell nearly as much as all of it, in a table that stays small. */
const SCANNED = 8

/** The words to scan for, each once, with the patterns they stand for. */
function markedWords(patterns: readonly Sought[]): { words: string[]; marks: Mark[][] } {
  const marked = new Map<string, Mark[]>()
  const mark = (words: readonly string[], markOf: (word: string) => Mark): void => {
    for (const word of new Set(words.map((whole) => whole.slice(0, SCANNED)))) {
      const known = marked.get(word)
      if (known === undefined) marked.set(word, [markOf(word)])
      else known.push(markOf(word))
    }
  }
  for (const [pattern, { openings, needles }] of patterns.entries()) {
    mark(openings ?? [], ({ length }) => ({ pattern, opens: length }))
    mark(needles ?? [], () => ({ pattern, opens: 0 }))
  }
  return { words: [...marked.keys()], marks: [...marked.values()] }
}

/** Matches that begin at one of the places. */
function at(text: string, pattern: RegExp, places: readonly number[]): RegExpExecArray[] {
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
