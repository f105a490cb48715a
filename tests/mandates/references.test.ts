import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import { findCitations } from '../../server/resolution/citations.ts'
import { resolutionOf } from './plain.ts'
import { referenceRows } from './referenceRows.ts'

const codes = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const satisfies readonly LanguageCode[]

/** Of each mandate the paragraphs that it refers to, as "A/RES/90/501 5". */
function referencesIn(text: string, language: LanguageCode): string[][] {
  const resolution = resolutionOf(text, {}, language)
  const citations = findCitations({ text: resolution.text, language, organ: 'GA' })
  const { mandates } = extractMandates({ ...resolution, citations })
  return mandates.map(({ refersTo }) => refersTo.map(({ symbol, paragraph }) => `${symbol} ${paragraph}`))
}

describe.each(referenceRows)('what is referred to: $says', ({ refersTo, words }) => {
  it.each(codes)('in %s', (code) => {
    expect(referencesIn(`1. ${words[code]}`, code)).toEqual(refersTo)
  })
})

describe('several paragraphs of the same resolution', () => {
  it('are each referred to', () => {
    expect(referencesIn('1. Reiterates its requests in paragraphs 5, 6 (a) and 7 above;', 'en')).toEqual([
      ['A/RES/90/501 5', 'A/RES/90/501 6(a)', 'A/RES/90/501 7'],
    ])
  })

  it('are each referred to in a range beside others, but not in one that runs backwards', () => {
    expect(referencesIn('1. Reiterates its requests in paragraphs 3, 5 to 7 and 9 (a) above;', 'en')).toEqual(
      [['3', '5', '6', '7', '9(a)'].map((number) => `A/RES/90/501 ${number}`)],
    )
    expect(referencesIn('1. Reiterates its requests in paragraphs 7 to 5 above;', 'en')).toEqual([
      ['A/RES/90/501 7', 'A/RES/90/501 5'],
    ])
  })

  it('are those of the same annex, where it has them', () => {
    expect(
      referencesIn(
        'Annex\n1. Requests the Secretary-General to dig wells;\n2. Requests the Secretary-General to draw a map, as requested in paragraph 1 above;',
        'en',
      ),
    ).toEqual([[], ['A/RES/90/501 annex/1']])
  })
})
