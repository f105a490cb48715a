import { describe, expect, it } from 'vitest'
import { citation, paragraphWords, readCitation, shortSymbol } from '../../server/tracking/citation.ts'

describe('a citation', () => {
  it.each([
    ['A/RES/99/101', '99/101'],
    ['A/RES/99/266 A', '99/266 A'],
    ['S/RES/2899 (2045)', '2899 (2045)'],
    ['A/HRC/RES/153/23', 'HRC 153/23'],
    ['E/RES/2045/3', 'ECOSOC 2045/3'],
  ])('%s is called %s', (symbol, short) => {
    expect(shortSymbol(symbol)).toBe(short)
  })

  it.each([
    ['16', 'para. 16'],
    ['12(a)', 'para. 12 (a)'],
    ['12(a)(ii)', 'para. 12 (a)(ii)'],
    ['IV/9', 'sect. IV, para. 9'],
    ['II/B/2', 'sect. II.B, para. 2'],
    ['B/II/A/2', 'part B, sect. II.A, para. 2'],
    ['B/3', 'part B, para. 3'],
    ['B/IV/3', 'part B, sect. IV, para. 3'],
    ['annex/12', 'annex, para. 12'],
    ['annex/12~2(c)', 'annex, para. 12 (c)'],
  ])('path %s is said as %s', (path, words) => {
    expect(paragraphWords(path)).toBe(words)
  })

  it.each([
    ['100/12, para. 16', 'A/RES/100/12', '16'],
    ['A/RES/100/12 ¶16', 'A/RES/100/12', '16'],
    ['resolution 100/12 A, paragraph 12 (a)(ii)', 'A/RES/100/12 A', '12(a)(ii)'],
    ['100/12, sect. IV, para. 9', 'A/RES/100/12', 'IV/9'],
    ['100/12, sect. II.B, para. 2', 'A/RES/100/12', 'II/B/2'],
    ['100/12 annex para 3', 'A/RES/100/12', 'annex/3'],
    ['2899 (2045), para. 7', 'S/RES/2899 (2045)', '7'],
    ['HRC 153/23, para. 2', 'A/HRC/RES/153/23', '2'],
  ])('%j is read', (typed, symbol, path) => {
    expect(readCitation(typed)).toEqual({ symbol, path })
  })

  it('is read back as it was printed', () => {
    for (const path of ['16', '12(a)', 'IV/9', 'B/3', 'annex/12']) {
      expect(readCitation(citation('A/RES/99/101', path))).toEqual({ symbol: 'A/RES/99/101', path })
    }
  })

  it.each(['', '100/12', 'para. 16', 'the successor'])('%j is none', (typed) => {
    expect(readCitation(typed)).toBeNull()
  })
})
