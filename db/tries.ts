/** How often somebody tried, kept in the database so that a restart forgets nothing. */
import { getTableName, lt, sql } from 'drizzle-orm'
import { RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import { type Database, writeUnnamed } from './connection.ts'
import { signInTries } from './schema.ts'
import { atOnce, whenFree } from './waiting.ts'

/** So many tries in so many seconds for each key. */
export interface Limit {
  readonly name: string
  readonly points: number
  readonly seconds: number
}

/** In milliseconds, by the clock that the library counts by. */
const anHourAgo = sql<number>`(unixepoch() - 3600) * 1000`

const counters = new WeakMap<Database, Map<string, RateLimiterSQLite>>()

/** Counts one try. Answers how many seconds to wait: 0 where the try is within the limit. */
export async function takeTry(db: Database, limit: Limit, key: string): Promise<number> {
  try {
    await writeUnnamed(db, (tx) => tx.delete(signInTries).where(lt(signInTries.expire, anHourAgo)).run())
    await whenFree(db, () => counterOf(db, limit).consume(key))
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Takes a try back: it was a good one. */
export async function giveBackTry(db: Database, limit: Limit, key: string): Promise<void> {
  await whenFree(db, () => counterOf(db, limit).reward(key))
}

/** Forgets all tries of a key. */
export async function forgetTries(db: Database, limit: Limit, key: string): Promise<void> {
  await whenFree(db, () => counterOf(db, limit).delete(key))
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
    storeClient: impatient(db.$client),
    storeType: 'better-sqlite3',
    // Its own clearing would end the process where the database is held at that moment; see `takeTry`.
    clearExpiredByTimeout: false,
    tableName: getTableName(signInTries),
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
}

/** What the library uses of a connection; each of its statements fails at once where another program writes. */
function impatient(client: Database['$client']) {
  return {
    transaction: <Result>(work: () => Result) => {
      const transaction = client.transaction(work)
      return () => atOnce(client, () => transaction.immediate())
    },
    prepare: (source: string) => {
      const statement = client.prepare(source)
      return {
        get: (...values: unknown[]) => statement.get(...values),
        run: (...values: unknown[]) => atOnce(client, () => statement.run(...values)),
      }
    },
  }
}
