import { type Page } from 'playwright-core'
import { lighthouses, storeResolution } from '../support/records.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dolores } from '../support/cast.ts'
import { openPage, openSite, phone, type Site, violations } from '../support/browser.ts'
import { annualReport, arabicClause, longClause, storeHarbours } from '../reports/harbours.ts'
import { type PrintedPages, printedPages, squeezed } from '../reports/printedPages.ts'

let site: Site
let page: Page
/** The report of the ninety-ninth session as it comes out of the printer. */
let printed: Record<'A4' | 'Letter', PrintedPages>

beforeAll(async () => {
  site = await openSite()
  await storeHarbours(site.house.db, 3)
  await storeResolution(site.house.db, lighthouses)
  page = await openPage(site, dolores)
  await page.goto('/sessions/99/readiness')
  const print = async (format: string) => printedPages(await page.pdf({ format, preferCSSPageSize: true }))
  printed = { A4: await print('A4'), Letter: await print('Letter') }
})

afterAll(() => site.close())

/** How often some words stand on a page. */
const times = (letters: string, words: string): number => letters.split(squeezed(words)).length - 1

describe('the readiness report, printed', () => {
  it.each([
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ] as const)('on %s has the clause with its paragraph, and the action taken', (format, size) => {
    const { pages, size: printedSize } = printed[format]
    expect(printedSize).toEqual(size)
    const whole = pages.join('')
    expect(whole).toContain(squeezed(`${annualReport} (para. 16)`))
    expect(whole).toContain(squeezed('The report was issued in all official languages'))
    expect(whole).toContain(squeezed('A/99/748, paras. 12–14 and annex II (15 February 2045)'))
  })

  it.each(['A4', 'Letter'] as const)(
    'on %s says on every page which of how many it is, and as at when',
    (format) => {
      const { pages } = printed[format]
      expect(pages.length).toBeGreaterThan(5)
      pages.forEach((letters, index) => {
        expect(letters).toContain(squeezed(`${index + 1} of ${pages.length}`))
        expect(letters).toContain(
          squeezed('Readiness report, Ninety-ninth session · as at 21 November 2026, 09:00 UTC'),
        )
      })
    },
  )

  it('repeats the head of a table on every page that the table runs over', () => {
    const continued = printed.A4.pages.filter(
      (letters) => times(letters, 'write down what was measured') > 20,
    )
    expect(continued.length).toBeGreaterThan(1)
    for (const letters of continued)
      expect(times(letters, 'Decision/request Action taken')).toBeGreaterThan(0)
  })

  it('ends with the sign-off, whole on one page', () => {
    const last = printed.A4.pages.at(-1) ?? ''
    for (const words of ['Prepared by', 'Reviewed by', 'Cleared by', 'Function', 'Signature']) {
      expect(last).toContain(squeezed(words))
    }
  })

  it('has neither navigation nor buttons', () => {
    const whole = printed.A4.pages.join('')
    for (const words of [
      'Sign out',
      'Skip to the content',
      'Resolutions Sessions Import',
      'Part not stated 1 Annexes',
    ]) {
      expect(whole).not.toContain(squeezed(words))
    }
  })

  it('splits no row over two pages, except those that could fill one', () => {
    const { pages } = printed.A4
    const openings = pages.map((letters) =>
      times(letters, 'Requests the Secretary-General to report on the state of'),
    )
    const endings = pages.map((letters) => times(letters, 'make proposals for their upkeep (para.'))
    expect(openings.reduce((sum, count) => sum + count)).toBeGreaterThan(20)
    // Annex I shortens clauses: those have an opening without an ending, and stand on the pages behind the body.
    const annexes = pages.findIndex((letters) => letters.includes(squeezed('Annex I. Awaiting')))
    expect(endings.slice(0, annexes)).toEqual(openings.slice(0, annexes))
  })

  it('holds every word of a clause of 8,000 characters', () => {
    // What stands beside its first lines is read between the first page of it and the second.
    const whole = printed.A4.pages.map(withoutFrame).join('').replaceAll(squeezed('No action recorded.'), '')
    expect(whole).toContain(squeezed(longClause))
  })

  it('prints a chosen dark theme as black on white', async () => {
    const dark = await openPage(site, dolores, { theme: 'dark' })
    await dark.goto('/sessions/99/readiness')
    await dark.emulateMedia({ media: 'print' })
    const colours = await dark.evaluate(
      "[document.body, document.querySelector('.report'), document.querySelector('.quotation')].map((e) => getComputedStyle(e).color + ' on ' + getComputedStyle(e).backgroundColor)",
    )
    expect(colours).toEqual([
      'rgb(0, 0, 0) on rgb(255, 255, 255)',
      'rgb(0, 0, 0) on rgb(255, 255, 255)',
      'rgb(0, 0, 0) on rgba(0, 0, 0, 0)',
    ])
    await dark.context().close()
  })
})

/** The letters of a page without its foot and without a repeated table head. */
function withoutFrame(letters: string): string {
  return letters
    .replace(/Readinessreport,Ninety-ninthsession·asat21November2026,09:00UTC/u, '')
    .replace(/\d{1,3}of\d{1,3}/u, '')
    .replace('Decision/requestActiontaken', '')
}

describe('the readiness report on screen', () => {
  it('has nothing that axe finds, light and dark, wide and narrow', async () => {
    const looks = [
      [{}, ['/sessions', '/sessions?number=0', '/sessions/300/readiness', '/sessions/99/readiness']],
      [{ theme: 'dark', ...phone }, ['/sessions', '/sessions/100/readiness']],
    ] as const
    for (const [view, urls] of looks) {
      const seen = await openPage(site, dolores, view)
      for (const url of urls) {
        await seen.goto(url)
        expect(await violations(seen), `${url} ${JSON.stringify(view)}`).toEqual([])
      }
      await seen.context().close()
    }
  }, 120_000)

  it('never scrolls sideways on a phone', async () => {
    const seen = await openPage(site, dolores, phone)
    for (const url of ['/sessions', '/sessions/99/readiness', '/sessions/300/readiness']) {
      await seen.goto(url)
      expect(await seen.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
    await seen.context().close()
  })

  it('offers to print where script can, and asks the browser to', async () => {
    await page.goto('/sessions/99/readiness')
    await page.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')")
    await page.getByRole('button', { name: 'Print' }).click()
    expect(await page.getAttribute('body', 'data-printed')).toBe('yes')
  })

  it('sets Arabic from right to left and Chinese in its own language', async () => {
    await page.goto('/sessions/99/readiness')
    const arabic = page.locator('.entry [lang=ar].quotation').first()
    expect(await arabic.getAttribute('dir')).toBe('rtl')
    expect(await arabic.textContent()).toContain(arabicClause)
    expect(await page.locator('.entry [lang=zh].quotation').count()).toBeGreaterThan(0)
  })

  it('leads from the list to the report, and from a figure to what it counts', async () => {
    await page.goto('/sessions')
    await page.getByLabel('Report of another session').fill('99')
    await page.getByRole('button', { name: 'Open its report' }).click()
    await page.waitForURL('**/sessions/99/readiness*')
    await page.goto('/sessions')
    const cell = page
      .locator('tr', { hasText: 'Ninety-ninth session' })
      .locator('[data-label="No evidence"] a')
    const figure = Number(await cell.textContent())
    await cell.click()
    expect(await page.locator('.report-part .entry').count()).toBe(figure)
  })
})
