/** What documents cite, and which resolutions cite one of ours. */
import { and, asc, desc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
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
  const found = db
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
  const unknown = found.flatMap(({ symbol, resolutionId }) => (resolutionId === null ? [symbol] : []))
  const inParts = documentsInParts(db, new Set(unknown))
  return found.map((row) => ({ ...row, resolutionId: row.resolutionId ?? inParts.get(row.symbol) ?? null }))
}

/** `A/RES/71/101 A`, `A/RES/3411 A (XXX)`: the number, the letter, the Roman session. */
const onePart = /^(\S+ )([A-Z])( \([A-Z-]+\))?$/u
/** `A/RES/71/101 A-B`: parts that were issued in one document. */
const severalParts = /^(\S+ )([A-Z])-([A-Z])( \([A-Z-]+\))?$/u

/** Parts that are cited alone while the resolution came with all of them in one document, with that resolution. */
function documentsInParts(db: Reader, symbols: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>()
  for (const symbol of symbols) {
    const [, number, letter] = onePart.exec(symbol) ?? []
    if (number === undefined || letter === undefined) continue
    const whole = db
      .select({ id: resolutions.id, symbol: resolutions.symbol })
      .from(resolutions)
      .where(and(gt(resolutions.symbol, number), lt(resolutions.symbol, `${number}~`)))
      .all()
      .find((one) => partsOf(one.symbol).includes(symbol))
    if (whole) found.set(symbol, whole.id)
  }
  return found
}

/** `A/RES/71/101 A-C` → that of A, B and C; nothing for a document of one part or none. */
function partsOf(symbol: string): string[] {
  const [, number = '', first = '', last = '', session = ''] = severalParts.exec(symbol) ?? []
  if (first === '') return []
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  return Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index) => `${number}${String.fromCharCode(from + index)}${session}`,
  )
}

/** The other resolutions that cite this one, or a part of it, in any language; the latest adopted first. */
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
    .where(and(inArray(citations.symbol, [symbol, ...partsOf(symbol)]), ne(resolutions.id, id)))
    .orderBy(desc(resolutions.adopted), sql`length(${resolutions.symbol})`, asc(resolutions.symbol))
    .limit(mostCiting)
    .all()
}

/** Nobody reads a longer list; the resolutions of one item cite each other a few dozen times. */
const mostCiting = 200
