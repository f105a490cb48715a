import type Sqlite from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { type Database, fileOf } from '../../db/connection.ts'
import { readAsItStood } from '../../db/past.ts'
import { dueInSession } from '../../db/readiness.ts'
import { occurrences } from '../../db/schema.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import { testDatabase } from '../support/database.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

const at = '2045-03-01T00:00:00.000Z'
const days = { session: 99, opens: '2044-09-06', closes: '2045-09-04' }

async function twoResolutions(): Promise<Database> {
  const db = await testDatabase()
  await storeResolution(db, hostileHarbours)
  await storeResolution(db, lighthouses)
  return db
}

describe('the database as it stood', () => {
  it('is asked with an index for every table', async () => {
    const db = await twoResolutions()
    await readAsItStood(fileOf(db), at, async (past) => {
      const client = Reflect.get(past.db, '$client') as Sqlite.Database
      const prepared = vi.spyOn(client, 'prepare')
      await loadReadiness(past.db, { session: 99, at, madeAt: at, preparedBy: 'Boris Petrov' }, past)
      const queries = prepared.mock.calls.map(([source]) => source)
      prepared.mockRestore()
      expect(queries.length).toBeGreaterThan(20)
      for (const query of queries.filter((one) => /^\s*(?:select|insert|update|delete)/iu.test(one)))
        expect([query, scansOf(client, query)]).toEqual([query, []])
    })
  })

  it('is never written to the file, and is gone afterwards', async () => {
    const db = await twoResolutions()
    const before = db.select().from(occurrences).all()
    const early = await readAsItStood(fileOf(db), '1900-01-01T00:00:00.000Z', async (past) => {
      await past.recall(days)
      return dueInSession(past.db, days)
    })
    expect(early).toEqual([])
    expect(db.select().from(occurrences).all()).toEqual(before)
    expect(await dueInSession(db, days)).not.toEqual([])
  })
})

/** Small by nature, or copies of what is small: values, the moment, what was recalled, days that were set. */
const SMALL = /^SCAN (?:json_each|past_\w+|m$|mandates$|session_dates$|(?:main\.)?resolutions$)/u

/** The tables that a query goes through from end to end. */
function scansOf(client: Sqlite.Database, query: string): string[] {
  const named = Array.from(query.matchAll(/@(\w+)/gu), ([, name = '']) => [name, 1] as const)
  const places = Array.from(query.matchAll(/\?/gu), () => '1')
  const given = named.length > 0 ? [Object.fromEntries(named)] : places
  return client
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    .all(...given)
    .map(({ detail }) => detail)
    .filter((detail) => detail.startsWith('SCAN') && !SMALL.test(detail))
}
