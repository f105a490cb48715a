/** Joins wrapped lines into blocks: one title, heading, paragraph or item each. */
import type { CleanLine, FootnoteMark } from './cleanLine.ts'
import { endsIn, isClosed } from './closed.ts'
import { glue } from './glue.ts'
import { brokenWords, goesOnWithoutHyphen, type IsBroken } from './hyphenation.ts'
import { italicsOf } from './italics.ts'
import { columnsOf, isFull, layoutOf, type Layout } from './layout.ts'
import type { Origin, Span } from './span.ts'
import {
  actionMark,
  beginsSmall,
  isHeadingMark,
  itemMark,
  meetingLine,
  numberedTitle,
  opensBlock,
  paragraphMark,
} from './marks.ts'

/** One piece of running text with the way back to the file; offsets of origins count from the start of the block. */
export interface Block {
  readonly text: string
  readonly origins: readonly Origin[]
  /** Where footnote marks stood; offsets count from the start of the block. */
  readonly marks: readonly FootnoteMark[]
  /** What was set in italics; offsets count from the start of the block. */
  readonly italics: readonly Span[]
}

/** The same with the mark of a footnote behind: `resolution. 31` */
const isClosedOrMarked = (text: string): boolean => isClosed(text.replace(/(?<=[.;”]) \d{1,3}$/u, ''))
/** The mark of a paragraph or an item, and nothing after it yet. */
const markOnly = (text: string): boolean =>
  text.length <= longestMark &&
  (paragraphMark.exec(text)?.[0].length === text.length || itemMark.exec(text)?.[0].length === text.length)
const longestMark = 12

/** Groups lines into blocks and joins each. */
export function joinBlocks(lines: readonly CleanLine[]): Block[] {
  const layout = layoutOf(lines)
  const isWrapped = layout.kind === 'wrapped'
  const groups: CleanLine[][] = []
  let words = ''
  // Of the last paragraph: where the next number stands, the next paragraph begins, whatever the line above ends in.
  let number = 0
  // Lines since the one with the title's number, as long as the opening words may still come.
  let titled: number | null = null
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (line.text === '') {
      // A mark alone on its line belongs behind the words before it.
      if (group !== undefined && last !== undefined && line.marks !== undefined)
        group[group.length - 1] = withMarks(last, line.marks)
      continue
    }
    const own = isWrapped ? numberOf(line.text) : null
    if (isWrapped && titled === null && isTitled(group)) titled = 0
    const isOpening: boolean = titled !== null && titled <= longestTitle && openingWords.test(line.text)
    if (titled !== null) titled = isOpening ? longestTitle + 1 : titled + 1
    if (
      group === undefined ||
      last === undefined ||
      (isWrapped &&
        (isOpening || own === number + 1 || (meetingLine.test(line.text) && isClosedOrMarked(words)))) ||
      startsBlock(layout, words, last, line)
    ) {
      groups.push([line])
      words = line.text
      if (own !== null) number = own
    } else {
      group.push(line)
      words = `${ends(words)} ${line.text}`
    }
  }
  const isBroken = brokenWords(lines)
  return groups.map((group) => joined(group, isBroken))
}

/** `The General Assembly,` below a title: letters alone and a comma. */
const openingWords = /^(?=.{2,45}$)(?!\p{Ll})[\p{L}\p{M} ’'-]+[,،，:]$/u

/** Lines of a title, at most. */
const longestTitle = 8

/** `Resolution 2242 (2015)`, `第2242(2015)号决议`: the title of the Security Council. */
const councilNumber = /^(?:\p{L}{3,12} |第 ?)\d{1,4} ?\((?:19|20)\d\d\)(?:号决议)?$/u

const isTitled = (group: readonly CleanLine[] | undefined): boolean =>
  numberedTitle.test(group?.[0]?.text.slice(0, 20) ?? '') ||
  councilNumber.test(group?.[0]?.text.slice(0, 30) ?? '')

/** The number of the paragraph that may begin with a line. */
function numberOf(text: string): number | null {
  const digits = paragraphMark.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

const withMarks = (line: CleanLine, marks: readonly FootnoteMark[]): CleanLine => ({
  ...line,
  marks: [...(line.marks ?? []), ...marks.map(({ number }) => ({ at: line.text.length, number }))],
})

/** The beginning and the end of a long text: all that is looked at, so that a file of one block takes no longer. */
const ends = (words: string): string =>
  words.length > 600 ? `${words.slice(0, 200)} ${words.slice(-200)}` : words

function startsBlock(layout: Layout, words: string, last: CleanLine, line: CleanLine): boolean {
  if (isHeadingMark(line.text) || isHeadingMark(words)) return true
  if (markOnly(words)) return false
  if (line.text.startsWith('[')) return true
  if (!beginsSmall(line.text) && numberedTitle.test(line.text)) return true
  if (isOpenBracket(words) && !line.source.apart) return false
  if (layout.kind === 'pages') return startsOnPage(words, last, line)
  if (line.afterHead) return startsOnNextPage(words, line.text)
  if (layout.blanksPart && line.source.apart)
    return startsWithSmallLetter(words, line.text) || !goesOn(words, line.text)
  return layout.kind === 'long' ? startsLong(words, line) : startsWrapped(words, last, line, layout)
}

/** `[without reference to a Main Committee`, and the closing bracket is still to come. */
const isOpenBracket = (words: string): boolean =>
  words.startsWith('[') && !words.includes(']') && words.length < longestSource && !endsIn(words, '.:')
const longestSource = 200

/** Over a page break of a text, which has no indents to go by. */
function startsOnNextPage(words: string, next: string): boolean {
  if (isClosed(words)) return !goesOn(words, next)
  return opensBlock(next) || (words.length < shortBlock && !/^\p{Ll}/u.test(next))
}

/** On pages the distance to the line above decides; over a page break a mark or an indent does. */
function startsOnPage(words: string, last: CleanLine, line: CleanLine): boolean {
  if (line.source.page !== last.source.page) return startsAfterPageBreak(words, line)
  if (line.source.apart) return startsWithSmallLetter(words, line.text) || !goesOn(words, line.text)
  const sizes = [last.source.size, line.source.size]
  return sizes[0] != null && sizes[1] != null && Math.abs(sizes[0] - sizes[1]) > 1.5
}

/** `сознавая, что …`: a Russian paragraph, which begins with a small letter, below one that ends with a comma. */
const startsWithSmallLetter = (words: string, next: string): boolean =>
  /^\p{Script=Cyrillic}/u.test(next) && isClosed(words)

/** Uneven setting can part the lines of one sentence; a small letter after a comma or after nothing goes on. */
const goesOn = (words: string, next: string): boolean =>
  /^\p{Ll}/u.test(next) && !opensBlock(next) && words.length >= shortBlock && !endsIn(words, '.;:。；：؛')

/** A block as short as this is a heading or a closing line, which nothing continues on the next page. */
const shortBlock = 60

function startsAfterPageBreak(words: string, { text, source }: CleanLine): boolean {
  if (opensBlock(text)) return source.indented || isClosed(words)
  if (actionMark.test(text)) return isClosed(words)
  if (/^\p{Ll}/u.test(text)) return false
  if (words.length < shortBlock) return true
  if (source.indented) return isClosed(words)
  // Flush with the text: a heading after a clause that is done, or after a sentence when it is short.
  return /[;；؛]$/u.test(words) || (/[.。]$/u.test(words) && text.length < shortBlock)
}

/** Where every block has a line of its own, only a page break cuts one in two. */
function startsLong(words: string, line: CleanLine): boolean {
  if (opensBlock(line.text) || numberedTitle.test(words)) return true
  // Russian paragraphs begin with a small letter.
  if (/^\p{Script=Cyrillic}/u.test(line.text) && isClosed(words)) return true
  if (/^\p{Ll}/u.test(line.text)) return false
  if (isClosed(words)) return true
  return words.length < (/\p{Script=Han}/u.test(words) ? 60 : 200)
}

/** Wrapped at a width: a block ends with a closed sentence, and with a short line or an indent after it. */
function startsWrapped(words: string, last: CleanLine, line: CleanLine, layout: Layout): boolean {
  const columns = columnsOf(last)
  const short = columns < layout.width.columns * 0.75
  if (actionMark.test(line.text) && isClosed(words)) return true
  if (opensBlock(line.text)) return isClosed(words) || short || wideMark.test(line.source.text)
  if (startsWithSmallLetter(words, line.text) && short) return true
  if (/^\p{Ll}/u.test(line.text) && !endsIn(words, '.;。；')) return false
  if (layout.regular && !isFull(last, line, layout.width)) return true
  const indented = isIndented(last, line)
  // A title stops far from the edge, and the opening words stand below it.
  const isTitle =
    columns < layout.width.columns * 0.6 && words.length < 2 * shortBlock && /^\p{Lu}/u.test(line.text)
  return (isClosed(words) && (short || indented)) || (short && indented) || isTitle
}

/** `    12.   Requests`: only a number of its own is set off so far. */
const wideMark = /^\s*\(?[\p{L}\p{N}]{1,4}[.)](?: {2,}|\t)/u

/** Where all lines of a text begin further in, the first line of a paragraph begins further in than the one before. */
function isIndented(last: CleanLine, line: CleanLine): boolean {
  if (!last.source.indented) return line.source.indented
  return depthOf(line) >= depthOf(last) + 2
}

const depthOf = ({ source }: CleanLine): number => source.text.length - source.text.trimStart().length

function joined(group: readonly CleanLine[], isBroken: IsBroken | null): Block {
  let text = ''
  const origins: Origin[] = []
  const marks: FootnoteMark[] = []
  const italics: Span[] = []
  let last = ''
  for (const line of group) {
    const isOneWord = goesOnWithoutHyphen(isBroken, last, line.text)
    if (isOneWord) {
      text = text.slice(0, -1)
      endAt(text.length, origins, italics)
    }
    const before = text.length
    if (text !== '' && !isOneWord) text += glue(last, line.text)
    last = line.text
    addOrigins(line, text.length, origins)
    addItalics(line, before, text.length, italics)
    for (const { at, number } of line.marks ?? []) marks.push({ at: at + text.length, number })
    text += line.text
  }
  return { text, origins, marks, italics }
}

/** The last character of the text went: what reached over it ends before it. */
function endAt(end: number, origins: Origin[], italics: Span[]): void {
  const origin = origins.at(-1)
  if (origin !== undefined)
    origins[origins.length - 1] = { ...origin, length: Math.min(origin.length, end - origin.start) }
  const span = italics.at(-1)
  if (span !== undefined && span.end > end) italics[italics.length - 1] = { start: span.start, end }
}

/** Adds the italics of one line; those that reach over the end of the line before, at `before`, go on. */
function addItalics(line: CleanLine, before: number, start: number, italics: Span[]): void {
  for (const span of italicsOf(line)) {
    const last = italics.at(-1)
    if (span.start === 0 && last?.end === before)
      italics[italics.length - 1] = { start: last.start, end: span.end + start }
    else italics.push({ start: span.start + start, end: span.end + start })
  }
}

/** Adds the runs of one line: one where nothing moved or where the file has no offsets, else one per unbroken stretch. */
function addOrigins({ value, source }: CleanLine, start: number, origins: Origin[]): void {
  const { page, box, offset } = source
  const { runs, text } = value
  if (runs === null || offset === null) {
    origins.push({ start, length: text.length, page, offset, box })
    return
  }
  for (let run = 0; run < runs.length; run += 2) {
    const from = runs[run] ?? 0
    const length = (runs[run + 2] ?? text.length) - from
    const distance = runs[run + 1] ?? 0
    // Below zero is what the reader put there, which is nowhere in the file.
    if (distance >= 0) origins.push({ start: start + from, length, page, offset: offset + distance, box })
  }
}
