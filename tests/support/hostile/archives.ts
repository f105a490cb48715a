/** Writes ZIP archives that say what they like: every number of their directory can be another than it is. */
import { crc32, deflateRawSync } from 'node:zlib'

/** One file of an archive, and what the directory says of it where that is not so. */
export interface Entry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly says?: Partial<
    Readonly<Record<'method' | 'flags' | 'checksum' | 'packed' | 'size' | 'offset', number>>
  >
}

/** An archive of entries; `count` is what its end says. */
export function zipOf(entries: readonly Entry[], count = entries.length): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const packed = deflateRawSync(entry.bytes)
    const head = headOf(entry, packed)
    directory.push(lineOf(entry, head, at))
    pieces.push(Buffer.concat([mark(0x04034b50), head, Buffer.from(entry.name, 'latin1'), packed]))
    at += 4 + head.length + entry.name.length + packed.length
  }
  const lines = Buffer.concat(directory)
  return Buffer.concat([...pieces, lines, endOf(count, lines.length, at)])
}

/** Version, flags, method, time, checksum, sizes, lengths of name and extra field. */
function headOf({ name, bytes }: Entry, packed: Buffer): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

function lineOf({ name, says = {} }: Entry, head: Buffer, offset: number): Buffer {
  const line = Buffer.alloc(42)
  head.copy(line, 2)
  line.writeUInt32LE((says.offset ?? offset) >>> 0, 38)
  if (says.flags !== undefined) line.writeUInt16LE(says.flags, 4)
  if (says.method !== undefined) line.writeUInt16LE(says.method, 6)
  if (says.checksum !== undefined) line.writeUInt32LE(says.checksum >>> 0, 12)
  if (says.packed !== undefined) line.writeUInt32LE(says.packed >>> 0, 16)
  if (says.size !== undefined) line.writeUInt32LE(says.size >>> 0, 20)
  return Buffer.concat([mark(0x02014b50), line, Buffer.from(name, 'latin1')])
}

function endOf(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count % 0x10000, 4)
  end.writeUInt16LE(count % 0x10000, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([mark(0x06054b50), end])
}

function mark(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
