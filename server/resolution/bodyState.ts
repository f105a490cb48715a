/** Where the reading of a body stands, for its stages to share. */
import type { Language } from '../languages/language.ts'
import type { Block } from '../text/blocks.ts'
import type { Draft, Writer } from './draft.ts'
import type { ListPlace } from './itemMarks.ts'
import type { Warning } from './tree.ts'

/** One open list, from the outermost in. */
export interface ListLevel {
  readonly place: ListPlace
  readonly node: Draft
}

type Zone = 'preamble' | 'operative' | 'closing' | 'annex'

/** Where the reading of a body stands. */
export interface Body {
  readonly language: Language
  readonly writer: Writer
  readonly roots: Draft[]
  readonly warnings: Warning[]
  zone: Zone
  part: Draft | null
  annex: Draft | null
  /** The annex that holds the open appendix; null outside appendices. */
  outerAnnex: Draft | null
  section: Draft | null
  preamble: Draft | null
  paragraph: Draft | null
  levels: ListLevel[]
  /** Number of the last paragraph in the running count. */
  lastNumber: number
  /** A heading of some kind stood since the last paragraph, so that a count may begin anew. */
  mayRestart: boolean
  /** Whether numbered paragraphs follow; without them the operative text is what does not end in a comma. */
  isNumbered: boolean
  /** How many paragraphs without a number have been counted since the last section or part began. */
  unnumbered: number
  /** Closing lines as printed. */
  readonly closing: string[]
}

/** The blocks that follow the one at hand: `blocks` from the index `from`. */
export interface Ahead {
  readonly blocks: readonly Block[]
  readonly from: number
}

/** How far a stage may look, so that time grows with the length of the text. */
const farthest = 400

/** The next blocks, `count` at most. */
export const nextBlocks = ({ blocks, from }: Ahead, count = farthest): readonly Block[] =>
  blocks.slice(from, from + Math.min(count, farthest))

/** A stage takes a block, or leaves it to the next. */
export type Stage = (body: Body, block: Block, ahead: Ahead) => boolean

/** Where the next node belongs: the innermost of section, annex and part that is open. */
export const siblings = (body: Body): Draft[] =>
  (body.section ?? body.annex ?? body.part)?.children ?? body.roots

/** A text whose last block was cut off: it ends in no mark of punctuation. */
export const isUnfinished = (text: string): boolean =>
  !/[.;:,!?。；：，、！？؛،\])）][”"’»']*$|(?:[;,،؛] (?:and|or|et|ou|y|o|и|или|و|أو))$/u.test(text.slice(-12))
