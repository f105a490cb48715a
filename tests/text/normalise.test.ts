import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../server/documents/text.ts'
import type { SourceLine } from '../../server/text/document.ts'
import { normalise, type Normalised } from '../../server/text/normalise.ts'

const clean = (text: string): Normalised =>
  normalise({ format: 'text', fileName: 'a.txt', pages: null, lines: linesOf(text) })

const blocksOf = (text: string): string[] => clean(text).blocks.map((block) => block.text)

describe('characters', () => {
  it.each([
    ['a soft hyphen', 'Secre\u00ADtary', 'Secretary'],
    ['a non-breaking hyphen', 'Secretary\u2011General', 'Secretary-General'],
    ['a dash between years', '2018\u20132019', '2018-2019'],
    ['a hyphen that a PDF marks as one of a line end', 'zero\u0002tolerance', 'zero-tolerance'],
    [
      'a stray space in the title',
      'the Secretary- General and the Secretary -General',
      'the Secretary-General and the Secretary-General',
    ],
    [
      'a stray space before a hyphen at the end of a line',
      'that he report at its fifty -\nthird session on cost -\nsharing between them',
      'that he report at its fifty-third session on cost-sharing between them',
    ],
    [
      'but not before a dash at the end of a line',
      'that the keepers of the towers \u2013\nthose of the north and of the south \u2013\nbe given lamps',
      'that the keepers of the towers - those of the north and of the south - be given lamps',
    ],
    ['Arabic-Indic digits', '\u0661\u0662 \u06F3', '12 3'],
    ['tatweel and vowel signs', 'المتحـدة عِلْماً', 'المتحدة علما'],
    ['a presentation form', 'ا\uFEF7مين', 'الأمين'],
    ['a ligature', 'e\uFB03ciency', 'efficiency'],
    ['a letter in two pieces', 'Assemble\u0301e', 'Assemblée'],
    ['full-width digits', '第１２段', '第12段'],
    ['spaces of every kind', 'a\u00A0\u2009 b\tc', 'a b c'],
    ['a footnote mark', 'the report;\u00B9\u00B2', 'the report;'],
    ['a mark with a space before the comma', 'abuse \u00B9, and', 'abuse, and'],
  ])('%s', (_, raw, expected) => {
    expect(blocksOf(raw)).toEqual([expected])
  })

  it.each([
    ['Chinese punctuation', '报告：和、与；大会，'],
    ['a square', 'an area of 10 km² and'],
    ['an ordinal sign', '1º de julio'],
    ['a numero sign', '№ 5'],
    ['a number after an abbreviation', '(A/71/708/Add.1 and Corr.1)'],
  ])('%s stays as it is', (_, raw) => {
    expect(blocksOf(raw)).toEqual([raw])
  })
})

describe('Markdown', () => {
  it.each([
    ['emphasis', '*Requests* the **Secretary-General**', 'Requests the Secretary-General'],
    ['emphasis inside a word of Chinese', '**请**秘书长', '请秘书长'],
    ['a link with an escaped bracket', 'resolution [2942 \\(2037\\)](#) of', 'resolution 2942 (2037) of'],
    ['a list dash before a number', '- 1. Notes', '1. Notes'],
    ['a heading', '## Annex', 'Annex'],
  ])('%s is taken off', (_, raw, expected) => {
    expect(blocksOf(raw)).toEqual([expected])
  })
})

describe('furniture', () => {
  it.each([
    '2/4',
    '2/4 21-12337',
    '21-12337',
    '24-16426 (E)',
    '*2416426*',
    'Please recycle',
    '__________',
    'A/RES/90/1',
  ])('%s is no text', (line) => {
    expect(blocksOf(`The first.\n\n${line}\n\nThe last.`)).toEqual(['The first.', 'The last.'])
  })

  it.each(['24 December 2035', 'A/90/301', '1/5 of the sum'])('%s is text', (line) => {
    expect(blocksOf(`The first.\n\n${line}\n\nThe last.`)).toContain(line)
  })
})

describe('footnotes', () => {
  it('glued to a word are taken for marks only when such a footnote exists', () => {
    const text = 'Notes the report,1 and the list;\n\n_____\n1 A/90/301.'
    expect(blocksOf(text)).toEqual(['Notes the report, and the list;'])
    expect(blocksOf('Notes the report,1 and the list;')).toEqual(['Notes the report,1 and the list;'])
  })

  it('with their mark on a line of its own end with their sentence', () => {
    const { blocks, footnotes } = clean(
      'Notes reports, and\n_____\n1\nA/71/818.\n2\nA/71/97.\nrequests more;',
    )
    expect(footnotes.map(({ number, text }) => [number, text])).toEqual([
      ['1', 'A/71/818.'],
      ['2', 'A/71/97.'],
    ])
    expect(blocks.map(({ text }) => text)).toEqual(['Notes reports, and requests more;'])
  })

  it('do not swallow a numbered paragraph that follows', () => {
    expect(blocksOf('Notes;\n_____\n1 A/71/818.\n2. Requests;')).toContain('2. Requests;')
  })
})

describe('whatever the text', () => {
  it('the numbered promises hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const block of clean(text).blocks) {
          expect(block.text).not.toMatch(
            /[\u00AD\u0640\u200B\u2010-\u2015\u0660-\u0669\n]|[\u064B-\u0652]| {2}|^ | $|^$/u,
          )
          for (const { start, length } of block.origins) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(start + length).toBeLessThanOrEqual(block.text.length)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a line that grows beyond what one call can be given is cleaned', () => {
    // Eighteen characters for one: each of them moves, so each has an origin of its own.
    expect(clean('\uFDFA'.repeat(10_000)).blocks[0]?.text.length).toBeGreaterThan(150_000)
  })

  it('a long line of one character is cleaned in no time', () => {
    for (const sign of ['*', '[', '(', '_', ' ', '1', '-', 'a', '\\']) {
      const started = performance.now()
      clean(sign.repeat(60_000))
      expect(performance.now() - started, `sixty thousand times "${sign}"`).toBeLessThan(2000)
    }
  })
})

describe('blocks of a page', () => {
  it('part Russian paragraphs, which begin with small letters, but not the lines of one sentence', () => {
    const line = (text: string, apart: boolean): SourceLine => ({
      text,
      page: 1,
      offset: null,
      box: [60, 200, 400, 10],
      size: 10,
      apart,
      indented: false,
      margin: null,
    })
    const lines = [
      line('ссылаясь на свою резолюцию 88/40 от 3 декабря 2033 года о сигналах малых портов', true),
      line('и о содержании их огней силами самих смотрителей,', true),
      line('сознавая, что электрификация огней продвигается медленно,', true),
    ]
    const { blocks } = normalise({ format: 'pdf', fileName: 'a.pdf', pages: 1, lines })
    expect(blocks.map(({ text }) => text.split(' ')[0])).toEqual(['ссылаясь', 'сознавая,'])
  })
})
