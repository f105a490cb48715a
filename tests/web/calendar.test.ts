import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit, sessionDates } from '../../db/schema.ts'
import { windowOf } from '../../server/calendar/sessions.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { amina, boris, dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  await storeResolution(house.db, lighthouses)
  // Into October 2045, in the main part of the hundredth session.
  house.advance({ days: 6900 })
})

const page = async (person = dolores, url = '/calendar') => {
  const { text } = await (await signedIn(app, person)).get(url).expect(200)
  return text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')
}

async function post(path: string, body: Record<string, string>, person = amina) {
  const agent = await signedIn(app, person)
  return agent.post(`/calendar/${path}`).type('form').send(body)
}

const effects = async (path: string, body: Record<string, string>) => {
  const { text } = await post(path, body)
  const [, table = ''] = /<caption[^>]*>What changes(.*?)<\/table>/su.exec(text) ?? []
  return {
    text,
    states: table
      .replaceAll(/<[^>]*>/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  }
}
const stored = () => house.db.select().from(sessionDates).all()
const { opens: opening = '' } = windowOf('GA', 100, 'main') ?? {}
const march = { opens: '2046-03-05', closes: '2046-04-20', reason: 'Brought forward.' }
const confirmed = { confirmed: 'yes' }
const early = { opens: opening, closes: '2045-09-30', reason: 'It ended early.' }

describe('GET /calendar', () => {
  it('shows sessions and parts around today, with deadlines and figures that open their lists', async () => {
    const html = await page()
    for (const title of [
      '99th session',
      '100th session, main part',
      '101st session',
      'Human Rights Council, ',
      'ECOSOC, 2046 session',
    ])
      expect(html).toContain(title)
    // Six weeks before 1 March 2046.
    expect(html).toContain('18 January 2046')
    expect(html).toContain('href="/mandates?session=100&part=main"')
    expect(html).toContain('href="/sessions/100/readiness"')
    expect(html).not.toContain('/calendar/GA-100/edit')
    expect(await page(amina)).toContain('href="/calendar/GA-100-first-resumed/edit"')
  })
})

describe('POST /calendar/:period, before it is confirmed', () => {
  it('shows which due states change, counted and one by one, and writes nothing', async () => {
    // The main part is on: what is due in it would be overdue were it over.
    const { text, states } = await effects('GA-100-main', early)
    expect(states).toContain('Due this part Overdue 1')
    expect(text).toContain('99/101, para. 5')
    expect(text).toContain('<q>It ended early.</q>')
    expect(text).toMatch(/name="confirmed" value="yes"/u)
    expect(stored()).toEqual([])
    expect(house.db.select().from(audit).all().at(-1)?.action).not.toBe('calendar.move')
  })

  it('says so where no due state changes', async () => {
    const { text } = await post('GA-100-first-resumed', march)
    expect(text).toContain('No due state changes')
    expect(stored()).toEqual([])
  })

  it('shows what the rules would bring back, too', async () => {
    await post('GA-100-main', { ...early, ...confirmed })
    const { states } = await effects('GA-100-main/reset', { why: 'It did not.' })
    expect(states).toContain('Overdue Due this part 1')
    expect(stored()).toHaveLength(1)
  })
})

describe('POST /calendar/:period', () => {
  it('sets days with a reason, which the pages and the audit log show', async () => {
    expect((await post('GA-100-first-resumed', { ...march, ...confirmed })).status).toBe(303)
    expect(stored()).toMatchObject([{ body: 'GA', session: 100, part: 'first resumed', ...march }])
    const html = await page()
    expect(html).toContain('Set by Amina Diallo: Brought forward.')
    expect(html).toContain('22 January 2046')
    await post('GA-100-first-resumed', {
      ...march,
      ...confirmed,
      opens: '2046-03-06',
      reason: 'A day later.',
    })
    expect(house.db.select().from(audit).all().at(-1)).toMatchObject({
      action: 'calendar.move',
      subject: 'GA 100 first resumed',
      author: amina.name,
      particulars: {
        before: { opens: '2046-03-05', closes: '2046-04-20' },
        opens: '2046-03-06',
        closes: '2046-04-20',
        reason: 'A day later.',
      },
    })
    expect(stored()).toHaveLength(1)
  })

  it.each([
    ['a reason', { ...march, reason: '' }, 'Say why'],
    ['days that exist', { ...march, opens: '2046-02-30' }, 'Write the date as'],
    ['an order', { ...march, closes: '2046-03-01' }, 'It closes before it opens.'],
    ['a place between its neighbours', { ...march, closes: '2046-05-20' }, 'would open before'],
  ])('asks for %s, and shows what was typed', async (_name, body, message) => {
    const answer = await post('GA-100-first-resumed', body)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.text).toContain(`value="${body.closes}"`)
    expect(stored()).toEqual([])
  })

  it('is for administrators, and for periods that there are', async () => {
    expect((await post('GA-100', march, boris)).status).toBe(403)
    for (const period of ['SC-1', 'HRC-98-main', 'GA-0', 'GA-1000', 'ECOSOC-12', 'GA-100-second'])
      expect((await post(period, march)).status).toBe(404)
    expect(stored()).toEqual([])
  })
})

describe('POST /calendar/:period/reset', () => {
  it('gives the word back to the rules, with a reason', async () => {
    await post('GA-100-first-resumed', { ...march, ...confirmed })
    expect((await post('GA-100-first-resumed/reset', { why: '' })).text).toContain('Say why')
    expect((await post('GA-100-first-resumed/reset', { why: 'It was an error.', ...confirmed })).status).toBe(
      303,
    )
    expect(stored()).toEqual([])
    expect(house.db.select().from(audit).all().at(-1)).toMatchObject({
      action: 'calendar.reset',
      particulars: { before: { opens: '2046-03-05', closes: '2046-04-20' }, reason: 'It was an error.' },
    })
  })

  it('is refused where something else has moved into the days of the rules', async () => {
    await post('GA-100-first-resumed', { ...march, ...confirmed })
    const earlier = { opens: '2046-04-25', closes: '2046-06-30', reason: 'Earlier.' }
    await post('GA-100-second-resumed', { ...earlier, ...confirmed })
    const answer = await post('GA-100-first-resumed/reset', { why: 'Back.' })
    expect([answer.status, answer.text.includes('would open before')]).toEqual([422, true])
    expect(stored()).toHaveLength(2)
  })
})
