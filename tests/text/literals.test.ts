import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, literalsOf } from '../../server/text/literals.ts'

describe('the letters that a pattern must hold', () => {
  it.each([
    ['lanterns?', ['lantern'], null],
    ['(?:an|the) lantern', ['an lantern', 'the lantern'], null],
    ['(?:old )?lantern', ['lantern', 'old lantern'], null],
    ['(?<![\\p{L}])lantern(?= of)', ['lantern'], null],
    ['[Ll]antern \\p{L}+ of the [ck]eeper', ['lantern '], [' of the ceeper', ' of the keeper']],
    ['(?:[^,]{1,9} )?keeper', null, ['keeper']],
    ['\\p{L}+ keeper', null, [' keeper']],
    ['a? ?', null, null],
    ['(?!)', [], null],
    ['by \\d year', ['by 0 year', 'by 1 year'], null],
  ])('%s', (source, openings, needles) => {
    const found = literalsOf(source)
    expect(found.openings?.slice(0, 2) ?? null).toEqual(openings)
    expect(found.needles).toEqual(needles)
  })

  it('a piece that may be left out does not hide how the rest begins', () => {
    expect(literalsOf('(?:in [^,]+ )?until (?:its|the) day').openings).toEqual([
      'in ',
      'until its day',
      'until the day',
    ])
  })

  it('letters that a pattern without regard to capitals takes for one are folded to one', () => {
    expect(folded('SſsKÉéЁ')).toBe('ssskééё')
    expect(/^ſ$/iu.test('S')).toBe(true)
  })
})

/** Sources made of what phrases are made of. */
const sources = fc.letrec<{ piece: string; row: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('a', 'B', 'c ', '[ab]', '[^a]', '\\d', '\\p{L}', 'é'),
    tie('row').map((row) => `(?:${row})`),
    fc
      .tuple(tie('row'), fc.constantFrom('?', '{0,2}', '+', '{2}', '{1,3}?'))
      .map(([row, q]) => `(?:${row})${q}`),
    fc.tuple(tie('row'), tie('row')).map(([one, other]) => `(?:${one}|${other})`),
    tie('row').map((row) => `(?=${row})`),
    tie('row').map((row) => `(?<!${row})`),
  ),
  row: fc.array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
})).row

describe('the letters of any pattern', () => {
  it('every match begins with an opening and holds a needle', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'C', ' ', '1', 'É', 'd'), { maxLength: 12 })
    fc.assert(
      fc.property(sources, words, (source, letters) => {
        const text = letters.join('')
        const { openings, needles } = literalsOf(source)
        for (const [match] of text.matchAll(new RegExp(source, 'giu'))) {
          const said = folded(match)
          const opens = openings?.some((opening) => said.startsWith(opening)) ?? true
          const holds = needles?.some((needle) => said.includes(needle)) ?? true
          expect([match, opens, holds]).toEqual([match, true, true])
        }
      }),
      { numRuns: 500 },
    )
    expect(literalsOf('(?:a|b)c').openings).toEqual(['ac', 'bc'])
  })
})
