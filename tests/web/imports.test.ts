import { beforeEach, describe, expect, it } from 'vitest'
import type { Express } from 'express'
import { existsSync, readdirSync } from 'node:fs'
import { createApp } from '../../server/app.ts'
import { signedIn, type TestHouse, testApp } from '../support/app.ts'
import { boris, chen, dolores } from '../support/cast.ts'
import { badFiles, lighthouseText } from '../support/files.ts'

describe('the import page', () => {
  let app: Express
  let house: TestHouse
  beforeEach(async () => {
    ;({ app, house } = await testApp())
  })

  const drop = async (files: readonly { fileName: string; bytes: Uint8Array | string }[]) => {
    const agent = await signedIn(app, boris)
    let post = agent.post('/imports')
    for (const { fileName, bytes } of files) post = post.attach('files', Buffer.from(bytes), fileName)
    const answer = await post
    await house.intake.settled()
    return { answer, page: await agent.get(answer.headers['location'] ?? '/imports') }
  }

  it('reads what was dropped and shows what became of each file', async () => {
    const { answer, page } = await drop([{ fileName: 'lighthouse.txt', bytes: lighthouseText() }])
    expect(answer.status).toBe(303)
    expect(page.text).toContain('1 imported with 2 mandates proposed, 0 unchanged, 0 refused.')
    expect(page.text).toContain('A/RES/98/951')
    expect(page.text).toContain('English')
  })

  it('keeps file names in any script, as text', async () => {
    const { page } = await drop([
      { fileName: 'القرار ٩٨.txt', bytes: lighthouseText() },
      { fileName: '<img src=x onerror=alert(1)>.txt', bytes: '' },
    ])
    expect(page.text).toContain('القرار ٩٨.txt')
    expect(page.text).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;.txt')
    expect(page.text).not.toContain('<img')
  })

  it('does not let a file name out of the folder of uploads', async () => {
    const { page } = await drop([{ fileName: '../../../escaped.txt', bytes: lighthouseText() }])
    expect(page.text).toContain('1 imported')
    expect(existsSync('escaped.txt')).toBe(false)
  })

  it('says of every bad file why it was refused, and removes it from disk', async () => {
    const { page } = await drop(badFiles)
    expect(page.text).toContain(`${badFiles.length} refused`)
    for (const { reason } of badFiles) expect(page.text).toMatch(reason)
    expect(readdirSync(house.settings.uploadFolder)).toEqual([])
  })

  it('is shown again, with the reason, when no file was chosen', async () => {
    const agent = await signedIn(app, boris)
    const answer = await agent.post('/imports').attach('files', Buffer.alloc(0), '')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Choose at least one file.')
  })

  it('refuses a form that is no file form', async () => {
    const agent = await signedIn(app, boris)
    const answer = await agent.post('/imports').set('Content-Type', 'multipart/form-data').send('nonsense')
    expect([400, 422]).toContain(answer.status)
  })

  it('notes a disk that takes nothing in the log, and does not blame the person', async () => {
    // A folder that is there and takes no file, whoever asks.
    const settings = { ...house.settings, uploadFolder: '/proc/self' }
    const agent = await signedIn(createApp({ ...house, settings }), boris)
    const answer = await agent.post('/imports').attach('files', Buffer.from(lighthouseText()), 'a.txt')
    expect(answer.status).toBe(500)
    expect(house.logged()).toMatch(/"level":50.*(?:ENOENT|EROFS|EACCES)/u)
  })

  it.each([chen, dolores])('is not for a $role', async (person) => {
    const agent = await signedIn(app, person)
    expect((await agent.get('/imports')).status).toBe(403)
    expect(
      (await agent.post('/imports').attach('files', Buffer.from(lighthouseText()), 'a.txt')).status,
    ).toBe(403)
  })

  it('does not know an import that never was', async () => {
    const agent = await signedIn(app, boris)
    expect((await agent.get('/imports/999')).status).toBe(404)
    expect((await agent.get('/imports/none')).status).toBe(404)
  })
})
