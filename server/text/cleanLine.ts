/** A line between reading and joining: what its characters became, and where they stood. */
import type { SourceLine } from './document.ts'
import type { Mapped } from './mapped.ts'

/** Where a footnote mark was taken out: an offset into the text around it, and the number it bore. */
export interface FootnoteMark {
  readonly at: number
  readonly number: string
}

/** A line whose characters are clean; `text` is the text of `value`. */
export interface CleanLine {
  readonly text: string
  readonly value: Mapped
  readonly source: SourceLine
  /** The kinds of characters in the text as bits of `sign`; a kind whose last one went may still be set. */
  readonly signs: number
  /** A running head or a form feed stood before: a page begins, in a file that has no pages otherwise. */
  readonly afterHead?: true
  /** Set once the marks are out, where there were any; in order. */
  readonly marks?: readonly FootnoteMark[]
}
