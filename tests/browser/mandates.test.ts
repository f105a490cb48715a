import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordUpdate } from '../../db/updates.ts'
import { type Site, desktop, openPage, openSite, phone, violations } from '../support/browser.ts'
import { boris } from '../support/cast.ts'
import { hostileHarbours, lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

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
      await recordOnce()
      const page = await openPage(site, boris, view)
      for (const url of [
        '/mandates',
        '/mandates?class=all&session=none',
        '/mandates?status=superseded',
        '/mandates?q=logbooks&sort=symbol',
        '/mandates/views',
        '/mandates/2',
        '/mandates/4?language=zh',
        '/resolutions',
        '/resolutions/1',
      ]) {
        await page.goto(url)
        expect({ url, found: await violations(page) }).toEqual({ url, found: [] })
        const overflow = await page.evaluate<number>(
          'document.documentElement.scrollWidth - window.innerWidth',
        )
        expect({ url, overflow: Math.max(0, overflow) }).toEqual({ url, overflow: 0 })
      }
    },
    120_000,
  )
})

let recorded = false

/** A mandate with a deferral and a note, so that its page shows everything. */
async function recordOnce(): Promise<void> {
  if (recorded) return
  recorded = true
  await recordUpdate(site.house.db, {
    author: { personId: null, name: 'test' },
    at: site.house.now().toISOString(),
    mandateId: 2,
    occurrenceId: 2,
    version: 1,
    to: 'deferred',
    note: 'Put off.',
    evidence: [],
    deferral: { decision: '99/553 A', session: 101, part: null },
    successorId: null,
  })
}
