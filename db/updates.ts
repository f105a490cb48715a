/** The history of a mandate: every change is an entry that is only ever added, chained to the one before. */
import { and, desc, eq, sql } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { appendDecision, stateOf } from './decisions.ts'
import { type NewEntry, appendUpdate } from './entries.ts'
import { type NewEvidence, insertEvidence } from './evidence.ts'
import { oncePer } from './prepared.ts'
import { type NextOccurrence, insertNext } from './series.ts'
import { type Status, mandates, occurrences, updates } from './schema.ts'

/** Somebody changed the mandate after the form was opened; nothing was written. */
export class StaleMandate extends Error {
  override name = 'StaleMandate'
}

export type UpdateRow = typeof updates.$inferSelect

/** What every change of a mandate needs: who, when, which, and the version that was on the screen. */
export interface Change {
  readonly author: Author
  /** ISO time. */
  readonly at: string
  readonly mandateId: number
  readonly version: number
}

/** An update whose rules were checked: the status may follow, and what it needs is there. */
export interface UpdateDraft extends Change {
  readonly occurrenceId: number
  readonly to: Status
  readonly note: string | null
  readonly evidence: readonly NewEvidence[]
  /** The decision that deferred it and to where, for `deferred`. */
  readonly deferral: {
    readonly decision: string
    readonly session: number | null
    readonly part: string | null
  } | null
  /** The mandate that took its place, for `superseded`. */
  readonly successorId: number | null
  /** The next occurrence of the series, where this update closes the latest one. */
  readonly next?: NextOccurrence | null
}

/**
 * Adds one update: entry, status, evidence and the mandate's version in one transaction. The status of an
 * occurrence is written here and, where a verifier returns it, by `recordReturn`; nowhere else.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordUpdate(db: Database, draft: UpdateDraft): Promise<void> {
  await write(db, deedOf(draft, 'mandate.update'), (tx) => updateWithin(tx, draft))
}

/** Part of a larger write: one update, as `recordUpdate` records it. */
export function updateWithin(tx: Transaction, draft: UpdateDraft): void {
  advance(tx, draft)
  const from = statusOf(tx, draft)
  const updateId = appendUpdate(tx, entryOf(draft, from))
  insertEvidence(tx, { ...draft, updateId }, draft.evidence)
  if (draft.to === from) return
  const { occurrenceId, to, successorId, deferral } = draft
  const moved = { occurrenceId, to, successorId }
  if (deferral) deferStatement(tx).run({ ...moved, ...deferral })
  else statusStatement(tx).run(moved)
  if (draft.next) insertNext(tx, draft.author, draft.at, draft.next)
}

const newStatus = {
  status: sql<Status>`${sql.placeholder('to')}`,
  verifiedBy: null,
  verifiedAt: null,
  supersededById: sql<number | null>`${sql.placeholder('successorId')}`,
}

const statusStatement = oncePer((tx) =>
  tx
    .update(occurrences)
    .set(newStatus)
    .where(eq(occurrences.id, sql.placeholder('occurrenceId')))
    .prepare(),
)

const deferStatement = oncePer((tx) =>
  tx
    .update(occurrences)
    .set({
      ...newStatus,
      deferredBy: sql`${sql.placeholder('decision')}`,
      deferredToSession: sql`${sql.placeholder('session')}`,
      deferredToPart: sql`${sql.placeholder('part')}`,
    })
    .where(eq(occurrences.id, sql.placeholder('occurrenceId')))
    .prepare(),
)

function entryOf(draft: UpdateDraft, from: Status): NewEntry {
  const kind = draft.to !== from ? 'status' : draft.evidence.length > 0 ? 'evidence' : 'note'
  return {
    mandateId: draft.mandateId,
    occurrenceId: draft.occurrenceId,
    at: draft.at,
    personId: draft.author.personId,
    author: draft.author.name,
    kind,
    from,
    to: draft.to,
    note: draft.note,
    // In the entry as well as in their own table, so that the chain covers them.
    particulars: { evidence: draft.evidence, deferral: draft.deferral, successorId: draft.successorId },
  }
}

/** A person's verdict on what the machine proposed. */
export interface ReviewDraft extends Change {
  readonly to: 'confirmed' | 'rejected'
  readonly reason: string | null
}

/**
 * Confirms or rejects a mandate.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordReview(db: Database, draft: ReviewDraft): Promise<void> {
  await write(db, deedOf(draft, 'mandate.review'), (tx) => reviewWithin(tx, draft))
}

/** Part of a larger write: one verdict, as `recordReview` records it. */
export function reviewWithin(tx: Transaction, draft: ReviewDraft): void {
  advance(tx, draft)
  const before = stateOf(tx, draft.mandateId)
  const entry = { kind: 'review', from: before.columns.review, to: draft.to, note: draft.reason } as const
  appendDecision(tx, draft, entry, { did: 'review', before: { mandates: [before] } })
  const { to, reason, at, author, mandateId } = draft
  verdictStatements(tx)[to].run({ reason, at, personId: author.personId, mandateId })
}

const verdictStatements = oncePer((tx) => {
  const prepare = (review: ReviewDraft['to']) =>
    tx
      .update(mandates)
      .set({
        review,
        reviewReason: sql`${sql.placeholder('reason')}`,
        reviewedBy: sql`${sql.placeholder('personId')}`,
        reviewedAt: sql`${sql.placeholder('at')}`,
        previousText: null,
        // Who confirms what is no longer found says that it holds all the same.
        ...(review === 'confirmed' && { missingSince: null }),
      })
      .where(eq(mandates.id, sql.placeholder('mandateId')))
      .prepare()
  return { confirmed: prepare('confirmed'), rejected: prepare('rejected') }
})

/** What a verifier says of an implemented occurrence. */
export interface VerificationDraft extends Change {
  readonly occurrenceId: number
  readonly note: string | null
}

/**
 * Notes that a second person has seen the evidence of an implemented occurrence.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordVerification(db: Database, draft: VerificationDraft): Promise<void> {
  const verified = { verifiedBy: draft.author.personId, verifiedAt: draft.at }
  await write(db, deedOf(draft, 'mandate.verify'), (tx) => verdictWithin(tx, draft, verified))
}

/** A verifier's answer that it is not done yet, with a note of what is missing. */
export interface ReturnDraft extends VerificationDraft {
  readonly to: 'in progress' | 'submitted'
  readonly note: string
}

/**
 * Returns an implemented occurrence to those who answer for it, with what is missing.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordReturn(db: Database, draft: ReturnDraft): Promise<void> {
  const returned = { status: draft.to, verifiedBy: null, verifiedAt: null }
  await write(db, deedOf(draft, 'mandate.return'), (tx) => verdictWithin(tx, draft, returned))
}

function verdictWithin(
  tx: Transaction,
  draft: VerificationDraft,
  set: Pick<typeof occurrences.$inferSelect, 'verifiedBy' | 'verifiedAt'> & { readonly status?: Status },
): void {
  advance(tx, draft)
  const from = statusOf(tx, draft)
  const { mandateId, occurrenceId, at, author, note } = draft
  const { personId, name } = author
  const entry = { mandateId, occurrenceId, at, personId, author: name, note, particulars: {} }
  appendUpdate(tx, { ...entry, kind: 'verification', from, to: set.status ?? from })
  tx.update(occurrences).set(set).where(eq(occurrences.id, occurrenceId)).run()
}

/** The whole history of a mandate, newest first. */
export async function historyOf(db: Reader, mandateId: number): Promise<UpdateRow[]> {
  return db.select().from(updates).where(eq(updates.mandateId, mandateId)).orderBy(desc(updates.id)).all()
}

/** Who last gave an occurrence its present status; null where the command line did, or nobody yet. */
export async function proposerOf(db: Reader, occurrenceId: number): Promise<number | null> {
  const last = db
    .select({ personId: updates.personId })
    .from(updates)
    .where(and(eq(updates.occurrenceId, occurrenceId), eq(updates.kind, 'status')))
    .orderBy(desc(updates.id))
    .limit(1)
    .get()
  return last?.personId ?? null
}

/**
 * Part of a larger write: moves the mandate one version on.
 * @throws StaleMandate where somebody else did
 */
export function advance(tx: Transaction, { mandateId, version }: Change): void {
  const { changes } = advanceStatement(tx).run({ mandateId, version })
  if (changes === 0) throw new StaleMandate(`Mandate ${mandateId} is no longer at version ${version}.`)
}

const advanceStatement = oncePer((tx) =>
  tx
    .update(mandates)
    .set({ version: sql`${mandates.version} + 1` })
    .where(
      and(eq(mandates.id, sql.placeholder('mandateId')), eq(mandates.version, sql.placeholder('version'))),
    )
    .prepare(),
)

function statusOf(
  tx: Transaction,
  draft: { readonly occurrenceId: number; readonly mandateId: number },
): Status {
  const { occurrenceId, mandateId } = draft
  const occurrence = statusNow(tx).get({ occurrenceId, mandateId })
  if (!occurrence)
    throw new StaleMandate(`Mandate ${draft.mandateId} has no occurrence ${draft.occurrenceId}.`)
  return occurrence.status
}

const statusNow = oncePer((tx) =>
  tx
    .select({ status: occurrences.status })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.id, sql.placeholder('occurrenceId')),
        eq(occurrences.mandateId, sql.placeholder('mandateId')),
      ),
    )
    .prepare(),
)

const deedOf = (change: Change, action: string) => ({
  author: change.author,
  at: change.at,
  action,
  subject: `mandate ${change.mandateId}`,
})
