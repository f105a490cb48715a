import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../server/calendar/days.ts'
import {
  openingOf,
  peacekeepingBudgetSession,
  programmeBudgetSession,
} from '../../server/calendar/generalAssembly.ts'
import { ordinalWords } from '../../server/calendar/ordinalWords.ts'
import { documentDeadline, sessionOn, windowOf } from '../../server/calendar/sessions.ts'

const reference = '../shared/domain/ga-openings.json'
const absent = !existsSync(reference)

describe('the General Assembly calendar', () => {
  it('opens a session on the Tuesday of the second week of September since the 78th', () => {
    expect(openingOf(81)).toBe('2026-09-08')
    expect(openingOf(77)).toBe('2022-09-13')
    for (let session = 57; session <= 120; session += 1) expect(weekdayOf(openingOf(session))).toBe(2)
  })

  it('an opening moved by the Assembly replaces the rule and moves the close of the session before', () => {
    const moved = { 'GA 81': { opens: '2026-09-15', closes: '2027-09-06' } }
    expect(openingOf(81, moved)).toBe('2026-09-15')
    expect(windowOf('GA', 80, null, moved)?.closes).toBe('2026-09-14')
    expect(windowOf('GA', 81, 'main', moved)).toEqual({ opens: '2026-09-15', closes: '2026-12-31' })
    expect(sessionOn('GA', '2026-09-10', moved)).toBe(80)
    expect(windowOf('GA', 80)?.closes).toBe('2026-09-07')
  })

  it('knows the three parts of a session', () => {
    expect(windowOf('GA', 76, 'main')).toEqual({ opens: '2021-09-14', closes: '2021-12-31' })
    expect(windowOf('GA', 76, 'first resumed')).toEqual({ opens: '2022-03-01', closes: '2022-04-30' })
    expect(windowOf('GA', 76, 'second resumed')).toEqual({ opens: '2022-05-01', closes: '2022-06-30' })
    expect(windowOf('GA', 76, 'resumed')).toEqual({ opens: '2022-01-01', closes: '2022-09-12' })
  })

  it('sessions follow one another without gap or overlap from the first to the 120th', () => {
    for (let session = 1; session < 120; session += 1) {
      const window = windowOf('GA', session)
      expect(window && sessionOn('GA', window.opens)).toBe(session)
      expect(window && sessionOn('GA', window.closes)).toBe(session)
    }
  })

  it('a resolution of early September still belongs to the session before', () => {
    expect(sessionOn('GA', '2024-09-06')).toBe(78)
    expect(sessionOn('GA', '2024-09-10')).toBe(79)
    expect(sessionOn('GA', '1945-06-26')).toBeNull()
  })

  it('considers the programme budget of a year in the main part before that year', () => {
    expect(programmeBudgetSession(2026)).toBe(80)
    expect(windowOf('GA', programmeBudgetSession(2026), 'main')?.closes).toBe('2025-12-31')
  })

  it('a part that was moved alone leaves the others where they are', () => {
    const moved = { 'GA 80 second resumed': { opens: '2026-05-04', closes: '2026-07-03' } }
    expect(windowOf('GA', 80, 'second resumed', moved)).toEqual({ opens: '2026-05-04', closes: '2026-07-03' })
    expect(windowOf('GA', 80, 'first resumed', moved)).toEqual(windowOf('GA', 80, 'first resumed'))
    expect(windowOf('GA', 80, null, moved)).toEqual(windowOf('GA', 80))
  })

  it('a close that was moved stands, and its parts keep to it', () => {
    const moved = { 'GA 74': { opens: '2019-09-17', closes: '2020-09-10' } }
    expect(windowOf('GA', 74, null, moved)?.closes).toBe('2020-09-10')
    expect(windowOf('GA', 74, 'resumed', moved)?.closes).toBe('2020-09-10')
  })

  it('every part lies in its session, and the parts follow one another, from the first session to the 120th', () => {
    for (let session = 1; session <= 120; session += 1) {
      const [whole, main, first, second] = ([null, 'main', 'first resumed', 'second resumed'] as const).map(
        (part) => windowOf('GA', session, part),
      )
      const days = [whole?.opens, main?.opens, main?.closes, first?.opens, first?.closes, second?.opens]
      expect(days.every((day, index) => index === 0 || (days[index - 1] ?? '9') <= (day ?? ''))).toBe(true)
      expect(second && whole && second.closes <= whole.closes).toBe(true)
      if (session > 1) expect(main && documentDeadline(main)).toMatch(/^\d{4}-0[78]-/u)
    }
  })

  it('a peacekeeping budget is considered before its year begins on 1 July', () => {
    expect(peacekeepingBudgetSession(2026)).toBe(80)
    expect(windowOf('GA', peacekeepingBudgetSession(2026), 'second resumed')?.closes).toBe('2026-06-30')
  })

  it('documents are due six weeks before the session opens', () => {
    const window = windowOf('GA', 81)
    expect(window && documentDeadline(window)).toBe('2026-07-28')
  })
})

describe('the calendars of the councils', () => {
  it.each([
    [34, '2017-02-27'],
    [35, '2017-06-23'],
    [45, '2020-10-07'],
    [53, '2023-06-19'],
    [57, '2024-10-11'],
  ])('Human Rights Council session %i is in its window on %s', (session, day) => {
    const window = windowOf('HRC', session)
    expect(window && window.opens <= day && day <= window.closes).toBe(true)
    expect(sessionOn('HRC', day)).toBe(session)
  })

  it('a day between two sessions of the Human Rights Council belongs to the one before', () => {
    expect(sessionOn('HRC', '2024-08-01')).toBe(56)
    expect(sessionOn('HRC', '2006-11-29')).toBe(3)
    expect(sessionOn('HRC', '2007-01-05')).toBe(3)
    expect(sessionOn('HRC', '2006-01-05')).toBeNull()
  })

  it('the Economic and Social Council counts years from July to July', () => {
    expect(windowOf('ECOSOC', 2021)).toEqual({ opens: '2020-07-23', closes: '2021-07-22' })
    expect(sessionOn('ECOSOC', '2020-07-23')).toBe(2021)
    expect(sessionOn('ECOSOC', '2020-07-22')).toBe(2020)
    expect(sessionOn('ECOSOC', '2009-10-01')).toBe(2009)
  })

  it('follow days that were moved', () => {
    const moved = {
      'HRC 43': { opens: '2020-02-24', closes: '2020-06-23' },
      'HRC 44': { opens: '2020-06-30', closes: '2020-07-17' },
      'ECOSOC 2021': { opens: '2020-07-30', closes: '2021-07-22' },
    }
    expect(sessionOn('HRC', '2020-06-19')).toBe(44)
    expect(sessionOn('HRC', '2020-06-19', moved)).toBe(43)
    expect(windowOf('HRC', 43, null, moved)?.closes).toBe('2020-06-23')
    expect(sessionOn('ECOSOC', '2020-07-25', moved)).toBe(2020)
  })

  it('sessions of the Human Rights Council follow one another from the first to the 120th', () => {
    for (let session = 1; session <= 120; session += 1) {
      const window = windowOf('HRC', session)
      expect(window && window.opens < window.closes && sessionOn('HRC', window.opens)).toBe(session)
    }
  })

  it('the Security Council and unknown bodies have no sessions', () => {
    expect(windowOf('SC', 12)).toBeNull()
    expect(windowOf('Commission on Maps', 12)).toBeNull()
    expect(windowOf('GA', null)).toBeNull()
    expect(sessionOn('SC', '2024-01-01')).toBeNull()
  })
})

describe('session numbers in words', () => {
  it.each([
    [1, 'first'],
    [20, 'twentieth'],
    [76, 'seventy-sixth'],
    [80, 'eightieth'],
    [100, 'one hundredth'],
    [112, 'one hundred and twelfth'],
  ])('%i is %s', (number, words) => {
    expect(ordinalWords(number)).toBe(words)
  })
})

describe.skipIf(absent)(`the known opening days${absent ? ' (skipped: ../shared is absent)' : ''}`, () => {
  const { openings } = absent
    ? { openings: {} }
    : (JSON.parse(readFileSync(reference, 'utf8')) as { openings: Record<string, string> })

  it('are what the rules give', () => {
    const computed = Object.keys(openings).map((session) => [session, openingOf(Number(session))])
    expect(Object.fromEntries(computed)).toEqual(openings)
    expect(computed.length).toBeGreaterThan(30)
  })
})
