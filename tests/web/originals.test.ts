import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documents, originals } from '../../db/schema.ts'
import { createApp } from '../../server/app.ts'
import { type TestHouse, openHouse, signedIn, stranger } from '../support/app.ts'
import { chen, dolores } from '../support/cast.ts'
import { lighthousePdf, lighthouseText } from '../support/files.ts'
import { sample } from '../support/reading.ts'

let app: Express
let house: TestHouse & { close: () => Promise<void> }

beforeAll(async () => {
  house = await openHouse()
  app = createApp(house)
  mkdirSync(house.settings.uploadFolder, { recursive: true })
  const files = [
    { fileName: 'lighthouse.pdf', content: lighthousePdf() },
    { fileName: 'lighthouse.txt', content: lighthouseText(952) },
    { fileName: 'report.pdf', content: lighthousePdf(953) },
  ].map(({ fileName, content }) => {
    const path = join(house.settings.uploadFolder, fileName)
    writeFileSync(path, content)
    return { fileName, path, size: content.length }
  })
  await house.intake.run({ files, author: { personId: null, name: 'test' }, via: 'command line' })
})
afterAll(() => house.close())

/** A web page with a paragraph for each block of a text. */
const pageOf = (text: string): Buffer =>
  Buffer.from(
    `<html><body>${text
      .split('\n\n')
      .map((block) => `<p>${block}</p>`)
      .join('\n')}</body></html>`,
  )

/** Imports one file, which takes the place of another with the same text. */
async function imported(fileName: string, bytes: Uint8Array) {
  const path = join(house.settings.uploadFolder, fileName)
  mkdirSync(house.settings.uploadFolder, { recursive: true })
  writeFileSync(path, bytes)
  house.db.update(documents).set({ lettersHash: 'of another text' }).run()
  const files = [{ fileName, path, size: bytes.length }]
  await house.intake.run({ files, author: { personId: null, name: 'test' }, via: 'command line' })
  const stored = house.db.select().from(documents).where(eq(documents.fileName, fileName)).get()
  return { document: stored?.id ?? 0, resolution: stored?.resolutionId ?? 0 }
}

const page = async (url: string): Promise<string> =>
  (await (await signedIn(app, dolores)).get(url).expect(200)).text.replaceAll('&#x3D;', '=')

describe('the original of a PDF', () => {
  it('shows every page with its number, and the lines of each clause as a link to its mandate', async () => {
    const html = await page('/resolutions/1/original')
    expect(html).toContain('<img src="/documents/1/pages/1.png" alt="Page 1 of 2" width="612" height="792"')
    expect(html).toContain('alt="Page 2 of 2"')
    expect(html).toContain('viewBox="0 0 612 792"')
    const clause = /<a class="sheet-clause" href="\/mandates\/2"[^>]*>.*?<\/a>/u.exec(html)?.[0] ?? ''
    expect(clause).toContain('aria-label="Para. 3: Requests the Secretary-General to report')
    // The second line of it stands whole; the first without its number.
    const boxes = [...clause.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/gu)]
    const [first, second] = boxes.map((box) => box.slice(1).map(Number))
    expect(boxes).toHaveLength(2)
    expect(first?.[0]).toBeGreaterThan(126)
    expect(second?.[0]).toBeLessThan(125)
    expect((second?.[1] ?? 0) - (first?.[1] ?? 0)).toBe(14)
  })

  it('marks the clause that somebody was sent to, and asks for its page first', async () => {
    const html = await page('/resolutions/1/original?document=1&mandate=2')
    expect(html.match(/sheet-clause-current/gu)).toHaveLength(1)
    expect(html.match(/loading="eager"/gu)).toHaveLength(1)
  })

  it('is reached from the mandate, at the right page, and from the text of the resolution', async () => {
    expect(await page('/mandates/2')).toContain(
      'href="/resolutions/1/original?document=1&amp;mandate=2#page-1">See it in the original</a>',
    )
    expect(await page('/resolutions/1')).toContain('href="/resolutions/1/original?document=1">Original</a>')
  })
})

describe('the original of a text', () => {
  it('is the text line by line under its own numbers, with each clause marked', async () => {
    const html = await page('/resolutions/2/original')
    expect(html).toContain('<div class="panel source" lang="en" dir="ltr">')
    expect(html).toContain('<li value="1">United Nations A/RES/98/952</li>\n<li value="2"></li>')
    expect(html).toContain(
      '<li value="24">2. <a class="mark-link" href="/mandates/3" id="mandate-3"><mark>Requests the Secretary-General to dry the records of lighthouses</mark></a>;</li>',
    )
  })

  it('can be linked to at a clause, and lists where each stands', async () => {
    expect(await page('/mandates/4')).toContain('document=2&amp;mandate=4#mandate-4"')
    const html = await page('/resolutions/2/original?document=2&mandate=4')
    expect(html).toContain('href="/mandates/4" id="mandate-4"><mark class="mark-current">')
    expect(html).toContain('<a href="#mandate-3">Para. 2</a> <span class="sheet-number">line 24</span>')
  })
})

describe('the original of a file without lines of its own', () => {
  it.each([
    ['bells-typed.docx', 'paragraph 22'],
    ['bells-typed.doc', 'paragraph 23'],
    ['bells-counted.docx', 'paragraph 20'],
    ['bells.html', 'line 32'],
  ])('%s is shown by what is printed, under the numbers of the file', async (fileName, where) => {
    const id = await imported(fileName, sample(fileName))
    const html = await page(`/resolutions/${id.resolution}/original?document=${id.document}`)
    expect(html).toContain('<div class="panel source source-prose" lang="en" dir="ltr">')
    expect(html).toMatch(
      /<mark>Requests the Secretary-General to report to the General Assembly at its ninety-ninth session/u,
    )
    expect(html).toContain(`<span class="sheet-number">${where}`)
  })

  it('runs from right to left where its language does', async () => {
    const id = await imported('signals-arabic.docx', sample('signals-arabic.docx'))
    const html = await page(`/resolutions/${id.resolution}/original?document=${id.document}`)
    expect(html).toContain('<div class="panel source source-prose" lang="ar" dir="rtl">')
    expect(html).toMatch(/<li value="9">\(أ\) <a [^>]*><mark>أن يقدم تقريرا/u)
  })

  it('is never the markup itself', async () => {
    const file = lighthouseText(954).replace(
      'dry the records',
      'dry &lt;img src=x onerror=alert(1)&gt; the<script>alert(2)</script> records',
    )
    const id = await imported('sly.html', pageOf(file))
    const html = await page(`/resolutions/${id.resolution}/original?document=${id.document}`)
    expect(html).toContain(
      '<mark>Requests the Secretary-General to dry &lt;img src=x onerror=alert(1)&gt; the records',
    )
    expect(html).not.toContain('alert(2)')
  })

  it('marks clauses by their letters where a document was stored without places', async () => {
    const id = await imported('old.html', pageOf(lighthouseText(955)))
    house.db.update(documents).set({ origins: [] }).where(eq(documents.id, id.document)).run()
    const html = await page(`/resolutions/${id.resolution}/original?document=${id.document}`)
    expect(html).toContain('<mark>Requests the Secretary-General to dry the records of lighthouses</mark>')
  })

  it('marks clauses by their letters where a page writes so many letters as numbers that no places are kept', async () => {
    const text = lighthouseText(956).replace(
      'The General Assembly,\n',
      `The General Assembly,\n\nMindful of ${'the fog and the salt and the sea '.repeat(2000)},\n`,
    )
    const numbers = text.replaceAll(/\p{L}/gu, (letter) => `&#${letter.codePointAt(0)};`)
    const id = await imported('numbers.html', pageOf(numbers))
    const stored = house.db.select().from(documents).where(eq(documents.id, id.document)).get()
    expect(stored?.origins).toEqual([])
    const html = await page(`/resolutions/${id.resolution}/original?document=${id.document}`)
    expect(html).toContain('<mark>Requests the Secretary-General to dry the records of lighthouses</mark>')
  })
})

describe('GET /documents/:id/pages/:page.png', () => {
  it('sends an image of the page, which a browser keeps as long as the content is the same', async () => {
    const agent = await signedIn(app, dolores)
    const answer = await agent.get('/documents/1/pages/2.png').expect(200)
    const png = answer.body as Buffer
    expect(answer.headers['content-type']).toBe('image/png')
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1224, 1584])
    const tag = answer.headers['etag'] ?? ''
    await agent.get('/documents/1/pages/2.png').set('If-None-Match', tag).expect(304)
    await agent.get('/documents/1/pages/1.png').set('If-None-Match', tag).expect(200)
  })

  it.each([
    '/documents/1/pages/0.png',
    '/documents/1/pages/3.png',
    '/documents/1/pages/-1.png',
    '/documents/1/pages/1e0.png',
    '/documents/1/pages/99999999.png',
    '/documents/2/pages/1.png',
    '/documents/99/pages/1.png',
    '/documents/x/pages/1.png',
  ])('knows no %s', async (url) => {
    expect((await (await signedIn(app, dolores)).get(url)).status).toBe(404)
  })

  it('is for people who signed in', async () => {
    const url = '/documents/1/pages/1.png'
    expect((await stranger(app).get(url)).status).toBe(303)
    expect((await (await signedIn(app, chen)).get(url)).status).toBe(200)
  })
})

// Last, because these spoil the records.
describe('a file that cannot be looked at', () => {
  it('is said to be so, whatever its format', async () => {
    house.db
      .update(originals)
      .set({ bytes: Buffer.from('%PDF-1.7 spoilt') })
      .run()
    const html = await page('/resolutions/3/original')
    expect(html).toContain('This file cannot be shown here. Download it to look at it.')
    house.db
      .update(originals)
      .set({ bytes: Buffer.from(lighthousePdf()) })
      .run()
    house.db.update(documents).set({ format: 'docx' }).run()
    expect(await page('/resolutions/3/original')).toContain('This file cannot be shown here.')
  })
})
