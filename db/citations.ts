/** What documents cite, and which resolutions cite one of ours. */
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { citations, documents, resolutions } from './schema.ts'

/** One place of a document at which a paper is cited. */
export interface CitationRow {
  readonly start: number
  readonly end: number
  readonly symbol: string
  readonly kind: string
  readonly paragraph: string | null
  /** Where the paper is a resolution that was imported. */
  readonly resolutionId: number | null
}

/** The citations of a document in the order of its text. */
export async function citationsIn(db: Reader, documentId: number): Promise<CitationRow[]> {
  return db
    .select({
      start: citations.start,
      end: citations.end,
      symbol: citations.symbol,
      kind: citations.kind,
      paragraph: citations.paragraph,
      resolutionId: resolutions.id,
    })
    .from(citations)
    .leftJoin(resolutions, eq(resolutions.symbol, citations.symbol))
    .where(eq(citations.documentId, documentId))
    .orderBy(asc(citations.start), asc(citations.end))
    .all()
}

/** The other resolutions that cite this one in any language, the latest adopted first. */
export async function citingResolutions(
  db: Reader,
  { id, symbol }: { readonly id: number; readonly symbol: string },
): Promise<{ id: number; symbol: string; title: string; adopted: string | null }[]> {
  return db
    .selectDistinct({
      id: resolutions.id,
      symbol: resolutions.symbol,
      title: resolutions.title,
      adopted: resolutions.adopted,
    })
    .from(citations)
    .innerJoin(documents, eq(documents.id, citations.documentId))
    .innerJoin(resolutions, eq(resolutions.id, documents.resolutionId))
    .where(and(eq(citations.symbol, symbol), ne(resolutions.id, id)))
    .orderBy(desc(resolutions.adopted), sql`length(${resolutions.symbol})`, asc(resolutions.symbol))
    .limit(mostCiting)
    .all()
}

/** Nobody reads a longer list; the resolutions of one item cite each other a few dozen times. */
const mostCiting = 200
