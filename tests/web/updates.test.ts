import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  assignments,
  duePoints,
  entities,
  evidence,
  occurrences,
  people,
  sessionDates,
  updates,
} from '../../db/schema.ts'
import { type TestHouse, signedIn, stranger, testApp } from '../support/app.ts'
import { amina, boris, chen, dolores } from '../support/cast.ts'
import { lighthouses, lighthousesNextYear, storeResolution } from '../support/records.ts'

/** The annual report of 99/101, para. 5. */
const REPORT = 4

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
  await storeResolution(house.db, lighthousesNextYear)
  // Into March 2045, after the fictional resolutions were adopted.
  house.advance({ days: 6700 })
})

const blank = { occurrence: String(REPORT), version: '1', to: 'in progress' }

async function post(body: Record<string, string>, person = boris, path = `/mandates/${REPORT}/updates`) {
  const agent = await signedIn(app, person)
  const response = await agent
    .post(path)
    .type('form')
    .send({ ...blank, ...body })
  return {
    status: response.status,
    text: response.text.replaceAll('&#x27;', "'"),
    to: response.headers['location'],
  }
}

const occurrence = () => house.db.select().from(occurrences).where(eq(occurrences.id, REPORT)).get()
const proofs = () => house.db.select().from(evidence).all()

function assignToChen(): void {
  const entity = house.db.select().from(entities).get()
  const values = {
    mandateId: REPORT,
    entityId: entity?.id ?? 0,
    capacity: 'lead' as const,
    assignedAt: '2045-01-11',
  }
  house.db.insert(assignments).values(values).run()
}

const issued = {
  symbols: 'A/99/818 and Corr.1',
  issued: '2045-03-01',
  title: 'Lighthouse records',
  kind: 'report',
}

describe('POST /mandates/:id/updates', () => {
  it('changes the status with note and evidence, and leads back with the filter', async () => {
    const path = `/mandates/${REPORT}/updates?session=100&class=all`
    const response = await post({ to: 'submitted', note: 'Sent to the Assembly.', ...issued }, boris, path)
    expect(response).toMatchObject({ status: 303, to: `/mandates/${REPORT}?session=100&class=all` })
    expect(occurrence()?.status).toBe('submitted')
    expect(proofs().map((one) => one.symbol)).toEqual(['A/99/818', 'A/99/818/Corr.1'])
    const page = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(page.text).toContain(
      '<strong>Boris Petrov</strong> changed the status of occurrence 1 from <em>not started</em> to <em>submitted</em>',
    )
    expect(page.text).toContain('Sent to the Assembly.')
    expect(page.text).toContain('https://docs.un.org/A/99/818/Corr.1')
  })

  it('that closes the latest occurrence of a series adds the next one, once', async () => {
    house.db.update(duePoints).set({ recurrence: 'annual' }).where(eq(duePoints.mandateId, REPORT)).run()
    const before = occurrence()
    await post({ to: 'submitted', ...issued })
    const series = () => house.db.select().from(occurrences).where(eq(occurrences.mandateId, REPORT)).all()
    expect(series().map(({ number, session }) => [number, session])).toEqual([
      [1, before?.session],
      [2, (before?.session ?? 0) + 1],
    ])
    await post({ to: 'implemented', version: '2' })
    expect(series()).toHaveLength(2)
    const page = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(page.text).toContain('added the next occurrence (annual): 101st session')
  })

  it('keeps to the moved days of a session for whether the next occurrence comes', async () => {
    house.db.update(duePoints).set({ recurrence: 'annual' }).where(eq(duePoints.mandateId, REPORT)).run()
    const series = () => house.db.select().from(occurrences).where(eq(occurrences.mandateId, REPORT)).all()
    await post({ to: 'in progress' })
    expect(series()).toHaveLength(1)
    // The hundredth session opens in September 2045, unless somebody says that it met in February.
    const days = { opens: '2045-02-01', closes: '2045-12-20' }
    const moved = {
      body: 'GA',
      session: 100,
      part: 'main',
      reason: 'A storm.',
      setAt: '2045-02-01T10:00:00.000Z',
    }
    house.db
      .insert(sessionDates)
      .values([
        { ...moved, ...days },
        { ...moved, ...days, part: '' },
      ])
      .run()
    await post({ to: 'not started', note: 'Entered by mistake.', version: '2' })
    expect(series().map(({ session }) => session)).toEqual([100, 101])
  })

  it('unfolds what describes the evidence where it was typed', async () => {
    const folded = await post({ to: 'implemented' })
    expect(folded.text).toContain('<details class="disclosure">\n<summary>Title, kind')
    const typed = await post({ to: 'implemented', url: 'nowhere' })
    expect(typed.text).toContain('<details class="disclosure" open>\n<summary>Title, kind')
  })

  it('takes a note alone', async () => {
    expect((await post({ to: 'not started', note: 'Asked the archive.' })).status).toBe(303)
    expect(occurrence()?.status).toBe('not started')
    expect(house.db.select().from(updates).all().at(-1)).toMatchObject({ kind: 'note', author: boris.name })
  })

  it('is for officers, and for focal points whose entity answers for the mandate', async () => {
    expect((await post({}, dolores)).status).toBe(403)
    const refused = await post({ note: 'Our draft is ready.' }, chen)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('not assigned to your entity')
    expect(occurrence()?.status).toBe('not started')
    assignToChen()
    expect((await post({}, chen)).status).toBe(303)
    expect((await post({ version: '2', to: 'submitted', ...issued }, amina)).status).toBe(303)
    expect(occurrence()?.status).toBe('submitted')
  })

  it('is for officers alone while the entity is not active', async () => {
    assignToChen()
    house.db.update(entities).set({ deactivatedAt: '2045-01-20T10:00:00.000Z' }).run()
    expect((await post({}, chen)).status).toBe(403)
    const page = await (await signedIn(app, chen)).get(`/mandates/${REPORT}`)
    expect(page.text).not.toContain('Save the update')
    expect((await post({}, boris)).status).toBe(303)
    house.db.update(entities).set({ deactivatedAt: null }).run()
    expect((await post({ to: 'not started', note: 'By mistake.', version: '2' }, chen)).status).toBe(303)
  })

  it('forgets an assignment that ended', async () => {
    assignToChen()
    house.db.update(assignments).set({ endedAt: '2045-02-01' }).run()
    expect((await post({}, chen)).status).toBe(403)
  })

  it('needs a sign-in, and a mandate that exists', async () => {
    const response = await stranger(app).post(`/mandates/${REPORT}/updates`).type('form').send(blank)
    expect(response.headers['location']).toBe('/sign-in')
    expect((await post({}, boris, '/mandates/999/updates')).status).toBe(404)
    expect((await post({ occurrence: '1' })).status).toBe(404)
  })

  it.each([
    ['evidence for what is implemented', { to: 'implemented' }, 'needs evidence'],
    ['evidence for what is submitted', { to: 'submitted' }, 'needs evidence'],
    ['a reason for what was not done', { to: 'not implemented' }, 'this change needs a reason'],
    ['the decision that deferred it', { to: 'deferred' }, 'Give the decision that deferred it'],
    ['a decision, not a resolution', { to: 'deferred', decision: '99/321' }, '“99/321” is no decision'],
    ['a successor', { to: 'superseded' }, 'Give the mandate that took its place'],
    ['a successor that is known', { to: 'superseded', successor: '100/99, para. 1' }, 'is known here'],
    ['another successor than itself', { to: 'superseded', successor: '99/101, para. 5' }, 'its own place'],
    ['document symbols', { symbols: 'the annex', issued: '2045-03-01' }, '“the annex” is no document symbol'],
    ['a date of issue', { symbols: 'A/99/818' }, 'Give the date of issue'],
    ['a date that exists', { symbols: 'A/99/818', issued: '2045-02-30' }, 'Write the date as'],
    [
      'a date that is not before the adoption',
      { symbols: 'A/99/818', issued: '2044-12-19' },
      'Issued before 99/101 was adopted',
    ],
    ['a date that is not in the future', { symbols: 'A/99/818', issued: '2046-01-01' }, 'in the future'],
    [
      'no document that the resolution itself cites',
      { symbols: 'A/99/754', issued: '2045-03-01' },
      'itself refers to A/99/754',
    ],
    ['a link over HTTP', { ...issued, url: 'javascript:alert(1)' }, 'begins with https://'],
    ['evidence that is named', { url: 'https://example.org/a' }, 'or its title where it has neither'],
    ['a status that is known', { to: 'done' }, 'Choose a status.'],
    ['something to save', { to: 'not started' }, 'Nothing to save yet'],
    [
      'a session number',
      { to: 'deferred', decision: '99/553 A', deferredTo: 'next' },
      'Give the number of a session',
    ],
    ['a note of reasonable length', { note: 'a'.repeat(4001) }, 'At most 4,000 characters.'],
  ])('asks for %s, and shows what was typed', async (_name, body, message) => {
    const response = await post({ paragraphs: 'typed <b>before</b>', ...body })
    expect(response.status).toBe(422)
    expect(response.text).toContain(message)
    expect(response.text).toContain('typed &lt;b&gt;before&lt;/b&gt;')
    expect(occurrence()?.status).toBe('not started')
    expect(proofs()).toEqual([])
  })

  it('refuses a step that the table does not have', async () => {
    await post({ to: 'implemented', ...issued })
    const response = await post({ version: '2', to: 'submitted', note: 'Back.' })
    expect(response.status).toBe(422)
    expect(response.text).toContain('What is “implemented” cannot become “submitted” in one step.')
  })

  it('counts evidence that is there already', async () => {
    await post({ to: 'submitted', ...issued })
    expect((await post({ version: '2', to: 'implemented' })).status).toBe(303)
  })

  it('takes evidence without a symbol by its title', async () => {
    const oral = { title: 'Oral briefing', kind: 'briefing record', issued: '2045-03-01' }
    expect((await post({ to: 'implemented', ...oral })).status).toBe(303)
    expect(proofs()).toMatchObject([{ symbol: null, title: 'Oral briefing' }])
  })

  it('records a deferral and a succession', async () => {
    const deferral = { to: 'deferred', decision: 'decision 99/553a', deferredPart: 'first resumed' }
    expect((await post(deferral)).text).toContain('Give the session of which this is a part.')
    await post({ ...deferral, deferredTo: '101' })
    const deferred = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(deferred.text).toContain('Deferred to the 101st session, first resumed part by decision 99/553 A')
    expect(occurrence()).toMatchObject({
      status: 'deferred',
      deferredBy: '99/553 A',
      deferredToSession: 101,
      deferredToPart: 'first resumed',
      session: 100,
    })
    await post({ version: '2', to: 'superseded', successor: 'A/RES/100/12, sect. II, para. 1' })
    const page = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(page.text).toContain('Superseded by 100/12, sect. II, para. 1')
  })

  it('refuses a stale form, shows what changed, and loses nothing that was typed', async () => {
    await post({ note: 'I was faster.' })
    const stale = await post({ to: 'submitted', note: 'My long note.', ...issued }, amina)
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Changed meanwhile')
    expect(stale.text).toContain('I was faster.')
    expect(stale.text).toContain('My long note.</textarea>')
    expect(stale.text).toContain('A/99/818 and Corr.1</textarea>')
    expect(stale.text).toContain('name="version" value="2"')
    expect(occurrence()?.status).toBe('in progress')
    expect(
      (await post({ version: '2', to: 'submitted', note: 'My long note.', ...issued }, amina)).status,
    ).toBe(303)
  })
})

const verify = (person = amina, version = '2', path = `/mandates/${REPORT}/verification`) =>
  post({ version }, person, path)

describe('POST /mandates/:id/verification', () => {
  it('is for an officer other than the proposer', async () => {
    await post({ to: 'implemented', ...issued })
    const own = await verify(boris)
    expect(own.status).toBe(422)
    expect(own.text).toContain('another officer has to verify it')
    expect((await verify(amina)).status).toBe(303)
    const verifier = house.db.select().from(people).where(eq(people.email, amina.email)).get()
    expect(occurrence()).toMatchObject({ status: 'implemented', verifiedBy: verifier?.id })
    expect((await verify(amina, '3')).text).toContain('It is verified already.')
  })

  it('is refused to focal points, before "implemented", on a stale page, and where there is nothing', async () => {
    assignToChen()
    expect((await verify(chen)).status).toBe(403)
    expect((await verify(amina, '1')).text).toContain('Only what is marked as implemented')
    await post({ to: 'implemented', ...issued })
    expect((await verify(amina, '1')).status).toBe(409)
    expect((await verify(amina, 'x')).status).toBe(422)
    expect((await verify(amina, '2', '/mandates/999/verification')).status).toBe(404)
    expect(occurrence()?.verifiedAt).toBeNull()
  })
})

describe('POST /mandates/:id/verification/return', () => {
  const path = `/mandates/${REPORT}/verification/return`
  const back = (body: Record<string, string>, person = amina) =>
    post({ version: '2', missing: 'Annex II is not in it.', ...body }, person, path)

  it('gives it back with what is missing, in the history and to be proposed again', async () => {
    await post({ to: 'implemented', ...issued })
    expect((await back({ to: 'submitted' })).status).toBe(303)
    expect(occurrence()).toMatchObject({ status: 'submitted', verifiedAt: null })
    expect(house.db.select().from(updates).all().at(-1)).toMatchObject({
      kind: 'verification',
      from: 'implemented',
      to: 'submitted',
      note: 'Annex II is not in it.',
      author: amina.name,
    })
    const page = await (await signedIn(app, dolores)).get(`/mandates/${REPORT}`)
    expect(page.text).toMatch(
      /Amina Diallo<\/strong> did not verify it and returned it(?: of occurrence 1)? from <em>implemented<\/em> to <em>submitted<\/em>/u,
    )
    expect((await post({ to: 'implemented', version: '3' }, amina)).status).toBe(303)
    expect((await verify(boris, '4')).status).toBe(303)
  })

  it('needs what is missing and where to, and another officer than the proposer', async () => {
    await post({ to: 'implemented', ...issued })
    const silent = await back({ to: 'submitted', missing: '' })
    expect([silent.status, silent.text.includes('Say what is missing')]).toEqual([422, true])
    expect((await back({ to: 'deferred' })).text).toContain('Choose where it goes back to.')
    expect((await back({ to: 'in progress' }, boris)).text).toContain('another officer has to verify it')
    expect((await back({ to: 'in progress' }, chen)).status).toBe(403)
    expect((await back({ to: 'in progress', version: '1' })).status).toBe(409)
    expect(occurrence()?.status).toBe('implemented')
    expect((await back({ to: 'in progress' })).status).toBe(303)
    expect((await back({ to: 'in progress', version: '3' })).text).toContain(
      'Only what is marked as implemented',
    )
  })
})
