/** Reads ZIP archives by their directory, and believes none of the sizes in it. */
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import {
  ArchiveBomb,
  ArchiveTooLarge,
  DamagedArchive,
  EmptyArchive,
  PasswordProtectedArchive,
  TooManyEntries,
} from './errors.ts'
import { archiveLimits } from './limits.ts'

/** One file of an archive as the directory at its end describes it. */
export interface ZipEntry {
  /** As it is written; see `safeName`. */
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly checksum: number
  /** Bytes in the archive, and once unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own head begins in the archive. */
  readonly offset: number
}

const directoryEnd = Buffer.from([0x50, 0x4b, 5, 6])
const directoryEndLength = 22
/** The comment behind the end of the directory has at most this many bytes. */
const longestComment = 0xffff
const entryMark = 0x02014b50
const entryLength = 46
const headMark = 0x04034b50
/** Bytes of a file's own head before its name. */
const headLength = 30
const deflated = 8

/**
 * The files of an archive, without its folders; nothing is unpacked.
 * @throws DamagedArchive, TooManyEntries, ArchiveTooLarge, ArchiveBomb
 */
export function entriesOf(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length)
  // Looked for where it can be, and nowhere else in what may be 50 MB.
  const from = Math.max(0, bytes.length - directoryEndLength - longestComment)
  const end = from + bytes.subarray(from).lastIndexOf(directoryEnd)
  if (end < from || end + directoryEndLength > bytes.length) throw new DamagedArchive()
  const count = bytes.readUInt16LE(end + 10)
  if (count > archiveLimits.entries) throw new TooManyEntries(archiveLimits.entries)
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + entryLength > end || bytes.readUInt32LE(at) !== entryMark) throw new DamagedArchive()
    const entry = entryAt(bytes, at)
    if (entry.offset + headLength + entry.packed > end) throw new DamagedArchive()
    if (!entry.name.endsWith('/')) entries.push(entry)
    at +=
      entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  checkGrowth(entries)
  return entries
}

function entryAt(bytes: Buffer, at: number): ZipEntry {
  const name = bytes.subarray(at + entryLength, at + entryLength + bytes.readUInt16LE(at + 28))
  return {
    name: nameFrom(name),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    checksum: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

/** Names are UTF-8 nowadays; older programs wrote them in the encoding of their country, which they do not name. */
function nameFrom(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes.toString('latin1')
  }
}

function checkGrowth(entries: readonly ZipEntry[]): void {
  let total = 0
  for (const { size, packed } of entries) {
    total += size
    if (total > archiveLimits.unpackedBytes) throw new ArchiveTooLarge(archiveLimits.unpackedBytes)
    if (size > archiveLimits.smallBytes && size > packed * archiveLimits.growth) throw new ArchiveBomb()
  }
}

const inflate = promisify(inflateRaw)

/**
 * Unpacks one file, to the size that the directory claims and no further.
 * @param head the file's own head and everything behind it: at least its `packed` bytes
 * @throws DamagedArchive where size or checksum are not as claimed; PasswordProtectedArchive
 */
export async function unpack(head: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new PasswordProtectedArchive()
  const packed = packedBytes(head, entry)
  const bytes = entry.method === deflated ? await inflated(packed, entry.size) : packed
  if (entry.method !== deflated && entry.method !== 0) throw new DamagedArchive()
  if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw new DamagedArchive()
  return bytes
}

/** Longest name and extra field that a head may have, with the head: what is read along with the packed bytes. */
export const longestHead = headLength + 2 * 0xffff

function packedBytes(head: Uint8Array, { packed }: ZipEntry): Uint8Array {
  if (head.length < headLength) throw new DamagedArchive()
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  const start = headLength + view.getUint16(26, true) + view.getUint16(28, true)
  if (view.getUint32(0, true) !== headMark || start + packed > head.length) throw new DamagedArchive()
  return head.subarray(start, start + packed)
}

async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
  try {
    // At least one byte, which zlib asks for; a stream that goes on behind the claimed size is an error.
    return await inflate(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new DamagedArchive()
  }
}

/** What systems add to archives beside the files of people: `__MACOSX/._a.pdf`, `.DS_Store`, `Thumbs.db`. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/iu

/**
 * The files of an archive that a person put there, for import.
 * @throws as `entriesOf`; EmptyArchive; PasswordProtectedArchive
 */
export function documentsIn(archive: Uint8Array): ZipEntry[] {
  const entries = entriesOf(archive).filter(({ name }) => !clutter.test(name.replaceAll('\\', '/')))
  if (entries.length === 0) throw new EmptyArchive()
  if (entries.every(({ isEncrypted }) => isEncrypted)) throw new PasswordProtectedArchive()
  return entries
}

/** The name to show: `..\\..\\etc/x.pdf` → `etc/x.pdf`. No way up, no drive, no control or direction marks. */
export const safeName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/u.test(part))
    .join('/')
    .slice(-200) || 'unnamed'
