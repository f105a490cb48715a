/** The order of the mandates of a resolution: that of their places in its working text. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { mandates, wordings } from './schema.ts'
import { workingDocument } from './workingText.ts'

/** Numbers the mandates of a resolution anew; what the working text does not have comes last. */
export function placeInOrder(tx: Reader, resolutionId: number): void {
  const documentId = workingDocument(tx, resolutionId)?.id ?? 0
  const rows = tx
    .select({ id: mandates.id, position: mandates.position })
    .from(mandates)
    .leftJoin(wordings, and(eq(wordings.mandateId, mandates.id), eq(wordings.documentId, documentId)))
    .where(eq(mandates.resolutionId, resolutionId))
    .orderBy(
      sql`${wordings.start} IS NULL`,
      asc(wordings.start),
      asc(mandates.clause),
      asc(mandates.part),
      asc(mandates.position),
    )
    .all()
  rows.forEach(({ id, position }, index) => {
    if (position !== index) tx.update(mandates).set({ position: index }).where(eq(mandates.id, id)).run()
  })
}
