import { describe, expect, it } from 'vitest'
import {
  citedRefusal,
  dateRefusal,
  normalDecision,
  normalSymbol,
  readSymbols,
} from '../../server/tracking/evidence.ts'

describe('a document symbol', () => {
  it.each([
    'A/99/754',
    'A/C.5/99/18',
    'A/99/818/Add.1',
    'A/99/818/Rev.1/Corr.2',
    'S/2045/682',
    'E/2045/57',
    'E/CN.4/2045/11',
    'A/HRC/155/28',
    'A/99/L.129/Add.1',
    'A/C.3/99/L.12/Rev.1',
    'A/99/357-S/2045/682',
    'A/99/6 (Sect. 29A)',
    'A/C.5/98/SR.12',
    'A/99/PV.7',
    'S/PRST/2045/7',
    'S/RES/2899 (2045)',
    'A/RES/99/266 A',
    'ST/SGB/2045/13',
    'ST/AI/2045/2/Rev.1',
    'JIU/REP/2045/3',
    'A/520/Rev.20',
    'A/INF/99/1',
    'A/CONF.225/2045/PC/L.1',
  ])('%s is accepted as it is', (symbol) => {
    expect(normalSymbol(symbol)).toBe(symbol)
  })

  it.each([
    ['a/99/754', 'A/99/754'],
    [' A / 99 / 754. ', 'A/99/754'],
    ['A/99/818/add.1', 'A/99/818/Add.1'],
    ['A/99/357\u2013S/2045/682', 'A/99/357-S/2045/682'],
    ['https://docs.un.org/en/A/99/754', 'A/99/754'],
    ['https://undocs.org/A/99/754', 'A/99/754'],
    ['A/99/6 (SECT. 29A)/corr.1', 'A/99/6 (Sect. 29A)/Corr.1'],
  ])('%j is read as %s', (typed, symbol) => {
    expect(normalSymbol(typed)).toBe(symbol)
  })

  it.each([
    '',
    'A/99',
    '99/754',
    'B/99/754',
    'A/99/754/Add',
    'A/99/754; DROP TABLE',
    'the report',
    'A/C.9/99/1',
  ])('%j is refused', (typed) => {
    expect(normalSymbol(typed)).toBeNull()
  })
})

describe('several symbols in one field', () => {
  it('are expanded where the later ones are elliptical', () => {
    expect(readSymbols('A/99/818 and Corr.1 and Add.1').symbols).toEqual([
      'A/99/818',
      'A/99/818/Corr.1',
      'A/99/818/Add.1',
    ])
  })

  it('may stand on lines, behind commas, and twice', () => {
    expect(readSymbols('A/99/643, A/99/867\nA/99/643; Rev.1').symbols).toEqual([
      'A/99/643',
      'A/99/867',
      'A/99/867/Rev.1',
    ])
  })

  it('are refused one by one', () => {
    expect(readSymbols('A/99/643 and the annex')).toEqual({ symbols: ['A/99/643'], refused: ['the annex'] })
    expect(readSymbols('Corr.1').refused).toEqual(['Corr.1'])
  })
})

describe('a decision', () => {
  it.each([
    ['99/553 A', '99/553 A'],
    ['decision 99/553a', '99/553 A'],
    ['A/DEC/99/401', '99/401'],
  ])('%j is read as %s', (typed, decision) => {
    expect(normalDecision(typed)).toBe(decision)
  })

  it('is no resolution: those are numbered below 401', () => {
    expect(normalDecision('99/321')).toBeNull()
  })
})

describe('evidence', () => {
  const adoption = { cited: '99/101', adopted: '2044-12-20', text: 'Takes note of the report (A/99/754);' }

  it('is never older than the resolution', () => {
    expect(dateRefusal('2044-12-19', adoption, '2045-05-01')).toBe(
      'Issued before 99/101 was adopted on 20 December 2044: it cannot discharge what that resolution asks for.',
    )
    expect(dateRefusal('2044-12-20', adoption, '2045-05-01')).toBeNull()
  })

  it('is not of tomorrow', () => {
    expect(dateRefusal('2045-05-02', adoption, '2045-05-01')).toBe('The date of issue is in the future.')
    expect(dateRefusal('2045-05-01', adoption, '2045-05-01')).toBeNull()
  })

  it('is not held against a date nobody knows', () => {
    expect(dateRefusal('2030-01-01', { ...adoption, adopted: null }, '2045-05-01')).toBeNull()
  })

  it('is no document that the resolution itself refers to, whatever its date', () => {
    expect(citedRefusal(['A/99/800', 'A/99/754'], adoption)).toContain('itself refers to A/99/754')
    expect(citedRefusal(['A/99/75', 'A/99/754/Add.1'], adoption)).toBeNull()
    expect(citedRefusal(['A/99/754'], { ...adoption, text: 'see A/99/754/Add.1 and A/99/7541' })).toBeNull()
  })
})
