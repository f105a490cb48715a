import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openPage, openSite, phone, type Site, violations } from '../support/browser.ts'
import { boris } from '../support/cast.ts'
import { type DocumentsServer, openDocumentsServer } from '../support/documentsServer.ts'
import { badFiles, lighthousePdf, lighthouseText } from '../support/files.ts'

const files = [
  { name: 'lighthouse.txt', mimeType: 'text/plain', buffer: Buffer.from(lighthouseText()) },
  ...badFiles.map(({ fileName, bytes }) => ({
    name: fileName,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })),
]

describe('a newcomer', () => {
  let site: Site
  let server: DocumentsServer
  beforeAll(async () => {
    server = await openDocumentsServer((_request, response) => response.end(lighthousePdf(952)))
    site = await openSite({ documents: server.service() })
  })
  afterAll(async () => {
    await site.close()
    await server.close()
  })

  it('sees the product full within one click, and empty again after another', async () => {
    const page = await openPage(site, boris)
    await page.goto('/')
    await page.getByRole('button', { name: 'Fill with samples' }).click()
    await page.getByText('You are looking at invented sample resolutions.').waitFor()
    await page.getByRole('link', { name: 'Mandates', exact: true }).click()
    await page.getByRole('link', { name: '80/902, para. 7' }).waitFor()
    await page.goto('/')
    await page.getByRole('button', { name: 'Remove the samples' }).click()
    await page.getByText('The samples are gone.').waitFor()
    expect(await page.getByRole('button', { name: 'Fill with samples' }).isVisible()).toBe(true)
  })

  it('chooses files and watches them being read', async () => {
    const page = await openPage(site, boris)
    await page.goto('/imports')
    await page.getByLabel('Drop files here, or choose them').setInputFiles(files)
    expect(await page.locator('[data-drop-chosen]').textContent()).toBe(`${files.length} files chosen`)
    await page.getByRole('button', { name: 'Read the files' }).click()
    await page
      .getByText(`1 imported with 2 mandates proposed, 0 unchanged, ${badFiles.length} refused.`)
      .waitFor()
    expect(await page.getByRole('row', { name: /lighthouse\.txt/u }).innerText()).toContain('A/RES/98/951')
  })

  it('reads the outcome without script as well', async () => {
    const window = await site.browser.newContext({ baseURL: site.address, javaScriptEnabled: false })
    const page = await window.newPage()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(boris.email)
    await page.getByLabel('Password').fill('seven grey herons at noon')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.goto('/imports')
    await page.getByLabel('Drop files here, or choose them').setInputFiles(files.slice(0, 1))
    await page.getByRole('button', { name: 'Read the files' }).click()
    await site.house.intake.settled()
    await page.reload()
    expect(await page.getByRole('row', { name: /lighthouse\.txt/u }).innerText()).toContain('Unchanged')
  })

  it('gives a symbol and sees the resolution fetched and read', async () => {
    const page = await openPage(site, boris)
    await page.goto('/imports')
    await page.getByLabel('Symbols').fill('A/RES/98/952')
    await page.getByLabel('Language').selectOption('French')
    await page.getByRole('button', { name: 'Fetch and read' }).click()
    await page.getByText('1 imported with 2 mandates proposed, 0 unchanged, 0 refused.').waitFor()
    expect(await page.getByRole('row', { name: /A_RES_98_952\.fr\.pdf/u }).innerText()).toContain(
      'A/RES/98/952',
    )
  })

  it.each([
    { view: 'desktop, light', ...desktop, theme: 'light' },
    { view: 'phone, dark', ...phone, theme: 'dark' },
  ] as const)(
    'finds no barrier on the first page and on import ($view)',
    async ({ view: _view, ...view }) => {
      const page = await openPage(site, boris, view)
      for (const url of ['/', '/imports', '/imports/2']) {
        await page.goto(url)
        expect([url, await violations(page)]).toEqual([url, []])
        const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth')
        expect([url, fits]).toEqual([url, true])
      }
    },
  )
})
