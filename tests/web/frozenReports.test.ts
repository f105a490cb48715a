import type { Express } from 'express'
import { readdirSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseCsv } from 'hucre/csv'
import { desc, eq } from 'drizzle-orm'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import { audit, occurrences, reportFiles, reports, signatures } from '../../db/schema.ts'
import { recordUpdate } from '../../db/updates.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { type Actor, amina, boris, chen, dolores, password } from '../support/cast.ts'
import { freezeNow } from '../support/frozen.ts'
import { addPerson } from '../support/people.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, hostileHarbours)
})

const fatou: Actor = {
  name: 'Fatou Ndiaye',
  email: 'fatou.ndiaye@example.org',
  position: 'Director',
  role: 'officer',
}

const freeze = async (person = boris, query = '') =>
  (await signedIn(app, person)).post(`/sessions/99/frozen${query}`)

const page = async (url: string, person = dolores): Promise<string> =>
  (await (await signedIn(app, person)).get(url).expect(200)).text

/** The latest first. */
const deeds = () => house.db.select().from(audit).orderBy(desc(audit.id)).all()

/** Without the thread that the page leaves it to, which takes its time to start. */
const frozenAlready = () => freezeNow(house.db, 99, house.now().toISOString())

describe('freezing', () => {
  it('keeps the report as it stands, and leads to it', async () => {
    const answer = await freeze()
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sessions/99/frozen/1'])
    const kept = house.db.select().from(reports).get()
    expect(kept).toMatchObject({ session: 99, author: 'Boris Petrov', asAt: house.now().toISOString() })
    expect(deeds()[0]).toMatchObject({
      action: 'report.freeze',
      subject: 'session 99',
      particulars: { report: 1, contentHash: kept?.contentHash },
    })
  })

  it('is offered to officers and administrators alone, and refused to others', async () => {
    for (const [person, offered] of [
      [boris, true],
      [amina, true],
      [chen, false],
      [dolores, false],
    ] as const) {
      expect((await page('/sessions/99/readiness', person)).includes('Freeze this report')).toBe(offered)
    }
    for (const person of [chen, dolores]) expect((await freeze(person)).status).toBe(403)
    expect(house.db.select().from(reports).all()).toEqual([])
  })

  it('is as limited as the page is, says so, and can be of a session without anything', async () => {
    await freeze(boris, '?only=overdue')
    expect(house.db.select().from(reports).get()?.scope).toEqual({ selection: 'overdue' })
    expect(await page('/sessions/99/frozen')).toContain('only overdue')
    expect(await page('/sessions/99/frozen/1')).toContain('Only what is overdue is listed')
    await (await signedIn(app, boris)).post('/sessions/12/frozen').expect(303)
    expect(await page('/sessions/12/frozen/2')).toContain('Nothing falls due')
  })
})

describe('a frozen report', () => {
  beforeEach(async () => {
    await frozenAlready()
    house.advance({ days: 3 })
    house.db.update(occurrences).set({ status: 'implemented' }).run()
  })

  it('says what it said, with its number, its author and its hash', async () => {
    const { contentHash } = house.db.select().from(reports).get() ?? { contentHash: 'none' }
    const html = await page('/sessions/99/frozen/1')
    expect(html).toContain('<strong>not started</strong>')
    expect(html).toContain('Frozen report No. 1')
    expect(html).toContain('frozen by Boris Petrov, 21 November 2026, 09:00 UTC')
    expect(html).toContain(contentHash)
    expect(html).toContain('href="/sessions/99/frozen/1/readiness.pdf"')
    expect(await page('/sessions/99/readiness')).toContain('<strong>implemented</strong>')
  })

  it('is listed with its session, the latest first', async () => {
    await frozenAlready()
    const html = await page('/sessions/99/frozen')
    expect(html.indexOf('No. 2')).toBeLessThan(html.indexOf('No. 1<'))
    expect(await page('/sessions/99/readiness')).toContain('2 frozen reports')
    expect(await page('/sessions/98/frozen')).toContain('Nothing is frozen yet')
  })

  it('has its hash at the foot of the printed page', async () => {
    const css = await page('/sessions/99/frozen/1/readiness.css')
    expect(css).toMatch(
      /content: "Readiness report, Ninety-ninth session · as at [^"]+\\A Frozen report No\. 1 · SHA-256 [\da-f]{64}"/u,
    )
  })

  it('is given out in every form as it was, and each file is noted', async () => {
    const reader = await signedIn(app, dolores)
    for (const form of ['pdf', 'docx', 'xlsx', 'csv', 'json']) {
      const answer = await reader.get(`/sessions/99/frozen/1/readiness.${form}`).buffer(true).expect(200)
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename=readiness-99-2026-11-21-no-1.${form}`,
      )
      const noted = house.db.select().from(reportFiles).all().at(-1)
      expect(noted).toMatchObject({ reportId: 1, format: form })
      expect(deeds()[0]?.particulars).toMatchObject({ form, report: 1, sha256: noted?.sha256 })
      if (form === 'csv') {
        const lines = parseCsv(answer.text)
        expect(lines[1]).toContain('not started')
        expect(lines.at(-1)?.[0]).toMatch(/^Frozen report No\. 1 · SHA-256 /u)
      }
    }
    expect(house.db.select().from(reportFiles).all()).toHaveLength(5)
  })

  it.each([
    '/sessions/99/frozen/2',
    '/sessions/98/frozen/1',
    '/sessions/99/frozen/01',
    '/sessions/99/frozen/1e0',
    '/sessions/99/frozen/99999999999999999999',
    '/sessions/99/frozen/1/readiness.exe',
    '/sessions/98/frozen/1/readiness.pdf',
    '/sessions/98/frozen/1/readiness.css',
  ])('is not there: %s', async (url) => {
    const reader = await signedIn(app, dolores)
    expect((await reader.get(url)).status).toBe(404)
  })

  it('is not shown where what is kept was changed', async () => {
    liftAppendOnly(house.db.$client)
    house.db.$client.exec(`UPDATE report_contents SET content = replace(content, '"due":1', '"due":2')`)
    const reader = await signedIn(app, dolores)
    const answer = await reader.get('/sessions/99/frozen/1').expect(500)
    expect(answer.text).toContain('This frozen report is not as it was written')
    await reader.get('/sessions/99/frozen/1/readiness.json').expect(500)
    expect(house.db.select().from(reportFiles).all()).toEqual([])
  })
})

describe('signing', () => {
  beforeEach(async () => {
    await addPerson(house.db, fatou, house.now().toISOString())
    await frozenAlready()
  })

  const sign = async (person: Actor, capacity: string, fields: Record<string, string> = {}) =>
    (await signedIn(app, person))
      .post('/sessions/99/frozen/1/signatures')
      .type('form')
      .send({ capacity, position: person.position, password, ...fields })

  it('is done by three different people, and printed under the report', async () => {
    for (const [person, capacity] of [
      [boris, 'prepared'],
      [fatou, 'reviewed'],
      [amina, 'cleared'],
    ] as const) {
      expect((await sign(person, capacity)).status).toBe(303)
      house.advance({ hours: 1 })
    }
    const html = await page('/sessions/99/frozen/1')
    expect(html).toMatch(
      /Cleared by<\/th><td>Amina Diallo<\/td><td>Chief of Section<\/td><td>21 November 2026, 11:00 UTC<\/td><td>Signed electronically, /u,
    )
    expect(html).not.toContain('Sign this report')
    expect(await page('/sessions/99/frozen')).toContain('Reviewed by Fatou Ndiaye')
    expect(deeds().find(({ action }) => action === 'report.sign')).toMatchObject({
      action: 'report.sign',
      subject: 'report 1',
      author: 'Amina Diallo',
    })
  })

  it.each([
    ['with another password', { password: 'eight grey herons at noon' }, 'This is not your password.'],
    ['without a password', { password: '' }, 'Write your password.'],
    ['without a function', { position: ' ' }, 'Write your function'],
    ['out of order', { capacity: 'cleared' }, 'It is signed in order: first “Prepared by”.'],
    ['as something else', { capacity: 'owner' }, 'Choose what you sign as.'],
  ])('is refused %s, and shows the form again', async (_what, fields, sentence) => {
    const answer = await sign(boris, 'prepared', fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
    expect(answer.text).not.toContain(password)
    expect(house.db.select().from(signatures).all()).toEqual([])
  })

  it('says why the next one is not for whoever signed before', async () => {
    await sign(boris, 'prepared')
    expect(await page('/sessions/99/frozen/1', boris)).toContain('You have signed it already (prepared by).')
    const answer = await sign(boris, 'reviewed')
    expect([answer.status, answer.text.includes('Different people')]).toEqual([422, true])
    expect(await page('/sessions/99/frozen/1', fatou)).toContain('Sign as “Reviewed by”')
  })

  it('is not for focal points and viewers', async () => {
    for (const person of [chen, dolores]) {
      expect((await sign(person, 'prepared')).status).toBe(403)
      expect(await page('/sessions/99/frozen/1', person)).not.toContain('Sign this report')
    }
  })

  it('is stopped after ten wrong passwords', async () => {
    const officer = await signedIn(app, boris)
    const wrong = { capacity: 'prepared', position: 'Officer', password: 'eight grey herons at noon' }
    const tries = Array.from({ length: 11 })
    const answers: number[] = []
    for (const _ of tries)
      answers.push((await officer.post('/sessions/99/frozen/1/signatures').type('form').send(wrong)).status)
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 422), 429])
    const right = await officer
      .post('/sessions/99/frozen/1/signatures')
      .type('form')
      .send({ ...wrong, password })
    expect(right.status).toBe(429)
  })

  it('keeps name and function as they were', async () => {
    await sign(boris, 'prepared', { position: 'Acting Chief' })
    house.db.$client.prepare("UPDATE people SET name = 'B. P.', position = 'Retired'").run()
    expect(house.db.select().from(signatures).where(eq(signatures.reportId, 1)).get()).toMatchObject({
      name: 'Boris Petrov',
      position: 'Acting Chief',
    })
    expect(await page('/sessions/99/frozen/1')).toContain('<td>Boris Petrov</td><td>Acting Chief</td>')
  })
})

describe('the changes since a frozen report', () => {
  it('are shown and taken away, with who and when', async () => {
    await frozenAlready()
    house.advance({ days: 3 })
    const [at, author] = [house.now().toISOString(), { personId: 2, name: 'Boris Petrov' }]
    const update = {
      occurrenceId: 1,
      to: 'submitted',
      note: '<i>Issued</i>',
      evidence: [],
      deferral: null,
    } as const
    await recordUpdate(house.db, { author, at, mandateId: 1, version: 1, ...update, successorId: null })
    const html = await page('/sessions/99/frozen/1/comparison')
    expect(html).toContain('Frozen report No. 1, as at 21 November 2026, 09:00 UTC')
    expect(html).toContain('Now, as at 24 November 2026, 09:00 UTC')
    expect(html).toMatch(/<h2 id="closed">Closed/u)
    expect(html).toContain(
      'Boris Petrov, 24 November 2026<span class="comparison-clause" dir="auto">&lt;i&gt;Issued',
    )
    const reader = await signedIn(app, dolores)
    const taken = await reader.get('/sessions/99/frozen/1/comparison.csv?with=now').expect(200)
    expect(parseCsv(taken.text).map(([kind]) => kind)).toEqual(['Change', 'Closed'])
    expect(deeds()[0]).toMatchObject({
      action: 'report.compare',
      particulars: { report: 1, with: 'now', changes: 1 },
    })
    for (const url of ['/sessions/99/frozen/1/comparison?with=7', '/sessions/98/frozen/1/comparison'])
      expect((await reader.get(url)).status).toBe(404)
  })
})

describe('the page that verifies files', () => {
  it('knows what was given out, refuses what was changed, and keeps neither', async () => {
    await frozenAlready()
    const reader = await signedIn(app, dolores)
    const { text } = await reader.get('/sessions/99/frozen/1/readiness.csv').expect(200)
    const answer = await reader
      .post('/sessions/verification')
      .attach('files', Buffer.from(text), '<b>right.csv')
      .attach('files', Buffer.from(text.replace('not started', 'implemented')), 'wrong.csv')
    const [, right = '', wrong = ''] = answer.text.split('class="panel verdict"')
    expect(right).toContain('&lt;b&gt;right.csv')
    expect(right).toContain('This is frozen report No. 1')
    expect(right).toContain('href="/sessions/99/frozen/1"')
    expect(wrong).toContain('This is not the frozen report. It bears the hash of No. 1')
    expect(readdirSync(house.settings.uploadFolder)).toEqual([])
  })

  it.each([[0], [1]])('says what is missing or too large (%d files)', async (files) => {
    const reader = await signedIn(app, dolores)
    const sent = reader.post('/sessions/verification').field('none', '')
    const answer = await (files === 0
      ? sent
      : sent.attach('files', Buffer.alloc(house.settings.maxFileBytes + 1), 'large.pdf'))
    expect(answer.text).toContain(files === 0 ? 'Choose a file.' : 'It is larger than 2 MB')
  })
})
