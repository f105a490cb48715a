/** How often somebody tried, kept in the database so that a restart forgets nothing. */
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import type { Database } from './connection.ts'

/** So many tries in so many seconds for each key. */
export interface Limit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

const table = 'sign_in_tries'
const counters = new WeakMap<Database, Map<string, RateLimiterSQLite>>()

/** Counts one try. Answers how many seconds to wait: 0 where the try is within the limit. */
export async function takeTry(db: Database, limit: Limit, key: string): Promise<number> {
  try {
    await counterOf(db, limit).consume(key)
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Takes a try back: it was a good one. */
export async function giveBackTry(db: Database, limit: Limit, key: string): Promise<void> {
  await counterOf(db, limit).reward(key)
}

/** Forgets all tries of a key. */
export async function forgetTries(db: Database, limit: Limit, key: string): Promise<void> {
  await counterOf(db, limit).delete(key)
}

function counterOf(db: Database, limit: Limit): RateLimiterSQLite {
  const known = counters.get(db) ?? new Map<string, RateLimiterSQLite>()
  counters.set(db, known)
  const counter = known.get(limit.name) ?? makeCounter(db, limit)
  known.set(limit.name, counter)
  return counter
}

/**
 * The library makes its table in the background and refuses to count until then; so the table is made here, at once.
 * It counts by the clock of the machine.
 */
function makeCounter(db: Database, { name, points, seconds }: Limit): RateLimiterSQLite {
  db.$client.exec(
    `CREATE TABLE IF NOT EXISTS ${table} (key TEXT PRIMARY KEY, points INTEGER NOT NULL DEFAULT 0, expire INTEGER)`,
  )
  return new RateLimiterSQLite({
    storeClient: db.$client,
    storeType: 'better-sqlite3',
    tableName: table,
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
}
