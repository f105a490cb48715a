/** The whole routes table against everybody who could ask. */
import type { Express } from 'express'
import type { Response } from 'supertest'
import type TestAgent from 'supertest/lib/agent.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { ranks } from '../../server/web/roles.ts'
import { type Route, routes } from '../../server/web/routes.ts'
import { openHouse, signedIn, stranger } from '../support/app.ts'
import { type Actor, cast } from '../support/cast.ts'

let app: Express
let close: () => Promise<void>
const browsers = new Map<string, TestAgent>()

beforeAll(async () => {
  const house = await openHouse()
  app = createApp(house)
  close = house.close
})

afterAll(() => close())

/** `:id` and the like become a number that nothing has, so that an allowed request changes nothing. */
const addressOf = (url: string): string => url.replace(/:\w+/gu, '99999')

async function ask([method, url]: Route, person: Actor | null): Promise<Response> {
  const agent = person === null ? stranger(app) : await browserOf(person, url === '/sign-out')
  const address = addressOf(url)
  return method === 'get' ? agent.get(address) : agent.post(address).type('form').send({})
}

/** One browser for each person; another where the request ends its sign-in. */
async function browserOf(person: Actor, ends: boolean): Promise<TestAgent> {
  const browser = (ends ? undefined : browsers.get(person.name)) ?? (await signedIn(app, person))
  if (!ends) browsers.set(person.name, browser)
  return browser
}

const asksToSignIn = (answer: Response): boolean =>
  answer.status === 303 && (answer.headers['location'] ?? '').startsWith('/sign-in')

const named = routes.map((route) => ({
  route,
  name: `${route[0].toUpperCase()} ${route[1]}`,
  role: route[2],
}))

describe('a stranger', () => {
  it.each(named.filter(({ role }) => role !== 'anyone'))('is asked to sign in: $name', async ({ route }) => {
    expect(asksToSignIn(await ask(route, null))).toBe(true)
  })

  it.each(named.filter(({ role }) => role === 'anyone'))('may: $name', async ({ route }) => {
    const answer = await ask(route, null)
    expect([200, 303, 410, 422]).toContain(answer.status)
    expect(asksToSignIn(answer)).toBe(false)
  })
})

describe.each(cast)('a person with the role $role', (person) => {
  const within = (role: Route[2]): boolean =>
    role === 'anyone' || ranks.indexOf(person.role) >= ranks.indexOf(role)

  it.each(named.filter(({ role }) => !within(role)))('may not: $name', async ({ route }) => {
    const answer = await ask(route, person)
    expect(answer.status).toBe(403)
    expect(answer.text).toContain('Your role does not allow this')
  })

  it.each(named.filter(({ role }) => within(role)))('may: $name', async ({ route }) => {
    const answer = await ask(route, person)
    expect(answer.status).toBeLessThan(500)
    expect(answer.status).not.toBe(403)
  })
})

describe('the table', () => {
  it('names every address once', () => {
    const names = named.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('opens only signing in, one-time links, the theme and the word that all is well to strangers', () => {
    expect(named.filter(({ role }) => role === 'anyone').map(({ name }) => name)).toEqual([
      'GET /sign-in',
      'POST /sign-in',
      'POST /theme',
      'GET /invitations/:token',
      'POST /invitations/:token',
      'GET /health',
    ])
  })
})
