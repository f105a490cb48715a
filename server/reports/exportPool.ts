/** Writes exports and proves the history in a thread of its own, one after the other. */
import { createThreads } from '../threads.ts'
import type { BundleTask, Bundled } from './bundle/bundleWorker.ts'
import type { ExportTask } from './exportWorker.ts'
import type { Proof, ProofTask } from './proofWorker.ts'

export type { BundleTask, Bundled } from './bundle/bundleWorker.ts'
export { type ExportFormat, exportFormats } from './exportWorker.ts'

export interface ExportPool {
  /** Writes the file; answers with the number of rows. */
  readonly write: (task: ExportTask) => Promise<number>
  /**
   * The first sheet of a spreadsheet from anyone as CSV: in the thread, which a hostile one may bring down alone.
   * @throws Error where it cannot be read
   */
  readonly sheetAsCsv: (spreadsheet: Uint8Array) => Promise<string>
  /** Writes a bundle of evidence. */
  readonly bundle: (task: BundleTask) => Promise<Bundled>
  /** Whether the history is as it was written. */
  readonly prove: (task: ProofTask) => Promise<Proof>
  readonly close: () => Promise<void>
}

/** Longest time for one export. */
const milliseconds = 300_000

/** Longest time for reading a spreadsheet, waiting for an export that is being written included. */
const sheetMilliseconds = 30_000

export function createExportPool(): ExportPool {
  const threads = createThreads(new URL('./exportThread.ts', import.meta.url), {
    maxThreads: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  })
  const run = (task: unknown, name: string, longest: number): Promise<unknown> =>
    threads.run(task, { name, signal: AbortSignal.timeout(longest) })
  return {
    write: async (task) => (await run(task, 'default', milliseconds)) as number,
    sheetAsCsv: async (spreadsheet) => (await run(spreadsheet, 'sheetAsCsv', sheetMilliseconds)) as string,
    bundle: async (task) => (await run(task, 'bundle', milliseconds)) as Bundled,
    prove: async (task) => (await run(task, 'prove', milliseconds)) as Proof,
    close: threads.close,
  }
}
