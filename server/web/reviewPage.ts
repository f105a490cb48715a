/** The page on which one mandate is reviewed: what it is loaded from, and how it is shown again with a form that was wrong. */
import { assignedEntities } from '../../db/assignments.ts'
import { evidenceOfMandate } from '../../db/evidence.ts'
import { duePointsOf, findMandate, occurrencesOf, piecesAround, wordingsOf } from '../../db/mandates.ts'
import { nextPartOf, queueNeighbours, reviewProgress } from '../../db/reviewQueue.ts'
import { historyOf } from '../../db/updates.ts'
import { paragraphWords } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { assignmentChoices, assignmentView, presentForm } from './assignmentForm.ts'
import { NotFound } from './errors.ts'
import { type Form, blankForm } from './forms.ts'
import { historyEntries } from './history.ts'
import { clauseView, dueView, factsOf } from './mandateView.ts'
import { classOptions, queueUrl, readQueueFilter } from './reviewFilter.ts'
import { progressView } from './reviewQueue.ts'
import { undoView } from './undoView.ts'
import type { Visit } from './visit.ts'
import { wordDiff } from './wordDiff.ts'

export type ReviewPage = Awaited<ReturnType<typeof loadReview>>

/**
 * Loads the mandate of the address with everything its review shows.
 * @throws NotFound where there is none
 */
export async function loadReview(visit: Visit) {
  const { db } = visit
  const id = Number(visit.request.params['id'])
  const found = Number.isSafeInteger(id) ? await findMandate(db, id) : null
  if (!found) throw new NotFound('There is no such mandate.')
  const [wording] = await wordingsOf(db, id)
  const around = wording ? await piecesAround(db, wording.documentId, wording) : []
  const paragraph = around.findLast(({ type }) => type === 'paragraph') ?? around.at(-1) ?? wording ?? null
  const pieces = wording && paragraph ? await piecesAround(db, wording.documentId, paragraph) : []
  const entities = await assignedEntities(db, id)
  const filter = readQueueFilter(visit.request.query)
  return {
    ...found,
    filter,
    entities,
    evidence: await evidenceOfMandate(db, id),
    wording: wording ?? null,
    paragraph,
    clause: wording && paragraph ? clauseView(wording, paragraph, pieces) : null,
    occurrences: await occurrencesOf(db, id),
    duePoints: await duePointsOf(db, id),
    history: await historyOf(db, id),
    assignable: await assignmentChoices(visit, entities),
    nextPart: await nextPartOf(db, found.mandate),
    neighbours: await queueNeighbours(db, filter, id),
    progress: (await reviewProgress(db, [found.resolution.id])).get(found.resolution.id),
  }
}

/** The forms of the page as they were typed, and the version that a stale one was written on. */
export interface TypedReview {
  readonly verdict?: Form<unknown>
  readonly wording?: Form<unknown>
  readonly due?: Form<unknown>
  readonly assignment?: Form<unknown>
  readonly parts?: Form<unknown>
  readonly merger?: Form<unknown>
  readonly stale?: number
}

/** Answers with the page. */
export async function showReview(
  visit: Visit,
  page: ReviewPage,
  typed: TypedReview,
  status = 200,
): Promise<void> {
  const { mandate, resolution, filter } = page
  const current = (form: Form<unknown>): Form<unknown> => ({
    ...form,
    values: { ...form.values, version: String(mandate.version) },
  })
  const assignment = typed.assignment ?? presentForm(page.entities)
  const words = presentWords(page)
  visit.render(
    'review/show',
    {
      cite: `${resolution.symbol}, ${paragraphWords(mandate.path)}`,
      back: { url: queueUrl('/review', filter), label: 'Review' },
      query: queueUrl('', filter),
      mandate,
      resolution,
      reviewer: page.reviewer,
      decided: mandate.review === 'confirmed' && mandate.missingSince === null,
      progress: progressView(page.progress),
      previous: neighbourUrl(page, page.neighbours.previous),
      next: neighbourUrl(page, page.neighbours.next),
      clause: page.clause,
      diff: diffOf(page),
      facts: factsOf(page),
      due: page.duePoints.map(dueView),
      entities: page.entities,
      classOptions: classOptions(),
      partOptions,
      nextPart: nextPartView(page),
      verdict: current(typed.verdict ?? blankForm()),
      wording: current(typed.wording ?? blankForm(presentEdit(page, words))),
      dueForm: current(typed.due ?? blankForm(presentDue(page))),
      assignment: current(assignment),
      parts: current(typed.parts ?? blankForm({ parts: words })),
      merger: current(typed.merger ?? blankForm()),
      ...assignmentView(page.assignable, assignment),
      open: Object.fromEntries(
        (['wording', 'due', 'assignment', 'parts', 'merger'] as const).map((name) => [
          name,
          typed[name] !== undefined,
        ]),
      ),
      rejecting: typed.verdict?.values['verdict'] === 'rejected',
      changes: changesSince(page, typed.stale),
      history: historyEntries(page),
      undo: await undoView(visit),
    },
    status,
  )
}

export const partOptions = ['main', 'first resumed', 'second resumed', 'resumed'].map((value) => ({
  value,
  label: `${value.slice(0, 1).toUpperCase()}${value.slice(1)}`,
}))

/** The words of the mandate as they stand in the text, in one line. */
const presentWords = ({ wording, mandate }: ReviewPage): string =>
  (wording ? wording.text.slice(wording.start, wording.end) : mandate.text).replaceAll(/\s+/gu, ' ')

const presentEdit = ({ mandate }: ReviewPage, wording: string): Record<string, string> => ({
  wording,
  action: mandate.action.replaceAll(/\s+/gu, ' '),
  class: mandate.class,
  verb: mandate.verb,
  addressees: mandate.addressees.join('\n'),
})

/** The due point that counts today, as the form has it. */
function presentDue({ duePoints }: ReviewPage): Record<string, string> {
  const point = duePoints.find(({ replacedAt }) => replacedAt === null)
  return {
    body: point?.body ?? 'GA',
    session: String(point?.session ?? ''),
    part: point?.part ?? '',
    date: point?.date ?? '',
    recurrence: point?.recurrence ?? '',
  }
}

const neighbourUrl = ({ filter }: ReviewPage, id: number | null): string | null =>
  id === null ? null : queueUrl(`/review/${id}`, filter)

/** Of what a person added or split off, whose own words are the same, the whole paragraph is compared. */
function diffOf({ mandate, wording, history }: ReviewPage) {
  if (mandate.previousText === null) return null
  const { particulars } = history.find(({ kind }) => kind === 'wording') ?? {}
  const paragraph = particulars?.['did'] === 'paragraph' ? particulars['after'] : null
  const now = typeof paragraph === 'string' ? paragraph : mandate.text
  return wordDiff(mandate.previousText, now, wording?.language ?? 'en')
}

const nextPartView = ({ nextPart, clause }: ReviewPage) =>
  nextPart && {
    id: nextPart.id,
    version: nextPart.version,
    part: nextPart.part,
    text: nextPart.text,
    lang: clause?.lang ?? 'en',
    dir: clause?.dir ?? 'ltr',
  }

/** Entries that were added after the version a form was written on. */
function changesSince(page: ReviewPage, stale: number | undefined) {
  if (stale === undefined || !Number.isSafeInteger(stale)) return []
  return historyEntries(page).slice(0, Math.max(1, page.mandate.version - stale))
}

/** When a mandate is due today, in words; null where nothing says. */
export const dueToday = ({ duePoints }: ReviewPage): string | null => {
  const point = duePoints.find(({ replacedAt }) => replacedAt === null)
  return point ? dueWords(point) : null
}
