/** How much of a file is read before it is refused. */

export interface ReadingLimits {
  readonly bytes: number
  readonly pages: number
  /** UTF-16 units of text over the whole file. */
  readonly characters: number
  /** Lines of text over the whole file. */
  readonly lines: number
}

/** The longest resolutions have some 500 pages, 30,000 lines and 2 million characters. */
export const defaultLimits: ReadingLimits = {
  bytes: 50 * 1024 * 1024,
  pages: 2000,
  characters: 5_000_000,
  lines: 100_000,
}

/** What a ZIP archive, and a Word document, which is one, may hold. */
export const archiveLimits = {
  /** Files in one archive: the resolutions of a dozen sessions. */
  entries: 10_000,
  /** Bytes of all its files together once they are unpacked. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Times by which a file may grow; text grows tenfold, tables of blanks eightyfold, a bomb a thousandfold. */
  growth: 250,
  /** Files smaller than this may grow as they like. */
  smallBytes: 1024 * 1024,
} as const

/** What markup (HTML, or the XML of Word) may hold. */
export const markupLimits = {
  /** Bytes of XML that are read of one Word document. */
  xmlBytes: 96 * 1024 * 1024,
  /** Elements inside each other; Word writes some 30, unclosed tags of old pages add up to hundreds. */
  depth: 1000,
  /** A mark has at most three digits. */
  footnotes: 999,
} as const
