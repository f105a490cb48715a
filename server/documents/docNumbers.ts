/** Looks in an old Word document for paragraphs that Word numbers itself. */
import type { Compound } from './compound.ts'

/** Where the file says where the table of its paragraphs' properties is, and how long. */
const paragraphTable = 0x0102
const pageLength = 512
/** The property that puts a paragraph into a list; 0 takes it out, 2047 and over are not used. */
const listProperty = 0x460b
const lengthOfPlace = 13

/** Whether any paragraph is in a list. Damaged properties count as none; the text does not need them. */
export function hasCountedNumbers({ stream }: Compound): boolean {
  const main = stream('WordDocument')
  if (main === null || main.length < paragraphTable + 8) return false
  const table = stream((main.readUInt16LE(10) & 0x0200) === 0 ? '0Table' : '1Table')
  const start = main.readUInt32LE(paragraphTable)
  const length = main.readUInt32LE(paragraphTable + 4)
  if (table === null || start + length > table.length || length < 4) return false
  const count = Math.floor((length - 4) / 8)
  for (let index = 0; index < count; index++) {
    const page = table.readUInt32LE(start + (count + 1) * 4 + index * 4) * pageLength
    if (pageHasLists(main.subarray(page, page + pageLength))) return true
  }
  return false
}

function pageHasLists(page: Buffer): boolean {
  if (page.length < pageLength) return false
  const count = page.readUInt8(pageLength - 1)
  for (let index = 0; index < count; index++) {
    const place = (count + 1) * 4 + index * lengthOfPlace
    if (place >= pageLength) return false
    const at = page.readUInt8(place) * 2
    if (at > 0 && isInList(propertiesAt(page, at))) return true
  }
  return false
}

/** The properties of a paragraph behind their length and the number of the style. */
function propertiesAt(page: Buffer, at: number): Buffer {
  const halves = page.readUInt8(at)
  const start = halves === 0 ? at + 2 : at + 1
  const length = halves === 0 ? 2 * (page[at + 1] ?? 0) : 2 * halves - 1
  return page.subarray(start + 2, start + length)
}

/** Bytes of a property's value by the three highest bits of its name; 6 says its own length. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3] as const

function isInList(properties: Buffer): boolean {
  let at = 0
  while (at + 4 <= properties.length) {
    const name = properties.readUInt16LE(at)
    const value = properties.readUInt16LE(at + 2)
    if (name === listProperty && value > 0 && value < 2047) return true
    const kind = name >> 13
    at += 2 + (kind === 6 ? (properties[at + 2] ?? 0) + 1 : (lengths[kind] ?? 1))
  }
  return false
}
