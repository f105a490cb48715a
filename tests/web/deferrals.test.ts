import { readdirSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit, mandates, occurrences, resolutions, updates } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { boris, chen } from '../support/cast.ts'
import { lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

/** 99/101, para. 5, due at the hundred and first session, for which A/101/70 was given. */
const REPORT = 4
/** 100/12, sect. II, para. 1: due at the same session, under the same agenda item. */
let other: number
let app: Express
let house: TestHouse

const decision = `101/553.  Questions deferred for future consideration

A

At its 83rd plenary meeting, on 31 March 2047, the General Assembly, on the recommendation of the Second Committee,
decided to defer until the second part of its resumed hundred and first session consideration of the following documents:

Item 22
Lighthouses

Report of the Secretary-General on the records of lighthouses (A/101/70 and Corr.1)
Report of the Secretary-General on fog signals (A/101/900)
`

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
  const next = await storeResolution(house.db, lighthousesNextYear)
  other = next.mandates[1]?.id ?? 0
  house.db.update(resolutions).set({ agendaTitle: 'Lighthouses' }).run()
  house.advance({ days: 7000 })
  const body = { occurrence: String(of(REPORT)?.id), version: '1', to: 'submitted', symbols: 'A/101/70' }
  await (
    await signedIn(app, boris)
  )
    .post(`/mandates/${REPORT}/updates`)
    .type('form')
    .send({ ...body, issued: '2046-01-05' })
    .expect(303)
})

const of = (mandateId: number) =>
  house.db.select().from(occurrences).where(eq(occurrences.mandateId, mandateId)).get()

const preview = async (fields: Record<string, string>) =>
  (await signedIn(app, boris)).post('/deferrals').type('form').send(fields)

const carriedBy = (page: string): string =>
  (/name="deferrals" value="([^"]*)"/u.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")

describe('a decision on deferred questions', () => {
  it('shows which mandates its documents answer, and ticks those that the evidence proves', async () => {
    const page = (await preview({ text: decision })).text
    expect(page).toContain('Decision 101/553 A')
    expect(page).toContain('A/101/70, Corr.1')
    expect(page).toMatch(new RegExp(`name="defer-${of(REPORT)?.id}" value="2"[^>]* checked`, 'u'))
    expect(page).toMatch(new RegExp(`name="defer-${of(other)?.id}" value="1"(?![^>]*checked)`, 'u'))
    expect(page).toContain('No mandate here is known to be answered by it (agenda item 22)')
    expect(of(REPORT)?.status).toBe('submitted')
  })

  it('defers what was chosen, with the decision, the session and the part on record', async () => {
    const scheduled = [of(REPORT)?.session, of(other)?.session]
    const page = (await preview({ text: decision })).text
    const answer = await (
      await signedIn(app, boris)
    )
      .post('/deferrals/confirmation')
      .type('form')
      .send({ deferrals: carriedBy(page), [`defer-${of(REPORT)?.id}`]: '2', [`defer-${of(other)?.id}`]: '1' })
    expect(answer.status).toBe(303)
    for (const id of [REPORT, other])
      expect(of(id)).toMatchObject({
        status: 'deferred',
        deferredBy: '101/553 A',
        deferredToSession: 101,
        deferredToPart: 'second resumed',
      })
    expect([of(REPORT)?.session, of(other)?.session]).toEqual(scheduled)
    expect(house.db.select().from(updates).where(eq(updates.mandateId, other)).all().at(-1)).toMatchObject({
      from: 'not started',
      to: 'deferred',
      author: boris.name,
      note: 'Decision 101/553 A puts off the consideration of A/101/70, Corr.1.',
    })
    expect(house.db.select().from(audit).all().at(-1)).toMatchObject({ action: 'mandate.defer' })
  })

  it('defers nothing where one of them changed meanwhile, and shows the choice again', async () => {
    const page = (await preview({ text: decision })).text
    house.db.update(mandates).set({ version: 7 }).where(eq(mandates.id, other)).run()
    const answer = await (
      await signedIn(app, boris)
    )
      .post('/deferrals/confirmation')
      .type('form')
      .send({ deferrals: carriedBy(page), [`defer-${of(REPORT)?.id}`]: '2', [`defer-${of(other)?.id}`]: '1' })
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('Nothing was saved')
    expect(answer.text).toMatch(new RegExp(`name="defer-${of(other)?.id}" value="7"[^>]* checked`, 'u'))
    expect([of(REPORT)?.status, of(other)?.status]).toEqual(['submitted', 'not started'])
  })

  it('cannot defer the same thing twice', async () => {
    const page = (await preview({ text: decision })).text
    const send = async () =>
      (await signedIn(app, boris))
        .post('/deferrals/confirmation')
        .type('form')
        .send({ deferrals: carriedBy(page), [`defer-${of(REPORT)?.id}`]: '2' })
    expect((await send()).status).toBe(303)
    expect((await send()).status).toBe(409)
    expect((await preview({ text: decision })).text).toContain('It is deferred already.')
  })

  it('may come as a file', async () => {
    const answer = await (
      await signedIn(app, boris)
    )
      .post('/deferrals')
      .attach('files', Buffer.from(decision), 'decision.txt')
    expect(answer.text).toContain('Decision 101/553 A')
  })

  it('needs a number where its text has none', async () => {
    const text = decision.replace(/^101\/553\..*$/mu, 'Questions deferred')
    const refused = await preview({ text })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('does not say the number of the decision')
    expect((await preview({ text, decision: '101/553 a' })).text).toContain('Decision 101/553 A')
  })

  it.each([
    ['', 'Choose the file of the decision, or paste its text.'],
    ['The General Assembly took note of A/101/70 at its hundredth session.', 'It puts no documents off'],
  ])('that is none (%j) is refused in a sentence', async (text, sentence) => {
    const answer = await preview({ text })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
  })

  it('that defers more than a decision does is refused in a sentence', async () => {
    const text = `${decision}${'\nReport on buoys (A/101/7)\n'.repeat(600)}`
    const answer = await preview({ text })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Send it in parts.')
  })

  it('leaves no file behind, read or refused', async () => {
    const agent = await signedIn(app, boris)
    for (const number of ['', 'none'])
      await agent
        .post('/deferrals')
        .field('decision', number)
        .attach('files', Buffer.from(decision), 'decision.txt')
    expect(readdirSync(house.settings.uploadFolder)).toEqual([])
  })

  it('is for officers', async () => {
    expect((await (await signedIn(app, chen)).get('/deferrals')).status).toBe(404)
  })

  it.each(['', '[]', '{', '[{"session":1}]', 'x'.repeat(2000)])(
    'that was tampered with on the way (%.20j) changes nothing',
    async (deferrals) => {
      const answer = await (
        await signedIn(app, boris)
      )
        .post('/deferrals/confirmation')
        .type('form')
        .send({ deferrals, [`defer-${of(REPORT)?.id}`]: '2' })
      expect(answer.status).toBe(422)
      expect(of(REPORT)?.status).toBe('submitted')
    },
  )
})
