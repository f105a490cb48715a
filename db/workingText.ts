/** Which document of a resolution is its working text, and where a mandate stands in it. */
import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { oncePer } from './prepared.ts'
import { documents, wordings } from './schema.ts'

/**
 * The documents of a resolution with the working text first: English, otherwise the language that came first; of each
 * language the newest, but a text that was recognised on pictures only where there is no other.
 */
export const workingTextFirst = [
  sql`${documents.language} <> 'en'`,
  sql`(SELECT min(d.id) FROM documents d WHERE d.resolution_id = ${documents.resolutionId} AND d.language = ${documents.language})`,
  asc(documents.recognised),
  desc(documents.id),
]

/** The working text of a resolution without its words; null where it has no document. */
export function workingDocument(db: Reader, resolutionId: number) {
  const found = db
    .select({ id: documents.id, language: documents.language, recognised: documents.recognised })
    .from(documents)
    .where(eq(documents.resolutionId, resolutionId))
    .orderBy(...workingTextFirst)
    .limit(1)
    .get() as { id: number; language: string; recognised: boolean } | undefined
  return found ?? null
}

/** A mandate's place in the working text, or in the last working text that had it; null where it has none. */
export function workingWording(db: Reader, mandateId: number): typeof wordings.$inferSelect | null {
  return workingStatement(db).get({ mandateId })?.wording ?? null
}

const workingStatement = oncePer((db: Reader) =>
  db
    .select({ wording: wordings })
    .from(wordings)
    .innerJoin(documents, eq(documents.id, wordings.documentId))
    .where(eq(wordings.mandateId, sql.placeholder('mandateId')))
    .orderBy(...workingTextFirst)
    .limit(1)
    .prepare(),
)
