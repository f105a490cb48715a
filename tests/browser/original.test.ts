import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openPage, openSite, phone, type Site, violations } from '../support/browser.ts'
import { dolores, password } from '../support/cast.ts'
import { lighthousePdf, lighthouseText } from '../support/files.ts'
import { sample } from '../support/reading.ts'

let site: Site

/** With footnotes and citations. */
const harbours = readFileSync(new URL('../fixtures/resolutions/harbours-wrapped.txt', import.meta.url))

beforeAll(async () => {
  site = await openSite()
  const { uploadFolder } = site.house.settings
  mkdirSync(uploadFolder, { recursive: true })
  const files = [
    { fileName: 'lighthouse.pdf', content: lighthousePdf() },
    { fileName: 'lighthouse.txt', content: lighthouseText(952) },
    { fileName: 'harbours.txt', content: harbours },
    { fileName: 'bells.docx', content: sample('bells-typed.docx') },
  ].map(({ fileName, content }) => {
    const path = join(uploadFolder, fileName)
    writeFileSync(path, content)
    return { fileName, path, size: content.length }
  })
  await site.house.intake.run({ files, author: { personId: null, name: 'test' }, via: 'command line' })
})

afterAll(() => site.close())

describe('the original of a resolution', () => {
  it('is found from a mandate, and leads back to it from the marked lines', async () => {
    const page = await openPage(site, dolores)
    await page.goto('/mandates/2')
    await page.getByRole('link', { name: 'See it in the original' }).click()
    await page.getByRole('img', { name: 'Page 1 of 2' }).waitFor()
    const clause = page.getByRole('link', { name: /^Para\. 3: Requests the Secretary-General to report/u })
    // It is marked where the words stand on the page: in the text column, below the paragraph before it.
    const [image, first] = await Promise.all([
      page.getByRole('img', { name: 'Page 1 of 2' }).boundingBox(),
      clause.locator('rect').first().boundingBox(),
    ])
    const scale = (image?.width ?? 0) / 612
    expect(((first?.x ?? 0) - (image?.x ?? 0)) / scale).toBeGreaterThan(124)
    expect(((first?.y ?? 0) - (image?.y ?? 0)) / scale).toBeCloseTo(485, -1)
    await clause.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/mandates/2')
  })

  it('has every image it names', async () => {
    const page = await openPage(site, dolores)
    await page.goto('/resolutions/1/original')
    for (const number of [1, 2]) {
      await page.getByRole('img', { name: `Page ${number} of 2` }).scrollIntoViewIfNeeded()
      const width = () => page.evaluate(`document.querySelector('#page-${number} img').naturalWidth`)
      await expect.poll(width, { timeout: 20_000 }).toBe(1224)
    }
  })

  it('works without script', async () => {
    const window = await site.browser.newContext({ baseURL: site.address, javaScriptEnabled: false })
    const page = await window.newPage()
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(dolores.email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.goto('/resolutions/1')
    await page.getByRole('link', { name: 'Original', exact: true }).click()
    await page.getByRole('link', { name: 'Para. 2', exact: true }).click()
    expect(new URL(page.url()).hash).toBe('#page-1')
  })

  it('shows the text column of a sheet first where the window is narrow', async () => {
    const page = await openPage(site, dolores, phone)
    await page.goto('/resolutions/1/original')
    const sheet = "document.querySelector('.sheet-region')"
    expect(await page.evaluate(`${sheet}.scrollLeft`)).toBeGreaterThan(60)
    expect(await page.evaluate(`${sheet}.scrollWidth`)).toBeGreaterThanOrEqual(560)
  })

  it.each([
    { name: 'desktop, light', ...desktop, theme: 'light' },
    { name: 'phone, dark', ...phone, theme: 'dark' },
  ] as const)(
    'is accessible and fits the window ($name)',
    async ({ name: _name, ...view }) => {
      const page = await openPage(site, dolores, view)
      for (const url of [
        '/resolutions/1/original?document=1&mandate=2',
        '/resolutions/2/original?document=2&mandate=4',
        '/resolutions/1',
        '/resolutions/3',
        '/resolutions/3/original',
        '/resolutions/4/original',
        '/mandates/2',
      ]) {
        await page.goto(url)
        expect({ url, found: await violations(page) }).toEqual({ url, found: [] })
        const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth')
        expect({ url, fits }).toEqual({ url, fits: true })
      }
    },
    120_000,
  )

  it('lies on white paper in the dark theme too', async () => {
    const page = await openPage(site, dolores, { theme: 'dark' })
    await page.goto('/resolutions/1/original')
    const colour = "getComputedStyle(document.querySelector('.sheet-region')).backgroundColor"
    expect(await page.evaluate(colour)).toBe('rgb(255, 255, 255)')
  })
})
