/** Reads a table that somebody uploads or pastes as CSV: columns by their heads, in any order; cells are data, never formulas. */
import { parseCsv } from 'hucre/csv'

/** The file or the pasted text is no table that can be read; the message says why. */
export class TableUnreadable extends Error {
  override name = 'TableUnreadable'
}

export interface Column<C extends string> {
  readonly name: C
  /** Other heads that mean the same, in lower case. */
  readonly also: readonly string[]
  /** Whether there is no table without it. */
  readonly required: boolean
}

export interface TableRow<C extends string> {
  /** As a spreadsheet counts: the heads are row 1. */
  readonly number: number
  /** What stands in each column that the table has; empty cells are empty strings. */
  readonly cells: Readonly<Partial<Record<C, string>>>
}

export interface Table<C extends string> {
  readonly columns: readonly C[]
  readonly rows: readonly TableRow<C>[]
  /** Heads that mean nothing here. */
  readonly ignored: readonly string[]
}

const mostRows = 2000
const longestCell = 1000

/**
 * The text of a CSV file: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * @throws TableUnreadable for a spreadsheet file, and for bytes in another encoding: guessing would garble names
 */
export function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0x50 && second === 0x4b)
    throw new TableUnreadable('This is a spreadsheet file. Save it as “CSV UTF-8” and choose that one.')
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new TableUnreadable('The letters of this file cannot be read. Save it as “CSV UTF-8”.', { cause })
  }
}

/**
 * Reads CSV with `,`, `;` or tabs between its cells; empty rows are passed over.
 * @throws TableUnreadable where there is no table, a needed column is missing or stands twice, or it is too large
 */
export function readTable<C extends string>(text: string, columns: readonly Column<C>[]): Table<C> {
  const [heads, ...body] = recordsOf(text)
  if (!heads) throw new TableUnreadable('There is nothing in it. The first row names the columns.')
  const places = heads.map((head) => columnOf(head, columns))
  mustHaveColumns(places, columns)
  if (body.length > mostRows)
    throw new TableUnreadable(`More than ${mostRows.toLocaleString('en-GB')} rows. Import them in parts.`)
  const rows = body.flatMap((record, index) => {
    if (record.every((cell) => cell === '')) return []
    const cells: Partial<Record<C, string>> = {}
    places.forEach((place, at) => {
      if (place !== null) cells[place] = record[at] ?? ''
    })
    return [{ number: index + 2, cells }]
  })
  if (rows.length === 0) throw new TableUnreadable('There are only heads in it, and no row below them.')
  const ignored = heads.filter((head, at) => head !== '' && places[at] === null)
  return { columns: places.filter((place) => place !== null), rows, ignored }
}

/** Whether the first row names at least one of the columns: what has no heads is a list, and no table. */
export function hasHeads<C extends string>(text: string, columns: readonly Column<C>[]): boolean {
  const [first = ''] = text
    .replace(/^\uFEFF/u, '')
    .trimStart()
    .split(/[\r\n]/u, 1)
  const heads = first.split(/[,;\t]/u).map((head) => cleaned(head.replaceAll('"', '')))
  return heads.some((head) => columnOf(head, columns) !== null)
}

function recordsOf(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/u, '').trimStart()
  if (plain.includes('\0')) throw new TableUnreadable('This is no text. Save the table as “CSV UTF-8”.')
  // A quotation mark within a quoted cell is doubled, so a whole table has an even number of them.
  if ((plain.split('"').length - 1) % 2 === 1)
    throw new TableUnreadable(
      'A quotation mark is opened and never closed, so the rows cannot be told apart.',
    )
  const records = parseCsv(plain, { delimiter: delimiterOf(plain), typeInference: false })
  return records.map((record) => record.map((cell) => cleaned(typeof cell === 'string' ? cell : '')))
}

/** What separates the heads; heads hold none of these themselves. */
function delimiterOf(text: string): string {
  const heads = text.split(/[\r\n]/u, 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: heads.split(mark).length }))
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

/** One line without control characters, in composed letters. */
const cleaned = (cell: string): string =>
  cell
    .slice(0, longestCell)
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

function columnOf<C extends string>(head: string, columns: readonly Column<C>[]): C | null {
  const plain = head.toLowerCase().replace(/[\s_-]+/gu, ' ')
  return columns.find(({ name, also }) => name === plain || also.includes(plain))?.name ?? null
}

function mustHaveColumns<C extends string>(
  places: readonly (C | null)[],
  columns: readonly Column<C>[],
): void {
  const missing = columns.filter(({ name, required }) => required && !places.includes(name))
  if (missing.length > 0) {
    const names = missing.map(({ name }) => `“${name}”`).join(' and ')
    throw new TableUnreadable(`No column is called ${names}. The first row names the columns.`)
  }
  const twice = columns.find(({ name }) => places.filter((place) => place === name).length > 1)
  if (twice) throw new TableUnreadable(`Two columns are called “${twice.name}”.`)
}
