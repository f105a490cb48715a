/** `operative extract --json FILE…`: what files ask for, one JSON object a line, nothing stored. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readConfig } from '../config.ts'
import { FileTooLarge } from '../documents/errors.ts'
import type { Reading } from '../reading.ts'
import { createReadingPool, type ReadingPool } from '../readingPool.ts'
import type { ReadingResult } from '../readingWorker.ts'
import { paragraphsOf } from '../resolution/tree.ts'
import { printable } from './terminal.ts'

/**
 * Prints a line for each file, in order; for a file that cannot be read the line says why, and so does standard error.
 * @returns exit code: 0 where at least one file was read, otherwise 1
 */
export async function extractFiles(paths: readonly string[]): Promise<number> {
  const config = readConfig()
  const pool = createReadingPool(
    { maxBytes: config.maxFileBytes, milliseconds: config.readMilliseconds },
    (error, file) => console.error(printable(file), error),
  )
  const results = paths.map((path) => ({ path, result: read(pool, path, config.maxFileBytes) }))
  let readable = 0
  for (const { path, result } of results) {
    const file = basename(path)
    const outcome = await result
    if ('reading' in outcome) readable += 1
    else console.error(`${printable(file)}: ${outcome.refused.message}`)
    console.log(
      JSON.stringify('reading' in outcome ? record(file, outcome.reading) : { file, error: outcome.refused }),
    )
  }
  await pool.close()
  return readable > 0 ? 0 : 1
}

const unopened: ReadingResult = { refused: { code: 'unopened', message: 'The file could not be opened.' } }

/** The size is looked at before the file is opened, so that a huge one is not read into memory. */
async function read(pool: ReadingPool, path: string, maxBytes: number): Promise<ReadingResult> {
  try {
    const file = await stat(path)
    // A pipe or a device may never end.
    if (!file.isFile()) return unopened
    if (file.size > maxBytes) return { refused: new FileTooLarge(maxBytes) }
    return await pool.read(await readFile(path), basename(path))
  } catch {
    return unopened
  }
}

/** The contract of `extract --json`; see docs/extract-json.md. */
function record(file: string, { format, resolution, extraction }: Reading): Record<string, unknown> {
  return {
    file,
    format,
    resolution: { ...resolution.header, language: resolution.language },
    paragraphs: paragraphsOf(resolution).length,
    anchors: extraction.anchors,
    mandates: extraction.mandates.map(({ span, ...mandate }) => ({
      ...mandate,
      span: [span.start, span.end],
    })),
    warnings: resolution.warnings,
  }
}
