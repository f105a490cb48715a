/** Notices in the application, digests by mail, and a mail server that is down. */
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../db/connection.ts'
import { listNotices } from '../../db/notices.ts'
import { assignments, entities, occurrences, outbox, people } from '../../db/schema.ts'
import { mailServerAt, type MailServer } from '../../server/rounds/mail.ts'
import { makeRound } from '../../server/rounds/rounds.ts'
import { amina, boris, chen, dolores } from '../support/cast.ts'
import { openTestDatabase } from '../support/database.ts'
import { startMailServer, type TestMailServer } from '../support/mailServer.ts'
import { addCast } from '../support/people.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

const log = pino({ level: 'silent' })

let db: Database
let closeDatabase: () => void
let server: TestMailServer
let mail: MailServer
let mandateId: number

beforeEach(async () => {
  const opened = await openTestDatabase()
  db = opened.db
  closeDatabase = opened.close
  await addCast(db, '2045-01-01T09:00:00.000Z')
  const [first] = lighthouses.mandates
  const due = [{ body: 'GA', session: 100, expression: 'at its hundredth session' }]
  const stored = await storeResolution(db, { ...lighthouses, mandates: first ? [{ ...first, due }] : [] })
  mandateId = stored.mandates[0]?.id ?? 0
  server = await startMailServer()
  mail = mailServerAt(server.url, 'Operative <operative@example.org>')
})

afterEach(async () => {
  mail.close()
  await server.close()
  closeDatabase()
})

const roundAt = (time: string) =>
  makeRound({ db, log, mail, baseUrl: 'https://operative.example.org', now: () => new Date(time) })
const person = (email: string) => db.select().from(people).where(eq(people.email, email)).get()
const noticesOf = async (email: string) => {
  const rows = await listNotices(db, person(email)?.id ?? 0, { limit: 50, offset: 0 })
  return rows.map(({ kind, sentence }) => `${kind}: ${sentence}`).reverse()
}
const want = (digest: 'daily' | 'weekly') =>
  db.update(people).set({ digest }).where(eq(people.email, chen.email)).run()

function assign(named: number | null = null): void {
  const entityId = db.select().from(entities).get()?.id ?? 0
  db.insert(assignments)
    .values({ mandateId, entityId, capacity: 'lead', personId: named, assignedAt: '2045-02-01' })
    .run()
}

describe('people are told', () => {
  it('what is new for their entity, once, and others nothing', async () => {
    assign()
    await roundAt('2045-02-01T10:00:00Z')
    await roundAt('2045-02-01T10:10:00Z')
    expect(await noticesOf(chen.email)).toEqual(['new mandates: Your entity now leads on 99/101, para. 2.'])
    expect(await noticesOf(dolores.email)).toEqual([])
  })

  it('what is assigned to them by name', async () => {
    assign(person(chen.email)?.id)
    await roundAt('2045-02-01T10:00:00Z')
    expect(await noticesOf(chen.email)).toEqual(['assigned: 99/101, para. 2 is assigned to you.'])
  })

  it('what is due within six weeks, and what is overdue, when it comes to that', async () => {
    assign()
    await roundAt('2045-07-01T10:00:00Z')
    expect((await noticesOf(chen.email)).slice(1)).toEqual([])
    await roundAt('2045-08-20T10:00:00Z')
    expect((await noticesOf(chen.email)).slice(1)).toEqual([
      'due in six weeks: 99/101, para. 2 is due soon: 100th session.',
    ])
    await roundAt('2046-10-20T10:00:00Z')
    expect((await noticesOf(chen.email)).at(-1)).toBe(
      'overdue: 99/101, para. 2 is overdue. It was due: 100th session.',
    )
  })

  it('what nobody leads on, once for a resolution and once when it comes to be due, where they can give it a lead', async () => {
    await roundAt('2045-02-01T10:00:00Z')
    await roundAt('2045-02-01T10:10:00Z')
    const fresh = 'nobody leads: 99/101 gives a new mandate that nobody leads on.'
    expect(await noticesOf(boris.email)).toEqual([fresh])
    expect(await noticesOf(amina.email)).toEqual([fresh])
    expect([await noticesOf(chen.email), await noticesOf(dolores.email)]).toEqual([[], []])
    await roundAt('2045-08-20T10:00:00Z')
    await roundAt('2045-08-21T10:00:00Z')
    await roundAt('2046-10-20T10:00:00Z')
    expect((await noticesOf(boris.email)).slice(1)).toEqual([
      'nobody leads: A mandate that nobody leads on is due soon: 100th session.',
      'nobody leads: A mandate that nobody leads on is overdue. Due: 100th session.',
    ])
    const [, , first] = await listNotices(db, person(boris.email)?.id ?? 0, { limit: 3, offset: 0 })
    expect(first?.address).toBe('/mandates?resolution=99%2F101&entity=none')
  })

  it('in one sentence of many resolutions, of later ones again, and of none that has a lead', async () => {
    const [mandate] = lighthouses.mandates
    const store = (number: number) =>
      storeResolution(db, {
        ...lighthouses,
        symbol: `A/RES/99/${number}`,
        mandates: mandate ? [mandate] : [],
      })
    for (const number of [201, 202, 203, 204, 205]) await store(number)
    await roundAt('2045-02-01T10:00:00Z')
    await store(206)
    assign()
    await roundAt('2045-02-01T10:10:00Z')
    expect(await noticesOf(boris.email)).toEqual([
      'nobody leads: 6 new mandates of 6 resolutions have nobody who leads on them.',
      'nobody leads: 99/206 gives a new mandate that nobody leads on.',
    ])
  })

  it('nothing more of what is closed', async () => {
    assign()
    db.update(occurrences).set({ status: 'implemented' }).run()
    await roundAt('2046-10-20T10:00:00Z')
    expect(await noticesOf(chen.email)).toEqual([])
  })
})

describe('a digest', () => {
  it('is sent after six in the morning to who wants it, with every new notice and its address', async () => {
    want('daily')
    assign()
    await roundAt('2045-02-01T05:50:00Z')
    expect(server.received).toEqual([])
    await roundAt('2045-02-01T06:00:00Z')
    expect(server.received).toHaveLength(1)
    const [text] = server.received
    expect(text).toContain(`To: ${chen.email}`)
    expect(text).toContain('Subject: Operative: 1 notice')
    expect(text).toContain('Your entity now leads on 99/101, para. 2.')
    expect(text).toContain(`https://operative.example.org/mandates/${mandateId}`)
    await roundAt('2045-02-02T06:00:00Z')
    expect(server.received).toHaveLength(1)
  })

  it('comes on Monday to who wants it weekly, and never to who does not', async () => {
    want('weekly')
    assign()
    await roundAt('2045-02-04T12:00:00Z')
    expect(server.received).toEqual([])
    await roundAt('2045-02-06T12:00:00Z')
    expect(server.received).toHaveLength(1)
  })

  it('waits while the mail server refuses it, and is sent once when that takes it again', async () => {
    want('daily')
    assign()
    server.refuse('The disk is full')
    await roundAt('2045-02-01T06:00:00Z')
    expect(db.select().from(outbox).get()).toMatchObject({
      tries: 1,
      sentAt: null,
      nextTryAt: '2045-02-01T06:01:00.000Z',
    })
    expect(db.select().from(outbox).get()?.lastError).toContain('The disk is full')
    server.refuse(null)
    await roundAt('2045-02-01T06:10:00Z')
    await roundAt('2045-02-01T06:20:00Z')
    expect(server.received).toHaveLength(1)
  })

  it('is not lost when the mail server is gone for good: it is given up in the open', async () => {
    want('daily')
    assign()
    await server.close()
    let day = Date.parse('2045-02-01T06:00:00Z')
    for (let tries = 0; tries < 14; tries += 1, day += 26 * 60 * 60 * 1000)
      await roundAt(new Date(day).toISOString())
    const row = db.select().from(outbox).get()
    expect(row?.abandonedAt).not.toBeNull()
    expect(row?.text).toContain('Your entity now leads on')
    server = await startMailServer()
  })
})
