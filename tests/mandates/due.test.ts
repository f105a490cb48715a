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
    ['to report on progress made at the ninety-second session', ['GA 92']],
    ['to prepare a report to be considered at its ninety-first session', ['GA 91']],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it.each([
    ['content', 'to apply the guidelines adopted at its ninety-second session'],
    ['outcome', 'to print the outcome of the ninety-fourth session'],
    ['the past', 'to use the maps shown at its eighty-fifth session'],
    ['no session', 'to hold a training session'],
    ['where something was done', 'to report on the progress made at its ninetieth session'],
  ])('a session that is %s is not due', (_, action) => {
    expect(dueOf(action)).toEqual([])
  })

  it.each([
    ['to report by 1 March 2036 and 1 September 2036', ['2036-03-01', '2036-09-01']],
    ['to report every 120 days from the adoption of this resolution', ['every 120 days']],
    ['to report no later than 14 days from the date of the present resolution', ['2036-01-03']],
    [
      'to report every 120 days, with the first report due on 15 April 2036',
      ['2036-04-15', 'every 120 days'],
    ],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it('a next report with its day is one point', () => {
    expect(dueOf('to submit his next report by September 2037')).toEqual(['2037-09-30 · next report'])
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

/** What §3 and §4 of the domain reference name, each with a phrase that is nearly the same and is not due so. */
describe('due points at the edges', () => {
  it.each([
    // A report on how a budget was performed comes two years after the budget.
    [
      'to report in the budget performance report for the period from 1 July 2035 to 30 June 2036',
      ['GA 91 second resumed'],
    ],
    [
      'to report in the context of the performance report of the Mission for the period from 1 July 2035 to 30 June 2036',
      ['GA 91 second resumed · next report'],
    ],
    ['to show the costs in the financial performance report for 2036', ['GA 92 main']],
    [
      'to present the budget for the period from 1 July 2036 to 30 June 2037',
      ['GA 90 second resumed · budget'],
    ],
    ['to use the funds of the programme budget for 2035', []],
    ['to meet the costs from within the overall appropriations of the programme budget for 2037', []],
    ['to include the resources in the programme budget for 2037', ['GA 91 main · budget']],
    // A year alone.
    ['to submit a report in 2037', ['2037-12-31']],
    ['to submit a report in 2036, 2037 and 2038 on maps', ['2036-12-31', '2037-12-31', '2038-12-31']],
    ['to convene, in 2037, a conference on maps', ['2037-12-31']],
    ['to prepare for the conference to be held in 2037', []],
    ['to support the sessions of the Commission in 2037', []],
    ['to follow up on the report of 2034 in the light of the events in 2036', []],
    ['to report by the end of 2036', ['2036-12-31']],
    ['to report no later than 31 March 2037', ['2037-03-31']],
    ['to report by mid-2037', ['2037-06-30']],
    // A day on which he is to hold something.
    ['to hold a one-day meeting on 24 October 2036', ['2036-10-24']],
    ['to print the speeches of the meeting on 24 October 2036', []],
    ['to convene the Meeting of Keepers from 23 to 27 June 2036', ['2036-06-27']],
    ['to convene the Meeting of Keepers for five days in 2037', ['2037-12-31']],
    ['to convene a group to prepare the Meeting of Keepers in 2037', []],
    [
      'to present a report for consideration at the plenary meeting to be held during the ninety-third session of the General Assembly',
      ['GA 93'],
    ],
    ['to study the report of the meeting held during its ninety-third session', []],
    // Special sessions have numbers of their own.
    ['to prepare the thirty-second special session of the General Assembly', []],
    ['to report at its eleventh emergency special session', ['General Assembly (emergency special) 11']],
    ['to report at its seventh emergency special session', []],
    ['to report at its next session', ['GA 91 · next session']],
    ['to report at the main part of its ninety-second session', ['GA 92 main']],
    ['to report at the first part of its resumed ninetieth session', ['GA 90 first resumed']],
    ['to submit, at the beginning of its ninety-first session, a list', ['GA 91']],
    ['to explain the outcome of its ninety-first session', []],
    // The end of a part is not the end of the session.
    ['to report by the end of the main part of its ninetieth session', ['GA 90 main · 2035-12-31']],
    ['to report before the end of its ninetieth session', ['GA 90 · 2036-09-08']],
    ['to report before the end of the current session', ['GA 90 · 2036-09-08']],
    // Series.
    ['to report biennially', ['biennial']],
    ['to report every two years, starting with the ninety-first session', ['GA 91 · biennial']],
    [
      'to report at its ninety-second session and biennially thereafter until its ninety-eighth session',
      ['GA 92 · biennial'],
    ],
    ['to submit reports for consideration at its ninety-first and ninety-third sessions', ['GA 91', 'GA 93']],
    ['to report at each session of the General Assembly', ['annual']],
    ['to hold a meeting at each session of the Working Group', []],
    [
      'to present proposals in the context of the proposed programme budget for 2037',
      ['GA 91 main · budget'],
    ],
    // A meeting has its days, wherever they stand in the clause; a meeting spoken of has none.
    [
      'to convene, in accordance with resolution 54/33, the fifth meeting of the keepers, in the port for eight meetings during the week of 16 to 20 June 2036',
      ['2036-06-20'],
    ],
    [
      'to convene a meeting, with the participation of the keepers, to draw up a list of the wells held from 16 to 20 June 2036',
      [],
    ],
    ['to convene a meeting on wells, at an appropriate time in 2036, with the keepers', ['2036-12-31']],
    // Counted from adoption, and from elsewhere.
    ['to report within one year', ['2036-12-20']],
    ['to report three months after the adoption of the present resolution', ['2036-03-20']],
    ['to report three months after the opening of the fair', []],
    ['to report within 30 days of receipt of the request', []],
    ['to report to the Economic and Social Council at its session in 2037', ['ECOSOC 2037']],
    [
      'to report to the Economic and Social Council at its 2037 humanitarian affairs segment',
      ['ECOSOC 2037'],
    ],
  ])('%s', (action, expected) => {
    expect(dueOf(action)).toEqual(expected)
  })

  it.each([
    ['to report within 60 days', ['2036-02-18']],
    ['to report every 90 days', ['every 90 days']],
    ['to keep the Council informed every 60 days', ['every 60 days']],
    ['to keep the Council regularly informed', ['continuous']],
    ['to report 30 days prior to the expiry of the mandate', ['2036-10-01']],
    ['to report no later than one month before its expiry', ['2036-09-30']],
    ['to report one month before the election', []],
    ['to report two weeks before the end of the mandate', ['2036-10-17']],
  ])('in a resolution that extends a mandate: %s', (action, expected) => {
    const text = `1. Requests the Secretary-General ${action};\n2. Decides to extend the mandate of the Mission until 31 October 2036;`
    expect(shownDue(text, { organ: 'SC', session: null, symbol: 'S/RES/2990 (2035)' })).toEqual(expected)
  })

  it('sessions of the Human Rights Council have its numbers', () => {
    const header = { organ: 'HRC', session: 90, symbol: 'A/HRC/RES/90/5', adopted: '2035-10-05' } as const
    expect(dueOf('to report at its ninety-second session', header)).toEqual(['HRC 92'])
    expect(dueOf('to report to the General Assembly at its ninety-first session', header)).toEqual(['GA 91'])
  })
})

describe('the words of a due point', () => {
  it('begin with what makes them a limit', () => {
    const [mandate] = mandatesIn(
      '1. Requests the Secretary-General to report by the end of its ninety-first session;',
    )
    expect(mandate?.due.map(({ expression }) => expression)).toEqual([
      'by the end of its ninety-first session',
    ])
  })
})
