/** Texts that a converter took off printed pages: heads, feet and footnotes stand in the middle of sentences. */
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../server/resolution/tree.ts'
import { parseFixture, parseText, wordsByPath, wordsOf } from './outline.ts'

describe('a text that keeps the layout of its pages', () => {
  it('has every paragraph once, whether or not the line above it is closed', async () => {
    const resolution = await parseFixture('printed-layout.txt')
    expect(paragraphsOf(resolution).map(({ path }) => path)).toEqual(['1', '2', '3', '4', '5'])
    expect(resolution.warnings).toEqual([])
    expect(wordsOf(resolution, 'heading')).toEqual([
      'Budget of the missions for the period from 1 July 2040 to 30 June 2041 and for the winter',
    ])
  })

  it('joins a paragraph over footnotes, foot and head', async () => {
    const words = wordsByPath(await parseFixture('printed-layout.txt'))
    expect(words['2']).toMatch(
      /Statute of the Lamps and with the rules that were adopted for that purpose;$/u,
    )
  })

  it('takes figures behind a space for footnote marks where the next mark is due, and leaves the numbers of the text', async () => {
    const resolution = await parseFixture('printed-layout.txt')
    const words = wordsByPath(resolution)
    expect(words['1']).toMatch(/^Takes note of the report .* and of paragraphs 2 and 3 of the report/u)
    const marked = resolution.marks.map(({ at, footnote }) => [resolution.text.slice(at - 6, at), footnote])
    expect(marked).toEqual([
      [' 2040,', 0],
      ['Lamps,', 1],
      [' Lamps', 2],
    ])
  })

  it('keeps a footnote whole to the end of its page', async () => {
    const notes = wordsOf(await parseFixture('printed-layout.txt'), 'footnote')
    expect(notes).toEqual([
      'A/94/596.',
      'A/94/744/Add.3. The report was issued in parts, of which the second Concerns the lamps of the south.',
      'Resolution 80/1, annex.',
    ])
  })

  it('has its meeting and its day of adoption', async () => {
    const { header } = await parseFixture('printed-layout.txt')
    expect(header).toMatchObject({
      meeting: 95,
      adopted: '2040-06-28',
      title: 'Financing of the lighthouse missions',
    })
  })
})

describe('a text whose running heads take two lines', () => {
  const page = (head: string): string => `Resolution adopted by the General Assembly on 1 June 2040

94/7.  Situation of the lamps of the islands of the outer
       sea and of their keepers

       The General Assembly,

       Recalling the lamps of the islands,

       Recalling also their keepers,

       Bearing in mind the winter,

       Mindful of the oil,

       1.   Expresses its concern about the following matters that came to its notice:

            (a)  The lamps that have not been lit since the winter of the year before, in

2/3                                                                  40-12345
${head}

       particular those of the north;

            (b)  The wicks;

       2.   Decides to remain seized of the matter of the lamps and of the keepers.

                                                        50th plenary meeting
                                                        1 June 2040
`

  it.each([
    [
      'beside the symbol',
      'Situation of the lamps of the islands of the outer\nA/RES/94/7       sea and of their keepers',
    ],
    [
      'above it',
      'Situation of the lamps of the islands\nof the outer sea and of their keepers\n\nA/RES/94/7',
    ],
    [
      'below it',
      'A/RES/94/7\n\nSituation of the lamps of the islands\nof the outer sea and of their keepers',
    ],
  ])('has none of them in its paragraphs: %s', async (_, head) => {
    const words = wordsByPath(await parseText(page(head)))
    expect(Object.keys(words).toSorted()).toEqual(['1', '1(a)', '1(b)', '2'])
    expect(words['1(a)']).toBe(
      'The lamps that have not been lit since the winter of the year before, in particular those of the north;',
    )
  })
})

describe('a text without any layout', () => {
  it('parts the opening words from the title, and a date in the preamble from the closing lines', async () => {
    const resolution = await parseFixture('printed-plain.txt')
    expect(resolution.header).toMatchObject({
      symbol: 'A/RES/94/212',
      title:
        'Accounts of the harbours and audited statements of the lamps, and reports of the Board of Keepers',
      meeting: 55,
      adopted: '2039-12-24',
    })
    expect(wordsOf(resolution, 'preamble').join('\n')).toContain('87/573 of 20 December 2032,')
  })

  it('has its paragraphs whole though their numbers stand alone and a page ends in one', async () => {
    const words = wordsByPath(await parseFixture('printed-plain.txt'))
    expect(Object.keys(words)).toEqual(['1', '2', '3'])
    expect(words['2']).toBe(
      'Decides to consider further the report of the Board of Keepers on the accounts of the harbours of the south, under the item of the agenda that relates to their lamps;',
    )
    expect(words['3']).toMatch(/of all the Keepers”\.$/u)
  })

  it('has its footnote with the mark it belongs to', async () => {
    const resolution = await parseFixture('printed-plain.txt')
    expect(wordsOf(resolution, 'footnote')).toHaveLength(1)
    expect(resolution.marks).toHaveLength(1)
  })
})
