/** The first administrator's way in, and every page of people and accounts as a person sees it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstInvitation } from '../../server/web/invitations.ts'
import { desktop, openPage, openSite, openWindow, phone, type Site, violations } from '../support/browser.ts'
import { amina } from '../support/cast.ts'

let site: Site

beforeAll(async () => {
  site = await openSite({ empty: true })
})

afterAll(() => site.close())

describe('the first administrator', () => {
  it('comes in by the printed link, invites a colleague, and the colleague signs in', async () => {
    const window = await openWindow(site)
    const page = await window.newPage()
    await page.goto((await firstInvitation(site.house)) ?? '')
    await page.getByLabel('Name').fill('Esi Mensah')
    await page.getByLabel('E-mail address').fill('esi.mensah@example.org')
    await page.getByLabel('Password').fill('too short')
    await page.getByRole('button', { name: 'Create the account and sign in' }).click()
    const summary = page.getByRole('alert')
    expect(await summary.innerText()).toContain('Use at least 12 characters.')
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert')
    expect(await page.getByLabel('Name').inputValue()).toBe('Esi Mensah')

    await page.getByLabel('Password').fill('eleven quiet tides return')
    await page.getByRole('button', { name: 'Create the account and sign in' }).click()
    expect(await page.getByText('Welcome, Esi Mensah.').isVisible()).toBe(true)

    await page.locator('summary').filter({ hasText: 'Esi Mensah' }).click()
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByRole('link', { name: 'Invite somebody' }).click()
    await page.getByLabel('Name').fill('Fatou Ndiaye')
    await page.getByLabel('E-mail address').fill('fatou.ndiaye@example.org')
    await page.getByLabel('Officer').check()
    await page.getByRole('button', { name: 'Make the link' }).click()
    const link = await page.locator('#link').innerText()
    await window.close()

    const colleague = await (await openWindow(site)).newPage()
    await colleague.goto(link.trim())
    await colleague.getByLabel('Password').fill('nine amber lanterns drift')
    await colleague.getByRole('button', { name: 'Create the account and sign in' }).click()
    expect(await colleague.getByText('Welcome, Fatou Ndiaye.').isVisible()).toBe(true)
    await colleague.locator('summary').click()
    await colleague.getByRole('button', { name: 'Sign out' }).click()
    expect(await colleague.getByText('You are signed out.').isVisible()).toBe(true)
    await colleague.context().close()
  })
})

describe.each([
  ['light', desktop],
  ['dark', phone],
] as const)('in %s colours at %o', (theme, size) => {
  let cast: Site

  beforeAll(async () => {
    cast = await openSite()
  })

  afterAll(() => cast.close())

  it('the pages of people and accounts have no barrier that axe finds, and none is wider than the screen', async () => {
    const page = await openPage(cast, amina, { ...size, theme })
    const findings: string[] = []
    for (const url of ['/people', '/people/new', '/people/2', '/account', '/nowhere']) {
      await page.goto(url)
      findings.push(...(await violations(page)).map((finding) => `${url} ${finding}`))
      const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (width > size.width) findings.push(`${url} is ${width} wide`)
    }
    await page.goto('/people/new')
    await page.evaluate('document.querySelector("form.panel").noValidate = true')
    await page.getByRole('button', { name: 'Make the link' }).click()
    findings.push(...(await violations(page)).map((finding) => `wrong form ${finding}`))
    expect(findings).toEqual([])
    await page.context().close()
  })

  it('so do the pages before a sign-in', async () => {
    const page = await (await openWindow(cast, { ...size, theme })).newPage()
    const findings: string[] = []
    for (const url of ['/sign-in', '/invitations/none']) {
      await page.goto(url)
      findings.push(...(await violations(page)).map((finding) => `${url} ${finding}`))
    }
    expect(findings).toEqual([])
    await page.context().close()
  })
})

describe('a page', () => {
  it('skips to its content by keyboard, closes its menu with Escape, and breaks none of its own rules', async () => {
    const cast = await openSite()
    const page = await openPage(cast, amina)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto('/people')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(false)
    await page.goto('/account')
    expect(complaints).toEqual([])
    await cast.close()
  })
})
