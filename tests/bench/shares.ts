/** Where the time of reading goes, measured file by file in one thread. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readDocument } from '../../server/documents/read.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import { parseResolution } from '../../server/resolution/parse.ts'

/** Parts of one. */
export interface Shares {
  readonly pages: number
  readonly reading: number
  readonly structure: number
  readonly extraction: number
}

/** The second of two passes, since the first also compiles. */
export async function sharesOf(files: readonly string[]): Promise<Shares> {
  await pass(files)
  return pass(files)
}

async function pass(files: readonly string[]): Promise<Shares> {
  let [pages, reading, structure, extraction] = [0, 0, 0, 0]
  for (const file of files) {
    const bytes = await readFile(file)
    const start = performance.now()
    const document = await readDocument(bytes, basename(file))
    const read = performance.now()
    const resolution = parseResolution(document)
    const parsed = performance.now()
    extractMandates(resolution)
    reading += read - start
    structure += parsed - read
    extraction += performance.now() - parsed
    pages += document.pages ?? 0
  }
  const whole = reading + structure + extraction
  return { pages, reading: reading / whole, structure: structure / whole, extraction: extraction / whole }
}
