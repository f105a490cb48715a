/** Turns the table that tesseract writes into lines with their places. */
import type { SourceLine } from '../text/document.ts'
import { isFurtherIn, marginOf, usualLeft } from './pageLayout.ts'

/** Words of one line, in pixels. */
interface Words {
  /** Block and paragraph, as tesseract counts them. */
  readonly paragraph: string
  readonly line: string
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Columns of the table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const columns = 12

/**
 * @param table tab-separated, a word a row, under a row of headings
 * @param height of the image in pixels
 * @param scale pixels for a point
 */
export function recognisedLines(table: string, page: number, height: number, scale: number): SourceLine[] {
  const lines = intoLines(table.split(/\r?\n/u).flatMap(wordOf))
  const margin = usualLeft(lines.map(({ left }) => left / scale))
  return lines.map((line, index) => ({
    text: line.text,
    page,
    offset: null,
    box: [
      line.left / scale,
      line.top / scale,
      (line.right - line.left) / scale,
      (line.bottom - line.top) / scale,
    ],
    // The height of a line depends on its letters, so it is no type size.
    size: null,
    apart: line.paragraph !== lines[index - 1]?.paragraph,
    indented: isFurtherIn(line.left / scale, margin),
    margin: marginOf(line.bottom, height),
  }))
}

function wordOf(row: string): Words[] {
  const cells = row.split('\t')
  const text = (cells[11] ?? '').trim()
  if (cells.length !== columns || text === '') return []
  const [left = 0, top = 0, width = 0, height = 0] = cells.slice(6, 10).map(Number)
  if (![left, top, width, height].every(Number.isFinite)) return []
  const paragraph = cells.slice(2, 4).join('/')
  const line = cells.slice(2, 5).join('/')
  return [{ paragraph, line, text, left, top, right: left + width, bottom: top + height }]
}

function intoLines(words: readonly Words[]): Words[] {
  const lines: Words[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last?.line === word.line) lines[lines.length - 1] = together(last, word)
    else lines.push(word)
  }
  return lines
}

const together = (line: Words, word: Words): Words => ({
  ...line,
  text: `${line.text} ${word.text}`,
  left: Math.min(line.left, word.left),
  top: Math.min(line.top, word.top),
  right: Math.max(line.right, word.right),
  bottom: Math.max(line.bottom, word.bottom),
})
