import { beforeEach, describe, expect, it } from 'vitest'
import { contributorsOf, recordAssignment } from '../../db/assignments.ts'
import { mandates } from '../../db/schema.ts'
import { queryOfChoice, readChoice } from '../../server/web/reportQuery.ts'
import { signedIn, testApp } from '../support/app.ts'
import { boris, dolores } from '../support/cast.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

let house: Awaited<ReturnType<typeof testApp>>['house']
let app: Awaited<ReturnType<typeof testApp>>['app']
let reader: Awaited<ReturnType<typeof signedIn>>

beforeEach(async () => {
  const made = await testApp()
  app = made.app
  house = made.house
  await storeResolution(made.house.db, lighthouses)
  await storeResolution(made.house.db, hostileHarbours)
  reader = await signedIn(app, dolores)
})

const plain = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')
const page = async (query: string): Promise<string> =>
  plain((await reader.get(`/sessions/100/readiness${query}`).expect(200)).text)

describe('the address of a report', () => {
  it.each([
    '',
    'part=main&part=by+date&committee=Fifth&entity=DOA&entity=none&class=request',
    'group=status&words=board&only=overdue',
    'column=note&column=status&column=contributing&only=overdue',
    'column=none',
  ])('says what is chosen and is read again: “%s”', (query) => {
    const asked = new URLSearchParams(query)
    const values = Object.fromEntries([...asked.keys()].map((key) => [key, asked.getAll(key)]))
    const selection = asked.get('only') === 'overdue' ? ('overdue' as const) : null
    expect(queryOfChoice({ ...readChoice(values), selection })).toBe(query)
  })

  it('chooses nothing with what no choice is', () => {
    expect(
      readChoice({
        part: 'x',
        class: 'other official',
        group: 'none',
        words: ['<b>'],
        committee: ' ',
        column: 'x',
      }),
    ).toEqual({})
  })
})

describe('the page of a report', () => {
  it('offers the choice and shows what is chosen', async () => {
    const whole = await page('')
    expect(whole).toContain('Choose what is in it')
    expect(whole).not.toContain('[object')
    expect(whole).toMatch(/<dt>Due<\/dt><dd>\d+<\/dd>/u)
    expect(whole).toMatch(/<text class="chart-figure"[^>]*>\d+<\/text>/u)
    expect(whole).toContain('Resolution 99/101')
    const limited = await page('?committee=Second')
    expect(limited).toContain('Nothing falls due')
    expect(limited).toContain('limited to: Second Committee')
  })

  it('gives the choice on to every form, the frozen report, the evidence and the comparison', async () => {
    reader = await signedIn(app, boris)
    const html = await page('?group=entity&part=main')
    for (const address of ['readiness.pdf', 'readiness.json', 'evidence.zip', 'frozen', 'reconciliation'])
      expect(html).toContain(`/sessions/100/${address}?part=main&group=entity`)
    const { text } = await reader.get('/sessions/100/readiness.json?part=first+resumed').expect(200)
    expect((JSON.parse(text) as { figures: { due: number } }).figures.due).toBe(0)
  })

  it('shows who contributes where that is chosen, as it was at the time', async () => {
    const db = house.db
    const change = { author: { personId: null, name: 'test' }, note: null, personId: null, leadId: null }
    const { id: mandateId } = db.select({ id: mandates.id }).from(mandates).limit(1).get() ?? { id: 0 }
    await recordAssignment(db, {
      ...change,
      at: '2045-01-02T09:00:00.000Z',
      mandateId,
      version: 1,
      contributingIds: [1],
    })
    const at = (day: string) => contributorsOf(db, [mandateId], `${day}T09:00:00.000Z`)
    expect(await at('2045-01-01')).toEqual(new Map())
    expect([...(await at('2045-01-03')).values()]).toEqual([['DOA']])
  })

  it('is frozen as it was chosen', async () => {
    reader = await signedIn(app, boris)
    const answer = await reader.post('/sessions/100/frozen?part=first+resumed&words=board').expect(303)
    const { text } = await reader.get(answer.headers['location'] ?? '').expect(200)
    expect(text).toContain('limited to: all committees; all entities; first part of the resumed session')
    expect((await reader.get('/sessions/100/frozen')).text).toContain('only what was chosen')
  })

  it('compares a limited report with a list', async () => {
    const { text } = await reader
      .post('/sessions/100/reconciliation?part=first+resumed')
      .type('form')
      .send({ table: '99/101, para. 5' })
      .expect(200)
    expect(text).toContain('<a href="#theirs">1</a>')
  })
})

describe('what was chosen last', () => {
  const choose = (session: number, body: Record<string, string | string[]>) =>
    reader.post(`/sessions/${session}/readiness/choice`).type('form').send(body)
  const bare = async (session: number, agent = reader): Promise<string> => {
    const { status, headers } = await agent.get(`/sessions/${session}/readiness`)
    return status === 303 ? (headers['location'] ?? '') : String(status)
  }

  it('is taken up by itself where the address chooses nothing, by whoever chose it', async () => {
    expect(await bare(100)).toBe('200')
    const answer = await choose(100, { part: 'main', language: 'fr', column: ['none', 'status', 'due'] })
    const whole = '/sessions/100/readiness?part=main&language=fr&column=status&column=due'
    expect(answer.headers['location']).toBe(whole)
    expect(await bare(100)).toBe(whole)
    expect(await bare(100, await signedIn(app, boris))).toBe('200')
    expect((await reader.get('/sessions/100/readiness?part=by+date')).text).not.toContain('lang="fr"')
  })

  it('gives its looks, and not its limits, to the reports of other sessions', async () => {
    await choose(100, { part: 'main', entity: 'DOA', language: 'fr', group: 'status' })
    expect(await bare(99)).toBe('/sessions/99/readiness?group=status&language=fr')
    await choose(99, { language: 'en', group: 'part' })
    expect([await bare(99), await bare(98)]).toEqual(['200', '200'])
    expect(await bare(100)).toContain('part=main')
  })

  it('is left by an address that says so, and does not keep a cut-off or a selection', async () => {
    const answer = await choose(100, { language: 'ru', only: 'overdue', on: '2045-01-02', time: '' })
    expect(answer.headers['location']).toBe('/sessions/100/readiness?language=ru&on=2045-01-02&only=overdue')
    expect(await bare(100)).toBe('/sessions/100/readiness?language=ru')
    const html = await page('?language=ru')
    expect(html).toContain('href="/sessions/100/readiness?choice=default">Start from the default</a>')
    const start = await page('?choice=default')
    expect(start).not.toContain('(chosen)')
    expect((await choose(100, {})).headers['location']).toBe('/sessions/100/readiness?choice=default')
    expect(await bare(100)).toBe('200')
    expect(await page('')).toContain('data-address="?choice=default"')
  })
})

describe('a kept choice', () => {
  const url = '/sessions/100/readiness/templates'
  const send = (address: string, name: string) => reader.post(address).type('form').send({ name })

  it('is offered again for every session, to its owner alone, until it is removed', async () => {
    const answer = await send(`${url}?part=main&words=jiu`, 'For <the> Fifth').expect(303)
    expect(answer.headers['location']).toBe('/sessions/100/readiness?part=main&words=jiu')
    const other = plain((await reader.get('/sessions/99/readiness')).text)
    expect(other).toContain('href="/sessions/99/readiness?part=main&words=jiu">For &lt;the&gt; Fifth</a>')
    expect((await (await signedIn(app, boris)).get('/sessions/99/readiness')).text).not.toContain(
      'For &lt;the',
    )
    await send(`${url}?part=by+date`, 'For <the> Fifth').expect(303)
    expect((await page('')).split('For &lt;the&gt; Fifth</a>')).toHaveLength(2)
    await send(`${url}/deletion`, 'For <the> Fifth').expect(303)
    expect(await page('')).not.toContain('For &lt;the')
  })

  it('can be shared with everybody, and stays that of who keeps it', async () => {
    await reader.post(`${url}?part=main&language=es`).type('form').send({ name: 'En español', shared: 'yes' })
    expect(plain((await reader.get('/sessions/99/readiness?choice=default')).text)).toContain(
      'everybody sees it',
    )
    const other = await signedIn(app, boris)
    const seen = async () => plain((await other.get('/sessions/99/readiness')).text)
    const html = await seen()
    expect(html).toContain('href="/sessions/99/readiness?part=main&language=es">En español</a>')
    expect(html).toContain('by Dolores')
    await other.post(`${url}/deletion`).type('form').send({ name: 'En español' })
    expect(await seen()).toContain('En español')
    await send(`${url}?part=main&language=es`, 'En español')
    expect(await seen()).not.toContain('En español')
  })

  it('needs a name, and is one of twenty at most', async () => {
    await send(`${url}?part=main`, ' ').expect(303)
    expect(await page('')).toContain('Give the choice a name.')
    for (let n = 0; n < 21; n += 1) await send(`${url}?part=main`, `Choice ${n}`)
    const html = await page('')
    expect(html).toContain('You keep 20 choices already.')
    expect(html).not.toContain('Choice 20</a>')
  })
})
