/** The review of one mandate: the page, the verdict, and the undoing of the last decision. */
import { NotUndoable, undoDecision } from '../../db/undo.ts'
import { recordReview } from '../../db/updates.ts'
import { citation } from '../tracking/citation.ts'
import { type Form, readForm, withError } from './forms.ts'
import { whenCurrent } from './mandatePage.ts'
import { queueUrl, readQueueFilter } from './reviewFilter.ts'
import { undoFields, verdictFields } from './reviewForms.ts'
import { type ReviewPage, type TypedReview, loadReview, showReview } from './reviewPage.ts'
import type { Visit } from './visit.ts'

/** GET /review/:id */
export async function show(visit: Visit): Promise<void> {
  await showReview(visit, await loadReview(visit), {})
}

/** POST /review/:id/verdict: confirms or rejects, and goes on to the next that waits. */
export async function judge(visit: Visit): Promise<void> {
  const page = await loadReview(visit)
  const form = readForm(verdictFields, visit.request.body)
  if (form.data === null) return showReview(visit, page, { verdict: form }, 422)
  const { verdict, reason, version } = form.data
  const draft = { ...changeOf(visit, page, version), to: verdict, reason }
  if (!(await whenCurrent(() => recordReview(visit.db, draft)))) return showStale(visit, 'verdict', form)
  const next = page.neighbours.next ?? page.neighbours.previous
  const to = next === null ? '/review' : `/review/${next}`
  const cite = citation(page.resolution.symbol, page.mandate.path)
  visit.redirect(queueUrl(to, page.filter), `${cite} is ${verdict}.`)
}

/** POST /review/undo: takes the last decision back, and shows the mandate it was about. */
export async function undo(visit: Visit): Promise<void> {
  const filter = readQueueFilter(visit.request.query)
  const form = readForm(undoFields, visit.request.body)
  if (form.data === null) return visit.redirect(queueUrl('/review', filter), 'There is nothing to undo.')
  try {
    const { mandateId } = await undoDecision(visit.db, visit.author, visit.at, form.data.entry)
    visit.redirect(queueUrl(`/review/${mandateId}`, filter), 'Your decision is undone.')
  } catch (error) {
    if (!(error instanceof NotUndoable)) throw error
    visit.redirect(queueUrl('/review', filter), `${error.message} Nothing was changed.`)
  }
}

/** What every decision of the page names. */
export const changeOf = (visit: Visit, { mandate }: ReviewPage, version: number) => ({
  author: visit.author,
  at: visit.at,
  mandateId: mandate.id,
  version,
})

/** What was typed, below what others changed meanwhile; sent again, it is saved on top of that. */
export async function showStale(
  visit: Visit,
  name: Exclude<keyof TypedReview, 'stale'>,
  form: Form<unknown>,
): Promise<void> {
  const message =
    'Somebody changed this mandate while you were reviewing it. Nothing was saved and nothing is lost: look at the change, then send it again.'
  const stale = Number(form.values['version'])
  await showReview(visit, await loadReview(visit), { [name]: withError(form, 'form', message), stale }, 409)
}

/** Back to the page, which keeps its filter. */
export const backTo = (visit: Visit, page: ReviewPage, notice: string): void =>
  visit.redirect(queueUrl(`/review/${page.mandate.id}`, page.filter), notice)
