/** The safety list: operative paragraphs that name the Secretary-General and gave no mandate, until somebody settles them. */
import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { type Author, type Database, type Reader, write } from './connection.ts'
import { documents, people, resolutions, safetyParagraphs } from './schema.ts'

const columns = {
  id: safetyParagraphs.id,
  resolutionId: resolutions.id,
  symbol: resolutions.symbol,
  organ: resolutions.organ,
  title: resolutions.title,
  sample: resolutions.sample,
  documentId: documents.id,
  language: documents.language,
  path: safetyParagraphs.path,
  start: safetyParagraphs.start,
  end: safetyParagraphs.end,
  rule: safetyParagraphs.rule,
  reason: safetyParagraphs.reason,
  settledAt: safetyParagraphs.settledAt,
  settledBy: people.name,
  words: sql<string>`substr(${documents.text}, ${safetyParagraphs.start} + 1, ${safetyParagraphs.end} - ${safetyParagraphs.start})`,
}

export type SafetyRow = Awaited<ReturnType<typeof listSafety>>[number]

/** A page of the list: what waits, or what is settled. */
export async function listSafety(
  db: Reader,
  { symbol, settled }: { readonly symbol: string | null; readonly settled: boolean },
  page: { readonly limit: number; readonly offset: number },
) {
  return db
    .select(columns)
    .from(safetyParagraphs)
    .innerJoin(resolutions, eq(resolutions.id, safetyParagraphs.resolutionId))
    .innerJoin(documents, eq(documents.id, safetyParagraphs.documentId))
    .leftJoin(people, eq(people.id, safetyParagraphs.settledBy))
    .where(where(symbol, settled))
    .orderBy(asc(safetyParagraphs.resolutionId), asc(safetyParagraphs.position))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

/** The paragraph that a person settled last and that nobody opened again; null where there is none. */
export async function lastSettlement(db: Reader, personId: number) {
  const row = db
    .select({
      id: safetyParagraphs.id,
      symbol: resolutions.symbol,
      path: safetyParagraphs.path,
      settledAt: safetyParagraphs.settledAt,
    })
    .from(safetyParagraphs)
    .innerJoin(resolutions, eq(resolutions.id, safetyParagraphs.resolutionId))
    .where(and(eq(safetyParagraphs.settledBy, personId), isNotNull(safetyParagraphs.settledAt)))
    .orderBy(desc(safetyParagraphs.settledAt), desc(safetyParagraphs.id))
    .limit(1)
    .get()
  return row ?? null
}

/** How many wait, or are settled. */
export async function countSafety(
  db: Reader,
  { symbol, settled }: { readonly symbol: string | null; readonly settled: boolean },
): Promise<number> {
  const row = db
    .select({ n: count() })
    .from(safetyParagraphs)
    .innerJoin(resolutions, eq(resolutions.id, safetyParagraphs.resolutionId))
    .where(where(symbol, settled))
    .get()
  return row?.n ?? 0
}

const where = (symbol: string | null, settled: boolean) =>
  and(
    settled ? isNotNull(safetyParagraphs.settledAt) : isNull(safetyParagraphs.settledAt),
    symbol === null ? undefined : eq(resolutions.symbol, symbol),
  )

/** One paragraph of the list; null where there is none. */
export async function findSafety(db: Reader, id: number) {
  const row = db
    .select({ ...columns, text: documents.text, italics: documents.italics })
    .from(safetyParagraphs)
    .innerJoin(resolutions, eq(resolutions.id, safetyParagraphs.resolutionId))
    .innerJoin(documents, eq(documents.id, safetyParagraphs.documentId))
    .leftJoin(people, eq(people.id, safetyParagraphs.settledBy))
    .where(eq(safetyParagraphs.id, id))
    .get()
  return row ?? null
}

/** The next paragraph that waits after another; null where it is the last. */
export async function nextSafety(db: Reader, id: number): Promise<number | null> {
  const row = db
    .select({ id: safetyParagraphs.id })
    .from(safetyParagraphs)
    .where(
      and(
        isNull(safetyParagraphs.settledAt),
        sql`(${safetyParagraphs.resolutionId}, ${safetyParagraphs.position}) >
          (SELECT s.resolution_id, s.position FROM safety_paragraphs s WHERE s.id = ${id})`,
      ),
    )
    .orderBy(asc(safetyParagraphs.resolutionId), asc(safetyParagraphs.position))
    .limit(1)
    .get()
  return row?.id ?? null
}

/** Settles a paragraph as giving no mandate, or opens it again; false where somebody else did so before. */
export async function settleSafety(
  db: Database,
  author: Author,
  at: string,
  { id, settled, subject }: { readonly id: number; readonly settled: boolean; readonly subject: string },
): Promise<boolean> {
  const action = settled ? 'safety.settle' : 'safety.reopen'
  const before = settled ? isNull(safetyParagraphs.settledAt) : isNotNull(safetyParagraphs.settledAt)
  const open = db
    .select({ id: safetyParagraphs.id })
    .from(safetyParagraphs)
    .where(and(eq(safetyParagraphs.id, id), before))
    .get()
  if (!open) return false
  await write(db, { author, at, action, subject }, (tx) => {
    tx.update(safetyParagraphs)
      .set(settled ? { settledBy: author.personId, settledAt: at } : { settledBy: null, settledAt: null })
      .where(and(eq(safetyParagraphs.id, id), before))
      .run()
  })
  return true
}
