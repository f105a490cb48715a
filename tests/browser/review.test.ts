/** The review with the keyboard alone, and without script. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mandates } from '../../db/schema.ts'
import { type Site, desktop, openPage, openSite, phone, violations } from '../support/browser.ts'
import { boris, password } from '../support/cast.ts'
import { lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  await storeResolution(site.house.db, lighthouses)
  await storeResolution(site.house.db, lighthousesNextYear)
})
afterAll(() => site.close())

const reviews = () =>
  site.house.db
    .select({ review: mandates.review })
    .from(mandates)
    .orderBy(mandates.id)
    .all()
    .map(({ review }) => review)
const press = async (page: Page, key: string, path: string) => {
  await page.keyboard.press(key)
  await page.waitForURL((url) => url.pathname === path)
}

it('is done with the keyboard alone: begin, confirm, undo, edit to selected words, reject', async () => {
  const page = await openPage(site, boris, desktop)
  await page.goto('/review')
  await press(page, 'n', '/review/1')
  await press(page, 'c', '/review/2')
  expect(reviews()[0]).toBe('confirmed')
  await press(page, 'u', '/review/1')
  expect(reviews()[0]).toBe('proposed')
  await page.locator('mark').dblclick()
  await page.keyboard.press('e')
  expect(await page.getByLabel('Words of the mandate').inputValue()).toMatch(/^\p{L}+$/u)
  // Keys are letters while somebody types.
  await page.getByLabel('Verb', { exact: true }).fill('')
  await page.keyboard.type('cnu')
  expect(await page.getByLabel('Verb', { exact: true }).inputValue()).toBe('cnu')
  expect(new URL(page.url()).pathname).toBe('/review/1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.keyboard.type('No mandate.')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/review/2')
  expect(reviews()[0]).toBe('rejected')
  await page.keyboard.press('?')
  expect(await page.evaluate('document.activeElement.id')).toBe('keys')
  await page.context().close()
})

it('works without script', async () => {
  const window = await site.browser.newContext({ baseURL: site.address, javaScriptEnabled: false })
  const page = await window.newPage()
  await page.goto('/sign-in?to=/review/4')
  await page.getByLabel('E-mail address').fill(boris.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('Set when it is due').click()
  await page.locator('#session').fill('103')
  await page.locator('#dueReason').fill('Moved.')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  expect(await page.locator('.due-points').innerText()).toContain('103rd session')
  await window.close()
})

it.each([
  ['light', desktop],
  ['dark', phone],
] as const)('has nothing to object to in %s', async (theme, size) => {
  const page = await openPage(site, boris, { ...size, theme })
  for (const url of ['/review', '/review/4', '/review/safety', '/review/missing']) {
    await page.goto(url)
    expect(await violations(page)).toEqual([])
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(size.width)
  }
  await page.context().close()
})
