/** `operative import FILE…`: the files go through intake, and a table says what became of each. */
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename } from 'node:path'
import { pino } from 'pino'
import type { Author, Database } from '../../db/connection.ts'
import { openDatabase } from '../../db/connection.ts'
import { findImport, type ImportedFile } from '../../db/imports.ts'
import { findPersonByEmail } from '../../db/people.ts'
import { readConfig } from '../config.ts'
import { createIntake, type WaitingFile } from '../intake.ts'
import { createReadingPool } from '../readingPool.ts'
import { progressBar, table } from './terminal.ts'

/**
 * @param paths files as given on the command line
 * @returns exit code: 0 where something was imported or known already, otherwise 1
 */
export async function importFiles(paths: readonly string[], options: { as?: string }): Promise<number> {
  const config = readConfig()
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
  const intake = createIntake({ db, pool, now: () => new Date(), log, maxBytes: config.maxFileBytes })
  const files = await Promise.all(paths.map(waiting))
  const progress = progressBar(files.length)
  const id = await intake.run({ files, author, via: 'command line' }, (position) =>
    progress(position + 1, files[position]?.fileName ?? ''),
  )
  await pool.close()
  const outcome = await findImport(db, id)
  db.$client.close()
  return report(outcome?.files ?? [])
}

async function authorOf(db: Database, email: string | undefined): Promise<Author | null> {
  if (email === undefined) return { personId: null, name: `command line (${userInfo().username})` }
  const person = await findPersonByEmail(db, email)
  return person && person.deactivatedAt === null ? { personId: person.id, name: person.name } : null
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
