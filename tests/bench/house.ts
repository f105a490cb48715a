/** The application over a database that was filled for measuring, answering on an address of this machine. */
import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Database, openDatabase } from '../../db/connection.ts'
import { createApp } from '../../server/app.ts'
import { createFileStore } from '../../server/evidence/fileStore.ts'
import { createDocumentsService } from '../../server/fetching/documentsService.ts'
import { createIntake } from '../../server/intake.ts'
import { createPagePool } from '../../server/pagePool.ts'
import { createReadingPool } from '../../server/readingPool.ts'
import { createExportPool } from '../../server/reports/exportPool.ts'
import { createFormPool } from '../../server/reports/forms/formPool.ts'
import { createReportPages } from '../../server/web/reportPages.ts'
import { type Actor, password } from '../support/cast.ts'
import { addCast } from '../support/people.ts'

const maxBytes = 1024 * 1024

export interface BenchHouse {
  readonly db: Database
  /** Somebody of the cast, signed in. */
  readonly visitor: (actor: Actor) => Promise<Visitor>
  readonly close: () => Promise<void>
}

/** A browser of somebody who signed in. */
export interface Visitor {
  /**
   * The whole answer.
   * @throws Error where it is not 200
   */
  readonly get: (path: string) => Promise<Uint8Array>
  /** The status of the answer; redirects are not followed. */
  readonly post: (path: string, body: Readonly<Record<string, string>>) => Promise<number>
}

/**
 * @param at ISO time at which the clock stands still
 * @param kept path of a database that is filled once and copied from then on; without it, it is filled each time
 */
export async function openBenchHouse(
  at: string,
  fill: (db: Database) => Promise<void>,
  kept?: string,
): Promise<BenchHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'operative-bench-'))
  const file = join(folder, 'operative.db')
  if (kept !== undefined && existsSync(kept)) copyFileSync(kept, file)
  else {
    const filled = await openDatabase(file)
    await addCast(filled, at)
    await fill(filled)
    // All of it is in the one file then.
    filled.$client.close()
    if (kept !== undefined) copyFileSync(file, kept)
  }
  const db = await openDatabase(file)
  const log = pino({ level: 'silent' })
  const now = () => new Date(at)
  const pool = createReadingPool({ maxBytes, milliseconds: 1000 }, () => undefined)
  const intake = createIntake({ db, pool, now, log, maxBytes })
  const limits = { bytes: 0, milliseconds: 0, redirects: 0 }
  const documents = createDocumentsService(
    { url: 'https://documents.invalid', isOn: false, limits },
    () => undefined,
  )
  const reportPages = createReportPages()
  const [pages, exports, reportForms] = [
    createPagePool(() => undefined),
    createExportPool(),
    createFormPool(),
  ]
  const settings = {
    maxFileBytes: maxBytes,
    maxEvidenceBytes: maxBytes,
    uploadFolder: join(folder, 'uploads'),
    baseUrl: null,
    secureCookies: false,
    version: '0.0.0-bench',
  }
  const files = createFileStore(join(folder, 'evidence'))
  const newToken = () => randomBytes(32).toString('base64url')
  const house = {
    db,
    intake,
    decisions: pool,
    documents,
    pages,
    exports,
    reportForms,
    reportPages,
    files,
    settings,
    log,
    now,
    newToken,
  }
  const server = createServer(createApp(house))
  // Longer than any statement that is measured between two requests.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    db,
    visitor: (actor) => signIn(address, actor),
    close: async () => {
      server.closeAllConnections()
      await Promise.all([
        pool.close(),
        pages.close(),
        exports.close(),
        reportForms.close(),
        reportPages.close(),
      ])
      db.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(address: string, { email }: Actor): Promise<Visitor> {
  const send = (path: string, cookie: string, body: Readonly<Record<string, string>>) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', cookie },
      body: new URLSearchParams(body),
      redirect: 'manual',
    })
  const answer = await send('/sign-in', '', { email, password })
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}.`)
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    get: async (path) => {
      const page = await fetch(`${address}${path}`, { headers: { cookie } })
      if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
      return new Uint8Array(await page.arrayBuffer())
    },
    post: async (path, body) => {
      const given = await send(path, cookie, body)
      await given.arrayBuffer()
      return given.status
    },
  }
}
