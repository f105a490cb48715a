/** Files that somebody sent as evidence: each recognised by its content and hashed, or refused in a sentence. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { recognise, safeName } from './fileType.ts'

/** A file as it arrived; `path` is null where it was over the limit and its bytes were dropped. */
export interface Arrived {
  readonly fileName: string
  readonly size: number
  readonly path: string | null
}

/** A file that can be evidence. */
export interface ReceivedFile {
  /** Harmless, with the ending of its content. */
  readonly name: string
  readonly size: number
  readonly sha256: string
  /** By its content, as in `application/pdf`. */
  readonly type: string
  /** Where its bytes wait. */
  readonly path: string
}

const taken =
  'Taken are PDF, Word, Excel and PowerPoint files without macros, pictures (PNG, JPEG), plain text, CSV and e-mails (EML, MSG).'

/**
 * Looks at the files one after the other; the same content counts once.
 * @param limit bytes of the largest file, for the sentence
 */
export async function examineFiles(
  files: readonly Arrived[],
  limit: number,
): Promise<{ received: readonly ReceivedFile[]; refusal: string | null }> {
  const received: ReceivedFile[] = []
  const refused: string[] = []
  for (const { fileName, path } of files) {
    const bytes = path === null ? null : await readFile(path)
    if (path === null || bytes === null) {
      refused.push(`“${fileName}” is larger than the limit of ${megabytes(limit)} MB.`)
      continue
    }
    const found = await recognise(bytes, fileName)
    if ('is' in found) {
      refused.push(`“${fileName}” ${found.is}.`)
      continue
    }
    const sha256 = hashOf(bytes)
    if (received.some((one) => one.sha256 === sha256)) continue
    const name = safeName(fileName, found)
    received.push({ name, size: bytes.length, sha256, type: found.type, path })
  }
  return { received, refusal: refused.length === 0 ? null : `${refused.join(' ')} ${taken}` }
}

const megabytes = (bytes: number): string => String(Math.round((bytes / 1024 / 1024) * 10) / 10)

/** SHA-256 in hexadecimal figures. */
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
