/** The worker thread in which a file is read, so that a slow or hostile file never holds up a page. */
import type { MessagePort } from 'node:worker_threads'
import { UnreadableFile } from './documents/errors.ts'
import { runOver } from './documents/tesseractCommand.ts'
import { type Deferral, type Reading, readDecision, readFile } from './reading.ts'
import { NotAResolution } from './resolution/errors.ts'

/** One file to read. */
export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly maxBytes: number
  readonly seeks: 'a resolution' | 'deferrals'
  /** Leads to the thread that runs text recognition, so that its process never outlives this one. */
  readonly recognition: MessagePort
}

/** Errors do not keep their class on the way between threads, so a refusal travels as data. */
export interface Refused {
  readonly refused: { readonly code: string; readonly message: string }
}
export type ReadingResult = { readonly reading: Reading } | Refused
export type DeferralsResult = { readonly deferrals: readonly Deferral[] } | Refused

export default async function readingWorker(task: ReadingTask): Promise<ReadingResult | DeferralsResult> {
  const { bytes, fileName, maxBytes, seeks } = task
  try {
    const run = runOver(task.recognition)
    return seeks === 'deferrals'
      ? { deferrals: await readDecision(bytes, fileName, maxBytes, run) }
      : { reading: await readFile(bytes, fileName, maxBytes, run) }
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof NotAResolution)) throw error
    return { refused: { code: error.code, message: error.message } }
  }
}
