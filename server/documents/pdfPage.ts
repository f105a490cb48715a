/** Turns the text of one PDF page into lines with their places. */
import type { SourceLine } from '../text/document.ts'
import type { Span } from '../text/span.ts'
import { arabicLines, isArabicPage } from './arabicPage.ts'
import { isFurtherIn, marginOf, standsApart, usualLeft } from './pageLayout.ts'
import type { PageFrame } from './pageFrame.ts'
import { glyphsOf } from './pdfGlyphs.ts'
import { italicWords, newItalicFonts, type IsItalic } from './pdfItalics.ts'
import { callsOf, memoryOf, withMemory, type Pdfium, type PdfiumCalls } from './pdfium.ts'

/** What PDFium gives between two line breaks; sometimes half a printed line, where a footnote mark stands in it. */
interface Fragment {
  readonly text: string
  /** Index of its first character on the page. */
  readonly first: number
  readonly left: number
  readonly right: number
  /** Distance of the baseline from the bottom of the page. */
  readonly baseline: number
  readonly size: number
}

/** A printed line: fragments on one baseline, from left to right. */
interface PrintedLine {
  readonly fragments: readonly Fragment[]
  readonly left: number
  readonly right: number
  /** That of its largest type, so that a mark before it does not raise it. */
  readonly baseline: number
  readonly size: number
}

/** The text of one page in the library, and a piece of its memory for the doubles that it writes. */
interface PageText {
  readonly calls: PdfiumCalls
  readonly text: number
  readonly count: number
  readonly address: number
  /** The double in that place of the piece. */
  readonly double: (slot: number) => number
  readonly isItalic: IsItalic
  readonly shown: PageFrame['shown']
}

const bytesOfDouble = 8

/** The lines of a page of `count` characters; `frame` is how the page is shown. */
export function pageLines(
  library: Pdfium,
  text: number,
  count: number,
  number: number,
  frame: PageFrame,
): SourceLine[] {
  if (count === 0) return []
  const words = textOf(library, text, count)
  if (isArabicPage(words)) {
    const isItalic = newItalicFonts(library, text)
    return arabicLines(glyphsOf(library, text, count, frame), isItalic, number, frame.height)
  }
  return withMemory(library, 4 * bytesOfDouble, (address) => {
    const page = {
      calls: callsOf(library),
      text,
      count,
      address,
      double: doublesAt(library, address),
      isItalic: newItalicFonts(library, text),
      shown: frame.shown,
    }
    const printed = onOneBaseline(fragmentsOf(page, words)).map(measured)
    const margin = usualLeft(printed.map(({ left }) => left))
    return printed.map((line, index) =>
      sourceLine(page, line, printed[index - 1], margin, number, frame.height),
    )
  })
}

function sourceLine(
  page: PageText,
  line: PrintedLine,
  above: PrintedLine | undefined,
  margin: number,
  number: number,
  height: number,
): SourceLine {
  const { left, right, baseline, size } = line
  const { text, italics } = wordsOf(page, line)
  return {
    text,
    page: number,
    offset: null,
    box: [left, height - baseline - size, Math.max(0, right - left), size],
    size,
    apart: above === undefined || standsApart(above, line),
    indented: isIndented(line, margin),
    margin: marginOf(height - baseline, height),
    ...(italics.length > 0 ? { italics } : {}),
  }
}

/** Reads doubles that the library writes; its memory moves when it grows, and the old view is then empty. */
function doublesAt(library: Pdfium, address: number): PageText['double'] {
  const view = () => new Float64Array(memoryOf(library).buffer, address, 4)
  let doubles = view()
  return (slot) => {
    if (doubles.length === 0) doubles = view()
    return doubles[slot] ?? 0
  }
}

function fragmentsOf(page: PageText, text: string): Fragment[] {
  // Characters without a Unicode value are counted but not printed; then the two counts part ways.
  const indexOf = (at: number): number =>
    text.length === page.count ? at : page.calls.FPDFText_GetCharIndexFromTextIndex(page.text, at)
  const baselineAt = (at: number): number => baselineOf(page, indexOf(at))
  const fragments: Fragment[] = []
  for (const { start, line } of linesOf(text, baselineAt)) {
    const words = line.trim()
    if (words === '') continue
    const lead = line.length - line.trimStart().length
    const place = placeOf(page, indexOf(start + lead), indexOf(start + lead + words.length - 1))
    fragments.push({ text: line, first: indexOf(start), ...place })
  }
  return fragments
}

/** How the library marks a hyphen at the end of a line, behind which it leaves out the line break. */
// oxlint-disable-next-line no-control-regex -- this control character is what is looked for
const lineEndHyphen = /[\u0002\uFFFE]/u
// oxlint-disable-next-line no-control-regex -- as above
const afterHyphen = /(?<=[\u0002\uFFFE])/u

/** The stretches between line breaks, and between hyphens that end a line: what comes then can be a footnote. */
function linesOf(text: string, baselineAt: (at: number) => number): { start: number; line: string }[] {
  const hasHyphens = lineEndHyphen.test(text)
  const lines: { start: number; line: string }[] = []
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const pieces = hasHyphens ? match[0].split(afterHyphen) : [match[0]]
    let start = match.index
    for (const [index, piece] of pieces.entries()) {
      const last = lines.at(-1)
      const isSameLine =
        index > 0 && last !== undefined && Math.abs(baselineAt(start) - baselineAt(last.start)) < 1
      if (isSameLine) last.line += piece
      else lines.push({ start, line: piece })
      start += piece.length
    }
  }
  return lines
}

function textOf(library: Pdfium, text: number, count: number): string {
  // One more for the closing zero that PDFium writes.
  return withMemory(library, (count + 1) * 2, (address) => {
    const written = callsOf(library).FPDFText_GetText(text, 0, count, address)
    const { buffer } = memoryOf(library)
    return Buffer.from(buffer, address, Math.max(0, written - 1) * 2).toString('utf16le')
  })
}

/** Where a run stands, by its first and last characters: two looks for a line instead of one for every letter. */
function placeOf(
  page: PageText,
  first: number,
  last: number,
): Pick<Fragment, 'left' | 'right' | 'baseline' | 'size'> {
  const [lastLeft, lastRight] = edgesOf(page, last)
  const [firstLeft, firstRight] = edgesOf(page, first)
  return {
    left: Math.min(firstLeft, lastLeft),
    right: Math.max(firstRight, lastRight),
    baseline: baselineOf(page, first),
    size: page.calls.FPDFText_GetFontSize(page.text, first),
  }
}

/** The left and right edge of a character as shown. */
function edgesOf(
  { calls, text, address, double, shown }: PageText,
  index: number,
): readonly [number, number] {
  calls.FPDFText_GetCharBox(text, index, address, address + 8, address + 16, address + 24)
  const [left, right] = [double(0), double(1)]
  if (shown === null) return [left, right]
  const [one] = shown(left, double(2))
  const [other] = shown(right, double(3))
  return [Math.min(one, other), Math.max(one, other)]
}

/** The distance of a character's baseline from the bottom of the page as shown. */
function baselineOf({ calls, text, address, double, shown }: PageText, index: number): number {
  calls.FPDFText_GetCharOrigin(text, index, address, address + bytesOfDouble)
  return shown === null ? double(1) : shown(double(0), double(1))[1]
}

/** Puts fragments that stand beside each other together; a raised mark counts as beside. */
function onOneBaseline(fragments: readonly Fragment[]): Fragment[][] {
  const lines: Fragment[][] = []
  for (const fragment of fragments) {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isBeside =
      last !== undefined &&
      Math.abs(last.baseline - fragment.baseline) < 0.45 * Math.max(last.size, fragment.size) &&
      fragment.left >= last.right - 3
    if (isBeside) line?.push(fragment)
    else lines.push([fragment])
  }
  return lines
}

function measured(fragments: readonly Fragment[]): PrintedLine {
  const size = Math.max(...fragments.map((fragment) => fragment.size))
  return {
    fragments,
    left: Math.min(...fragments.map(({ left }) => left)),
    right: Math.max(...fragments.map(({ right }) => right)),
    baseline: fragments.find((fragment) => fragment.size === size)?.baseline ?? 0,
    size,
  }
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Type smaller than this part of the line's own is a mark. */
const markSize = 0.75

/** The words of a line, with raised digits written as superscripts, and which of them are set in italics. */
function wordsOf(page: PageText, line: PrintedLine): { text: string; italics: readonly Span[] } {
  let words = ''
  const italics: Span[] = []
  for (const { text, first } of line.fragments) {
    if (words !== '' && !/^\s/u.test(text) && !/\s$/u.test(words)) words += ' '
    for (const { start, end } of italicWords(text, first, page.isItalic))
      italics.push({ start: words.length + start, end: words.length + end })
    words += withMarks(page, line, text, first)
  }
  return { text: words, italics }
}

/**
 * A fragment with its raised digits as superscripts. Of a number only the first and the last digit are looked at, and
 * the others where the two differ, as in `2024¹`.
 */
function withMarks(page: PageText, line: PrintedLine, text: string, first: number): string {
  return text.replaceAll(/[0-9]+/gu, (digits: string, at: number) => {
    const isRaisedAt = (index: number): boolean => isRaised(page, line, first + at + index)
    const ends = [isRaisedAt(0), digits.length > 1 && isRaisedAt(digits.length - 1)]
    if (!ends.includes(true)) return digits
    return digits.replaceAll(/[0-9]/gu, (digit, index: number) =>
      isRaisedAt(index) ? raised.charAt(Number(digit)) : digit,
    )
  })
}

function isRaised(page: PageText, { size, baseline }: PrintedLine, index: number): boolean {
  if (page.calls.FPDFText_GetFontSize(page.text, index) >= size * markSize) return false
  return baselineOf(page, index) > baseline + 1
}

const isIndented = (line: PrintedLine, margin: number): boolean =>
  /^\s/u.test(line.fragments[0]?.text ?? '') || isFurtherIn(line.left, margin)
