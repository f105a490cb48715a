import { describe, expect, it } from 'vitest'
import {
  type Member,
  type SeriesPoint,
  isNextDue,
  nextInSeries,
  recurrenceOf,
} from '../../server/tracking/series.ts'

const point = (over: Partial<SeriesPoint>): SeriesPoint => ({
  body: 'GA',
  session: 99,
  part: null,
  date: null,
  basis: 'stated',
  recurrence: null,
  ...over,
})

const latest = (over: Partial<Member> = {}): Member => ({
  body: 'GA',
  session: 99,
  part: null,
  date: null,
  status: 'not started',
  ...over,
})

describe('the recurrence of a mandate', () => {
  it('is what its clause says', () => {
    expect(recurrenceOf([point({}), point({ recurrence: 'annual' })])).toBe('annual')
  })
  it('is none for what comes with every report, or all the time: there is no next date to count to', () => {
    expect(
      recurrenceOf([point({ recurrence: 'each report' }), point({ recurrence: 'continuous' })]),
    ).toBeNull()
  })
  it('ends where a person set another due point without one', () => {
    expect(recurrenceOf([point({ recurrence: 'annual' }), point({ basis: 'person' })])).toBeNull()
  })
})

describe('the next occurrence of a series', () => {
  it.each([
    ['annual', {}, { session: 100, part: null }],
    ['annual', { part: 'second resumed' as const }, { session: 100, part: 'second resumed' }],
    ['biennial', {}, { session: 101 }],
    ['triennial', {}, { session: 102 }],
    ['every 5 years', {}, { session: 104 }],
    ['annual', { body: 'HRC', session: 150 }, { body: 'HRC', session: 153 }],
    ['annual', { body: 'ECOSOC', session: 2045 }, { body: 'ECOSOC', session: 2046 }],
    ['every 90 days', { session: null, date: '2045-01-31' }, { date: '2045-05-01' }],
    ['every 6 months', { session: null, date: '2044-08-31' }, { date: '2045-02-28' }],
    ['monthly', { session: null, date: '2044-01-31' }, { date: '2044-02-29' }],
    ['monthly', { session: null, date: '2044-02-29' }, { date: '2044-03-31' }],
    ['quarterly', { session: null, date: '2044-11-15' }, { date: '2045-02-15' }],
  ])('%s after %j', (recurrence, over, expected) => {
    expect(nextInSeries(latest(over), recurrence)).toMatchObject(expected)
  })
  it('is scheduled nowhere where it recurs within a session or has no date to count from', () => {
    const nowhere = { session: null, part: null, date: null }
    expect(nextInSeries(latest(), 'quarterly')).toMatchObject(nowhere)
    expect(nextInSeries(latest({ session: null }), 'annual')).toMatchObject(nowhere)
  })
  it('does not exist for what has no period', () => {
    expect(nextInSeries(latest(), 'each budget')).toBeNull()
  })
})

describe('the time for the next occurrence', () => {
  it.each(['submitted', 'implemented', 'partially implemented', 'not implemented'] as const)(
    'has come when the latest is %s',
    (status) => expect(isNextDue(latest({ status }), '2044-01-01')).toBe(true),
  )
  it('has come when the session of the latest opens, not a day before', () => {
    expect(isNextDue(latest(), '2044-09-05')).toBe(false)
    expect(isNextDue(latest(), '2044-09-06')).toBe(true)
  })
  it('has come on the day of a stated date', () => {
    const dated = latest({ session: null, date: '2045-03-01' })
    expect(isNextDue(dated, '2045-02-28')).toBe(false)
    expect(isNextDue(dated, '2045-03-01')).toBe(true)
  })
  it.each(['superseded', 'overtaken by events'] as const)('never comes after %s', (status) => {
    expect(isNextDue(latest({ status }), '2099-01-01')).toBe(false)
  })
  it('waits while nobody can say when the latest is due', () => {
    expect(isNextDue(latest({ session: null }), '2099-01-01')).toBe(false)
  })
})
