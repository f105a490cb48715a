/** The last decision of a person, and how it is taken back: with a new entry, and only while nothing came after it. */
import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { assignWithin } from './assignments.ts'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { type Decision, type MandateState, moveWording, rowOf, stateOf } from './decisions.ts'
import { takeBackDue } from './dueDecisions.ts'
import { appendUpdate } from './entries.ts'
import { restoreSchedules, standingSchedules } from './schedules.ts'
import { mandates, resolutions, safetyParagraphs, updates } from './schema.ts'

type UpdateRow = typeof updates.$inferSelect

/** The decision cannot be undone: it is not the last one there, or no decision of this person. Nothing was written. */
export class NotUndoable extends Error {
  override name = 'NotUndoable'
}

/** Decisions so many entries back are not offered any more. */
const memory = 200

/** The latest decision of a person that was not undone, with the mandate it is about; null where there is none. */
export async function lastDecision(db: Reader, personId: number) {
  const own = db
    .select({ entry: updates, symbol: resolutions.symbol, path: mandates.path })
    .from(updates)
    .innerJoin(mandates, eq(mandates.id, updates.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(eq(updates.personId, personId))
    .orderBy(desc(updates.id))
    .limit(memory)
    .all()
  const undone = undoneIn(own.map(({ entry }) => entry))
  return own.find(({ entry }) => decisionOf(entry) !== null && !undone.has(entry.id)) ?? null
}

/** The decision that an entry holds; null for every other entry, undoings and parts of larger decisions included. */
function decisionOf({ particulars }: UpdateRow): Decision | null {
  const { did, before } = particulars
  const isWhole = typeof before === 'object' && before !== null && Object.keys(before).length > 0
  return typeof did === 'string' && isWhole && undoes(particulars) === null
    ? (particulars as unknown as Decision)
    : null
}

const undoes = (particulars: UpdateRow['particulars']): number | null =>
  typeof particulars['undoes'] === 'number' ? particulars['undoes'] : null

const undoneIn = (entries: readonly UpdateRow[]): ReadonlySet<number> =>
  new Set(entries.flatMap(({ particulars }) => undoes(particulars) ?? []))

/**
 * Takes a decision back; answers with the mandate it was about.
 * @throws NotUndoable
 */
export async function undoDecision(
  db: Database,
  author: Author,
  at: string,
  entryId: number,
): Promise<{ mandateId: number }> {
  const deed = ({ mandateId }: { mandateId: number }) => ({
    author,
    at,
    action: 'mandate.undo',
    subject: `mandate ${mandateId}`,
  })
  return write(db, deed, (tx) => {
    const entry = tx.select().from(updates).where(eq(updates.id, entryId)).get()
    const decision = entry && decisionOf(entry)
    if (!entry || !decision || entry.personId !== author.personId)
      throw new NotUndoable('Only your own decisions can be undone.')
    const entries = [entry, ...entriesOf(tx, decision.also ?? [])]
    if (entries.some((one) => lastThere(tx, one.mandateId) !== one.id))
      throw new NotUndoable('Something happened to the mandate after this decision.')
    const stood = entries.map((one) => stoodBefore(tx, one, decision))
    restore(tx, author, at, entry, decision)
    entries.forEach((one, index) => {
      if (decision.did !== 'assignment') appendUndo(tx, author, at, one, stood[index])
    })
    return { mandateId: entry.mandateId }
  })
}

const entriesOf = (tx: Transaction, ids: readonly number[]): UpdateRow[] =>
  tx
    .select()
    .from(updates)
    .where(inArray(updates.id, [...ids]))
    .all()

/** The last entry of a mandate that stands: an undoing and what it undid count for nothing. */
function lastThere(tx: Transaction, mandateId: number): number | null {
  const entries = tx
    .select()
    .from(updates)
    .where(eq(updates.mandateId, mandateId))
    .orderBy(desc(updates.id))
    .all()
  const undone = undoneIn(entries)
  return entries.find(({ id, particulars }) => undoes(particulars) === null && !undone.has(id))?.id ?? null
}

/** How a mandate stands before a decision about it is undone, so that a report as at that time can say it. */
function stoodBefore(tx: Transaction, { mandateId }: UpdateRow, { before }: Decision) {
  const { id, columns } = stateOf(tx, mandateId)
  return { mandates: [{ id, columns }], ...(before.due && { due: standingSchedules(tx, before.due) }) }
}

function restore(tx: Transaction, author: Author, at: string, entry: UpdateRow, { before }: Decision): void {
  for (const state of before.mandates ?? []) restoreMandate(tx, state)
  for (const id of before.created ?? []) rejectCreated(tx, author, at, id)
  if (before.due) {
    takeBackDue(tx, at, before.due)
    restoreSchedules(tx, before.due)
  }
  if (before.safetyId !== undefined) {
    tx.update(safetyParagraphs)
      .set({ settledBy: null, settledAt: null })
      .where(and(eq(safetyParagraphs.id, before.safetyId), isNotNull(safetyParagraphs.settledAt)))
      .run()
  }
  if (before.answering) {
    const { mandateId } = entry
    const { version } = rowOf(tx, mandateId)
    const draft = { author, at, mandateId, version, note: null, undoes: entry.id }
    assignWithin(tx, { ...draft, ...before.answering })
  }
}

function restoreMandate(tx: Transaction, { id, columns, wording }: MandateState): void {
  tx.update(mandates).set(columns).where(eq(mandates.id, id)).run()
  if (wording) moveWording(tx, rowOf(tx, id), wording)
}

/** What a decision brought into being is never deleted. */
function rejectCreated(tx: Transaction, { personId }: Author, at: string, id: number): void {
  tx.update(mandates)
    .set({
      review: 'rejected',
      reviewReason: 'It began with a decision that was undone.',
      reviewedBy: personId,
      reviewedAt: at,
    })
    .where(eq(mandates.id, id))
    .run()
}

/** Each mandate moves one version on, with one entry. */
function appendUndo(tx: Transaction, author: Author, at: string, undone: UpdateRow, before: unknown): void {
  const { mandateId, kind, from, to } = undone
  tx.update(mandates)
    .set({ version: sql`${mandates.version} + 1` })
    .where(eq(mandates.id, mandateId))
    .run()
  appendUpdate(tx, {
    mandateId,
    occurrenceId: null,
    at,
    personId: author.personId,
    author: author.name,
    kind,
    from: to,
    to: from,
    note: null,
    particulars: { did: 'undo', undoes: undone.id, undid: undone.particulars['did'], before },
  })
}
