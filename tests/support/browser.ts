/** A real browser over the real application. */
import { AxeBuilder } from '@axe-core/playwright'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openHouse, type TestHouse, type TestHouseOptions } from './app.ts'
import { type Actor, password } from './cast.ts'
import { isRoot } from './chromium.ts'

/** Starts Chromium; `--no-sandbox` only under root, where Chromium refuses to start with its sandbox. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: inject('chromium'), args: isRoot() ? ['--no-sandbox'] : [] })

export interface Site {
  readonly browser: Browser
  readonly house: TestHouse
  /** As in `http://127.0.0.1:43121`. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** A listening application over a temporary database, and a browser; for `beforeAll`, closed in `afterAll`. */
export async function openSite(options: TestHouseOptions = {}): Promise<Site> {
  const house = await openHouse(options)
  const server = createServer(createApp(house))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await openBrowser()
  const close = async () => {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
    await house.close()
  }
  const { port } = server.address() as AddressInfo
  return { browser, house, address: `http://127.0.0.1:${port}`, close }
}

export const desktop = { width: 1440, height: 900 } as const
export const phone = { width: 390, height: 844 } as const

export interface View {
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
}

/** A new window with no cookies; relative addresses lead to the site. */
export const openWindow = ({ browser, address }: Site, view: View = {}): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: address,
    colorScheme: view.theme ?? 'light',
    viewport: { width: view.width ?? desktop.width, height: view.height ?? desktop.height },
  })

/** A page of a window in which somebody signed in through the form. */
export async function openPage(site: Site, person: Actor, view: View = {}): Promise<Page> {
  const window = await openWindow(site, view)
  const page = await window.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  return page
}

/** What axe finds against WCAG 2.2 AA, one readable line per finding; empty is good. */
export async function violations(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  )
}
