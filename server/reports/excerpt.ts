/** The beginning or the end of a long text, cut where a word ends. */

/** The first half of a character that takes two units, as a cut may leave it at the end; and the second, at the start. */
const HALF_AT_END = /[\uD800-\uDBFF]$/
const HALF_AT_START = /^[\uDC00-\uDFFF]/

/** The text itself where it is no longer than `most` characters; otherwise its beginning and ` …`. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const space = cut.lastIndexOf(' ')
  // Scripts without spaces are cut anywhere.
  return `${space > most / 2 ? cut.slice(0, space) : cut.replace(HALF_AT_END, '')} …`
}

/** The text itself where it is no longer than `most` characters; otherwise `… ` and its end. */
export function excerptOfEnd(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(-most)
  const space = cut.indexOf(' ')
  return `… ${space >= 0 && space < most / 2 ? cut.slice(space + 1) : cut.replace(HALF_AT_START, '')}`
}
