/** Finds the numbers that old Word counts and prints before paragraphs, which it keeps apart from the text. */
import type { Compound } from './compound.ts'
import { readLists } from './docLists.ts'
import { placeAt, placings } from './docPlacings.ts'
import { newCounter } from './docxNumbers.ts'
import type { Printed } from './printed.ts'

/** Places in the head of the file, as in [MS-DOC]: characters of the body, table of pieces. */
const bodyLength = 0x004c
const pieceTable = 0x01a2

/** A piece of the body: characters from `first` on, kept at `offset` with one or two bytes each. */
interface Piece {
  readonly first: number
  readonly end: number
  readonly offset: number
  readonly width: 1 | 2
}

/** A paragraph of the body as the file has it, and the number before it ('' for none). */
export interface CountedParagraph {
  readonly text: string
  readonly mark: string
}

/**
 * The paragraphs of the body in order.
 * @returns null where the tables are damaged
 */
export function countedParagraphs({ stream }: Compound): CountedParagraph[] | null {
  const main = stream('WordDocument')
  const table = main === null ? null : stream((main.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table')
  if (main === null || table === null) return null
  try {
    const places = placings(main, table)
    const count = newCounter(readLists(main, table))
    return paragraphs(main, table).map(({ text, end }) => {
      const place = placeAt(places, end)
      const isCounted = place !== undefined && place.list > 0 && place.list < 2047
      return { text, mark: isCounted ? count(String(place.list), place.level) : '' }
    })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Ends of a paragraph, a cell and a page or section. */
// oxlint-disable-next-line no-control-regex -- these control characters are the marks
const endMark = /[\r\u0007\f]/u

/** The paragraphs of the body, each with the place of its end mark in the file. */
function paragraphs(main: Buffer, table: Buffer): { text: string; end: number }[] {
  const length = main.readUInt32LE(bodyLength)
  const found: { text: string; end: number }[] = []
  let text = ''
  for (const { first, end, offset, width } of pieces(main, table)) {
    const count = Math.min(end, length) - first
    if (count <= 0) break
    const words = main.toString(width === 2 ? 'utf16le' : 'latin1', offset, offset + count * width)
    for (let index = 0; index < words.length; index++) {
      const sign = words.charAt(index)
      if (!endMark.test(sign)) text += sign
      else {
        found.push({ text, end: offset + index * width })
        text = ''
      }
    }
  }
  return found
}

function pieces(main: Buffer, table: Buffer): Piece[] {
  let at = main.readUInt32LE(pieceTable)
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1)
  const count = (table.readUInt32LE(at + 1) - 4) / 12
  const start = at + 5
  return Array.from({ length: count }, (_, index) => {
    const place = table.readUInt32LE(start + (count + 1) * 4 + index * 8 + 2)
    const isNarrow = (place & 0x40000000) !== 0
    return {
      first: table.readUInt32LE(start + index * 4),
      end: table.readUInt32LE(start + (index + 1) * 4),
      offset: isNarrow ? (place & ~0x40000000) >> 1 : place,
      width: isNarrow ? 1 : 2,
    }
  })
}

/** `DATE` of a field that prints a date: between its mark and the text that it prints. */
// oxlint-disable-next-line no-control-regex -- these control characters are the marks
const fieldCode = /\u0013[^\u0014\u0015]*/gu

/**
 * Puts the numbers before the lines of the body that their paragraphs became.
 * @returns null where a number has lost its line
 */
export function withMarks(
  lines: readonly string[],
  counted: readonly CountedParagraph[],
): readonly Printed[] | null {
  const waiting = counted
    .map(({ text, mark }, index) => ({
      letters: lettersOf(text.replace(fieldCode, '')),
      mark,
      paragraph: index + 1,
    }))
    .filter(({ letters }) => letters !== '')
  let next = 0
  let placed = 0
  const marked = lines.map((line): Printed => {
    const letters = lettersOf(line)
    const found = waiting
      .slice(next, next + lookahead)
      .findIndex((paragraph) => alike(paragraph.letters, letters))
    if (letters === '' || found < 0) return { text: line, at: null, paragraph: null }
    const { mark = '', paragraph = null } = waiting[next + found] ?? {}
    next += found + 1
    if (mark === '') return { text: line, at: null, paragraph }
    placed += 1
    return { text: `${mark} ${line}`, at: null, paragraph }
  })
  return placed === waiting.filter(({ mark }) => mark !== '').length ? marked : null
}

/** Paragraphs that may have become no line, because all of their text was deleted. */
const lookahead = 5

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Deleted words are still in the paragraph, and a broken line is only a part of it. */
const alike = (paragraph: string, line: string): boolean =>
  paragraph.startsWith(line) ||
  paragraph.slice(0, 12) === line.slice(0, 12) ||
  paragraph.endsWith(line.slice(-12))
