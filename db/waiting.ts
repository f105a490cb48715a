/** Waits for the database without holding up anybody: while another program writes to it, pages are answered all the same. */
import type Sqlite from 'better-sqlite3'
import { setTimeout as pause } from 'node:timers/promises'

/** A database with its connection; how long a write waits at most is the `busy_timeout` of that. */
interface Connected {
  readonly $client: Sqlite.Database
}

/** Milliseconds between two tries, as SQLite's own waiting has them; the last one stays. */
const pauses = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50]

/** The last of those who wait, by database; whoever comes after waits behind it. */
const lastInLine = new WeakMap<Connected, Promise<void>>()

/** Whether a write failed only because another program held the database for too long; it may be tried again. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_BUSY')

/**
 * Does what writes as soon as no other program holds the database: at once where none does, otherwise in turn, with
 * tries between which everything else goes on. SQLite's own waiting would hold up the whole process. The work is one
 * transaction or one statement, since it is done again from its beginning.
 * @throws the error of SQLite (`isBusy`) where the database is held for longer than the connection's `busy_timeout`
 */
export async function whenFree<T>(db: Connected, work: () => T | Promise<T>): Promise<T> {
  const before = lastInLine.get(db)
  if (before === undefined) {
    try {
      return await atOnce(db.$client, work)
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }
  const patience = AbortSignal.timeout(patienceOf(db.$client))
  const turn = inLine(db).then(() => tryOn(db.$client, work, patience))
  return standInLine(db, turn)
}

/** Runs synchronous work that fails at once where another program holds the database. */
export function atOnce<T>(client: Sqlite.Database, work: () => T): T {
  const patience = patienceOf(client)
  client.pragma('busy_timeout = 0')
  try {
    return work()
  } finally {
    client.pragma(`busy_timeout = ${patience}`)
  }
}

const patienceOf = (client: Sqlite.Database): number =>
  Number(client.pragma('busy_timeout', { simple: true }))

/** Ends when everybody before has had a turn; looked at anew, since others may have come while the first try was made. */
const inLine = (db: Connected): Promise<void> => lastInLine.get(db) ?? Promise.resolve()

function standInLine<T>(db: Connected, turn: Promise<T>): Promise<T> {
  const ended = turn
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      if (lastInLine.get(db) === ended) lastInLine.delete(db)
    })
  lastInLine.set(db, ended)
  return turn
}

/** At least once: those at the end of a long line must not fail where the database has become free meanwhile. */
async function tryOn<T>(
  client: Sqlite.Database,
  work: () => T | Promise<T>,
  patience: AbortSignal,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await atOnce(client, work)
    } catch (error) {
      if (!isBusy(error) || patience.aborted) throw error
      await pause(pauses[tries] ?? pauses.at(-1))
    }
  }
}
