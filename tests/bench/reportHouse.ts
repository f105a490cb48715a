/** The application over a session with so many requests, answering on an address of this machine. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openDatabase } from '../../db/connection.ts'
import { createApp } from '../../server/app.ts'
import { createFileStore } from '../../server/evidence/fileStore.ts'
import { createDocumentsService } from '../../server/fetching/documentsService.ts'
import { createIntake } from '../../server/intake.ts'
import { createPagePool } from '../../server/pagePool.ts'
import { createReadingPool } from '../../server/readingPool.ts'
import { createExportPool } from '../../server/reports/exportPool.ts'
import { createFormPool } from '../../server/reports/forms/formPool.ts'
import { storeHarbours } from '../reports/harbours.ts'
import { dolores, password } from '../support/cast.ts'
import { addCast } from '../support/people.ts'

const maxBytes = 1024 * 1024

export interface ReportHouse {
  /** The whole answer, as somebody who signed in gets it. */
  readonly get: (path: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** @param requests that fall due in the ninety-ninth session, in tens */
export async function openReportHouse(requests: number): Promise<ReportHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'operative-bench-'))
  const db = await openDatabase(join(folder, 'operative.db'))
  await addCast(db, '2045-03-10T09:00:00.000Z')
  await storeHarbours(db, requests / 10)
  const log = pino({ level: 'silent' })
  const now = () => new Date('2045-03-10T09:00:00.000Z')
  const pool = createReadingPool({ maxBytes, milliseconds: 1000 }, () => undefined)
  const intake = createIntake({ db, pool, now, log, maxBytes })
  const limits = { bytes: 0, milliseconds: 0, redirects: 0 }
  const documents = createDocumentsService(
    { url: 'https://documents.invalid', isOn: false, limits },
    () => undefined,
  )
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
  const app = createApp({
    db,
    intake,
    documents,
    pages,
    exports,
    reportForms,
    files,
    settings,
    log,
    now,
    newToken,
  })
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const cookie = await signIn(address)
  return {
    get: async (path) => {
      const answer = await fetch(`${address}${path}`, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return new Uint8Array(await answer.arrayBuffer())
    },
    close: async () => {
      server.closeAllConnections()
      await Promise.all([pool.close(), pages.close(), exports.close(), reportForms.close()])
      db.$client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email: dolores.email, password }),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}
