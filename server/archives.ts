/** Finds the documents inside ZIP archives that wait to be read; each becomes a file of its own. */
import { open, readFile, stat } from 'node:fs/promises'
import { DamagedArchive, UnreadableFile } from './documents/errors.ts'
import { isArchive } from './documents/read.ts'
import { documentsIn, longestHead, safeName, unpack, type ZipEntry } from './documents/zip.ts'

/** Why a file is refused before it is read. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** A file on disk, or inside an archive on disk. */
export interface FileOnDisk {
  /** As people are shown it: `a.pdf`, `archive.zip/inner/b.pdf`. */
  readonly fileName: string
  /** In bytes; for a file in an archive, what the archive claims. */
  readonly size: number
  /** Where its bytes are; null where the file was over the limit and was not kept. */
  readonly path: string | null
  /** Its place in the archive at `path`. */
  readonly entry?: ZipEntry
  /** It is an archive that cannot be unpacked. */
  readonly refused?: Refusal
}

/** Bytes by which an archive is known. */
const mark = 2

/** Replaces every archive by its files; an archive that cannot be listed stays, refused. Nothing is unpacked yet. */
export async function expandArchives<Waiting extends FileOnDisk>(
  files: readonly Waiting[],
  maxBytes: number,
): Promise<(Waiting | FileOnDisk)[]> {
  const expanded: (Waiting | FileOnDisk)[] = []
  for (const file of files) {
    try {
      expanded.push(...(await expand(file, maxBytes)))
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      expanded.push({ ...file, refused: { code: error.code, message: error.message } })
    }
  }
  return expanded
}

async function expand<Waiting extends FileOnDisk>(
  file: Waiting,
  maxBytes: number,
): Promise<(Waiting | FileOnDisk)[]> {
  const { path, size, fileName } = file
  if (path === null || size > maxBytes || !(await startsAsArchive(path))) return [file]
  const bytes = await readFile(path)
  if (!isArchive(bytes)) return [file]
  return documentsIn(bytes).map((entry) => ({
    fileName: `${fileName}/${safeName(entry.name)}`,
    size: entry.size,
    path,
    entry,
  }))
}

/** Most files are no archives, and are not read twice; one that cannot be opened is refused when its turn comes. */
async function startsAsArchive(path: string): Promise<boolean> {
  try {
    // A pipe or a device may never end; it is refused when its turn comes.
    if (!(await stat(path)).isFile()) return false
    return (await readPiece(path, 0, mark)).toString('latin1') === 'PK'
  } catch {
    return false
  }
}

/**
 * The bytes of a file, unpacked where it is inside an archive.
 * @throws UnreadableFile where the archive lies about it; errors of the file system
 */
export async function bytesOf(file: FileOnDisk): Promise<Uint8Array> {
  if (file.path === null) throw new Error('The file was not kept.')
  if (file.entry === undefined) return readFile(file.path)
  const { offset, packed } = file.entry
  return unpack(await readPiece(file.path, offset, packed + longestHead), file.entry)
}

/** Up to `length` bytes from `position`. @throws DamagedArchive where there are none */
async function readPiece(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - position)))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, position)
    if (bytesRead === 0) throw new DamagedArchive()
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
