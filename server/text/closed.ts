/** Tells by its last characters whether a text ends where something ends: a sentence, a clause, an entry of a list. */

const quotes = '"”’»)）\''
/** Behind a comma or a semicolon before the last entry of a list. */
const lastAnds = [' and', ' or', ' et', ' ou', ' y', ' o', ' и', ' или', ' و', ' أو']

/** Whether a text ends in one of `points`, perhaps inside quotation marks or brackets. */
export function endsIn(text: string, points: string): boolean {
  let last = text.length - 1
  while (last >= 0 && quotes.includes(text.charAt(last))) last -= 1
  return last >= 0 && points.includes(text.charAt(last))
}

/** Ends a sentence, a clause or a bracket: `…;`, `…,”`, `…; and`, `…]`. */
export const isClosed = (text: string): boolean =>
  endsIn(text, '.;:,!?。；：，、！？؛،]') ||
  lastAnds.some((and) => text.endsWith(and) && ';,،؛'.includes(text.charAt(text.length - and.length - 1)))
