import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractMandates } from '../../server/mandates/extract.ts'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { resolutionOf } from './plain.ts'
import { wrappedSample } from './wrapped.ts'

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

  it.each(['en', 'fr', 'es', 'ru', 'ar'] as const)('says the same of lines wrapped elsewhere: %s', (code) => {
    const said = (width: number) =>
      extractMandates(wrappedSample(code, width)).mandates.map(({ span, ...mandate }) => ({
        ...mandate,
        length: span.end - span.start,
      }))
    const whole = said(10_000)
    expect(whole.length).toBeGreaterThan(10)
    for (const width of [60, 66, 72]) expect(said(width)).toEqual(whole)
  })
})

/** Beginnings of many patterns in each language, that never become a whole. */
const BEGINNINGS: Record<LanguageCode, readonly string[]> = {
  en: [
    'requests ',
    'reiterates its request contained in paragraph ',
    '- awaits ',
    'Secretary-General, the Secretary-General ',
    'decides to include in the ',
    'and to report, and to ',
    'annually ',
    'at its first ',
    'at its ninety-first session ',
    'extends the mandate until ',
    'Requests the Secretary-General to report in his next ',
    'request the Secretary-General, ',
    'not later than 30 ',
    ', in this regard, ',
    '...,,,;;; ',
    '“Lamps ',
  ],
  fr: [
    'prie le Secrétaire général ',
    'à sa première ',
    'et de ',
    'tous les ',
    'décide de ',
    ', à cet égard, ',
  ],
  es: [
    'solicita al Secretario General ',
    'en su primer ',
    'y que ',
    'cada año ',
    'decide incluir ',
    ', además, ',
  ],
  ru: [
    'просит Генерального секретаря ',
    'на первой ',
    ', и ',
    'каждый ',
    'постановляет включить ',
    ', также ',
  ],
  zh: ['请秘书长', '第一', '，并', '每', '决定列入', '在其下一次', '延长任务'],
  ar: ['تطلب إلى الأمين العام ', 'في دورتها الأولى ', ' وأن ', 'كل ', 'تقرر أن تدرج ', 'في تقريره '],
}

describe('a paragraph of a megabyte', () => {
  const cases = Object.entries(BEGINNINGS).map(([code, all]) => [code as LanguageCode, all] as const)
  it.each(cases)(
    'of long rows of beginnings is read to its end: %s',
    (code, all) => {
      const share = 1_000_000 / all.length
      const rows = all.map((beginning) => beginning.repeat(Math.ceil(share / beginning.length)))
      const line = `1. ${rows.join('')}`
      const { mandates } = extractMandates(resolutionOf(line, {}, code))
      expect(mandates.filter(({ span }) => span.end > line.length)).toEqual([])
    },
    120_000,
  )
})
