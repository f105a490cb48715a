import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'
import {
  adoptingSessions,
  clausesOf,
  countResolutions,
  documentsOf,
  findResolution,
  findResolutionBySymbol,
  listResolutions,
  textOf,
  workingText,
} from '../../db/resolutions.ts'
import {
  hostileHarbours,
  lighthouses,
  lighthousesNextYear,
  type StoredResolution,
  storeResolution,
} from '../support/records.ts'

const everything = { limit: 50, offset: 0 }
let db: Database
let stored: StoredResolution

beforeAll(async () => {
  db = await openDatabase(':memory:')
  stored = await storeResolution(db, lighthouses)
  await storeResolution(db, lighthousesNextYear)
  await storeResolution(db, hostileHarbours)
})

describe('the list of resolutions', () => {
  it('begins with the latest and counts mandates by state', async () => {
    const rows = await listResolutions(db, {}, everything)
    expect(rows.map((row) => row.symbol)).toEqual(['A/RES/100/12', 'A/RES/99/102', 'A/RES/99/101'])
    expect(rows[2]).toMatchObject({ languages: 'en,zh', proposed: 3, confirmed: 1, rejected: 0 })
  })

  it.each([
    ['a session', { organ: 'GA', session: 100 }, 1],
    ['words of the title', { words: 'LIGHTHOUSE' }, 2],
    ['a part of the symbol', { words: '99/1' }, 2],
    ['a per cent sign, which means itself', { words: '%' }, 0],
    ['both', { session: 99, words: 'lighthouse' }, 1],
  ] as const)('can be narrowed to %s', async (_name, conditions, expected) => {
    expect(await countResolutions(db, conditions)).toBe(expected)
    expect(await listResolutions(db, conditions, everything)).toHaveLength(expected)
  })

  it('names the sessions to choose from', async () => {
    expect(await adoptingSessions(db)).toEqual([
      { organ: 'GA', session: 100, count: 1 },
      { organ: 'GA', session: 99, count: 2 },
    ])
  })
})

describe('a resolution', () => {
  it('is found by id and by symbol', async () => {
    expect((await findResolution(db, stored.id))?.title).toBe('Protection of lighthouse records')
    expect(await findResolution(db, 999)).toBeNull()
    expect(await findResolutionBySymbol(db, 'A/RES/99/101')).toEqual({ id: stored.id })
    expect(await findResolutionBySymbol(db, 'A/RES/99/999')).toBeNull()
  })

  it('has documents, English first, and a working text', async () => {
    expect((await documentsOf(db, stored.id)).map((row) => row.language)).toEqual(['en', 'zh'])
    expect(await workingText(db, stored.id)).toContain('The General Assembly,')
    expect(await workingText(db, 999)).toBe('')
  })

  it('has clauses that stand in its text where they say', async () => {
    const documentId = stored.documents['en'] ?? 0
    const { text, pieces } = await textOf(db, documentId)
    expect(pieces.find((piece) => piece.path === '3')?.end).toBe(
      pieces.find((piece) => piece.path === '3(b)')?.end,
    )
    const clauses = await clausesOf(db, documentId)
    expect(clauses.map((clause) => text.slice(clause.start, clause.end))).toEqual(
      lighthouses.mandates.map((mandate) => mandate.words['en']),
    )
  })
})
