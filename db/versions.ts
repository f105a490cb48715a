/** Language versions of a resolution: what the working text says, to compare with, and where another version differs. */
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Reader, Transaction } from './connection.ts'
import {
  agendaDecisions,
  documents,
  duePoints,
  languageDifferences,
  mandates,
  resolutions,
  safetyParagraphs,
} from './schema.ts'
import { workingTextFirst } from './workingText.ts'

/** A difference to store; without a document it is that of the document which is being stored. */
export type NewDifference = Pick<
  typeof languageDifferences.$inferInsert,
  'path' | 'kind' | 'working' | 'other'
> & { readonly documentId: number | null }

/** The working text of a resolution as extraction proposed it; null where nothing is stored yet. */
export async function workingVersion(db: Reader, symbol: string) {
  const document = db
    .select({ id: documents.id, language: documents.language, resolutionId: documents.resolutionId })
    .from(documents)
    .innerJoin(resolutions, eq(resolutions.id, documents.resolutionId))
    .where(eq(resolutions.symbol, symbol))
    .orderBy(...workingTextFirst)
    .limit(1)
    .get()
  if (document === undefined) return null
  const rows = db
    .select()
    .from(mandates)
    .where(and(eq(mandates.resolutionId, document.resolutionId), ne(mandates.class, 'other official')))
    .orderBy(asc(mandates.position))
    .all()
  const points = db
    .select()
    .from(duePoints)
    .where(
      and(
        inArray(
          duePoints.mandateId,
          rows.map(({ id }) => id),
        ),
        isNull(duePoints.setAt),
        isNull(duePoints.replacedAt),
      ),
    )
    .orderBy(asc(duePoints.position))
    .all()
  const anchors = db
    .select()
    .from(agendaDecisions)
    .where(eq(agendaDecisions.resolutionId, document.resolutionId))
    .all()
  return {
    documentId: document.id,
    language: document.language,
    anchors: anchors.map(({ path, session, item }) => ({ paragraph: path, session, item })),
    mandates: rows.map((row) => ({
      ...row,
      paragraph: row.path,
      due: points.filter(({ mandateId }) => mandateId === row.id),
    })),
  }
}

/** Notes where a version differs; `anew` when another text became the working text, and what was noted before is void. */
export function storeDifferences(
  tx: Transaction,
  resolutionId: number,
  documentId: number,
  found: readonly NewDifference[],
  anew: boolean,
): void {
  if (anew) tx.delete(languageDifferences).where(eq(languageDifferences.resolutionId, resolutionId)).run()
  for (const difference of found) {
    const row = { ...difference, resolutionId, documentId: difference.documentId ?? documentId }
    tx.insert(languageDifferences).values(row).run()
  }
}

/** Where other language versions differ from the working text, in the order in which they were found. */
export async function differencesOf(db: Reader, resolutionId: number) {
  return db
    .select({
      path: languageDifferences.path,
      kind: languageDifferences.kind,
      working: languageDifferences.working,
      other: languageDifferences.other,
      language: documents.language,
    })
    .from(languageDifferences)
    .innerJoin(documents, eq(documents.id, languageDifferences.documentId))
    .where(eq(languageDifferences.resolutionId, resolutionId))
    .orderBy(asc(languageDifferences.id))
    .all()
}

/** The safety list of a resolution, in the order of its paragraphs. */
export async function safetyListOf(db: Reader, resolutionId: number) {
  return db
    .select({ path: safetyParagraphs.path, rule: safetyParagraphs.rule, reason: safetyParagraphs.reason })
    .from(safetyParagraphs)
    .where(eq(safetyParagraphs.resolutionId, resolutionId))
    .orderBy(asc(safetyParagraphs.position))
    .all()
}
