/** Pools of worker threads: their code is made ready first, and threads that end by themselves are noticed. */
import { type Options, Tinypool } from 'tinypool'
import { threadCode } from './threadCode.ts'
import { runnerOf } from './threadEnds.ts'

type RunOptions = NonNullable<Parameters<Tinypool['run']>[1]>

export interface Threads {
  /**
   * Runs one task.
   * @param options `name` of the function where it is not the default one of the entry
   */
  readonly run: (task: unknown, options: RunOptions) => Promise<unknown>
  /** Resolves when the code of the threads is ready, so that the time of a task can start with its own work. */
  readonly prepared: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Starts nothing before the first task, unless the pool is to have threads that stay (`minThreads`).
 * @param entry first file of each thread; its default function takes the tasks
 * @param idle hears of threads that end with no task in hand
 */
export function createThreads(
  entry: URL,
  options: Pick<Options, 'minThreads' | 'maxThreads' | 'idleTimeout' | 'resourceLimits'>,
  idle: (error: unknown) => void = () => undefined,
): Threads {
  let starting: Promise<Started> | null = null
  let started: Started | null = null
  let closed = false
  const start = async (): Promise<Started> => {
    const filename = await threadCode(entry)
    if (closed) throw new Error('The threads were closed before they had started.')
    // Without the flags of our own process: its threads know TypeScript no longer.
    const pool = new Tinypool({
      minThreads: 0,
      ...options,
      filename,
      runtime: 'worker_threads',
      execArgv: ['--enable-source-maps'],
    })
    started = { pool, run: runnerOf(pool, idle) }
    return started
  }
  const ready = (): Promise<Started> => {
    starting ??= start().catch((error: unknown) => {
      starting = null
      throw error
    })
    return starting
  }
  if ((options.minThreads ?? 0) > 0) ready().catch(idle)
  return {
    run: (task, how) => (started ? started.run(task, how) : ready().then(({ run }) => run(task, how))),
    prepared: async () => {
      await ready()
    },
    close: async () => {
      closed = true
      await starting?.then(
        ({ pool }) => pool.destroy(),
        () => undefined,
      )
    },
  }
}

interface Started {
  readonly pool: Tinypool
  readonly run: ReturnType<typeof runnerOf>
}
