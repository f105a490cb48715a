/** Reads the lists of an old Word document: how their numbers are printed. Places as in [MS-DOC]. */
import type { Level, List } from './docxNumbers.ts'

/** Places in the head of the file: the table of list schemes, and the table of lists that refer to them. */
const schemeTable = 0x02e2
const listTable = 0x02ea
const schemeLength = 28
const listLength = 16
const levelLength = 28
const startLength = 8

/** Formats of numbers, under the names that newer Word gives them. */
const formats = new Map([
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [37, 'chineseCounting'],
  [38, 'chineseCounting'],
  [39, 'chineseCountingThousand'],
  [46, 'arabicAlpha'],
  [48, 'arabicAbjad'],
  [58, 'russianLower'],
  [59, 'russianUpper'],
  [255, 'none'],
])

/** The lists by the numbers that paragraphs use. @throws RangeError where a place is outside the file */
export function readLists(main: Buffer, table: Buffer): Map<string, List> {
  const schemes = readSchemes(main, table)
  const lists = new Map<string, List>()
  if (main.readUInt32LE(listTable + 4) === 0) return lists
  const start = main.readUInt32LE(listTable)
  const count = table.readUInt32LE(start)
  let at = start + 4 + count * listLength
  for (let index = 0; index < count; index++) {
    const head = start + 4 + index * listLength
    const scheme = table.readInt32LE(head)
    const starts = new Map<number, number>()
    const levels: (Level | undefined)[] = [...(schemes.get(scheme) ?? [])]
    at += 4
    for (let own = table.readUInt8(head + 12); own > 0; own--) {
      const flags = table.readUInt32LE(at + 4)
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, table.readInt32LE(at))
      at += startLength
      if ((flags & 0x20) === 0) continue
      const read = readLevel(table, at)
      levels[flags & 0xf] = read.level
      at = read.end
    }
    lists.set(String(index + 1), { scheme: String(scheme), levels, starts })
  }
  return lists
}

function readSchemes(main: Buffer, table: Buffer): Map<number, Level[]> {
  const schemes = new Map<number, Level[]>()
  const length = main.readUInt32LE(schemeTable + 4)
  if (length === 0) return schemes
  const start = main.readUInt32LE(schemeTable)
  const count = table.readUInt16LE(start)
  let at = start + length
  for (let index = 0; index < count; index++) {
    const head = start + 2 + index * schemeLength
    const isSimple = (table.readUInt8(head + 26) & 1) === 1
    const levels: Level[] = []
    for (let depth = 0; depth < (isSimple ? 1 : 9); depth++) {
      const { level, end } = readLevel(table, at)
      levels.push(level)
      at = end
    }
    schemes.set(table.readInt32LE(head), levels)
  }
  return schemes
}

/** Characters 0 to 8 stand for the numbers of the levels. */
// oxlint-disable-next-line no-control-regex -- these control characters are the signs
const levelSign = /[\0-\u0008]/gu

function readLevel(table: Buffer, at: number): { level: Level; end: number } {
  const flags = table.readUInt8(at + 5)
  const text = at + levelLength + table.readUInt8(at + 24) + table.readUInt8(at + 25)
  const length = table.readUInt16LE(text)
  const end = text + 2 + 2 * length
  if (end > table.length) throw new RangeError('A level of a list ends outside the file.')
  const pattern = table
    .toString('utf16le', text + 2, end)
    .replace(levelSign, (sign) => `%${(sign.codePointAt(0) ?? 0) + 1}`)
  return {
    level: {
      start: table.readInt32LE(at),
      format: formats.get(table.readUInt8(at + 4)) ?? 'decimal',
      pattern,
      restart: (flags & 0x08) === 0 ? null : table.readUInt8(at + 26),
      isLegal: (flags & 0x04) !== 0,
    },
    end,
  }
}
