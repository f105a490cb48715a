import { describe, expect, it } from 'vitest'
import { readCutOff, typedCutOff } from '../../server/reports/cutOff.ts'

const now = '2045-03-10T09:30:00.000Z'

describe('a cut-off', () => {
  it.each([
    ['2045-03-09', '', '2045-03-09T23:59:59.999Z'],
    ['2045-03-09', '14:05', '2045-03-09T14:05:00.000Z'],
    ['2045-03-10', '09:30', '2045-03-10T09:30:00.000Z'],
    ['0001-01-01', '', '0001-01-01T23:59:59.999Z'],
  ])('of the past is that time, and is typed again: %s %s', (on, time, at) => {
    expect(readCutOff({ on, time }, now)).toEqual({ at })
    expect(typedCutOff({ at, madeAt: now })).toEqual({ on, time })
  })

  it.each([
    ['', ''],
    ['2045-03-10', ''],
  ])('is now where none is given, or today: “%s”', (on, time) => {
    expect(readCutOff({ on, time }, now)).toEqual({ at: null })
    expect(typedCutOff({ at: now })).toEqual({ on: '', time: '' })
  })

  it.each([
    ['2045-03-10', '09:31', 'on', /^The cut-off lies in the future/u],
    ['2045-03-11', '', 'on', /^The cut-off lies in the future/u],
    ['9999-12-31', '', 'on', /^The cut-off lies in the future/u],
    ['2045-02-30', '', 'on', /^Write the date/u],
    ['10 March', '', 'on', /^Write the date/u],
    ['', '09:00', 'on', /^Give the day/u],
    ['2045-03-09', '24:00', 'time', /^Write the time/u],
    ['2045-03-09', '9', 'time', /^Write the time/u],
  ])('is refused with a sentence: %s %s', (on, time, wrong, sentence) => {
    expect(readCutOff({ on, time }, now)).toEqual({ wrong, sentence: expect.stringMatching(sentence) })
  })
})
