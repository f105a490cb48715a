import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractMandates } from '../../server/mandates/extract.ts'
import { resolutionOf } from './plain.ts'

/** Pieces of which resolutions are made, in orders that make sense and in others. */
const PIECES = [
  'Requests the Secretary-General',
  'also requests',
  'and in this regard',
  'him',
  'to report',
  'and to draw maps',
  'that he',
  ':',
  ',',
  ', and',
  ';',
  'at its ninety-first session',
  'the first and second',
  'within thirty days',
  'by the end of 2036',
  'annually',
  'in his next report',
  'reiterates its request',
  'contained in paragraph 4',
  'of the League',
  '’s',
  'encourages',
  'all States and',
  'shall be',
  'the Secretary-General',
  'We request',
  'looks forward to',
  '请秘书长',
  'prie',
  '\n(a) To draw',
  '\n(b) Decides',
  '\n2. ',
  'from 1 July 2036 to 30 June 2037',
  '“Maps”',
  'provisional agenda',
  '((',
  '\\',
  '𝕏',
]

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => `1. ${pieces.join(' ')}`)
const language = fc.constantFrom('en', 'fr', 'es', 'ru', 'zh', 'ar' as const)

describe('extraction of anything', () => {
  it('never throws, and every span is a verbatim slice that its text and action repeat', () => {
    fc.assert(
      fc.property(text, language, (words, code) => {
        const resolution = resolutionOf(words, {}, code)
        for (const { span, text: said, action } of extractMandates(resolution).mandates) {
          const slice = resolution.text.slice(span.start, span.end)
          expect(said.endsWith(slice)).toBe(true)
          expect(slice.endsWith(action)).toBe(true)
          expect(span.start).toBeLessThanOrEqual(span.end)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('clauses of a paragraph and parts of a clause are numbered from one without gaps', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { mandates } = extractMandates(resolutionOf(words))
        const last = new Map<string, number>()
        for (const { paragraph, clause, part } of mandates) {
          const before = last.get(`${paragraph}#${clause}`) ?? 0
          expect(part).toBe(before + 1)
          last.set(`${paragraph}#${clause}`, part)
          if (clause > 1) expect(last.has(`${paragraph}#${clause - 1}`)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes time in proportion to the length of a paragraph', () => {
    const timed = (times: number): number => {
      const resolution = resolutionOf(
        `1. ${'Requests the Secretary-General, in this regard, to draw, and requests States, and the '.repeat(times)};`,
      )
      const start = process.cpuUsage().user
      extractMandates(resolution)
      return process.cpuUsage().user - start
    }
    timed(20)
    expect(timed(400)).toBeLessThan(60 * Math.max(timed(40), 20_000))
  })
})
