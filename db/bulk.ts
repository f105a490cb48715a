/** One change to many mandates: all of them or none, with an entry in the history of each. */
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { assignWithin, canBeNamed, openAssignments } from './assignments.ts'
import { type Author, type Database, type Transaction, write } from './connection.ts'
import { type DueDraft, dueWithin } from './dueDecisions.ts'
import { oncePer } from './prepared.ts'
import { duePoints } from './schema.ts'
import { type UpdateDraft, reviewWithin, updateWithin } from './updates.ts'

/** One occurrence with the version of its mandate that was on the screen. */
export interface BulkItem {
  readonly mandateId: number
  readonly occurrenceId: number
  readonly version: number
  /** When it is due today, in words; for a change of that. */
  readonly due?: string
}

/** What is to be done to each; its rules were checked for each. */
export type BulkDeed =
  | ({ readonly what: 'status'; readonly note: string | null } & Pick<UpdateDraft, 'to' | 'deferral'>)
  | { readonly what: 'lead'; readonly entityId: number | null; readonly note: string | null }
  /** The entity contributes from now on, or no longer. */
  | {
      readonly what: 'contributing'
      readonly entityId: number
      readonly ends: boolean
      readonly note: string | null
    }
  | {
      readonly what: 'due'
      readonly moment: DueDraft['moment']
      readonly words: string
      readonly note: string
    }
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
    for (const item of oneAfterAnother(items)) apply(tx, { author, at, ...item }, deed)
  })
}

/** Changes of one transaction, each at the version that those before it leave its mandate at. */
export function oneAfterAnother<Item extends { readonly mandateId: number; readonly version: number }>(
  items: readonly Item[],
): Item[] {
  const moved = new Map<number, number>()
  return items.map((item) => {
    const steps = moved.get(item.mandateId) ?? 0
    moved.set(item.mandateId, steps + 1)
    return { ...item, version: item.version + steps }
  })
}

function apply(tx: Transaction, change: Deciding, deed: BulkDeed): void {
  const { note } = deed
  if (deed.what === 'confirmation') return reviewWithin(tx, { ...change, to: 'confirmed', reason: note })
  if (deed.what === 'status') {
    const { to, deferral } = deed
    return updateWithin(tx, { ...change, to, note, deferral, evidence: [], successorId: null })
  }
  if (deed.what === 'due') return applyDue(tx, change, deed)
  assignWithin(tx, { ...change, ...answeringAfter(tx, change.mandateId, deed), note })
}

type Deciding = { readonly author: Author; readonly at: string } & BulkItem

function applyDue(tx: Transaction, change: Deciding, deed: Extract<BulkDeed, { what: 'due' }>): void {
  const { moment, words: to, note: reason } = deed
  const recurrence = recurrenceNow(tx, change.mandateId)
  dueWithin(tx, { ...change, moment, recurrence, reason, following: [], from: change.due ?? null, to })
}

/** What recurs goes on recurring, from the new day. */
function recurrenceNow(tx: Transaction, mandateId: number): string | null {
  return recurring(tx).get({ mandateId })?.recurrence ?? null
}

const recurring = oncePer((tx) =>
  tx
    .select({ recurrence: duePoints.recurrence })
    .from(duePoints)
    .where(
      and(
        eq(duePoints.mandateId, sql.placeholder('mandateId')),
        isNull(duePoints.replacedAt),
        isNotNull(duePoints.recurrence),
      ),
    )
    .limit(1)
    .prepare(),
)

type AnsweringDeed = Extract<BulkDeed, { what: 'lead' | 'contributing' }>

/** The others stay, and who was named stays named where their entity, or one above it, still answers. */
function answeringAfter(tx: Transaction, mandateId: number, deed: AnsweringDeed) {
  const before = openAssignments(tx, mandateId)
  const lead = before.find(({ capacity }) => capacity === 'lead')?.entityId ?? null
  const others = before.filter(({ capacity }) => capacity === 'contributing').map(({ entityId }) => entityId)
  const leadId = deed.what === 'lead' ? deed.entityId : lead
  const contributingIds =
    deed.what === 'lead'
      ? others
      : [...others.filter((id) => id !== deed.entityId), ...(deed.ends ? [] : [deed.entityId])]
  const answering = [...contributingIds, ...(leadId === null ? [] : [leadId])]
  const named = before.find(({ personId }) => personId !== null)?.personId ?? null
  const stays = named !== null && canBeNamed(tx, named, answering)
  return { leadId, contributingIds, personId: stays ? named : null }
}
