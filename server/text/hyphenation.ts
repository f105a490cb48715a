/** Words that were broken at the end of a line, as printers did until the 1990s; later texts break at hyphens alone. */

/** Whether `first-` at the end of a line and `second` at the beginning of the next are one word without a hyphen. */
export type IsBroken = (first: string, second: string) => boolean

/** Fewer broken words than these, or one in more lines, and every hyphen is one that stands in the word. */
const fewestBreaks = 4
const linesToBreak = 25

const endOfLine = /(\p{L}+)-$/u
const beginningOfLine = /^\p{Ll}+/u

/** `cooperation` and `coordination` were written with a hyphen then; `forty-third` and `non-aligned` still are. */
const keepsHyphen =
  /^(?:co-(?:op|or)|(?:non|self|well|long|short|high|low|vice|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|quatre|vingt|trente|quarante|cinquante|soixante)-)/u

/** Tells broken words from compounds by the other words of the text; null for a text that does not break words. */
export function brokenWords(lines: readonly { readonly text: string }[]): IsBroken | null {
  const isFrequent = (count: number): boolean => count >= fewestBreaks && count * linesToBreak >= lines.length
  const breaks = lines.flatMap(({ text }, index) => breakAt(text, lines[index + 1]?.text ?? ''))
  if (!isFrequent(breaks.length)) return null
  const { words, compounds } = wordsOf(lines)
  const isBroken: IsBroken = (first, second) => {
    const [one, other] = [first.toLowerCase(), second.toLowerCase()]
    if (words.has(one + other)) return true
    if (compounds.has(`${one}-${other}`) || keepsHyphen.test(`${one}-${other}`)) return false
    return !(words.has(one) && words.has(other))
  }
  const broken = breaks.filter(([first, second]) => isBroken(first, second)).length
  return isFrequent(broken) && broken * 2 > breaks.length ? isBroken : null
}

/** The two halves at the end of a line, where the next goes on in small letters. */
function breakAt(last: string, next: string): [first: string, second: string][] {
  if (!last.endsWith('-')) return []
  const first = endOfLine.exec(last)?.[1]
  const second = beginningOfLine.exec(next)?.[0]
  return first === undefined || second === undefined ? [] : [[first, second]]
}

/** The words of the text and its compounds, as far as they stand within a line. */
function wordsOf(lines: readonly { readonly text: string }[]): {
  words: Set<string>
  compounds: Set<string>
} {
  const words = new Set<string>()
  const compounds = new Set<string>()
  lines.forEach(({ text }, index) => {
    const found = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*-?/gu) ?? []
    // The second half of a broken word is none.
    const isSecond = breakAt(lines[index - 1]?.text ?? '', text).length > 0
    for (const word of isSecond ? found.slice(1) : found) {
      // Neither is the first.
      if (word.endsWith('-')) continue
      const parts = word.split('-')
      if (parts.length === 1) words.add(word)
      parts.slice(1).forEach((part, at) => compounds.add(`${parts[at] ?? ''}-${part}`))
    }
  })
  return { words, compounds }
}

/** Whether the word at the end of `last` goes on in `next`, so that the hyphen between them goes. */
export const goesOnWithoutHyphen = (isBroken: IsBroken | null, last: string, next: string): boolean =>
  isBroken !== null && breakAt(last, next).some(([first, second]) => isBroken(first, second))
