import type { Express } from 'express'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { assignments, audit, mandates, occurrences, updates } from '../../db/schema.ts'
import { recordUpdate } from '../../db/updates.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { type Actor, boris, chen, dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  house.advance({ days: 6700 })
  await storeResolution(house.db, lighthouses)
})

type Body = Record<string, string | string[]>

const post = async (url: string, body: Body, person: Actor = boris) =>
  (await signedIn(app, person)).post(url).type('form').send(body)

/** The fields that the preview hands on to the confirmation. */
const hidden = (html: string): Body => {
  const form = /<form method="post" action="\/mandates\/bulk\/confirmation.*?<\/form>/su.exec(html)?.[0] ?? ''
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/gu)].map(([, name, value]) => [
      name ?? '',
      value ?? '',
    ]),
  )
}

const statusesNow = () =>
  house.db
    .select()
    .from(occurrences)
    .all()
    .map(({ status }) => status)
const entries = (id: number) =>
  house.db
    .select()
    .from(updates)
    .where(eq(updates.mandateId, id))
    .all()
    .filter(({ kind }) => kind !== 'found')

describe('changing several mandates', () => {
  it('shows first what would change, then does all of it with one entry for each', async () => {
    const shown = await post('/mandates/bulk?sort=status', {
      change: 'status',
      to: 'in progress',
      note: 'Work began.',
      pick: ['1', '2'],
    })
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('<strong>2 mandates</strong> will change')
    expect(statusesNow()).not.toContain('in progress')
    const done = await post('/mandates/bulk/confirmation?sort=status', hidden(shown.text))
    expect(done.headers['location']).toBe('/mandates?sort=status')
    expect(statusesNow()).toEqual(['in progress', 'in progress', 'not started', 'not started'])
    expect(entries(1)).toMatchObject([
      { kind: 'status', from: 'not started', to: 'in progress', note: 'Work began.', author: boris.name },
    ])
    expect(entries(2)).toHaveLength(1)
    const last = house.db.select().from(audit).where(eq(audit.action, 'mandate.bulk')).all()
    expect(last).toMatchObject([{ subject: '2 mandates', particulars: { occurrences: [1, 2] } }])
  })

  it('reaches the whole filter, and says what it leaves and why', async () => {
    const shown = await post('/mandates/bulk?class=all&sort=resolution', {
      change: 'status',
      to: 'implemented',
      scope: 'filter',
    })
    expect(shown.text).toContain('4 mandates will stay: Give the symbol or the file')
    expect(shown.text).toContain('99/101, para. 2; 99/101, para. 3 (a)')
    expect(shown.text).not.toContain('/mandates/bulk/confirmation')
  })

  it('leaves to a focal point what their entity has, and status alone', async () => {
    house.db
      .insert(assignments)
      .values({ mandateId: 2, entityId: 1, capacity: 'contributing', assignedAt: '2045-02-01T10:00:00.000Z' })
      .run()
    const shown = await post(
      '/mandates/bulk',
      { change: 'status', to: 'in progress', pick: ['1', '2'] },
      chen,
    )
    expect(shown.text).toContain('<strong>1 mandate</strong> will change')
    expect(shown.text).toContain('1 mandate will stay: Not assigned to your entity')
    const forged = { ...hidden(shown.text), items: '1-1.2-1' }
    expect((await post('/mandates/bulk/confirmation', forged, chen)).status).toBe(409)
    expect(statusesNow()).not.toContain('in progress')
    expect((await post('/mandates/bulk', { change: 'confirmation', pick: '1' }, chen)).status).toBe(403)
    expect((await post('/mandates/bulk', { change: 'status', pick: '1' }, dolores)).status).toBe(403)
  })

  it('gives the lead to an entity and confirms, keeping who contributes', async () => {
    const lead = await post('/mandates/bulk', { change: 'lead', leadId: '1', pick: ['1', '4'] })
    expect((await post('/mandates/bulk/confirmation', hidden(lead.text))).status).toBe(303)
    expect(house.db.select().from(assignments).all()).toMatchObject([
      { mandateId: 1, capacity: 'lead' },
      { mandateId: 4, capacity: 'lead' },
    ])
    const again = await post('/mandates/bulk', { change: 'lead', leadId: '1', pick: '1' })
    expect(again.text).toContain('That is how it stands already.')
    const review = await post('/mandates/bulk', { change: 'confirmation', scope: 'filter' })
    expect((await post('/mandates/bulk/confirmation', hidden(review.text))).status).toBe(303)
    const reviews = house.db.select().from(mandates).all()
    expect(
      reviews.filter(({ class: of }) => of === 'request').every((one) => one.review === 'confirmed'),
    ).toBe(true)
  })

  it('adds an entity that contributes, and takes it off again, keeping all others', async () => {
    house.db
      .insert(assignments)
      .values({ mandateId: 2, entityId: 1, capacity: 'lead', assignedAt: '2045-02-01T10:00:00.000Z' })
      .run()
    const shown = await post('/mandates/bulk', {
      change: 'contributing',
      contributorId: '1',
      pick: ['1', '2'],
    })
    expect(shown.text).toContain('DOA contributes')
    expect(shown.text).toContain('1 mandate will stay: The entity leads there')
    expect((await post('/mandates/bulk/confirmation', hidden(shown.text))).status).toBe(303)
    const capacities = () =>
      house.db
        .select()
        .from(assignments)
        .all()
        .filter(({ endedAt }) => endedAt === null)
        .map(({ mandateId, capacity }) => [mandateId, capacity])
    expect(capacities()).toEqual([
      [2, 'lead'],
      [1, 'contributing'],
    ])
    const off = await post('/mandates/bulk', {
      change: 'contributing',
      contributorId: '-1',
      pick: ['1', '2'],
    })
    expect((await post('/mandates/bulk/confirmation', hidden(off.text))).status).toBe(303)
    expect(capacities()).toEqual([[2, 'lead']])
    expect(
      (await post('/mandates/bulk', { change: 'contributing', contributorId: '-9', pick: '1' })).status,
    ).toBe(422)
  })

  it('sets when they are due, with a reason, beside what was proposed', async () => {
    const due = { change: 'due', dueSession: '101', duePart: 'main', note: 'Agreed with the Bureau.' }
    await post(
      '/mandates/bulk/confirmation',
      hidden((await post('/mandates/bulk', { change: 'status', to: 'in progress', pick: '1' })).text),
    )
    const shown = await post('/mandates/bulk', { ...due, pick: ['1', '2', '4'] })
    expect(shown.text).toContain('Due: 101st session, main part')
    expect(shown.text).toContain('1 mandate will stay: Work on it began')
    expect((await post('/mandates/bulk/confirmation', hidden(shown.text))).status).toBe(303)
    const schedule = (id: number) => house.db.select().from(occurrences).where(eq(occurrences.id, id)).get()
    expect(schedule(1)?.session).toBeNull()
    expect(schedule(2)).toMatchObject({ body: 'GA', session: 101, part: 'main', date: null })
    expect(schedule(4)).toMatchObject({ session: 101 })
    expect(entries(2)).toMatchObject([
      {
        kind: 'due',
        from: '31 December 2045',
        to: '101st session, main part',
        note: 'Agreed with the Bureau.',
      },
    ])
    for (const wrong of [{ note: '' }, { dueSession: '' }, { dueDate: '2045-01-01' }, { dueSession: 'x' }])
      expect((await post('/mandates/bulk', { ...due, ...wrong, pick: '2' })).status).toBe(422)
    expect((await post('/mandates/bulk', { ...due, pick: '2' }, chen)).status).toBe(403)
  })

  it('says which ticks count for nothing', async () => {
    const gone = await post('/mandates/bulk', { change: 'confirmation', pick: ['1', '999'] })
    expect(gone.text).toContain('One of the rows that you ticked is not there any more.')
    const whole = await post('/mandates/bulk', { change: 'confirmation', scope: 'filter', pick: '1' })
    expect(whole.text).toContain('so the ticks do not count')
    expect((await post('/mandates/bulk', { change: 'confirmation', pick: '1' })).text).not.toContain(
      'ticks do',
    )
  })

  it('does nothing at all where somebody changed one of them meanwhile, and says what', async () => {
    const shown = await post('/mandates/bulk', { change: 'status', to: 'in progress', pick: ['1', '2'] })
    await recordUpdate(house.db, {
      author: { personId: null, name: 'Somebody Else' },
      at: house.now().toISOString(),
      mandateId: 2,
      occurrenceId: 2,
      version: 1,
      to: 'submitted',
      note: null,
      evidence: [],
      deferral: null,
      successorId: null,
    })
    const stale = await post('/mandates/bulk/confirmation', hidden(shown.text))
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('99/101, para. 3 (a): now “submitted”, by Somebody Else')
    expect(statusesNow()).toEqual(['not started', 'submitted', 'not started', 'not started'])
    // What is shown now can be done: the other one would need a reason to step back.
    expect(stale.text).toContain('1 mandate will stay: Say why')
    expect(hidden(stale.text)['items']).toBe('1-1')
    expect((await post('/mandates/bulk/confirmation', hidden(stale.text))).status).toBe(303)
    expect(statusesNow()).toEqual(['in progress', 'submitted', 'not started', 'not started'])
  })

  it('needs rows, a status it knows, and the decision of a deferral', async () => {
    const none = await post('/mandates/bulk', { change: 'status', to: 'in progress' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('Choose at least one row of the list.')
    expect((await post('/mandates/bulk', { change: 'status', to: 'superseded', pick: '1' })).status).toBe(422)
    const bare = await post('/mandates/bulk', { change: 'status', to: 'deferred', pick: '1' })
    expect(bare.text).toContain('Give the decision that deferred them')
    const deferral = { change: 'status', to: 'deferred', decision: '99/553 A', deferredTo: '101', pick: '1' }
    const done = await post(
      '/mandates/bulk/confirmation',
      hidden((await post('/mandates/bulk', deferral)).text),
    )
    expect(done.status).toBe(303)
    expect(house.db.select().from(occurrences).where(eq(occurrences.id, 1)).get()).toMatchObject({
      status: 'deferred',
      deferredBy: '99/553 A',
      deferredToSession: 101,
    })
    expect((await post('/mandates/bulk/confirmation', { change: 'confirmation', items: 'x' })).status).toBe(
      409,
    )
  })
})
