/**
 * Finds many words in one pass over a text, whatever their number (Aho and Corasick 1975): a table of states says, for
 * each state and each letter, which state is next. Capitals do not matter.
 */
import { folded } from './literals.ts'

/** Tells each place of each word: which of the words, and the offset behind its last letter. */
export type WordScan = (text: string, found: (word: number, end: number) => void) => void

/** Letters by number; 0 is every letter that no word holds. */
const LETTERS = 0x1_00_00

/** A scan for `words`, none of which is empty. */
export function wordScan(words: readonly string[]): WordScan {
  const classes = letterClasses(words)
  const trie = trieOf(words.map(folded), classes)
  const { next, bits, ending, ends } = tableOf(trie, Math.max(...classes) + 1)
  return (text, found) => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      state = next[(state << bits) | (classes[text.charCodeAt(at)] ?? 0)] ?? 0
      // States that end words come last, so that all others cost one look.
      if (state < ending) continue
      for (const word of ends[state - ending] ?? []) found(word, at + 1)
    }
  }
}

/** Letters beside small and capital that fold to an ordinary one. */
const RARE = ['ſ', 'K', 'Å', 'ς']

/** The class of every UTF-16 unit: letters that fold to the same letter of some word share one. */
function letterClasses(words: readonly string[]): Uint16Array {
  const classes = new Uint16Array(LETTERS)
  for (const [index, letter] of [...new Set(folded(words.join('')).split(''))].entries()) {
    const written = [letter, letter.toUpperCase(), ...RARE].filter((unit) => folded(unit) === letter)
    for (const unit of written) classes[unit.charCodeAt(0)] = index + 1
  }
  return classes
}

interface Trie {
  /** For each state and letter class the state that follows. */
  readonly follows: Map<number, number>[]
  /** For each state the words that end there. */
  readonly ends: number[][]
}

function trieOf(words: readonly string[], classes: Uint16Array): Trie {
  const follows = [new Map<number, number>()]
  const ends: number[][] = [[]]
  for (const [index, word] of words.entries()) {
    let state = 0
    for (let at = 0; at < word.length; at++) {
      const letter = classes[word.charCodeAt(at)] ?? 0
      const known = follows[state]?.get(letter)
      if (known === undefined) {
        follows[state]?.set(letter, follows.length)
        state = follows.length
        follows.push(new Map())
        ends.push([])
      } else state = known
    }
    ends[state]?.push(index)
  }
  return { follows, ends }
}

interface Table {
  /** For each state a row of 2 ** `bits` letter classes: the state that follows. */
  readonly next: Uint16Array
  readonly bits: number
  /** The first of the states in which words end, and those words. */
  readonly ending: number
  readonly ends: readonly (readonly number[])[]
}

/** Rows are as long as their letters need, up to a power of two; states near the first, which are used most, lie together. */
function tableOf(trie: Trie, letters: number): Table {
  const { order, falls, ends } = linked(trie)
  const states = [
    ...order.filter((state) => ends[state]?.length === 0),
    ...order.filter((state) => ends[state]?.length !== 0),
  ]
  if (states.length > LETTERS) throw new RangeError('Too many words to scan for.')
  const rows = new Uint16Array(states.length)
  for (const [row, state] of states.entries()) rows[state] = row
  const bits = Math.ceil(Math.log2(letters))
  const next = new Uint16Array(states.length << bits)
  for (const state of order) {
    const row = (rows[state] ?? 0) << bits
    // Where a letter does not follow, the scan goes on from the longest end of what was read that some word begins with.
    const fall = (rows[falls[state] ?? 0] ?? 0) << bits
    if (state !== 0) next.copyWithin(row, fall, fall + (1 << bits))
    for (const [letter, child] of trie.follows[state] ?? []) next[row + letter] = rows[child] ?? 0
  }
  const ending = states.findIndex((state) => ends[state]?.length !== 0)
  return {
    next,
    bits,
    ending: ending === -1 ? states.length : ending,
    ends: states.slice(ending).map((state) => ends[state] ?? []),
  }
}

/** The states from the first outwards, where each falls back to, and the words that end in it or where it falls back to. */
function linked({ follows, ends }: Trie): { order: number[]; falls: Uint16Array; ends: number[][] } {
  const falls = new Uint16Array(follows.length)
  const all = ends.map((own) => [...own])
  const order = [0]
  for (const state of order) {
    if (state !== 0) all[state]?.push(...(all[falls[state] ?? 0] ?? []))
    for (const [letter, child] of follows[state] ?? []) {
      falls[child] = state === 0 ? 0 : fallen(falls[state] ?? 0, letter, follows, falls)
      order.push(child)
    }
  }
  return { order, falls, ends: all }
}

/** The state that follows `state` or, where the letter does not follow it, the nearest state that it falls back to. */
function fallen(
  state: number,
  letter: number,
  follows: readonly Map<number, number>[],
  falls: Uint16Array,
): number {
  for (let from = state; ; from = falls[from] ?? 0) {
    const next = follows[from]?.get(letter)
    if (next !== undefined || from === 0) return next ?? 0
  }
}
