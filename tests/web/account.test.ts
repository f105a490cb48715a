/** What people change about themselves. */
import { describe, expect, it } from 'vitest'
import { signedIn, stranger, testApp } from '../support/app.ts'
import { boris, password } from '../support/cast.ts'

describe('the account', () => {
  it('keeps name and function', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, boris)
    await agent.post('/account').type('form').send({ name: ' Boris I. Petrov ', position: 'Chief of Unit' })
    const page = await agent.get('/account')
    expect(page.text).toContain('value="Boris I. Petrov"')
    expect(page.text).toContain('value="Chief of Unit"')
  })

  it('shows a wrong form again as it was typed', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, boris)
    const page = await agent
      .post('/account')
      .type('form')
      .send({ name: ' ', position: 'x'.repeat(121) })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Use at most 120 characters.')
    expect(page.text).toContain(`value="${'x'.repeat(121)}"`)
  })
})

describe('a new password', () => {
  const change = { current: password, password: 'nine amber lanterns drift' }

  it('ends every other sign-in but this one', async () => {
    const { app } = await testApp()
    const [here, elsewhere] = [await signedIn(app, boris), await signedIn(app, boris)]
    expect((await here.post('/account/password').type('form').send(change)).status).toBe(303)
    expect((await here.get('/account')).status).toBe(200)
    expect((await elsewhere.get('/account')).status).toBe(303)
    const credentials = { email: boris.email, password: change.password }
    expect((await stranger(app).post('/sign-in').type('form').send(credentials)).status).toBe(303)
  })

  it('needs the one before', async () => {
    const { app } = await testApp()
    const body = { ...change, current: 'not this one' }
    const page = await (await signedIn(app, boris)).post('/account/password').type('form').send(body)
    expect([page.status, page.text.includes('This is not your password.')]).toEqual([422, true])
  })

  it('that is easy to guess is refused, and neither is on the page or in the log', async () => {
    const { app, house } = await testApp()
    const body = { ...change, password: 'petrov-petrov-1' }
    const page = await (await signedIn(app, boris)).post('/account/password').type('form').send(body)
    expect(page.status).toBe(422)
    expect(page.text + house.logged()).not.toContain(body.password)
    expect(page.text + house.logged()).not.toContain(password)
  })
})
