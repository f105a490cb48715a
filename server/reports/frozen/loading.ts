/** Reads frozen reports from the database, as the report that they were and with the signatures that they bear now. */
import type { Reader } from '../../../db/connection.ts'
import { type FrozenRow, contentOf, findFrozen } from '../../../db/frozenReports.ts'
import { type SignatureRow, signaturesOf } from '../../../db/signatures.ts'
import type { Readiness } from '../readiness.ts'
import type { Frozen, Signature } from './frozen.ts'
import { hashOf } from './snapshot.ts'

/** What is kept of a frozen report is missing or was changed: nothing of it is shown as if it were the report. */
export class FrozenReportDamaged extends Error {
  override name = 'FrozenReportDamaged'
}

/** A report that was frozen. */
export type FrozenReport = Readiness & { readonly frozen: Frozen }

/**
 * The frozen report of a number; null where there is none.
 * @throws FrozenReportDamaged where what is kept has another hash than it was given
 */
export async function loadFrozen(db: Reader, number: number): Promise<FrozenReport | null> {
  const row = await findFrozen(db, number)
  if (row === null) return null
  const content = await contentOf(db, number)
  if (content === null || hashOf(content) !== row.contentHash)
    throw new FrozenReportDamaged(`Frozen report ${number} is not as it was written.`)
  const signatures = await signaturesOf(db, [number])
  return { ...(JSON.parse(content) as Readiness), frozen: frozenOf(row, signatures) }
}

/** What a frozen report bears, of its row and its signatures. */
export const frozenOf = (row: FrozenRow, signatures: readonly SignatureRow[]): Frozen => ({
  number: row.id,
  contentHash: row.contentHash,
  by: row.author,
  at: row.frozenAt,
  signatures: signatures.filter(({ reportId }) => reportId === row.id).map(signatureOf),
})

const signatureOf = ({ capacity, name, position, signedAt, hash }: SignatureRow): Signature => ({
  capacity,
  name,
  position,
  signedAt,
  hash,
})
