/** The sample resolutions: whether they are in, and how they go. */
import { eq, inArray, sql } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { documents, imports, mandates, occurrences, resolutions } from './schema.ts'
import { unindexDocument } from './search.ts'

/** Whether any sample is stored, and whether anything else is. */
export async function countByOrigin(db: Reader): Promise<{ samples: number; real: number }> {
  const count = (sample: boolean): number =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(resolutions)
      .where(eq(resolutions.sample, sample))
      .get()?.n ?? 0
  return { samples: count(true), real: count(false) }
}

/** Removes the samples with all that hangs on them, history included; nothing else is touched. */
export async function removeSamples(db: Database, author: Author, at: string): Promise<void> {
  await write(db, { author, at, action: 'samples.remove', subject: 'samples' }, (tx) => {
    const ids = tx.select({ id: resolutions.id }).from(resolutions).where(eq(resolutions.sample, true)).all()
    for (const { id } of ids) removeResolution(tx, id)
    tx.delete(imports).where(eq(imports.via, 'samples')).run()
  })
}

function removeResolution(tx: Transaction, resolutionId: number): void {
  const versions = tx
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.resolutionId, resolutionId))
    .all()
  for (const { id } of versions) unindexDocument(tx, id)
  const sampleMandates = tx
    .select({ id: mandates.id })
    .from(mandates)
    .where(eq(mandates.resolutionId, resolutionId))
    .all()
    .map(({ id }) => id)
  tx.update(occurrences)
    .set({ supersededById: null })
    .where(inArray(occurrences.supersededById, sampleMandates))
    .run()
  tx.delete(resolutions).where(eq(resolutions.id, resolutionId)).run()
}
