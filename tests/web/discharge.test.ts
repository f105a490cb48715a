import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import { beforeEach, expect, it } from 'vitest'
import { evidence, mandates, occurrences, updates } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { boris, chen, dolores } from '../support/cast.ts'
import { hostileHarbours, lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

/** 99/101, para. 5, and 100/12, sect. II, para. 1, both made due at the hundred and first session. */
const REPORT = 4
let other: number
let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
  const next = await storeResolution(house.db, lighthousesNextYear)
  await storeResolution(house.db, hostileHarbours)
  other = next.mandates[1]?.id ?? 0
  // Into 2046, after both were adopted.
  house.advance({ days: 7000 })
})

const of = (mandateId: number) =>
  house.db.select().from(occurrences).where(eq(occurrences.mandateId, mandateId)).get()

async function prove(symbols: string, issued = '2046-01-05') {
  const body = { occurrence: String(of(REPORT)?.id), version: '1', to: 'implemented', symbols, issued }
  const agent = await signedIn(app, boris)
  const answer = await agent.post(`/mandates/${REPORT}/updates`).type('form').send(body)
  return answer.headers['location']
}

const others = `/mandates/${REPORT}/evidence/1/others`

it('a report of a session leads to the other open mandates of its session and agenda item', async () => {
  expect(await prove('A/101/70 and Corr.1')).toBe(others)
  const page = await (await signedIn(app, boris)).get(others).expect(200)
  expect(page.text).toContain('100/12, sect. II, para. 1')
  expect(page.text).not.toContain('99/102')
  const agent = await signedIn(app, boris)
  const answer = await agent
    .post(others)
    .type('form')
    .send({ [`also-${of(other)?.id}`]: '1' })
  expect(answer.headers['location']).toBe(`/mandates/${REPORT}`)
  const rows = house.db
    .select()
    .from(evidence)
    .where(eq(evidence.occurrenceId, of(other)?.id ?? 0))
    .all()
  expect(rows.map(({ symbol }) => symbol)).toEqual(['A/101/70', 'A/101/70/Corr.1'])
  expect(of(other)?.status).toBe('not started')
  expect(house.db.select().from(updates).where(eq(updates.mandateId, other)).all().at(-1)).toMatchObject({
    kind: 'evidence',
    author: boris.name,
    note: 'Given as evidence for 99/101, para. 5 as well.',
  })
})

it('leads nowhere where nothing else is open at the session of the document', async () => {
  expect(await prove('A/100/70')).toBe(`/mandates/${REPORT}`)
})

it('leads nowhere where the document is older than the other resolution', async () => {
  expect(await prove('A/101/70', '2045-02-01')).toBe(`/mandates/${REPORT}`)
})

it('leaves out what changed meanwhile, what was not offered, and those who may not', async () => {
  await prove('A/101/70')
  house.db.update(mandates).set({ version: 7 }).where(eq(mandates.id, other)).run()
  const agent = await signedIn(app, boris)
  await agent
    .post(others)
    .type('form')
    .send({ [`also-${of(other)?.id}`]: '1', 'also-1': '1' })
    .expect(303)
  for (const person of [chen, dolores])
    await (await signedIn(app, person)).post(others).type('form').send({}).expect(403)
  expect(house.db.select().from(evidence).all()).toHaveLength(1)
})
