import { describe, expect, it } from 'vitest'
import { paragraphsOf, walk, type Resolution } from '../../server/resolution/tree.ts'
import { parseFixture, parseText, wordsOf } from './outline.ts'

const pathsOf = (resolution: Resolution): string[] =>
  [...walk(resolution.nodes)].flatMap(({ path }) => path ?? [])

describe('a resolution of the early years', () => {
  it('has its symbol from the Roman session, and a part for each letter', async () => {
    const resolution = await parseFixture('early-parts.txt')
    expect(resolution.header).toMatchObject({
      symbol: 'A/RES/917 (LX)',
      session: 60,
      title: 'INTERNATIONAL CHARTER OF LIGHTHOUSES',
      adopted: '1958-12-10',
    })
    expect(pathsOf(resolution)).toEqual(['A/1', 'B/1', 'B/2'])
  })

  it('has typed footnotes, told from its text', async () => {
    const resolution = await parseFixture('early-parts.txt')
    expect(wordsOf(resolution, 'footnote')).toEqual(['See document A/777.'])
    expect(resolution.text).not.toContain('(1)')
  })
})

describe('a resolution in lettered parts', () => {
  it('has title, day and meeting of each part', async () => {
    expect((await parseFixture('parts.txt')).parts).toEqual([
      { letter: 'A', title: 'Accuracy of maps', adopted: '2037-12-09', meeting: 60 },
      { letter: 'B', title: 'Access to maps', adopted: '2037-12-09', meeting: 60 },
    ])
  })
})

describe('a resolution of a special session', () => {
  it('has no regular session, and its one paragraph is paragraph 1', async () => {
    const resolution = await parseFixture('special-session.txt')
    expect(resolution.header).toMatchObject({ symbol: 'A/RES/S-47/1', session: null, meeting: 5 })
    expect(pathsOf(resolution)).toEqual(['1', 'annex/1', 'annex/2'])
  })
})

describe('annexes', () => {
  it('of the Security Council are counted apart, an appendix within its annex', async () => {
    expect(pathsOf(await parseFixture('council-annexes.txt'))).toEqual([
      '1',
      '2',
      '3',
      'annex I/1',
      'annex I/2',
      'annex I/appendix/1',
      'annex I/appendix/2',
      'annex II/1',
    ])
  })

  it('with an appendix keep their own paths', async () => {
    expect(pathsOf(await parseFixture('annex-in-annex.txt'))).toEqual([
      '1',
      'annex/1',
      'annex/2',
      'annex/appendix/1',
      'annex/appendix/2',
    ])
  })
})

describe('a resolution of another council', () => {
  it('goes by year at the Economic and Social Council, and names the commission that recommended it', async () => {
    const { header } = await parseFixture('economic-council.txt')
    expect(header).toMatchObject({
      symbol: 'E/RES/2045/3',
      organ: 'ECOSOC',
      session: null,
      committee: 'Commission for Lamp Development',
      sourceSymbols: ['E/2045/26'],
      agendaItems: ['5', '19 (b)'],
    })
  })

  it('keeps the list of a recorded vote out of its paragraphs', async () => {
    const resolution = await parseFixture('recorded-vote.txt')
    expect(pathsOf(resolution)).toEqual(['1', '2'])
    expect(resolution.citations.map(({ symbol }) => symbol)).toEqual([
      'A/HRC/RES/5/1',
      'A/HRC/RES/5/2',
      'A/RES/60/251',
    ])
  })
})

describe('an outcome document', () => {
  it('has its actions for headings, and items to three levels', async () => {
    const resolution = await parseFixture('outcome-actions.txt')
    expect(wordsOf(resolution, 'heading')).toEqual([
      'I. Light for development',
      'Action 1. We will take bold action to light harbours.',
      'Action 2. We will trim every wick.',
      'II. Peace',
      'Action 3. We will keep quiet.',
    ])
    expect(pathsOf(resolution).filter((path) => path.startsWith('3'))).toEqual([
      '3',
      '3(a)',
      '3(a)(i)',
      '3(a)(i)(a)',
      '3(a)(i)(b)',
      '3(a)(ii)',
      '3(b)',
    ])
    expect(paragraphsOf(resolution)).toHaveLength(5)
  })
})

describe('a list that is numbered like paragraphs', () => {
  it('under a colon gives items of its paragraph', async () => {
    const text =
      '92/1. Lamps\n\nThe General Assembly,\n\n1. Notes lamps;\n\n2. Notes oil;\n\n3. Adopts these aims:\n\n' +
      '1. To light every harbour;\n\n2. To trim every wick;\n\n4. Requests a report.\n'
    expect(pathsOf(await parseText(text))).toEqual(['1', '2', '3', '3(1)', '3(2)', '4'])
  })
})

describe('a draft', () => {
  it('is read as a draft under its own symbol', async () => {
    const resolution = await parseFixture('draft.txt')
    expect(resolution.header).toMatchObject({
      symbol: 'A/C.3/99/L.12/Rev.1',
      draft: true,
      committee: 'Third',
      session: 99,
      title: 'Light in the small harbours of island States',
      adopted: null,
      distributed: '2044-11-12',
      agendaItem: '41 (b)',
    })
    expect(resolution.warnings).toEqual([])
    expect(pathsOf(resolution)).toEqual(['1', '2'])
  })

  it('keeps its running heads out of its text', async () => {
    const text =
      'A/99/L.4\n\nDraft resolution\n\nLamps\n\nThe General Assembly,\n\n1. Notes the lamps of the harbours and the wicks\n\n' +
      'A/99/L.4\n\n2/2 44-01234\n\nof those lamps;\n\n2. Requests a report.\n'
    const resolution = await parseText(text)
    expect(resolution.text).toContain('1. Notes the lamps of the harbours and the wicks of those lamps;')
  })

  it('of the Economic and Social Council has no session', async () => {
    const text =
      'E/2045/L.4\n\nDraft resolution\n\nLamps\n\nThe Economic and Social Council,\n\n1. Notes lamps.\n'
    expect((await parseText(text)).header).toMatchObject({
      symbol: 'E/2045/L.4',
      organ: 'ECOSOC',
      session: null,
    })
  })

  it('is no draft where a resolution only names the draft it came from', async () => {
    expect((await parseFixture('special-session.txt')).header.draft).toBe(false)
  })

  it('in the report of a committee is not read for the report', async () => {
    const text =
      'A/99/458\n\nReport of the Third Committee\n\nA. Draft resolution A/C.3/99/L.5\n\nThe General Assembly,\n\n1. Notes lamps.\n'
    await expect(parseText(text)).rejects.toThrow('it looks like a report')
  })
})

describe('footnote marks', () => {
  it('are kept with their place and the footnote they lead to', async () => {
    const resolution = await parseText(
      '92/1. Lamps\n\nThe General Assembly,\n\n1. Notes the report¹ on lamps;\n\n2. Recalls that report.²\n\n' +
        '_______________\n¹ A/90/301.\n² Ibid., para. 4.\n',
    )
    expect(resolution.text).toContain('1. Notes the report on lamps;\n2. Recalls that report.')
    expect(
      resolution.marks.map(({ at, footnote }) => [
        resolution.text.slice(at - 6, at),
        wordsOf(resolution, 'footnote')[footnote],
      ]),
    ).toEqual([
      ['report', 'A/90/301.'],
      ['eport.', 'Ibid., para. 4.'],
    ])
  })

  it('that lost their height are found where the next one is due, and a line of a footnote that begins with a number is none', async () => {
    const resolution = await parseText(
      '92/1. Lamps\n\nThe General Assembly,\n\n1. Notes the report on lamps, 1 and recommendation KM/Rec(2044)2;\n\n' +
        '2. Recalls that report.²\n\n' +
        '_______________\n¹ Decisions of the court of lamps of 5 June and\n12 October 2043, affirming them.\n² Ibid., para. 4.\n',
    )
    expect(wordsOf(resolution, 'footnote')).toEqual([
      'Decisions of the court of lamps of 5 June and 12 October 2043, affirming them.',
      'Ibid., para. 4.',
    ])
    expect(resolution.text).toContain('1. Notes the report on lamps, and recommendation KM/Rec(2044)2;')
    expect(resolution.marks.map(({ footnote }) => footnote)).toEqual([0, 1])
  })

  it('are not the smaller figures of a symbol', async () => {
    const text = 'United Nations A/RES/⁹²/¹\n\nLamps\n\nThe General Assembly,\n\n1. Notes lamps.\n'
    expect((await parseText(text)).header.symbol).toBe('A/RES/92/1')
  })

  it('without a footnote lead nowhere and are left out', async () => {
    const resolution = await parseText(
      '92/1. Lamps\n\nThe General Assembly,\n\n1. Notes the report¹ on lamps;\n',
    )
    expect(resolution.marks).toEqual([])
  })
})
