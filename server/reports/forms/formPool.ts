/** Makes reports to take away in threads of their own. */
import { createThreads } from '../../threads.ts'
import type { Snapshot } from '../frozen/snapshot.ts'
import type { Verdict } from '../frozen/verification.ts'
import type { Comparison } from '../frozen/comparing.ts'
import type { SheetTask } from '../sheets/sheetWorker.ts'
import type { CompareTask, FormTask, FreezeTask, Made, VerifyTask } from './formWorker.ts'

export interface FormPool {
  readonly make: (task: FormTask) => Promise<Made>
  /** The report as it is to be kept for good. */
  readonly freeze: (task: FreezeTask) => Promise<Snapshot>
  /** Whether a file is a frozen report as it was given out. */
  readonly verify: (task: VerifyTask) => Promise<Verdict>
  /** The PDF of a single sheet. */
  readonly sheet: (task: SheetTask) => Promise<Uint8Array>
  /** What changed between two reports; null where there is none of these. */
  readonly compare: (task: CompareTask) => Promise<Comparison | null>
  readonly close: () => Promise<void>
}

/** Longest time for one report, waiting for a thread included. */
const milliseconds = 300_000

/**
 * Starts with no thread; two at most, so that a spreadsheet does not wait for a long PDF. A thread that had nothing to
 * do for a while ends, and with it go the fonts it holds.
 */
export function createFormPool(): FormPool {
  const threads = createThreads(new URL('./formThread.ts', import.meta.url), {
    maxThreads: 2,
    idleTimeout: 120_000,
    // Room for what a DOCX makes and drops: with less, a third of its time goes into clearing up.
    resourceLimits: { maxOldGenerationSizeMb: 2048, maxYoungGenerationSizeMb: 128 },
  })
  const run = (task: unknown, name = 'default'): Promise<unknown> =>
    threads.run(task, { name, signal: AbortSignal.timeout(milliseconds) })
  return {
    make: async (task) => (await run(task)) as Made,
    verify: async (task) => (await run(task, 'verify')) as Verdict,
    compare: async (task) => (await run(task, 'compare')) as Comparison | null,
    freeze: async (task) => (await run(task, 'freeze')) as Snapshot,
    sheet: async (task) => (await run(task, 'sheet')) as Uint8Array,
    close: threads.close,
  }
}
