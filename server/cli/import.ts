/** `operative import FILE… --symbol SYMBOL…`: files go through intake, and a table says what became of each. */
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { pino } from 'pino'
import type { Author, Database } from '../../db/connection.ts'
import { openDatabase } from '../../db/connection.ts'
import { closeSilentImports } from '../../db/importEnds.ts'
import { findImport, type ImportedFile } from '../../db/imports.ts'
import { findPersonByEmail } from '../../db/people.ts'
import { type Config, readConfig } from '../config.ts'
import { type Network, publicNetwork } from '../fetching/addresses.ts'
import { askedFile, createDocumentsService, fetchLimits } from '../fetching/documentsService.ts'
import { type documentLanguages, readSymbol } from '../fetching/symbols.ts'
import type { TransferLimits } from '../fetching/transfer.ts'
import { createIntake, type WaitingFile } from '../intake.ts'
import { createReadingPool } from '../readingPool.ts'
import { printable, progressBar, table } from './terminal.ts'

export interface ImportOptions {
  /** E-mail address of the person who imports. */
  readonly as?: string
  /** Symbols as typed; their documents are fetched. */
  readonly symbol?: readonly string[]
  readonly language: (typeof documentLanguages)[number]
}

/** Where and within what documents are fetched by symbol. */
export interface Fetching {
  readonly network: Network
  readonly limits: Pick<TransferLimits, 'milliseconds' | 'redirects'>
}

/**
 * @param paths files as given on the command line
 * @param fetching another one only in tests
 * @returns exit code: 0 where something was imported or known already, 130 where it was stopped, otherwise 1
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  fetching: Fetching = { network: publicNetwork, limits: fetchLimits },
): Promise<number> {
  const config = readConfig()
  const fetched = filesToFetch(config, options, fetching)
  if (fetched === null) return 1
  if (paths.length + fetched.length === 0) {
    console.error('Name at least one file, or a symbol with --symbol.')
    return 1
  }
  const db = await openDatabase(config.databaseFile)
  const author = await authorOf(db, options.as)
  if (!author) {
    console.error(`There is no person with the address ${options.as}.`)
    return 1
  }
  const log = pino({ level: 'error' }, pino.destination(2))
  const pool = createReadingPool(
    { maxBytes: config.maxFileBytes, milliseconds: config.readMilliseconds },
    (error, file) => log.error({ err: error, file }, 'reading failed'),
  )
  const now = (): Date => new Date()
  await closeSilentImports(db, now())
  const intake = createIntake({ db, pool, now, log, maxBytes: config.maxFileBytes })
  const files = [...(await Promise.all(paths.map(waiting))), ...fetched]
  const progress = progressBar()
  const { signal, forget } = stopSignal()
  const id = await intake.run({ files, author, via: 'command line', signal }, (file, done, total) =>
    progress(done, total, file.fileName),
  )
  forget()
  await pool.close()
  const outcome = await findImport(db, id)
  db.$client.close()
  const code = report(outcome?.files ?? [])
  return signal.aborted ? stopped : code
}

/** The exit code of a program that was interrupted, as shells have it. */
const stopped = 130

/** The first Ctrl-C, or `kill`, lets the file end that is being read; the second ends the program. */
function stopSignal(): { readonly signal: AbortSignal; readonly forget: () => void } {
  const stopping = new AbortController()
  const stop = (): void => {
    console.error('\nStopping after the file that is being read. Once more ends it at once.')
    stopping.abort()
  }
  const names = ['SIGINT', 'SIGTERM'] as const
  for (const name of names) process.once(name, stop)
  const forget = (): void => {
    for (const name of names) process.off(name, stop)
  }
  return { signal: stopping.signal, forget }
}

async function authorOf(db: Database, email: string | undefined): Promise<Author | null> {
  if (email === undefined) return { personId: null, name: `command line (${userInfo().username})` }
  const person = await findPersonByEmail(db, email)
  return person && person.deactivatedAt === null ? { personId: person.id, name: person.name } : null
}

/** Nothing is sent before every symbol was found to be one; null where one is not, which was said then. */
function filesToFetch(
  config: Config,
  { symbol: typed = [], language }: ImportOptions,
  { network, limits }: Fetching,
): WaitingFile[] | null {
  const wrong = typed.filter((words) => readSymbol(words) === null)
  for (const words of wrong)
    console.error(`“${printable(words)}” is not the symbol of a resolution. Write it as in A/RES/78/331.`)
  if (wrong.length > 0) return null
  const service = createDocumentsService(
    { ...config.documents, limits: { ...limits, bytes: config.maxFileBytes } },
    (error, symbol) => console.error(`${symbol}: ${error instanceof Error ? error.message : String(error)}`),
    network,
  )
  const symbols = new Set(typed.flatMap((words) => readSymbol(words) ?? []))
  return [...symbols].map((symbol) => askedFile(service, symbol, language))
}

/** A path that is no readable file is refused later, with the other refusals. */
async function waiting(path: string): Promise<WaitingFile> {
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : 0),
    () => 0,
  )
  return { fileName: basename(path), size, path }
}

function report(files: readonly ImportedFile[]): number {
  console.log(
    table(
      ['File', 'Resolution', 'Language', 'Mandates proposed', 'Warnings'],
      files.map((file) => [
        file.fileName,
        file.symbol ?? '–',
        file.language ?? '–',
        file.outcome === 'imported' ? String(file.proposed) : '–',
        remarks(file),
      ]),
    ),
  )
  const tally = (outcome: ImportedFile['outcome']): number =>
    files.filter((f) => f.outcome === outcome).length
  const proposed = files.reduce((sum, file) => sum + file.proposed, 0)
  console.log(
    `\n${tally('imported')} imported with ${proposed} mandates proposed, ${tally('unchanged')} unchanged, ${tally('refused')} refused.`,
  )
  return tally('imported') + tally('unchanged') > 0 ? 0 : 1
}

function remarks(file: ImportedFile): string {
  const reason = file.outcome === 'refused' ? `Refused: ${file.reason}` : file.reason
  return [reason, ...file.warnings].filter((remark) => remark !== null).join(' ')
}
