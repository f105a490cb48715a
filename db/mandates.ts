/** One mandate with all that is known of it. */
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from './connection.ts'
import {
  documents,
  duePoints,
  mandates,
  occurrences,
  paragraphs,
  people,
  resolutions,
  wordings,
} from './schema.ts'
import { workingTextFirst } from './workingText.ts'

const reviewer = alias(people, 'reviewer')

export type MandateDetail = NonNullable<Awaited<ReturnType<typeof findMandate>>>

/** A mandate and its resolution; null where there is none. */
export async function findMandate(db: Reader, id: number) {
  const row = db
    .select({ mandate: mandates, resolution: resolutions, reviewer: reviewer.name })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .leftJoin(reviewer, eq(reviewer.id, mandates.reviewedBy))
    .where(eq(mandates.id, id))
    .get()
  return row ?? null
}

/** The mandate that a person cites by symbol and path; of several clauses there, the first. Null where there is none. */
export async function findByCitation(
  db: Reader,
  symbol: string,
  path: string,
): Promise<{ id: number } | null> {
  const row = db
    .select({ id: mandates.id })
    .from(mandates)
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(and(eq(resolutions.symbol, symbol), eq(mandates.path, path)))
    .orderBy(asc(mandates.clause), asc(mandates.part))
    .limit(1)
    .get()
  return row ?? null
}

/** Due points that count today, in the order of the clause; what they replaced comes after. */
export async function duePointsOf(db: Reader, mandateId: number) {
  return db
    .select()
    .from(duePoints)
    .where(eq(duePoints.mandateId, mandateId))
    .orderBy(sql`${duePoints.replacedAt} IS NOT NULL`, asc(duePoints.position))
    .all()
}

const verifier = alias(people, 'verifier')
const successor = alias(mandates, 'successor')
const successorResolution = alias(resolutions, 'successor_resolution')

export type OccurrenceRow = Awaited<ReturnType<typeof occurrencesOf>>[number]

/** The occurrences of a mandate in their order, with who verified them and what took their place. */
export async function occurrencesOf(db: Reader, mandateId: number) {
  return db
    .select({
      occurrence: occurrences,
      verifier: verifier.name,
      successorSymbol: successorResolution.symbol,
      successorPath: successor.path,
    })
    .from(occurrences)
    .leftJoin(verifier, eq(verifier.id, occurrences.verifiedBy))
    .leftJoin(successor, eq(successor.id, occurrences.supersededById))
    .leftJoin(successorResolution, eq(successorResolution.id, successor.resolutionId))
    .where(eq(occurrences.mandateId, mandateId))
    .orderBy(asc(occurrences.number))
    .all()
}

export type WordingRow = Awaited<ReturnType<typeof wordingsOf>>[number]

/** The clause in every document that has it, with the document's text; of each language the newest document. */
export async function wordingsOf(db: Reader, mandateId: number) {
  const rows = db
    .select({
      documentId: documents.id,
      language: documents.language,
      start: wordings.start,
      end: wordings.end,
      text: documents.text,
      italics: documents.italics,
    })
    .from(wordings)
    .innerJoin(documents, eq(documents.id, wordings.documentId))
    .where(eq(wordings.mandateId, mandateId))
    .orderBy(...workingTextFirst)
    .all()
  return rows.filter((row, index) => rows.findIndex((other) => other.language === row.language) === index)
}

/** The pieces of a document that lie over a place in its text, the outermost first. */
export async function piecesAround(db: Reader, documentId: number, span: { start: number; end: number }) {
  return db
    .select()
    .from(paragraphs)
    .where(
      and(
        eq(paragraphs.documentId, documentId),
        sql`${paragraphs.start} < ${span.end}`,
        sql`${paragraphs.end} > ${span.start}`,
      ),
    )
    .orderBy(asc(paragraphs.position))
    .all()
}
