/** `operative extract --json FILE…`: what files ask for, one JSON object a line, nothing stored. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { bytesOf, expandArchives, type FileOnDisk } from '../archives.ts'
import { readConfig } from '../config.ts'
import { FileTooLarge, UnreadableFile } from '../documents/errors.ts'
import type { Reading } from '../reading.ts'
import { createReadingPool, type ReadingPool } from '../readingPool.ts'
import type { ReadingResult } from '../readingWorker.ts'
import { paragraphsOf } from '../resolution/tree.ts'
import { printable } from './terminal.ts'

/**
 * Prints a line for each file, in order, and for each file of an archive; for a file that cannot be read the line says why, and so does standard error.
 * @param officials whether mandates of other officials are among the mandates
 * @returns exit code: 0 where at least one file was read, otherwise 1
 */
export async function extractFiles(paths: readonly string[], officials = false): Promise<number> {
  const config = readConfig()
  const pool = createReadingPool(
    { maxBytes: config.maxFileBytes, milliseconds: config.readMilliseconds },
    (error, file) => console.error(printable(file), error),
  )
  const files = await expandArchives(await Promise.all(paths.map(onDisk)), config.maxFileBytes)
  const results = files.map((file) => ({ file, result: read(pool, file, config.maxFileBytes) }))
  let readable = 0
  for (const { file: place, result } of results) {
    const file = place.fileName
    const outcome = await result
    if ('reading' in outcome) readable += 1
    else console.error(`${printable(file)}: ${outcome.refused.message}`)
    console.log(
      JSON.stringify(
        'reading' in outcome ? record(file, outcome.reading, officials) : { file, error: outcome.refused },
      ),
    )
  }
  await pool.close()
  return readable > 0 ? 0 : 1
}

const unopened = { refused: { code: 'unopened', message: 'The file could not be opened.' } }

/** A path that is no readable file, as a pipe or a device that may never end, is refused when it is read. */
async function onDisk(path: string): Promise<FileOnDisk> {
  const { size, isFile } = await stat(path).then(
    (found) => ({ size: found.size, isFile: found.isFile() }),
    () => ({ size: 0, isFile: false }),
  )
  const file = { fileName: basename(path), size, path }
  return isFile ? file : { ...file, ...unopened }
}

/** The size is looked at before the file is opened, so that a huge one is not read into memory. */
async function read(pool: ReadingPool, file: FileOnDisk, maxBytes: number): Promise<ReadingResult> {
  if (file.refused) return { refused: file.refused }
  if (file.size > maxBytes) return { refused: new FileTooLarge(maxBytes) }
  try {
    return await pool.read(await bytesOf(file), file.fileName)
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: { code: error.code, message: error.message } }
    return unopened
  }
}

/** The contract of `extract --json`; see docs/extract-json.md. */
function record(file: string, reading: Reading, others: boolean): Record<string, unknown> {
  const { format, resolution, extraction, officials } = reading
  return {
    file,
    format,
    resolution: { ...resolution.header, language: resolution.language },
    parts: resolution.parts,
    paragraphs: paragraphsOf(resolution).length,
    anchors: extraction.anchors,
    mandates: [...extraction.mandates, ...(others ? officials : [])].map(({ span, ...mandate }) => ({
      ...mandate,
      span: [span.start, span.end],
    })),
    safety: extraction.safety.map(({ span, ...paragraph }) => ({
      ...paragraph,
      span: [span.start, span.end],
    })),
    citations: resolution.citations.map(({ span, ...citation }) => ({
      ...citation,
      span: [span.start, span.end],
    })),
    warnings: resolution.warnings,
  }
}
