/** Turns the text of one PDF page into lines with their places. */
import type { SourceLine } from '../text/document.ts'
import { memoryOf, withMemory, type Pdfium } from './pdfium.ts'

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
type PrintedLine = readonly Fragment[]

/** The lines of a page of `count` characters; `height` is the page's in points. */
export function pageLines(
  library: Pdfium,
  page: number,
  count: number,
  number: number,
  height: number,
): SourceLine[] {
  const printed = onOneBaseline(fragmentsOf(library, page, count))
  const margin = leftMargin(printed)
  return printed.map((line, index) => {
    const above = printed[index - 1]
    const { left, baseline } = extentOf(line)
    const size = sizeOf(line)
    return {
      text: wordsOf(library, page, line),
      page: number,
      offset: null,
      box: [left, height - baseline - size, Math.max(0, rightOf(line) - left), size],
      size,
      apart: above === undefined || standsApart(above, line),
      indented: isIndented(line, margin),
      margin: marginOf(height - baseline, height),
    }
  })
}

function fragmentsOf(library: Pdfium, page: number, count: number): Fragment[] {
  if (count === 0) return []
  const text = textOf(library, page, count)
  // Characters without a Unicode value are counted but not printed; then the two counts part ways.
  const indexOf = (at: number): number =>
    text.length === count ? at : library.FPDFText_GetCharIndexFromTextIndex(page, at)
  const fragments: Fragment[] = []
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const words = match[0].trim()
    if (words === '') continue
    const lead = match[0].length - match[0].trimStart().length
    const first = indexOf(match.index)
    const place = placeOf(
      library,
      page,
      indexOf(match.index + lead),
      indexOf(match.index + lead + words.length - 1),
    )
    fragments.push({ text: match[0], first, ...place })
  }
  return fragments
}

function textOf(library: Pdfium, page: number, count: number): string {
  // One more for the closing zero that PDFium writes.
  return withMemory(library, (count + 1) * 2, (address) => {
    const written = library.FPDFText_GetText(page, 0, count, address)
    const { buffer } = memoryOf(library)
    return Buffer.from(buffer, address, Math.max(0, written - 1) * 2).toString('utf16le')
  })
}

/** Where a run stands, by its first and last characters: two looks for a line instead of one for every letter. */
function placeOf(
  library: Pdfium,
  page: number,
  first: number,
  last: number,
): Pick<Fragment, 'left' | 'right' | 'baseline' | 'size'> {
  return withMemory(library, 32, (address) => {
    const read = (slot: number): number =>
      new DataView(memoryOf(library).buffer).getFloat64(address + slot * 8, true)
    library.FPDFText_GetCharBox(page, last, address, address + 8, address + 16, address + 24)
    const lastBox = [read(0), read(1)] as const
    library.FPDFText_GetCharBox(page, first, address, address + 8, address + 16, address + 24)
    const firstBox = [read(0), read(1)] as const
    library.FPDFText_GetCharOrigin(page, first, address, address + 8)
    return {
      left: Math.min(firstBox[0], lastBox[0]),
      right: Math.max(firstBox[1], lastBox[1]),
      baseline: read(1),
      size: library.FPDFText_GetFontSize(page, first),
    }
  })
}

/** Puts fragments that stand beside each other together; a raised mark counts as beside. */
function onOneBaseline(fragments: readonly Fragment[]): PrintedLine[] {
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

const sizeOf = (line: PrintedLine): number => Math.max(...line.map(({ size }) => size))
const rightOf = (line: PrintedLine): number => Math.max(...line.map(({ right }) => right))

/** The start of a line, and its baseline: that of its largest type, so that a mark before it does not raise it. */
function extentOf(line: PrintedLine): { left: number; baseline: number } {
  const size = sizeOf(line)
  return {
    left: Math.min(...line.map(({ left }) => left)),
    baseline: line.find((fragment) => fragment.size === size)?.baseline ?? 0,
  }
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Type smaller than this part of the line's own is a mark. */
const markSize = 0.75

/** The words of a line, with raised digits written as superscripts. Only digits are asked for size and baseline. */
function wordsOf(library: Pdfium, page: number, line: PrintedLine): string {
  const size = sizeOf(line)
  const { baseline } = extentOf(line)
  const isRaised = (index: number): boolean =>
    library.FPDFText_GetFontSize(page, index) < size * markSize &&
    baselineOf(library, page, index) > baseline + 1
  let words = ''
  for (const { text, first } of line) {
    if (words !== '' && !/^\s/u.test(text) && !/\s$/u.test(words)) words += ' '
    for (let index = 0; index < text.length; index++) {
      const sign = text.charAt(index)
      words += sign >= '0' && sign <= '9' && isRaised(first + index) ? raised.charAt(Number(sign)) : sign
    }
  }
  return words
}

const baselineOf = (library: Pdfium, page: number, index: number): number =>
  withMemory(library, 16, (address) => {
    library.FPDFText_GetCharOrigin(page, index, address, address + 8)
    return new DataView(memoryOf(library).buffer).getFloat64(address + 8, true)
  })

/** Distances between lines of one block are at most this many times the type size. */
const widestLeading = 1.5

/** More than the usual distance below the one above, or above it in another column. */
function standsApart(above: PrintedLine, line: PrintedLine): boolean {
  const distance = extentOf(above).baseline - extentOf(line).baseline
  const size = Math.min(sizeOf(above), sizeOf(line))
  return distance > widestLeading * size || distance < -size
}

/** An indent of a first line is at least this wide, in points. */
const indent = 8

const isIndented = (line: PrintedLine, margin: number): boolean =>
  /^\s/u.test(line[0]?.text ?? '') || extentOf(line).left > margin + indent

/** Where most lines of the page begin. */
function leftMargin(lines: readonly PrintedLine[]): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const left = Math.round(extentOf(line).left / 4) * 4
    counts.set(left, (counts.get(left) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** The parts of a page's height that are margins at its top and bottom. */
const topMargin = 0.145
const bottomMargin = 0.935

function marginOf(fromTop: number, height: number): SourceLine['margin'] {
  if (fromTop < height * topMargin) return 'top'
  return fromTop > height * bottomMargin ? 'bottom' : null
}
