/** Documents of resolutions: known by their bytes, given back as they came. */
import { and, eq } from 'drizzle-orm'
import type { Reader } from './connection.ts'
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

/** What two formats of one text share. */
interface SameTextKey {
  readonly resolution: { readonly symbol: string }
  readonly document: Pick<typeof documents.$inferInsert, 'language' | 'lettersHash'>
}

/** A document in the same language with the same letters: another format of one text. */
export async function findSameText(
  db: Reader,
  { resolution, document }: SameTextKey,
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
        eq(resolutions.symbol, resolution.symbol),
        eq(documents.language, document.language),
        eq(documents.lettersHash, document.lettersHash ?? ''),
      ),
    )
    .get()
  return row ?? null
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
