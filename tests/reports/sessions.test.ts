import { describe, expect, it } from 'vitest'
import type { CountedRow } from '../../db/readiness.ts'
import { listSessions } from '../../server/reports/sessions.ts'

const row = (changes: Partial<CountedRow> = {}): CountedRow => ({
  body: 'GA',
  session: 99,
  part: null,
  date: null,
  status: 'not started',
  deferredToSession: null,
  deferredToPart: null,
  verifiedAt: null,
  class: 'request',
  review: 'proposed',
  sample: false,
  hasEvidence: false,
  ...changes,
})

const list = (rows: readonly CountedRow[], today = '2045-03-10', onlySamples = false) =>
  listSessions({ rows, today, moved: {}, onlySamples })

/** The sessions of the list in which anything is due. */
const sessionsWithDues = (rows: CountedRow[]) =>
  list(rows)
    .assembly.filter(({ figures }) => figures.due > 0)
    .map(({ session }) => session)

/** How much is due in the current session. */
const dueNow = (rows: CountedRow[], only = false) => list(rows, '2045-03-10', only).assembly[1]?.figures.due

describe('the list of sessions', () => {
  it('has the previous, the current and the next session even where nothing is due', () => {
    expect(list([]).assembly.map(({ session, when }) => [session, when])).toEqual([
      [100, 'next'],
      [99, 'current'],
      [98, 'previous'],
    ])
    expect(list([], '1946-02-01').assembly.map(({ session }) => session)).toEqual([2, 1])
    expect(list([], '1900-01-01').assembly.map(({ session, when }) => [session, when])).toEqual([[1, null]])
  })

  it('has every session with anything due, latest first', () => {
    const { assembly } = list([row({ session: 76 }), row({ session: 120 })])
    expect(assembly.map(({ session, figures }) => [session, figures.due])).toEqual([
      [120, 1],
      [100, 0],
      [99, 0],
      [98, 0],
      [76, 1],
    ])
  })

  it('counts due, implemented, overdue, not verified and without evidence', () => {
    const { assembly } = list([
      row({ session: 98 }),
      row({ session: 98, status: 'implemented', hasEvidence: true }),
      row({ session: 98, status: 'implemented', verifiedAt: '2044-01-01T00:00:00.000Z' }),
    ])
    expect(assembly.find(({ session }) => session === 98)?.figures).toEqual({
      due: 3,
      done: 2,
      submitted: 0,
      overdue: 1,
      unverified: 1,
      noEvidence: 2,
    })
  })

  it('counts a date in the session that contains it, and a deferral in both sessions', () => {
    expect(sessionsWithDues([row({ session: null, body: null, date: '2045-09-04' })])).toEqual([99])
    expect(sessionsWithDues([row({ session: null, body: 'GA', date: '2045-09-05' })])).toEqual([100])
    expect(sessionsWithDues([row({ status: 'deferred', deferredToSession: 100 })])).toEqual([100, 99])
  })

  it('counts neither samples beside real resolutions, nor what is not requested', () => {
    expect(dueNow([row({ sample: true }), row({ class: 'exhortation' }), row({ class: 'implicit' })])).toBe(0)
    expect(dueNow([row({ sample: true })], true)).toBe(1)
  })

  it('keeps other bodies under their own names', () => {
    const { bodies, assembly } = list([
      row({ body: 'HRC', session: 100 }),
      row({ body: 'ECOSOC', session: 2045 }),
      row({ body: 'SC', session: null, date: '2045-01-31' }),
      row({ body: 'Commission on Fog', session: 12 }),
      row({ body: null, session: 12 }),
    ])
    expect(bodies.map(({ title, figures }) => [title, figures.due])).toEqual([
      ['Body not stated, twelfth session', 1],
      ['Commission on Fog, twelfth session', 1],
      ['Economic and Social Council, 2045 session', 1],
      ['Human Rights Council, one hundredth session', 1],
      ['Security Council, by date', 1],
    ])
    expect(assembly.every(({ figures }) => figures.due === 0)).toBe(true)
  })

  it('counts what no date binds apart', () => {
    expect(list([row({ body: null, session: null })]).undated.due).toBe(1)
  })
})
