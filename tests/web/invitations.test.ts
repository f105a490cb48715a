/** One-time links: the first administrator, people who were invited, and lost passwords. */
import { describe, expect, it } from 'vitest'
import { audit, invitations, people } from '../../db/schema.ts'
import { firstInvitation } from '../../server/web/invitations.ts'
import { signedIn, stranger, testApp, type TestHouse } from '../support/app.ts'
import { amina, boris, password } from '../support/cast.ts'

const me = { name: 'Esi Mensah', email: 'esi.mensah@example.org', password: 'eleven quiet tides return' }

async function firstLink(house: TestHouse): Promise<string> {
  const link = await firstInvitation(house)
  if (link === null) throw new Error('There are people already.')
  return link
}

/** The link on a page that shows one, as a path. */
const linkOn = (text: string): string => /\/invitations\/[\w-]{43}/u.exec(text)?.[0] ?? 'no link'

describe('the link of the first administrator', () => {
  it('sets name, address and password, and signs in', async () => {
    const { app, house } = await testApp({ empty: true })
    const agent = stranger(app)
    const link = await firstLink(house)
    expect((await agent.get(link)).text).toContain('Become the first administrator')
    expect((await agent.post(link).type('form').send(me)).headers['location']).toBe('/')
    const page = await agent.get('/people')
    expect([page.status, page.text.includes('Esi Mensah')]).toEqual([200, true])
  })

  it('works once', async () => {
    const { app, house } = await testApp({ empty: true })
    const link = await firstLink(house)
    await stranger(app).post(link).type('form').send(me)
    const other = { ...me, email: 'other@example.org' }
    const again = await stranger(app).post(link).type('form').send(other)
    expect([again.status, (await stranger(app).get(link)).status]).toEqual([410, 410])
    expect(house.db.select().from(people).all()).toHaveLength(1)
  })

  it('works for 24 hours', async () => {
    const { app, house } = await testApp({ empty: true })
    const link = await firstLink(house)
    house.advance({ hours: 23, minutes: 59 })
    expect((await stranger(app).get(link)).status).toBe(200)
    house.advance({ minutes: 1 })
    expect((await stranger(app).get(link)).status).toBe(410)
    expect((await stranger(app).post(link).type('form').send(me)).status).toBe(410)
  })

  it('is replaced by that of the next start', async () => {
    const { app, house } = await testApp({ empty: true })
    const [old, fresh] = [await firstLink(house), await firstLink(house)]
    expect((await stranger(app).get(old)).status).toBe(410)
    expect((await stranger(app).get(fresh)).status).toBe(200)
  })

  it('is not made once there are people', async () => {
    const { house } = await testApp()
    expect(await firstInvitation(house)).toBeNull()
  })

  it('is stored only as a hash, and stays out of the log', async () => {
    const { app, house } = await testApp({ empty: true })
    const link = await firstLink(house)
    await stranger(app).get(link)
    const token = link.slice('/invitations/'.length)
    const stored = JSON.stringify(house.db.select().from(invitations).all())
    expect(stored + house.logged()).not.toContain(token)
    expect(house.logged()).toContain('/invitations/…')
  })

  it('shows the form again as it was typed, without the password', async () => {
    const { app, house } = await testApp({ empty: true })
    const typed = { name: 'Esi <i>Mensah</i>', email: 'not an address', password: 'short' }
    const page = await stranger(app)
      .post(await firstLink(house))
      .type('form')
      .send(typed)
    expect(page.status).toBe(422)
    expect(page.text).toContain('value="Esi &lt;i&gt;Mensah&lt;/i&gt;"')
    expect(page.text).toContain('value="not an address"')
    expect(page.text).toContain('Write an e-mail address, as in name@example.org.')
    expect(page.text).toContain('Use at least 12 characters.')
    expect(page.text).not.toContain('short')
  })
})

describe('the link of somebody invited', () => {
  const invited = { name: 'Esi Mensah', email: me.email, role: 'officer', entityId: '' }

  it('gives the role and the address they were invited with, whatever the form says', async () => {
    const { app, house } = await testApp()
    const made = await (await signedIn(app, amina)).post('/people').type('form').send(invited)
    expect(made.status).toBe(201)
    const body = { ...me, name: 'Esi A. Mensah', email: 'somebody.else@example.org', role: 'administrator' }
    expect((await stranger(app).post(linkOn(made.text)).type('form').send(body)).status).toBe(303)
    const joined = house.db.select().from(people).all().at(-1)
    expect([joined?.name, joined?.email, joined?.role]).toEqual(['Esi A. Mensah', me.email, 'officer'])
  })

  it('is shown once: the list of people names the invitation but not the link', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, amina)
    await agent.post('/people').type('form').send(invited)
    const list = await agent.get('/people')
    expect(list.text).toContain('Invited, not signed in yet')
    expect(linkOn(list.text)).toBe('no link')
  })

  it('can be withdrawn', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, amina)
    const made = await agent.post('/people').type('form').send(invited)
    const id = house.db.select().from(invitations).all().at(-1)?.id
    expect((await agent.post(`/people/invitations/${id}/withdrawal`)).status).toBe(303)
    expect((await stranger(app).get(linkOn(made.text))).status).toBe(410)
  })

  it('ends the sign-in that the browser had', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, amina)
    const made = await agent.post('/people').type('form').send(invited)
    await agent.post(linkOn(made.text)).type('form').send(me)
    expect((await agent.get('/account')).text).toContain(me.email)
  })
})

describe('the link for a new password', () => {
  it('sets it, ends every other sign-in, and names nobody else', async () => {
    const { app } = await testApp()
    const old = await signedIn(app, boris)
    const made = await (await signedIn(app, amina)).post('/people/2/password-link')
    const done = await stranger(app).post(linkOn(made.text)).type('form').send({ password: me.password })
    expect(done.status).toBe(303)
    expect((await old.get('/account')).status).toBe(303)
    const credentials = { email: boris.email, password }
    expect((await stranger(app).post('/sign-in').type('form').send(credentials)).status).toBe(422)
    const fresh = { email: boris.email, password: me.password }
    expect((await stranger(app).post('/sign-in').type('form').send(fresh)).status).toBe(303)
  })

  it('does not let a deactivated person in', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, amina)
    const made = await agent.post('/people/2/password-link')
    await agent.post('/people/2/deactivation')
    const done = await stranger(app).post(linkOn(made.text)).type('form').send({ password: me.password })
    expect(done.status).toBe(410)
    await agent.post('/people/2/reactivation')
    expect((await stranger(app).get(linkOn(made.text))).status).toBe(410)
  })

  it('ends where its person has set a new password meanwhile', async () => {
    const { app } = await testApp()
    const made = await (await signedIn(app, amina)).post('/people/2/password-link')
    const change = { current: password, password: me.password }
    await (await signedIn(app, boris)).post('/account/password').type('form').send(change).expect(303)
    expect((await stranger(app).get(linkOn(made.text))).status).toBe(410)
  })
})

describe('the audit log', () => {
  it('names who let whom in', async () => {
    const { app, house } = await testApp()
    const made = await (
      await signedIn(app, amina)
    )
      .post('/people')
      .type('form')
      .send({ name: me.name, email: me.email, role: 'viewer' })
    await stranger(app).post(linkOn(made.text)).type('form').send(me)
    const entries = house.db.select({ author: audit.author, action: audit.action }).from(audit).all()
    expect(entries.slice(1)).toEqual([
      { author: 'Amina Diallo', action: 'person.invite' },
      { author: 'Esi Mensah', action: 'invitation.accept' },
      { author: 'Esi Mensah', action: 'signIn.begin' },
    ])
  })
})
