import { describe, expect, it } from 'vitest'
import type { Header } from '../../server/resolution/tree.ts'
import { mandatesIn } from './plain.ts'
import { shown, shownDue } from './plainDue.ts'

// Adopted on 20 December 2035 at the ninetieth session of the General Assembly.
const dueOf = (action: string, header: Partial<Header> = {}): string[] =>
  shownDue(`1. Requests the Secretary-General ${action};`, header)

describe('sessions', () => {
  it.each([
    ['to report to the General Assembly at its ninety-first session', ['GA 91']],
    ['to report at the second part of its resumed ninety-first session', ['GA 91 second resumed']],
    [
      'to report at the first part of the resumed ninetieth session of the General Assembly',
      ['GA 90 first resumed'],
    ],
    ['to report at the main part of its ninety-first session', ['GA 91 main']],
    ['to report at its ninety-first and ninety-third sessions', ['GA 91', 'GA 93']],
    ['to report from its ninety-first to its ninety-third sessions', ['GA 91', 'GA 92', 'GA 93']],
    ['to report to the Human Rights Council at its ninety-eighth session', ['HRC 98']],
    ['to report to the Commission on Maps at its twelfth session', ['Commission on Maps 12']],
    ['to report to the Assembly at its current session', ['GA 90']],
    ['to report to the Assembly at its next session', ['GA 91 · next session']],
    ['to report to the Economic and Social Council at its 2037 session', ['ECOSOC 2037']],
    ['to report at its ninety-first session and annually thereafter', ['GA 91 · annual']],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it.each([
    ['content', 'to apply the guidelines adopted at its ninety-second session'],
    ['outcome', 'to print the outcome of the ninety-fourth session'],
    ['the past', 'to use the maps shown at its eighty-fifth session'],
    ['no session', 'to hold a training session'],
  ])('a session that is %s is not due', (_, action) => {
    expect(dueOf(action)).toEqual([])
  })

  it('before a session falls due on the eve of its opening', () => {
    expect(dueOf('to print the maps prior to its ninety-first session')).toEqual([
      'GA 91 · 2036-09-08 · before session',
    ])
  })

  it('a phrase between addressee and action holds for every part', () => {
    expect(
      mandatesIn(
        '1. Requests the Secretary-General, at its ninety-first session, to show maps and to explain them;',
      ).map(({ due }) => due.map(shown)),
    ).toEqual([['GA 91'], ['GA 91']])
  })
})

describe('budgets', () => {
  it.each([
    ['to present costs in the context of the proposed programme budget for 2037', ['GA 91 main · budget']],
    [
      'to present costs in the budget for the period from 1 July 2036 to 30 June 2037',
      ['GA 90 second resumed · budget'],
    ],
    ['to present costs in the next proposed programme budget', ['GA 91 main · budget']],
    ['to present costs in future budget proposals', ['each budget']],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it('a budget already decided is not due', () => {
    expect(dueOf('to explain the programme budget for 2030')).toEqual([])
  })
})

describe('days', () => {
  it.each([
    ['to print maps by 31 March 2036', ['2036-03-31']],
    ['to print maps no later than 31 March 2036', ['2036-03-31']],
    ['to print maps by the end of 2036', ['2036-12-31']],
    ['to print maps by June 2036', ['2036-06-30']],
    ['to print maps by mid-2036', ['2036-06-30']],
    ['to print maps within thirty days', ['2036-01-19']],
    ['to print maps within 3 months of the adoption of the present resolution', ['2036-03-20']],
    ['to print maps within 5 working days', ['2035-12-27']],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it.each([
    ['counted from elsewhere', 'to print maps within thirty days of the receipt of an order'],
    ['of the past', 'to print the maps drawn by 31 March 2030'],
    ['without a limit', 'to print the map of 31 March 2036'],
  ])('a date %s is not due', (_, action) => {
    expect(dueOf(action)).toEqual([])
  })

  it('days before the end of a mandate count from the day to which the resolution extends it', () => {
    const found = mandatesIn(
      '1. Decides to extend the mandate of the Mission until 15 October 2036;\n2. Requests the Secretary-General to report not later than forty-five days prior to its expiration;',
      { organ: 'SC', session: null },
    )
    expect(found[0]?.due.map(shown)).toEqual(['2036-08-31'])
  })
})

describe('reports and recurrence', () => {
  it.each([
    ['to include in future reports a map', ['each report']],
    ['to report annually', ['annual']],
    ['to report every three months', ['quarterly']],
    ['to report semi-annually', ['every 6 months']],
    ['to report every 60 days', ['every 60 days']],
    ['to report every 12 months', ['annual']],
    ['to report within 30 days and every 60 days thereafter', ['2036-01-19 · every 60 days']],
    ['to report by 31 March 2036 and to print a map every 90 days', ['2036-03-31', 'every 90 days']],
    ['to survey the wells on a five-year cycle', ['every 5 years']],
    ['to keep the General Assembly informed', ['continuous']],
    ['to immediately inform the Board', ['immediate']],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it('the next report is placed in the next session, as worked out', () => {
    expect(dueOf('to include a map in his next report on wells')).toEqual(['next report', '[inferred GA 91]'])
  })

  it('the next report with a session is one point', () => {
    expect(dueOf('to include a map in his next report at its ninety-second session')).toEqual([
      'GA 92 · next report',
    ])
  })

  it.each([
    ['the annual report of another body', 'to print the annual report of the Board'],
    ['what is regular already', 'to pay for regular surveys'],
    ['speed of the work', 'to fill posts expeditiously'],
  ])('%s is not due', (_, action) => {
    expect(dueOf(action)).toEqual([])
  })
})

describe('agenda decisions', () => {
  const decision =
    'Decides to include in the provisional agenda of its ninety-first session the item entitled “Maps of the Twelfth Special Session”'

  it('fix when a report of the same paragraph falls due', () => {
    const [mandate] = mandatesIn(
      `1. ${decision}, and requests the Secretary-General to continue to submit annual reports on maps.`,
    )
    expect(mandate?.due.map(shown)).toEqual(['annual', '[anchor GA 91 · annual]'])
  })

  it('fix a series of another paragraph, and what is due under that item', () => {
    const found = mandatesIn(
      `1. ${decision};\n2. Requests the Secretary-General to report annually;\n3. Requests the Secretary-General to report under that item;\n4. Requests the Secretary-General to print maps;`,
    )
    expect(found.map(({ due }) => due.map(shown))).toEqual([
      ['annual', '[anchor GA 91 · annual]'],
      ['[anchor GA 91]'],
      [],
    ])
  })

  it('do not move what the words fix', () => {
    const [mandate] = mandatesIn(
      `1. ${decision}, and requests the Secretary-General to report at its ninety-third session.`,
    )
    expect(mandate?.due.map(shown)).toEqual(['GA 93'])
  })
})
