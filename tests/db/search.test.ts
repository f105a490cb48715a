import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'
import { indexWording, matchExpression, searchVersion } from '../../db/search.ts'

const texts = {
  1: 'Requests the Secretary-General to submit annual reports on lighthouses',
  2: 'Prie le Secrétaire général de lui faire rapport sur les phares',
  3: 'Solicita al Secretario General que presente un informe sobre los faros',
  4: 'просит Генерального секретаря представить доклад о маяках',
  5: '请秘书长向大会第九十九届会议提交关于灯塔的报告',
  6: 'تطلب إلى الأمين العام أن يقدم تقريرا عن المنـــارات',
} as const

describe('search', () => {
  let db: Database
  beforeAll(async () => {
    db = await openDatabase(':memory:')
    db.transaction((tx) => {
      for (const [id, text] of Object.entries(texts)) {
        indexWording(tx, {
          wordingId: Number(id),
          mandateId: Number(id),
          symbol: 'A/RES/99/101',
          title: 'Faros',
          text,
        })
      }
    })
  })
  afterAll(() => db.$client.close())

  const found = (query: string): number[] => {
    const expression = matchExpression(query)
    if (expression === null) return []
    return db
      .all<{ id: number }>(
        sql`SELECT mandate_id AS id FROM mandate_search WHERE mandate_search MATCH ${expression} ORDER BY rowid`,
      )
      .map(({ id }) => id)
  }

  it.each([
    ['report', 1, 'the plural of an English word'],
    ['LIGHTHOUSE', 1, 'any case'],
    ['secretaire', 2, 'French without its accents'],
    ['informe faros', 3, 'two words in any place'],
    ['доклад', 4, 'Russian'],
    ['报告', 5, 'two Chinese characters inside an unbroken run'],
    ['灯塔的报告', 5, 'a Chinese phrase'],
    ['تقرير', 6, 'Arabic without its ending'],
    ['المنارات', 6, 'Arabic across tatweel'],
    ['الامين', 6, 'Arabic with a plain alef'],
  ])('finds %s', (query, id) => {
    expect(found(query)).toContain(id)
  })

  it('finds Chinese characters only in their order', () => {
    expect(found('告报')).toEqual([])
  })
  it('finds the symbol of the resolution', () => {
    expect(found('A/RES/99/101')).toHaveLength(6)
  })
  it('asks for every word', () => {
    expect(found('annual phares')).toEqual([])
  })
  it('has another version after every change', () => {
    const versions = [1, 1, 2].map((id) => {
      db.transaction((tx) => {
        indexWording(tx, { wordingId: 90 + id, mandateId: 90, symbol: '', title: '', text: 'oysters' })
      })
      return searchVersion(db)
    })
    db.run(sql`DELETE FROM mandate_search WHERE rowid > 90`)
    versions.push(searchVersion(db))
    expect(new Set(versions).size).toBe(4)
    expect(searchVersion(db)).toBe(versions[3])
  })
  it('has nothing to look for in punctuation', () => {
    expect(matchExpression('"" * ( ) - :')).toBeNull()
  })
  it('takes any input without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        expect(Array.isArray(found(query))).toBe(true)
      }),
    )
  })
  it.each([
    'NEAR(a b)',
    'a OR b',
    'text:report',
    '"unbalanced',
    "'; DROP TABLE people; --",
    'report^2',
    '{a b}:c',
  ])('takes %s for words, not for commands', (query) => {
    expect(() => found(query)).not.toThrow()
  })
})
