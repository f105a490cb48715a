/** What extraction proposes, met for the first time. */
import type { Author, Transaction } from './connection.ts'
import { appendUpdate } from './entries.ts'
import { insertRow } from './prepared.ts'
import { duePoints, mandates, occurrences, wordings } from './schema.ts'
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
  const id = insertRow(tx, mandates, row)
  insertWording(tx, place, id, { text: mandate.text, start, end })
  const pointIds = insertDuePoints(tx, id, points)
  schedules.forEach(({ duePoint, ...when }, index) => {
    const duePointId = duePoint === null ? null : (pointIds[duePoint] ?? null)
    insertRow(tx, occurrences, {
      ...when,
      mandateId: id,
      number: index + 1,
      duePointId,
      createdAt: place.at,
    })
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

/** Stores due points in the order of the clause; answers with their ids. */
export function insertDuePoints(
  tx: Transaction,
  mandateId: number,
  points: readonly NewDuePoint[],
): number[] {
  return points.map((point, position) => insertRow(tx, duePoints, { ...point, mandateId, position }))
}

/** Notes a mandate's words and their place in a document. */
export function insertWording(
  tx: Transaction,
  { documentId, symbol, title }: Place,
  mandateId: number,
  { text, start, end }: { text: string; start: number; end: number },
): void {
  const row = { mandateId, documentId, text, start, end }
  const id = insertRow(tx, wordings, row)
  indexWording(tx, { wordingId: id, mandateId, symbol, title, text })
}
