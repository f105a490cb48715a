import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { savedViews } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { type Actor, boris, dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
})

const post = async (url: string, body: Record<string, string>, person: Actor = boris) =>
  (await signedIn(app, person)).post(url).type('form').send(body)
const page = async (url: string, person: Actor = boris): Promise<string> =>
  (await (await signedIn(app, person)).get(url).expect(200)).text.replaceAll('&#x3D;', '=')
const stored = () => house.db.select().from(savedViews).all()

describe('saved views', () => {
  it('keep the filter of the address under a name, for their owner alone', async () => {
    const saved = await post('/mandates/views?status=deferred&status=submitted&other=1', {
      name: ' Put off ',
    })
    expect(saved.headers['location']).toBe('/mandates?status=submitted&status=deferred')
    expect(stored()).toMatchObject([
      { name: 'Put off', query: 'status=submitted&status=deferred', shared: false },
    ])
    const list = await page('/mandates?status=deferred&status=submitted&sort=status')
    expect(list).toMatch(
      /href="\/mandates\?status=submitted&amp;status=deferred" aria-current="page">.*Put off<\/a>/u,
    )
    expect(await page('/mandates', dolores)).not.toContain('Put off')
  })

  it('can be shared, and then only the owner changes them', async () => {
    await post('/mandates/views?session=none', { name: 'Undated', shared: 'yes' })
    expect(await page('/mandates', dolores)).toContain('Undated')
    expect(await page('/mandates/views', dolores)).toContain('Shared by Boris Petrov')
    expect((await post('/mandates/views/1', { name: 'Mine' }, dolores)).status).toBe(404)
    expect((await post('/mandates/views/1/deletion', {}, dolores)).status).toBe(404)
    expect(stored()).toMatchObject([{ name: 'Undated', shared: true }])
  })

  it('are renamed, made private and deleted', async () => {
    await post('/mandates/views?session=none', { name: 'Undated', shared: 'yes' })
    expect((await post('/mandates/views/1', { name: 'No date yet' })).status).toBe(303)
    expect(stored()).toMatchObject([{ name: 'No date yet', shared: false }])
    expect((await post('/mandates/views/1/deletion', {})).status).toBe(303)
    expect(stored()).toEqual([])
    expect((await post('/mandates/views/1/deletion', {})).status).toBe(404)
  })

  it('have a name of their own; the form is shown again as typed', async () => {
    await post('/mandates/views', { name: 'All' })
    const taken = await post('/mandates/views?session=none', { name: 'All', shared: 'yes' })
    expect(taken.status).toBe(422)
    expect(taken.text).toContain('You have a view “All” already.')
    expect((await post('/mandates/views', { name: ' ' })).text).toContain('Give the view a name.')
    expect((await post('/mandates/views', { name: 'All' }, dolores)).status).toBe(303)
    await post('/mandates/views', { name: 'Other' })
    const renamed = await post('/mandates/views/3', { name: 'All' })
    expect(renamed.status).toBe(422)
    expect(renamed.text).toContain('id="name-3-error"')
    expect(stored()).toHaveLength(3)
  })
})
