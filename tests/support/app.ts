/** The whole application over a temporary database, with a clock that only moves when told. */
import type { Express } from 'express'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import request from 'supertest'
import type TestAgent from 'supertest/lib/agent.js'
import { onTestFinished } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createDocumentsService, type DocumentsService } from '../../server/fetching/documentsService.ts'
import { createFileStore } from '../../server/evidence/fileStore.ts'
import { createIntake } from '../../server/intake.ts'
import { reportPagesHere } from '../../server/web/reportPages.ts'
import type { House } from '../../server/web/visit.ts'
import { type Actor, password } from './cast.ts'
import { openTestDatabase } from './database.ts'
import { addCast } from './people.ts'
import { maxBytes, pools, tellLog } from './sharedPools.ts'

/** When every test begins. */
export const beginning = '2026-11-21T09:00:00.000Z'

export interface TestHouse extends House {
  /** Moves the clock forward. */
  readonly advance: (step: { days?: number; hours?: number; minutes?: number }) => void
  /** Everything that was logged so far. */
  readonly logged: () => string
}

export interface TestHouseOptions {
  /** Without it, the cast is in. */
  readonly empty?: boolean
  readonly secureCookies?: boolean
  /** Without it, fetching by symbol is switched off. */
  readonly documents?: DocumentsService
}

const switchedOff = createDocumentsService(
  { url: 'https://documents.invalid', isOn: false, limits: { bytes: 0, milliseconds: 0, redirects: 0 } },
  () => undefined,
)

/** A house that is torn down by `close`; for `beforeAll`, and for browsers. */
export async function openHouse(
  options: TestHouseOptions = {},
): Promise<TestHouse & { close: () => Promise<void> }> {
  const { db, folder, close } = await openTestDatabase()
  let now = Date.parse(beginning)
  const lines: string[] = []
  if (!options.empty) await addCast(db, beginning)
  const log = pino({ level: 'trace' }, sink(lines))
  const clock = () => new Date(now)
  const stopTelling = tellLog(log)
  const intake = createIntake({ db, pool: pools.reading, now: clock, log, maxBytes })
  return {
    db,
    intake,
    decisions: pools.reading,
    documents: options.documents ?? switchedOff,
    pages: pools.pages,
    files: createFileStore(join(folder, 'evidence')),
    exports: pools.exports,
    reportForms: pools.reportForms,
    reportPages: reportPagesHere,
    settings: {
      maxFileBytes: maxBytes,
      maxEvidenceBytes: maxBytes,
      uploadFolder: join(folder, 'uploads'),
      baseUrl: null,
      secureCookies: options.secureCookies ?? false,
      version: '0.0.0-test',
    },
    log,
    now: clock,
    newToken: () => randomBytes(32).toString('base64url'),
    advance: ({ days = 0, hours = 0, minutes = 0 }) => {
      now += ((days * 24 + hours) * 60 + minutes) * 60_000
    },
    logged: () => lines.join(''),
    close: async () => {
      await intake.settled()
      stopTelling()
      close()
    },
  }
}

/** A house that closes with the test it is called in. */
export async function testHouse(options: TestHouseOptions = {}): Promise<TestHouse> {
  const house = await openHouse(options)
  onTestFinished(house.close)
  return house
}

/** A house and its application, closed with the test. */
export async function testApp(options: TestHouseOptions = {}): Promise<{ app: Express; house: TestHouse }> {
  const house = await testHouse(options)
  return { app: createApp(house), house }
}

/** A browser that nobody signed in with; it keeps cookies and says that its forms are our own. */
export const stranger = (app: Express): TestAgent => request.agent(app).set('Sec-Fetch-Site', 'same-origin')

/** A browser that somebody of the cast signed in with. */
export async function signedIn(app: Express, person: Actor): Promise<TestAgent> {
  const agent = stranger(app)
  await agent.post('/sign-in').type('form').send({ email: person.email, password }).expect(303)
  return agent
}

const sink = (lines: string[]): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
