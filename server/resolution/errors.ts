/** What is thrown for a document that can be read but is no resolution. */

/** `looksLike` is a noun phrase for the person (`a report`), or null where nothing tells. */
export class NotAResolution extends Error {
  readonly code = 'not-a-resolution'
  readonly looksLike: string | null

  constructor(looksLike: string | null, reason: string) {
    super(
      `The file is not a resolution: ${looksLike === null ? '' : `it looks like ${looksLike}; `}${reason}.`,
    )
    this.name = 'NotAResolution'
    this.looksLike = looksLike
  }
}
