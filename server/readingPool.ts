/** Worker threads that read files, each file within its time and memory. */
import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { pageMilliseconds } from './documents/ocr.ts'
import { answerRuns, runHere } from './documents/tesseractCommand.ts'
import type { DeferralsResult, ReadingResult, ReadingTask, Refused } from './readingWorker.ts'
import { createThreads } from './threads.ts'

export interface PoolLimits {
  /** Largest file that is read, in bytes. */
  readonly maxBytes: number
  /** Longest time for one file. */
  readonly milliseconds: number
}

export interface ReadingPool {
  /** Reads one file; a file that cannot be read is refused with a reason, never thrown. */
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<ReadingResult>
  /** What a decision puts off; a file that cannot be read is refused with a reason, too. */
  readonly deferrals: (bytes: Uint8Array, fileName: string) => Promise<DeferralsResult>
  readonly close: () => Promise<void>
}

const tookTooLong = 'It took too long to read and was given up. It may be damaged.'
const tookTooMuch = 'It needed more memory than one file may have and was given up. It may be damaged.'
const brokeDown = 'Reading it failed; it may be damaged. The log has the details.'

/** Memory of one worker, in megabytes: a file that needs more is refused, and its worker replaced. */
const workerMegabytes = 1024
/** Room for what one file makes and drops; more of it only keeps rubbish longer. */
const youngMegabytes = 4

/**
 * Starts with no thread and grows to the number of processors; idle threads end.
 * @param report hears of failures that are no refusals, for the log
 * @param command name or path of the command for text recognition
 * @param thread the first file of a worker; another one shows what becomes of workers that hang or die
 */
export function createReadingPool(
  limits: PoolLimits,
  report: (error: unknown, fileName: string) => void,
  thread: URL = new URL('./readingWorker.ts', import.meta.url),
  command = 'tesseract',
): ReadingPool {
  const threads = availableParallelism()
  const { run, prepared, close } = createThreads(
    thread,
    {
      maxThreads: threads,
      idleTimeout: 10_000,
      resourceLimits: { maxOldGenerationSizeMb: workerMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    },
    // A thread that dies with no file in hand has nobody else to tell.
    (error) => report(error, 'no file'),
  )
  const inTurn = turns(threads)
  const read = async <Result>(
    bytes: Uint8Array,
    fileName: string,
    seeks: ReadingTask['seeks'],
  ): Promise<Result | Refused> => {
    try {
      await prepared()
    } catch (error) {
      report(error, fileName)
      return { refused: { code: 'failed', message: brokeDown } }
    }
    const { port1: here, port2: recognition } = new MessageChannel()
    const task: ReadingTask = { bytes, fileName, maxBytes: limits.maxBytes, seeks, recognition }
    const signal = AbortSignal.timeout(limits.milliseconds)
    const over = new AbortController()
    answerRuns(here, runHere({ command, milliseconds: pageMilliseconds, signal: over.signal }))
    try {
      return (await run(task, { signal, transferList: [recognition] })) as Result
    } catch (error) {
      if (signal.aborted) return { refused: { code: 'too-slow', message: tookTooLong } }
      report(error, fileName)
      if (isOutOfMemory(error)) return { refused: { code: 'too-much-memory', message: tookTooMuch } }
      return { refused: { code: 'failed', message: brokeDown } }
    } finally {
      // A process that still runs belongs to a worker that was ended.
      over.abort()
      here.close()
    }
  }
  return {
    read: (bytes, fileName) => inTurn(() => read<ReadingResult>(bytes, fileName, 'a resolution')),
    deferrals: (bytes, fileName) => inTurn(() => read<DeferralsResult>(bytes, fileName, 'deferrals')),
    close,
  }
}

/** The thread was ended at its limit of memory. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** Lets `places` tasks run at once, so that a file's time starts when it is read, not while it waits. */
export function turns(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = places
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
