/** Notices, digests and the calendar feed, as a person sees them. */
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { assignments, entities, notices, people } from '../../db/schema.ts'
import { makeRound } from '../../server/rounds/rounds.ts'
import { signedIn, stranger, testApp, type TestHouse } from '../support/app.ts'
import { chen, dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

/** A mandate that Chen's department leads on, and a round that told him so. */
async function withNotices(house: TestHouse): Promise<void> {
  const [first] = lighthouses.mandates
  const due = [{ body: 'GA', session: 82, expression: 'at its eighty-second session' }]
  const stored = await storeResolution(house.db, {
    ...lighthouses,
    mandates: first ? [{ ...first, due }] : [],
  })
  const entityId = house.db.select().from(entities).get()?.id ?? 0
  const mandateId = stored.mandates[0]?.id ?? 0
  house.db
    .insert(assignments)
    .values({ mandateId, entityId, capacity: 'lead', assignedAt: '2026-11-20' })
    .run()
  await makeRound({ ...house, mail: null, baseUrl: null })
}

describe('the page of notices', () => {
  it('shows what is new, counts it in the bar, and forgets it once it is read', async () => {
    const { app, house } = await testApp()
    await withNotices(house)
    const agent = await signedIn(app, chen)
    const page = await agent.get('/notices')
    expect(page.text).toContain('Your entity now leads on 99/101, para. 2.')
    expect(page.text).toContain('<span class="bell-count">1<')
    const upTo = /name="upTo" value="(\d+)"/u.exec(page.text)?.[1]
    house.db
      .insert(notices)
      .values({
        personId: 3,
        kind: 'assigned',
        key: 'later',
        sentence: 'Later.',
        at: house.now().toISOString(),
      })
      .run()
    await agent.post('/notices/read').type('form').send({ upTo })
    expect((await agent.get('/notices')).text).toContain('1 new notice')
    expect((await (await signedIn(app, dolores)).get('/notices')).text).toContain('Nothing new')
  })

  it('keeps how often mail comes, and refuses what it does not offer', async () => {
    const { app, house } = await testApp()
    const agent = await signedIn(app, chen)
    await agent.post('/notices/digest').type('form').send({ digest: 'weekly' }).expect(303)
    await agent.post('/notices/digest').type('form').send({ digest: 'hourly' }).expect(422)
    const row = house.db.select().from(people).where(eq(people.email, chen.email)).get()
    expect(row?.digest).toBe('weekly')
  })
})

describe('the calendar feed', () => {
  it('is read with its secret alone, folds its lines, and ends when it is revoked', async () => {
    const { app, house } = await testApp()
    await withNotices(house)
    const agent = await signedIn(app, chen)
    const page = await agent.post('/notices/feed')
    const address = /<code>https?:\/\/[^/]+(\/feeds\/[\w-]+\.ics)<\/code>/u.exec(page.text)?.[1] ?? ''
    const feed = await stranger(app).get(address)
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(feed.text).toContain('SUMMARY:Due: 99/101\\, para. 2 (82nd session)')
    expect(feed.text).toMatch(/^UID:deadline-\d+@operative\r$/mu)
    for (const line of feed.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect((await agent.get('/notices')).text).not.toContain(address)
    await agent.post('/notices/feed/revocation').expect(303)
    expect((await stranger(app).get(address)).status).toBe(404)
  })

  it('ends with the person', async () => {
    const { app, house } = await testApp()
    const page = await (await signedIn(app, chen)).post('/notices/feed')
    const address = /(\/feeds\/[\w-]+\.ics)/u.exec(page.text)?.[1] ?? ''
    expect((await stranger(app).get(address)).status).toBe(200)
    house.db.update(people).set({ deactivatedAt: '2026-11-21' }).where(eq(people.email, chen.email)).run()
    expect((await stranger(app).get(address)).status).toBe(404)
  })
})
