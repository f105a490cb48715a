import { describe, expect, it } from 'vitest'
import type { Database } from '../../db/connection.ts'
import {
  countWithoutDateBefore,
  dueInSession,
  everyOccurrence,
  evidenceOf,
  hasRealResolutions,
  withoutDate,
  workingLanguages,
} from '../../db/readiness.ts'
import { entities, evidence, assignments, mandates, occurrences, updates } from '../../db/schema.ts'
import { testDatabase } from '../support/database.ts'
import {
  IMPORTED_AT,
  hostileHarbours,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'

const session99 = { session: 99, opens: '2044-09-06', closes: '2045-09-04' }
const session100 = { session: 100, opens: '2045-09-05', closes: '2046-09-10' }

const due = async (db: Database, days = session100) =>
  (await dueInSession(db, days)).map(({ symbol, path }) => `${symbol} ${path}`)

describe('what falls due in a session', () => {
  it('is what is scheduled for it, and what names a date within its days', async () => {
    const db = await testDatabase()
    for (const draft of [lighthouses, lighthousesNextYear, hostileHarbours]) await storeResolution(db, draft)
    expect(await due(db)).toEqual(['A/RES/99/101 3(a)', 'A/RES/99/101 5'])
    expect(await due(db, session99)).toEqual(['A/RES/99/102 1'])
  })

  it('includes the first and the last day', async () => {
    const db = await testDatabase()
    await storeResolution(db, lighthouses)
    for (const [date, found] of [
      ['2045-09-04', false],
      ['2045-09-05', true],
      ['2046-09-10', true],
      ['2046-09-11', false],
    ] as const) {
      db.update(occurrences).set({ date, session: null }).run()
      expect((await due(db)).length > 0).toBe(found)
    }
  })

  it('leaves dates of other bodies to them', async () => {
    const db = await testDatabase()
    await storeResolution(db, lighthouses)
    db.update(occurrences).set({ body: 'SC', session: null, date: '2045-12-31' }).run()
    expect(await due(db)).toEqual([])
  })

  it('includes what was deferred to it', async () => {
    const db = await testDatabase()
    await storeResolution(db, hostileHarbours)
    db.update(occurrences).set({ status: 'deferred', deferredToSession: 100, deferredBy: '99/553 A' }).run()
    expect(await due(db)).toEqual(['A/RES/99/102 1'])
    expect(await due(db, session99)).toEqual(['A/RES/99/102 1'])
  })

  it('leaves out what was rejected', async () => {
    const db = await testDatabase()
    await storeResolution(db, hostileHarbours)
    db.update(mandates).set({ review: 'rejected' }).run()
    expect(await due(db, session99)).toEqual([])
    expect(await everyOccurrence(db)).toEqual([])
  })

  it('names the present lead entity once, whoever else contributes or led before', async () => {
    const db = await testDatabase()
    const { mandates: stored } = await storeResolution(db, hostileHarbours)
    const mandateId = stored[0]?.id ?? 0
    for (const [acronym, capacity, endedAt] of [
      ['OLA', 'lead', IMPORTED_AT],
      ['DOA', 'lead', null],
      ['OHA', 'contributing', null],
    ] as const) {
      const entity = db
        .insert(entities)
        .values({ acronym, name: acronym, createdAt: IMPORTED_AT })
        .returning()
        .get()
      db.insert(assignments)
        .values({ mandateId, entityId: entity.id, capacity, assignedAt: IMPORTED_AT, endedAt })
        .run()
    }
    expect((await dueInSession(db, session99)).map(({ leadAcronym }) => leadAcronym)).toEqual(['DOA'])
  })
})

describe('what has no date', () => {
  it('is of the sessions or resolutions asked for', async () => {
    const db = await testDatabase()
    const first = await storeResolution(db, lighthouses)
    await storeResolution(db, lighthousesNextYear)
    const paths = async (sessions: number[], ids: number[]) =>
      (await withoutDate(db, sessions, ids)).map(({ symbol, path }) => `${symbol} ${path}`)
    expect(await paths([99], [])).toEqual(['A/RES/99/101 2', 'A/RES/99/101 4'])
    expect(await paths([100], [])).toEqual(['A/RES/100/12 I/1'])
    expect(await paths([100], [first.id])).toEqual(['A/RES/99/101 2', 'A/RES/99/101 4', 'A/RES/100/12 I/1'])
    expect(await paths([], [])).toEqual([])
  })

  it('is counted for earlier sessions, requests only, resolutions already shown left out', async () => {
    const db = await testDatabase()
    const { id } = await storeResolution(db, lighthouses)
    expect(await countWithoutDateBefore(db, 100)).toEqual(new Map([[id, 1]]))
    expect(await countWithoutDateBefore(db, 99)).toEqual(new Map())
  })
})

describe('around the rows', () => {
  it('the working language is English where there is one, otherwise the first imported', async () => {
    const db = await testDatabase()
    const both = await storeResolution(db, lighthouses)
    const { en = [], zh = [] } = lighthouses.documents
    const reversed = await storeResolution(db, {
      ...lighthouses,
      symbol: 'A/RES/99/103',
      documents: { zh, en },
      mandates: [],
    })
    const chinese = await storeResolution(db, {
      ...lighthouses,
      symbol: 'A/RES/99/104',
      documents: { zh, ar: zh },
      mandates: [],
    })
    expect(await workingLanguages(db, [both.id, reversed.id, chinese.id])).toEqual(
      new Map([
        [both.id, 'en'],
        [reversed.id, 'en'],
        [chinese.id, 'zh'],
      ]),
    )
  })

  it('evidence that was withdrawn is none', async () => {
    const db = await testDatabase()
    const { mandates: stored } = await storeResolution(db, hostileHarbours)
    const [mandate] = stored
    const occurrenceId = mandate?.occurrences[0] ?? 0
    const update = db
      .insert(updates)
      .values({
        mandateId: mandate?.id ?? 0,
        occurrenceId,
        at: IMPORTED_AT,
        author: 'Chen Li',
        kind: 'evidence',
        particulars: {},
        previousHash: '',
        hash: 'a hash',
      })
      .returning()
      .get()
    db.insert(evidence)
      .values({ occurrenceId, updateId: update.id, kind: 'report', symbol: 'A/99/1', addedAt: IMPORTED_AT })
      .run()
    const has = async () => (await everyOccurrence(db))[0]?.hasEvidence
    expect([(await evidenceOf(db, [occurrenceId])).length, await has()]).toEqual([1, true])
    db.update(evidence).set({ withdrawnAt: IMPORTED_AT }).run()
    expect([(await evidenceOf(db, [occurrenceId])).length, await has()]).toEqual([0, false])
  })

  it('samples are no real resolutions', async () => {
    const db = await testDatabase()
    expect(await hasRealResolutions(db)).toBe(false)
    await storeResolution(db, { ...lighthouses, sample: true })
    expect(await hasRealResolutions(db)).toBe(false)
    await storeResolution(db, hostileHarbours)
    expect(await hasRealResolutions(db)).toBe(true)
  })
})
