/** The whole routes table against everybody who could ask: each role, a stranger, and somebody who was deactivated. */
import { eq } from 'drizzle-orm'
import type { Express } from 'express'
import type { Response } from 'supertest'
import type TestAgent from 'supertest/lib/agent.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAssignment } from '../../db/assignments.ts'
import { assignments, audit, mandates, people } from '../../db/schema.ts'
import { createApp } from '../../server/app.ts'
import { ranks } from '../../server/web/roles.ts'
import { type Route, routes } from '../../server/web/routes.ts'
import { type TestHouse, openHouse, signedIn, stranger } from '../support/app.ts'
import { type Actor, amina, cast, chen, dolores, password } from '../support/cast.ts'
import { addPerson } from '../support/people.ts'
import { lighthouses, storeResolution } from '../support/records.ts'
import { type Expectation, expectations } from './routeExpectations.ts'

/** Signed in once, and shut out since. */
const farah: Actor = {
  name: 'Farah Haddad',
  email: 'farah.haddad@example.org',
  position: 'Programme Officer',
  role: 'administrator',
}

let app: Express
let house: TestHouse
let close: () => Promise<void>
let deactivated: TestAgent
const browsers = new Map<string, TestAgent>()

beforeAll(async () => {
  const opened = await openHouse()
  house = opened
  close = opened.close
  app = createApp(house)
  await storeResolution(house.db, lighthouses)
  await addPerson(house.db, farah, house.now().toISOString())
  deactivated = await signedIn(app, farah)
  const { id } = house.db.select().from(people).where(eq(people.email, farah.email)).get() ?? { id: 0 }
  await (await signedIn(app, amina)).post(`/people/${id}/deactivation`).expect(303)
})

afterAll(() => close())

/** `:id` and the like become a number that nothing has, so that an allowed request changes nothing. */
const addressOf = (url: string, id = '99999'): string => url.replace(/[:*]\w+/gu, id)

const send = (agent: TestAgent, [method, url]: Route, id?: string) =>
  method === 'get' ? agent.get(addressOf(url, id)) : agent.post(addressOf(url, id)).type('form').send({})

async function ask(route: Route, person: Actor, id?: string): Promise<Response> {
  return send(await browserOf(person, route[1] === '/sign-out'), route, id)
}

/** One browser for each person; another where the request ends its sign-in. */
async function browserOf(person: Actor, ends: boolean): Promise<TestAgent> {
  const browser = (ends ? undefined : browsers.get(person.name)) ?? (await signedIn(app, person))
  if (!ends) browsers.set(person.name, browser)
  return browser
}

const asksToSignIn = (answer: Response): boolean =>
  answer.status === 303 && (answer.headers['location'] ?? '').startsWith('/sign-in')

const written = (): number => house.db.select().from(audit).all().length

const nameOf = ([method, url]: Route): string => `${method.toUpperCase()} ${url}`

const unexpected: Expectation = { may: 'administrator', otherwise: 'hidden' }
const named = routes.map((route) => {
  const name = nameOf(route)
  return { route, name, expected: expectations[name] ?? unexpected }
})
const closed = named.filter(({ expected }) => expected.may !== 'anyone')
const open = named.filter(({ expected }) => expected.may === 'anyone')

describe('the table', () => {
  it('names every address once', () => {
    const names = named.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has an expectation for every route: a new one needs its line in routeExpectations.ts', () => {
    expect(named.map(({ name }) => name).filter((name) => !(name in expectations))).toEqual([])
    expect(Object.keys(expectations).filter((name) => !named.some((one) => one.name === name))).toEqual([])
  })

  it('gives every route the role that is expected', () => {
    expect(named.filter(({ route, expected }) => route[2] !== expected.may).map(({ name }) => name)).toEqual(
      [],
    )
  })
})

describe('a stranger', () => {
  it.each(closed)('is asked to sign in: $name', async ({ route }) => {
    const before = written()
    expect(asksToSignIn(await send(stranger(app), route))).toBe(true)
    expect(written()).toBe(before)
  })

  it.each(open)('may: $name', async ({ route }) => {
    const answer = await send(stranger(app), route)
    // A calendar feed whose secret nobody has is not there.
    expect([200, 303, 404, 410, 422]).toContain(answer.status)
    expect(asksToSignIn(answer)).toBe(false)
  })
})

describe('a person who was deactivated', () => {
  it.each(closed)('is a stranger: $name', async ({ route }) => {
    const before = written()
    expect(asksToSignIn(await send(deactivated, route))).toBe(true)
    expect(written()).toBe(before)
  })

  it('cannot sign in again', async () => {
    const credentials = { email: farah.email, password }
    const answer = await stranger(app).post('/sign-in').type('form').send(credentials)
    expect([answer.status, answer.headers['set-cookie']]).toEqual([422, undefined])
  })
})

describe.each(cast)('a person with the role $role', (person) => {
  const within = ({ may }: Expectation): boolean =>
    may === 'anyone' || ranks.indexOf(person.role) >= ranks.indexOf(may)
  const shut = named.filter(({ expected }) => !within(expected))

  it.each(shut.filter(({ expected }) => expected.otherwise === 'hidden'))(
    'does not see that there is: $name',
    async ({ route }) => {
      const nowhere: Route = [route[0], `${route[1]}/nowhere`, route[2], route[3]] as Route
      const answers = [await ask(route, person), await ask(route, person, '1'), await ask(nowhere, person)]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
      expect(new Set(answers.map(({ text }) => withoutAddress(text))).size).toBe(1)
    },
  )

  it.each(shut.filter(({ expected }) => expected.otherwise !== 'hidden'))(
    'may not, whether it is there or not: $name',
    async ({ route }) => {
      const before = written()
      for (const id of ['1', '99999']) {
        const answer = await ask(route, person, id)
        expect(answer.status).toBe(403)
        expect(answer.text).toContain('Your role does not allow this')
      }
      expect(written()).toBe(before)
    },
  )

  it.each(named.filter(({ expected }) => within(expected)))('may: $name', async ({ route }) => {
    const answer = await ask(route, person)
    expect(answer.status).toBeLessThan(500)
    expect(answer.status).not.toBe(403)
  })
})

/** The page without what tells one request from another: its own address, for the theme form, and its number. */
const withoutAddress = (html: string): string =>
  html.replace(/name="to" value="[^"]*"/gu, '').replace(/<code>[^<]*<\/code>/gu, '')

describe('a focal point', () => {
  const limited = named.filter(({ expected }) => expected.ownEntityOnly === true)

  it('is limited to the own entity wherever the role may write on a mandate', () => {
    const writing = routes.filter(
      ([method, url, role]) => method === 'post' && url.startsWith('/mandates/:id') && role === 'focal point',
    )
    expect(writing.map(nameOf)).toEqual(limited.map(({ name }) => name))
  })

  it.each(limited)(
    'may not where another entity answers, and may where the own does: $name',
    async ({ route }) => {
      house.db.delete(assignments).run()
      const before = written()
      expect((await ask(route, chen, '1')).status).toBe(403)
      expect(written()).toBe(before)
      await giveToChen()
      expect((await ask(route, chen, '1')).status).not.toBe(403)
      expect((await ask(route, dolores, '1')).status).toBe(403)
    },
  )

  async function giveToChen(): Promise<void> {
    const author = { personId: null, name: 'test' }
    const { version } = house.db.select().from(mandates).where(eq(mandates.id, 1)).get() ?? { version: 0 }
    const change = { author, at: house.now().toISOString(), mandateId: 1, version, note: null }
    await recordAssignment(house.db, { ...change, leadId: null, contributingIds: [1], personId: null })
  }
})
