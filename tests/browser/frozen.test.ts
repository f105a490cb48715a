/** Frozen reports, comparisons, verification and reports as at a time that has passed, in a real browser. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordReview, recordUpdate } from '../../db/updates.ts'
import { boris, dolores } from '../support/cast.ts'
import { type Site, openPage, openSite, phone, violations } from '../support/browser.ts'
import { freezeNow } from '../support/frozen.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
  const { db, advance, now } = site.house
  // The records are of 2045.
  advance({ days: 18 * 366 + 120 })
  await storeResolution(db, hostileHarbours)
  await freezeNow(db, 99, now().toISOString())
  advance({ days: 2 })
  const change = { author: { personId: 2, name: 'Boris Petrov' }, mandateId: 1, at: now().toISOString() }
  const nothing = { evidence: [], deferral: null, successorId: null }
  const note = '=It was issued, +after all; ask @dolores'
  await recordUpdate(db, { ...change, ...nothing, version: 1, occurrenceId: 1, to: 'submitted', note })
  await recordReview(db, { ...change, version: 2, to: 'confirmed', reason: null })
  await storeResolution(db, lighthouses)
  advance({ days: 2 })
  await freezeNow(db, 99, now().toISOString())
  advance({ days: 2 })
})

afterAll(() => site.close())

const day = (daysAgo: number): string =>
  new Date(site.house.now().getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10)

const urls = (): readonly string[] => [
  '/sessions/99/frozen',
  '/sessions/99/frozen/2',
  '/sessions/99/frozen/1/comparison',
  '/sessions/99/frozen/2/comparison?with=1',
  '/sessions/98/frozen',
  '/sessions/verification',
  `/sessions/99/readiness?on=${day(5)}&time=09:00`,
  '/sessions/99/readiness?on=2199-01-01',
]

it.each([
  ['an officer, light and wide', boris, {}],
  ['a viewer, dark and narrow', dolores, { theme: 'dark', ...phone }],
] as const)(
  'what is frozen has nothing that axe finds and never scrolls sideways: %s',
  async (_who, person, view) => {
    const page = await openPage(site, person, view)
    for (const url of urls()) {
      await page.goto(url)
      const choice = page.locator('.report-choose:not([open]) > summary')
      if ((await choice.count()) > 0) await choice.click()
      expect([url, await violations(page)]).toEqual([url, []])
      const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect([url, Number(beyond) <= 0]).toEqual([url, true])
    }
    await page.context().close()
  },
)
