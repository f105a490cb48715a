import { describe, expect, it } from 'vitest'
import { findResolutionSymbol, symbolFromTitle } from '../../server/resolution/symbol.ts'

describe('a resolution symbol', () => {
  it.each([
    ['A/RES/90/12', 'A/RES/90/12', 'GA', 90],
    ['A/RES/90/12 A', 'A/RES/90/12 A', 'GA', 90],
    ['A/RES/90/12A', 'A/RES/90/12 A', 'GA', 90],
    ['A/RES/90/12 A-B', 'A/RES/90/12 A-B', 'GA', 90],
    ['A/RES/S-36/1', 'A/RES/S-36/1', 'GA', null],
    ['A/RES/ES-14/1', 'A/RES/ES-14/1', 'GA', null],
    ['A/RES/3914(XXIX)', 'A/RES/3914 (XXIX)', 'GA', 29],
    ['A/RES/2952 (ES-V)', 'A/RES/2952 (ES-V)', 'GA', null],
    ['S/RES/2942(2037)', 'S/RES/2942 (2037)', 'SC', null],
    ['A/HRC/RES/70/7', 'A/HRC/RES/70/7', 'HRC', 70],
    ['A/HRC/RES/S-43/1', 'A/HRC/RES/S-43/1', 'HRC', null],
    ['E/RES/2031/3', 'E/RES/2031/3', 'ECOSOC', null],
  ])('%s', (text, symbol, organ, session) => {
    expect(findResolutionSymbol(`United Nations ${text} General Assembly`)).toEqual({
      symbol,
      organ,
      session,
    })
  })

  it.each(['A/90/754', 'A/90/L.129', 'resolution 90/12', 'XA/RES/', 'A/RES/90'])('is not %s', (text) => {
    expect(findResolutionSymbol(text)).toBeNull()
  })

  it.each([
    ['90/12. Safety of harbours', 'GA', 'A/RES/90/12'],
    ['S-36/1. Lamps', 'GA', 'A/RES/S-36/1'],
    ['70/7. Rights of mariners', 'HRC', 'A/HRC/RES/70/7'],
    ['2031/3. Lamps', 'ECOSOC', 'E/RES/2031/3'],
    ['Resolution 2942 (2037)', 'SC', 'S/RES/2942 (2037)'],
  ] as const)('is built from the title line %s', (line, organ, symbol) => {
    expect(symbolFromTitle(line, organ)?.symbol).toBe(symbol)
  })
})
