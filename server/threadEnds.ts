/** Notices the threads of a pool that end without an error; the pool itself would wait for their answer for good. */
import type { Tinypool } from 'tinypool'

/** A thread ended by itself, as by `process.exit`: its task has no answer. */
export class ThreadEnded extends Error {
  override name = 'ThreadEnded'
}

/**
 * Runs tasks in a pool. A thread that has ended is taken out of the pool, which starts another for the next task; the
 * task that it had fails with `ThreadEnded`.
 * @param idle hears of threads that end with no task in hand: nothing is lost then, and the server must not end
 */
export function runnerOf(
  pool: Tinypool,
  idle: (error: unknown) => void = () => undefined,
): (task: unknown, options: Parameters<Tinypool['run']>[1]) => Promise<unknown> {
  pool.on('error', idle)
  const noticeEnds = endsOf(pool)
  return (task, options) => {
    const answer: Promise<unknown> = pool.run(task, options)
    // It may have started a thread.
    noticeEnds()
    return answer
  }
}

function endsOf(pool: Tinypool): () => void {
  const watched = new WeakSet<object>()
  return () => {
    for (const thread of pool.threads) {
      if (watched.has(thread)) continue
      watched.add(thread)
      thread.once('exit', (code: unknown) => {
        // Threads that the pool ended, or whose error it has heard of, it has let go before.
        if (pool.threads.includes(thread))
          thread.emit('error', new ThreadEnded(`A thread ended with code ${String(code)}.`))
      })
    }
  }
}
