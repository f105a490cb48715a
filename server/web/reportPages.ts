/** Makes the pages of reports in a thread of its own, so that a long one holds up nobody else. */
import { createThreads } from '../threads.ts'
import { FrozenReportDamaged } from '../reports/frozen/loading.ts'
import type { ReportBody } from './reportBody.ts'
import reportWorker, { type ReportAnswer, type ReportTask } from './reportWorker.ts'

export interface ReportPages {
  /**
   * Null where there is no such frozen report.
   * @throws FrozenReportDamaged where it is not as it was written
   */
  readonly make: (task: ReportTask) => Promise<ReportBody | null>
  readonly close: () => Promise<void>
}

/** Longest time for one page, waiting included. */
const milliseconds = 60_000

/** The thread starts at once and stays: nobody waits for it. */
export function createReportPages(): ReportPages {
  const { run, close } = createThreads(new URL('./reportWorker.ts', import.meta.url), {
    minThreads: 1,
    maxThreads: 1,
    // A page of a thousand rows leaves a hundred megabytes of small objects behind.
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 128 },
  })
  return {
    make: async (task) =>
      undamaged((await run(task, { signal: AbortSignal.timeout(milliseconds) })) as ReportAnswer),
    close,
  }
}

/** The same in the calling thread, for a process that lives for a few pages. */
export const reportPagesHere: ReportPages = {
  make: async (task) => undamaged(await reportWorker(task)),
  close: () => Promise.resolve(),
}

function undamaged(answer: ReportAnswer): ReportBody | null {
  if (answer !== null && 'damaged' in answer) throw new FrozenReportDamaged(answer.damaged)
  return answer
}
