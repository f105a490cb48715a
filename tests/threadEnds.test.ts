/** Threads that end by themselves while they work for a report or an export. */
import { Tinypool } from 'tinypool'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createExportPool } from '../server/reports/exportPool.ts'
import { createFormPool } from '../server/reports/forms/formPool.ts'
import { ThreadEnded } from '../server/threadEnds.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** So large that its thread is still taking it in when it ends. */
const large = Buffer.alloc(48 * 1024 * 1024)

/** Starts a task in a thread that is ready, ends the thread as a crash would, and gives back the answer. */
async function cutShort(start: () => Promise<unknown>): Promise<unknown> {
  const run = vi.spyOn(Tinypool.prototype, 'run')
  const answer = start().catch((error: unknown) => error)
  const pool = run.mock.contexts[0]
  if (!(pool instanceof Tinypool)) throw new Error('no pool was asked')
  await Promise.all(pool.threads.map((worker) => endThread(worker)))
  return answer
}

const failure = (answer: Promise<unknown>): Promise<unknown> => answer.catch((error: unknown) => error)

async function endThread(worker: object): Promise<void> {
  const thread: unknown = Reflect.get(worker, 'thread')
  if (thread === null || typeof thread !== 'object' || !('terminate' in thread)) throw new Error('no thread')
  if (typeof thread.terminate === 'function') await thread.terminate()
}

describe('a thread that ends without an answer', () => {
  it('fails the export it was writing, and the next one has a thread', async () => {
    const pool = createExportPool()
    const noSheet = Buffer.from('no spreadsheet')
    try {
      expect(await failure(pool.sheetAsCsv(noSheet))).not.toBeInstanceOf(ThreadEnded)
      expect(await cutShort(() => pool.sheetAsCsv(large))).toBeInstanceOf(ThreadEnded)
      expect(await failure(pool.sheetAsCsv(noSheet))).not.toBeInstanceOf(ThreadEnded)
    } finally {
      await pool.close()
    }
  }, 60_000)

  it('fails the report it was making', async () => {
    const pool = createFormPool()
    const verify = (file: Buffer) => pool.verify({ file } as unknown as Parameters<typeof pool.verify>[0])
    try {
      await failure(verify(Buffer.from('{}')))
      expect(await cutShort(() => verify(large))).toBeInstanceOf(ThreadEnded)
    } finally {
      await pool.close()
    }
  }, 60_000)
})
