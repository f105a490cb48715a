import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type TestAgent from 'supertest/lib/agent.js'
import { countImported, createImport, finishImport, type ImportVia, noteFile } from '../../db/imports.ts'
import { beatImport } from '../../db/importEnds.ts'
import { imports } from '../../db/schema.ts'
import { createApp } from '../../server/app.ts'
import { makeRound } from '../../server/rounds/rounds.ts'
import { openHouse, signedIn } from '../support/app.ts'
import { boris } from '../support/cast.ts'

const author = { personId: null, name: 'Boris Petrov' }
const rowIds = (html: string): string[] =>
  [...html.matchAll(/<tr id="file-(\w+)"/gu)].map(([, id]) => id ?? '')

describe('the page of an import', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  let app: Express
  let agent: TestAgent
  beforeAll(async () => {
    house = await openHouse()
    app = createApp(house)
    agent = await signedIn(app, boris)
  })
  afterAll(() => house.close())

  const text = async (url: string): Promise<string> => (await agent.get(url).expect(200)).text
  /** An import of which so many files are done: every tenth was refused. */
  const begun = async (total: number, done: number, via: ImportVia = 'page'): Promise<number> => {
    const files = Array.from({ length: total }, (_, n) => ({ fileName: `file ${n}.pdf`, size: 10 }))
    const id = await createImport(house.db, author, house.now().toISOString(), via, files)
    for (let n = 0; n < done; n++)
      await noteFile(
        house.db,
        id,
        n,
        n % 10 === 0 ? { outcome: 'refused', reason: `Reason ${n}.` } : { outcome: 'unchanged' },
      )
    if (done < total) await noteFile(house.db, id, done, { outcome: 'reading' })
    return id
  }

  it('shows fifty files at a time of five thousand, and how many there are of each kind', async () => {
    const id = await begun(5000, 4321)
    const first = await text(`/imports/${id}`)
    expect(first).toContain('4,321 of 5,000 files read')
    expect(rowIds(first)).toEqual(Array.from({ length: 50 }, (_, n) => String(n)))
    expect(first).toContain('1–50 of 5,000 files')
    expect(first).toMatch(/Refused <span class="number">433<\/span>/u)
    const last = await text(`/imports/${id}?page=100`)
    expect(rowIds(last).at(-1)).toBe('4999')
    const refused = await text(`/imports/${id}?outcome=refused&page=2`)
    expect(rowIds(refused)).toEqual(Array.from({ length: 50 }, (_, n) => String(500 + n * 10)))
    expect(refused).toContain(`href="/imports/${id}?outcome&#x3D;refused&amp;page&#x3D;3"`)
    expect(rowIds(await text(`/imports/${id}?outcome=imported`))).toEqual(['none'])
  })

  it('is told only what changed since somebody looked', async () => {
    const id = await begun(300, 20)
    const page = await text(`/imports/${id}`)
    const ask = /data-changes="([^"]+)" data-pause="2000"/u.exec(page)?.[1]?.replaceAll('&#x3D;', '=') ?? ''
    expect(ask).toBe(`/imports/${id}/changes?since=20`)
    expect(rowIds(await text(ask))).toEqual(['20'])
    for (const n of [20, 21, 22]) await noteFile(house.db, id, n, { outcome: 'unchanged' })
    await noteFile(house.db, id, 23, { outcome: 'reading' })
    const changed = await text(ask)
    expect(rowIds(changed)).toEqual(['20', '21', '22', '23'])
    expect(changed).toContain('23 of 300 files read')
    expect(changed).toContain(`data-changes="/imports/${id}/changes?since&#x3D;23"`)
    expect(changed).not.toContain('<main')
    expect(rowIds(await text(`/imports/${id}/changes?page=3&since=23`))).toEqual([])
  })

  it('asks more often where there are few files, and no more once all are read', async () => {
    const id = await begun(3, 3)
    expect(await text(`/imports/${id}`)).toContain('data-live="on"')
    expect(await text(`/imports/${id}`)).toContain('data-pause="500"')
    await finishImport(house.db, id, house.now().toISOString())
    const page = await text(`/imports/${id}`)
    expect(page).toContain('data-live="off"')
    expect(page).toContain('0 imported with 0 mandates proposed, 2 unchanged, 1 refused.')
  })

  it('can be looked at again without a script, at the same files', async () => {
    const id = await begun(120, 60)
    const page = await text(`/imports/${id}?outcome=refused`)
    expect(page).toContain(`<a href="/imports/${id}?outcome&#x3D;refused">Look again</a>`)
  })

  it.each(['outcome=nonsense', 'page=-1', 'page=99999999', 'since=x', 'outcome=refused&outcome=imported'])(
    'answers for %s as if it had not been asked',
    async (words) => {
      const id = await begun(3, 1)
      expect(rowIds(await text(`/imports/${id}?${words}`))).toEqual(['0', '1', '2'])
      await agent.get(`/imports/${id}/changes?${words}`).expect(200)
    },
  )

  it('does not know what changed in an import that never was', async () => {
    expect((await agent.get('/imports/99999/changes')).status).toBe(404)
  })

  describe('that a command line runs', () => {
    const round = () => makeRound({ ...house, mail: null, baseUrl: null })

    it('says when nothing was heard of it, and is closed by the next round', async () => {
      const id = await begun(5, 2, 'command line')
      house.advance({ minutes: 2 })
      await round()
      expect(await text(`/imports/${id}`)).not.toContain('seems to have stopped')
      house.advance({ minutes: 2 })
      expect(await text(`/imports/${id}`)).toContain('seems to have stopped')
      expect(await text('/imports')).toContain('Stopped without a word')
      await round()
      const page = await text(`/imports/${id}`)
      expect(page).toContain('data-live="off"')
      expect(page.match(/The command line ended before this file was read/gu)).toHaveLength(3)
      expect(await countImported(house.db, id)).toMatchObject({
        unchanged: 1,
        refused: 4,
        reading: 0,
        waiting: 0,
      })
    })

    it('stays open for as long as it is heard of, and so does one from a page', async () => {
      const id = await begun(5, 2, 'command line')
      const other = await begun(5, 2, 'page')
      house.advance({ minutes: 60 })
      await beatImport(house.db, id, house.now().toISOString())
      house.advance({ minutes: 2 })
      await round()
      for (const open of [id, other])
        expect(house.db.select().from(imports).where(eq(imports.id, open)).get()?.finishedAt).toBeNull()
      expect(await text(`/imports/${other}`)).not.toContain('seems to have stopped')
    })
  })
})
