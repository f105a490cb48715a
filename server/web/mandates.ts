/** The page of one mandate, and the verdict of an officer on what was proposed. */
import { recordReview } from '../../db/updates.ts'
import { type Form, readForm } from './forms.ts'
import { type MandatePage, loadMandate, mandateUrl, showMandate, whenCurrent } from './mandatePage.ts'
import { verdictFields } from './reviewForms.ts'
import type { Visit } from './visit.ts'

/** GET /mandates/:id: the clause in its paragraph, when it is due, where it stands, and its history. */
export async function show(visit: Visit): Promise<void> {
  await showMandate(visit, await loadMandate(visit), {})
}

/** POST /mandates/:id/review: an officer confirms or rejects what was proposed. */
export async function review(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  const form = readForm(verdictFields, visit.request.body)
  if (form.data === null) return showMandate(visit, page, { review: form }, 422)
  const { verdict, reason, version } = form.data
  const draft = {
    author: visit.author,
    at: visit.at,
    mandateId: page.mandate.id,
    version,
    to: verdict,
    reason,
  }
  const saved = await whenCurrent(() => recordReview(visit.db, draft))
  if (!saved) return showStaleReview(visit, form)
  visit.redirect(
    mandateUrl(visit, page),
    verdict === 'confirmed' ? 'The mandate is confirmed.' : 'The mandate is rejected.',
  )
}

async function showStaleReview(visit: Visit, form: Form<unknown>): Promise<void> {
  const page: MandatePage = await loadMandate(visit)
  await showMandate(visit, page, { review: form, stale: Number(form.values['version']) }, 409)
}
