/** Resolutions with their documents and text, for reading. */
import { type SQL, and, asc, count, desc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { type organs, documents, mandates, paragraphs, resolutions, wordings } from './schema.ts'
import { workingTextFirst } from './workingText.ts'

export type Organ = (typeof organs)[number]

export interface ResolutionConditions {
  readonly organ?: Organ | undefined
  readonly session?: number | undefined
  /** Looked for in symbol and title. */
  readonly words?: string | undefined
}

export type ResolutionRow = Awaited<ReturnType<typeof listResolutions>>[number]

/** Written out: drizzle leaves the table's name away where a query has one table, and a subquery needs it. */
const languagesOfResolution = sql<string | null>`(SELECT group_concat(DISTINCT d.language) FROM documents d
  WHERE d.resolution_id = resolutions.id)`

/** One page of resolutions, the latest adopted first. */
export async function listResolutions(
  db: Reader,
  conditions: ResolutionConditions,
  page: { readonly limit: number; readonly offset: number },
) {
  const rows = db
    .select({
      id: resolutions.id,
      symbol: resolutions.symbol,
      organ: resolutions.organ,
      session: resolutions.session,
      title: resolutions.title,
      adopted: resolutions.adopted,
      committee: resolutions.committee,
      sample: resolutions.sample,
      draft: resolutions.draft,
      languages: languagesOfResolution,
    })
    .from(resolutions)
    .where(where(conditions))
    .orderBy(desc(resolutions.adopted), desc(sql`length(${resolutions.symbol})`), desc(resolutions.symbol))
    .limit(page.limit)
    .offset(page.offset)
    .all()
  const counts = mandatesByState(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...row,
    proposed: counts.get(`${row.id} proposed`) ?? 0,
    confirmed: counts.get(`${row.id} confirmed`) ?? 0,
    rejected: counts.get(`${row.id} rejected`) ?? 0,
  }))
}

/** For one page of resolutions only: counted for all of them, the list would take seconds. */
function mandatesByState(db: Reader, ids: readonly number[]): ReadonlyMap<string, number> {
  const rows = db
    .select({ id: mandates.resolutionId, review: mandates.review, n: count() })
    .from(mandates)
    .where(and(inArray(mandates.resolutionId, [...ids]), ne(mandates.class, 'other official')))
    .groupBy(mandates.resolutionId, mandates.review)
    .all()
  return new Map(rows.map((row) => [`${row.id} ${row.review}`, row.n]))
}

export async function countResolutions(db: Reader, conditions: ResolutionConditions): Promise<number> {
  const row = db
    .select({ n: sql<number>`count(*)` })
    .from(resolutions)
    .where(where(conditions))
    .get()
  return row?.n ?? 0
}

/** Sessions that adopted something, newest first within each organ. */
export async function adoptingSessions(
  db: Reader,
): Promise<{ organ: Organ; session: number; count: number }[]> {
  const rows = db
    .select({ organ: resolutions.organ, session: resolutions.session, count: sql<number>`count(*)` })
    .from(resolutions)
    .where(sql`${resolutions.session} IS NOT NULL`)
    .groupBy(resolutions.organ, resolutions.session)
    .orderBy(asc(resolutions.organ), desc(resolutions.session))
    .all()
  return rows.map((row) => ({ ...row, session: row.session ?? 0 }))
}

/** A resolution by id; null where there is none. */
export async function findResolution(
  db: Reader,
  id: number,
): Promise<typeof resolutions.$inferSelect | null> {
  return db.select().from(resolutions).where(eq(resolutions.id, id)).get() ?? null
}

/** A resolution by its full symbol; null where there is none. */
export async function findResolutionBySymbol(db: Reader, symbol: string): Promise<{ id: number } | null> {
  return (
    db.select({ id: resolutions.id }).from(resolutions).where(eq(resolutions.symbol, symbol)).get() ?? null
  )
}

export type DocumentRow = Awaited<ReturnType<typeof documentsOf>>[number]

/** The documents of a resolution without their texts; the working text first, of each language the newest. */
export async function documentsOf(db: Reader, resolutionId: number) {
  return db
    .select({
      id: documents.id,
      language: documents.language,
      format: documents.format,
      fileName: documents.fileName,
      size: documents.size,
      pages: documents.pages,
      recognised: documents.recognised,
      warnings: documents.warnings,
      addedAt: documents.addedAt,
    })
    .from(documents)
    .where(eq(documents.resolutionId, resolutionId))
    .orderBy(...workingTextFirst)
    .all()
}

/** The text of a document with its pieces in reading order, its footnote marks and its words in italics. */
export async function textOf(db: Reader, documentId: number) {
  const document = db
    .select({ text: documents.text, marks: documents.marks, italics: documents.italics })
    .from(documents)
    .where(eq(documents.id, documentId))
    .get()
  const pieces = db
    .select()
    .from(paragraphs)
    .where(eq(paragraphs.documentId, documentId))
    .orderBy(asc(paragraphs.position))
    .all()
  return {
    text: document?.text ?? '',
    marks: document?.marks ?? [],
    italics: document?.italics ?? [],
    pieces,
  }
}

/** The text of the working document, English where there is one; empty where there is none. */
export async function workingText(db: Reader, resolutionId: number): Promise<string> {
  const row = db
    .select({ text: documents.text })
    .from(documents)
    .where(eq(documents.resolutionId, resolutionId))
    .orderBy(...workingTextFirst)
    .limit(1)
    .get()
  return row?.text ?? ''
}

/** Clauses of a document with the mandate each belongs to. */
export async function clausesOf(db: Reader, documentId: number) {
  return db
    .select({
      mandateId: mandates.id,
      path: mandates.path,
      class: mandates.class,
      review: mandates.review,
      start: wordings.start,
      end: wordings.end,
    })
    .from(wordings)
    .innerJoin(mandates, eq(mandates.id, wordings.mandateId))
    .where(
      and(
        eq(wordings.documentId, documentId),
        inArray(mandates.review, ['proposed', 'confirmed']),
        ne(mandates.class, 'other official'),
      ),
    )
    .orderBy(asc(wordings.start))
    .all()
}

function where(conditions: ResolutionConditions): SQL | undefined {
  const { organ, session, words } = conditions
  return and(
    organ && eq(resolutions.organ, organ),
    session === undefined ? undefined : eq(resolutions.session, session),
    words ? or(contains(resolutions.symbol, words), contains(resolutions.title, words)) : undefined,
  )
}

/** Case-insensitive for Latin letters; `%` and `_` mean themselves. */
const contains = (column: typeof resolutions.title | typeof resolutions.symbol, words: string): SQL =>
  sql`${column} LIKE ${`%${words.replace(/[\\%_]/gu, '\\$&')}%`} ESCAPE '\\'`
