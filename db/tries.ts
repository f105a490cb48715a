/** How often somebody tried, kept in the database so that a restart forgets nothing. */
import { getTableName } from 'drizzle-orm'
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import type { Database } from './connection.ts'
import { signInTries } from './schema.ts'

/** So many tries in so many seconds for each key. */
export interface Limit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

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

/** The library counts by the clock of the machine. */
function makeCounter(db: Database, { name, points, seconds }: Limit): RateLimiterSQLite {
  return new RateLimiterSQLite({
    storeClient: db.$client,
    storeType: 'better-sqlite3',
    tableName: getTableName(signInTries),
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
}
