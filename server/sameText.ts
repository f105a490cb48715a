/** Tells whether a text that was read is stored already in another format, filling in what older documents lack for that. */
import type { Database } from '../db/connection.ts'
import { documentsWithoutLetters, findOriginal, findSameText, keepLetters } from '../db/documents.ts'
import type { ReadingPool } from './readingPool.ts'
import type { Reading } from './reading.ts'

/** The stored document with the same text in the same language; null where there is none. */
export async function storedSameText(
  needs: { readonly db: Database; readonly pool: Pick<ReadingPool, 'read'> },
  { resolution, lettersHash }: Pick<Reading, 'resolution' | 'lettersHash'>,
): Promise<Awaited<ReturnType<typeof findSameText>>> {
  const { symbol } = resolution.header
  await fillLetters(needs, symbol, resolution.language)
  return findSameText(needs.db, symbol, resolution.language, lettersHash)
}

/**
 * Documents that were stored before letters were compared have no hash of them; their originals are read again, once.
 * One that can no longer be read, or says something else today, stays without.
 */
async function fillLetters(
  { db, pool }: { readonly db: Database; readonly pool: Pick<ReadingPool, 'read'> },
  symbol: string,
  language: Reading['resolution']['language'],
): Promise<void> {
  for (const { documentId } of await documentsWithoutLetters(db, symbol, language)) {
    const original = await findOriginal(db, documentId)
    const read = original && (await pool.read(original.bytes, original.fileName))
    if (read === null || 'refused' in read) continue
    const { resolution, lettersHash } = read.reading
    if (resolution.header.symbol !== symbol || resolution.language !== language) continue
    await keepLetters(db, documentId, lettersHash)
  }
}
