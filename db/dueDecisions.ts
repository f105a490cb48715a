/** A person sets when a mandate is due: the proposal stays beside it, and what nobody has touched follows. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Database, type Transaction, write } from './connection.ts'
import { type DueState, appendDecision } from './decisions.ts'
import { insertRow, oncePer } from './prepared.ts'
import { type Schedule, followDue } from './schedules.ts'
import { duePoints } from './schema.ts'
import { type Change, advance } from './updates.ts'

type Moment = Omit<Schedule, 'duePointId'>

export interface DueDraft extends Change {
  readonly moment: Moment
  readonly recurrence: string | null
  readonly reason: string
  /** Where the members of a series after the first would fall, in order. */
  readonly following: readonly Moment[]
  /** When it was due and is due now, in words. */
  readonly from: string | null
  readonly to: string
}

/**
 * Sets the due point of a mandate.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordDue(db: Database, draft: DueDraft): Promise<void> {
  const deed = {
    author: draft.author,
    at: draft.at,
    action: 'mandate.due',
    subject: `mandate ${draft.mandateId}`,
  }
  await write(db, deed, (tx) => {
    dueWithin(tx, draft)
  })
}

/** Part of a larger write: one due point, as `recordDue` records it. */
export function dueWithin(tx: Transaction, draft: DueDraft): void {
  advance(tx, draft)
  const due = setDue(tx, draft)
  const { from, to, reason: note } = draft
  appendDecision(tx, draft, { kind: 'due', from, to, note }, { did: 'due', before: { due } })
}

/** Part of a larger write: the due point and what follows it, without version or entry of its own. */
export function setDue(tx: Transaction, draft: Omit<DueDraft, 'version' | 'from' | 'to'>): DueState {
  const { mandateId, at, author, moment, recurrence, reason } = draft
  const replaced = replaceStatement(tx).all({ at, mandateId }) as { id: number }[]
  const point = { ...moment, mandateId, position: 0, recurrence, reason, setBy: author.personId, setAt: at }
  const known = { basis: 'person', expression: '', rule: 'person', confidence: 'high' } as const
  const id = insertRow(tx, duePoints, { ...point, ...known })
  const schedules = [moment, ...draft.following].map((one) => ({ ...one, duePointId: id }))
  const followed = followDue(tx, at, mandateId, schedules, false)
  return { replaced: replaced.map((row) => row.id), set: [id], ...followed }
}

const replaceStatement = oncePer((tx) =>
  tx
    .update(duePoints)
    .set({ replacedAt: sql`${sql.placeholder('at')}` })
    .where(and(eq(duePoints.mandateId, sql.placeholder('mandateId')), isNull(duePoints.replacedAt)))
    .returning({ id: duePoints.id })
    .prepare(),
)

/** Takes a person's due point back: what it replaced counts again. */
export function takeBackDue(tx: Transaction, at: string, { replaced, set }: DueState): void {
  tx.update(duePoints)
    .set({ replacedAt: null })
    .where(inArray(duePoints.id, [...replaced]))
    .run()
  tx.update(duePoints)
    .set({ replacedAt: at })
    .where(inArray(duePoints.id, [...set]))
    .run()
}
