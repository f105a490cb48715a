/** Signing in: who gets in, for how long, and who does not. */
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { audit, people, signIns, signInTries } from '../../db/schema.ts'
import { takeTry } from '../../db/tries.ts'
import { signedIn, stranger, type TestHouse, testApp } from '../support/app.ts'
import { boris, chen, dolores, password } from '../support/cast.ts'

const signInAs = (email: string, word = password, to = '/account') => ({ email, password: word, to })

/** As many tries as one address of the network has. */
async function takeTries({ db }: TestHouse): Promise<void> {
  const limit = { name: 'address', points: 100, seconds: 900 }
  for (let n = 0; n < 100; n += 1)
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1']) await takeTry(db, limit, address)
}

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const { app } = await testApp()
    const agent = stranger(app)
    const refused = await agent.get('/account?tab=1').expect(303)
    expect(refused.headers['location']).toBe('/sign-in?to=%2Faccount%3Ftab%3D1')
    const form = await agent.get('/sign-in?to=%2Faccount%3Ftab%3D1').expect(200)
    expect(form.text).toContain('name="to" value="/account?tab&#x3D;1"')
    const done = await agent
      .post('/sign-in')
      .type('form')
      .send(signInAs(boris.email, password, '/account?tab=1'))
    expect([done.status, done.headers['location']]).toEqual([303, '/account?tab=1'])
  })

  it('takes the address in any case', async () => {
    const { app } = await testApp()
    expect(
      (await stranger(app).post('/sign-in').type('form').send(signInAs(' BORIS.Petrov@Example.org '))).status,
    ).toBe(303)
  })

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('never leads elsewhere: %s', async (to) => {
    const { app } = await testApp()
    const done = await stranger(app)
      .post('/sign-in')
      .type('form')
      .send(signInAs(boris.email, password, to))
    expect(done.headers['location']).toBe('/')
  })

  it('is refused with the same words for a wrong password, an unknown address and a deactivated person', async () => {
    const { app, house } = await testApp()
    house.db
      .update(people)
      .set({ deactivatedAt: house.now().toISOString() })
      .where(eq(people.email, chen.email))
      .run()
    const tries = [signInAs(boris.email, 'wrong'), signInAs('nobody@example.org'), signInAs(chen.email)]
    const pages = await Promise.all(
      tries.map((body) => stranger(app).post('/sign-in').type('form').send(body)),
    )
    const words = pages.map((page) => /<li>(?<words>[^<]*)<\/li>/u.exec(page.text)?.groups?.['words'])
    expect(pages.map(({ status }) => status)).toEqual([422, 422, 422])
    expect(new Set(words)).toEqual(new Set(['The e-mail address or the password is not right.']))
  })

  it('shows the form again with the address but never the password', async () => {
    const { app, house } = await testApp()
    const page = await stranger(app)
      .post('/sign-in')
      .type('form')
      .send(signInAs(boris.email, 'my secret word'))
    expect(page.text).toContain(`value="${boris.email}"`)
    expect(page.text + house.logged()).not.toContain('my secret word')
  })

  it('says beside the field what is missing', async () => {
    const { app } = await testApp()
    const page = await stranger(app).post('/sign-in').type('form').send({})
    expect(page.status).toBe(422)
    expect(page.text).toContain('<a href="#password">Write your password.</a>')
    expect(page.text).toContain('aria-describedby="password-error" aria-invalid="true"')
  })

  it('leaves an entry in the audit log with the name', async () => {
    const { app, house } = await testApp()
    await signedIn(app, boris)
    const entries = house.db.select({ author: audit.author, action: audit.action }).from(audit).all()
    expect(entries).toEqual([{ author: boris.name, action: 'signIn.begin' }])
  })
})

describe('the cookie', () => {
  it('is out of reach of scripts and of other sites', async () => {
    const { app } = await testApp()
    const done = await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email))
    expect(done.headers['set-cookie']?.[0]).toMatch(
      /^operative=[\w-]{43}; .*Path=\/;.*HttpOnly; SameSite=Lax$/u,
    )
  })

  it('is bound to the host and to HTTPS where there is HTTPS', async () => {
    const { app } = await testApp({ secureCookies: true })
    const done = await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email))
    expect(done.headers['set-cookie']?.[0]).toMatch(/^__Host-operative=.*; HttpOnly; Secure; SameSite=Lax$/u)
    expect(done.headers['strict-transport-security']).toContain('max-age=')
  })

  it('is stored only as a hash', async () => {
    const { app, house } = await testApp()
    const done = await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email))
    const token =
      /operative=(?<token>[\w-]+)/u.exec(String(done.headers['set-cookie']))?.groups?.['token'] ?? ''
    const stored = house.db.select().from(signIns).all()
    expect(token).toHaveLength(43)
    expect(JSON.stringify(stored) + house.logged()).not.toContain(token)
  })

  it('is new at every sign-in, and the old one no longer works', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, boris)
    const again = await agent.post('/sign-in').type('form').send(signInAs(boris.email)).expect(303)
    expect(again.headers['set-cookie']).toHaveLength(1)
    expect((await agent.get('/account')).status).toBe(200)
  })

  it('of an earlier sign-in of the same browser is dead', async () => {
    const { app } = await testApp()
    const first = await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email))
    const old = String(first.headers['set-cookie']?.[0]).split(';')[0] ?? ''
    expect((await stranger(app).get('/account').set('Cookie', old)).status).toBe(200)
    await stranger(app)
      .post('/sign-in')
      .set('Cookie', old)
      .type('form')
      .send(signInAs(boris.email))
      .expect(303)
    expect((await stranger(app).get('/account').set('Cookie', old)).status).toBe(303)
  })

  it('that nobody issued is nobody', async () => {
    const { app } = await testApp()
    expect(
      (await stranger(app).get('/account').set('Cookie', 'operative=%E0%A4%A; operative=made-up')).status,
    ).toBe(303)
  })
})

describe('a sign-in', () => {
  it('is over after twelve idle hours', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    house.advance({ hours: 11, minutes: 59 })
    expect((await agent.get('/account')).status).toBe(200)
    house.advance({ hours: 11, minutes: 59 })
    expect((await agent.get('/account')).status).toBe(200)
    house.advance({ hours: 12 })
    expect((await agent.get('/account')).status).toBe(303)
  })

  it('is over after seven days, however busy', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      house.advance({ hours: 11 })
      expect((await agent.get('/account')).status).toBe(200)
    }
    house.advance({ hours: 11 })
    expect((await agent.get('/account')).status).toBe(303)
  })

  it('ends with signing out, also for whoever kept the cookie', async () => {
    const { app } = await testApp()
    const done = await stranger(app).post('/sign-in').type('form').send(signInAs(dolores.email))
    const cookie = String(done.headers['set-cookie']?.[0]).split(';')[0] ?? ''
    const out = await stranger(app).post('/sign-out').set('Cookie', cookie).expect(303)
    expect(out.headers['location']).toBe('/sign-in')
    expect((await stranger(app).get('/account').set('Cookie', cookie)).status).toBe(303)
  })

  it('ends at once when its person is deactivated', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    house.db
      .update(people)
      .set({ deactivatedAt: house.now().toISOString() })
      .where(eq(people.email, boris.email))
      .run()
    expect((await agent.get('/account')).status).toBe(303)
  })
})

describe('too many tries', () => {
  it('are refused even with the right password, until the quarter of an hour is over', async () => {
    const { app } = await testApp()
    for (let n = 0; n < 10; n += 1) {
      expect(
        (await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email, 'wrong'))).status,
      ).toBe(422)
    }
    const refused = await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email))
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(800)
    expect(refused.text).toContain('Wait a few minutes and try again.')
  })

  it('for one person do not shut out another', async () => {
    const { app } = await testApp()
    for (let n = 0; n < 11; n += 1) {
      await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email, 'wrong'))
    }
    const agent = await signedIn(app, dolores)
    expect((await agent.get('/account')).status).toBe(200)
  })

  it('are forgotten after a right one', async () => {
    const { app } = await testApp()
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 9; n += 1) {
        expect(
          (await stranger(app).post('/sign-in').type('form').send(signInAs(boris.email, 'wrong'))).status,
        ).toBe(422)
      }
      await signedIn(app, boris)
    }
  })

  it('leave no trace of made-up addresses once there were too many of them', async () => {
    const { app, house } = await testApp()
    await takeTries(house)
    const rows = () => house.db.select().from(signInTries).all().length
    const before = rows()
    const made = await stranger(app)
      .post('/sign-in')
      .type('form')
      .send(signInAs('made.up@example.org', 'wrong'))
    expect([made.status, rows()]).toEqual([429, before])
    const long = signInAs(`${'x'.repeat(100_000)}@example.org`, 'wrong')
    expect((await stranger(app).post('/sign-in').type('form').send(long)).status).toBe(422)
    expect(rows()).toBe(before)
  })
})
