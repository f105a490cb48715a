import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../server/documents/read.ts'
import { NotAResolution } from '../../server/resolution/errors.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { paragraphsOf, walk, type Node, type Resolution } from '../../server/resolution/tree.ts'
import { makePdf, type PdfLine } from '../support/pdf.ts'
import { parseFixture, parseText, wordsByPath, wordsOf } from './outline.ts'

describe('the header', () => {
  it('is read from a wrapped first page', async () => {
    const { header } = await parseFixture('harbours-wrapped.txt')
    expect(header).toEqual({
      symbol: 'A/RES/90/12',
      organ: 'GA',
      session: 90,
      title: 'Safety of small harbours and of the craft that use them',
      adopted: '2035-12-14',
      draft: false,
      agendaItem: '41 (b)',
      agendaItems: ['41 (b)'],
      agendaTitle: 'Safety of small harbours',
      source: 'on the report of the Second Committee (A/90/512/Add.2, para. 9)',
      committee: 'Second',
      sourceSymbols: ['A/90/512/Add.2'],
      meeting: 55,
      distributed: '2036-01-21',
      jobNumber: '35-20177',
    })
  })

  it('gets its symbol from the number before the title where the logo with the symbol was lost', async () => {
    expect((await parseFixture('markdown.md')).header.symbol).toBe('A/RES/92/101')
    expect((await parseFixture('chinese.txt')).header.symbol).toBe('A/RES/90/13')
  })

  it('is completed from a first page that a converter put behind the text', async () => {
    const { header } = await parseFixture('head-behind-text.txt')
    expect(header).toMatchObject({ agendaItem: '123', distributed: '2037-03-20', jobNumber: '37-04041' })
  })

  it('of the Security Council has its meeting in the line of adoption and its number for a title', async () => {
    const { header } = await parseFixture('council.txt')
    expect(header).toMatchObject({
      symbol: 'S/RES/2990 (2037)',
      organ: 'SC',
      session: null,
      title: 'Resolution 2990 (2037)',
      adopted: '2037-03-24',
      meeting: 9951,
    })
  })

  it('of the Human Rights Council has its source in the closing bracket', async () => {
    const { header } = await parseFixture('rights-council.txt')
    expect(header).toMatchObject({
      symbol: 'A/HRC/RES/70/23',
      organ: 'HRC',
      session: 70,
      agendaItem: '3',
      source: 'Adopted without a vote.',
      meeting: 36,
    })
  })

  it.each([
    ['french.txt', 'fr', '2035-12-01', 55, 'Signaux des petits ports', '41 b)'],
    ['spanish.txt', 'es', '2035-12-01', 55, 'Señales de los puertos pequeños', '41 b)'],
    ['russian.txt', 'ru', '2035-12-14', 55, 'Сигналы малых портов', null],
    ['chinese.txt', 'zh', '2035-12-14', 100, '小型港口的信号', '134'],
    ['arabic.txt', 'ar', '2035-12-14', 55, 'إشارات المرافئ الصغيرة', null],
  ])('is read in %s', async (file, language, adopted, meeting, title, agendaItem) => {
    const resolution = await parseFixture(file)
    expect(resolution.language).toBe(language)
    expect(resolution.header).toMatchObject({ symbol: 'A/RES/90/13', adopted, meeting, title, agendaItem })
    expect(resolution.header.committee).toBe(language === 'zh' ? 'Plenary' : 'Fifth')
  })
})

describe('the words of a paragraph', () => {
  it('run on over a footnote, a page number and a running head', async () => {
    expect(wordsByPath(await parseFixture('harbours-wrapped.txt'))['2']).toBe(
      'Requests the Secretary-General to seek a cost-efficient way of lighting harbours used by troop- and ' +
        'police-contributing countries, and by the fishing fleets of least developed countries, taking into ' +
        'account the advice of the Committee on Lights;',
    )
  })

  it('have no footnote mark, and the footnotes stand apart', async () => {
    const resolution = await parseFixture('harbours-wrapped.txt')
    expect(wordsByPath(resolution)['1']).toBe('Takes note of the report of the Secretary-General;')
    expect(wordsOf(resolution, 'footnote')).toEqual(['See A/88/77.', 'A/90/301 and Corr.1.'])
  })

  it('have no Markdown', async () => {
    expect(wordsByPath(await parseFixture('markdown.md'))).toEqual({
      '1': 'Requests the Secretary-General to submit annual reports;',
      '2':
        'Notes that pilots should be at the core of the efforts of the Organization, and encourages the relevant ' +
        'authorities to provide adequate training to pilots;',
      '3': 'Decides to remain seized of the matter.',
    })
  })

  it('run on over a page break in Chinese without a space', async () => {
    expect(wordsByPath(await parseFixture('chinese.txt'))['2']).toMatch(/增强问责制和透明度；$/u)
  })

  it('are Arabic without tatweel, vowel signs and presentation forms', async () => {
    expect(wordsByPath(await parseFixture('arabic.txt'))['1']).toBe('تحيط علما بتقرير الأمين العام؛')
  })
})

describe('paths', () => {
  it('name items and items of items, with the flush text behind them as the tail', async () => {
    const resolution = await parseFixture('harbours-wrapped.txt')
    expect(Object.keys(wordsByPath(resolution)).filter((path) => path.startsWith('3'))).toEqual([
      '3',
      '3(a)',
      '3(b)',
      '3(b)(i)',
      '3(b)(ii)',
      '3(c)',
    ])
    const tail = paragraphsOf(resolution)[2]?.tail
    expect(tail && resolution.text.slice(tail.start, tail.end)).toBe(
      'and to do so within existing resources;',
    )
  })

  it('carry the section where numbers restart, and count what has no number', async () => {
    const resolution = await parseFixture('lamps-sections.txt')
    const paths = [...walk(resolution.nodes)].flatMap(({ path }) => path ?? [])
    expect(paths).toEqual(['I/1', 'I/2', 'II/1', 'II/2', 'III/1', 'annex/1', 'annex/2'])
    expect(paragraphsOf(resolution)).toHaveLength(5)
  })

  it('carry the letter of a subsection where numbers restart in it', async () => {
    const text =
      'A/RES/91/8\n\n91/8. Lamps\n\nThe General Assembly,\n\n1. Takes note of the report;\n\nI\nLamps\n\n1. Notes lamps;\n\n' +
      'II\nA. Signals\n\n1. Notes signals;\n\n2. Requests the Secretary-General to light them;\n\n' +
      'B. Harbours\n\n1. Notes harbours;\n\n2. Requests the Secretary-General to report.\n'
    const paths = Object.keys(wordsByPath(await parseText(text)))
    expect(paths).toEqual(['1', 'I/1', 'II/A/1', 'II/A/2', 'II/B/1', 'II/B/2'])
  })

  it('carry the article in an annexed statute, whose numbers restart in each', async () => {
    const text =
      'A/RES/91/9\n\n91/9. Statute of the Lamp Office\n\nThe General Assembly,\n\n' +
      '1. Adopts the Statute that is annexed to the present resolution.\n\n3rd plenary meeting\n3 March 2037\n\n' +
      'Annex\n\nStatute of the Lamp Office\n\nArticle 1\nPurpose\n\n1. The Office keeps lamps.\n\n2. It also trims them.\n\n' +
      'Article 2\nRegister\n\n1. The Secretary-General shall keep a register in accordance with article 1.\n\n' +
      '2. The register shall show:\n\n(a) Each lamp;\n\n(b) Its keeper.\n'
    const paths = Object.keys(wordsByPath(await parseText(text)))
    expect(paths).toEqual([
      '1',
      'annex/1/1',
      'annex/1/2',
      'annex/2/1',
      'annex/2/2',
      'annex/2/2(a)',
      'annex/2/2(b)',
    ])
  })

  it('do not carry the section where numbers run on', async () => {
    const text =
      'A/RES/91/8\n\n91/8. Lamps\n\nThe General Assembly,\n\nI\n\nLamps\n\n1. Notes lamps;\n\n' +
      'II\n\nSignals\n\n2. Notes signals.\n'
    expect(Object.keys(wordsByPath(await parseText(text)))).toEqual(['1', '2'])
  })

  it('carry the letter of a part', async () => {
    expect(Object.keys(wordsByPath(await parseFixture('parts.txt')))).toEqual(['A/1', 'A/2', 'B/1'])
  })

  it('give a single paragraph without a number the number 1', async () => {
    const resolution = await parseFixture('unnumbered.txt')
    expect(paragraphsOf(resolution).map(({ path }) => path)).toEqual(['1'])
    expect(wordsByPath(resolution)['1']).toMatch(/^Adopts the declaration/u)
  })

  it.each(['french.txt', 'spanish.txt', 'russian.txt', 'arabic.txt'])(
    'are the same letters in %s',
    async (file) => {
      const paths = Object.keys(wordsByPath(await parseFixture(file)))
      expect(paths).toContain('2(a)')
      expect(paths).toContain('2(b)')
    },
  )

  it('tell the ninth letter from the first Roman number by what follows', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(
      (letter) => `(${letter}) To light a lamp;`,
    )
    const text = `92/1. Lamps\n\nThe General Assembly,\n\n1. Decides:\n\n${items.join('\n\n')}\n`
    expect(Object.keys(wordsByPath(await parseText(text)))).toContain('1(j)')
    const nested = text.replace('(i) To', '(i) First to').replace('(j)', '(ii)')
    expect(Object.keys(wordsByPath(await parseText(nested)))).toContain('1(h)(ii)')
  })

  it('name an item that begins on the line of its paragraph', async () => {
    const text = '92/1. Lamps\n\nThe General Assembly,\n\n1. (a) Notes lamps;\n\n(b) Requests a report;\n'
    expect(wordsByPath(await parseText(text))).toEqual({
      '1': '',
      '1(a)': 'Notes lamps;',
      '1(b)': 'Requests a report;',
    })
  })
})

/** A page as the United Nations sets it: body at 124 points, first lines further in, ten points on twelve. */
function setLines(texts: readonly string[], top: number): PdfLine[] {
  let y = top
  return texts.map((text) => {
    const isFirst = /^(?:\d+\. |[A-Z][a-z]+ing )/u.test(text)
    y += isFirst ? 18 : 12
    return { text, x: isFirst ? 147 : 124, y }
  })
}

describe('a PDF', () => {
  const pages: PdfLine[][] = [
    [
      { text: 'United Nations', x: 60, y: 57, size: 8.5 },
      { text: 'A/RES/90/12', x: 480, y: 57, size: 12 },
      { text: 'Agenda item 41', x: 60, y: 220 },
      { text: 'Resolution adopted by the General Assembly', x: 124, y: 280, size: 14 },
      { text: 'on 14 December 2035', x: 124, y: 295, size: 14 },
      { text: '[on the report of the Second Committee (A/90/512, para. 9)]', x: 124, y: 320 },
      { text: '90/12. Safety of small harbours', x: 60, y: 345, size: 12 },
      { text: 'The General Assembly,', x: 147, y: 370 },
      ...setLines(
        [
          'Recalling its resolution 88/40 of 3 December 2033 on small harbours and the',
          'craft that use them,',
          '1. Requests the Secretary-General to seek ways of lighting harbours that are',
          'used by small craft, and by the fishing fleets of States, taking into account the',
        ],
        390,
      ),
      { text: '__________________', x: 100, y: 700, size: 8 },
      { text: '1', x: 118, y: 712, size: 5.5 },
      { text: ' A/90/301.', x: 121, y: 715, size: 8.5 },
      { text: '35-20177 (E)', x: 66, y: 748 },
    ],
    [
      { text: 'Safety of small harbours', x: 60, y: 59, size: 8.5 },
      { text: 'A/RES/90/12', x: 500, y: 59, size: 8.5 },
      ...setLines(
        [
          'advice of the Committee on Lights in its report of 2034;',
          '2. Decides to remain seized of the matter.',
        ],
        90,
      ),
      { text: '35-20177', x: 60, y: 754, size: 7 },
      { text: '2/2', x: 530, y: 754, size: 7 },
    ],
  ]

  it('is read without running heads, page numbers and footnotes in its paragraphs', async () => {
    const resolution = parseResolution(await readDocument(makePdf(pages), 'a.pdf'))
    expect(wordsByPath(resolution)).toEqual({
      '1':
        'Requests the Secretary-General to seek ways of lighting harbours that are used by small craft, and by the ' +
        'fishing fleets of States, taking into account the advice of the Committee on Lights in its report of 2034;',
      '2': 'Decides to remain seized of the matter.',
    })
    expect(wordsOf(resolution, 'footnote')).toEqual(['A/90/301.'])
    expect(resolution.header).toMatchObject({
      symbol: 'A/RES/90/12',
      adopted: '2035-12-14',
      jobNumber: '35-20177',
    })
  })

  it('keeps the page and the box of every line of a paragraph', async () => {
    const resolution = parseResolution(await readDocument(makePdf(pages), 'a.pdf'))
    const [first] = paragraphsOf(resolution)
    const origins = resolution.origins.filter(
      ({ start }) => first !== undefined && start >= first.span.start && start < first.span.end,
    )
    expect(origins.map(({ page }) => page)).toEqual([1, 1, 2])
    expect(origins.every(({ box }) => box !== null && box[2] > 100)).toBe(true)
  })
})

describe('a text that is no resolution is refused with what it looks like', () => {
  it.each([
    [
      'a report',
      'Report of the Secretary-General on lamps\n\n1. The present report is submitted to the Assembly.',
    ],
    ['a draft resolution', 'Draft resolution\n\nThe General Assembly,\n\n1. Notes lamps.'],
    ['a draft decision', 'A/91/L.8\n\nDraft decision\n\nThe Assembly decides to defer the item.'],
    [
      'a statement by the President of the Security Council',
      'S/PRST/2044/7\n\nStatement by the President of the Security Council\n\nThe Council notes lamps.',
    ],
    [
      'a programme budget document',
      'A/98/6 (Sect. 3)\n\nProposed programme budget for 2045\n\nReport of the Secretary-General\n\n3.1 Lamps',
    ],
    ['a press release', 'GA/19999\n\nGeneral Assembly lights lamps\n\nThe Assembly met today.'],
    [
      'a decision',
      '95/553. Lamps\n\nAt its 5th meeting, on 3 March 2041,\n\nThe General Assembly,\n\n1. Decides to defer the item.',
    ],
    [
      'a letter',
      'Letter dated 3 March 2037 from the Permanent Representative\n\nI have the honour to write.',
    ],
    [
      'a decision',
      'Decision adopted by the General Assembly\n\n91/553. At its meeting the Assembly decided to defer.',
    ],
  ])('%s', async (what, text) => {
    await expect(parseText(text)).rejects.toThrow(`The file is not a resolution: it looks like ${what};`)
  })

  it('or with what is missing', async () => {
    await expect(parseText('Buy milk, and the bread that is on the list')).rejects.toThrow(
      'The file is not a resolution: no organ of the United Nations speaks in it.',
    )
  })
})

const inside = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start >= other.start && one.end <= other.end && one.start <= one.end

/** Every way in which a tree can contradict its text. */
function contradictions({ text, nodes }: Pick<Resolution, 'text' | 'nodes'>): string[] {
  const found: string[] = []
  const check = (node: Node): void => {
    if (!inside(node.span, { start: 0, end: text.length })) found.push(`${node.path} lies outside the text`)
    if (!inside(node.lead, node.span)) found.push(`${node.path} does not hold its lead`)
    if (node.tail !== null && !inside(node.tail, node.span)) found.push(`${node.path} does not hold its tail`)
    for (const child of node.children) {
      if (!inside(child.span, node.span)) found.push(`${node.path} does not hold ${child.path}`)
      check(child)
    }
  }
  nodes.forEach(check)
  const paths = [...walk(nodes)].flatMap(({ path }) => path ?? [])
  if (new Set(paths).size < paths.length) found.push('a path stands for two paragraphs')
  return found
}

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '1. Requests the Secretary-General to report;',
    '2. Decides:',
    '3. (a) Notes that;',
    '(a) To report',
    '(i) to act;',
    '(b) to meet;',
    'I',
    'II',
    'B',
    'Annex',
    'Annex II',
    'Calendar of lamps',
    'The General Assembly,',
    'Recalling its resolution,',
    'and the rest of it',
    '55th plenary meeting',
    '¹ A/90/301.',
    '2/4 21-12337',
    '_______________',
    '1',
    'A/RES/92/1',
  )
  const body = fc.array(
    fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 40 })),
  )

  it('a tree comes out whose spans lie in the text and nest and whose paths are unique, or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('\n', '\n\n'), async (pieces, gap) => {
        const text = [
          '92/1. Lamps',
          'The General Assembly,',
          ...pieces.map((line) => line.replaceAll('\0', '')),
        ].join(gap)
        const outcome = await parseText(text).then(contradictions, (error: unknown) => error)
        const isFine = outcome instanceof NotAResolution || (Array.isArray(outcome) && outcome.length === 0)
        expect(isFine ? 'fine' : String(outcome)).toBe('fine')
      }),
      { numRuns: 300 },
    )
  })

  it('every origin points to the characters it came from', async () => {
    const text =
      'x\n92/1. Lamps\n\nThe General Assembly,\n\n1. *Requests* the Secre\u00ADtary-General ¹ to report;\n'
    const { text: normalised, origins } = await parseText(text)
    expect(normalised).toContain('Requests the Secretary-General to report;')
    for (const { start, length, offset } of origins) {
      expect(text.slice(offset ?? 0, (offset ?? 0) + length)).toBe(normalised.slice(start, start + length))
    }
  })
})
