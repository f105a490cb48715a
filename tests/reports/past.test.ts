/** A report as at a moment that has passed is the report that was made at that moment. */
import { describe, expect, it } from 'vitest'
import { fileOf, write } from '../../db/connection.ts'
import { appendUpdate } from '../../db/entries.ts'
import { entities } from '../../db/schema.ts'
import { entriesOf } from '../../server/reports/entries.ts'
import { loadReadiness, readReadiness } from '../../server/reports/loading.ts'
import type { Readiness } from '../../server/reports/readiness.ts'
import { type TestHouse, testApp } from '../support/app.ts'
import { diceOf } from '../support/dice.ts'
import { freezeNow } from '../support/frozen.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'
import { takeStep } from './randomHistory.ts'

/** All of a report but the sentences that say when it was made. */
const bodyOf = (report: Readiness): unknown => JSON.parse(JSON.stringify({ ...report, scope: [] }))

const testHouse = async (): Promise<TestHouse> => (await testApp()).house

const asAt = (house: TestHouse, session: number, at: string) =>
  readReadiness(fileOf(house.db), {
    session,
    at,
    madeAt: house.now().toISOString(),
    preparedBy: 'Boris Petrov',
  })

const made = (house: TestHouse, session: number) =>
  loadReadiness(house.db, { session, at: house.now().toISOString(), preparedBy: 'Boris Petrov' })

describe('a report as at a moment in the past', () => {
  it.each([14, 41, 77])(
    'says what the report of that moment said, whatever happened since (%i)',
    async (seed) => {
      const house = await testHouse()
      house.db
        .insert(entities)
        .values({ acronym: 'OLA', name: 'Office of Legal Affairs', createdAt: house.now().toISOString() })
        .run()
      const dice = diceOf(seed)
      const moments: { session: number; at: string; report: unknown }[] = []
      for (let step = 1; step <= 70; step += 1) {
        house.advance({ minutes: 1 + dice(600) })
        await takeStep(house, dice)
        house.advance({ minutes: 1 })
        if (step % 9 !== 0) continue
        for (const session of [99, 100]) {
          const at = house.now().toISOString()
          moments.push({ session, at, report: bodyOf(await made(house, session)) })
          if (dice(2) === 0) await freezeNow(house.db, session, at)
        }
      }
      house.advance({ days: 1 })
      for (const { session, at, report } of moments)
        expect({ at, body: bodyOf(await asAt(house, session, at)) }).toEqual({ at, body: report })
    },
  )

  it('says in its scope when it was made, and what is of that day', async () => {
    const house = await testHouse()
    const { scope, sections } = await asAt(house, 99, '1900-01-01T00:00:00.000Z')
    expect(sections).toEqual([])
    expect(scope).toContainEqual(
      'Made on 21 November 2026, 09:00 UTC, of what the histories say of the time of the report. Titles, committees and agenda items of resolutions, and names of entities and people, are those of the day on which it was made.',
    )
    expect((await made(house, 99)).scope.join(' ')).not.toContain('Made on')
  })

  it('says of how many mandates the history tells too little, and shows them as near as it does', async () => {
    const house = await testHouse()
    const { mandates } = await storeResolution(house.db, hostileHarbours)
    const mandateId = mandates[0]?.id ?? 0
    const entry = { mandateId, occurrenceId: null, personId: null, author: 'test records', note: null }
    // As imports left it before they kept how things stood.
    await write(
      house.db,
      {
        author: { personId: null, name: 'test' },
        at: '2045-04-01T00:00:00.000Z',
        action: 'test',
        subject: 'test',
      },
      (tx) =>
        appendUpdate(tx, {
          ...entry,
          at: '2045-04-01T00:00:00.000Z',
          kind: 'wording',
          from: null,
          to: null,
          particulars: {
            did: 'import',
            before: 'Requests him to do otherwise',
            after: '',
            review: 'confirmed',
          },
        }),
    )
    const report = await asAt(house, 99, '2045-03-01T00:00:00.000Z')
    expect(report.scope.join(' ')).toContain(
      '1 mandate is as near to that time as its history says: it does not tell everything',
    )
    expect(entriesOf(report)[0]).toMatchObject({
      quotation: { rest: ' him to do otherwise' },
      unconfirmed: false,
    })
  })
})
