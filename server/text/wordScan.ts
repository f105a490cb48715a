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
  const width = classes.reduce((most, each) => Math.max(most, each), 0) + 1
  const trie = trieOf(words.map(folded), classes, width)
  const { next, ends } = linked(trie, width)
  return (text, found) => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      state = next[state + (classes[text.charCodeAt(at)] ?? 0)] ?? 0
      // States that end words are told apart by their sign, so that all others cost one look.
      if (state >= 0) continue
      state = -state
      for (const word of ends[state / width] ?? []) found(word, at + 1)
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
  /** For each state and letter class the state that follows; 0 where none does. */
  readonly follows: Map<number, number>[]
  /** For each state the words that end there. */
  readonly ends: number[][]
}

function trieOf(words: readonly string[], classes: Uint16Array, width: number): Trie {
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
  if (follows.length * width > 0x40_00_00_00) throw new RangeError('Too many words to scan for.')
  return { follows, ends }
}

/**
 * The table of states, as offsets of rows; negative where words end. Where a letter does not follow, the scan goes on
 * from the longest end of what was read that some word begins with.
 */
function linked({ follows, ends }: Trie, width: number): { next: Int32Array; ends: number[][] } {
  const next = new Int32Array(follows.length * width)
  const falls = new Int32Array(follows.length)
  const all = ends.map((own) => [...own])
  const queue = [0]
  for (const state of queue) {
    const fall = falls[state] ?? 0
    if (state !== 0) {
      next.copyWithin(state * width, fall * width, (fall + 1) * width)
      all[state]?.push(...(all[fall] ?? []))
    }
    for (const [letter, child] of follows[state] ?? []) {
      falls[child] = state === 0 ? 0 : (next[fall * width + letter] ?? 0) / width
      next[state * width + letter] = child * width
      queue.push(child)
    }
  }
  for (const [at, row] of next.entries()) if ((all[row / width] ?? []).length > 0) next[at] = -row
  return { next, ends: all }
}
