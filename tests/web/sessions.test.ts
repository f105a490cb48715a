import type { Express } from 'express'
import { describe, expect, it } from 'vitest'
import { evidence, occurrences, updates } from '../../db/schema.ts'
import { signedIn, stranger, testApp } from '../support/app.ts'
import { amina, boris, chen, dolores } from '../support/cast.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

/** A session ninety-nine on a page, as the auditor sees it. */
async function page(app: Express, url: string): Promise<string> {
  const reader = await signedIn(app, dolores)
  return (await reader.get(url).expect(200)).text
}

/** Handlebars escapes more than an address needs. */
const plain = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')

describe('the list of sessions', () => {
  it('is open to everybody who signed in, and to nobody else', async () => {
    const { app } = await testApp()
    for (const person of [amina, boris, chen, dolores]) {
      const reader = await signedIn(app, person)
      await reader.get('/sessions').expect(200)
    }
    const answer = await stranger(app).get('/sessions')
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in?to=%2Fsessions'])
  })

  it('has the current session and its neighbours where nothing was imported', async () => {
    const { app } = await testApp()
    const html = await page(app, '/sessions')
    expect(html).toContain('Eightieth session')
    expect(html).toContain('Eighty-first session')
    expect(html).toContain('Eighty-second session')
  })

  it('links every figure to the list that it counts', async () => {
    const { app, house } = await testApp()
    await storeResolution(house.db, hostileHarbours)
    const html = plain(await page(app, '/sessions'))
    expect(html).toContain('href="/sessions/99/readiness"')
    expect(html).toContain('href="/mandates?session=99"')
    expect(html).toContain('href="/sessions/99/readiness?only=no%20evidence"')
  })

  it('does not lose what falls due in other bodies', async () => {
    const { app, house } = await testApp()
    const { mandates } = await storeResolution(house.db, hostileHarbours)
    house.db.update(occurrences).set({ body: 'HRC', session: 55, part: null }).run()
    expect(mandates).toHaveLength(1)
    const html = plain(await page(app, '/sessions'))
    expect(html).toContain('Human Rights Council, fifty-fifth session')
    expect(html).toContain('href="/mandates?session=HRC-55"')
  })

  it('leads to the report of any session', async () => {
    const { app } = await testApp()
    const reader = await signedIn(app, dolores)
    const answer = await reader.get('/sessions?number=76').expect(303)
    expect(answer.headers['location']).toBe('/sessions/76/readiness')
  })

  it.each(['0', '1000', '-1', '7 6', 'next', '<b>'])('shows %j again with a message', async (typed) => {
    const { app } = await testApp()
    const reader = await signedIn(app, dolores)
    const answer = await reader.get('/sessions').query({ number: typed }).expect(422)
    expect(answer.text).toContain('Give the number of a session, from 1 to 999.')
    expect(answer.text).not.toContain('<b>')
  })
})

describe('the readiness report', () => {
  it('is open to everybody who signed in, and to nobody else', async () => {
    const { app } = await testApp()
    for (const person of [amina, boris, chen, dolores]) {
      const reader = await signedIn(app, person)
      await reader.get('/sessions/99/readiness').expect(200)
    }
    for (const url of ['/sessions/99/readiness', '/sessions/99/readiness.css']) {
      const answer = await stranger(app).get(url)
      expect(answer.status).toBe(303)
    }
  })

  it.each(['0', '1000', '076', '76x', '-1', 'GA', '7%2F6'])('of session %s is not there', async (session) => {
    const { app } = await testApp()
    const reader = await signedIn(app, dolores)
    const foot = `/sessions/${session}/readiness.css?at=2026-11-21T09:00:00.000Z`
    for (const url of [`/sessions/${session}/readiness`, foot]) {
      const answer = await reader.get(url)
      expect(answer.status).toBe(404)
    }
  })

  it.each([1, 76, 300, 999])('of session %i says so where nothing falls due', async (session) => {
    const { app } = await testApp()
    const html = await page(app, `/sessions/${session}/readiness`)
    expect(html).toContain('Nothing falls due')
    expect(html).toContain('Prepared by')
  })

  it('says what it is, as at when, and by whom', async () => {
    const { app, house } = await testApp()
    await storeResolution(house.db, lighthouses)
    const html = await page(app, '/sessions/100/readiness')
    expect(html).toContain('Readiness report: One hundredth session')
    expect(html).toContain('As at 21 November 2026, 09:00 UTC')
    expect(html).toContain('Prepared from the text of resolutions; not an official United Nations document.')
    expect(html).toContain('Dolores Vega')
  })

  it('prints the clause with its paragraph and what was done about it', async () => {
    const { app, house } = await testApp()
    const { mandates } = await storeResolution(house.db, lighthouses)
    const [mandateId, occurrenceId] = [mandates[3]?.id ?? 0, mandates[3]?.occurrences[0] ?? 0]
    const update = house.db
      .insert(updates)
      .values({
        mandateId,
        occurrenceId,
        at: '2026-11-20T09:00:00.000Z',
        author: 'Chen Li',
        kind: 'status',
        to: 'submitted',
        note: 'Issued & circulated.',
        particulars: {},
        previousHash: '',
        hash: 'a hash',
      })
      .returning()
      .get()
    const report = { kind: 'report', symbol: 'A/100/748', addedAt: update.at } as const
    house.db
      .insert(evidence)
      .values([
        { ...report, occurrenceId, updateId: update.id, paragraphs: 'paras. 3–9', issued: '2045-02-15' },
        { ...report, occurrenceId, updateId: update.id, symbol: 'A/100/999', withdrawnAt: update.at },
      ])
      .run()
    const html = await page(app, '/sessions/100/readiness')
    expect(html).toContain('annual reports on the protection of lighthouse records')
    expect(html).toContain(`href="/mandates/${mandateId}">(para. 5)</a>`)
    expect(html).toContain('Issued &amp; circulated.')
    expect(html).toContain('A/100/748, paras. 3–9 (15 February 2045)')
    expect(html).not.toContain('A/100/999')
    expect(html.split('No action recorded.')).toHaveLength(2) // of the other request, paragraph 3 (a)
  })

  it('shows markup in a clause as text', async () => {
    const { app, house } = await testApp()
    await storeResolution(house.db, hostileHarbours)
    const html = await page(app, '/sessions/99/readiness')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert(&quot;harbour&quot;)&lt;/script&gt; &amp; all')
    expect(html).toContain('Harbour &lt;b&gt;lights&lt;/b&gt;')
    expect(html).toContain('No action recorded.')
  })

  it('lists a selection where the address asks for one, and everything where it asks for nonsense', async () => {
    const { app, house } = await testApp()
    await storeResolution(house.db, hostileHarbours)
    const overdue = await page(app, '/sessions/99/readiness?only=overdue')
    expect(overdue).toContain('Only what is overdue is listed')
    expect(overdue).toContain('Nothing is overdue.')
    expect(await page(app, '/sessions/99/readiness?only=constructor')).toContain('false lights')
  })

  it('carries session and cut-off into the foot of every printed page', async () => {
    const { app } = await testApp()
    const html = plain(await page(app, '/sessions/99/readiness'))
    const url = /\/sessions\/99\/readiness\.css\?at=[^"]+/u.exec(html)?.[0] ?? ''
    const reader = await signedIn(app, dolores)
    const answer = await reader.get(url).expect(200)
    expect(answer.headers['content-type']).toContain('text/css')
    expect(answer.text).toContain(
      'Readiness report, Ninety-ninth session · as at 21 November 2026, 09:00 UTC',
    )
  })

  it.each(['', 'today', '2026-11-21', '2026-99-99T09:00:00Z', '"; } body { display: none'])(
    'lets nothing but a time into that style sheet: %j',
    async (at) => {
      const { app } = await testApp()
      const reader = await signedIn(app, dolores)
      const answer = await reader.get('/sessions/99/readiness.css').query({ at })
      expect(answer.status).toBe(404)
    },
  )
})
