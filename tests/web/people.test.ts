/** What an administrator decides about people. */
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people } from '../../db/schema.ts'
import { signedIn, stranger, testApp, type TestHouse } from '../support/app.ts'
import { amina, boris, chen, password } from '../support/cast.ts'

const roleOf = ({ db }: TestHouse, email: string) =>
  db.select().from(people).where(eq(people.email, email)).get()?.role

describe('the list of people', () => {
  it('names everybody with role, entity and when they were last seen', async () => {
    const { app, house } = await testApp()
    await signedIn(app, boris)
    house.advance({ hours: 2 })
    const page = await (await signedIn(app, amina)).get('/people')
    for (const words of [
      'Chen Li',
      'chen.li@example.org',
      'Focal point',
      'DOA',
      '21 November 2026, 09:00 UTC',
      'Never',
    ])
      expect(page.text).toContain(words)
  })
})

describe('an invitation', () => {
  it.each([
    [{ name: '', email: 'f@example.org', role: 'viewer' }, 'Write the name of the person.'],
    [
      { name: 'Fatou Ndiaye', email: 'f@', role: 'viewer' },
      'Write an e-mail address, as in name@example.org.',
    ],
    [{ name: 'Fatou Ndiaye', email: 'f@example.org', role: 'emperor' }, 'Choose a role.'],
    [{ name: 'Fatou Ndiaye', email: 'f@example.org' }, 'Choose a role.'],
    [
      { name: 'Fatou Ndiaye', email: 'BORIS.petrov@example.org', role: 'viewer' },
      'Boris Petrov has this address already.',
    ],
    [
      { name: 'Fatou Ndiaye', email: 'f@example.org', role: 'focal point' },
      'Choose the entity whose mandates the focal point updates.',
    ],
    [
      { name: 'Fatou Ndiaye', email: 'f@example.org', role: 'viewer', entityId: '77' },
      'Choose an entity of the list.',
    ],
    [
      { name: 'Fatou Ndiaye', email: 'f@example.org', role: 'viewer', entityId: 'x' },
      'Choose an entity of the list.',
    ],
  ])('with %j is shown again', async (body, message) => {
    const { app } = await testApp()
    const page = await (await signedIn(app, amina)).post('/people').type('form').send(body)
    expect(page.status).toBe(422)
    expect(page.text).toContain(message)
    expect(page.text).toContain(`value="${body.email}"`)
  })
})

describe('a person', () => {
  it('gets another role, which counts from the next page on', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    const body = { role: 'viewer', entityId: '' }
    await (await signedIn(app, amina)).post('/people/2').type('form').send(body)
    expect(roleOf(house, boris.email)).toBe('viewer')
    expect((await agent.get('/imports')).status).toBe(404)
  })

  it('who is deactivated is out at once, and can come back', async () => {
    const { app } = await testApp()
    const admin = await signedIn(app, amina)
    const agent = await signedIn(app, chen)
    await admin.post('/people/3/deactivation')
    expect((await agent.get('/account')).status).toBe(303)
    expect((await admin.get('/people')).text).toContain('Deactivated')
    expect((await admin.get('/people/3')).text).toContain('Let them sign in again')
    await admin.post('/people/3/reactivation')
    // The sign-in of before stays ended.
    expect((await agent.get('/account')).status).toBe(303)
    const credentials = { email: chen.email, password }
    expect((await stranger(app).post('/sign-in').type('form').send(credentials)).status).toBe(303)
  })

  it('who is deactivated leaves no link behind that lets others in', async () => {
    const { app } = await testApp()
    const admin = await signedIn(app, amina)
    await admin.post('/people/2').type('form').send({ role: 'administrator' })
    const other = await signedIn(app, boris)
    const fatou = { name: 'Fatou Ndiaye', email: 'fatou@example.org', role: 'viewer' }
    const invited = await other.post('/people').type('form').send(fatou)
    const renewed = await other.post('/people/3/password-link')
    const links = [invited, renewed].map(({ text }) => /\/invitations\/[\w-]+/u.exec(text)?.[0] ?? '')
    for (const link of links) expect((await stranger(app).get(link)).status).toBe(200)
    await admin.post('/people/2/deactivation')
    for (const link of links) expect((await stranger(app).get(link)).status).toBe(410)
    expect((await admin.get('/people')).text).not.toContain('Fatou Ndiaye')
  })

  it('cannot deactivate themselves', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, amina)
    const page = await agent.post('/people/1/deactivation')
    expect([page.status, page.text.includes('You cannot deactivate yourself.')]).toEqual([422, true])
    expect((await agent.get('/people')).status).toBe(200)
  })

  it('who is the last administrator stays one', async () => {
    const { app, house } = await testApp()
    const page = await (await signedIn(app, amina)).post('/people/1').type('form').send({ role: 'viewer' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Somebody has to be administrator')
    expect(roleOf(house, amina.email)).toBe('administrator')
  })

  it('who is the last active administrator cannot be deactivated by one who is leaving', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, amina)
    await agent.post('/people/2').type('form').send({ role: 'administrator' })
    const other = await signedIn(app, boris)
    expect((await other.post('/people/1/deactivation')).status).toBe(303)
    expect((await other.post('/people/2').type('form').send({ role: 'officer' })).status).toBe(422)
    expect(roleOf(house, boris.email)).toBe('administrator')
  })

  it('who is not there is a page that is not there', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, amina)
    for (const url of ['/people/99', '/people/x']) expect((await agent.get(url)).status).toBe(404)
  })
})
