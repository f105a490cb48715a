/** Opens the compound files in which old Word kept its documents, and refuses chains that run in circles. */

/** A compound file that was looked through: its streams, by name. */
export interface Compound {
  readonly names: ReadonlySet<string>
  /** The bytes of a stream; null where there is none of that name. */
  readonly stream: (name: string) => Buffer | null
}

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const headerLength = 512
const entryLength = 128
const streamType = 2
const rootType = 5
/** Sectors of the allocation table that the header lists itself. */
const listedInHeader = 109

interface Layout {
  readonly bytes: Buffer
  readonly sector: number
  /** For each sector the next of its chain; negative at the end. */
  readonly next: Int32Array
}

/**
 * Looks through a compound file: every chain of sectors and the tree of names, so that a reader that trusts them ends.
 * @returns null where anything in it cannot be
 */
export function openCompound(file: Uint8Array): Compound | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  if (bytes.length < headerLength || !bytes.subarray(0, 8).equals(signature)) return null
  const shift = bytes.readUInt16LE(30)
  if ((shift !== 9 && shift !== 12) || bytes.readUInt16LE(32) !== 6) return null
  const next = allocationTable(bytes, 1 << shift)
  if (next === null) return null
  const layout: Layout = { bytes, sector: 1 << shift, next }
  const directory = chainBytes(layout, bytes.readInt32LE(48))
  const table = chainBytes(layout, bytes.readInt32LE(60))
  if (directory === null || table === null || !isTree(directory)) return null
  if (bytes.readInt32LE(64) * layout.sector !== table.length) return null
  return compoundOf(layout, directory, table, bytes.readInt32LE(56))
}

function allocationTable(bytes: Buffer, sector: number): Int32Array | null {
  const count = bytes.readInt32LE(44)
  const sectors = Math.ceil(bytes.length / sector)
  if (count < 1 || count > sectors) return null
  const listed: number[] = []
  for (let index = 0; index < Math.min(count, listedInHeader); index++)
    listed.push(bytes.readInt32LE(76 + index * 4))
  let more = bytes.readInt32LE(68)
  for (let step = 0; listed.length < count; step++) {
    const at = (more + 1) * sector
    if (more < 0 || step > sectors || at + sector > bytes.length) return null
    for (let offset = 0; offset < sector - 4 && listed.length < count; offset += 4)
      listed.push(bytes.readInt32LE(at + offset))
    more = bytes.readInt32LE(at + sector - 4)
  }
  const next = new Int32Array((count * sector) / 4)
  for (const [index, place] of listed.entries()) {
    const at = (place + 1) * sector
    if (place < 0 || at + sector > bytes.length) return null
    for (let slot = 0; slot < sector / 4; slot++)
      next[(index * sector) / 4 + slot] = bytes.readInt32LE(at + slot * 4)
  }
  return next
}

/** The sectors of a chain; null where it leaves the file or comes back to itself. */
function chain(next: Int32Array, first: number, longest: number): number[] | null {
  const sectors: number[] = []
  for (let at = first; at >= 0; at = next[at] ?? -1) {
    if (at >= next.length || sectors.length > longest) return null
    sectors.push(at)
  }
  return sectors
}

function chainBytes({ bytes, sector, next }: Layout, first: number): Buffer | null {
  const sectors = chain(next, first, bytes.length / sector)
  if (sectors === null) return null
  // The last sector of a file may be cut short.
  if (sectors.some((place) => (place + 1) * sector >= bytes.length)) return null
  return Buffer.concat(
    sectors.map((place) => bytes.subarray((place + 1) * sector, (place + 2) * sector)),
    sectors.length * sector,
  )
}

/** Whether the entries point to each other as a tree does: each is reached once at most, and none is outside. */
function isTree(directory: Buffer): boolean {
  const seen = new Set<number>()
  const waiting = [0]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if ((index + 1) * entryLength > directory.length || seen.has(index)) return false
    seen.add(index)
    for (const link of [68, 72, 76]) {
      const to = directory.readInt32LE(index * entryLength + link)
      if (to < -1) return false
      if (to >= 0) waiting.push(to)
    }
  }
  // Deeper than this on one side it is no tree that a program wrote, and readers call themselves for every level.
  return seen.size > 0 && seen.size < 2000 && directory.readInt8(66) === rootType
}

interface Entry {
  readonly type: number
  readonly first: number
  readonly size: number
}

function entriesIn(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(64, Math.max(0, directory.readInt16LE(at + 64) - 2))
    const entry = {
      type: directory.readInt8(at + 66),
      first: directory.readInt32LE(at + 116),
      size: directory.readInt32LE(at + 120),
    }
    entries.set(directory.toString('utf16le', at, at + length), entry)
  }
  return entries
}

function compoundOf(layout: Layout, directory: Buffer, table: Buffer, shortest: number): Compound | null {
  const small = new Int32Array(table.length / 4)
  for (let index = 0; index < small.length; index++) small[index] = table.readInt32LE(index * 4)
  const container = chainBytes(layout, directory.readInt32LE(116))
  if (container === null) return null
  const streams = new Map<string, Buffer>()
  for (const [name, { type, first, size }] of entriesIn(directory)) {
    if (type !== streamType) continue
    const whole = size < shortest ? smallBytes(container, small, first) : chainBytes(layout, first)
    if (whole === null || size < 0 || whole.length < size) return null
    streams.set(name, whole.subarray(0, size))
  }
  return { names: new Set(streams.keys()), stream: (name) => streams.get(name) ?? null }
}

const smallSector = 64

function smallBytes(container: Buffer, next: Int32Array, first: number): Buffer | null {
  const sectors = chain(next, first, container.length / smallSector)
  if (sectors === null || sectors.some((place) => (place + 1) * smallSector > container.length)) return null
  return Buffer.concat(
    sectors.map((place) => container.subarray(place * smallSector, (place + 1) * smallSector)),
  )
}
