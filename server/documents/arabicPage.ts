/** Turns the characters of a PDF page in Arabic into lines in reading order, by their places alone. */
import type { SourceLine } from '../text/document.ts'
import { isFurtherIn, marginOf, standsApart, usualLeft } from './pageLayout.ts'
import { italicWords, type IsItalic } from './pdfItalics.ts'
import { readingOrder, type Glyph } from './readingOrder.ts'

/** A printed line. */
interface PrintedLine {
  glyphs: Glyph[]
  readonly baseline: number
  readonly size: number
}

const arabicLetters = /[\u0620-\u064A\u0671-\u06D3\uFB50-\uFDFB\uFE80-\uFEFC]/gu
const latinLetters = /[A-Za-z\u00C0-\u024F]/gu
/** A cheap look that most pages end with. */
const anyArabic = /[\u0620-\u064A\uFB50-\uFEFC]/u

/** Whether a page is read from the right: more of its letters are Arabic than Latin. */
export const isArabicPage = (words: string): boolean =>
  anyArabic.test(words) &&
  (words.match(arabicLetters)?.length ?? 0) > (words.match(latinLetters)?.length ?? 0)

/** The lines of a page from its characters in any order; `height` is the page's in points. */
export function arabicLines(
  glyphs: readonly Glyph[],
  isItalic: IsItalic,
  number: number,
  height: number,
): SourceLine[] {
  const lines = withMarks(printedLines(glyphs), glyphs)
  const edges = lines.map(edgesOf)
  const rightMargin = -usualLeft(edges.map(([, right]) => -right))
  const leftMargin = usualLeft(edges.map(([left]) => left))
  const leading = leadingOf(lines)
  return lines.map((line, index) => {
    const [left, right] = edges[index] ?? [0, 0]
    const { baseline, size } = line
    const isLeftToRight = isOfLatin(line) && !isFurtherIn(left, leftMargin) && right < rightMargin - size
    const { text, italics } = wordsOf(line, isLeftToRight, isItalic)
    const above = lines[index - 1]
    return {
      text,
      page: number,
      offset: null,
      box: [left, height - baseline - size, Math.max(0, right - left), size] as const,
      size,
      apart: above === undefined || (standsApart(above, line) && !isBelow(above, line, leading)),
      indented: isFurtherIn(-right, -rightMargin),
      margin: marginOf(height - baseline, height),
      ...(italics.length > 0 ? { italics } : {}),
    }
  })
}

/** Arabic type is set with more room between the lines than Latin, at most this many times its size. */
const widestLeading = 2.1

/** The smallest distance between lines that a page has more than once, in points; 0 where there is none. */
function leadingOf(lines: readonly PrintedLine[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => Math.round((lines[index]?.baseline ?? 0) - line.baseline))
  const usual = distances.filter(
    (distance, index) =>
      distance >= (lines[index + 1]?.size ?? 0) &&
      distance <= widestLeading * (lines[index + 1]?.size ?? 0) &&
      distances.indexOf(distance) !== distances.lastIndexOf(distance),
  )
  return usual.length === 0 ? 0 : Math.min(...usual)
}

/** Whether a line stands as far below the one above as the lines of a paragraph do. */
const isBelow = (above: PrintedLine, line: PrintedLine, leading: number): boolean => {
  const distance = above.baseline - line.baseline
  return distance > 0 && distance < leading * 1.12 && Math.abs(above.size - line.size) < 1
}

const isMark = ({ text }: Glyph): boolean => /^\p{M}/u.test(text)
const isSpace = ({ text }: Glyph): boolean => text.trim() === ''

/** Baselines closer than this part of the type size are one. */
const oneBaseline = 0.3

/** From the top of the page; a line that is nothing but a small raised mark is put into the one below. */
function printedLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const lines: { glyphs: Glyph[]; baseline: number; size: number }[] = []
  const fromTop = glyphs
    .filter((glyph) => !isMark(glyph))
    .toSorted((one, other) => other.baseline - one.baseline)
  for (const glyph of fromTop) {
    const line = lines.at(-1)
    const isOn =
      line !== undefined && line.baseline - glyph.baseline < oneBaseline * Math.min(line.size, glyph.size)
    if (line === undefined || !isOn) {
      lines.push({ glyphs: [glyph], baseline: glyph.baseline, size: glyph.size })
      continue
    }
    line.glyphs.push(glyph)
    if (glyph.size > line.size) [line.size, line.baseline] = [glyph.size, glyph.baseline]
  }
  const written = lines.filter((line) => !line.glyphs.every(isSpace)).map(settled)
  return written.flatMap((line, index) => (takesUp(written[index + 1], line) ? [] : [line]))
}

/** With the baseline that most of its largest letters have: single ones can be drawn higher. */
function settled(line: PrintedLine): PrintedLine {
  const counts = new Map<number, number>()
  for (const { baseline, size, text } of line.glyphs)
    if (size === line.size && text.trim() !== '') counts.set(baseline, (counts.get(baseline) ?? 0) + 1)
  const [baseline] = [...counts].reduce(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [line.baseline, 0],
  )
  return { ...line, baseline }
}

/** A mark is smaller than this part of the line's own type, and stands no higher than this part above it. */
const markSize = 0.9
const markHeight = 0.6

/** A mark stands at least this part of the type size above the line. */
const leastRaise = 0.12

/** Whether `small` is a mark of the line below, which then has it. */
function takesUp(line: PrintedLine | undefined, small: PrintedLine): boolean {
  if (line === undefined || small.size >= line.size * markSize) return false
  if (!small.glyphs.every(({ text }) => /^[\d\u0660-\u0669\s]/u.test(text))) return false
  if (small.baseline - line.baseline > line.size * markHeight) return false
  const [left, right] = edgesOf(line)
  const [from, to] = edgesOf(small)
  if (to < left - line.size || from > right + line.size) return false
  line.glyphs = [...line.glyphs, ...small.glyphs.map(raised)]
  return true
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A digit of a footnote mark as a superscript. */
const raised = (glyph: Glyph): Glyph => {
  const digit = '0123456789'.includes(glyph.text) ? Number(glyph.text) : '٠١٢٣٤٥٦٧٨٩'.indexOf(glyph.text)
  return digit < 0 || isSpace(glyph) ? glyph : { ...glyph, text: superscripts.charAt(digit) }
}

/** A letter of a line, for the vowel signs that belong to it. */
interface Bearer {
  readonly line: PrintedLine
  readonly at: number
  readonly middle: number
}

/** Letters are looked up by squares of this width, in points; the first of a square are enough. */
const square = 14
const mostInSquare = 24
const squareOf = (middle: number, baseline: number): [number, number] => [
  Math.round(middle / square),
  Math.round(baseline / square),
]
const middleOf = ({ left, right }: Glyph): number => (left + right) / 2

/** Every vowel sign behind the letter that it stands over or under, however high it was drawn. */
function withMarks(lines: readonly PrintedLine[], glyphs: readonly Glyph[]): PrintedLine[] {
  const marked = lines.map((line) => ({ ...line, glyphs: [...line.glyphs] }))
  const marks = glyphs.filter(isMark)
  const bearers = marks.length === 0 ? new Map<string, Bearer[]>() : bearersOf(marked)
  for (const mark of marks) {
    const bearer = nearest(bearers, mark)
    const letter = bearer?.line.glyphs[bearer.at]
    if (bearer === null || letter === undefined) continue
    bearer.line.glyphs[bearer.at] = { ...letter, text: (letter.text + mark.text).normalize('NFC') }
  }
  return marked
}

function bearersOf(lines: readonly PrintedLine[]): Map<string, Bearer[]> {
  const bearers = new Map<string, Bearer[]>()
  for (const line of lines) {
    for (const [at, glyph] of line.glyphs.entries()) {
      if (!/^\p{L}/u.test(glyph.text)) continue
      const middle = middleOf(glyph)
      const key = String(squareOf(middle, line.baseline))
      const here = bearers.get(key)
      if (here === undefined) bearers.set(key, [{ line, at, middle }])
      else if (here.length < mostInSquare) here.push({ line, at, middle })
    }
  }
  return bearers
}

/** The letter that a mark is nearest to; null where none is near. */
function nearest(bearers: ReadonlyMap<string, readonly Bearer[]>, mark: Glyph): Bearer | null {
  const middle = middleOf(mark)
  const [x, y] = squareOf(middle, mark.baseline)
  let best: Bearer | null = null
  let least = mark.size
  for (let near = 0; near < 9; near++) {
    const key = String([x - 1 + (near % 3), y - 1 + Math.floor(near / 3)])
    for (const bearer of bearers.get(key) ?? []) {
      const far = Math.abs(bearer.middle - middle) + Math.abs(bearer.line.baseline - mark.baseline)
      if (far < least) [best, least] = [bearer, far]
    }
  }
  return best
}

/** Left and right edge, without spaces that hang over. */
function edgesOf({ glyphs }: PrintedLine): [number, number] {
  let [left, right] = [Infinity, -Infinity]
  for (const glyph of glyphs) {
    if (isSpace(glyph)) continue
    left = Math.min(left, glyph.left)
    right = Math.max(right, glyph.right)
  }
  return [left, right]
}

/** Whether a line has fewer Arabic letters than Latin letters. */
function isOfLatin({ glyphs }: PrintedLine): boolean {
  const text = glyphs.map((glyph) => glyph.text).join('')
  return (text.match(latinLetters)?.length ?? 0) > (text.match(arabicLetters)?.length ?? 0)
}

function wordsOf(
  line: PrintedLine,
  isLeftToRight: boolean,
  isItalic: IsItalic,
): { text: string; italics: ReturnType<typeof italicWords> } {
  const digits = line.glyphs.map((glyph) =>
    glyph.size < line.size && glyph.baseline > line.baseline + leastRaise * line.size ? raised(glyph) : glyph,
  )
  const { text, indexes } = readingOrder(digits, isLeftToRight)
  const italics = italicWords(text, 0, (at) => {
    const index = indexes[at] ?? -1
    return index >= 0 && isItalic(index)
  })
  return { text, italics }
}
