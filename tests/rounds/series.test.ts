/** What the rounds do while nobody asks. */
import { asc } from 'drizzle-orm'
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'
import { proveHistory } from '../../db/proof.ts'
import { occurrences } from '../../db/schema.ts'
import { historyOf, recordReview } from '../../db/updates.ts'
import { makeRound } from '../../server/rounds/rounds.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

const log = pino({ level: 'silent' })
const author = { personId: null, name: 'Boris Petrov' }

describe('a round', () => {
  let db: Database
  let mandateId: number
  beforeEach(async () => {
    db = await openDatabase(':memory:')
    const [first] = lighthouses.mandates
    const annual = { body: 'GA', session: 100, recurrence: 'annual', expression: 'at its hundredth session' }
    const draft = { ...lighthouses, mandates: first ? [{ ...first, due: [annual] }] : [] }
    mandateId = (await storeResolution(db, draft)).mandates[0]?.id ?? 0
  })

  const roundOn = (day: string) =>
    makeRound({ db, log, mail: null, baseUrl: null, now: () => new Date(`${day}T08:00:00Z`) })
  const scheduled = () =>
    db
      .select()
      .from(occurrences)
      .orderBy(asc(occurrences.number))
      .all()
      .map(({ number, session, status }) => ({ number, session, status }))

  it('leaves a series alone until the session of its latest occurrence opens', async () => {
    await roundOn('2045-09-04')
    expect(scheduled()).toEqual([{ number: 1, session: 100, status: 'not started' }])
  })

  it('adds one occurrence for every session that has opened, and says so in the history', async () => {
    await roundOn('2047-01-15')
    expect(scheduled().map(({ session }) => session)).toEqual([100, 101, 102])
    const [last] = await historyOf(db, mandateId)
    expect(last).toMatchObject({ kind: 'due', author: 'Operative', to: '102nd session' })
    expect((await proveHistory(db, null)).faults).toEqual([])
  })

  it('adds nothing twice', async () => {
    await roundOn('2045-09-20')
    await roundOn('2045-09-20')
    expect(scheduled().map(({ session }) => session)).toEqual([100, 101])
  })

  it('adds nothing to a mandate that was rejected', async () => {
    const change = { author, at: '2045-02-01T10:00:00.000Z', mandateId, version: 1 }
    await recordReview(db, { ...change, to: 'rejected', reason: 'No mandate.' })
    await roundOn('2047-01-15')
    expect(scheduled()).toHaveLength(1)
  })

  it('that fails is noted in the log and stops nothing', async () => {
    db.$client.close()
    const lines: string[] = []
    const noted = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
    await makeRound({
      db,
      log: noted,
      mail: null,
      baseUrl: null,
      now: () => new Date('2047-01-15T08:00:00Z'),
    })
    expect(lines.join('')).toContain('a step of a round failed')
  })
})
