import { beforeEach, describe, expect, it, vi } from 'vitest'
import { citationsIn, citingResolutions } from '../../db/citations.ts'
import { type Database, openDatabase } from '../../db/connection.ts'
import { documentsWithoutLetters, findSameText } from '../../db/documents.ts'
import { citations, resolutions } from '../../db/schema.ts'
import { differencesOf, safetyListOf, workingVersion } from '../../db/versions.ts'
import { lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

let db: Database
beforeEach(async () => {
  db = await openDatabase(':memory:')
  await storeResolution(db, lighthouses)
  await storeResolution(db, lighthousesNextYear)
})

/** Resolution 1 under this symbol, cited by the first document of resolution 2 with these. */
function cite(symbol: string, cited: readonly string[]): void {
  db.$client.prepare('UPDATE resolutions SET symbol = ? WHERE id = 1').run(symbol)
  const { id: documentId } = db.$client
    .prepare<[], { id: number }>('SELECT id FROM documents WHERE resolution_id = 2')
    .get() ?? { id: 0 }
  db.delete(citations).run()
  cited.forEach((one, index) => {
    const place = { start: index * 20, end: index * 20 + 10 }
    db.insert(citations)
      .values({ documentId, ...place, symbol: one, kind: 'resolution', paragraph: null })
      .run()
  })
}

const links = async (): Promise<(number | null)[]> => {
  const document = db.$client
    .prepare<[], { id: number }>('SELECT id FROM documents WHERE resolution_id = 2')
    .get()
  return (await citationsIn(db, document?.id ?? 0)).map(({ resolutionId }) => resolutionId)
}

describe('a citation of one part', () => {
  it('leads to the document that has several parts, which in turn knows who cites it', async () => {
    cite('A/RES/98/101 A-C', ['A/RES/98/101 A', 'A/RES/98/101 B', 'A/RES/98/101 C', 'A/RES/98/101 A-C'])
    expect(await links()).toEqual([1, 1, 1, 1])
    cite('A/RES/98/101 A-C', ['A/RES/98/101 B'])
    expect(await citingResolutions(db, { id: 1, symbol: 'A/RES/98/101 A-C' })).toMatchObject([{ id: 2 }])
  })

  it('of the early years does so too', async () => {
    cite('A/RES/3411 A-B (XXX)', ['A/RES/3411 B (XXX)', 'A/RES/3411 B (XXIX)'])
    expect(await links()).toEqual([1, null])
  })

  it('leads nowhere where that part is not in the document, or the number is another', async () => {
    cite('A/RES/98/101 A-B', ['A/RES/98/101 C', 'A/RES/98/10 A', 'A/RES/98/101'])
    expect(await links()).toEqual([null, null, null])
  })

  it('leads to the part itself where that was imported', async () => {
    cite('A/RES/98/101 A-B', ['A/RES/98/101 A'])
    const [first] = db.select().from(resolutions).limit(1).all()
    const own = { ...first, id: 77, symbol: 'A/RES/98/101 A' } as typeof resolutions.$inferInsert
    db.insert(resolutions).values(own).run()
    expect(await links()).toEqual([77])
  })
})

describe('the queries of a resolution page and of an import', () => {
  it('use an index for every table', async () => {
    cite('A/RES/98/101 A-B', ['A/RES/98/101 A'])
    const prepared = vi.spyOn(db.$client, 'prepare')
    await citationsIn(db, 2)
    await citingResolutions(db, { id: 1, symbol: 'A/RES/98/101 A-B' })
    await findSameText(db, 'A/RES/98/101 A-B', 'en', 'x')
    await documentsWithoutLetters(db, 'A/RES/98/101 A-B', 'en')
    await safetyListOf(db, 1)
    await differencesOf(db, 1)
    await workingVersion(db, 'A/RES/98/101 A-B')
    const queries = prepared.mock.calls.map(([source]) => source)
    prepared.mockRestore()
    expect(queries.length).toBeGreaterThanOrEqual(9)
    for (const query of queries) expect(`${query}\n${planOf(query)}`).not.toMatch(/^SCAN/mu)
  })
})

function planOf(query: string): string {
  const parameters = Array.from(query.matchAll(/\?/gu), () => '1')
  return db.$client
    .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    .all(...parameters)
    .map(({ detail }) => detail)
    .join('\n')
}
