import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { evidenceOfMandate } from '../../db/evidence.ts'
import { recordUpdate } from '../../db/updates.ts'
import { type Site, desktop, openPage, openSite, phone, violations } from '../support/browser.ts'
import { boris } from '../support/cast.ts'
import {
  hostileHarbours,
  indexAll,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  await storeResolution(site.house.db, lighthouses)
  await storeResolution(site.house.db, lighthousesNextYear)
  await storeResolution(site.house.db, hostileHarbours)
  // Into March 2045, after the fictional resolutions were adopted.
  site.house.advance({ days: 6700 })
}, 60_000)

afterAll(() => site.close())

describe('an officer', () => {
  it('filters by session, opens a mandate, changes its status and sees the history', async () => {
    const page = await openPage(site, boris)
    await page.goto('/mandates')
    await page.getByLabel('Session', { exact: true }).selectOption({ label: '100th session' })
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('link', { name: '99/101, para. 5' }).click()
    expect(await page.locator('mark').first().textContent()).toContain('to submit annual reports')

    await page.getByLabel('Status', { exact: true }).selectOption('submitted')
    await page.getByLabel('Note', { exact: true }).fill('Issued in all languages.')
    await page.getByLabel('Document symbols').fill('A/99/818 and Add.1')
    await page.getByLabel('Date of issue').fill('2045-03-01')
    await page.getByRole('button', { name: 'Save the update' }).click()

    expect(await page.getByRole('status').textContent()).toContain('The status is now “submitted”.')
    expect(new URL(page.url()).search).toBe('?session=100')
    const history = page.getByRole('region', { name: 'History' })
    const changed = history.getByRole('listitem').filter({ hasText: 'changed the status' })
    const latest = await changed.first().innerText()
    expect(latest).toContain('Boris Petrov changed the status of occurrence 1 from not started to submitted')
    expect(latest).toContain('Issued in all languages.')
    expect(latest).toContain('A/99/818/Add.1')
  }, 60_000)

  it('sees the fields that only one status needs when it is chosen', async () => {
    const page = await openPage(site, boris)
    await page.goto('/mandates/1')
    expect(await page.getByLabel('Decision that deferred it').isVisible()).toBe(false)
    await page.getByLabel('Status', { exact: true }).selectOption('deferred')
    expect(await page.getByLabel('Decision that deferred it').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Save the update' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Give the decision that deferred it')
    expect(await page.getByLabel('Status', { exact: true }).inputValue()).toBe('deferred')
  }, 60_000)
})

describe('the pages', () => {
  it.each([
    { name: 'desktop, light', ...desktop, theme: 'light' },
    { name: 'phone, dark', ...phone, theme: 'dark' },
  ] as const)(
    'are accessible and fit the window ($name)',
    async ({ name: _name, ...view }) => {
      const others = await recordOnce()
      const page = await openPage(site, boris, view)
      for (const url of [
        '/mandates',
        '/mandates?class=all&session=none',
        '/mandates?status=superseded',
        // Each with the marks of what was found.
        '/mandates?q=logbooks&sort=symbol',
        '/mandates/4/sheet',
        '/resolutions/1/matrix',
        '/entities/1',
        '/notices',
        others,
        '/mandates/views',
        '/mandates/2',
        '/mandates/4?language=zh',
        '/resolutions',
        '/resolutions/1',
      ]) {
        await page.goto(url)
        expect({ url, found: await violations(page) }).toEqual({ url, found: [] })
        expect({ url, overflow: await overflowOf(page) }).toEqual({ url, overflow: 0 })
      }
      await page.goto('/mandates?class=all')
      await page.getByText('Change several', { exact: true }).click()
      expect(await violations(page)).toEqual([])
      await page.getByRole('radio', { name: /rows of the filter/u }).check()
      await page.locator('#bulk').getByLabel('New status').selectOption('in progress')
      await page.getByRole('button', { name: 'Show what would change' }).click()
      await page.getByRole('heading', { name: 'Status: in progress' }).waitFor()
      expect(await violations(page)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
    },
    180_000,
  )
})

/** How far the page is wider than the window. */
const overflowOf = async (page: Page): Promise<number> =>
  Math.max(0, await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth'))

let recorded: string | null = null

/**
 * A mandate with a deferral, a note and evidence, so that its page shows everything, and words that can be found; answers
 * with the page of what else the evidence may discharge.
 */
async function recordOnce(): Promise<string> {
  if (recorded !== null) return recorded
  indexAll(site.house.db)
  const report = { kind: 'report', symbol: 'A/101/70', title: null, issued: '2045-02-05' } as const
  await recordUpdate(site.house.db, {
    author: { personId: null, name: 'test' },
    at: site.house.now().toISOString(),
    mandateId: 2,
    occurrenceId: 2,
    version: 1,
    to: 'deferred',
    note: 'Put off.',
    evidence: [{ ...report, paragraphs: null, url: null, file: null }],
    deferral: { decision: '99/553 A', session: 101, part: null },
    successorId: null,
  })
  const given = await evidenceOfMandate(site.house.db, 2)
  return (recorded = `/mandates/2/evidence/${given[0]?.id}/others`)
}
