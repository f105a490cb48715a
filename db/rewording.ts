/** A mandate met again in a later text: what people decided stays; other words bring it back to review. */
import { and, asc, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Transaction } from './connection.ts'
import { type DueState, rowOf, wordsOf } from './decisions.ts'
import { appendUpdate } from './entries.ts'
import { type Passage, findPassage, isSameWording } from './passages.ts'
import { type NewMandate, type Place, insertDuePoints, insertWording } from './proposals.ts'
import { followDue } from './schedules.ts'
import {
  type FoundWords,
  documents,
  duePoints,
  mandates,
  occurrences,
  paragraphs as storedParagraphs,
} from './schema.ts'

type MandateRow = typeof mandates.$inferSelect

/** A text that is read: its words, and where each paragraph stands in them. */
export interface ReadText {
  readonly text: string
  readonly paragraphs: readonly (Passage & { readonly path?: string | null | undefined })[]
}

/** What became of a known mandate. */
type Outcome = 'same' | 'reworded'

/**
 * Notes a known mandate in another document; where that is the working text now, its words count from here on.
 * @param isNewVersion whether the document takes the place of an earlier one in the same language: only then are other
 *   words a change
 */
export function rewordMandate(
  tx: Transaction,
  place: Place,
  mandateId: number,
  mandate: NewMandate,
  read: ReadText,
  isNewVersion: boolean,
): Outcome {
  const known = rowOf(tx, mandateId)
  if (!place.isWorkingText) {
    insertWording(tx, place, mandateId, mandate)
    return 'same'
  }
  const isChanged = isNewVersion && !isSameWording((known.found ?? known).text, mandate.text)
  const own = isChanged || !isNewVersion ? null : ownPlace(known, mandate, read)
  insertWording(tx, place, mandateId, own ?? mandate)
  if (own === null) {
    tx.update(mandates)
      .set(columnsAfter(known, mandate, isChanged))
      .where(eq(mandates.id, mandateId))
      .run()
  }
  const due = replaceProposals(tx, place, mandateId, mandate, isChanged)
  const state = { mandates: [{ id: mandateId, columns: columnsOf(known) }], due }
  if (isChanged) returnToReview(tx, place, known, mandate, state)
  else if (known.missingSince !== null) noteBack(tx, place, known, state)
  else if (isOther(known, rowOf(tx, mandateId)) || due.moved.length + due.removed.length > 0)
    appendWording(tx, place, mandateId, { did: 'text', state })
  return isChanged ? 'reworded' : 'same'
}

/** What another text can change of a mandate, as its history keeps it. */
const reread = ['text', 'opening', 'class', 'verb', 'confidence', 'review', 'missingSince'] as const
type Reread = Pick<MandateRow, (typeof reread)[number]>

const columnsOf = (row: MandateRow): Reread =>
  Object.fromEntries(reread.map((name) => [name, row[name]])) as unknown as Reread

const isOther = (one: MandateRow, other: MandateRow): boolean =>
  reread.some((name) => one[name] !== other[name])

/** How a mandate and its occurrences stood before a text was read. */
interface State {
  readonly mandates: readonly { readonly id: number; readonly columns: Reread }[]
  readonly due: Pick<DueState, 'moved' | 'removed'>
}

/** Where a person changed the words, they are looked for in the new text; the place of what was found holds otherwise. */
function ownPlace(
  known: MandateRow,
  mandate: NewMandate,
  read: ReadText,
): (Passage & { text: string }) | null {
  if (known.found === null && known.rule !== 'person') return null
  const { start, end } = findOwn(known, read, mandate.start) ?? mandate
  return { text: known.text, start, end }
}

/** The words of a mandate in the paragraph with its path; an inherited beginning does not stand there. */
function findOwn(known: MandateRow, { text, paragraphs }: ReadText, near?: number): Passage | null {
  const paragraph = paragraphs.find(({ path }) => path === known.path)
  if (!paragraph) return null
  const at = near ?? paragraph.start
  return (
    findPassage(text, paragraph, known.text, at) ??
    (known.action === '' ? null : findPassage(text, paragraph, known.action, at))
  )
}

/** What a new text says of a mandate. A class that a person chose stays, whatever the words are. */
function columnsAfter(known: MandateRow, mandate: NewMandate, isChanged: boolean) {
  const { start: _start, end: _end, duePoints: _points, occurrences: _schedules, ...found } = mandate
  const chosen = known.found !== null && known.found.class !== known.class
  const decided = !isChanged && known.review !== 'proposed'
  const kind = chosen || decided || known.rule === 'person' ? known.class : found.class
  const proposed: FoundWords = wordsOf({ ...found, opening: found.opening ?? null })
  return { ...found, class: kind, found: chosen ? proposed : null }
}

function returnToReview(
  tx: Transaction,
  place: Place,
  known: MandateRow,
  mandate: NewMandate,
  state: State,
): void {
  tx.update(mandates)
    .set({
      review: 'proposed',
      reviewReason: null,
      reviewedBy: null,
      reviewedAt: null,
      // Where nobody has looked since the last change, the words that somebody knows are the older ones.
      previousText: known.previousText ?? known.text,
      missingSince: null,
      version: known.version + 1,
    })
    .where(eq(mandates.id, known.id))
    .run()
  appendWording(tx, place, known.id, {
    did: 'import',
    before: known.text,
    after: mandate.text,
    review: known.review,
    state,
  })
}

/** A mandate that was missing and is there again. */
function noteBack(tx: Transaction, place: Place, { id, version }: MandateRow, state?: State): void {
  tx.update(mandates)
    .set({ missingSince: null, version: version + 1 })
    .where(eq(mandates.id, id))
    .run()
  appendWording(tx, place, id, { did: 'back', ...(state && { state }) })
}

/**
 * Mandates that a new version of the working text was not found to have: what a person added or split off is looked for
 * by its words, and what is not there is flagged. Nothing proposes due points for these, so where their paragraph says
 * something else they go back to review. Answers with how many were flagged.
 */
export function flagMissing(
  tx: Transaction,
  place: Place,
  met: ReadonlySet<number>,
  known: readonly MandateRow[],
  read: ReadText,
): number {
  const absent = known.filter(({ id }) => !met.has(id))
  const gone = absent.filter((row) => {
    const there = row.rule === 'person' ? findOwn(row, read) : null
    if (there === null) return true
    insertWording(tx, place, row.id, { text: row.text, ...there })
    const changed = row.review === 'rejected' ? null : changedParagraph(tx, place, row, read)
    if (changed) returnWithParagraph(tx, place, row, changed)
    else if (row.missingSince !== null) noteBack(tx, place, row)
    return false
  })
  const newly = gone.filter(({ missingSince }) => missingSince === null)
  for (const { id, version } of newly) {
    tx.update(mandates)
      .set({ missingSince: place.at, version: version + 1 })
      .where(eq(mandates.id, id))
      .run()
    appendWording(tx, place, id, { did: 'missing' })
  }
  return newly.filter(({ review }) => review !== 'rejected').length
}

interface ChangedParagraph {
  readonly before: string
  readonly after: string
}

/** The paragraph of a mandate in the version before and in this one; null where both say the same. */
function changedParagraph(
  tx: Transaction,
  { documentId, resolutionId }: Place,
  { path }: MandateRow,
  read: ReadText,
): ChangedParagraph | null {
  const now = read.paragraphs.find((paragraph) => paragraph.path === path)
  const then = tx
    .select({
      words: sql<string>`substr(${documents.text}, ${storedParagraphs.start} + 1, ${storedParagraphs.end} - ${storedParagraphs.start})`,
    })
    .from(storedParagraphs)
    .innerJoin(documents, eq(documents.id, storedParagraphs.documentId))
    .where(
      and(
        eq(documents.resolutionId, resolutionId),
        lt(documents.id, documentId),
        sql`${documents.language} = (SELECT d.language FROM documents d WHERE d.id = ${documentId})`,
        eq(storedParagraphs.path, path),
      ),
    )
    .orderBy(desc(documents.id))
    .limit(1)
    .get()
  if (!now || !then) return null
  const after = read.text.slice(now.start, now.end)
  return isSameWording(then.words, after) ? null : { before: then.words, after }
}

/** Its own words stand there as before; what stands beside them may say another date. */
function returnWithParagraph(
  tx: Transaction,
  place: Place,
  row: MandateRow,
  changed: ChangedParagraph,
): void {
  const { id, version, review } = row
  const state: State = { mandates: [{ id, columns: columnsOf(row) }], due: { moved: [], removed: [] } }
  const undecided = { review: 'proposed', reviewReason: null, reviewedBy: null, reviewedAt: null } as const
  tx.update(mandates)
    .set({ ...undecided, previousText: changed.before, missingSince: null, version: version + 1 })
    .where(eq(mandates.id, id))
    .run()
  appendWording(tx, place, id, { did: 'paragraph', ...changed, review, state })
}

function appendWording(
  tx: Transaction,
  { author, at, fileName }: Place,
  mandateId: number,
  particulars: Record<string, unknown>,
): void {
  appendUpdate(tx, {
    mandateId,
    occurrenceId: null,
    at,
    personId: author.personId,
    author: author.name,
    kind: 'wording',
    from: null,
    to: null,
    note: fileName,
    particulars,
  })
}

/**
 * The working text has the last word on proposed due points; what a person set stays, with the proposals beside it. An
 * occurrence keeps its schedule for ever, but one that nobody has touched follows words that changed, or is given its
 * first schedule when one turns up. Answers with what was moved for it.
 */
function replaceProposals(
  tx: Transaction,
  { at }: Place,
  mandateId: number,
  mandate: NewMandate,
  isChanged: boolean,
): Pick<DueState, 'moved' | 'removed'> {
  const nothing = { moved: [], removed: [] }
  if (!isChanged && hasSameProposals(tx, mandateId, mandate)) return nothing
  const isOverridden = isSetByPerson(tx, mandateId)
  tx.update(duePoints)
    .set({ replacedAt: at })
    .where(and(eq(duePoints.mandateId, mandateId), isNull(duePoints.setAt), isNull(duePoints.replacedAt)))
    .run()
  const pointIds = insertDuePoints(
    tx,
    mandateId,
    mandate.duePoints.map((point) => ({ ...point, replacedAt: isOverridden ? at : null })),
  )
  if (isOverridden) return nothing
  const schedules = mandate.occurrences.map(({ duePoint, ...when }) => ({
    body: when.body ?? null,
    session: when.session ?? null,
    part: when.part ?? null,
    date: when.date ?? null,
    duePointId: duePoint === null ? null : (pointIds[duePoint] ?? null),
  }))
  const isDated = schedules.some(({ session, date }) => session !== null || date !== null)
  if (!isChanged && !(isDated && hasNoDate(tx, mandateId))) return nothing
  return followDue(tx, at, mandateId, schedules, true)
}

/** Whether a person's due point counts today. */
const isSetByPerson = (tx: Transaction, mandateId: number): boolean =>
  tx
    .select({ id: duePoints.id })
    .from(duePoints)
    .where(and(eq(duePoints.mandateId, mandateId), isNotNull(duePoints.setAt), isNull(duePoints.replacedAt)))
    .limit(1)
    .get() !== undefined

/** Whether no occurrence of a mandate is scheduled anywhere. */
const hasNoDate = (tx: Transaction, mandateId: number): boolean =>
  tx
    .select({ id: occurrences.id })
    .from(occurrences)
    .where(
      and(
        eq(occurrences.mandateId, mandateId),
        or(isNotNull(occurrences.session), isNotNull(occurrences.date)),
      ),
    )
    .limit(1)
    .get() === undefined

const said = ['body', 'session', 'part', 'date', 'recurrence', 'relative', 'basis', 'expression'] as const

/** Whether the proposals that count, or that a person's due point replaced last, are those that were found again. */
function hasSameProposals(tx: Transaction, mandateId: number, { duePoints: found }: NewMandate): boolean {
  const rows = tx
    .select()
    .from(duePoints)
    .where(and(eq(duePoints.mandateId, mandateId), isNull(duePoints.setAt)))
    .orderBy(asc(duePoints.id))
    .all()
  const live = rows.filter(({ replacedAt }) => replacedAt === null)
  const last = live.length > 0 || found.length === 0 ? live : rows.slice(-found.length)
  const isSame = (one: (typeof rows)[number], index: number): boolean =>
    said.every((field) => (found[index]?.[field] ?? null) === one[field])
  return last.length === found.length && last.every(isSame)
}
