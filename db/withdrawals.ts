/** Evidence that is taken back: it stops counting, and stays with the reason, file included. */
import { and, eq, isNull } from 'drizzle-orm'
import { type Database, write } from './connection.ts'
import { appendUpdate } from './entries.ts'
import { evidence, occurrences } from './schema.ts'
import { type Change, StaleMandate, advance } from './updates.ts'

export interface WithdrawalDraft extends Change {
  readonly occurrenceId: number
  readonly evidenceId: number
  /** As the page calls it: its symbol, title or file name. */
  readonly label: string
  readonly reason: string
}

/**
 * Withdraws a piece of evidence. A verification that rested on it ends, and has to be given again.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordWithdrawal(db: Database, draft: WithdrawalDraft): Promise<void> {
  const { author, at, mandateId, occurrenceId, evidenceId, label, reason } = draft
  const deed = { author, at, action: 'evidence.withdraw', subject: `mandate ${mandateId}` }
  await write(db, deed, (tx) => {
    advance(tx, draft)
    const withdrawn = tx
      .update(evidence)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(evidence.id, evidenceId),
          eq(evidence.occurrenceId, occurrenceId),
          isNull(evidence.withdrawnAt),
        ),
      )
      .run()
    if (withdrawn.changes === 0) throw new StaleMandate(`Evidence ${evidenceId} is withdrawn already.`)
    appendUpdate(tx, {
      mandateId,
      occurrenceId,
      at,
      personId: author.personId,
      author: author.name,
      kind: 'withdrawal',
      from: null,
      to: null,
      note: reason,
      particulars: { evidenceId, label },
    })
    tx.update(occurrences)
      .set({ verifiedBy: null, verifiedAt: null })
      .where(eq(occurrences.id, occurrenceId))
      .run()
  })
}
