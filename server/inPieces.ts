/** Reckons over the bytes of a file piece by piece, so that whoever asks for a page waits for one piece at most. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** Some milliseconds of work. */
const pieceBytes = 4 * 1024 * 1024

/** SHA-256 of a file, as hexadecimal digits. */
export async function sha256InPieces(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    if (at > 0) await setImmediate()
    hash.update(bytes.subarray(at, at + pieceBytes))
  }
  return hash.digest('hex')
}
