import { expect, it } from 'vitest'
import { stranger, testApp } from '../support/app.ts'

it('a supervisor hears without a sign-in that all is well, or that the database is gone', async () => {
  const { app, house } = await testApp()
  const well = await stranger(app).get('/health')
  expect([well.status, well.text]).toEqual([200, 'ok'])
  house.db.$client.close()
  expect((await stranger(app).get('/health')).status).toBe(503)
})
