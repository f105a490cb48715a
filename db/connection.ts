/** Opens the database, brings it up to date, and is the one way to write to it. */
import Sqlite from 'better-sqlite3'
import { desc } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { imposeAppendOnly, liftAppendOnly } from './appendOnly.ts'
import { chained } from './chain.ts'
import { imposeListWatches, liftListWatches } from './listChanges.ts'
import * as schema from './schema.ts'
import { lastUpdateId, tieAfter } from './ties.ts'
import { whenFree } from './waiting.ts'

export { isBusy } from './waiting.ts'

export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database }
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** What reading functions take, so that they work inside a transaction as well. */
export type Reader = Database | Transaction

/** Who writes: a person, or the command line, which has no person but still a name. */
export interface Author {
  readonly personId: number | null
  readonly name: string
}

/** One write, for the audit log. */
export interface Deed {
  readonly author: Author
  /** ISO time. */
  readonly at: string
  /** As in `mandate.update`. */
  readonly action: string
  /** As in `mandate 12` or `A/RES/99/101`. */
  readonly subject: string
  readonly particulars?: Record<string, unknown>
}

/** The database could not be brought up to date; it was left as it was. */
export class MigrationFailed extends Error {
  override name = 'MigrationFailed'
}

const ourMigrations = join(dirname(fileURLToPath(import.meta.url)), '..', 'migrations')

/**
 * Opens (and where needed creates) the database and migrates it; before the first change to an existing one, a copy is
 * put beside it.
 * @param file path of the SQLite file, or `:memory:`
 * @throws MigrationFailed where a migration fails or leaves a dangling reference
 */
export async function openDatabase(
  file: string,
  migrationsFolder: string = ourMigrations,
): Promise<Database> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const fresh = file === ':memory:' || !existsSync(file)
  const client = new Sqlite(file)
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = NORMAL')
  client.pragma('busy_timeout = 5000')
  // What a statement needs to take itself back: on disk that took half the time of a change of many mandates.
  client.pragma('temp_store = MEMORY')
  const db = drizzle(client, { schema, casing: 'snake_case' })
  const count = migrationCount(migrationsFolder)
  if (appliedMigrations(client) < count) {
    if (!fresh) await client.backup(`${file}.before-${count}.bak`)
    bringUpToDate(db, migrationsFolder)
  }
  imposeAppendOnly(client)
  imposeListWatches(client)
  client.pragma('foreign_keys = ON')
  return db
}

/** The database for a thread that only reads; what was committed is seen at each statement. */
export function openForReading(file: string): Database {
  const client = new Sqlite(file, { readonly: true, fileMustExist: true })
  client.pragma('busy_timeout = 5000')
  return drizzle(client, { schema, casing: 'snake_case' })
}

/** Reads one unchanging state of the database, over a connection of its own, however many statements it takes. */
export async function readAtOnce<T>(file: string, work: (db: Reader) => Promise<T>): Promise<T> {
  const db = openForReading(file)
  try {
    db.$client.exec('BEGIN')
    return await work(db)
  } finally {
    db.$client.close()
  }
}

/** Path of the file of a database. */
export const fileOf = (db: Database): string => db.$client.name

/** Whether the database answers. */
export async function answers(db: Database): Promise<boolean> {
  try {
    return db.$client.prepare('SELECT 1').pluck().get() === 1
  } catch {
    return false
  }
}

/**
 * Runs `work` in one transaction that names its author: the audit entry is written with it or not at all, and vouches
 * for the updates that the work added. The deed is a function where its subject is known only after the work. While
 * another program holds the database it waits (`whenFree`), and `work` may be run again from its beginning.
 */
export async function write<T>(
  db: Database,
  deed: Deed | ((result: T) => Deed),
  work: (tx: Transaction) => T,
): Promise<T> {
  return writeUnnamed(db, (tx) => {
    const lastUpdate = lastUpdateId(tx)
    const result = work(tx)
    const done = typeof deed === 'function' ? deed(result) : deed
    const history = tieAfter(tx, lastUpdate)
    appendAudit(tx, history ? { ...done, particulars: { ...done.particulars, history } } : done)
    return result
  })
}

/** One transaction without an audit entry, for what is nobody's deed: that a sign-in was used, that mail was sent. */
export async function writeUnnamed<T>(db: Database, work: (tx: Transaction) => T): Promise<T> {
  return whenFree(db, () => db.transaction(work, { behavior: 'immediate' }))
}

function appendAudit(tx: Transaction, deed: Deed): void {
  const last = tx
    .select({ hash: schema.audit.hash })
    .from(schema.audit)
    .orderBy(desc(schema.audit.id))
    .limit(1)
    .get()
  const entry = {
    at: deed.at,
    personId: deed.author.personId,
    author: deed.author.name,
    action: deed.action,
    subject: deed.subject,
    particulars: deed.particulars ?? {},
  }
  tx.insert(schema.audit)
    .values(chained(last?.hash ?? '', entry))
    .run()
}

/**
 * Foreign keys are off while migrating: the migrator works in a transaction, where the `foreign_keys=OFF` that a table
 * rebuild asks for does nothing, and the rebuild would delete every child row.
 */
function bringUpToDate(db: Database, migrationsFolder: string): void {
  db.$client.pragma('foreign_keys = OFF')
  try {
    liftAppendOnly(db.$client)
    liftListWatches(db.$client)
    migrate(db, { migrationsFolder })
  } catch (error) {
    throw new MigrationFailed('The database could not be brought up to date; it was left as it was.', {
      cause: error,
    })
  } finally {
    imposeAppendOnly(db.$client)
    imposeListWatches(db.$client)
  }
  const dangling = db.$client.pragma('foreign_key_check') as unknown[]
  if (dangling.length > 0)
    throw new MigrationFailed(`The database has ${dangling.length} dangling references.`)
}

function appliedMigrations(client: Sqlite.Database): number {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (!table) return 0
  return client.prepare<[], { n: number }>('SELECT count(*) AS n FROM __drizzle_migrations').get()?.n ?? 0
}

function migrationCount(migrationsFolder: string): number {
  const journal = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8')
  return (JSON.parse(journal) as { entries: unknown[] }).entries.length
}
