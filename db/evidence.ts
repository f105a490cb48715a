/** What proves that an occurrence was dealt with: noted with the update that brings it, read by occurrence. */
import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Author, Reader, Transaction } from './connection.ts'
import { type evidenceKinds, evidence, mandates, occurrences, resolutions } from './schema.ts'

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
  /** The file that was sent with it; its bytes are kept outside the database. */
  readonly file?: EvidenceFile | null
}

export interface EvidenceFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
  /** By its content, as in `application/pdf`. */
  readonly type: string
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
  for (const { file = null, ...one } of given) {
    tx.insert(evidence)
      .values({
        ...one,
        fileName: file?.name ?? null,
        fileSize: file?.size ?? null,
        fileSha256: file?.sha256 ?? null,
        fileType: file?.type ?? null,
        occurrenceId: place.occurrenceId,
        updateId: place.updateId,
        addedBy: place.author.personId,
        addedAt: place.at,
      })
      .run()
  }
}

/** Evidence of all occurrences of a mandate, oldest first; what was withdrawn is among it and says so. */
export async function evidenceOfMandate(db: Reader, mandateId: number): Promise<EvidenceRow[]> {
  return db
    .select({ evidence })
    .from(evidence)
    .innerJoin(occurrences, eq(occurrences.id, evidence.occurrenceId))
    .where(eq(occurrences.mandateId, mandateId))
    .orderBy(asc(evidence.id))
    .all()
    .map((row) => row.evidence)
}

/** The file of one piece of evidence; null where there is no such evidence, or it has no file. */
export async function fileOfEvidence(db: Reader, id: number): Promise<EvidenceFile | null> {
  const row = db.select().from(evidence).where(eq(evidence.id, id)).get()
  return row ? fileOf(row) : null
}

/** The file of a piece of evidence; null where it has none. */
export const fileOf = ({ fileName, fileSize, fileSha256, fileType }: EvidenceRow): EvidenceFile | null =>
  fileName === null || fileSize === null || fileSha256 === null || fileType === null
    ? null
    : { name: fileName, size: fileSize, sha256: fileSha256, type: fileType }

/** Every file that evidence speaks of, with the mandate that it stands under; withdrawn ones are kept and count too. */
export async function evidenceFiles(db: Reader) {
  return db
    .select({
      sha256: evidence.fileSha256,
      name: evidence.fileName,
      symbol: resolutions.symbol,
      path: mandates.path,
    })
    .from(evidence)
    .innerJoin(occurrences, eq(occurrences.id, evidence.occurrenceId))
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(and(isNotNull(evidence.fileSha256), isNotNull(evidence.fileName)))
    .orderBy(asc(evidence.id))
    .all()
    .map(({ sha256, name, ...rest }) => ({ ...rest, sha256: sha256 ?? '', name: name ?? '' }))
}
