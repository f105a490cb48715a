/** The application in a process of its own, which imports what it is told to and answers pages meanwhile. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { pino } from 'pino'
import { openDatabase } from '../../../db/connection.ts'
import { findImport } from '../../../db/imports.ts'
import { createApp } from '../../../server/app.ts'
import { createDocumentsService } from '../../../server/fetching/documentsService.ts'
import { createFileStore } from '../../../server/evidence/fileStore.ts'
import { createIntake, type WaitingFile } from '../../../server/intake.ts'
import { createPagePool } from '../../../server/pagePool.ts'
import { createExportPool } from '../../../server/reports/exportPool.ts'
import { createFormPool } from '../../../server/reports/forms/formPool.ts'
import { reportPagesHere } from '../../../server/web/reportPages.ts'
import { createReadingPool, turns } from '../../../server/readingPool.ts'

/** The defaults of the application. */
const maxBytes = 50 * 1024 * 1024
const milliseconds = 120_000

/** What became of one file: the code of its refusal, `imported`, `unchanged`, or the sentence where it was not read. */
export interface Fate {
  readonly fileName: string
  readonly outcome: string
  /** Time in a worker; null where it met none. */
  readonly milliseconds: number | null
  /** What the log has of it beyond a refusal. */
  readonly unnamed: string | null
}

export type Told =
  { readonly port: number } | { readonly fates: readonly Fate[]; readonly peakMegabytes: number }

const folder = mkdtempSync(join(tmpdir(), 'operative-hostile-'))
const db = await openDatabase(join(folder, 'operative.db'))
const log = pino({ level: 'silent' })
const unnamed = new Map<string, string>()
const pool = createReadingPool({ maxBytes, milliseconds }, (error, fileName) =>
  unnamed.set(fileName, String(error).slice(0, 300)),
)
const codes = new Map<string, { readonly code: string; readonly milliseconds: number }>()
// As many at once as there are threads, so that a file's time is that of its reading.
const inTurn = turns(2)
const timed = {
  ...pool,
  read: (bytes: Uint8Array, fileName: string) =>
    inTurn(async () => {
      const started = performance.now()
      const result = await pool.read(bytes, fileName)
      const code = 'refused' in result ? result.refused.code : 'read'
      codes.set(fileName, { code, milliseconds: performance.now() - started })
      return result
    }),
}
const now = (): Date => new Date()
const intake = createIntake({ db, pool: timed, now, log, maxBytes })
const pages = createPagePool(() => undefined)
const exports = createExportPool()
const reportForms = createFormPool()
const documents = createDocumentsService(
  { url: 'https://documents.invalid', isOn: false, limits: { bytes: 0, milliseconds: 0, redirects: 0 } },
  () => undefined,
)
const settings = {
  maxFileBytes: maxBytes,
  maxEvidenceBytes: maxBytes,
  uploadFolder: join(folder, 'uploads'),
  baseUrl: null,
  secureCookies: false,
  version: '0.0.0-hostile',
}
const evidenceFiles = createFileStore(join(folder, 'evidence'))
const newToken = (): string => randomBytes(32).toString('base64url')
const server = createServer(
  createApp({
    db,
    intake,
    decisions: pool,
    documents,
    pages,
    exports,
    reportForms,
    reportPages: reportPagesHere,
    files: evidenceFiles,
    settings,
    log,
    now,
    newToken,
  }),
)
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }))

process.on('message', (files: readonly WaitingFile[]) => {
  void importFiles(files)
})
process.on('disconnect', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit()
})

async function importFiles(files: readonly WaitingFile[]): Promise<void> {
  const id = await intake.run({ files, author: { personId: null, name: 'Hostile run' }, via: 'command line' })
  const imported = (await findImport(db, id))?.files ?? []
  const fates = imported.map(({ fileName, outcome, reason }): Fate => {
    const read = codes.get(fileName)
    return {
      fileName,
      outcome: outcome === 'refused' ? (refusal(read?.code) ?? reason ?? 'no reason') : outcome,
      milliseconds: read?.milliseconds ?? null,
      unnamed: unnamed.get(fileName) ?? null,
    }
  })
  codes.clear()
  unnamed.clear()
  tell({ fates, peakMegabytes: process.resourceUsage().maxRSS / 1024 })
}

const refusal = (code: string | undefined): string | null =>
  code === undefined || code === 'read' ? null : code

function tell(told: Told): void {
  process.send?.(told)
}
