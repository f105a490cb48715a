/** Documents of resolutions: known by their bytes, given back as they came. */
import { and, eq, isNull } from 'drizzle-orm'
import { type Database, type Reader, writeUnnamed } from './connection.ts'
import { documents, originals, resolutions } from './schema.ts'

/** The document with these very bytes, where it was imported before. */
export async function findDocumentByHash(
  db: Reader,
  sha256: string,
): Promise<{ documentId: number; resolutionId: number } | null> {
  const row = db
    .select({ documentId: documents.id, resolutionId: documents.resolutionId })
    .from(documents)
    .where(eq(documents.sha256, sha256))
    .get()
  return row ?? null
}

type Language = (typeof documents.$inferSelect)['language']

/** A document of a resolution in the same language with the same letters: another format of one text. */
export async function findSameText(
  db: Reader,
  symbol: string,
  language: Language,
  lettersHash: string,
): Promise<{ documentId: number; resolutionId: number; fileName: string } | null> {
  const row = db
    .select({
      documentId: documents.id,
      resolutionId: documents.resolutionId,
      fileName: documents.fileName,
    })
    .from(documents)
    .innerJoin(resolutions, eq(resolutions.id, documents.resolutionId))
    .where(
      and(
        eq(resolutions.symbol, symbol),
        eq(documents.language, language),
        eq(documents.lettersHash, lettersHash),
      ),
    )
    .get()
  return row ?? null
}

/** Documents that were stored before their letters were compared. */
export async function documentsWithoutLetters(
  db: Reader,
  symbol: string,
  language: Language,
): Promise<{ documentId: number }[]> {
  return db
    .select({ documentId: documents.id })
    .from(documents)
    .innerJoin(resolutions, eq(resolutions.id, documents.resolutionId))
    .where(
      and(eq(resolutions.symbol, symbol), eq(documents.language, language), isNull(documents.lettersHash)),
    )
    .all()
}

/** Keeps what the letters of a document come to: worked out from its file, so nobody's deed. */
export async function keepLetters(db: Database, documentId: number, lettersHash: string): Promise<void> {
  await writeUnnamed(db, (tx) =>
    tx.update(documents).set({ lettersHash }).where(eq(documents.id, documentId)).run(),
  )
}

/** The file as it came, for download. */
export async function findOriginal(
  db: Reader,
  documentId: number,
): Promise<{ fileName: string; format: string; bytes: Buffer } | null> {
  const row = db
    .select({ fileName: documents.fileName, format: documents.format, bytes: originals.bytes })
    .from(originals)
    .innerJoin(documents, eq(documents.id, originals.documentId))
    .where(eq(originals.documentId, documentId))
    .get()
  return row ?? null
}

/** What a file is without its bytes; null where there is no such document. */
export async function findFile(
  db: Reader,
  documentId: number,
): Promise<{ sha256: string; format: string } | null> {
  const row = db
    .select({ sha256: documents.sha256, format: documents.format })
    .from(documents)
    .where(eq(documents.id, documentId))
    .get()
  return row ?? null
}

/** A run of a document's text with its place in the file, as the reading stored it: `Origin` of server/text/span.ts. */
export interface StoredOrigin {
  readonly start: number
  readonly length: number
  readonly page: number | null
  readonly offset: number | null
  readonly box: readonly [x: number, y: number, width: number, height: number] | null
}

/** The way back from a document's text to its file, in order; empty where there is none. */
export async function originsOf(db: Reader, documentId: number): Promise<readonly StoredOrigin[]> {
  const row = db
    .select({ origins: documents.origins })
    .from(documents)
    .where(eq(documents.id, documentId))
    .get()
  return (row?.origins ?? []) as StoredOrigin[]
}
