import { beforeEach, describe, expect, it } from 'vitest'
import type { Express } from 'express'
import { assignments, mandates, occurrences, people, sessionDates, updates } from '../../db/schema.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { type TestHouse, signedIn, stranger, testApp } from '../support/app.ts'
import { boris, chen, dolores } from '../support/cast.ts'
import {
  hostileHarbours,
  indexAll,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'

let app: Express
let house: TestHouse

beforeEach(async () => {
  ;({ app, house } = await testApp())
  // Into 2045, when the fictional resolutions were adopted.
  house.advance({ days: 6700 })
})

const fill = async () => {
  await storeResolution(house.db, lighthouses)
  await storeResolution(house.db, lighthousesNextYear)
  await storeResolution(house.db, hostileHarbours)
}

/** The page as somebody sees it, with the equals signs of addresses as they are. */
const text = async (url: string, person = dolores): Promise<string> => {
  const agent = await signedIn(app, person)
  return (await agent.get(url).expect(200)).text.replaceAll('&#x3D;', '=')
}

const overdueBadge = '<span>Overdue</span></span>'

/** The addresses of the mandates in a list. */
const urlsIn = async (url: string): Promise<string[]> =>
  [...(await text(url)).matchAll(/href="(?<url>\/mandates\/\d+[^"]*)"/gu)].flatMap((match) =>
    (match.groups?.['url'] ?? '').replaceAll('&amp;', '&'),
  )

describe('GET /mandates', () => {
  it('needs a sign-in', async () => {
    expect((await stranger(app).get('/mandates')).headers['location']).toBe('/sign-in?to=%2Fmandates')
  })

  it('says what to do where nothing was imported', async () => {
    const html = await text('/mandates')
    expect(html).toContain('No mandates yet')
    expect(html).toContain('href="/imports"')
  })

  it('lists requests with paragraph, clause, due point and status', async () => {
    await fill()
    const html = await text('/mandates')
    expect(html).toContain('99/101, para. 5')
    expect(html).toContain('100th session, main part')
    expect(html).toContain('the first at its one hundredth session')
    expect(html).toContain('stated in the clause, high confidence, annual')
    expect(html).not.toContain('Encourages the Secretary-General')
    expect(html).toContain('1–6 of 6 rows')
  })

  it('keeps the filter in its links and shows it as chips', async () => {
    await fill()
    const html = await text('/mandates?session=100&class=all&sort=status')
    expect(html).toContain('Due: 100th session')
    expect(html).toContain('href="/mandates?class=all&amp;sort=status"')
    expect(html).toContain('href="/mandates/4?session=100&amp;class=all&amp;sort=status"')
    expect(html).toContain(
      'href="/mandates?session=100&amp;status=not+started&amp;class=all&amp;sort=status"',
    )
    expect(html).toContain('<option value="100" selected>')
  })

  it('has the ready views, and marks the one that is in force', async () => {
    await fill()
    const html = await text('/mandates?due=overdue&sort=status', chen)
    const nav = /<nav class="list-views".*?<\/nav>/su.exec(html)?.[0] ?? ''
    const views = [...nav.matchAll(/<li><a href="([^"]*)"( aria-current="page")?>([^<]*)<\/a><\/li>/gu)]
    expect(views.map(([, , , name]) => name)).toEqual([
      'All',
      'My mandates',
      'My entity',
      'Unassigned',
      'Overdue',
      'Due this session',
      'No date',
      'Unverified',
    ])
    expect(views.filter(([, , current]) => current).map(([, , , name]) => name)).toEqual(['Overdue'])
    expect(html).toContain('href="/mandates?entity=DOA&amp;sort=status"')
    expect(await text('/mandates', dolores)).not.toContain('My entity')
  })

  it('has what waits for the verification of an officer, without what they proposed themselves', async () => {
    await fill()
    const officer = house.db.select().from(people).where(eq(people.email, boris.email)).get()?.id ?? 0
    house.db
      .update(occurrences)
      .set({ status: 'implemented' })
      .where(inArray(occurrences.id, [1, 2, 4]))
      .run()
    const at = '2045-02-01T10:00:00.000Z'
    house.db.update(occurrences).set({ verifiedAt: at }).where(eq(occurrences.id, 4)).run()
    const entry = { at, author: 'B', kind: 'status' as const, particulars: {}, previousHash: '' }
    house.db
      .insert(updates)
      .values([
        { ...entry, mandateId: 1, occurrenceId: 1, personId: officer, hash: 'one' },
        { ...entry, mandateId: 2, occurrenceId: 2, personId: 1, hash: 'two' },
      ])
      .run()
    const html = await text('/mandates', boris)
    expect(html).toContain(`<a href="/mandates?verifier=${officer}">Waiting for my verification</a>`)
    expect(await text('/mandates')).not.toContain('Waiting for my verification')
    expect(await urlsIn(`/mandates?verifier=${officer}`)).toEqual([`/mandates/2?verifier=${officer}`])
    expect(await text(`/mandates?verifier=${officer}`, boris)).toContain('by Boris Petrov')
  })

  it('knows who is named, who leads, and what has no evidence', async () => {
    await fill()
    const dueHere = house.db.select().from(people).where(eq(people.email, chen.email)).get()
    if (!dueHere) throw new Error('Chen is missing.')
    const common = { entityId: 1, assignedAt: '2045-02-01T10:00:00.000Z' }
    house.db
      .insert(assignments)
      .values([
        { ...common, mandateId: 1, capacity: 'lead', personId: dueHere.id },
        { ...common, mandateId: 2, capacity: 'contributing' },
      ])
      .run()
    expect(await urlsIn(`/mandates?person=${dueHere.id}`)).toEqual([`/mandates/1?person=${dueHere.id}`])
    expect(await text(`/mandates?person=${dueHere.id}`)).toContain('Named: Chen Li')
    expect(await urlsIn('/mandates?contributing=DOA')).toEqual(['/mandates/2?contributing=DOA'])
    expect(await urlsIn('/mandates?entity=DOA&sort=resolution')).toHaveLength(2)
    expect(await urlsIn('/mandates?entity=none')).not.toContain('/mandates/1?entity=none')
    expect(await urlsIn('/mandates?evidence=yes')).toEqual([])
    expect(await urlsIn('/mandates?evidence=no&committee=Second')).toHaveLength(1)
    expect(await urlsIn('/mandates?language=zh')).toHaveLength(2)
    expect(await urlsIn('/mandates?item=22+(a)')).toHaveLength(1)
    expect(await urlsIn('/mandates?sort=entity')).toHaveLength(6)
    expect((await urlsIn('/mandates?sort=entity'))[0]).toBe('/mandates/1?sort=entity')
  })

  it('shows the columns that a person chose, and to nobody else', async () => {
    await fill()
    const agent = await signedIn(app, dolores)
    const saved = await agent
      .post('/mandates/look?session=100')
      .type('form')
      .send({ column: ['committee', 'status', 'nothing'], density: 'compact' })
    expect(saved.headers['location']).toBe('/mandates?session=100')
    const heads = async (person = dolores) =>
      [...(await text('/mandates', person)).matchAll(/<th scope="col"[^>]*>(?:<a[^>]*>)?([^<]*)/gu)].map(
        ([, head]) => head,
      )
    expect(await heads()).toEqual(['Resolution', 'Request', 'Status', 'Committee'])
    expect(await text('/mandates')).toContain('class="list-compact"')
    expect(await heads(boris)).toContain('Last update')
    await agent.post('/mandates/look').type('form').send({}).expect(303)
    expect(await heads()).toEqual(['Resolution', 'Request'])
  })

  it('says what to do where nothing fits', async () => {
    await fill()
    const html = await text('/mandates?status=superseded')
    expect(html).toContain('Nothing fits these filters')
    expect(html).toContain('Status: superseded')
  })

  it('bears any query', async () => {
    await fill()
    for (const query of [
      'page=999',
      'page=-1',
      'q=%22%27*(',
      'session=99999',
      'resolution=%3Cb%3E',
      'sort=x&page=a',
    ]) {
      expect(await text(`/mandates?${query}`)).toContain('<h1>Mandates</h1>')
    }
  })

  it('escapes what a resolution says', async () => {
    await fill()
    const html = await text('/mandates')
    expect(html).toContain('&lt;script&gt;alert(&quot;harbour&quot;)&lt;/script&gt;')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('Harbour &lt;b&gt;lights&lt;/b&gt;')
  })

  it('marks what a search found, in the language in which it stands', async () => {
    await fill()
    indexAll(house.db)
    const english = await text('/mandates?q=logbook')
    expect(english).toContain('keep the <mark>logbooks</mark> of all lighthouses')
    expect(english).toContain('survey the state of paper <mark>logbooks</mark>')
    const chinese = await text('/mandates?q=登记册')
    expect(chinese).toMatch(/Chinese: <span lang="zh" dir="ltr">[^/]*<mark>登记册<\/mark>/u)
    // The title of the resolution has the word.
    expect(await text('/mandates?q=lighthouses')).toContain('Protection of <mark>lighthouse</mark> records')
    expect(await text('/mandates?q=script+alert')).toContain('&lt;<mark>script</mark>&gt;<mark>alert</mark>(')
    expect(await text('/mandates')).not.toContain('<mark>')
  })

  it('says when a request is overdue', async () => {
    await fill()
    house.advance({ days: 365 })
    expect(await text('/mandates?session=99')).toContain(overdueBadge)
  })

  it('keeps to the days of a session that was moved, as the page of a mandate does', async () => {
    await fill()
    house.advance({ days: 500 })
    expect(await text('/mandates?session=99')).toContain(overdueBadge)
    expect(await text('/mandates/7')).toContain(overdueBadge)
    expect(await urlsIn('/mandates?session=99')).toEqual(['/mandates/7?session=99'])
    const moved = {
      body: 'GA',
      session: 99,
      closes: '2048-01-31',
      reason: 'A storm.',
      setAt: '2045-06-01T10:00:00.000Z',
    }
    house.db
      .insert(sessionDates)
      .values([
        { ...moved, part: '', opens: '2044-09-06' },
        { ...moved, part: 'second resumed', opens: '2047-12-01' },
      ])
      .run()
    // What names a day and no session falls into the longer session.
    expect(await urlsIn('/mandates?session=99')).toEqual(['/mandates/7?session=99', '/mandates/2?session=99'])
    expect(await text('/mandates?session=99&q=signals')).not.toContain(overdueBadge)
    expect(await text('/mandates/7')).not.toContain(overdueBadge)
  })
})

describe('GET /mandates/:id', () => {
  it('marks the clause in its paragraph', async () => {
    await fill()
    const html = await text('/mandates/1')
    expect(html).toContain('<h1>A/RES/99/101, para. 2</h1>')
    expect(html).toContain(
      '<mark>Requests the Secretary-General to continue to keep the logbooks of all lighthouses in one register</mark>, in consultation with Member States;',
    )
  })

  it('shows an item with the paragraph it belongs to', async () => {
    await fill()
    const html = await text('/mandates/2')
    expect(html).toContain('Also requests the Secretary-General:')
    expect(html).toContain('<span class="text-number">(b)</span>')
    expect(html).toContain('<mark>To survey the state of paper logbooks before the end of 2045</mark>')
  })

  it('shows other languages with lang and dir', async () => {
    await fill()
    const html = await text('/mandates/4?language=zh')
    expect(html).toContain('lang="zh" dir="ltr"')
    expect(html).toContain(
      '<mark>请秘书长每年向大会提交关于保护灯塔记录的报告,第一份报告提交第一百届会议</mark>',
    )
  })

  it('leads on within the filtered list', async () => {
    await fill()
    const html = await text('/mandates/4?resolution=A%2FRES%2F99%2F101')
    expect(html).toContain('1 of 3')
    expect(html).toContain('href="/mandates/2?resolution=A%2FRES%2F99%2F101" rel="next"')
  })

  it('offers forms to those who may use them', async () => {
    await fill()
    const viewer = await text('/mandates/1', dolores)
    expect(viewer).not.toContain('Save the update')
    expect(viewer).toContain('Viewers read')
    expect(await text('/mandates/1', chen)).toContain('not assigned to your entity')
    const officer = await text('/mandates/1', boris)
    expect(officer).toContain('Save the update')
    expect(officer).toContain('Confirm')
  })

  it('is not found where there is none', async () => {
    const agent = await signedIn(app, dolores)
    for (const id of ['999', 'abc', '1e9', '-1'])
      expect((await agent.get(`/mandates/${id}`)).status).toBe(404)
  })
})

const postReview = async (body: Record<string, string>, person = boris, id = 1) =>
  (await signedIn(app, person)).post(`/mandates/${id}/review`).type('form').send(body)
const stored = () => house.db.select().from(mandates).where(eq(mandates.id, 1)).get()

describe('POST /mandates/:id/review', () => {
  it('confirms, and tells so in the history', async () => {
    await fill()
    const response = await postReview({ version: '1', verdict: 'confirmed', reason: '' })
    expect(response.status).toBe(303)
    expect(stored()?.review).toBe('confirmed')
    const entry = house.db
      .select()
      .from(updates)
      .where(and(eq(updates.mandateId, 1), eq(updates.kind, 'review')))
      .get()
    expect(entry).toMatchObject({ author: boris.name, from: 'proposed', to: 'confirmed' })
  })

  it('rejects with a reason only, and keeps what was typed', async () => {
    await fill()
    const refused = await postReview({ version: '1', verdict: 'rejected', reason: '  ' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Say why it is no mandate.')
    const taken = await postReview({ version: '1', verdict: 'rejected', reason: 'Addressed to the Board.' })
    expect(taken.status).toBe(303)
    expect(stored()).toMatchObject({ review: 'rejected', reviewReason: 'Addressed to the Board.' })
  })

  it('has a form of its own for rejecting, so that Enter in the reason does not confirm', async () => {
    await fill()
    const forms = (await text('/mandates/1', boris)).match(/<form[^>]*\/review.*?<\/form>/gsu) ?? []
    expect(forms.map((form) => /value="(confirmed|rejected)"/u.exec(form)?.[1])).toEqual([
      'confirmed',
      'rejected',
    ])
    expect(forms.map((form) => form.includes('name="reason"'))).toEqual([false, true])
  })

  it('unfolds the reason where it is missing', async () => {
    await fill()
    expect(await text('/mandates/1', boris)).toContain('<details class="disclosure">\n<summary>Reject')
    const refused = await postReview({ version: '1', verdict: 'rejected', reason: '' })
    expect(refused.text).toContain('<details class="disclosure" open>\n<summary>Reject')
  })

  it('is refused on a stale page', async () => {
    await fill()
    await postReview({ version: '1', verdict: 'confirmed' })
    const stale = await postReview({ version: '1', verdict: 'rejected', reason: 'No clause at all.' })
    expect(stale.status).toBe(409)
    expect(stale.text).toContain('Changed meanwhile')
    expect(stale.text).toContain('No clause at all.')
    expect(stored()?.review).toBe('confirmed')
  })

  it('is for officers, and for mandates that exist', async () => {
    await fill()
    expect((await postReview({ version: '1', verdict: 'confirmed' }, chen)).status).toBe(403)
    expect((await postReview({ version: '1', verdict: 'confirmed' }, dolores)).status).toBe(403)
    expect((await postReview({ version: '1', verdict: 'confirmed' }, boris, 999)).status).toBe(404)
    expect((await postReview({ version: 'x', verdict: 'perhaps' })).status).toBe(422)
  })
})
