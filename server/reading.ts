/** A file becomes structure and mandates: read → parse → extract. Pure: bytes in, data out. */
import { createHash } from 'node:crypto'
import { defaultLimits } from './documents/limits.ts'
import { readDocument } from './documents/read.ts'
import { extractMandates } from './mandates/extract.ts'
import type { Extraction } from './mandates/mandate.ts'
import { parseResolution } from './resolution/parse.ts'
import type { Resolution } from './resolution/tree.ts'
import type { Format } from './text/document.ts'

/** All that one file gave. */
export interface Reading {
  readonly fileName: string
  readonly format: Format
  readonly size: number
  readonly pages: number | null
  /** SHA-256 of the file, and of its normalised text. */
  readonly sha256: string
  readonly textHash: string
  readonly resolution: Resolution
  readonly extraction: Extraction
}

/**
 * Reads one file.
 * @param maxBytes largest file that is read
 * @throws UnreadableFile, of the class that says why
 */
export async function readFile(bytes: Uint8Array, fileName: string, maxBytes: number): Promise<Reading> {
  const document = await readDocument(bytes, fileName, { ...defaultLimits, bytes: maxBytes })
  const resolution = parseResolution(document)
  return {
    fileName,
    format: document.format,
    size: bytes.length,
    pages: document.pages,
    sha256: sha256(bytes),
    textHash: sha256(resolution.text),
    resolution,
    extraction: extractMandates(resolution),
  }
}

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')
