import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeHarbours } from '../reports/harbours.ts'
import { openPage, openSite, phone, type Site, violations } from '../support/browser.ts'
import { dolores } from '../support/cast.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await storeHarbours(site.house.db, 1)
})

afterAll(() => site.close())

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')

describe('the choice of a report', () => {
  it.each([
    ['a desk', { width: 1440, height: 900, theme: 'light' }],
    ['a phone in the dark', { ...phone, theme: 'dark' }],
  ] as const)(
    'works with the keyboard, is remembered and turns the report around on %s',
    async (_place, view) => {
      const page = await openPage(site, dolores, view)
      await page.goto('/sessions/99/readiness?choice=default')
      await page.getByText('Choose what is in it').focus()
      await page.keyboard.press('Enter')
      expect(await violations(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.getByLabel('Language of headings').selectOption('العربية')
      await page.getByRole('button', { name: 'Show', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/language=ar/u)
      expect(await page.locator('h1').getAttribute('dir')).toBe('rtl')
      expect(await page.locator('.report-part .quotation[lang=en]').first().getAttribute('dir')).toBe('ltr')
      expect(await violations(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await page.goto('/sessions/99/readiness')
      expect(page.url()).toContain('language=ar')
      await page.getByRole('link', { name: 'Start from the default' }).click()
      expect(await page.locator('h1').innerText()).toBe('Readiness report: Ninety-ninth session')
      await page.context().close()
    },
  )
})
