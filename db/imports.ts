/** The log of imports: which files came, and what became of each. */
import { and, asc, count, desc, eq, sql, sum } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, writeUnnamed } from './connection.ts'
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
  return writeUnnamed(db, (tx) => {
    const { id } = tx
      .insert(imports)
      .values({ personId: author.personId, author: author.name, via, startedAt: at })
      .returning({ id: imports.id })
      .get()
    insertFiles(tx, id, files)
    return id
  })
}

/** Prepared once: of these rows a large drop has thousands. */
function insertFiles(
  tx: Transaction,
  importId: number,
  files: readonly { fileName: string; size: number }[],
): void {
  const file = tx
    .insert(importFiles)
    .values({
      importId,
      position: sql.placeholder('position'),
      fileName: sql.placeholder('fileName'),
      size: sql.placeholder('size'),
      outcome: 'waiting',
      warnings: [],
    })
    .prepare()
  files.forEach(({ fileName, size }, position) => file.run({ position, fileName, size }))
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

/** Notes what became of one file. */
export async function noteFile(
  db: Database,
  importId: number,
  position: number,
  file: FileOutcome,
): Promise<void> {
  await writeUnnamed(db, (tx) => noteFileWithin(tx, importId, position, file))
}

/** Part of storing the reading of that file. */
export function noteFileWithin(tx: Transaction, importId: number, position: number, file: FileOutcome): void {
  tx.update(importFiles)
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
  await writeUnnamed(db, (tx) =>
    tx.update(imports).set({ finishedAt: at }).where(eq(imports.id, importId)).run(),
  )
}

/** One import without its files, or null. */
export async function findImportRow(db: Reader, id: number): Promise<ImportRow | null> {
  return db.select().from(imports).where(eq(imports.id, id)).get() ?? null
}

/** One import with its files in order, or null. */
export async function findImport(
  db: Reader,
  id: number,
): Promise<(ImportRow & { readonly files: readonly ImportedFile[] }) | null> {
  const row = await findImportRow(db, id)
  return row && { ...row, files: await importedFiles(db, id) }
}

/** How many files of an import have each outcome, how many there are, and the mandates that they proposed. */
export type ImportCounts = Readonly<Record<ImportOutcome | 'total' | 'proposed', number>>

/** Counts the files of an import by what became of them. */
export async function countImported(db: Reader, importId: number): Promise<ImportCounts> {
  const counts = { waiting: 0, reading: 0, imported: 0, unchanged: 0, refused: 0, total: 0, proposed: 0 }
  const rows = db
    .select({ outcome: importFiles.outcome, files: count(), proposed: sum(importFiles.proposed) })
    .from(importFiles)
    .where(eq(importFiles.importId, importId))
    .groupBy(importFiles.outcome)
    .all()
  for (const { outcome, files, proposed } of rows) {
    counts[outcome] = files
    counts.total += files
    counts.proposed += Number(proposed)
  }
  return counts
}

/** Which files of an import to list; all of them without it. */
interface FileRange {
  readonly outcome?: ImportOutcome | undefined
  readonly limit: number
  readonly offset: number
}

/** Files of an import in order. */
export async function importedFiles(
  db: Reader,
  importId: number,
  { outcome, limit, offset }: FileRange = { limit: -1, offset: 0 },
): Promise<ImportedFile[]> {
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
    .where(
      and(
        eq(importFiles.importId, importId),
        outcome === undefined ? undefined : eq(importFiles.outcome, outcome),
      ),
    )
    .orderBy(asc(importFiles.position))
    .limit(limit)
    .offset(offset)
    .all()
}

/** The last imports, newest first. */
export async function recentImports(db: Reader, limit: number): Promise<ImportRow[]> {
  return db.select().from(imports).orderBy(desc(imports.id)).limit(limit).all()
}
