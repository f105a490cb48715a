/** Starts the application: settings, database, address. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { pino } from 'pino'
import { MigrationFailed, openDatabase } from '../db/connection.ts'
import { createApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createDocumentsService, fetchLimits } from './fetching/documentsService.ts'
import { createFileStore } from './evidence/fileStore.ts'
import { createIntake } from './intake.ts'
import { createPagePool } from './pagePool.ts'
import { createExportPool } from './reports/exportPool.ts'
import { createFormPool } from './reports/forms/formPool.ts'
import { createReportPages } from './web/reportPages.ts'
import { createReadingPool } from './readingPool.ts'
import { mailServerAt } from './rounds/mail.ts'
import { startRounds } from './rounds/rounds.ts'
import { firstInvitation } from './web/invitations.ts'
import type { House } from './web/visit.ts'

/** How long requests that are being answered may take once the application was told to stop. */
const patience = 10_000

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel })
  const db = await openDatabase(config.databaseFile)
  const pool = createReadingPool(
    { maxBytes: config.maxFileBytes, milliseconds: config.readMilliseconds },
    (err, fileName) => log.error({ err, fileName }, 'a file could not be read'),
  )
  const intake = createIntake({ db, pool, now, log, maxBytes: config.maxFileBytes })
  const documents = createDocumentsService(
    { ...config.documents, limits: { ...fetchLimits, bytes: config.maxFileBytes } },
    (err, symbol) => log.warn({ err, symbol }, 'the documents service could not be reached'),
  )
  const pages = createPagePool((err, sha256) => log.error({ err, sha256 }, 'a file could not be shown'))
  const files = createFileStore(config.evidenceFolder)
  const exports = createExportPool()
  const reportForms = createFormPool()
  const reportPages = createReportPages()
  const settings = webSettings(config)
  const house: House = {
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
  const app = createApp(house, { trustProxy: config.trustProxy })
  // What the last stop left is cleared only by the one that has the port: another one may be at work on the same data.
  let recovered = false
  const server = createServer((request, response) => {
    if (recovered) app(request, response)
    else response.writeHead(503, { 'Retry-After': '1' }).end()
  })
  const mail = config.mail === null ? null : mailServerAt(config.mail.url, config.mail.from)
  let stopRounds = (): Promise<void> => Promise.resolve()
  const close = async () => {
    await stopRounds()
    mail?.close()
    documents.close()
    await intake.settled()
    await pool.close()
    await pages.close()
    await exports.close()
    await reportForms.close()
    await reportPages.close()
    db.$client.close()
  }
  try {
    await listen(server, config)
    await intake.recover(config.uploadFolder)
    recovered = true
    stopRounds = startRounds({ db, now, log, mail, baseUrl: config.baseUrl })
  } catch (error) {
    await close()
    throw error
  }
  stopOnSignal(server, close)
  await announce(house, addressOf(server, config))
}

const now = (): Date => new Date()

const newToken = (): string => randomBytes(32).toString('base64url')

const webSettings = (config: Config): House['settings'] => ({
  maxFileBytes: config.maxFileBytes,
  maxEvidenceBytes: config.maxEvidenceBytes,
  uploadFolder: config.uploadFolder,
  baseUrl: config.baseUrl,
  secureCookies: config.baseUrl?.startsWith('https:') ?? false,
  version: ownVersion(),
})

function ownVersion(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

const listen = (server: Server, { host, port }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** What to type into a browser; an address that means every interface of the machine means this machine here. */
function addressOf(server: Server, { baseUrl, host }: Config): string {
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
  return baseUrl ?? `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** Says where the application is and, while nobody can sign in, how the first administrator gets in. */
async function announce(house: House, address: string): Promise<void> {
  const lines = [`Operative is at ${address}`]
  const link = await firstInvitation(house)
  if (link !== null) {
    lines.push(
      '',
      'Nobody can sign in yet. Open this link once, within 24 hours, to become the first administrator:',
      '',
      `  ${address}${link}`,
    )
  }
  console.log(`\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`)
}

/** The first signal lets running requests and imports end; the second does not wait. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patience).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What stopped the start, in one sentence. */
function sentence(error: unknown): string {
  if (error instanceof ConfigError || error instanceof MigrationFailed) return error.message
  const { code, port, address } = (error ?? {}) as { code?: string; port?: number; address?: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that program or set PORT to another number.`
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `The address ${address}:${port} cannot be used (${code}). Set HOST and PORT to ones that can.`
  return `Operative could not start: ${error instanceof Error ? error.message : String(error)}`
}

try {
  await start(readConfig())
} catch (error) {
  console.error(sentence(error))
  process.exitCode = 1
}
