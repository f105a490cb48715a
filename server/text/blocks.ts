/** Joins wrapped lines into blocks: one title, heading, paragraph or item each. */
import type { CleanLine, FootnoteMark } from './cleanLine.ts'
import type { Origin } from './span.ts'
import { isHeadingMark, itemMark, numberedTitle, opensBlock, paragraphMark } from './marks.ts'

/** One piece of running text with the way back to the file; offsets of origins count from the start of the block. */
export interface Block {
  readonly text: string
  readonly origins: readonly Origin[]
  /** Where footnote marks stood; offsets count from the start of the block. */
  readonly marks: readonly FootnoteMark[]
}

/** How the lines of a document relate to its blocks: set on pages, wrapped at a width, or a block on every line. */
type Layout = 'pages' | 'wrapped' | 'long'

/** Ends a sentence, a clause or a bracket: `…;`, `…,”`, `…; and`, `…]`. */
const closed = /(?:[.;:,!?。；：，、！？؛،\]]["”’»)）']*|[;,،؛] (?:and|or|et|ou|y|o|и|или|و|أو))$/u
/** The mark of a paragraph or an item, and nothing after it yet. */
const markOnly = (text: string): boolean =>
  [paragraphMark, itemMark].some((mark) => mark.exec(text)?.[0].length === text.length)

/** Groups lines into blocks and joins each. */
export function joinBlocks(lines: readonly CleanLine[]): Block[] {
  const layout = layoutOf(lines)
  const width = Math.max(0, ...lines.map(({ text }) => text.length))
  const blanksPart = !isSpacedOut(lines)
  const groups: CleanLine[][] = []
  let words = ''
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (line.text === '') {
      // A mark alone on its line belongs behind the words before it.
      if (group !== undefined && last !== undefined && line.marks !== undefined)
        group[group.length - 1] = withMarks(last, line.marks)
      continue
    }
    if (
      group === undefined ||
      last === undefined ||
      startsBlock(layout, words, last, line, width, blanksPart)
    ) {
      groups.push([line])
      words = line.text
    } else {
      group.push(line)
      words = `${ends(words)} ${line.text}`
    }
  }
  return groups.map(joined)
}

/** Some converters put a blank line behind every line; where they are fewer, they part blocks. */
const isSpacedOut = (lines: readonly CleanLine[]): boolean =>
  lines.filter(({ source }) => source.apart).length >= lines.length * 0.7

const withMarks = (line: CleanLine, marks: readonly FootnoteMark[]): CleanLine => ({
  ...line,
  marks: [...(line.marks ?? []), ...marks.map(({ number }) => ({ at: line.text.length, number }))],
})

/** The beginning and the end of a long text: all that is looked at, so that a file of one block takes no longer. */
const ends = (words: string): string =>
  words.length > 2000 ? `${words.slice(0, 300)} ${words.slice(-300)}` : words

function layoutOf(lines: readonly CleanLine[]): Layout {
  if (lines.some(({ source }) => source.box !== null)) return 'pages'
  const longest = Math.max(0, ...lines.map(({ text }) => text.length))
  const isHan = lines.filter(({ text }) => /\p{Script=Han}/u.test(text)).length > lines.length / 2
  // Wrapped lines stop in the middle of a sentence; lines that are whole blocks end where something ends.
  const full = lines.filter(({ text }) => text.length > longest * 0.6)
  const open = full.filter(({ text }) => !closed.test(text))
  const [narrowest, widest] = isHan ? [15, 60] : [40, 120]
  const isWidth = longest >= narrowest && longest <= widest
  // A few open lines among many blank ones are headings and closing lines.
  const isSure = open.length >= 4 || !isSpacedOut(lines)
  return isWidth && isSure && open.length > full.length * 0.4 ? 'wrapped' : 'long'
}

function startsBlock(
  layout: Layout,
  words: string,
  last: CleanLine,
  line: CleanLine,
  width: number,
  blanksPart: boolean,
): boolean {
  if (isHeadingMark(line.text) || isHeadingMark(words)) return true
  if (markOnly(words)) return false
  if (line.text.startsWith('[') || numberedTitle.test(line.text)) return true
  if (layout === 'pages') return startsOnPage(words, last, line)
  if (blanksPart && layout === 'wrapped' && line.source.apart && !goesOn(words, line.text)) return true
  return layout === 'long' ? startsLong(words, line) : startsWrapped(words, last, line, width)
}

/** On pages the distance to the line above decides; over a page break a mark or an indent does. */
function startsOnPage(words: string, last: CleanLine, line: CleanLine): boolean {
  if (line.source.page !== last.source.page) return startsAfterPageBreak(words, line)
  if (line.source.apart) return !goesOn(words, line.text)
  const sizes = [last.source.size, line.source.size]
  return sizes[0] != null && sizes[1] != null && Math.abs(sizes[0] - sizes[1]) > 1.5
}

/** Uneven setting can part the lines of one sentence; a small letter after a comma or after nothing goes on. */
const goesOn = (words: string, next: string): boolean =>
  /^\p{Ll}/u.test(next) &&
  !opensBlock(next) &&
  words.length >= shortBlock &&
  !/[.;:。；：؛]["”’»)）']*$/u.test(words)

/** A block as short as this is a heading or a closing line, which nothing continues on the next page. */
const shortBlock = 60

function startsAfterPageBreak(words: string, { text, source }: CleanLine): boolean {
  if (opensBlock(text)) return source.indented || closed.test(words)
  if (/^\p{Ll}/u.test(text)) return false
  if (words.length < shortBlock) return true
  if (source.indented) return closed.test(words)
  // Flush with the text: a heading after a clause that is done, or after a sentence when it is short.
  return /[;；؛]$/u.test(words) || (/[.。]$/u.test(words) && text.length < shortBlock)
}

/** Where every block has a line of its own, only a page break cuts one in two. */
function startsLong(words: string, line: CleanLine): boolean {
  if (opensBlock(line.text) || numberedTitle.test(words)) return true
  // Russian paragraphs begin with a small letter.
  if (/^\p{Script=Cyrillic}/u.test(line.text) && closed.test(words)) return true
  if (/^\p{Ll}/u.test(line.text)) return false
  if (closed.test(words)) return true
  return words.length < (/\p{Script=Han}/u.test(words) ? 60 : 200)
}

/** Wrapped at a width: a block ends with a closed sentence, and with a short line or an indent after it. */
function startsWrapped(words: string, last: CleanLine, line: CleanLine, width: number): boolean {
  const short = last.text.length < width * 0.75
  if (opensBlock(line.text)) return closed.test(words) || short
  if (/^\p{Ll}/u.test(line.text) && !/[.;。；]["”’»)）']*$/u.test(words)) return false
  const { indented } = line.source
  return (closed.test(words) && (short || indented)) || (short && indented)
}

/** `troop-` at the end of a line before `and police-contributing`. */
const suspended = /^(?:and|or|to|et|ou|y|o)\b/u

function glue(before: string, after: string): string {
  if (/[\p{L}\p{N}]-$/u.test(before)) return suspended.test(after) ? ' ' : ''
  if (/\p{L}\/$|\d\/$/u.test(before)) return ''
  const han = /[\p{Script=Han}，。；：、“”（）《》]/u
  return han.test(before.slice(-1)) && han.test(after.charAt(0)) ? '' : ' '
}

function joined(group: readonly CleanLine[]): Block {
  let text = ''
  const origins: Origin[] = []
  const marks: FootnoteMark[] = []
  for (const line of group) {
    if (text !== '') text += glue(text, line.text)
    for (const origin of originsOf(line, text.length)) origins.push(origin)
    for (const { at, number } of line.marks ?? []) marks.push({ at: at + text.length, number })
    text += line.text
  }
  return { text, origins, marks }
}

/** The runs of one line: one where nothing moved or where the file has no offsets, else one per unbroken stretch. */
function originsOf({ value, source }: CleanLine, start: number): Origin[] {
  const { page, box, offset } = source
  const run = (from: number, to: number): Origin => ({
    start: start + from,
    length: to - from,
    page,
    offset: offset === null ? null : offset + (value.at?.[from] ?? from),
    box,
  })
  if (value.at === null || offset === null) return [run(0, value.text.length)]
  const runs: Origin[] = []
  let from = 0
  for (let index = 1; index <= value.text.length; index++) {
    if (index < value.text.length && value.at[index] === (value.at[index - 1] ?? 0) + 1) continue
    runs.push(run(from, index))
    from = index
  }
  return runs
}
