/** Signatures under frozen reports: each over the hash of the content and over the signature before it. */
import { asc, inArray } from 'drizzle-orm'
import { chained } from './chain.ts'
import { type Database, type Reader, write } from './connection.ts'
import { type Capacity, signatures } from './schema.ts'

export type SignatureRow = typeof signatures.$inferSelect

/** The signature may not be given; the message says why. Nothing was written. */
export class SignatureRefused extends Error {
  override name = 'SignatureRefused'
}

export interface SignatureDraft {
  readonly reportId: number
  readonly capacity: Capacity
  readonly personId: number
  readonly name: string
  readonly position: string
  readonly contentHash: string
  /** ISO time. */
  readonly signedAt: string
}

/**
 * Signs a frozen report.
 * @param refusalOf says, of the signatures that are there when it is written, why this one may not be given
 * @throws SignatureRefused
 */
export async function signReport(
  db: Database,
  draft: SignatureDraft,
  refusalOf: (present: readonly SignatureRow[]) => string | null,
): Promise<void> {
  const deed = (hash: string) => ({
    author: { personId: draft.personId, name: draft.name },
    at: draft.signedAt,
    action: 'report.sign',
    subject: `report ${draft.reportId}`,
    particulars: { capacity: draft.capacity, contentHash: draft.contentHash, signature: hash },
  })
  await write(db, deed, (tx) => {
    const present = rowsOf(tx, [draft.reportId])
    const refusal = refusalOf(present)
    if (refusal !== null) throw new SignatureRefused(refusal)
    const signature = chained(present.at(-1)?.hash ?? '', { ...draft })
    tx.insert(signatures).values(signature).run()
    return signature.hash
  })
}

/** The signatures under these reports, in the order in which they were given. */
export async function signaturesOf(db: Reader, reportIds: readonly number[]): Promise<SignatureRow[]> {
  return rowsOf(db, reportIds)
}

const rowsOf = (db: Reader, reportIds: readonly number[]): SignatureRow[] =>
  db
    .select()
    .from(signatures)
    .where(inArray(signatures.reportId, [...reportIds]))
    .orderBy(asc(signatures.id))
    .all()
