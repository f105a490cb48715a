import { expect, it } from 'vitest'
import { noneUnled, tallyUnled, unledNotices } from '../../server/tracking/unled.ts'

const occurrence = {
  class: 'request',
  status: 'not started',
  body: null,
  session: null,
  part: null,
  deferredToSession: null,
  deferredToPart: null,
}
const sentences = (dates: readonly (readonly [mandateId: number, date: string])[], today: string) => {
  const tally = noneUnled()
  for (const [mandateId, date] of dates) {
    const unled = { mandateId, resolutionId: 1, symbol: 'A/RES/99/101', occurrence: { ...occurrence, date } }
    tallyUnled(tally, unled, 9, today, {})
  }
  return unledNotices(tally, [{ id: 1 }]).map(({ key, sentence }) => [key, sentence])
}

it('what recurs and is long overdue is told once, and again when it was due once more', () => {
  const halfYears = [
    [1, '2045-06-30'],
    [1, '2045-12-31'],
    [2, '2045-06-30'],
  ] as const
  expect(sentences(halfYears, '2046-03-01')).toEqual([
    [
      'unled-overdue:31 December 2045',
      '2 mandates that nobody leads on are overdue. Due last: 31 December 2045.',
    ],
  ])
  expect(sentences([...halfYears, [1, '2046-06-30']], '2046-07-02').map(([key]) => key)).toEqual([
    'unled-overdue:30 June 2046',
  ])
})

it('what is due soon is told moment by moment', () => {
  expect(
    sentences(
      [
        [1, '2046-03-20'],
        [2, '2046-04-01'],
      ],
      '2046-03-01',
    ).map(([, sentence]) => sentence),
  ).toEqual([
    'A mandate that nobody leads on is due soon: 20 March 2046.',
    'A mandate that nobody leads on is due soon: 1 April 2046.',
  ])
})
