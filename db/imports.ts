/** The log of imports: which files came, and what became of each. */
import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Author, Database, Reader, Transaction } from './connection.ts'
import { documents, importFiles, imports, resolutions } from './schema.ts'

export type ImportRow = typeof imports.$inferSelect
export type ImportVia = ImportRow['via']
type ImportOutcome = (typeof importFiles.$inferSelect)['outcome']

/** A file of an import with the resolution and language it turned out to hold. */
export interface ImportedFile {
  readonly id: number
  readonly position: number
  readonly fileName: string
  readonly size: number
  readonly outcome: ImportOutcome
  readonly reason: string | null
  readonly warnings: readonly string[]
  readonly resolutionId: number | null
  readonly symbol: string | null
  readonly title: string | null
  readonly language: string | null
  readonly proposed: number
}

/** Notes an import and its waiting files; answers with the import's id. */
export async function createImport(
  db: Database,
  author: Author,
  at: string,
  via: ImportVia,
  files: readonly { fileName: string; size: number }[],
): Promise<number> {
  return db.transaction((tx) => {
    const { id } = tx
      .insert(imports)
      .values({ personId: author.personId, author: author.name, via, startedAt: at })
      .returning({ id: imports.id })
      .get()
    files.forEach((file, position) => {
      tx.insert(importFiles)
        .values({
          importId: id,
          position,
          fileName: file.fileName,
          size: file.size,
          outcome: 'waiting',
          warnings: [],
        })
        .run()
    })
    return id
  })
}

/** What a file turned out to be. */
export interface FileOutcome {
  readonly outcome: ImportOutcome
  readonly reason?: string | null
  readonly warnings?: readonly string[]
  readonly resolutionId?: number | null
  readonly documentId?: number | null
  readonly proposed?: number
}

/** Notes what became of one file. Takes a transaction where it is part of storing the reading. */
export function noteFile(db: Reader, importId: number, position: number, file: FileOutcome): void {
  db.update(importFiles)
    .set({
      outcome: file.outcome,
      reason: file.reason ?? null,
      warnings: [...(file.warnings ?? [])],
      resolutionId: file.resolutionId ?? null,
      documentId: file.documentId ?? null,
      proposed: file.proposed ?? 0,
    })
    .where(and(eq(importFiles.importId, importId), eq(importFiles.position, position)))
    .run()
}

export async function finishImport(db: Database, importId: number, at: string): Promise<void> {
  db.update(imports).set({ finishedAt: at }).where(eq(imports.id, importId)).run()
}

/**
 * Closes imports from pages that a stop of the application cut off: their unread files are said to be unread. A command
 * line may be importing at this moment, and is left alone.
 */
export async function closeInterruptedImports(db: Database, at: string): Promise<void> {
  // Immediate, because it reads before it writes: another program may write in between.
  const work = (tx: Transaction) => {
    const open = tx
      .select({ id: imports.id })
      .from(imports)
      .where(and(isNull(imports.finishedAt), ne(imports.via, 'command line')))
      .all()
    const ids = open.map((row) => row.id)
    if (ids.length === 0) return
    tx.update(importFiles)
      .set({
        outcome: 'refused',
        reason: 'The application stopped before this file was read. Import it again.',
      })
      .where(and(inArray(importFiles.importId, ids), inArray(importFiles.outcome, ['waiting', 'reading'])))
      .run()
    tx.update(imports).set({ finishedAt: at }).where(inArray(imports.id, ids)).run()
  }
  db.transaction(work, { behavior: 'immediate' })
}

/** One import with its files in order, or null. */
export async function findImport(
  db: Reader,
  id: number,
): Promise<(ImportRow & { readonly files: readonly ImportedFile[] }) | null> {
  const row = db.select().from(imports).where(eq(imports.id, id)).get()
  if (!row) return null
  return { ...row, files: filesOf(db, id) }
}

function filesOf(db: Reader, importId: number): ImportedFile[] {
  return db
    .select({
      id: importFiles.id,
      position: importFiles.position,
      fileName: importFiles.fileName,
      size: importFiles.size,
      outcome: importFiles.outcome,
      reason: importFiles.reason,
      warnings: importFiles.warnings,
      resolutionId: importFiles.resolutionId,
      symbol: resolutions.symbol,
      title: resolutions.title,
      language: documents.language,
      proposed: importFiles.proposed,
    })
    .from(importFiles)
    .leftJoin(resolutions, eq(resolutions.id, importFiles.resolutionId))
    .leftJoin(documents, eq(documents.id, importFiles.documentId))
    .where(eq(importFiles.importId, importId))
    .orderBy(asc(importFiles.position))
    .all()
}

/** The last imports, newest first. */
export async function recentImports(db: Reader, limit: number): Promise<ImportRow[]> {
  return db.select().from(imports).orderBy(desc(imports.id)).limit(limit).all()
}
