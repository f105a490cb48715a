import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseCsv } from 'hucre/csv'
import { desc } from 'drizzle-orm'
import { audit } from '../../db/schema.ts'
import { type TestHouse, signedIn, stranger, testApp } from '../support/app.ts'
import { amina, boris, chen, dolores } from '../support/cast.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, hostileHarbours)
})

async function take(url: string, person = dolores): Promise<{ bytes: Buffer; type: string; name: string }> {
  const agent = await signedIn(app, person)
  const response = await agent
    .get(url)
    .buffer(true)
    .parse((stream, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => done(null, Buffer.concat(chunks)))
    })
    .expect(200)
  return {
    bytes: response.body as Buffer,
    type: String(response.headers['content-type']),
    name: String(response.headers['content-disposition']),
  }
}

describe('GET /sessions/:session/readiness.:form', () => {
  it.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['csv', 'text/csv; charset=utf-8', '\uFEFF'],
    ['json', 'application/json; charset=utf-8', '{'],
  ])('gives the report as %s, under its name, and notes that it was taken', async (form, type, begins) => {
    const taken = await take(`/sessions/99/readiness.${form}`)
    expect(taken.type).toBe(type)
    expect(taken.name).toBe(`attachment; filename=readiness-99-2026-11-21.${form}`)
    expect(taken.bytes.toString('utf8').startsWith(begins)).toBe(true)
    const entry = house.db.select().from(audit).orderBy(desc(audit.id)).limit(1).get()
    expect(entry).toMatchObject({
      author: 'Dolores Vega',
      action: 'report.export',
      subject: 'session 99',
      particulars: { form, paper: 'a4', only: null },
    })
  })

  it('is open to everybody who signed in, and to nobody else', async () => {
    for (const person of [amina, boris, chen]) await take('/sessions/99/readiness.json', person)
    const answer = await stranger(app).get('/sessions/99/readiness.json')
    expect(answer.status).toBe(303)
  })

  it('is as limited as the page is', async () => {
    const all = parseCsv((await take('/sessions/99/readiness.csv')).bytes.toString())
    const overdue = parseCsv((await take('/sessions/99/readiness.csv?only=overdue')).bytes.toString())
    expect(all.filter(([section]) => section === 'Second part of the resumed session')).toHaveLength(1)
    expect(overdue.filter(([section]) => section === 'Second part of the resumed session')).toHaveLength(0)
    const content = JSON.parse(
      (await take('/sessions/99/readiness.json?only=overdue')).bytes.toString(),
    ) as unknown
    expect(content).toMatchObject({ selection: 'overdue', preparedBy: 'Dolores Vega', figures: { due: 1 } })
  })

  it.each(['/sessions/99/readiness.exe', '/sessions/0/readiness.pdf', '/sessions/1000/readiness.json'])(
    'is not there: %s',
    async (url) => {
      const reader = await signedIn(app, dolores)
      const before = house.db.select().from(audit).all().length
      const answer = await reader.get(url)
      expect(answer.status).toBe(404)
      expect(house.db.select().from(audit).all()).toHaveLength(before)
    },
  )

  it('is linked on the page of the report, as limited as that is', async () => {
    const reader = await signedIn(app, dolores)
    const { text } = await reader.get('/sessions/99/readiness?only=no%20evidence').expect(200)
    const html = text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')
    expect(html).toContain('href="/sessions/99/readiness.pdf?only=no+evidence"')
    expect(html).toContain('href="/sessions/99/readiness.docx?only=no+evidence&paper=letter"')
    expect(html).toContain('href="/sessions/99/readiness.json?only=no+evidence"')
  })
})
