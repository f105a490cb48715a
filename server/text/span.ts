/** A place in the normalised text of a document, and the way back from there to the file. */

/** From `start` up to, not including, `end`: UTF-16 offsets into the normalised text of one document. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * One run of normalised text that came unbroken from one place of the file. Runs are in order of `start` and do not
 * overlap; text between two runs (a joining space, the line feed between blocks) was added by us.
 */
export interface Origin {
  /** Offset of the run in the normalised text, and its length there. */
  readonly start: number
  readonly length: number
  /** Page of the file, from 1; null where the format has no pages. */
  readonly page: number | null
  /** Offset of the run in the file's own text as the reader saw it; null for formats without one. */
  readonly offset: number | null
  /** Box of the run on its page in points from the page's top-left corner: x, y, width, height. */
  readonly box: readonly [number, number, number, number] | null
}
