/** Frozen readiness reports: written once with all that they say, read ever after, and never changed. */
import { and, desc, eq } from 'drizzle-orm'
import { type Author, type Database, type Deed, type Reader, type Transaction, write } from './connection.ts'
import { reportContents, reportFiles, reports } from './schema.ts'

export type FrozenRow = typeof reports.$inferSelect
type FileFormat = (typeof reportFiles.$inferSelect)['format']

/** A report as it is to be kept. */
export interface FrozenDraft {
  readonly session: number
  /** What it was limited to, as it was asked for. */
  readonly scope: Record<string, unknown>
  /** As at, ISO time. */
  readonly asAt: string
  /** All of it, as canonical JSON, and the SHA-256 of that. */
  readonly content: string
  readonly contentHash: string
  readonly figures: Record<string, unknown>
  readonly sample: boolean
}

/** Keeps a report of the General Assembly for good; answers with its number. What is kept already keeps its number. */
export async function freezeReport(
  db: Database,
  draft: FrozenDraft,
  author: Author,
  at: string,
): Promise<number> {
  const { content, ...row } = draft
  const deed = (id: number): Deed => ({
    author,
    at,
    action: 'report.freeze',
    subject: `session ${draft.session}`,
    particulars: { report: id, contentHash: draft.contentHash, asAt: draft.asAt, scope: draft.scope },
  })
  return write(db, deed, (tx) => {
    const same = findByHash(tx, draft.contentHash)
    if (same) return same.id
    const kept = {
      ...row,
      body: 'GA',
      part: null,
      frozenBy: author.personId,
      author: author.name,
      frozenAt: at,
    }
    const { id } = tx.insert(reports).values(kept).returning({ id: reports.id }).get()
    tx.insert(reportContents).values({ reportId: id, content }).run()
    return id
  })
}

/** Those of a session, the latest first. */
export async function listFrozen(db: Reader, session: number): Promise<FrozenRow[]> {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.body, 'GA'), eq(reports.session, session)))
    .orderBy(desc(reports.asAt), desc(reports.id))
    .all()
}

export async function findFrozen(db: Reader, id: number): Promise<FrozenRow | null> {
  return db.select().from(reports).where(eq(reports.id, id)).get() ?? null
}

/** @param contentHash in lower case, as it is printed */
export async function findFrozenByHash(db: Reader, contentHash: string): Promise<FrozenRow | null> {
  return findByHash(db, contentHash) ?? null
}

const findByHash = (db: Reader, contentHash: string): FrozenRow | undefined =>
  db.select().from(reports).where(eq(reports.contentHash, contentHash)).get()

/** All that a frozen report says, as canonical JSON; null where there is no such report. */
export async function contentOf(db: Reader, id: number): Promise<string | null> {
  const found = db
    .select({ content: reportContents.content })
    .from(reportContents)
    .where(eq(reportContents.reportId, id))
    .get()
  return found?.content ?? null
}

/** A file that a frozen report was given out in. */
interface GivenOut {
  readonly reportId: number
  readonly format: FileFormat
  readonly sha256: string
}

/** Notes that a frozen report was given out, and the hash of the file, by which it is known again. */
export async function recordGivenOut(db: Database, deed: Deed, file: GivenOut): Promise<void> {
  await write(db, deed, (tx) => {
    if (!isNoted(tx, file))
      tx.insert(reportFiles)
        .values({ ...file, madeAt: deed.at })
        .run()
  })
}

/** The same bytes may be given out again and again. */
const isNoted = (tx: Transaction, { reportId, format, sha256 }: GivenOut): boolean =>
  tx
    .select({ id: reportFiles.id })
    .from(reportFiles)
    .where(
      and(eq(reportFiles.sha256, sha256), eq(reportFiles.reportId, reportId), eq(reportFiles.format, format)),
    )
    .get() !== undefined

/** What was given out with these bytes, first; null where nothing was. */
export async function findGivenOut(db: Reader, sha256: string) {
  return db.select().from(reportFiles).where(eq(reportFiles.sha256, sha256)).limit(1).get() ?? null
}
