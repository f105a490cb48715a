import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  everywhere,
  matchesWithin,
  matchesOf,
  mayMatch,
  searchFor,
  soughtOf,
} from '../../server/text/search.ts'
import { wordScan } from '../../server/text/wordScan.ts'

describe('the scan for words', () => {
  const places = (words: readonly string[], text: string): string[] => {
    const found: string[] = []
    wordScan(words)(text, (word, end) => found.push(`${words[word]}@${end}`))
    return found.toSorted()
  }

  it('finds words within words, whatever their capitals', () => {
    expect(places(['he', 'she', 'hers', 'his'], 'usHERS')).toEqual(['he@4', 'hers@6', 'she@4'].toSorted())
  })

  it('finds each place of each word, and no other', () => {
    const letters = fc.constantFrom('a', 'b', 'A')
    const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join('').toLowerCase())
    const text = fc.array(letters, { maxLength: 30 }).map((all) => all.join(''))
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), text, (words, said) => {
        const expected = words.flatMap((one) =>
          Array.from({ length: said.length }, (_, at) => at)
            .filter((at) => said.toLowerCase().startsWith(one, at))
            .map((at) => `${one}@${at + one.length}`),
        )
        expect(places(words, said)).toEqual(expected.toSorted())
      }),
    )
  })

  it('knows letters of every script, and nothing where there are no words', () => {
    expect(places(['届', 'сессия', 'دورة'], '第九十届 СЕССИЯ الدورة')).toHaveLength(3)
    expect(places([], 'anything')).toEqual([])
  })
})

describe('the search for patterns', () => {
  it.each([
    ['(?<![\\p{L}])lanterns?', 'Lanterns, lantern of the chandlerlantern'],
    ['(?:the )?keeper(?: of [^,]{1,20})?', 'the keeper of lamps, Keeper, the keeper'],
    ['[^,;]{1,5} of', 'all of it, some of it'],
    ['a|aa|aaa', 'aaaa'],
    ['(?!)', 'anything'],
  ])('finds what the pattern alone would find: %s', (source, text) => {
    const sought = soughtOf(source)
    const found = matchesOf(searchFor([soughtOf('other'), sought])(text), sought)
    const alone = everywhere(text, new RegExp(source, 'giu'))
    expect(found.map(({ index, 0: words }) => [index, words])).toEqual(
      alone.map(({ index, 0: words }) => [index, words]),
    )
  })

  it.each([
    ['(?<![\\p{L}])lanterns?', 'chandlerlantern; lit', 8],
    ['^trim', 'keep and trim', 9],
    ['^trim', 'trim and keep', 5],
    ['(?<![\\p{L}])(?:to|via) the (?:keeper|warden)', 'to the keeper, then to none', 15],
    ['(?<![\\p{L}])(?:to|via) the (?:keeper|warden)', 'to the keeper, then via the Warden', 15],
    ['[^,;]{1,5} of', 'all of it, some of it', 11],
    ['(?:)', 'anything', 8],
    ['(?!)', 'anything', 0],
  ])(
    'says of the end of a text what the pattern says of it alone: %s in "%s" from %i',
    (source, text, from) => {
      const sought = soughtOf(source)
      const scanned = searchFor([soughtOf('other'), sought])(text)
      const alone = new RegExp(source, 'iu').test(text.slice(from))
      expect(matchesWithin(scanned, sought, from)).toBe(alone)
      if (alone) expect(mayMatch(scanned, sought)).toBe(true)
    },
  )

  it('rules out a pattern whose letters are missing, and none that may begin with anything', () => {
    const [missing, half, open] = [
      soughtOf('to the keeper'),
      soughtOf('via [^,]+ warden'),
      soughtOf('\\p{L}+'),
    ]
    const scanned = searchFor([missing, half, open])('via the lantern to the harbour')
    expect([missing, half, open].map((sought) => mayMatch(scanned, sought))).toEqual([false, false, true])
  })

  it('refuses a pattern that it does not know', () => {
    expect(() => matchesOf(searchFor([])('text'), soughtOf('text'))).toThrow('none of the search')
  })
})
