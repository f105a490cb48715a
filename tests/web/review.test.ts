/** The review: the queue, each decision on a mandate, its undoing, the safety list, and what a stale form comes to. */
import { asc, eq } from 'drizzle-orm'
import type { Express } from 'express'
import { beforeEach, describe, expect, it } from 'vitest'
import { proveHistory } from '../../db/proof.ts'
import * as t from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { type Actor, amina, boris, chen } from '../support/cast.ts'
import {
  type StoredResolution,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'

const [REGISTER, SURVEY, KEEPER, REPORT] = [1, 2, 3, 4]

let app: Express
let house: TestHouse
let stored: StoredResolution

beforeEach(async () => {
  ;({ app, house } = await testApp())
  stored = await storeResolution(house.db, lighthouses)
})

async function post(url: string, body: Record<string, string>, person: Actor = boris) {
  const answer = await (await signedIn(app, person)).post(url).type('form').send(body)
  return { status: answer.status, text: answer.text, to: answer.headers['location'] }
}
const page = async (url: string, person: Actor = boris) =>
  (await (await signedIn(app, person)).get(url).expect(200)).text.replaceAll('&#x3D;', '=')
const mandate = (id: number) => {
  const row = house.db.select().from(t.mandates).where(eq(t.mandates.id, id)).get()
  if (!row) throw new Error(`No mandate ${id}.`)
  return row
}
const entries = (id: number) =>
  house.db.select().from(t.updates).where(eq(t.updates.mandateId, id)).orderBy(asc(t.updates.id)).all()
const occurrences = (id: number) =>
  house.db.select().from(t.occurrences).where(eq(t.occurrences.mandateId, id)).all()
const points = (id: number) =>
  house.db.select().from(t.duePoints).where(eq(t.duePoints.mandateId, id)).orderBy(asc(t.duePoints.id)).all()
const undo = async (person: Actor = boris) => {
  const html = await page('/review/1', person)
  return post('/review/undo', { entry: /name="entry" value="(\d+)"/u.exec(html)?.[1] ?? '' }, person)
}
/** Where each heading of a row stands in the queue. */
const urls = (html: string) =>
  [...html.matchAll(/class="row-title" href="([^"]+)"/gu)].map((match) => match[1]?.replaceAll('&amp;', '&'))

const editOf = (more: Record<string, string> = {}) => ({
  version: '1',
  wording: 'Requests the Secretary-General to continue to keep the logbooks',
  action: 'to continue to keep the logbooks',
  class: 'request',
  verb: 'requests',
  addressees: 'Secretary-General',
  ...more,
})
const dueOf = (more: Record<string, string> = {}) => ({
  version: '1',
  body: 'GA',
  session: '102',
  part: 'main',
  date: '',
  recurrence: 'annual',
  dueReason: 'The Committee moved the item.',
  ...more,
})

describe('GET /review', () => {
  it('lists what is proposed, requests of every resolution first, with progress', async () => {
    await storeResolution(house.db, lighthousesNextYear)
    const html = await page('/review')
    expect(urls(html)).toEqual(['/review/1', '/review/2', '/review/5', '/review/6', '/review/3'])
    expect(html).toContain('1 of 4 reviewed')
    expect(html).toContain('0 of 2 reviewed')
  })

  it('is narrowed by resolution, class and confidence, and keeps that in its links', async () => {
    await storeResolution(house.db, lighthousesNextYear)
    expect(urls(await page('/review?resolution=A%2FRES%2F100%2F12'))).toEqual([
      '/review/5?resolution=A%2FRES%2F100%2F12',
      '/review/6?resolution=A%2FRES%2F100%2F12',
    ])
    expect(urls(await page('/review?class=exhortation'))).toEqual(['/review/3?class=exhortation'])
    expect(await page('/review?confidence=low')).toContain('Nothing waits here')
  })

  it('stands in the bar of officers with how much waits, and in nobody else’s', async () => {
    expect(await page('/')).toMatch(/href="\/review">Review <span class="nav-count">3</u)
    expect(await page('/')).toContain('href="/review?class=request"')
    expect(await page('/', chen)).not.toContain('/review')
  })
})

describe('GET /review/:id', () => {
  it('shows the clause marked in its paragraph with rule, reason and due point', async () => {
    const html = await page(`/review/${REPORT}`)
    expect(html).toMatch(/<div class="document-text" lang="en" dir="ltr">/u)
    expect(html).toContain('<mark>Requests the Secretary-General to submit annual reports')
    expect(html).toContain('The paragraph opens with “Requests the Secretary-General”.')
    expect(html).toContain('en/request/verb-addressee')
    expect(html).toContain('the first at its one hundredth session')
  })

  it('leads to the neighbours in the queue, also from a mandate that waits no longer', async () => {
    const html = await page(`/review/${SURVEY}`)
    expect(html).toContain('href="/review/1" rel="prev"')
    expect(html).toContain('href="/review/3" rel="next"')
    expect(await page(`/review/${REPORT}`)).toContain('href="/review/3" rel="next"')
  })

  it('names a key for every action and works without script', async () => {
    const html = await page(`/review/${REGISTER}`)
    for (const key of ['c', 'r', 'e', 'd', 'l', 's', 'n'])
      expect(html).toMatch(new RegExp(`data-key="${key}" aria-keyshortcuts="${key}"`, 'u'))
    expect(html).not.toMatch(/<button[^>]*type="button"/u)
  })

  it('answers 404 where there is no such mandate', async () => {
    const agent = await signedIn(app, boris)
    expect((await agent.get('/review/999')).status).toBe(404)
  })
})

describe('a verdict', () => {
  it('confirms and goes on to the next that waits, with the filter', async () => {
    const answer = await post(`/review/${REGISTER}/verdict?class=request`, {
      version: '1',
      verdict: 'confirmed',
    })
    expect(answer).toMatchObject({ status: 303, to: `/review/${SURVEY}?class=request` })
    expect(mandate(REGISTER)).toMatchObject({ review: 'confirmed', reviewedBy: 2, version: 2 })
  })

  it('rejects with a reason and not without', async () => {
    const without = await post(`/review/${REGISTER}/verdict`, { version: '1', verdict: 'rejected' })
    expect([without.status, without.text.includes('Say why it is no mandate.')]).toEqual([422, true])
    await post(`/review/${REGISTER}/verdict`, { version: '1', verdict: 'rejected', reason: 'A wish.' })
    expect(mandate(REGISTER)).toMatchObject({ review: 'rejected', reviewReason: 'A wish.' })
  })

  it('is refused on a stale page, which shows what changed and keeps what was typed', async () => {
    await post(`/review/${REGISTER}/verdict`, { version: '1', verdict: 'confirmed' }, amina)
    const late = await post(`/review/${REGISTER}/verdict`, {
      version: '1',
      verdict: 'rejected',
      reason: 'Only a wish.',
    })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Changed meanwhile')
    expect(late.text).toContain('<strong>Amina Diallo</strong> changed the review')
    expect(late.text).toContain('value="Only a wish."')
    expect(mandate(REGISTER).review).toBe('confirmed')
    const version = /name="version" value="(\d+)"/u.exec(late.text)?.[1] ?? ''
    expect(
      (await post(`/review/${REGISTER}/verdict`, { version, verdict: 'rejected', reason: 'x' })).status,
    ).toBe(303)
  })
})

describe('an edit', () => {
  it('takes other words of the paragraph and keeps what was found', async () => {
    const before = mandate(REGISTER)
    const answer = await post(
      `/review/${REGISTER}/wording`,
      editOf({
        class: 'expectation',
        verb: 'asks',
        addressees: 'Secretary-General\nOffice of Lights',
        editNote: 'Too long.',
      }),
    )
    expect(answer.status).toBe(303)
    expect(mandate(REGISTER)).toMatchObject({
      text: 'Requests the Secretary-General to continue to keep the logbooks',
      action: 'to continue to keep the logbooks',
      class: 'expectation',
      verb: 'asks',
      addressees: ['Secretary-General', 'Office of Lights'],
      review: 'proposed',
      found: { text: before.text, class: 'request', verb: 'requests' },
    })
    const html = await page(`/review/${REGISTER}`)
    expect(html).toContain('<mark>Requests the Secretary-General to continue to keep the logbooks</mark>')
    expect(html).toContain('the class from “request” to “expectation”')
    expect(html).toContain('Too long.')
    expect(html).toContain(`It was: <q lang="en" dir="ltr">${before.text}</q>`)
  })

  it('is found by the search in its new words', async () => {
    await post(`/review/${REGISTER}/wording`, editOf())
    expect(urls(await page('/mandates?q=continue+logbooks'))).toEqual(['/mandates/1?q=continue+logbooks'])
  })

  it('holds nothing beside the words where they are put back as found', async () => {
    const { text, action } = mandate(REGISTER)
    await post(`/review/${REGISTER}/wording`, editOf())
    await post(`/review/${REGISTER}/wording`, editOf({ version: '2', wording: text, action }))
    expect(mandate(REGISTER)).toMatchObject({ text, found: null })
  })

  it.each([
    [
      'words that do not stand in the paragraph',
      { wording: 'Requests the moon' },
      'do not stand in the paragraph',
    ],
    ['an action that is no part of it', { action: 'to sail' }, 'The action is part of the mandate'],
    ['no addressee', { addressees: ' ' }, 'Say to whom it is addressed.'],
    ['a class that is none', { class: 'wish' }, 'Choose a class.'],
  ])('refuses %s and keeps what was typed', async (_case, more, reason) => {
    const answer = await post(`/review/${REGISTER}/wording`, editOf({ editNote: 'My note.', ...more }))
    expect([answer.status, answer.text.includes(reason), answer.text.includes('My note.')]).toEqual([
      422,
      true,
      true,
    ])
    expect(mandate(REGISTER).version).toBe(1)
  })

  it('is refused on a stale page', async () => {
    await post(`/review/${REGISTER}/verdict`, { version: '1', verdict: 'confirmed' }, amina)
    const late = await post(`/review/${REGISTER}/wording`, editOf({ editNote: 'Mine.' }))
    expect([late.status, late.text.includes('Mine.')]).toEqual([409, true])
    expect(mandate(REGISTER).found).toBeNull()
  })
})

describe('a due point that a person sets', () => {
  it('keeps the proposal beside it, and the untouched occurrence follows', async () => {
    expect((await post(`/review/${REPORT}/due`, dueOf())).status).toBe(303)
    const [proposed, own] = points(REPORT)
    expect(proposed).toMatchObject({ session: 100, basis: 'stated', replacedAt: house.now().toISOString() })
    expect(own).toMatchObject({
      session: 102,
      basis: 'person',
      reason: 'The Committee moved the item.',
      setBy: 2,
      replacedAt: null,
    })
    expect(occurrences(REPORT)).toMatchObject([{ session: 102, part: 'main', duePointId: own?.id }])
    const html = await page(`/review/${REPORT}`)
    expect(html).toContain('102nd session, main part')
    expect(html).toContain('the first at its one hundredth session')
    expect(html).toContain(
      'set when it is due from <em>100th session, main part</em> to <em>102nd session, main part</em>',
    )
  })

  it('leaves an occurrence that somebody worked on in its session', async () => {
    const update = { version: '1', occurrence: String(REPORT), to: 'in progress', note: 'Begun.' }
    expect((await post(`/mandates/${REPORT}/updates`, update)).status).toBe(303)
    await post(`/review/${REPORT}/due`, dueOf({ version: '2' }))
    expect(occurrences(REPORT)).toMatchObject([{ session: 100, status: 'in progress' }])
  })

  it('leaves an occurrence that has no more than a note in its session, and in place', async () => {
    const note = { version: '1', occurrence: String(REPORT), to: 'not started', note: 'The author is named.' }
    expect((await post(`/mandates/${REPORT}/updates`, note)).status).toBe(303)
    await post(`/review/${REPORT}/due`, dueOf({ version: '2' }))
    expect(occurrences(REPORT)).toMatchObject([{ session: 100, status: 'not started' }])
  })

  it('may say that there is no date', async () => {
    await post(`/review/${REPORT}/due`, dueOf({ session: '', part: '', recurrence: '' }))
    expect(occurrences(REPORT)).toMatchObject([{ session: null, date: null }])
    expect(await page('/mandates?session=none')).toContain('99/101, para. 5')
  })

  it.each([
    ['no reason', { dueReason: '' }, 'Say why'],
    ['a session and a date', { date: '2045-12-31' }, 'not both'],
    ['a day that does not exist', { session: '', part: '', date: '2045-02-30' }, 'Write the date'],
    ['a recurrence in free words', { recurrence: 'now and then' }, 'every 6 months'],
    ['a session of nobody', { body: '' }, 'whose session'],
  ])('refuses %s', async (_case, more, reason) => {
    const answer = await post(`/review/${REPORT}/due`, dueOf(more))
    expect([answer.status, answer.text.includes(reason)]).toEqual([422, true])
    expect(points(REPORT)).toHaveLength(1)
  })
})

describe('a split and a merger', () => {
  const parts =
    'Requests the Secretary-General to continue to keep the logbooks of all lighthouses\nin one register'
  const split = (body = parts) => post(`/review/${REGISTER}/parts`, { version: '1', parts: body })

  it('makes parts with the same due point and entities, in the order of the text', async () => {
    await post(`/review/${REGISTER}/assignment`, { version: '1', leadId: '1' })
    await post(`/review/${REGISTER}/parts`, { version: '2', parts })
    const rows = house.db.select().from(t.mandates).orderBy(asc(t.mandates.position)).all()
    expect(rows.map(({ id, path, part }) => [id, path, part])).toEqual([
      [1, '2', 1],
      [5, '2', 2],
      [2, '3(a)', 1],
      [3, '4', 1],
      [4, '5', 1],
    ])
    expect(rows[1]).toMatchObject({
      text: 'in one register',
      opening: 'Requests the Secretary-General',
      rule: 'person',
      review: 'proposed',
    })
    expect(occurrences(5)).toHaveLength(1)
    const leads = house.db.select().from(t.assignments).where(eq(t.assignments.mandateId, 5)).all()
    expect(leads).toMatchObject([{ entityId: 1, capacity: 'lead' }])
    expect(await page('/review/1')).toContain('split it into 2 parts')
    expect(await page('/review/5')).toContain('<mark>in one register</mark>')
  })

  it.each([
    ['one line', 'Requests the Secretary-General to continue', 'press Enter'],
    ['words that are not there', 'Requests the Secretary-General\nto sail away', 'add none'],
    ['parts in another order', 'in one register\nRequests the Secretary-General', 'add none'],
  ])('refuses %s', async (_case, body, reason) => {
    const answer = await split(body)
    expect([answer.status, answer.text.includes(reason)]).toEqual([422, true])
    expect(house.db.select().from(t.mandates).all()).toHaveLength(4)
  })

  it('merges the next part back; it is rejected and not deleted', async () => {
    const whole = mandate(REGISTER).text
    await split()
    const merged = await post(`/review/${REGISTER}/merger`, { version: '2', next: '5', nextVersion: '1' })
    expect(merged.status).toBe(303)
    expect(mandate(REGISTER)).toMatchObject({ text: whole, version: 3 })
    expect(mandate(5)).toMatchObject({
      review: 'rejected',
      reviewReason: 'Merged into part 1 of the clause.',
    })
    expect(await page('/review/1')).toContain('merged it with the next part of the clause')
  })

  it('refuses a merger where the other part was changed meanwhile', async () => {
    await split()
    await post('/review/5/verdict', { version: '1', verdict: 'confirmed' }, amina)
    const late = await post(`/review/${REGISTER}/merger`, { version: '2', next: '5', nextVersion: '1' })
    expect(late.status).toBe(409)
    expect([mandate(REGISTER).version, mandate(5).review]).toEqual([2, 'confirmed'])
  })
})

describe('undo', () => {
  const decisions: readonly [name: string, () => Promise<unknown>][] = [
    ['a verdict', () => post('/review/4/verdict', { version: '1', verdict: 'rejected', reason: 'x' })],
    [
      'an edit',
      () =>
        post(
          '/review/4/wording',
          editOf({
            wording: 'Requests the Secretary-General to submit annual reports',
            action: 'to submit annual reports',
          }),
        ),
    ],
    ['a due point', () => post('/review/4/due', dueOf())],
    ['an assignment', () => post('/review/4/assignment', { version: '1', leadId: '1' })],
  ]
  const standing = () => {
    const { version: _version, ...row } = mandate(REPORT)
    const live = points(REPORT).filter(({ replacedAt }) => replacedAt === null)
    const open = house.db
      .select()
      .from(t.assignments)
      .all()
      .filter(({ endedAt }) => endedAt === null)
    return {
      row,
      live,
      open,
      occurrences: occurrences(REPORT),
      words: house.db.select().from(t.wordings).all(),
    }
  }

  it.each(decisions)('takes back %s, with an entry of its own', async (_name, decide) => {
    const before = standing()
    await decide()
    expect(standing()).not.toEqual(before)
    expect(await undo()).toMatchObject({ status: 303, to: `/review/${REPORT}` })
    expect(standing()).toEqual(before)
    expect(entries(REPORT)).toHaveLength(3)
    expect(mandate(REPORT).version).toBe(3)
    expect((await proveHistory(house.db, null)).faults).toEqual([])
  })

  it('takes back a split: the parts that it made are rejected', async () => {
    const { text } = mandate(REGISTER)
    await post('/review/1/parts', { version: '1', parts: 'Requests the Secretary-General\nin one register' })
    await undo()
    expect(mandate(REGISTER)).toMatchObject({ text, found: null })
    expect(mandate(5).review).toBe('rejected')
    expect(await page('/review/1')).toContain('undid the split')
  })

  it('takes back decisions one after the other, the last first', async () => {
    await post('/review/1/verdict', { version: '1', verdict: 'confirmed' })
    await post('/review/2/verdict', { version: '1', verdict: 'confirmed' })
    expect((await undo()).to).toBe('/review/2')
    expect((await undo()).to).toBe('/review/1')
    expect([mandate(1).review, mandate(2).review]).toEqual(['proposed', 'proposed'])
    expect(await page('/review/1')).not.toContain('action="/review/undo')
  })

  it('is refused where somebody did something after it, and to anybody else', async () => {
    await post('/review/1/verdict', { version: '1', verdict: 'confirmed' })
    const entry = String(entries(1).at(-1)?.id)
    await post('/review/undo', { entry }, amina)
    expect(mandate(1).review).toBe('confirmed')
    await post('/review/1/assignment', { version: '2', leadId: '1' }, amina)
    await post('/review/undo', { entry })
    expect(mandate(1)).toMatchObject({ review: 'confirmed', version: 3 })
  })
})

describe('the safety list', () => {
  beforeEach(() => {
    const documentId = stored.documents['en'] ?? 0
    const text = house.db.select().from(t.documents).where(eq(t.documents.id, documentId)).get()?.text ?? ''
    const start = text.indexOf('(b) To publish') + 4
    house.db
      .insert(t.safetyParagraphs)
      .values({
        resolutionId: stored.id,
        documentId,
        path: '3(b)',
        position: 0,
        start,
        end: start + 10,
        rule: 'look-alike/none',
        reason: 'No rule explains it.',
      })
      .run()
  })
  const addition = {
    wording: 'To publish the findings in all official languages',
    action: '',
    class: 'request',
    verb: 'also requests',
    addressees: 'Secretary-General',
  }

  it('lists what waits with why, and counts it', async () => {
    const html = await page('/review/safety')
    expect(html).toContain('99/101, para. 3 (b)')
    expect(html).toContain('No rule explains it.')
    expect(html).toContain('1 waiting')
    expect(await page('/review')).toMatch(/Safety list <span class="soft number">1</u)
  })

  it('settles a paragraph as no mandate, and opens it again', async () => {
    expect((await post('/review/safety/1/settlement', {})).to).toBe('/review/safety')
    expect(await page('/review/safety?settled=yes')).toContain('Boris Petrov')
    expect(await page('/review/safety')).toContain('0 waiting')
    await post('/review/safety/1/reopening', {})
    expect(await page('/review/safety')).toContain('1 waiting')
  })

  it('takes back with the key for undo what was settled last, before the verdict that came before it', async () => {
    await post('/review/1/verdict', { version: '1', verdict: 'confirmed' })
    house.advance({ minutes: 1 })
    await post('/review/safety/1/settlement', {})
    for (const url of ['/review', '/review/2', '/review/safety', '/review/safety/1']) {
      const html = await page(url)
      expect(html).toContain('action="/review/safety/1/reopening')
      expect(html).toContain('Undo that you settled 99/101, para. 3 (b)')
    }
    expect(await page('/review', amina)).not.toContain('data-key="u"')
    await post('/review/safety/1/reopening', {})
    expect(await page('/review/safety')).toContain('Undo your verdict on 99/101, para. 2')
  })

  it('adds a mandate of the words chosen, confirmed, in its place', async () => {
    const answer = await post('/review/safety/1/mandate', addition)
    expect(answer).toMatchObject({ status: 303, to: '/review/5' })
    expect(mandate(5)).toMatchObject({
      path: '3(b)',
      clause: 1,
      part: 1,
      rule: 'person',
      review: 'confirmed',
      text: addition.wording,
      position: 2,
    })
    expect(await page('/review/5')).toContain('added it by hand from the safety list')
    expect((await post('/review/5/due', dueOf())).status).toBe(303)
    expect(occurrences(5)).toMatchObject([{ session: 102 }])
    expect((await post('/review/safety/1/mandate', addition)).status).toBe(409)
  })

  it('adds the mandate, when it is due and its occurrence in one step and one entry', async () => {
    const answer = await post('/review/safety/1/mandate', { ...addition, ...dueOf() })
    expect(answer).toMatchObject({ status: 303, to: '/review/5' })
    expect(mandate(5)).toMatchObject({ review: 'confirmed', version: 1 })
    const [point, ...more] = points(5)
    expect(more).toEqual([])
    expect(point).toMatchObject({
      basis: 'person',
      body: 'GA',
      session: 102,
      part: 'main',
      recurrence: 'annual',
      reason: 'The Committee moved the item.',
      replacedAt: null,
    })
    expect(occurrences(5)).toMatchObject([{ number: 1, session: 102, part: 'main', duePointId: point?.id }])
    expect(entries(5)).toHaveLength(1)
    const html = await page('/review/5')
    expect(html).toContain('from the safety list, due: 102nd session, main part')
    expect((await proveHistory(house.db, null)).faults).toEqual([])
    await undo()
    expect(mandate(5).review).toBe('rejected')
  })

  it.each([
    ['without a reason', { dueReason: '' }, 'Say why it is due then'],
    ['in a session and on a day', { date: '2047-03-01' }, 'Give a session or a date, not both.'],
    ['in a part of no session', { session: '', recurrence: '' }, 'A part needs its session.'],
    ['at no time', { session: '', part: '', recurrence: '' }, 'Give the session or date it is for.'],
    ['in a session of nobody', { body: '' }, 'Say whose session it is.'],
  ])('refuses what is due %s, keeps what was typed and adds nothing', async (_, more, message) => {
    const answer = await post('/review/safety/1/mandate', { ...addition, ...dueOf(more) })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(message)
    expect(answer.text).toContain(addition.wording)
    expect(house.db.select().from(t.mandates).all()).toHaveLength(4)
    expect(await page('/review/safety')).toContain('1 waiting')
  })

  it('adds a mandate without a date where only the body is filled in, as it is beforehand', async () => {
    expect(await page('/review/safety/1')).toMatch(/name="body"[^>]*value="GA"/u)
    await post('/review/safety/1/mandate', { ...addition, body: 'GA' })
    expect(points(5)).toEqual([])
    expect(occurrences(5)).toMatchObject([{ session: null, date: null }])
  })

  it('takes an addition back: it is rejected, and the paragraph waits again', async () => {
    await post('/review/safety/1/mandate', addition)
    await undo()
    expect(mandate(5).review).toBe('rejected')
    expect(await page('/review/safety')).toContain('1 waiting')
  })

  it('refuses words that are not there and keeps what was typed', async () => {
    const answer = await post('/review/safety/1/mandate', {
      ...addition,
      wording: 'To sail',
      editNote: 'Hm.',
    })
    expect([answer.status, answer.text.includes('To sail'), answer.text.includes('Hm.')]).toEqual([
      422,
      true,
      true,
    ])
  })
})

describe('what a later import changed', () => {
  it('is shown side by side, word by word', async () => {
    house.db
      .update(t.mandates)
      .set({
        previousText:
          'Requests the Secretary-General to burn the logbooks of all lighthouses in one register',
      })
      .where(eq(t.mandates.id, REGISTER))
      .run()
    const html = await page(`/review/${REGISTER}`)
    expect(html).toMatch(/<del>[^<]*burn[^<]*<\/del>/u)
    expect(html).toMatch(/<ins>[^<]*keep[^<]*<\/ins>/u)
  })

  it('is listed where a mandate is no longer found, until somebody keeps it', async () => {
    house.db
      .update(t.mandates)
      .set({ missingSince: '2045-02-01T09:00:00.000Z' })
      .where(eq(t.mandates.id, KEEPER))
      .run()
    expect(urls(await page('/review/missing'))).toEqual([`/review/${KEEPER}`])
    expect(await page(`/review/${KEEPER}`)).toContain('A later import of the resolution no longer has it')
    await post(`/review/${KEEPER}/verdict`, { version: '1', verdict: 'confirmed' })
    expect(await page('/review/missing')).toContain('Every mandate is still in its text')
  })
})
