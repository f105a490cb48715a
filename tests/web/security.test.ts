/** What every answer promises, and which requests are turned away before anything happens. */
import Sqlite from 'better-sqlite3'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { signedIn, stranger, testApp } from '../support/app.ts'
import { boris, dolores } from '../support/cast.ts'

describe('every page', () => {
  it('runs only our own scripts and styles, in no frame, and is kept nowhere', async () => {
    const { app } = await testApp()
    const { headers } = await stranger(app).get('/sign-in')
    expect(headers['content-security-policy']).toBe(
      "default-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('has no script or style in itself', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, boris)
    for (const url of ['/account', '/nowhere', '/sign-in']) {
      const { text } = await agent.get(url)
      expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/u)
    }
  })

  it('carries its number in the log', async () => {
    const { app, house } = await testApp()
    const { headers } = await stranger(app).get('/nowhere')
    expect(house.logged()).toContain(`"request":"${headers['x-request-id']}"`)
  })
})

describe('the log', () => {
  it.each([
    '/invitations/s3cret',
    '/INVITATIONS/s3cret/',
    '//elsewhere.example/Invitations/s3cret',
    '/feeds/s3cret.ics',
  ])('holds no secret of a one-time link: %s', async (url) => {
    const { app, house } = await testApp()
    await stranger(app).get(url)
    expect(house.logged()).toMatch(/\/(?:invitations|feeds)\/…/iu)
    expect(house.logged()).not.toContain('s3cret')
  })
})

describe('a database that another program holds', () => {
  it('is said to be busy, and the form can be sent again', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, dolores)
    const other = new Sqlite(house.db.$client.name)
    house.db.$client.pragma('busy_timeout = 20')
    other.exec('BEGIN IMMEDIATE')
    const send = () => agent.post('/account').type('form').send({ name: 'Dolores V.', position: '' })
    const refused = await send()
    expect([refused.status, refused.text.includes('The database is busy')]).toEqual([503, true])
    other.close()
    expect((await send()).status).toBe(303)
  })

  it('is waited for while pages are answered, and nothing is lost', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, dolores)
    const other = new Sqlite(house.db.$client.name)
    other.exec('BEGIN IMMEDIATE')
    const answers: string[] = []
    const sent = ['Dolores A.', 'Dolores B.', 'Dolores C.'].map(async (name) => {
      const { status } = await agent.post('/account').type('form').send({ name, position: '' })
      answers.push(`form ${status}`)
    })
    // Were the process held up, no page would come and nobody could let go of the database.
    for (const path of ['/mandates', '/account', '/health']) {
      answers.push(`page ${(await agent.get(path)).status}`)
    }
    other.close()
    await Promise.all(sent)
    expect(answers).toEqual([...Array<string>(3).fill('page 200'), ...Array<string>(3).fill('form 303')])
    expect(house.logged()).not.toContain('busy')
  })
})

describe('a form', () => {
  const send = { theme: 'dark', to: '/sign-in' }

  it.each([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another host of the same site', { 'Sec-Fetch-Site': 'same-site' }],
    ['with a foreign origin', { Origin: 'https://elsewhere.example' }],
    ['with an opaque origin', { Origin: 'null' }],
    ['that does not say where it comes from', {}],
  ])('is refused %s', async (_name, headers) => {
    const { app } = await testApp()
    const answer = await request(app).post('/theme').set(headers).type('form').send(send)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('This form did not come from our own pages')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('is taken from our own origin, also where the browser does not name the site', async () => {
    const { app } = await testApp()
    const headers = { Host: 'operative.example:8080', Origin: 'http://operative.example:8080' }
    expect((await request(app).post('/theme').set(headers).type('form').send(send)).status).toBe(303)
  })

  it('that is too large is refused with a page', async () => {
    const { app } = await testApp()
    const answer = await stranger(app)
      .post('/sign-in')
      .type('form')
      .send({ email: 'x'.repeat(300_000) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('larger than the limit')
  })

  it('that cannot be decoded is refused with a page', async () => {
    const { app } = await testApp()
    const answer = await stranger(app)
      .post('/sign-in')
      .set('Content-Type', 'application/x-www-form-urlencoded; charset=moon')
      .send('a=1')
    expect(answer.status).toBe(400)
  })
})

describe('static files', () => {
  it('are kept for a year under the address that pages use', async () => {
    const { app } = await testApp()
    const { text } = await stranger(app).get('/sign-in')
    const url =
      /href="(?<url>\/static\/app\.css[^"]+)"/u.exec(text)?.groups?.['url']?.replace('&#x3D;', '=') ?? ''
    const { headers } = await stranger(app).get(url).expect(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toContain('text/css')
  })

  it.each(['/static/bootstrap.min.css', '/static/bootstrap.rtl.min.css', '/static/mark.svg'])(
    '%s is there',
    async (url) => {
      const { app } = await testApp()
      expect((await stranger(app).get(url)).status).toBe(200)
    },
  )

  it.each(['/static/../main.ts', '/static/%2e%2e/views.ts', '/static/nothing.css'])(
    '%s is not',
    async (url) => {
      const { app } = await testApp()
      expect((await stranger(app).get(url)).status).toBe(404)
    },
  )
})

describe('the theme', () => {
  it('is kept and shown from the first line of the next page', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, dolores)
    await agent
      .post('/theme')
      .type('form')
      .send({ theme: 'dark', to: '/account' })
      .expect('Location', '/account')
    expect((await agent.get('/account')).text).toContain('<html lang="en" dir="ltr" data-bs-theme="dark">')
    await agent
      .post('/theme')
      .type('form')
      .send({ theme: 'purple', to: '//elsewhere.example' })
      .expect('Location', '/')
    expect((await agent.get('/account')).text).toContain('<html lang="en" dir="ltr">')
  })
})

describe('a notice', () => {
  it('is shown once, and never as markup', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, dolores)
    const body = { name: 'Dolores <b>Vega</b>', position: '' }
    expect((await agent.post('/account').type('form').send(body)).status).toBe(303)
    const page = await agent.get('/account')
    expect(page.text).toContain('Your particulars are saved.')
    expect(page.text).toContain('Dolores &lt;b&gt;Vega&lt;/b&gt;')
    expect((await agent.get('/account')).text).not.toContain('Your particulars are saved.')
  })
})
