import { describe, expect, it } from 'vitest'
import { dueWords, ordinal } from '../../server/tracking/dueWords.ts'

const nothing = { body: null, session: null, part: null, date: null }

describe('when something falls due', () => {
  it.each([
    [{ ...nothing, body: 'GA', session: 100, part: 'main' }, '100th session, main part'],
    [{ ...nothing, body: 'GA', session: 99, part: 'second resumed' }, '99th session, second resumed part'],
    [{ ...nothing, body: 'GA', session: 101 }, '101st session'],
    [{ ...nothing, body: 'HRC', session: 153 }, 'Human Rights Council, 153rd session'],
    [{ ...nothing, body: 'ECOSOC', session: 2045 }, 'ECOSOC, 2045 session'],
    [{ ...nothing, date: '2045-12-31' }, '31 December 2045'],
    [nothing, 'No date'],
  ])('%j is said as %s', (moment, words) => {
    expect(dueWords(moment)).toBe(words)
  })

  it('numbers sessions as English does', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 71, 112].map(ordinal).join(' ')).toBe(
      '1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 71st 112th',
    )
  })
})
