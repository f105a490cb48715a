/** A line between reading and joining: what its characters became, and where they stood. */
import type { SourceLine } from './document.ts'
import type { Mapped } from './mapped.ts'

/** A line whose characters are clean; `text` is the text of `value`. */
export interface CleanLine {
  readonly text: string
  readonly value: Mapped
  readonly source: SourceLine
}
