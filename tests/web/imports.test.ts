import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Express } from 'express'
import { existsSync, readdirSync } from 'node:fs'
import { createApp } from '../../server/app.ts'
import { signedIn, type TestHouse, testApp } from '../support/app.ts'
import { boris, chen, dolores } from '../support/cast.ts'
import { openDocumentsServer } from '../support/documentsServer.ts'
import { badFiles, lighthousePdf, lighthouseText } from '../support/files.ts'
import { openSymbolServer, refusedSymbols, symbolLimits } from '../support/symbolAnswers.ts'

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
    expect((await agent.get('/imports')).status).toBe(404)
    expect(
      (await agent.post('/imports').attach('files', Buffer.from(lighthouseText()), 'a.txt')).status,
    ).toBe(404)
  })

  it('does not know an import that never was', async () => {
    const agent = await signedIn(app, boris)
    expect((await agent.get('/imports/999')).status).toBe(404)
    expect((await agent.get('/imports/none')).status).toBe(404)
  })
})

describe('import by symbol', () => {
  /** A house whose documents service has one resolution, whatever it is asked for, and knows no other language. */
  const withService = async () => {
    const server = await openDocumentsServer((_request, response, query) => {
      if (query.get('l') === 'en') response.writeHead(200).end(lighthousePdf())
      else response.writeHead(404).end()
    })
    onTestFinished(server.close)
    const { app, house } = await testApp({ documents: server.service() })
    return { app, house, server }
  }
  const give = async (
    { app, house }: Awaited<ReturnType<typeof withService>>,
    form: Record<string, string>,
  ) => {
    const agent = await signedIn(app, boris)
    const answer = await agent.post('/imports/symbols').type('form').send(form)
    await house.intake.settled()
    return { answer, page: await agent.get(answer.headers['location'] ?? '/imports') }
  }

  it('fetches a resolution, reads it, and shows it like a file that was dropped', async () => {
    const place = await withService()
    const { answer, page } = await give(place, { symbols: 'a/res/98/951', language: 'en' })
    expect(answer.status).toBe(303)
    expect(page.text).toContain('1 imported with 2 mandates proposed, 0 unchanged, 0 refused.')
    expect(page.text).toContain('A_RES_98_951.en.pdf')
    expect(page.text).not.toContain('was asked for')
    const list = await (await signedIn(place.app, boris)).get('/imports')
    expect(list.text).toContain('By symbol')
  })

  it('warns when the file is another resolution than the one that was asked for, each time', async () => {
    const place = await withService()
    const sentence = 'A/RES/98/952 was asked for, the file is A/RES/98/951.'
    const first = await give(place, { symbols: 'A/RES/98/952', language: 'en' })
    expect(first.page.text).toContain(sentence)
    const again = await give(place, { symbols: 'A/RES/98/952', language: 'en' })
    expect(again.page.text).toContain('0 imported with 0 mandates proposed, 1 unchanged')
    expect(again.page.text).toContain(sentence)
  })

  it('says of each symbol why it was not fetched, and leaves nothing behind', async () => {
    const place = await withService()
    const { page } = await give(place, { symbols: 'A/RES/98/951\nA/RES/98/952', language: 'fr' })
    expect(page.text).toContain('2 refused')
    expect(page.text).toContain('The documents service has no A/RES/98/951 in French.')
    expect(page.text).toContain('The documents service has no A/RES/98/952 in French.')
  })

  it('says of each refusal of the service why nothing came, and imports what did', async () => {
    const server = await openSymbolServer()
    onTestFinished(server.close)
    const { app, house } = await testApp({ documents: server.service(symbolLimits) })
    const symbols = ['A/RES/98/951', ...refusedSymbols.map(({ symbol }) => symbol)].join('\n')
    const { page } = await give({ app, house, server }, { symbols, language: 'en' })
    expect(page.text).toContain(
      `1 imported with 2 mandates proposed, 0 unchanged, ${refusedSymbols.length} refused.`,
    )
    for (const { symbol, reason } of refusedSymbols) {
      const [row = ''] = page.text.split('<tr').filter((part) => part.includes(symbol.replaceAll('/', '_')))
      expect(row).toMatch(reason)
    }
  })

  it.each([
    ['nothing', { symbols: ' ', language: 'en' }, 'Give at least one symbol'],
    ['a report', { symbols: 'A/79/643', language: 'en' }, '“A/79/643” is not the symbol of a resolution.'],
    ['markup', { symbols: '<img src=x>', language: 'en' }, '“&lt;img src&#x3D;x&gt;” is not the symbol'],
    ['a language that no document has', { symbols: 'A/RES/98/951', language: 'de' }, 'Choose a language.'],
    [
      'too many',
      {
        symbols: Array.from({ length: 51 }, (_, index) => `A/RES/98/${index + 1}`).join('\n'),
        language: 'en',
      },
      'Give at most 50 symbols at once.',
    ],
  ])('sends nothing for %s, and shows the form again as it was typed', async (_what, form, message) => {
    const place = await withService()
    const { answer } = await give(place, form)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(place.server.asked).toEqual([])
  })

  it('is not offered where it is switched off, and refused there', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    const page = await agent.get('/imports')
    expect(page.text).toContain('switched off here')
    expect(page.text).not.toContain('action="/imports/symbols"')
    const answer = await agent
      .post('/imports/symbols')
      .type('form')
      .send({ symbols: 'A/RES/98/951', language: 'en' })
    await house.intake.settled()
    const outcome = await agent.get(answer.headers['location'] ?? '')
    expect(outcome.text).toContain('Fetching from the documents service is switched off here.')
  })
})
