/** The page of one mandate: what it is loaded from, and how it is shown again with a form that was wrong. */
import { findFile, originsOf } from '../../db/documents.ts'
import { assignedEntities } from '../../db/assignments.ts'
import { evidenceOfMandate } from '../../db/evidence.ts'
import { neighboursIn } from '../../db/mandateList.ts'
import {
  type WordingRow,
  duePointsOf,
  findMandate,
  occurrencesOf,
  piecesAround,
  wordingsOf,
} from '../../db/mandates.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { StaleMandate, historyOf } from '../../db/updates.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { paragraphWords } from '../tracking/citation.ts'
import { assignmentChoices, assignmentView, presentForm } from './assignmentForm.ts'
import { NotFound } from './errors.ts'
import { queryOf, readFilter, urlWith } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import { type Form, blankForm } from './forms.ts'
import { historyEntries } from './history.ts'
import { clauseView, dueView, factsOf, occurrenceView, updateChoices } from './mandateView.ts'
import { anchorOf } from './originalLines.ts'
import { firstPageOf, lookOf, originalUrl } from './originalPlaces.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'
import { languageName } from './writing.ts'

export type MandatePage = Awaited<ReturnType<typeof loadMandate>>

/**
 * Loads the mandate of the address with everything its page shows.
 * @throws NotFound where there is none
 */
export async function loadMandate(visit: Visit) {
  const { db } = visit
  const id = Number(visit.request.params['id'])
  const found = Number.isSafeInteger(id) ? await findMandate(db, id) : null
  if (!found) throw new NotFound('There is no such mandate.')
  const entities = await assignedEntities(db, id)
  const wordings = await wordingsOf(db, id)
  const moved = await movedDates(db)
  return {
    ...found,
    entities,
    occurrences: await occurrencesOf(db, id),
    duePoints: await duePointsOf(db, id),
    evidence: await evidenceOfMandate(db, id),
    wordings,
    history: await historyOf(db, id),
    moved,
    clause: await clauseOf(visit, wordings),
    original: await originalOf(visit, found.resolution.id, wordings),
    assignable: await assignmentChoices(visit, entities),
    mayUpdate: mayUpdate(visit, entities),
    mayReview: mayAs(visit.person.role, 'officer'),
  }
}

/** Officers update everything, a focal point what is assigned to the own entity or to them by name. */
export const mayUpdate = (
  { person }: Visit,
  entities: readonly { readonly entityId: number; readonly personId: number | null }[],
): boolean =>
  mayAs(person.role, 'officer') ||
  (person.role === 'focal point' &&
    entities.some(({ entityId, personId }) => entityId === person.entityId || personId === person.id))

/** The wording in the language of the address, or in the working one. */
const wordingOf = (visit: Visit, wordings: readonly WordingRow[]): WordingRow | undefined =>
  wordings.find(({ language }) => language === visit.request.query['language']) ?? wordings[0]

/** Where the clause can be seen in the file it was read from; null where it has no wording. */
async function originalOf(visit: Visit, resolutionId: number, wordings: readonly WordingRow[]) {
  const wording = wordingOf(visit, wordings)
  const file = wording ? await findFile(visit.db, wording.documentId) : null
  if (!wording || !file) return null
  const isPaged = lookOf(file.format) === 'pages'
  const page = isPaged ? firstPageOf(await originsOf(visit.db, wording.documentId), wording) : null
  const mandateId = Number(visit.request.params['id'])
  const fragment = page === null ? anchorOf(mandateId) : `page-${page}`
  return originalUrl(resolutionId, wording.documentId, { mandateId, fragment })
}

/** The clause in its paragraph. */
async function clauseOf(visit: Visit, wordings: readonly WordingRow[]) {
  const wording = wordingOf(visit, wordings)
  if (!wording) return null
  const around = await piecesAround(visit.db, wording.documentId, wording)
  const paragraph = around.findLast(({ type }) => type === 'paragraph') ?? around.at(-1) ?? wording
  return clauseView(wording, paragraph, await piecesAround(visit.db, wording.documentId, paragraph))
}

/** The mandates before and after this one in the filtered list. */
async function neighboursOf(visit: Visit, moved: MovedDates) {
  const filter = readFilter(visit.request.query)
  const conditions = conditionsOf(filter, moved, visit.at.slice(0, 10))
  const id = Number(visit.request.params['id'])
  const found = await neighboursIn(visit.db, conditions, filter.sort ?? 'due', id)
  const url = (other: number | null) => (other === null ? null : urlWith(`/mandates/${other}`, filter))
  return { ...found, previous: url(found.previous), next: url(found.next) }
}

/** The forms of the page as they were typed, and the version that a stale one was written on. */
export interface TypedForms {
  readonly update?: Form<unknown>
  readonly review?: Form<unknown>
  readonly verification?: Form<unknown>
  readonly withdrawal?: Form<unknown>
  readonly returned?: Form<unknown>
  readonly assignment?: Form<unknown>
  readonly stale?: number
}

/** Answers with the page. */
export async function showMandate(
  visit: Visit,
  page: MandatePage,
  typed: TypedForms,
  status = 200,
): Promise<void> {
  const { mandate, resolution } = page
  const filter = readFilter(visit.request.query)
  const current = currentOccurrence(
    visit,
    page,
    typed.update ?? typed.verification ?? typed.withdrawal ?? typed.returned,
  )
  const query = queryOf(filter)
  const assignment = typed.assignment ?? presentForm(page.entities)
  const view = {
    cite: `${resolution.symbol}, ${paragraphWords(mandate.path)}`,
    back: { url: urlWith('/mandates', filter), label: 'Mandates' },
    query: query === '' ? '' : `?${query}`,
    mandate,
    resolution,
    reviewer: page.reviewer,
    entities: page.entities,
    clause: page.clause,
    original: page.original,
    languages: languagesOf(page, urlWith(`/mandates/${mandate.id}`, filter)),
    neighbours: await neighboursOf(visit, page.moved),
    facts: factsOf(page),
    due: page.duePoints.map(dueView),
    occurrences: page.occurrences.map((row) => occurrenceView(row, page, visit, current.id, filter)),
    several: page.occurrences.length > 1,
    mayUpdate: page.mayUpdate,
    mayReview: page.mayReview,
    ...updateChoices(current, page, visit.person.id),
    update: withHidden(typed.update ?? blankForm({ to: current.status, kind: 'report' }), page, current.id),
    review: withHidden(typed.review ?? blankForm(), page, current.id),
    verification: withHidden(typed.verification ?? blankForm(), page, current.id),
    returned: withHidden(typed.returned ?? blankForm(), page, current.id),
    returning: typed.returned !== undefined,
    withdrawal: withHidden(typed.withdrawal ?? blankForm(), page, current.id),
    assignment: withHidden(assignment, page, current.id),
    ...assignmentView(page.assignable, assignment),
    assigning: typed.assignment !== undefined,
    rejecting: isTouched(typed.review, ['reason']),
    fileLimit: `${Math.floor(visit.settings.maxEvidenceBytes / 1024 / 1024)} MB`,
    describingEvidence: isTouched(typed.update, ['title', 'paragraphs', 'url']),
    changes: changesSince(page, typed.stale),
    history: historyEntries(page),
  }
  visit.render('mandates/show', view, status)
}

/** The version on the page is always the present one, so that a form that was stale can be sent again. */
const withHidden = (form: Form<unknown>, page: MandatePage, occurrence: number): Form<unknown> => ({
  ...form,
  values: { ...form.values, version: String(page.mandate.version), occurrence: String(occurrence) },
})

/** Whether something was typed into one of the fields, or is wrong there: they must not be folded away then. */
const isTouched = (form: Form<unknown> | undefined, names: readonly string[]): boolean =>
  names.some((name) => Boolean(form?.values[name]) || Boolean(form?.errors[name]))

/** Entries that were added after the version a form was written on; each version has one. */
function changesSince(page: MandatePage, stale: number | undefined) {
  if (stale === undefined || !Number.isSafeInteger(stale)) return []
  return historyEntries(page).slice(0, Math.max(0, page.mandate.version - stale))
}

/** The occurrence of the form, of the address, or the first that is still open. */
function currentOccurrence(visit: Visit, page: MandatePage, form: Form<unknown> | undefined) {
  const all = page.occurrences.map((row) => row.occurrence)
  const typed = all.find(({ id }) => String(id) === form?.values['occurrence'])
  const asked = all.find(({ number }) => String(number) === visit.request.query['occurrence'])
  const open = all.find(({ status }) => status === 'not started' || status === 'in progress')
  const current = typed ?? asked ?? open ?? all.at(-1)
  if (!current) throw new Error(`Mandate ${page.mandate.id} has no occurrence.`)
  return current
}

/** Links to the clause in other languages; none where there is but one. */
function languagesOf(page: MandatePage, url: string) {
  if (page.wordings.length < 2) return []
  return page.wordings.map(({ language }) => ({
    language,
    name: languageName(language),
    url: `${url}${url.includes('?') ? '&' : '?'}language=${language}`,
    current: language === page.clause?.lang,
  }))
}

/** The address of the page with the filter it was reached by. */
export function mandateUrl(visit: Visit, page: MandatePage, occurrenceId?: number): string {
  const row = page.occurrences.find(({ occurrence }) => occurrence.id === occurrenceId)
  const number = row?.occurrence.number ?? 1
  const more: Record<string, string> = number > 1 ? { occurrence: String(number) } : {}
  return urlWith(`/mandates/${page.mandate.id}`, readFilter(visit.request.query), more)
}

/** Runs a write; false where somebody else was faster and nothing was written. */
export async function whenCurrent(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof StaleMandate) return false
    throw error
  }
}
