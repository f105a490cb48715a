/** Decisions about the words of mandates: an edit, a split into parts, a merger with the next part, an addition by hand. */
import { and, eq, isNull, max } from 'drizzle-orm'
import { type Author, type Database, type Transaction, write } from './connection.ts'
import { appendDecision, indexAgain, moveWording, rowOf, stateOf, wordsOf } from './decisions.ts'
import { type DueDraft, setDue } from './dueDecisions.ts'
import { placeInOrder } from './textOrder.ts'
import type { Passage } from './passages.ts'
import { schedulesOf } from './schedules.ts'
import {
  type FoundWords,
  assignments,
  duePoints,
  mandates,
  occurrences,
  safetyParagraphs,
  wordings,
} from './schema.ts'
import { type Change, advance } from './updates.ts'

type MandateRow = typeof mandates.$inferSelect

/** Words at their place in the working text. */
export interface Words extends Passage {
  readonly text: string
  readonly action: string
}

interface EditDraft extends Change {
  /** Null where the words stay as they are. */
  readonly words: Words | null
  readonly action: string
  readonly class: MandateRow['class']
  readonly verb: string
  readonly addressees: readonly string[]
  readonly note: string | null
}

/**
 * Changes the words of a mandate or what they are; what was found stays beside them.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordEdit(db: Database, draft: EditDraft): Promise<void> {
  await write(db, deedOf(draft, 'mandate.edit'), (tx) => {
    advance(tx, draft)
    const before = stateOf(tx, draft.mandateId)
    const row = rowOf(tx, draft.mandateId)
    const { words, class: kind, verb, addressees } = draft
    const next = {
      ...wordsOf(row),
      ...(words && { text: words.text }),
      action: draft.action,
      class: kind,
      verb,
      addressees: [...addressees],
    }
    reword(tx, row, next)
    if (words && before.wording) moveWording(tx, row, { id: before.wording.id, ...placeOf(words) })
    const details = { changes: changesBetween(wordsOf(row), next) }
    const entry = { kind: 'wording' as const, from: null, to: null, note: draft.note }
    appendDecision(tx, draft, entry, { did: 'edit', before: { mandates: [before] }, details })
  })
}

/** Where the words are what was found again, nothing stands beside them. */
function reword(tx: Transaction, row: MandateRow, next: FoundWords): void {
  const found = row.rule === 'person' ? null : (row.found ?? wordsOf(row))
  const isAsFound = found !== null && changesBetween(found, next).length === 0
  tx.update(mandates)
    .set({ ...next, found: isAsFound ? null : found })
    .where(eq(mandates.id, row.id))
    .run()
}

const fields = ['text', 'action', 'class', 'verb', 'addressees'] as const

/** What an edit changed, field by field, as texts. */
function changesBetween(before: FoundWords, after: FoundWords) {
  const said = (words: FoundWords, field: (typeof fields)[number]): string => {
    const value = words[field]
    return typeof value === 'string' ? value : value.join(', ')
  }
  return fields
    .map((field) => ({ field, from: said(before, field), to: said(after, field) }))
    .filter(({ from, to }) => from !== to)
}

interface SplitDraft extends Change {
  /** At least two, in the order of the text; the first stays what it is. */
  readonly parts: readonly Words[]
}

/**
 * Splits a mandate: its first part keeps everything, each further one begins with the same due points and entities and
 * waits for review.
 * @throws StaleMandate where the mandate is no longer at `draft.version`
 */
export async function recordSplit(db: Database, draft: SplitDraft): Promise<void> {
  await write(db, deedOf(draft, 'mandate.split'), (tx) => {
    advance(tx, draft)
    const before = stateOf(tx, draft.mandateId)
    const row = rowOf(tx, draft.mandateId)
    const [first, ...others] = draft.parts
    if (!first || !before.wording) throw new Error('A mandate without a wording cannot be split.')
    const { documentId } = placed(tx, before.wording.id)
    const opening = row.opening ?? openingOf(row)
    const created = others.map((words) => insertPart(tx, draft, { row, opening, documentId }, words))
    reword(tx, row, { ...wordsOf(row), text: first.text, action: first.action })
    moveWording(tx, row, { id: before.wording.id, ...placeOf(first) })
    const also = created.map((mandateId) =>
      appendDecision(tx, { ...draft, mandateId }, wordingEntry, {
        did: 'split',
        before: {},
        details: { from: row.part },
      }),
    )
    const details = { parts: draft.parts.map(({ text }) => text) }
    const decision = { did: 'split' as const, before: { mandates: [before], created }, also, details }
    appendDecision(tx, draft, wordingEntry, decision)
    placeInOrder(tx, row.resolutionId)
  })
}

const wordingEntry = { kind: 'wording', from: null, to: null, note: null } as const

/** "requests the Secretary-General" before the action, for a later part that does not repeat it. */
const openingOf = ({ text, action }: MandateRow): string | null =>
  text.endsWith(action) ? text.slice(0, text.length - action.length).trim() || null : null

function placed(tx: Transaction, wordingId: number): { documentId: number } {
  const row = tx.select().from(wordings).where(eq(wordings.id, wordingId)).get()
  if (!row) throw new Error(`There is no wording ${wordingId}.`)
  return row
}

interface Whole {
  readonly row: MandateRow
  readonly opening: string | null
  readonly documentId: number
}

/** A further part of a clause as a mandate of its own. */
function insertPart(tx: Transaction, draft: SplitDraft, { row, opening, documentId }: Whole, words: Words) {
  const { id: _id, found: _found, previousText: _previous, missingSince: _missing, ...shared } = row
  const id = insertMandate(tx, documentId, words, {
    ...shared,
    opening,
    part: nextPart(tx, row),
    rule: 'person',
    reason: `Split off from part ${row.part} by ${draft.author.name}.`,
    confidence: 'high',
    review: 'proposed',
    reviewReason: null,
    reviewedBy: null,
    reviewedAt: null,
    version: 1,
    createdAt: draft.at,
  })
  const points = copyDuePoints(tx, row.id, id)
  schedulesOf(tx, row.id).forEach((schedule, index) => {
    const duePointId = points.get(schedule.duePointId ?? 0) ?? null
    tx.insert(occurrences)
      .values({ ...schedule, duePointId, mandateId: id, number: index + 1, createdAt: draft.at })
      .run()
  })
  copyAssignments(tx, draft, row.id, id)
  return id
}

type NewRow = Omit<typeof mandates.$inferInsert, 'id' | 'text' | 'action'>

function insertMandate(tx: Transaction, documentId: number, words: Words, columns: NewRow): number {
  const { text, action, start, end } = words
  const { id } = tx
    .insert(mandates)
    .values({ ...columns, text, action })
    .returning({ id: mandates.id })
    .get()
  const wording = tx
    .insert(wordings)
    .values({ mandateId: id, documentId, text, start, end })
    .returning({ id: wordings.id })
    .get()
  indexAgain(tx, { id, resolutionId: columns.resolutionId }, { id: wording.id, text })
  return id
}

function nextPart(tx: Transaction, { resolutionId, path, clause }: MandateRow): number {
  const last = tx
    .select({ part: max(mandates.part) })
    .from(mandates)
    .where(and(eq(mandates.resolutionId, resolutionId), eq(mandates.path, path), eq(mandates.clause, clause)))
    .get()
  return (last?.part ?? 0) + 1
}

/** Copies the due points that count; answers with the new id of each. */
function copyDuePoints(tx: Transaction, from: number, to: number): Map<number, number> {
  const live = tx
    .select()
    .from(duePoints)
    .where(and(eq(duePoints.mandateId, from), isNull(duePoints.replacedAt)))
    .all()
  return new Map(
    live.map(({ id, ...point }) => [
      id,
      tx
        .insert(duePoints)
        .values({ ...point, mandateId: to })
        .returning({ id: duePoints.id })
        .get().id,
    ]),
  )
}

function copyAssignments(tx: Transaction, { author, at }: SplitDraft, from: number, to: number): void {
  const open = tx
    .select()
    .from(assignments)
    .where(and(eq(assignments.mandateId, from), isNull(assignments.endedAt)))
    .all()
  for (const { entityId, capacity, personId } of open) {
    tx.insert(assignments)
      .values({ mandateId: to, entityId, capacity, personId, assignedBy: author.personId, assignedAt: at })
      .run()
  }
}

interface MergerDraft extends Change {
  readonly next: { readonly id: number; readonly version: number }
  /** From the beginning of the one to the end of the other. */
  readonly words: Words
}

/**
 * Merges a mandate with the next part of its clause: the words of both belong to the first, and the second is rejected
 * as merged.
 * @throws StaleMandate where either of them was changed
 */
export async function recordMerger(db: Database, draft: MergerDraft): Promise<void> {
  await write(db, deedOf(draft, 'mandate.merge'), (tx) => {
    const { next, words, author, at } = draft
    const other = { ...draft, mandateId: next.id, version: next.version }
    advance(tx, draft)
    advance(tx, other)
    const [before, beforeOther] = [stateOf(tx, draft.mandateId), stateOf(tx, next.id)]
    const row = rowOf(tx, draft.mandateId)
    if (!before.wording) throw new Error('A mandate without a wording cannot be merged.')
    reword(tx, row, { ...wordsOf(row), text: words.text, action: words.action })
    moveWording(tx, row, { id: before.wording.id, ...placeOf(words) })
    const reason = `Merged into part ${row.part} of the clause.`
    tx.update(mandates)
      .set({ review: 'rejected', reviewReason: reason, reviewedBy: author.personId, reviewedAt: at })
      .where(eq(mandates.id, next.id))
      .run()
    const entry = { kind: 'review', from: beforeOther.columns.review, to: 'rejected', note: reason } as const
    const also = [appendDecision(tx, other, entry, { did: 'merge', before: {} })]
    const details = { before: row.text, after: words.text }
    const all = { mandates: [before, beforeOther] }
    appendDecision(tx, draft, wordingEntry, { did: 'merge', before: all, also, details })
  })
}

/** A mandate that a person found in a paragraph of the safety list. */
interface AdditionDraft {
  readonly author: Author
  readonly at: string
  readonly safetyId: number
  readonly words: Words
  readonly class: MandateRow['class']
  readonly verb: string
  readonly addressees: readonly string[]
  readonly note: string | null
  /** When it is due; null where nothing was said. `words` are for the history. */
  readonly due: (Pick<DueDraft, 'moment' | 'recurrence' | 'reason'> & { readonly words: string }) | null
}

/** Somebody else settled the paragraph meanwhile; nothing was written. */
export class AlreadySettled extends Error {
  override name = 'AlreadySettled'
}

/**
 * Adds a mandate by hand, confirmed by whoever added it, with its occurrence and when that is due, and settles its
 * paragraph; answers with its id.
 * @throws AlreadySettled
 */
export async function addMandate(db: Database, draft: AdditionDraft): Promise<number> {
  const deed = (id: number) => deedOf({ ...draft, mandateId: id }, 'mandate.add')
  return write(db, deed, (tx) => {
    const { author, at } = draft
    const settled = tx
      .update(safetyParagraphs)
      .set({ settledBy: author.personId, settledAt: at })
      .where(and(eq(safetyParagraphs.id, draft.safetyId), isNull(safetyParagraphs.settledAt)))
      .returning()
      .get() as typeof safetyParagraphs.$inferSelect | undefined
    if (!settled) throw new AlreadySettled(`Paragraph ${draft.safetyId} of the safety list is settled.`)
    const { resolutionId, path, documentId } = settled
    const mandateId = insertMandate(tx, documentId, draft.words, {
      resolutionId,
      path,
      clause: nextClause(tx, resolutionId, path),
      part: 1,
      position: 0,
      class: draft.class,
      verb: draft.verb,
      addressees: [...draft.addressees],
      rule: 'person',
      reason: `Added by ${author.name} from the safety list.`,
      confidence: 'high',
      review: 'confirmed',
      reviewedBy: author.personId,
      reviewedAt: at,
      createdAt: at,
    })
    tx.insert(occurrences).values({ mandateId, number: 1, createdAt: at }).run()
    const { due, note } = draft
    if (due) setDue(tx, { author, at, mandateId, ...due, following: [] })
    placeInOrder(tx, resolutionId)
    const before = { created: [mandateId], safetyId: settled.id }
    const decision = { did: 'add' as const, before, ...(due && { details: { due: due.words } }) }
    appendDecision(tx, { author, at, mandateId }, { ...wordingEntry, note }, decision)
    return mandateId
  })
}

function nextClause(tx: Transaction, resolutionId: number, path: string): number {
  const last = tx
    .select({ clause: max(mandates.clause) })
    .from(mandates)
    .where(and(eq(mandates.resolutionId, resolutionId), eq(mandates.path, path)))
    .get()
  return (last?.clause ?? 0) + 1
}

const placeOf = ({ text, start, end }: Words) => ({ text, start, end })

const deedOf = ({ author, at, mandateId }: Pick<Change, 'author' | 'at' | 'mandateId'>, action: string) => ({
  author,
  at,
  action,
  subject: `mandate ${mandateId}`,
})
