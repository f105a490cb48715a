/** Joins what a line break or a page break parted. */

/** `troop-` at the end of a line before `and police-contributing`. */
const suspended = /^(?:and|or|to|et|ou|y|o)\b/u

const han = /[\p{Script=Han}，。；：、“”（）《》]/u
/** What stands close to Chinese letters: `12月`, `第100`, `决议(`. */
const closeToHan = /[\d(]/u

/** `;` or `)` at the beginning of a line, whether or not a space stood before it. */
const loosePoint = /^(?:[,;.](?: |$)|[)\]）])/u

/** A to Z, small or capital. */
const isPlainLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a

/** What stands between the end of one line and the next, where both are of one sentence. */
export function glue(last: string, next: string): string {
  if (isPlainLetter(last.charCodeAt(last.length - 1)) && isPlainLetter(next.charCodeAt(0))) return ' '
  const end = last.slice(-2)
  if (/[\p{L}\p{N}]-$/u.test(end)) return suspended.test(next) ? ' ' : ''
  if (/[\p{L}\d]\/$/u.test(end) || loosePoint.test(next)) return ''
  const [one, other] = [end.slice(-1), next.charAt(0)]
  const isHan = han.test(one) ? han.test(other) || closeToHan.test(other) : /\d/u.test(one) && han.test(other)
  return isHan ? '' : ' '
}
