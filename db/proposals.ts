/** What extraction proposes, met for the first time or again in another document; what people decided stays. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Author, Transaction } from './connection.ts'
import { appendUpdate } from './entries.ts'
import { duePoints, mandates, occurrences, updates, wordings } from './schema.ts'
import { indexWording } from './search.ts'

type MandateColumns = typeof mandates.$inferInsert
type FoundColumn =
  'path' | 'clause' | 'part' | 'class' | 'verb' | 'addressees' | 'opening' | 'text' | 'action'
type DescriptionColumn =
  | 'deliverable'
  | 'destination'
  | 'route'
  | 'withinExistingResources'
  | 'voluntaryContributions'
  | 'continues'
  | 'refersTo'
type ReasonColumn = 'rule' | 'reason' | 'confidence'

type NewDuePoint = Omit<typeof duePoints.$inferInsert, 'id' | 'mandateId' | 'position'>

/** An occurrence to begin with, and which of the mandate's due points scheduled it (by position; null for none). */
type NewOccurrence = Pick<typeof occurrences.$inferInsert, 'body' | 'session' | 'part' | 'date'> & {
  readonly duePoint: number | null
}

/** A mandate as extraction found it; `start` and `end` are its place in the text of the document. */
export type NewMandate = Pick<MandateColumns, FoundColumn | DescriptionColumn | ReasonColumn> & {
  readonly start: number
  readonly end: number
  readonly duePoints: readonly NewDuePoint[]
  readonly occurrences: readonly NewOccurrence[]
}

/** Where a mandate is met: the document, whether it is the working text now, and who imports it when. */
export interface Place {
  readonly resolutionId: number
  readonly documentId: number
  readonly isWorkingText: boolean
  readonly symbol: string
  readonly title: string
  readonly fileName: string
  readonly author: Author
  /** ISO time. */
  readonly at: string
}

/** Stores a mandate that was not known; its history begins with where and why it was found. */
export function proposeMandate(tx: Transaction, place: Place, mandate: NewMandate, position: number): void {
  const { start, end, duePoints: points, occurrences: schedules, ...columns } = mandate
  const row = { ...columns, resolutionId: place.resolutionId, position, createdAt: place.at }
  const { id } = tx.insert(mandates).values(row).returning({ id: mandates.id }).get()
  insertWording(tx, place, id, { text: mandate.text, start, end })
  const pointIds = insertDuePoints(tx, id, points)
  schedules.forEach(({ duePoint, ...when }, index) => {
    const duePointId = duePoint === null ? null : (pointIds[duePoint] ?? null)
    tx.insert(occurrences)
      .values({ ...when, mandateId: id, number: index + 1, duePointId, createdAt: place.at })
      .run()
  })
  appendFound(tx, place, id, mandate)
}

function appendFound(tx: Transaction, place: Place, mandateId: number, mandate: NewMandate): void {
  appendUpdate(tx, {
    mandateId,
    occurrenceId: null,
    at: place.at,
    personId: place.author.personId,
    author: place.author.name,
    kind: 'found',
    from: null,
    to: null,
    note: place.fileName,
    particulars: { rule: mandate.rule, reason: mandate.reason, confidence: mandate.confidence },
  })
}

/** Notes a known mandate in another document; where that is the working text now, its words count from here on. */
export function rewordMandate(
  tx: Transaction,
  place: Place,
  mandateId: number,
  mandate: NewMandate,
  position: number,
): void {
  insertWording(tx, place, mandateId, mandate)
  if (!place.isWorkingText) return
  const { start: _start, end: _end, duePoints: _points, occurrences: _schedules, ...found } = mandate
  tx.update(mandates)
    .set({ ...found, position })
    .where(eq(mandates.id, mandateId))
    .run()
  replaceProposals(tx, place, mandateId, mandate)
}

/**
 * The working text has the last word on proposed due points; what a person set stays. An occurrence keeps its schedule
 * for ever, but one that had none, and that nobody has touched, is given the first that turns up.
 */
function replaceProposals(tx: Transaction, { at }: Place, mandateId: number, mandate: NewMandate): void {
  tx.update(duePoints)
    .set({ replacedAt: at })
    .where(and(eq(duePoints.mandateId, mandateId), isNull(duePoints.setAt), isNull(duePoints.replacedAt)))
    .run()
  const pointIds = insertDuePoints(tx, mandateId, mandate.duePoints)
  const [schedule] = mandate.occurrences
  if (!schedule || (schedule.session == null && schedule.date == null)) return
  const { duePoint, ...when } = schedule
  tx.update(occurrences)
    .set({ ...when, duePointId: duePoint === null ? null : (pointIds[duePoint] ?? null) })
    .where(
      and(
        eq(occurrences.mandateId, mandateId),
        isNull(occurrences.session),
        isNull(occurrences.date),
        sql`NOT EXISTS (SELECT 1 FROM ${updates} WHERE ${updates.occurrenceId} = ${occurrences.id})`,
      ),
    )
    .run()
}

function insertDuePoints(tx: Transaction, mandateId: number, points: readonly NewDuePoint[]): number[] {
  return points.map(
    (point, position) =>
      tx
        .insert(duePoints)
        .values({ ...point, mandateId, position })
        .returning({ id: duePoints.id })
        .get().id,
  )
}

function insertWording(
  tx: Transaction,
  { documentId, symbol, title }: Place,
  mandateId: number,
  { text, start, end }: { text: string; start: number; end: number },
): void {
  const row = { mandateId, documentId, text, start, end }
  const { id } = tx.insert(wordings).values(row).returning({ id: wordings.id }).get()
  indexWording(tx, { wordingId: id, mandateId, symbol, title, text })
}
