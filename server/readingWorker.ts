/** The worker thread in which a file is read, so that a slow or hostile file never holds up a page. */
import type { MessagePort } from 'node:worker_threads'
import { UnreadableFile } from './documents/errors.ts'
import { runOver } from './documents/tesseractCommand.ts'
import { type Reading, readFile } from './reading.ts'
import { NotAResolution } from './resolution/errors.ts'

/** One file to read. */
export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly maxBytes: number
  /** Leads to the thread that runs text recognition, so that its process never outlives this one. */
  readonly recognition: MessagePort
}

/** Errors do not keep their class on the way between threads, so a refusal travels as data. */
export type ReadingResult =
  { readonly reading: Reading } | { readonly refused: { readonly code: string; readonly message: string } }

export default async function readingWorker(task: ReadingTask): Promise<ReadingResult> {
  try {
    return { reading: await readFile(task.bytes, task.fileName, task.maxBytes, runOver(task.recognition)) }
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof NotAResolution)) throw error
    return { refused: { code: error.code, message: error.message } }
  }
}
