import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { findCitations } from '../../server/resolution/citations.ts'
import type { Organ } from '../../server/resolution/tree.ts'

const cited = (text: string, language: LanguageCode = 'en', organ: Organ = 'GA'): string[] =>
  findCitations({ language, organ, text }).map(({ symbol, paragraph }) =>
    paragraph === null ? symbol : `${symbol} ${paragraph}`,
  )

describe('full symbols', () => {
  it.each([
    ['the report (A/99/643, para. 6)', ['A/99/643 6']],
    ['See A/99/818 and Corr.1 and Add.1.', ['A/99/818', 'A/99/818/Corr.1', 'A/99/818/Add.1']],
    ['A/99/643 and A/99/867', ['A/99/643', 'A/99/867']],
    ['(A/98/L.4/Rev.1 and Add.1)', ['A/98/L.4/Rev.1', 'A/98/L.4/Rev.1/Add.1']],
    ['A/98/5/Add.1-3.', ['A/98/5/Add.1', 'A/98/5/Add.2', 'A/98/5/Add.3']],
    ['A/98/5/Add.1 and 2.', ['A/98/5/Add.1', 'A/98/5/Add.2']],
    ['A/98/357-S/2044/682', ['A/98/357', 'S/2044/682']],
    ['A/98/6 (Sect. 29A)/Add.1', ['A/98/6 (Sect. 29A)/Add.1']],
    ['A/RES/3999(XXIX), A/RES/98/266 A', ['A/RES/3999 (XXIX)', 'A/RES/98/266 A']],
    ['S/RES/2899 (2044); S/PRST/2044/7', ['S/RES/2899 (2044)', 'S/PRST/2044/7']],
    ['ST/SGB/2044/13 and JIU/REP/2044/3', ['ST/SGB/2044/13', 'JIU/REP/2044/3']],
    ['and/or, HIV/AIDS, 2044/45, km/h, S/N', []],
  ])('%s', (text, symbols) => {
    expect(cited(text)).toEqual(symbols)
  })

  it('say what kind of paper they name', () => {
    const text = 'A/99/818, A/99/L.4, A/98/6 (Sect. 3), S/PRST/2044/7, A/RES/98/2, ST/SGB/2044/1'
    expect(findCitations({ language: 'en', organ: 'GA', text }).map(({ kind }) => kind)).toEqual([
      'report',
      'draft',
      'budget',
      'statement',
      'resolution',
      'other',
    ])
  })
})

describe('numbers after a noun', () => {
  it.each<[string, string[]]>([
    [
      'its resolutions 97/290 B of 18 June 2043, 98/296 and 99/266 of 30 June 2045',
      ['A/RES/97/290 B', 'A/RES/98/296', 'A/RES/99/266'],
    ],
    ['resolutions 3999 A and B (XXX)', ['A/RES/3999 A (XXX)', 'A/RES/3999 B (XXX)']],
    ['resolution 2252 (ES-V) and resolution ES-19/1', ['A/RES/2252 (ES-V)', 'A/RES/ES-19/1']],
    [
      'its resolutions 97/263 A of 30 December 2042 and 97/263 B of 18 April 2043',
      ['A/RES/97/263 A', 'A/RES/97/263 B'],
    ],
    ['paragraph 12 of resolution 98/244', ['A/RES/98/244 12']],
    ['paragraphs 8 and 9 of its resolution 98/244', ['A/RES/98/244 8, 9']],
    ['paragraphs 8 to 10 of General Assembly resolution 98/244', ['A/RES/98/244 8-10']],
    ['paragraph 7 (b) of resolution 2899 (2044)', ['S/RES/2899 (2044) 7(b)']],
    ['section IV, paragraph 3, of its resolution 98/276', ['A/RES/98/276 IV/3']],
    ['paragraph 27 of section XI of its resolution 98/276', ['A/RES/98/276 XI/27']],
    ['the annex to its resolution 98/276', ['A/RES/98/276 annex']],
    ['resolution 98/276, annex', ['A/RES/98/276 annex']],
    [
      'paragraph 8 of resolution 91/233, paragraph 5 of resolution 92/237',
      ['A/RES/91/233 8', 'A/RES/92/237 5'],
    ],
    ['its decision 95/553 A', ['A/DEC/95/553 A']],
    ['Economic and Social Council resolution 2041/31', ['E/RES/2041/31']],
    ['Economic and Social Council decision 2044/285', ['E/DEC/2044/285']],
    ['Commission on Human Rights resolution 1999/80', ['E/CN.4/RES/1999/80']],
    ['Economic and Social Council resolution 1999 (XLVIII)', ['E/RES/1999 (XLVIII)']],
  ])('%s', (text, symbols) => {
    expect(cited(text)).toEqual(symbols)
  })

  it('are of the Human Rights Council where it is named, before or behind', () => {
    expect(cited('Human Rights Council resolutions 5/1 and 5/2')).toEqual(['A/HRC/RES/5/1', 'A/HRC/RES/5/2'])
    expect(cited('resolutions 5/1 and 5/2 of the Human Rights Council')).toEqual([
      'A/HRC/RES/5/1',
      'A/HRC/RES/5/2',
    ])
  })

  it('are of the organ that says "its", or of the organ named before it', () => {
    expect(cited('its resolution 46/7', 'en', 'HRC')).toEqual(['A/HRC/RES/46/7'])
    expect(cited('its resolution 46/7', 'en', 'GA')).toEqual(['A/RES/46/7'])
    expect(cited('the General Assembly, in its resolution 46/7', 'en', 'HRC')).toEqual(['A/RES/46/7'])
  })

  it('are told apart by their date where nobody is named', () => {
    expect(cited('resolution 46/7 of 23 March 2021')).toEqual(['A/HRC/RES/46/7'])
    expect(cited('resolution 46/7 of 11 October 1991', 'en', 'HRC')).toEqual(['A/RES/46/7'])
  })

  it('from 401 are decisions of the Assembly, whatever the noun', () => {
    expect(cited('resolution 95/553')).toEqual(['A/DEC/95/553'])
  })

  it('of bodies that are not ours, and without a noun, are left out', () => {
    expect(cited('resolution 4/14 of the United Nations Environment Assembly')).toEqual([])
    expect(cited('Commission on Narcotic Drugs resolution 58/9')).toEqual([])
    expect(cited('decision 15/4 of the Conference of the Parties')).toEqual([])
    expect(cited('the years 2043/44, and the ratio 46/7')).toEqual([])
  })

  it.each<[LanguageCode, string, string[]]>([
    [
      'fr',
      'sa résolution 91/278 du 10 mars 2037 et le paragraphe 12 de la résolution 91/244',
      ['A/RES/91/278', 'A/RES/91/244 12'],
    ],
    [
      'es',
      'su resolución 90/236 B, de 23 de diciembre de 2035, y el párrafo 2 de la sección III de su resolución 89/1',
      ['A/RES/90/236 B', 'A/RES/89/1 III/2'],
    ],
    [
      'ru',
      'на свою резолюцию 89/26 от 22 ноября 2034 года и в пункте 5 резолюции 90/1',
      ['A/RES/89/26', 'A/RES/90/1 5'],
    ],
    [
      'zh',
      '其2037年3月10日第91/278号决议、第2899(2044)号决议、第1999(XV)号决议、第36/462号决定、第54/4号决议第1段',
      ['A/RES/91/278', 'S/RES/2899 (2044)', 'A/RES/1999 (XV)', 'A/DEC/36/462', 'A/RES/54/4 1'],
    ],
    ['zh', '第87/290 B号、第89/296号和第90/266号决议', ['A/RES/87/290 B', 'A/RES/89/296', 'A/RES/90/266']],
    [
      'ar',
      'قرارها 90/138 المؤرخ 17 كانون الأول/ديسمبر 2035، والفقرة 27 من القرار 91/244 والقرار 917 ألف (د - 3) والجزء ثالثا من القرار 90/236 باء',
      ['A/RES/90/138', 'A/RES/91/244 27', 'A/RES/917 A (III)', 'A/RES/90/236 B III'],
    ],
  ])('are found in %s: %s', (language, text, symbols) => {
    expect(cited(text, language)).toEqual(symbols)
  })
})

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'A/71/818',
    ' and Corr.1',
    'resolution ',
    'resolutions ',
    ' 57/290 A and B',
    '(XXX)',
    ', ',
    'paragraph 3 of ',
    'its ',
    'decision 75/553',
    ' of 3 March 2021',
    '第71/278号决议',
    'القرار 217 ألف (د - 3)',
    'A/',
    '/',
    'Add.1-99',
  )

  it('spans lie in the text in order, and every symbol has a number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 }))),
        fc.constantFrom<LanguageCode>('en', 'fr', 'es', 'ru', 'zh', 'ar'),
        (pieces, language) => {
          const text = pieces.join('')
          let last = 0
          for (const { span, symbol } of findCitations({ language, organ: 'GA', text })) {
            expect(span.start).toBeGreaterThanOrEqual(last)
            expect(span.end).toBeLessThanOrEqual(text.length)
            expect(span.end).toBeGreaterThan(span.start)
            expect(symbol).toMatch(/\d/u)
            last = span.start
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    'A/71/818 and Add.1 ',
    'resolutions 57/290 A and B, ',
    'resolution resolution ',
    '1/1 ',
    'A/A/A/',
    '第1/1号',
  ])('a long run of "%s" takes time in proportion to its length', (unit) => {
    const time = (times: number): number => {
      const text = unit.repeat(times)
      const start = performance.now()
      findCitations({ language: 'en', organ: 'GA', text })
      return performance.now() - start
    }
    time(500)
    expect(time(8000)).toBeLessThan(Math.max(2000, 60 * time(800)))
  })
})
