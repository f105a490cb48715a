import { describe, expect, it } from 'vitest'
import { type DuePoint, firstOccurrences } from '../../server/tracking/occurrence.ts'

const due = (point: Partial<DuePoint>): DuePoint => ({
  body: 'GA',
  session: null,
  part: null,
  date: null,
  basis: 'stated',
  ...point,
})

describe('the first occurrences of a mandate', () => {
  it('are one for each session its clause names', () => {
    const points = [due({ session: 99 }), due({ session: 101 })]
    expect(firstOccurrences(points).map(({ session, duePoint }) => [session, duePoint])).toEqual([
      [99, 0],
      [101, 1],
    ])
  })
  it('are one where two due points name the same session', () => {
    expect(firstOccurrences([due({ session: 99 }), due({ session: 99, basis: 'anchor' })])).toHaveLength(1)
  })
  it('are two where two parts of one session are named', () => {
    const points = [due({ session: 99, part: 'main' }), due({ session: 99, part: 'second resumed' })]
    expect(firstOccurrences(points)).toHaveLength(2)
  })
  it('take what the text says before what was worked out from it', () => {
    const points = [due({ session: 100, basis: 'inferred' }), due({ session: 99 })]
    expect(firstOccurrences(points).map(({ session }) => session)).toEqual([99])
  })
  it('take what was worked out where the text names no session', () => {
    const points = [due({}), due({ session: 100, basis: 'inferred' })]
    expect(firstOccurrences(points).map(({ session }) => session)).toEqual([100])
  })
  it('take what a person set before everything else', () => {
    const points = [due({ session: 99 }), due({ session: 98, basis: 'person' })]
    expect(firstOccurrences(points).map(({ session }) => session)).toEqual([98])
  })
  it('are one without a date where nothing says when', () => {
    const none = { body: null, session: null, part: null, date: null, duePoint: null }
    expect(firstOccurrences([])).toEqual([none])
    expect(firstOccurrences([due({})])).toEqual([none])
  })
})
