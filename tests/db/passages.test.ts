import { describe, expect, it } from 'vitest'
import { findPassage, isSameWording } from '../../db/passages.ts'

const text = '1. Requests a report.\n2. Requests a re-\nport, and requests a report.'
const whole = { start: 0, end: text.length }
const found = (words: string, near = 0, within = whole) => {
  const place = findPassage(text, within, words, near)
  return place && text.slice(place.start, place.end)
}

describe('findPassage', () => {
  it('finds words across ends of lines, verbatim', () => {
    expect(found('a re- port,')).toBe('a re-\nport,')
  })

  it('takes the place nearest to where the words stood', () => {
    expect(findPassage(text, whole, 'a report', text.length)?.start).toBe(text.lastIndexOf('a report'))
    expect(findPassage(text, whole, 'a report', 0)?.start).toBe(text.indexOf('a report'))
  })

  it('stays within its part of the text', () => {
    expect(found('Requests a report.', 0, { start: 22, end: text.length })).toBeNull()
  })

  it.each(['', '  ', 'Requests a Report', 'nothing'])('finds no “%s”', (words) => {
    expect(found(words)).toBeNull()
  })
})

describe('isSameWording', () => {
  it.each([
    ['Requests  the\nSecretary-General', 'requests the Secretary–General', true],
    ['提交报告。', '提交报告', true],
    ['at its 99th session', 'at its 100th session', false],
    ['تقرير', 'تقريرين', false],
  ])('“%s” and “%s”: %s', (one, other, same) => {
    expect(isSameWording(one, other)).toBe(same)
  })
})
