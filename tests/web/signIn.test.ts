/** Signing in: who gets in, for how long, and who does not. */
import { describe, expect, it } from 'vitest'
import { stranger, testApp } from '../support/app.ts'

describe('signing in', () => {
  it('asks a stranger to sign in', async () => {
    const { app } = await testApp()
    const page = await stranger(app).get('/sign-in')
    expect(page.status).toBe(200)
    expect(page.text).toContain('<h1>Sign in</h1>')
  })
})
