import { describe, expect, it } from 'vitest'
import { type Period, orderFault } from '../../server/calendar/order.ts'
import { windowOf } from '../../server/calendar/sessions.ts'

const assembly = (part: Period['part'] = null): Period => ({ body: 'GA', session: 99, part })
const council: Period = { body: 'HRC', session: 98, part: null }
const days = (opens: string, closes: string) => ({ opens, closes })

describe('days that somebody sets', () => {
  it('fit where they are those of the rules', () => {
    for (const period of [assembly(), assembly('main'), assembly('second resumed'), council]) {
      const window = windowOf(period.body, period.session, period.part) ?? days('', '')
      expect(orderFault(period, window, {})).toBeNull()
    }
  })

  it.each([
    ['closes before it opens', assembly('main'), days('2044-12-01', '2044-11-01'), 'before it opens'],
    ['lies outside the session', assembly('main'), days('2044-08-01', '2044-12-20'), 'outside the session'],
    [
      'runs into the next part',
      assembly('main'),
      days('2044-09-20', '2045-03-02'),
      'first resumed part would open',
    ],
    [
      'opens in the part before',
      assembly('first resumed'),
      days('2044-12-30', '2045-04-01'),
      'would open before',
    ],
    ['runs into the next session', assembly(), days('2044-09-13', '2045-10-30'), 'session after it'],
    ['opens in the session before', council, days('2038-04-01', '2038-07-10'), 'session before it'],
    ['leaves a part outside', assembly(), days('2044-09-13', '2045-06-01'), 'second resumed part would lie'],
    [
      'is of a body without a calendar',
      { body: 'SC', session: 1, part: null },
      days('2044-01-01', '2044-01-02'),
      'no calendar',
    ],
  ] as const)('do not where the period %s', (_name, period, window, fault) => {
    expect(orderFault(period, window, {})).toContain(fault)
  })

  it('are seen with those that were set before', () => {
    const moved = { 'GA 99 first resumed': days('2045-03-10', '2045-05-20') }
    expect(orderFault(assembly('second resumed'), days('2045-05-10', '2045-06-30'), moved)).toContain(
      'before the first',
    )
    expect(orderFault(assembly('second resumed'), days('2045-05-21', '2045-06-30'), moved)).toBeNull()
  })
})
