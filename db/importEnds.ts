/** Imports that end before all their files were read: a stop of the application, or a command line that is no more. */
import { and, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm'
import { type Database, type Transaction, writeUnnamed } from './connection.ts'
import { importFiles, imports } from './schema.ts'

/** How often an import says that it goes on, in milliseconds. */
export const beatMilliseconds = 30_000
/** An import that said nothing for this long is taken to be over: several beats, and a file that takes long to store. */
const silentMilliseconds = 180_000

/** Since when an import must not have been heard of to be taken as over at `now`. */
export const silentSince = (now: Date): string => new Date(now.getTime() - silentMilliseconds).toISOString()

/** Notes that an import goes on. */
export async function beatImport(db: Database, importId: number, at: string): Promise<void> {
  await writeUnnamed(db, (tx) =>
    tx.update(imports).set({ heardAt: at }).where(eq(imports.id, importId)).run(),
  )
}

/** Closes an import whose other files will not be read; `reason` says so of each. */
export async function closeImport(db: Database, importId: number, at: string, reason: string): Promise<void> {
  await writeUnnamed(db, (tx) => close(tx, [importId], at, reason))
}

/**
 * Closes imports from pages that a stop of the application cut off: their unread files are said to be unread. A command
 * line may be importing at this moment, and is left alone.
 */
export async function closeInterruptedImports(db: Database, at: string): Promise<void> {
  const reason = 'The application stopped before this file was read. Import it again.'
  const work = (tx: Transaction): void => {
    const open = and(isNull(imports.finishedAt), ne(imports.via, 'command line'))
    const rows = tx.select({ id: imports.id }).from(imports).where(open).all()
    close(tx, ids(rows), at, reason)
  }
  await writeUnnamed(db, work)
}

/** Closes imports of a command line that was not heard of for too long: it was killed, or its machine stopped. */
export async function closeSilentImports(db: Database, now: Date): Promise<void> {
  const reason =
    'The command line ended before this file was read. Run the command again: files that were read change nothing.'
  const silent = and(
    isNull(imports.finishedAt),
    eq(imports.via, 'command line'),
    lt(sql`coalesce(${imports.heardAt}, ${imports.startedAt})`, silentSince(now)),
  )
  const rowsOf = (reader: Pick<Transaction, 'select'>) =>
    reader.select({ id: imports.id }).from(imports).where(silent).all()
  // Nearly always there are none, and then nothing is held up.
  if (rowsOf(db).length === 0) return
  await writeUnnamed(db, (tx) => close(tx, ids(rowsOf(tx)), now.toISOString(), reason))
}

const ids = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id)

function close(tx: Transaction, open: number[], at: string, reason: string): void {
  if (open.length === 0) return
  tx.update(importFiles)
    .set({ outcome: 'refused', reason })
    .where(and(inArray(importFiles.importId, open), inArray(importFiles.outcome, ['waiting', 'reading'])))
    .run()
  tx.update(imports).set({ finishedAt: at }).where(inArray(imports.id, open)).run()
}
