import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, desktop, openPage, openSite, phone, violations } from '../support/browser.ts'
import { amina, boris } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await storeResolution(site.house.db, lighthouses)
}, 60_000)

afterAll(() => site.close())

const table =
  'acronym;name;parent;email\nLHS;"Lighthouse Section; North";DOA;lhs@example.org\nOLA;Office of Lights;;\nDOA;Department of Ocean Affairs;;doa@example.org'

describe('an administrator', () => {
  it('imports entities from a pasted table after a look at what each row does', async () => {
    const page = await openPage(site, amina)
    await page.goto('/entities')
    await page.getByRole('link', { name: 'Import' }).last().click()
    await page.getByLabel('Or paste it').fill(table)
    await page.getByRole('button', { name: 'Show what it does' }).click()
    expect(await page.getByRole('region', { name: 'What it does' }).innerText()).toContain(
      '2 rows added, 1 changed, 0 unchanged, 0 refused.',
    )
    await page.getByRole('button', { name: 'Import' }).click()
    expect(await page.getByRole('status').textContent()).toContain('2 added, 1 changed.')
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['DOA', 'LHS', 'OLA'])
  }, 60_000)

  it('downloads the links of people who were imported', async () => {
    const page = await openPage(site, amina)
    await page.goto('/people/import')
    await page.getByLabel('Or paste it').fill('name,email,role\nFatou Ndiaye,fatou@example.org,viewer')
    await page.getByRole('button', { name: 'Show what it does' }).click()
    await page.getByRole('button', { name: 'Import' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    expect((await coming).suggestedFilename()).toBe('invitations.csv')
    expect(await violations(page)).toEqual([])
  }, 60_000)
})

describe('an officer', () => {
  it('assigns a mandate with the keyboard and reads it in the history', async () => {
    const page = await openPage(site, boris)
    await page.goto('/mandates/4')
    await page.getByText('Assign', { exact: true }).press('Enter')
    await page.getByLabel('Lead entity').selectOption({ label: 'DOA · Department of Ocean Affairs' })
    await page.getByLabel('OLA Office of Lights').press('Space')
    await page.getByLabel('Named person').selectOption({ label: 'DOA · Chen Li' })
    await page
      .getByRole('region', { name: 'Who answers for it' })
      .getByRole('button', { name: 'Save' })
      .click()
    const history = page.getByRole('region', { name: 'History' })
    expect(await history.getByRole('listitem').first().innerText()).toContain(
      'Boris Petrov gave the lead to DOA, added OLA as contributing and named Chen Li of DOA',
    )
  }, 60_000)
})

describe('the pages', () => {
  it.each([
    { name: 'desktop, light', ...desktop, theme: 'light' },
    { name: 'phone, dark', ...phone, theme: 'dark' },
  ] as const)(
    'are accessible and fit the window ($name)',
    async ({ name: _name, ...view }) => {
      const page = await openPage(site, amina, view)
      const look = async (url: string) => {
        expect({ url, found: await violations(page) }).toEqual({ url, found: [] })
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - window.innerWidth',
        )
        expect({ url, overflow: Math.max(0, overflow) }).toEqual({ url, overflow: 0 })
      }
      for (const url of ['/entities', '/entities/1', '/entities/1/edit', '/entities/new', '/people/import']) {
        await page.goto(url)
        await look(url)
      }
      await page.goto('/entities/import')
      await page.getByLabel('Or paste it').fill(`${table}\nBAD;;;x`)
      await page.getByRole('button', { name: 'Show what it does' }).click()
      await look('the preview')
      await page.goto('/mandates/4')
      await page.locator('.disclosure summary', { hasText: /^(?:Change|Assign)$/u }).click()
      await look('/mandates/4 with the form')
    },
    120_000,
  )
})
