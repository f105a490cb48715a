/** Tells how the lines of a document relate to its blocks, by what most of its lines do. */
import type { CleanLine } from './cleanLine.ts'
import { isClosed } from './closed.ts'
import { isHeadingMark, opensBlock } from './marks.ts'
import { sign } from './signs.ts'

/** Programs wrap by letters, or by the columns these take. */
export interface Width {
  readonly columns: number
  readonly letters: number
}

export interface Layout {
  /** Set on pages, wrapped at a width, or a block on every line. */
  readonly kind: 'pages' | 'wrapped' | 'long'
  /** How long lines can be. */
  readonly width: Width
  /** A blank line parts blocks; some converters put one behind every line, where they mean nothing. */
  readonly blanksPart: boolean
  /** What goes on does so from lines without room for another word, so that any shorter line ends where its author ended it. */
  readonly regular: boolean
}

/** The layout of a document's lines. */
export function layoutOf(lines: readonly CleanLine[]): Layout {
  const width = widthOf(lines)
  if (lines.some(({ source }) => source.box !== null))
    return { kind: 'pages', width, blanksPart: !isSpacedOut(lines), regular: false }
  const blanksPart = doBlanksPart(lines, width)
  const regular = isRegular(lines, width, blanksPart)
  return { kind: regular || isWrapped(lines, width) ? 'wrapped' : 'long', width, blanksPart, regular }
}

/** Letters and signs of East Asia take two columns. */
const wide = /[\u2E80-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/gu

const isHan = ({ signs }: CleanLine): boolean => (signs & sign.han) !== 0

/** How many columns a line takes. */
export const columnsOf = (line: CleanLine): number =>
  line.text.length + (isHan(line) ? (line.text.match(wide)?.length ?? 0) : 0)

/** In Chinese a point never begins a line, so that lines end a sign or two before the edge or behind it. */
const hanging = 4

/** `A/90/L.129` among Chinese letters. */
const narrowRun = /^[\w/.(-]+/u

/** Whether the first word of `next` would not have fitted at the end of `line`. */
export function isFull(line: CleanLine, next: CleanLine, width: Width): boolean {
  const space = next.text.indexOf(' ')
  const word = isHan(next)
    ? hanging + (narrowRun.exec(next.text)?.[0].length ?? 0)
    : 1 + (space === -1 ? next.text.length : space)
  return columnsOf(line) + word > width.columns || (isHan(line) && line.text.length + word > width.letters)
}

/** Nobody wraps at less: lines as short are the blocks of a short text. */
const narrowest = 40
/** Columns of a wrapped line, at most, where lines are not regular. */
const widestLine = 120
const fewLines = 60

function widthOf(lines: readonly CleanLine[]): Width {
  const columns = longestOf(lines.map(columnsOf))
  const letters = lines.filter(isHan).map(({ text }) => text.length)
  return { columns, letters: letters.length === 0 ? columns : longestOf(letters) }
}

/** Of twenty lines one may be much longer and not wrapped, such as the row of a table; few tell nothing. */
function longestOf(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((one, other) => one - other)
  const longest = sorted.at(-1) ?? 0
  if (longest <= widestLine || lengths.length < fewLines) return longest
  return sorted[Math.floor((lengths.length - 1) * 0.95)] ?? 0
}

const isSpacedOut = (lines: readonly CleanLine[]): boolean =>
  lines.filter(({ source }) => source.apart).length >= lines.length * 0.7

/** Blank lines part blocks where long lines above them end what they say; torn sentences show that they mean nothing. */
function doBlanksPart(lines: readonly CleanLine[], width: Width): boolean {
  if (width.columns < narrowest) return true
  let long = 0
  let torn = 0
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1]
    // Running heads and footnotes that are gone leave blank lines in the middle of sentences.
    const isParted = line.source.apart && line.afterHead === undefined
    if (last === undefined || !isParted || columnsOf(last) < width.columns * 0.6) continue
    long += 1
    if (goesOn(last, line)) torn += 1
  }
  return torn < 2 || torn < long * 0.3
}

/** Whether a line plainly is the middle of a sentence that the line above began. */
const goesOn = (last: CleanLine, { text }: CleanLine): boolean =>
  !isClosed(last.text) && !opensBlock(text) && !isHeadingMark(last.text) && /^[\p{Ll}\p{Lo}\d(]/u.test(text)

/** How many of the lines that go on may have had room for another word. */
const irregular = 0.05

function isRegular(lines: readonly CleanLine[], width: Width, blanksPart: boolean): boolean {
  if (width.columns < narrowest) return false
  let going = 0
  let full = 0
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1]
    if (last === undefined || (blanksPart && line.source.apart)) continue
    const isLatin = /^[a-zà-öø-ÿ]/u.test(line.text) && !opensBlock(line.text)
    // Without small letters, a short line may be a title or a heading.
    if (!isLatin && !(goesOn(last, line) && columnsOf(last) > width.columns * 0.6)) continue
    going += 1
    if (isFull(last, line, width)) full += 1
  }
  return going > 0 && full >= going * (1 - irregular)
}

/** Wrapped lines stop in the middle of a sentence; lines that are whole blocks end where something ends. */
function isWrapped(lines: readonly CleanLine[], width: Width): boolean {
  const full = lines.filter((line) => columnsOf(line) > width.columns * 0.6)
  const open = full.filter(({ text }) => !isClosed(text))
  const least = lines.filter(isHan).length > lines.length / 2 ? 30 : narrowest
  const isWidth = width.columns >= least && width.columns <= widestLine
  // A few open lines among many blank ones are headings and closing lines.
  const isSure = open.length >= 4 || !isSpacedOut(lines)
  return isWidth && isSure && open.length > full.length * 0.4
}
