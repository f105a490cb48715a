import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'
import { placesFound } from '../../db/searchMarks.ts'

describe('the places of found words', () => {
  let db: Database
  beforeAll(async () => {
    db = await openDatabase(':memory:')
  })
  afterAll(() => db.$client.close())

  const marked = (query: string, text: string, title = 'Faros'): readonly string[] | null => {
    const [found] = placesFound(db, query, [{ symbol: 'A/RES/99/101', title, text }])
    return found ? found.text.map(([start, end]) => text.slice(start, end)) : null
  }

  it.each([
    [
      'report lighthouse',
      'to submit Reports on lighthouses',
      ['Reports', 'lighthouses'],
      'other forms of a word',
    ],
    ['secretaire', 'Prie le Secrétaire général de lui faire rapport', ['Secrétaire'], 'accents'],
    ['informe', 'presente un informe sobre los informes', ['informe', 'informes'], 'every place'],
    ['докл', 'представить доклады о маяках', ['доклады'], 'the beginning of a word'],
    ['灯塔的报告', '请秘书长提交关于灯塔的报告', ['灯塔的报告'], 'a Chinese phrase, in one piece'],
    ['告', '请秘书长提交报告,并公告', ['告', '告'], 'single characters'],
    ['المنارات', 'تقريرا عن المنـــارات', ['المنـــارات'], 'Arabic across tatweel'],
    ['الامين', 'تطلب إلى الأمين العام', ['الأمين'], 'another form of alef'],
    ['finance', 'the ﬁnances of a port', ['ﬁnances'], 'ligatures'],
    ['99/101', 'resolution of the port', [], 'nothing in the words where the symbol has it'],
  ])('are those of %s', (query, text, expected) => {
    expect(marked(query, text)).toEqual(expected)
  })

  it('are those of the title too', () => {
    const [found] = placesFound(db, 'phare rapport', [
      { symbol: 'A/RES/99/101', title: 'Les phares', text: 'faire rapport' },
    ])
    expect(found?.title).toEqual([[4, 10]])
  })

  it('are none where a word is missing, and where there is nothing to look for', () => {
    expect(marked('report harbour', 'submit a report')).toBeNull()
    expect(marked('"*', 'submit a report')).toBeNull()
  })

  it('stay in the text, whatever is in it and whatever is looked for', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(any, any, (text, query) => {
        const [found] = placesFound(db, query, [{ symbol: '', title: '', text }])
        let last = -1
        for (const [start, end] of found?.text ?? []) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('are told with the tokens of the index itself', () => {
    const statement =
      'SELECT sql FROM sqlite_master WHERE name = ? UNION SELECT sql FROM sqlite_temp_master WHERE name = ?'
    const tokens = (table: string) =>
      /tokenize = '[^']*'/u.exec(String(db.$client.prepare(statement).pluck().get(table, table)))?.[0]
    expect(tokens('shown_search')).toBe(tokens('mandate_search'))
    expect(tokens('shown_search')).toContain('porter')
  })
})
