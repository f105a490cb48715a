/** Who answers for a mandate: what officers set, what stays on record, and what a stale form comes to. */
import { and, asc, eq } from 'drizzle-orm'
import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { assignments, entities, mandates, people, updates } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { boris, chen, dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

const REPORT = 4
const DOA = '1'
const OLA = '2'
const CHEN = '3'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
  house.db
    .insert(entities)
    .values({ acronym: 'OLA', name: 'Office of Lights', createdAt: '2045-01-01' })
    .run()
})

async function post(body: Record<string, string>, person = boris, path = `/mandates/${REPORT}/assignment`) {
  const answer = await (
    await signedIn(app, person)
  )
    .post(path)
    .type('form')
    .send({ version: '1', ...body })
  return { status: answer.status, text: answer.text, to: answer.headers['location'] }
}
const page = async (url: string) => (await (await signedIn(app, dolores)).get(url).expect(200)).text
const rows = () => house.db.select().from(assignments).orderBy(asc(assignments.id)).all()
const entries = () =>
  house.db
    .select()
    .from(updates)
    .where(and(eq(updates.mandateId, REPORT), eq(updates.kind, 'assignment')))
    .orderBy(asc(updates.id))
    .all()

describe('POST /mandates/:id/assignment', () => {
  it('names a person of a section below an entity that answers, who may then update it', async () => {
    const section = {
      acronym: 'ARC',
      name: 'Archives Section',
      parentId: Number(DOA),
      createdAt: '2045-01-01',
    }
    const { id } = house.db.insert(entities).values(section).returning().get()
    house.db
      .update(people)
      .set({ entityId: id })
      .where(eq(people.id, Number(CHEN)))
      .run()
    const refused = await post({ leadId: OLA, personId: CHEN })
    expect([refused.status, refused.text.includes('nor does one above it')]).toEqual([422, true])
    expect((await post({ leadId: DOA, personId: CHEN })).status).toBe(303)
    expect(rows().map((row) => [row.entityId, row.capacity, row.personId])).toEqual([[1, 'lead', 3]])
    const agent = await signedIn(app, chen)
    const form = await agent.get(`/mandates/${REPORT}`)
    expect(form.text).toContain(`action="/mandates/${REPORT}/updates`)
    expect((await agent.get(`/mandates/${REPORT + 1}`)).text).not.toContain('/updates')
  })

  it('gives a lead, contributors and a name, told in one sentence, and leads back with the filter', async () => {
    const body = {
      leadId: DOA,
      [`contributes-${OLA}`]: 'on',
      personId: CHEN,
      assignmentNote: 'As in the memo.',
    }
    const answer = await post(body, boris, `/mandates/${REPORT}/assignment?session=100`)
    expect(answer).toMatchObject({ status: 303, to: `/mandates/${REPORT}?session=100` })
    expect(rows().map((row) => [row.entityId, row.capacity, row.personId, row.assignedBy])).toEqual([
      [1, 'lead', 3, 2],
      [2, 'contributing', null, 2],
    ])
    expect(entries()).toMatchObject([
      { author: boris.name, from: null, to: 'DOA leads (Chen Li), OLA contributes', note: 'As in the memo.' },
    ])
    const html = await page(`/mandates/${REPORT}`)
    expect(html).toContain(
      '<strong>Boris Petrov</strong> gave the lead to DOA, added OLA as contributing and named Chen Li of DOA',
    )
    expect(html).toContain('As in the memo.')
    expect(await page('/mandates?lead=DOA')).toContain('data-label="Lead">DOA<')
  })

  it('keeps what ended as rows and as sentences', async () => {
    await post({ leadId: DOA, [`contributes-${OLA}`]: 'on' })
    await post({ version: '2', leadId: OLA })
    await post({ version: '3', leadId: '' })
    expect(rows().map(({ endedAt }) => endedAt === null)).toEqual([false, false, false])
    expect(entries()).toHaveLength(3)
    const html = await page(`/mandates/${REPORT}`)
    expect(html).toContain('moved the lead from DOA to OLA')
    expect(html).toContain('ended the lead of OLA')
    expect(html).toContain('No entity is assigned yet.')
  })

  it('names somebody else without touching the entities', async () => {
    await post({ leadId: DOA })
    await post({ version: '2', leadId: DOA, personId: CHEN })
    await post({ version: '3', leadId: DOA })
    const html = await page(`/mandates/${REPORT}`)
    expect(html).toContain('named Chen Li of DOA')
    expect(html).toContain('no longer names Chen Li of DOA')
  })

  it('refuses a stale form with what changed, and keeps what was typed', async () => {
    await post({ leadId: DOA })
    const stale = await post({ leadId: OLA, assignmentNote: 'They wrote it.' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Changed meanwhile')
    expect(stale.text).toContain('gave the lead to DOA')
    expect(stale.text).toContain('They wrote it.')
    expect(stale.text).toContain('<option value="2" selected>OLA')
    expect(rows()).toHaveLength(1)
    // What is shown now can be saved on top.
    const again = /name="version" value="(\d+)"/u.exec(stale.text)?.[1] ?? ''
    expect((await post({ version: again, leadId: OLA })).status).toBe(303)
  })

  it.each([
    ['an entity that is not here', { leadId: '99' }, 'Choose an entity of the list.'],
    [
      'a contributor that is not here',
      { leadId: DOA, 'contributes-99': 'on' },
      'contributing entities of the list',
    ],
    ['a person who is not here', { leadId: DOA, personId: '99' }, 'Choose a person of the list.'],
    ['a person of another entity', { leadId: OLA, personId: CHEN }, 'Chen Li is of DOA, which neither leads'],
    ['no change at all', { leadId: '' }, 'That is how it stands already.'],
  ])('refuses %s', async (_case, body, reason) => {
    const answer = await post(body)
    expect([answer.status, answer.text.includes(reason)]).toEqual([422, true])
    expect(rows()).toEqual([])
    expect(entries()).toEqual([])
    expect(house.db.select().from(mandates).where(eq(mandates.id, REPORT)).get()?.version).toBe(1)
  })

  it('gives nothing new to an entity that is deactivated, and lets it keep what it has', async () => {
    await post({ leadId: DOA })
    house.db.update(entities).set({ deactivatedAt: '2045-02-01' }).run()
    expect((await post({ version: '2', leadId: DOA, [`contributes-${OLA}`]: 'on' })).status).toBe(422)
    expect((await post({ version: '2', leadId: DOA, personId: CHEN })).status).toBe(303)
  })

  it('opens the mandate to the focal point of a contributing entity, until it ends', async () => {
    const note = { occurrence: String(REPORT), to: 'in progress', note: 'Begun.' }
    const update = (version: string) => post({ ...note, version }, chen, `/mandates/${REPORT}/updates`)
    expect((await update('1')).status).toBe(403)
    await post({ leadId: OLA, [`contributes-${DOA}`]: 'on' })
    expect((await update('2')).status).toBe(303)
    await post({ version: '3', leadId: OLA })
    expect((await update('4')).status).toBe(403)
  })

  it('is for officers, and for mandates that exist', async () => {
    expect((await post({ leadId: DOA }, chen)).status).toBe(403)
    expect((await post({ leadId: DOA }, boris, '/mandates/999/assignment')).status).toBe(404)
    expect((await post({ leadId: DOA, version: 'x' })).status).toBe(422)
  })
})
