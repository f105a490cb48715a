import { describe, expect, it } from 'vitest'
import { countByOrigin } from '../../db/samples.ts'
import { signedIn, testApp } from '../support/app.ts'
import { boris, dolores } from '../support/cast.ts'

describe('the first page', () => {
  it('offers two ways to begin while there is nothing', async () => {
    const { app } = await testApp()
    const page = await (await signedIn(app, boris)).get('/')
    expect(page.text).toContain('Import resolutions')
    expect(page.text).toContain('Fill with samples')
  })

  it('tells a viewer that somebody else has to begin', async () => {
    const { app } = await testApp()
    const agent = await signedIn(app, dolores)
    expect((await agent.get('/')).text).not.toContain('Fill with samples')
    expect((await agent.post('/samples')).status).toBe(403)
  })

  it('is full of samples after one click, and empty again after another', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    await agent.post('/samples').expect(303)
    expect(await countByOrigin(house.db)).toEqual({ samples: 4, real: 0 })
    const full = await agent.get('/')
    expect(full.text).toContain('Eighty-first session')
    expect(full.text).toContain('invented sample resolutions')
    expect(full.text).toContain('/sessions/81/readiness')
    await agent.post('/samples/removal').expect(303)
    expect(await countByOrigin(house.db)).toEqual({ samples: 0, real: 0 })
    expect((await agent.get('/')).text).toContain('Fill with samples')
  })

  it('fills itself only once, however often somebody asks', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, boris)
    await agent.post('/samples')
    const updates = () => house.db.$client.prepare('SELECT count(*) FROM updates').pluck().get()
    const before = updates()
    await agent.post('/samples').expect(303)
    expect(updates()).toBe(before)
  })
})
