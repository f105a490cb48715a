import { readXlsx } from 'hucre/xlsx'
import { readdirSync } from 'node:fs'
import type { Express } from 'express'
import { desc } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { audit, mandates } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { dolores } from '../support/cast.ts'
import { hostileHarbours, lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  house.advance({ days: 6700 })
  await storeResolution(house.db, lighthouses)
  await storeResolution(house.db, lighthousesNextYear)
  await storeResolution(house.db, hostileHarbours)
})

const take = async (url: string): Promise<{ bytes: Buffer; name: string }> => {
  const agent = await signedIn(app, dolores)
  const response = await agent
    .get(url)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => done(null, Buffer.concat(chunks)))
    })
    .expect(200)
  return { bytes: response.body as Buffer, name: String(response.headers['content-disposition']) }
}

describe('GET /mandates/export', () => {
  it('gives exactly the rows of the filter, in its order, as JSON', async () => {
    const { bytes, name } = await take('/mandates/export.json?resolution=99/101&sort=resolution')
    const rows = JSON.parse(bytes.toString()) as Record<string, unknown>[]
    expect(rows.map((row) => row['paragraph'])).toEqual(['para. 2', 'para. 3 (a)', 'para. 5'])
    expect(rows[2]).toMatchObject({
      resolution: 'A/RES/99/101',
      adopted: '2044-12-20',
      session: 100,
      due: '100th session, main part',
      status: 'not started',
      dueState: 'not due',
    })
    expect(name).toContain('mandates-2045-')
    expect(JSON.parse((await take('/mandates/export.json?status=superseded')).bytes.toString())).toEqual([])
  })

  it('makes no formula of what a resolution says', async () => {
    house.db.update(mandates).set({ text: '=HYPERLINK("https://example.org")' }).run()
    const csv = (await take('/mandates/export.csv')).bytes.toString()
    expect(csv.startsWith('\uFEFFMandate,Occurrence,Resolution')).toBe(true)
    expect(csv.trim().split('\r\n')).toHaveLength(7)
    expect(csv).toContain(`"'=HYPERLINK`)
    const { sheets } = await readXlsx((await take('/mandates/export.xlsx')).bytes)
    expect(sheets[0]?.rows[1]).toContain('=HYPERLINK("https://example.org")')
    expect(sheets[0]?.cells && [...sheets[0].cells.values()].some((cell) => cell.formula)).toBeFalsy()
  })

  it('writes days and numbers as such, under a head that stays and filters', async () => {
    const { sheets } = await readXlsx(
      (await take('/mandates/export.xlsx?resolution=99/101&sort=resolution')).bytes,
    )
    const [sheet] = sheets
    const column = (head: string) => sheet?.rows[0]?.indexOf(head) ?? -1
    const last = sheet?.rows.at(-1)
    expect(last?.[column('Session')]).toBe(100)
    expect(last?.[column('Adopted')]).toEqual(new Date('2044-12-20T00:00:00Z'))
    expect(sheet?.freezePane?.rows).toBe(1)
    expect(sheet?.autoFilter?.range).toBe('A1:AD4')
  })

  it('is noted in the audit log, and leaves no file behind', async () => {
    await take('/mandates/export.csv?session=none')
    const last = house.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get()
    expect(last).toMatchObject({
      author: dolores.name,
      action: 'mandate.export',
      subject: '2 rows',
      particulars: { format: 'csv', filter: 'session=none' },
    })
    // It goes when the last byte is on its way.
    await vi.waitFor(() => expect(readdirSync(house.settings.uploadFolder)).toEqual([]))
  })

  it('is not found in another format', async () => {
    const response = await (await signedIn(app, dolores)).get('/mandates/export.exe')
    expect(response.status).toBe(404)
  })
})
