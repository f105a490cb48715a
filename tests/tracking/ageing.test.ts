import { describe, expect, it } from 'vitest'
import { ageingClasses, dueState, standingOf } from '../../server/tracking/ageing.ts'
import type { Scheduled } from '../../server/tracking/ageing.ts'

const nowhere: Scheduled = {
  class: 'request',
  body: null,
  session: null,
  part: null,
  date: null,
  deferredToSession: null,
  deferredToPart: null,
}
const session76: Scheduled = { ...nowhere, body: 'GA', session: 76 } // 14 September 2021 to 12 September 2022
const secondResumed76: Scheduled = { ...session76, part: 'second resumed' } // 1 May to 30 June 2022
const byDate: Scheduled = { ...nowhere, date: '2022-03-31' }

describe('the due state', () => {
  it.each([
    ['seven weeks before its session', session76, '2021-07-27', 'not due'],
    ['43 days before its session', session76, '2021-08-02', 'not due'],
    ['42 days before its session', session76, '2021-08-03', 'due soon'],
    ['on the eve of its session', session76, '2021-09-13', 'due soon'],
    ['on the opening day', session76, '2021-09-14', 'due this part'],
    ['on the closing day', session76, '2022-09-12', 'due this part'],
    ['on the day after the closing', session76, '2022-09-13', 'overdue'],
    ['before its part, in its session', secondResumed76, '2022-03-01', 'not due'],
    ['six weeks before its part', secondResumed76, '2022-03-20', 'due soon'],
    ['in its part', secondResumed76, '2022-06-30', 'due this part'],
    ['after its part, in its session', secondResumed76, '2022-07-01', 'overdue'],
    ['43 days before its date', byDate, '2022-02-16', 'not due'],
    ['42 days before its date', byDate, '2022-02-17', 'due soon'],
    ['on its date', byDate, '2022-03-31', 'due soon'],
    ['on the day after its date', byDate, '2022-04-01', 'overdue'],
    ['without session or date', nowhere, '2022-04-01', 'no date'],
    [
      'in a body whose calendar is not known',
      { ...nowhere, body: 'CSW', session: 66 },
      '2022-04-01',
      'no date',
    ],
  ])('%s', (_when, scheduled, today, state) => {
    expect(dueState(scheduled, 'not started', today)).toBe(state)
  })

  it('takes the stated date before the session around it', () => {
    expect(dueState({ ...session76, date: '2022-03-31' }, 'in progress', '2022-04-01')).toBe('overdue')
  })

  it('follows an opening that the Assembly moved', () => {
    expect(
      dueState(session76, 'not started', '2021-09-20', {
        'GA 76': { opens: '2021-09-28', closes: '2022-09-12' },
      }),
    ).toBe('due soon')
  })

  it.each(['submitted', 'implemented', 'superseded', 'overtaken by events'])(
    'is closed once %s',
    (status) => {
      expect(dueState(session76, status, '2030-01-01')).toBe('closed')
      expect(dueState(nowhere, status, '2030-01-01')).toBe('closed')
    },
  )

  it.each(['not started', 'in progress', 'partially implemented', 'not implemented'])(
    'stays open while %s',
    (status) => expect(dueState(session76, status, '2030-01-01')).toBe('overdue'),
  )

  it.each([
    ['request', 'overdue'],
    ['implicit', 'overdue'],
    ['expectation', 'overdue'],
    ['exhortation', 'not due'],
    ['authorization', 'not due'],
  ])('of a past %s is %s', (mandateClass, state) => {
    expect(dueState({ ...session76, class: mandateClass }, 'not started', '2030-01-01')).toBe(state)
  })

  it('of what was deferred is that of where it was deferred to', () => {
    const deferred = { ...session76, deferredToSession: 77, deferredToPart: 'main' }
    expect(dueState(deferred, 'deferred', '2022-09-12')).toBe('due soon')
    expect(dueState(deferred, 'deferred', '2022-12-31')).toBe('due this part')
    expect(dueState(deferred, 'deferred', '2023-01-01')).toBe('overdue')
    expect(dueState(session76, 'deferred', '2030-01-01')).toBe('no date')
  })
})

describe('ageing', () => {
  it.each([
    ['2022-03-31', 'due within six weeks', 0],
    ['2022-04-01', 'overdue less than 90 days', 1],
    ['2022-06-28', 'overdue less than 90 days', 89],
    ['2022-06-29', 'overdue 90 to 365 days', 90],
    ['2023-03-31', 'overdue 90 to 365 days', 365],
    ['2023-04-01', 'overdue more than one session', 366],
    ['2024-03-30', 'overdue more than one session', 730],
    ['2024-03-31', 'overdue more than two sessions', 731],
  ])('on %s a request due on 31 March 2022 is %s', (today, expected, days) => {
    expect(standingOf(byDate, 'in progress', today)).toMatchObject({ ageing: expected, daysOverdue: days })
  })

  it('has a class for every state', () => {
    const seen = ['closed', 'no date', 'not due', 'due this part']
    expect(standingOf(byDate, 'implemented', '2030-01-01').ageing).toBe(seen[0])
    expect(standingOf(nowhere, 'not started', '2030-01-01').ageing).toBe(seen[1])
    expect(standingOf(session76, 'not started', '2020-01-01').ageing).toBe(seen[2])
    expect(standingOf(session76, 'not started', '2022-01-01').ageing).toBe(seen[3])
    for (const each of seen) expect(ageingClasses).toContain(each)
  })
})
