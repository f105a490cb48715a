/** A report as at a time that has passed, on its page and in what is taken, frozen and kept of it. */
import type { Express } from 'express'
import { parseCsv } from 'hucre/csv'
import type { Response } from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { reports } from '../../db/schema.ts'
import { recordUpdate } from '../../db/updates.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { boris, dolores } from '../support/cast.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'

let app: Express
let house: TestHouse
/** Before and after the update, by the clock of the house. */
let [before, after] = ['', '']

beforeEach(async () => {
  ;({ app, house } = await testApp())
  // The records are of 2045.
  house.advance({ days: 18 * 366 + 120 })
  await storeResolution(house.db, hostileHarbours)
  before = house.now().toISOString()
  house.advance({ hours: 2 })
  await recordUpdate(house.db, {
    author: { personId: 2, name: 'Boris Petrov' },
    at: house.now().toISOString(),
    mandateId: 1,
    version: 1,
    occurrenceId: 1,
    to: 'submitted',
    note: '=It was issued.',
    evidence: [
      { kind: 'report', symbol: 'A/99/777', title: null, issued: '2045-03-01', paragraphs: null, url: null },
    ],
    deferral: null,
    successorId: null,
  })
  house.advance({ hours: 2 })
  after = house.now().toISOString()
  house.advance({ days: 3 })
})

const of = (at: string): string => `on=${at.slice(0, 10)}&time=${at.slice(11, 16)}`
const url = '/sessions/99/readiness'
const get = async (path: string, person = dolores, status = 200) =>
  (await signedIn(app, person)).get(path).expect(status)
const html = async (path: string, status = 200) =>
  (await get(path, dolores, status)).text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')

/** Nothing in a bundle is packed closer. */
function inLetters(answer: Response, done: (error: Error | null, body: string) => void): void {
  const pieces: Buffer[] = []
  answer.on('data', (piece: Buffer) => pieces.push(piece))
  answer.on('end', () => done(null, Buffer.concat(pieces).toString('latin1')))
}

describe('the page of a report as at a time that has passed', () => {
  it('shows what was known then, and links to what is limited alike', async () => {
    const early = await html(`${url}?${of(before)}`)
    expect(early).not.toContain('It was issued.')
    expect(early).toContain('No action recorded.')
    expect(early).toContain('of what the histories say of the time of the report')
    expect(early).toContain(`${url}.pdf?${of(before).replace(':', '%3A')}`)
    expect(await html(`${url}?${of(after)}`)).toContain('It was issued.')
  })

  it('refuses a time that has not come with a sentence beside the field, and shows the report of now', async () => {
    const text = await html(`${url}?on=2199-01-01&time=`, 422)
    expect(text).toContain('The cut-off lies in the future')
    expect(text).toContain('value="2199-01-01"')
    expect(text).toContain('It was issued.')
    expect(text).not.toContain('readiness.pdf?on')
  })

  it('is limited by no cut-off that is empty', async () => {
    expect(await html(`${url}?on=&time=`)).toContain('It was issued.')
  })
})

describe('what is taken of it', () => {
  it('says the same as the page, under the day of the cut-off', async () => {
    const answer = await get(`${url}.csv?${of(before)}`)
    expect(answer.headers['content-disposition']).toContain(`readiness-99-${before.slice(0, 10)}.csv`)
    const statuses = async (at: string) => {
      const lines = parseCsv((await get(`${url}.csv?${of(at)}`)).text)
      const column = lines[0]?.indexOf('Status') ?? -1
      return lines.slice(1).map((line) => line[column])
    }
    expect(await statuses(before)).not.toContain('submitted')
    expect(await statuses(after)).toContain('submitted')
  })

  it('is the evidence that there was then', async () => {
    const bundle = async (at: string): Promise<string> => {
      const agent = await signedIn(app, dolores)
      const answer = await agent
        .get(`/sessions/99/evidence.zip?${of(at)}`)
        .buffer(true)
        .parse(inLetters)
      return answer.body as string
    }
    expect(await bundle(before)).not.toContain('A/99/777')
    const [late, day] = [await bundle(after), `As at 3 April 2045, ${after.slice(11, 16)} UTC`]
    expect(late).toContain('A/99/777')
    expect(late).toContain(day)
  })

  it('is refused for a time that has not come', async () => {
    expect(await html(`${url}.csv?on=2199-01-01`, 422)).toContain('A report cannot be made as at this time')
  })
})

describe('what is kept of it', () => {
  it('is frozen as at the cut-off, by whoever does so today', async () => {
    await (await signedIn(app, boris)).post(`/sessions/99/frozen?${of(before)}`).expect(303)
    const kept = house.db.select().from(reports).get()
    expect(kept).toMatchObject({
      asAt: `${before.slice(0, 16)}:00.000Z`,
      frozenAt: house.now().toISOString(),
      scope: { selection: null },
    })
    expect(await html('/sessions/99/frozen/1')).not.toContain('It was issued.')
  })

  it('is a choice without the cut-off, which is of one day', async () => {
    const agent = await signedIn(app, dolores)
    const query = `committee=Fifth&${of(before).replace(':', '%3A')}`
    const answer = await agent
      .post(`${url}/templates?${query}`)
      .type('form')
      .send({ name: 'Budget' })
      .expect(303)
    expect(answer.headers['location']).toBe(`${url}?${query}`)
    expect(await html(url)).toContain(`href="${url}?committee=Fifth"`)
  })
})
