/** Finds which paragraphs of an old Word document are in which list, by their own properties or those of their style. */

/** Where the file says where its paragraphs' properties are, as in [MS-DOC]. */
const paragraphTable = 0x0102

interface InList {
  /** 0 for none. */
  readonly list: number
  readonly level: number
}

/** Where a paragraph's bytes end, and the list that it is in. */
interface Placing extends InList {
  readonly end: number
}

const pageLength = 512
const lengthOfPlace = 13

/**
 * The paragraphs' properties, in the order of the paragraphs' bytes.
 * @throws RangeError where a place is outside the file
 */
export function placings(main: Buffer, table: Buffer): Placing[] {
  const start = main.readUInt32LE(paragraphTable)
  const count = Math.floor((main.readUInt32LE(paragraphTable + 4) - 4) / 8)
  if (count > main.length / pageLength) throw new RangeError('There are more pages of properties than pages.')
  const styles = readStyles(main, table)
  const found: Placing[] = []
  for (let index = 0; index < count; index++) {
    const at = table.readUInt32LE(start + (count + 1) * 4 + index * 4) * pageLength
    found.push(...placingsOn(main.subarray(at, at + pageLength), styles))
  }
  return found.toSorted((one, other) => one.end - other.end)
}

function placingsOn(page: Buffer, styles: readonly InList[]): Placing[] {
  const count = page.readUInt8(pageLength - 1)
  return Array.from({ length: count }, (_, index) => {
    const end = page.readUInt32LE((index + 1) * 4)
    const at = page.readUInt8((count + 1) * 4 + index * lengthOfPlace) * 2
    const normal = styles[0] ?? inNoList
    if (at === 0) return { end, ...normal }
    const halves = page.readUInt8(at)
    const start = halves === 0 ? at + 2 : at + 1
    const length = halves === 0 ? 2 * page.readUInt8(at + 1) : 2 * halves - 1
    const style = styles[page.readUInt16LE(start)] ?? normal
    return { end, ...listOf(page.subarray(start + 2, start + length), style) }
  })
}

/** The properties that put a paragraph into a list, and on a level of it. */
const listProperty = 0x460b
const levelProperty = 0x260a
/** Bytes of a property's value by the three highest bits of its name; 6 says its own length. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3] as const

const inNoList: InList = { list: 0, level: 0 }

/** The list that properties name, or that of the style they change. */
function listOf(values: Buffer, style: InList): InList {
  let { list, level } = style
  for (let at = 0; at + 3 <= values.length;) {
    const name = values.readUInt16LE(at)
    if (name === listProperty) list = values.readUInt16LE(at + 2)
    if (name === levelProperty) level = Math.min(8, values.readUInt8(at + 2))
    const kind = name >> 13
    at += 2 + (kind === 6 ? values.readUInt8(at + 2) + 1 : (lengths[kind] ?? 1))
  }
  return { list, level }
}

/** Where the file says where its styles are. */
const styleTable = 0x00a2
const paragraphStyle = 1

/** The list of each style, by its number. A style that builds on a later one is not followed. */
function readStyles(main: Buffer, table: Buffer): InList[] {
  const styles: InList[] = []
  const start = main.readUInt32LE(styleTable)
  const end = start + main.readUInt32LE(styleTable + 4)
  const base = table.readUInt16LE(start + 4)
  let at = start + 2 + table.readUInt16LE(start)
  while (at + 2 <= end) {
    const length = table.readUInt16LE(at)
    styles.push(length === 0 ? inNoList : styleAt(table.subarray(at + 2, at + 2 + length), base, styles))
    at += 2 + length
  }
  return styles
}

function styleAt(style: Buffer, base: number, before: readonly InList[]): InList {
  const kind = style.readUInt16LE(2)
  if ((kind & 0xf) !== paragraphStyle) return inNoList
  const inherited = before[kind >> 4] ?? inNoList
  // Behind its name and a closing zero, a style has its properties, which begin with their length and its own number.
  const at = base + 2 + 2 * style.readUInt16LE(base) + 2
  return listOf(style.subarray(at + 4, at + 2 + style.readUInt16LE(at)), inherited)
}

/** The paragraph whose bytes a byte is among: the first that ends behind it. */
export function placeAt(places: readonly Placing[], byte: number): Placing | undefined {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) > byte) high = middle
    else low = middle + 1
  }
  return places[low]
}
