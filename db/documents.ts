/** Documents of resolutions: known by their bytes, given back as they came. */
import { eq } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { documents, originals } from './schema.ts'

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
