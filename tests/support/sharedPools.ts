/** Threads for the houses of one test file: each takes a second to start, and none keeps anything of a house. */
import type { Logger } from 'pino'
import { afterAll } from 'vitest'
import { createPagePool } from '../../server/pagePool.ts'
import { createReadingPool } from '../../server/readingPool.ts'
import { createExportPool } from '../../server/reports/exportPool.ts'
import { createFormPool } from '../../server/reports/forms/formPool.ts'

/** Largest file that a test house reads. */
export const maxBytes = 2 * 1024 * 1024

/** Of the houses that are open. */
const logs = new Set<Logger>()
const tell = (err: unknown, what: string): void => {
  for (const log of logs) log.error({ err }, what)
}

/** Each starts its threads with its first task. */
export const pools = {
  reading: createReadingPool({ maxBytes, milliseconds: 60_000 }, (err) => tell(err, 'reading failed')),
  pages: createPagePool((err) => tell(err, 'a file could not be shown')),
  exports: createExportPool(),
  reportForms: createFormPool(),
}

// The hooks of the files that import this run before it.
afterAll(() => Promise.all(Object.values(pools).map((pool) => pool.close())))

/** A log hears of what goes wrong in threads, until the function that comes back is called. */
export function tellLog(log: Logger): () => void {
  logs.add(log)
  return () => void logs.delete(log)
}
