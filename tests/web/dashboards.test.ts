import type { Express } from 'express'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignments, occurrences, people } from '../../db/schema.ts'
import { createApp } from '../../server/app.ts'
import { openHouse, signedIn } from '../support/app.ts'
import { type Actor, boris, chen, dolores } from '../support/cast.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

let app: Express
let house: Awaited<ReturnType<typeof openHouse>>

beforeAll(async () => {
  house = await openHouse()
  app = createApp(house)
  const { mandates } = await storeResolution(house.db, lighthouses)
  await storeResolution(house.db, hostileHarbours)
  // One that is late, one that is done and not verified, one that Chen's entity leads, in which he is named.
  const [first, second] = mandates.map(({ occurrences: [id] }) => id ?? 0)
  house.db
    .update(occurrences)
    .set({ date: '2020-01-01' })
    .where(eq(occurrences.id, first ?? 0))
    .run()
  house.db
    .update(occurrences)
    .set({ status: 'implemented' })
    .where(eq(occurrences.id, second ?? 0))
    .run()
  const [person] = house.db.select().from(people).where(eq(people.email, chen.email)).all()
  const answering = { entityId: person?.entityId ?? 0, personId: person?.id ?? 0 }
  for (const mandateId of [mandates[0]?.id ?? 0, mandates[2]?.id ?? 0])
    house.db
      .insert(assignments)
      .values({ ...answering, mandateId, capacity: 'lead', assignedAt: '2026-11-20T09:00:00.000Z' })
      .run()
})

afterAll(() => house.close())

const plain = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')

/** Every figure of a page with the address of its list; a number alone, or `3 lines in the list`. */
const figures = (html: string): { n: number; url: string }[] =>
  [...plain(html).matchAll(/href="(\/mandates(?:\?[^"]*)?)">([\d,]+)(?: lines? in the list)?<\/a>/gu)].map(
    ([, url = '', n = '']) => ({ url, n: Number(n.replaceAll(',', '')) }),
  )

/** How many rows a list has, by its own pager. */
function rowsOf(html: string): number {
  const pager = /<nav class="pager"[\s\S]*?<p>(?:[\d,]+–[\d,]+ of )?([\d,]+) /u.exec(html)?.[1]
  return Number((pager ?? '0').replaceAll(',', ''))
}

/** Each figure of a page beside the number of rows of its list. */
async function compared(person: Actor, url: string) {
  const reader = await signedIn(app, person)
  const found = figures((await reader.get(url).expect(200)).text)
  const lists = []
  for (const { url: list, n } of found)
    lists.push([list, n, rowsOf((await reader.get(list).expect(200)).text)])
  return { counted: found.map(({ url: list, n }) => [list, n, n]), lists }
}

describe('every figure', () => {
  it.each([
    [
      'an officer on the first page',
      boris,
      '/',
      ['/mandates?due=overdue', '/mandates?entity=none', '/mandates?verified=no'],
    ],
    ['a focal point on the first page', chen, '/', ['person=', 'due=overdue&class=all&entity=']],
    ['an auditor on the page of an entity', dolores, '/entities/1', ['lead=', 'due=overdue']],
    ['an auditor on the page of a resolution', dolores, '/resolutions/1', ['due=overdue', 'review=proposed']],
  ])('that meets %s is the length of its list', async (_case, person, url, among) => {
    const { counted, lists } = await compared(person, url)
    expect(lists).toEqual(counted)
    for (const part of among) expect(counted.some(([list]) => String(list).includes(part))).toBe(true)
    // What is counted is not all nothing, or the comparison would prove nothing.
    expect(counted.filter(([, n]) => Number(n) > 0).length).toBeGreaterThan(2)
  })
})

describe('the first page', () => {
  it('begins with what the own entity answers for, by due, and has no such part for whoever has none', async () => {
    const own = (await (await signedIn(app, chen)).get('/')).text
    expect(own.indexOf('id="mine"')).toBeLessThan(own.indexOf('id="sessions"'))
    expect(plain(own)).toContain('99/101, para. 2')
    expect((await (await signedIn(app, dolores)).get('/')).text).not.toContain('id="mine"')
  })

  it('shows the way to the review queue to those who review', async () => {
    expect((await (await signedIn(app, boris)).get('/')).text).toContain('Open the review queue')
    expect((await (await signedIn(app, dolores)).get('/')).text).not.toContain('Open the review queue')
  })
})

describe('how mandates stand', () => {
  it('is a table with a bar for each state, as long as its share', async () => {
    const { text } = await (await signedIn(app, dolores)).get('/resolutions/1')
    const table = /<table class="standing-table">[\s\S]*?<\/table>/u.exec(text)?.[0] ?? ''
    const numbers = figures(table).map(({ n }) => n)
    const bars = [...table.matchAll(/<rect width="(\d+)"/gu)].map(([, width]) => Number(width))
    expect(numbers.length).toBeGreaterThan(1)
    expect(bars).toEqual(numbers.map((n) => Math.round((100 * n) / Math.max(...numbers))))
  })
})
