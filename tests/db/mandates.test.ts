import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase, write } from '../../db/connection.ts'
import {
  type MandateConditions,
  anyMandates,
  countByStatus,
  dueSessions,
  listMandates,
  listOccurrences,
  neighboursIn,
} from '../../db/mandateList.ts'
import { findByCitation, findMandate, occurrencesOf, wordingsOf } from '../../db/mandates.ts'
import { mandates, resolutions, wordings } from '../../db/schema.ts'
import { indexWording } from '../../db/search.ts'
import { recordUpdate } from '../../db/updates.ts'
import { eq } from 'drizzle-orm'
import {
  hostileHarbours,
  IMPORTED_AT,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'

const author = { personId: null, name: 'test' }
const everything = { limit: 50, offset: 0 }
let db: Database

beforeEach(async () => {
  db = await openDatabase(':memory:')
  await storeResolution(db, lighthouses)
  await storeResolution(db, lighthousesNextYear)
  await storeResolution(db, hostileHarbours)
})

const listed = async (
  conditions: MandateConditions,
  order: 'due' | 'resolution' | 'status' | 'updated' = 'resolution',
) => (await listMandates(db, conditions, order, everything)).map((row) => `${row.symbol} ${row.path}`)

describe('the list of mandates', () => {
  it('has one row per occurrence, in the order of the resolutions and their paragraphs', async () => {
    expect(await listed({})).toEqual([
      'A/RES/99/101 2',
      'A/RES/99/101 3(a)',
      'A/RES/99/101 4',
      'A/RES/99/101 5',
      'A/RES/99/102 1',
      'A/RES/100/12 I/1',
      'A/RES/100/12 II/1',
    ])
  })

  it('puts what falls due first on top and what has no date last', async () => {
    expect(await listed({}, 'due')).toEqual([
      'A/RES/99/102 1',
      'A/RES/99/101 5',
      'A/RES/99/101 3(a)',
      'A/RES/100/12 II/1',
      'A/RES/99/101 2',
      'A/RES/99/101 4',
      'A/RES/100/12 I/1',
    ])
  })

  it.each<[string, MandateConditions, string[]]>([
    ['a session', { due: { body: 'GA', session: 100, days: null } }, ['A/RES/99/101 5']],
    [
      'a session, with what its days date',
      { due: { body: 'GA', session: 100, days: { opens: '2045-09-12', closes: '2046-09-10' } } },
      ['A/RES/99/101 3(a)', 'A/RES/99/101 5'],
    ],
    ['no date', { due: 'no date' }, ['A/RES/99/101 2', 'A/RES/99/101 4', 'A/RES/100/12 I/1']],
    ['a class', { class: ['exhortation'] }, ['A/RES/99/101 4']],
    ['a review state', { review: 'confirmed' }, ['A/RES/99/101 5']],
    ['a resolution', { symbol: 'A/RES/100/12' }, ['A/RES/100/12 I/1', 'A/RES/100/12 II/1']],
    [
      'two things at once',
      { symbol: 'A/RES/99/101', due: 'no date', class: ['request'] },
      ['A/RES/99/101 2'],
    ],
  ])('can be narrowed to %s', async (_name, conditions, expected) => {
    expect(await listed(conditions)).toEqual(expected)
  })

  it('leaves the rejected out of what is kept', async () => {
    db.update(mandates).set({ review: 'rejected' }).where(eq(mandates.path, '4')).run()
    expect(await listed({ review: 'kept' })).not.toContain('A/RES/99/101 4')
    expect(await listed({ review: 'rejected' })).toEqual(['A/RES/99/101 4'])
    expect(await listed({})).toContain('A/RES/99/101 4')
  })

  it('can be narrowed by words in any language, whatever is typed', async () => {
    await indexEverything()
    expect(await listed({ words: 'logbooks register' })).toEqual(['A/RES/99/101 2'])
    expect(await listed({ words: '登记册' })).toEqual(['A/RES/99/101 2'])
    for (const odd of ['"', 'a" OR 1', '*', "'; --", 'NEAR(', '^'])
      expect(await listed({ words: odd })).toEqual([])
  })

  it('counts by status under the same conditions', async () => {
    expect(await countByStatus(db, { class: ['request'] })).toEqual(new Map([['not started', 6]]))
    await start(2)
    const counts = await countByStatus(db, { status: ['in progress'] })
    expect(Object.fromEntries(counts)).toEqual({ 'not started': 6, 'in progress': 1 })
  })

  it('shows the last update, and sorts by it', async () => {
    await start(2)
    const [first, second] = await listMandates(db, {}, 'updated', everything)
    expect(first).toMatchObject({ path: '3(a)', updatedBy: 'test', status: 'in progress' })
    expect(second?.updatedAt).toBeNull()
  })

  it('comes in pages', async () => {
    const page = await listMandates(db, {}, 'resolution', { limit: 2, offset: 5 })
    expect(page.map((row) => row.path)).toEqual(['I/1', 'II/1'])
  })

  it('knows the way to the one before and after', async () => {
    const rows = await listMandates(db, {}, 'due', everything)
    expect(await listOccurrences(db, {}, 'due')).toEqual(rows.map((row) => row.occurrenceId))
    const third = rows[2]?.mandateId ?? 0
    expect(await neighboursIn(db, {}, 'due', third)).toEqual({
      previous: rows[1]?.mandateId,
      next: rows[3]?.mandateId,
      position: 3,
      total: rows.length,
    })
    expect(await neighboursIn(db, { symbol: 'A/RES/100/12' }, 'due', 1)).toMatchObject({
      position: 0,
      total: 2,
    })
  })

  it('names the sessions in which something falls due', async () => {
    expect(await dueSessions(db)).toEqual([
      { body: 'GA', session: 101 },
      { body: 'GA', session: 100 },
      { body: 'GA', session: 99 },
    ])
  })
})

describe('one mandate', () => {
  it('comes with its resolution, and is absent where there is none', async () => {
    const found = await findMandate(db, 1)
    expect(found?.resolution.symbol).toBe('A/RES/99/101')
    expect(await findMandate(db, 999)).toBeNull()
  })

  it('has its words in each language, English first', async () => {
    const words = await wordingsOf(db, 4)
    expect(words.map((w) => w.language)).toEqual(['en', 'zh'])
    expect(words.map((w) => w.text.slice(w.start, w.end)[0])).toEqual(['R', '请'])
  })

  it('has its occurrences, and can be found as people cite it', async () => {
    expect((await occurrencesOf(db, 4)).map((row) => row.occurrence.session)).toEqual([100])
    expect(await findByCitation(db, 'A/RES/100/12', 'II/1')).toEqual({ id: 6 })
    expect(await findByCitation(db, 'A/RES/100/12', '9')).toBeNull()
  })

  it('is missing from an empty database', async () => {
    expect(await anyMandates(db)).toBe(true)
    expect(await anyMandates(await openDatabase(':memory:'))).toBe(false)
  })
})

describe('the queries of the list', () => {
  it.each<[string, MandateConditions]>([
    ['everything that is kept', { class: ['request'], review: 'kept' }],
    ['a session', { due: { body: 'GA', session: 100, days: null }, class: ['request'], review: 'kept' }],
    ['a status', { status: ['in progress'], class: ['request'], review: 'kept' }],
  ])('use an index for every table (%s)', async (_name, conditions) => {
    // The first reading goes through everything, once in the life of a process.
    await countByStatus(db, {})
    const prepared = vi.spyOn(db.$client, 'prepare')
    await listMandates(db, conditions, 'due', everything)
    await countByStatus(db, conditions)
    // What is read again after a change, and by a search.
    db.update(mandates).set({ review: 'confirmed' }).where(eq(mandates.id, 1)).run()
    await listMandates(db, { ...conditions, words: 'logbooks' }, 'due', everything)
    const queries = prepared.mock.calls.map(([source]) => source)
    prepared.mockRestore()
    expect(queries.length).toBeGreaterThanOrEqual(6)
    for (const query of queries.filter((one) => /^select/iu.test(one)))
      // What stands in one value (json_each) and what a search finds is gone through; a table never is.
      expect(planOf(query)).not.toMatch(/^SCAN (?!json_each|mandate_search VIRTUAL)/mu)
  })
})

function planOf(query: string): string {
  const parameters = Array.from(query.matchAll(/\?/gu), () => '1')
  const steps = db.$client
    .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    .all(...parameters)
  return steps.map((step) => step.detail).join('\n')
}

function start(occurrenceId: number): Promise<void> {
  return recordUpdate(db, {
    author,
    at: '2045-02-01T10:00:00.000Z',
    mandateId: occurrenceId,
    occurrenceId,
    version: 1,
    to: 'in progress',
    note: null,
    evidence: [],
    deferral: null,
    successorId: null,
  })
}

function indexEverything(): Promise<void> {
  const deed = { author, at: IMPORTED_AT, action: 'test.index', subject: 'all' }
  return write(db, deed, (tx) => {
    const rows = tx
      .select({ wording: wordings, symbol: resolutions.symbol, title: resolutions.title })
      .from(wordings)
      .innerJoin(mandates, eq(mandates.id, wordings.mandateId))
      .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
      .all()
    for (const { wording, symbol, title } of rows) {
      const { id: wordingId, mandateId, text } = wording
      indexWording(tx, { wordingId, mandateId, symbol, title, text })
    }
  })
}
