/** What a hostile file says is shown as words, wherever it is shown. */
import { zipSync } from 'fflate'
import { readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findImport } from '../../db/imports.ts'
import * as t from '../../db/schema.ts'
import { createIntake } from '../../server/intake.ts'
import { signedIn, testApp } from '../support/app.ts'
import { boris } from '../support/cast.ts'
import { lighthouseText } from '../support/files.ts'

const markup = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'{{constructor}}'
/** Turns the direction of what follows round: `exe.txt` reads `txt.exe`. */
const turned = '\u202Etxt.exe\u2066.txt'

const hostileText = (): string =>
  lighthouseText()
    .replace(
      'Protection of lighthouse records\n\nResolution',
      () => `${markup} of lighthouse records\n\nResolution`,
    )
    .replace('951. Protection of', () => `951. ${markup} of`)
    .replace('to dry the records', () => `to dry ${markup} the records`)
    .replace('that are damp,', () => `that are ${markup} damp,`)

async function imported(fileName: string, bytes: string | Uint8Array = hostileText()) {
  const { app, house } = await testApp()
  const agent = await signedIn(app, boris)
  const { headers } = await agent.post('/imports').attach('files', Buffer.from(bytes), fileName).expect(303)
  await house.intake.settled()
  return { house, agent, url: headers['location'] ?? '' }
}

const names = [
  ['markup', '<b>"x".txt'],
  ['line ends', 'a\r\nSet-Cookie: x=y\r\n\r\n.txt'],
  ['a way out', '../../etc/passwd.txt'],
  ['a drive', 'C:\\Windows\\x.txt'],
  ['marks of direction', turned],
  ['other scripts', 'القرار ٩٨ 大会 😀.txt'],
  ['half a pair', `\uD800.txt`],
  ['NUL', 'a\0b.txt'],
  ['a header', 'x.txt"; filename="y.exe'],
  ['great length', `${'a'.repeat(5000)}.txt`],
  ['nothing', ''],
] as const

describe('the content of a hostile file', () => {
  it('is words on every page that shows it', async () => {
    const { house, agent, url } = await imported(`${markup.replaceAll('/', ' ')}.txt`)
    const [resolution] = house.db.select().from(t.resolutions).all()
    expect(resolution?.title).toContain('<script>')
    const mandates = house.db.select().from(t.mandates).all()
    expect(mandates.some(({ text }) => text.includes('<script>'))).toBe(true)
    const id = resolution?.id ?? 0
    const urls = [
      url,
      '/imports',
      '/resolutions',
      `/resolutions/${id}`,
      `/resolutions/${id}/original`,
      '/mandates',
      '/mandates?q=%3Cscript%3E',
      ...mandates.map((mandate) => `/mandates/${mandate.id}`),
      '/sessions',
      '/sessions/99/readiness',
    ]
    for (const page of urls) {
      const { text } = await agent.get(page).expect(200)
      expect(text, `page ${page}`).not.toContain('<script>alert')
      expect(text, `page ${page}`).not.toMatch(/<img src=x/u)
    }
    expect((await agent.get(`/resolutions/${id}`)).text).toContain('&lt;script&gt;alert(1)')
  })

  it('is downloaded whatever its name', async () => {
    const { house, agent } = await imported('plain.txt')
    const [document] = house.db.select().from(t.documents).all()
    for (const [what, fileName] of names) {
      house.db.update(t.documents).set({ fileName }).run()
      const answer = await agent.get(`/documents/${document?.id}/original`).buffer()
      const disposition = answer.headers['content-disposition'] ?? ''
      expect(answer.status, `name: ${what}`).toBe(200)
      expect(disposition, `name: ${what}`).toMatch(/^attachment[\x20-\x7E]*$/u)
      expect(disposition, `name: ${what}`).not.toMatch(/%0D|%0A|\.\.[/\\]|%2F/iu)
      expect(String(answer.headers['set-cookie']), `name: ${what}`).not.toContain('x=y')
      expect(answer.headers['content-type'], `name: ${what}`).toMatch(/^application\/octet-stream/u)
      expect(answer.headers['x-content-type-options'], `name: ${what}`).toBe('nosniff')
    }
  })

  it('does not turn the line round in which its file is named', async () => {
    const { agent, url } = await imported(turned)
    const { text } = await agent.get(url).expect(200)
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u)
    expect(text).toContain('txt.exe.txt')
  })
})

describe('an import', () => {
  it('of a ZIP of five thousand files takes them in their order, and its page shows how far it is', async () => {
    const { app, house } = await testApp()
    const files = Array.from({ length: 5000 }, (_, n): [string, Uint8Array] => [
      `${n}.txt`,
      Buffer.from(`${n}`),
    ])
    const pool = {
      read: (_: Uint8Array, fileName: string) =>
        Promise.resolve({ refused: { code: 'not-a-resolution', message: `Read: ${fileName}` } }),
      close: () => Promise.resolve(),
    }
    const intake = createIntake({ ...house, pool, maxBytes: house.settings.maxFileBytes })
    const path = `${house.settings.uploadFolder}-all.zip`
    const bytes = zipSync(Object.fromEntries(files), { level: 0 })
    writeFileSync(path, bytes)
    const drop = { files: [{ fileName: 'all.zip', path, size: bytes.length }], via: 'page' } as const
    const id = await intake.begin({ ...drop, author: { personId: null, name: boris.name } })
    const agent = await signedIn(app, boris)
    expect((await agent.get(`/imports/${id}`).expect(200)).text).toMatch(/[\d,]+ of 5,000 files read/u)
    await intake.settled()
    const found = (await findImport(house.db, id))?.files ?? []
    expect(found.map(({ fileName, reason }) => `${fileName} ${reason}`)).toEqual(
      files.map(([name]) => `all.zip/${name} Read: all.zip/${name}`),
    )
  })

  it('of the same file by two people at once stores it once', async () => {
    const { app, house } = await testApp()
    const [one, two] = [await signedIn(app, boris), await signedIn(app, boris)]
    const drop = (agent: typeof one) =>
      agent.post('/imports').attach('files', Buffer.from(lighthouseText()), 'a.txt')
    const urls = (await Promise.all([drop(one), drop(two)])).map(({ headers }) => headers['location'] ?? '')
    await house.intake.settled()
    const outcomes = await Promise.all(
      urls.map(async (url) => (await findImport(house.db, Number(url.split('/').at(-1))))?.files[0]?.outcome),
    )
    expect(new Set(outcomes)).toEqual(new Set(['imported', 'unchanged']))
    expect(house.db.select().from(t.documents).all()).toHaveLength(1)
  })

  it('of too many files says so, and keeps none on disk', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    const parts = Array.from(
      { length: 2001 },
      (_, n) => `--x\r\nContent-Disposition: form-data; name="files"; filename="${n}.txt"\r\n\r\na\r\n`,
    )
    const answer = await agent
      .post('/imports')
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send(`${parts.join('')}--x--\r\n`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('more than 2000 files')
    expect(readdirSync(house.settings.uploadFolder)).toEqual([])
  })
})
