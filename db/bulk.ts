/** One change to many mandates: all of them or none, with an entry in the history of each. */
import { assignWithin, openAssignments } from './assignments.ts'
import { type Author, type Database, type Transaction, write } from './connection.ts'
import { type UpdateDraft, reviewWithin, updateWithin } from './updates.ts'

/** One occurrence with the version of its mandate that was on the screen. */
export interface BulkItem {
  readonly mandateId: number
  readonly occurrenceId: number
  readonly version: number
}

/** What is to be done to each; its rules were checked for each. */
export type BulkDeed =
  | ({ readonly what: 'status'; readonly note: string | null } & Pick<UpdateDraft, 'to' | 'deferral'>)
  | { readonly what: 'lead'; readonly entityId: number | null; readonly note: string | null }
  | { readonly what: 'confirmation'; readonly note: string | null }

/**
 * Changes all in one transaction; the mandates of several occurrences move on one version with each.
 * @throws StaleMandate where one of them is no longer at its version; nothing was written then
 */
export async function recordBulk(
  db: Database,
  author: Author,
  at: string,
  items: readonly BulkItem[],
  deed: BulkDeed,
): Promise<void> {
  const subject = items.length === 1 ? '1 mandate' : `${items.length} mandates`
  const particulars = { ...deed, occurrences: items.map(({ occurrenceId }) => occurrenceId) }
  await write(db, { author, at, action: 'mandate.bulk', subject, particulars }, (tx) => {
    const moved = new Map<number, number>()
    for (const item of items) {
      const steps = moved.get(item.mandateId) ?? 0
      moved.set(item.mandateId, steps + 1)
      apply(tx, { author, at, ...item, version: item.version + steps }, deed)
    }
  })
}

function apply(
  tx: Transaction,
  change: { readonly author: Author; readonly at: string } & BulkItem,
  deed: BulkDeed,
): void {
  const { note } = deed
  if (deed.what === 'confirmation') return reviewWithin(tx, { ...change, to: 'confirmed', reason: note })
  if (deed.what === 'status') {
    const { to, deferral } = deed
    return updateWithin(tx, { ...change, to, note, deferral, evidence: [], successorId: null })
  }
  const before = openAssignments(tx, change.mandateId)
  const others = before.filter(({ capacity }) => capacity === 'contributing')
  const contributingIds = others.map(({ entityId }) => entityId)
  // Who was named stays named where their entity still answers.
  const answering = [...contributingIds, ...(deed.entityId === null ? [] : [deed.entityId])]
  const named = before.find(({ personId, entityId }) => personId !== null && answering.includes(entityId))
  assignWithin(tx, {
    ...change,
    leadId: deed.entityId,
    contributingIds,
    personId: named?.personId ?? null,
    note,
  })
}
