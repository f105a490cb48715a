/** What proves that an occurrence was dealt with: noted with the update that brings it, read by occurrence. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Author, Reader, Transaction } from './connection.ts'
import { type evidenceKinds, evidence, occurrences } from './schema.ts'

type EvidenceKind = (typeof evidenceKinds)[number]

/** One document as it was given; the symbol is in its normal form. */
export interface NewEvidence {
  readonly kind: EvidenceKind
  readonly symbol: string | null
  readonly title: string | null
  /** ISO day. */
  readonly issued: string | null
  /** As in `paras. 12–14 and annex II`. */
  readonly paragraphs: string | null
  readonly url: string | null
}

export type EvidenceRow = typeof evidence.$inferSelect

/** Notes evidence together with the update that brings it; only `db/updates.ts` calls this. */
export function insertEvidence(
  tx: Transaction,
  place: {
    readonly occurrenceId: number
    readonly updateId: number
    readonly author: Author
    readonly at: string
  },
  given: readonly NewEvidence[],
): void {
  for (const one of given) {
    tx.insert(evidence)
      .values({
        ...one,
        occurrenceId: place.occurrenceId,
        updateId: place.updateId,
        addedBy: place.author.personId,
        addedAt: place.at,
      })
      .run()
  }
}

/** Evidence of all occurrences of a mandate that was not withdrawn, oldest first. */
export async function evidenceOfMandate(db: Reader, mandateId: number): Promise<EvidenceRow[]> {
  return db
    .select({ evidence })
    .from(evidence)
    .innerJoin(occurrences, eq(occurrences.id, evidence.occurrenceId))
    .where(and(eq(occurrences.mandateId, mandateId), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.id))
    .all()
    .map((row) => row.evidence)
}
