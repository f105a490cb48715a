/** Which frozen report a file says that it is, whether or not that is true. */
import { strFromU8, unzipSync } from 'fflate'

/** `SHA-256 9f86…`, as at the foot of a form and in the particulars of its file; `"contentHash": "9f86…"` in JSON. */
const CLAIM = /(?:SHA-256 |"contentHash": {0,1}")(?<hash>[\da-f]{64})(?![\da-f])/u

/** Where DOCX and XLSX keep what they say of themselves. */
const PARTICULARS = 'docProps/core.xml'
const MOST_BYTES = 1024 * 1024

/** The content hash that a file bears; null where it bears none that can be read. */
export function claimedHash(bytes: Uint8Array): string | null {
  const text = isArchive(bytes) ? particularsOf(bytes) : Buffer.from(bytes).toString('latin1')
  return CLAIM.exec(text)?.groups?.['hash'] ?? null
}

/** `PK`, as every ZIP archive begins. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A file from outside may be no archive at all, or be made to fill the memory. */
function particularsOf(bytes: Uint8Array): string {
  try {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) =>
      name === PARTICULARS && originalSize <= MOST_BYTES
    const part = unzipSync(bytes, { filter })[PARTICULARS]
    return part ? strFromU8(part) : ''
  } catch {
    return ''
  }
}
