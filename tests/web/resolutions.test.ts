import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { documents } from '../../db/schema.ts'
import { type TestHouse, signedIn, stranger, testApp } from '../support/app.ts'
import { dolores } from '../support/cast.ts'
import { hostileHarbours, lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
})

async function fill(): Promise<void> {
  await storeResolution(house.db, lighthouses)
  await storeResolution(house.db, lighthousesNextYear)
  await storeResolution(house.db, hostileHarbours)
}

const text = async (url: string): Promise<string> =>
  (await (await signedIn(app, dolores)).get(url).expect(200)).text.replaceAll('&#x3D;', '=')

describe('GET /resolutions', () => {
  it('needs a sign-in, and says what to do where nothing was imported', async () => {
    await stranger(app).get('/resolutions').expect(303)
    expect(await text('/resolutions')).toContain('No resolutions yet')
  })

  it('lists symbol, title, session, committee, languages and mandates', async () => {
    await fill()
    const html = await text('/resolutions')
    expect(html).toContain('A/RES/99/101')
    expect(html).toContain('English, Chinese')
    expect(html).toContain('1 confirmed, 3 proposed')
    expect(html).toContain('Harbour &lt;b&gt;lights&lt;/b&gt;')
    expect(html).toContain('1–3 of 3 resolutions')
  })

  it('can be narrowed to a session and to words, and back', async () => {
    await fill()
    const html = await text('/resolutions?session=99&q=lighthouse')
    expect(html).toContain('1–1 of 1 resolution')
    expect(html).toContain('href="/resolutions?q=lighthouse"')
    expect(await text('/resolutions?q=nothing')).toContain('No resolution fits')
    for (const odd of ['session=abc', 'q=%25', 'q[]=1', 'page=77']) await text(`/resolutions?${odd}`)
  })
})

describe('GET /resolutions/:id', () => {
  it('shows the text with each clause leading to its mandate', async () => {
    await fill()
    const html = await text('/resolutions/1')
    expect(html).toContain(
      '<p class="text-plain text-depth-0"><span class="text-words">The General Assembly,</span></p>',
    )
    expect(html).toContain(
      'href="/mandates/2"><mark>To survey the state of paper logbooks before the end of 2045</mark></a>',
    )
    expect(html).toContain('id="para-3(a)"')
    expect(html).toContain('20 December 2044')
    expect(html).toContain('on the report of the Fifth Committee (A/99/811, para. 6)')
  })

  it('switches to another language with lang and dir', async () => {
    await fill()
    const html = await text('/resolutions/1?language=zh')
    expect(html).toContain('<div class="document-text" lang="zh" dir="ltr">')
    expect(html).toContain('请秘书长继续与会员国协商')
    expect(await text('/resolutions/1?language=xx')).toContain('lang="en" dir="ltr">')
    house.db.update(documents).set({ language: 'ar' }).run()
    expect(await text('/resolutions/1')).toContain('lang="ar" dir="rtl">')
  })

  it('escapes hostile text', async () => {
    await fill()
    const html = await text('/resolutions/3')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert(&quot;harbour&quot;)&lt;/script&gt;')
  })

  it('is found by symbol too, and not found where there is none', async () => {
    await fill()
    const agent = await signedIn(app, dolores)
    const response = await agent.get('/resolutions/A/RES/99/101').expect(303)
    expect(response.headers['location']).toBe('/resolutions/1')
    for (const url of ['/resolutions/999', '/resolutions/abc', '/resolutions/A/RES/99/999'])
      await agent.get(url).expect(404)
  })
})

describe('GET /documents/:id/original', () => {
  it('sends the file as a download that no browser opens as a page of ours', async () => {
    await fill()
    house.db.update(documents).set({ fileName: '../"<b>résolution.html' }).run()
    const agent = await signedIn(app, dolores)
    const response = await agent.get('/documents/1/original').expect(200)
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename="/u)
    expect(response.headers['content-disposition']).not.toContain('..')
    expect(response.headers['content-type']).toBe('application/octet-stream')
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    expect(response.headers['content-security-policy']).toContain('sandbox')
    expect(Buffer.from(response.body as Buffer).toString()).toContain('The General Assembly,')
  })

  it('is for people who signed in, and for documents that exist', async () => {
    await fill()
    await stranger(app).get('/documents/1/original').expect(303)
    const agent = await signedIn(app, dolores)
    for (const id of ['999', 'x']) expect((await agent.get(`/documents/${id}/original`)).status).toBe(404)
  })
})
