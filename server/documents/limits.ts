/** How much of a file is read before it is refused. */

export interface ReadingLimits {
  readonly bytes: number
  readonly pages: number
  /** UTF-16 units of text over the whole file. */
  readonly characters: number
}

/** The longest resolutions have some 500 pages and 2 million characters. */
export const defaultLimits: ReadingLimits = { bytes: 50 * 1024 * 1024, pages: 2000, characters: 5_000_000 }
