import { parseCsv } from 'hucre/csv'
import { describe, expect, it } from 'vitest'
import { entriesOf } from '../../server/reports/entries.ts'
import { buildReadiness } from '../../server/reports/readiness.ts'
import { reconciliationCsv } from '../../server/reports/reconcile/csv.ts'
import { type Expected, expectedOfCells, expectedOfLines } from '../../server/reports/reconcile/expected.ts'
import { loadReconciliation } from '../../server/reports/reconcile/loading.ts'
import { reconcile } from '../../server/reports/reconcile/reconcile.ts'
import { openTestDatabase } from '../support/database.ts'
import { lighthouses, storeResolution } from '../support/records.ts'
import { input, proof, row } from './rows.ts'

const line = (text: string) => expectedOfLines(text)[0]

describe('a list without columns', () => {
  it.each([
    ['A/99/748', ['A/99/748']],
    ['a/99/748, Add.1 and Corr.2', ['A/99/748', 'A/99/748/Add.1', 'A/99/748/Corr.2']],
    ['Report of the Secretary-General on harbour fog (A/99/748)', ['A/99/748']],
    ['2. Fog: A/C.5/99/18/Add.1; ST/SGB/2045/13.', ['A/C.5/99/18/Add.1', 'ST/SGB/2045/13']],
  ])('gives the documents of “%s”', (text, symbols) => {
    expect(line(text)).toMatchObject({ symbols, cited: [], unread: [] })
  })

  it.each([
    ['98/40, para. 16', [{ symbol: 'A/RES/98/40', path: '16' }]],
    ['A/RES/98/40', [{ symbol: 'A/RES/98/40', path: null }]],
    ['resolution 98/40 A', [{ symbol: 'A/RES/98/40 A', path: null }]],
    [
      'Fog (resolution 98/40, para. 3 (a), and resolution 97/2)',
      [
        { symbol: 'A/RES/98/40', path: '3(a)' },
        { symbol: 'A/RES/97/2', path: null },
      ],
    ],
  ])('gives the mandates of “%s”', (text, cited) => {
    expect(line(text)).toMatchObject({ symbols: [], cited, unread: [] })
  })

  it('keeps what it cannot read, with its line', () => {
    expect(expectedOfLines('\nA/99/748\r\n  Note by the Secretariat  \n')).toEqual([
      expect.objectContaining({ row: 2, symbols: ['A/99/748'] }),
      expect.objectContaining({ row: 3, unread: ['Note by the Secretariat'] }),
    ])
  })
})

describe('a row of a table', () => {
  it('joins a resolution with its paragraphs, and tells documents from resolutions', () => {
    const cells = {
      symbol: 'A/99/748; A/RES/97/2',
      resolution: 'resolution 98/40',
      paragraph: 'paras. 5 and 12 (a)',
    }
    expect(expectedOfCells(4, cells)).toEqual({
      row: 4,
      symbols: ['A/99/748'],
      title: null,
      cited: [
        { symbol: 'A/RES/98/40', path: '5' },
        { symbol: 'A/RES/98/40', path: '12(a)' },
        { symbol: 'A/RES/97/2', path: null },
      ],
      item: null,
      unread: [],
    })
  })

  it('says which cell it could not read', () => {
    expect(expectedOfCells(2, { symbol: 'A/99/x', resolution: '98/40, para. 16; the usual' })).toMatchObject({
      cited: [{ symbol: 'A/RES/98/40', path: '16' }],
      unread: ['A/99/x', 'the usual'],
    })
  })
})

/** Three requests: one with a report, one in an item of a paragraph, one adopted in the session itself. */
const ours = () =>
  entriesOf(
    buildReadiness(
      input(
        [
          row(1),
          row(2, { path: '3(a)', symbol: 'A/RES/98/41', resolutionId: 2 }),
          row(3, {
            path: 'IV/7',
            symbol: 'A/RES/99/1',
            resolutionId: 3,
            resolutionSession: 99,
            agendaItem: '22',
            agendaTitle: 'Tides',
          }),
        ],
        { evidence: [proof(1, { symbol: 'A/99/748/Rev.1' })] },
      ),
    ),
  )

const against = (...rows: Partial<Expected>[]) => {
  const blank = { symbols: [], title: null, cited: [], item: null, unread: [] }
  const result = reconcile(
    ours(),
    rows.map((each, index) => ({ ...blank, row: index + 1, ...each })),
    99,
  )
  return {
    matched: result.matched.flatMap(({ entry, theirs }) =>
      theirs.map(({ ground }) => [entry.mandateId, ground]),
    ),
    oursOnly: result.oursOnly.map(({ mandateId }) => mandateId),
    theirsOnly: result.theirsOnly.map(({ row: number }) => number),
    unread: result.unread.map(({ row: number }) => number),
  }
}

describe('the comparison', () => {
  it('finds a document among our evidence, whatever its revision, and no addendum for it', () => {
    expect(against({ symbols: ['A/99/748'] }).matched).toEqual([[1, 'symbol']])
    expect(against({ symbols: ['A/99/748/Add.1'] })).toMatchObject({ matched: [], theirsOnly: [1] })
  })

  it('finds a cited paragraph, and the items of it', () => {
    expect(against({ cited: [{ symbol: 'A/RES/98/41', path: '3' }] }).matched).toEqual([[2, 'paragraph']])
    expect(against({ cited: [{ symbol: 'A/RES/98/41', path: '3(a)' }] }).matched).toEqual([[2, 'paragraph']])
  })

  it('counts a document and another paragraph of one row alike', () => {
    const both = { symbols: ['A/99/748'], cited: [{ symbol: 'A/RES/98/41', path: '3(a)' }] }
    expect(against(both).matched).toEqual([
      [1, 'symbol'],
      [2, 'paragraph'],
    ])
  })

  it('takes the resolution for a hint where no paragraph is named, or its section is left out', () => {
    expect(against({ cited: [{ symbol: 'A/RES/98/40', path: null }] }).matched).toEqual([[1, 'resolution']])
    expect(against({ cited: [{ symbol: 'A/RES/99/1', path: '7' }] }).matched).toEqual([[3, 'resolution']])
    expect(against({ cited: [{ symbol: 'A/RES/98/40', path: '17' }] })).toMatchObject({
      matched: [],
      theirsOnly: [1],
    })
  })

  it('knows an agenda item by its number in one session only, and by its title across sessions', () => {
    expect(against({ item: '22' }).matched).toEqual([[3, 'agenda item']])
    expect(against({ item: '134' })).toMatchObject({ matched: [], theirsOnly: [1] })
    expect(against({ item: '57. Harbour  FOG' }).matched).toEqual([
      [1, 'agenda item'],
      [2, 'agenda item'],
    ])
    expect(against({ item: '22. Harbour dues' }).matched).toEqual([])
  })

  it('puts every row and every mandate somewhere', () => {
    const result = against({ symbols: ['A/99/748'] }, { symbols: ['A/99/999'] }, { unread: ['nothing'] })
    expect(result).toEqual({ matched: [[1, 'symbol']], oursOnly: [3, 2], theirsOnly: [2], unread: [3] })
  })
})

describe('a comparison with what is on file', () => {
  it('says what we know of rows that are not due in the session, and writes everything as CSV', async () => {
    const { db, close } = await openTestDatabase()
    await storeResolution(db, lighthouses)
    const occasion = { session: 100, at: '2045-03-10T09:00:00.000Z', preparedBy: 'Boris Petrov' }
    const list = '99/101, para. 5\n99/101, para. 4\n99/101, para. 9\n98/1, para. 2\n=1+1'
    const result = await loadReconciliation(db, occasion, expectedOfLines(list))
    close()
    expect(result.matched.map(({ entry }) => entry.reference)).toEqual(['99/101, para. 5'])
    expect(result.oursOnly.map(({ reference }) => reference)).toEqual(['99/101, para. 3 (a)'])
    expect(result.matched[0]?.theirs.map(({ expected, ground }) => [expected.row, ground])).toEqual([
      [1, 'paragraph'],
    ])
    expect(result.theirsOnly.map(({ expected, remarks }) => [expected.row, ...remarks])).toEqual([
      [2, 'On file: 99/101, para. 4, exhortation, no date.'],
      [3, 'No mandate was found in 99/101, para. 9.'],
      [4, 'Resolution 98/1 is not on file, or asks the Secretary-General for nothing.'],
    ])
    const [heads, ...lines] = parseCsv(reconciliationCsv(result))
    expect(heads?.[0]).toBe('Result')
    const kinds = 'In both|In ours only|In theirs only|In theirs only|In theirs only|Not understood'
    expect(lines.map(([kind]) => kind)).toEqual(kinds.split('|'))
    expect(lines.flat().filter((cell) => /^[=+@-]/u.test(String(cell)))).toEqual([])
  })
})
