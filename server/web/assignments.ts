/** Who answers for a mandate: officers say which entity leads, which contribute, and who is named. */
import { recordAssignment } from '../../db/assignments.ts'
import { assignmentFields, readAnswering } from './assignmentForm.ts'
import { type Form, readForm, withError } from './forms.ts'
import { type MandatePage, loadMandate, mandateUrl, showMandate, whenCurrent } from './mandatePage.ts'
import type { Visit } from './visit.ts'

/** POST /mandates/:id/assignment */
export async function update(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  const form = readForm(assignmentFields, visit.request.body)
  if (form.data === null) return showMandate(visit, page, { assignment: form }, 422)
  const { version, assignmentNote } = form.data
  if (version !== page.mandate.version) return showStale(visit, page, form)
  const { answering, wrong } = readAnswering(form.data, form, page.assignable)
  if (wrong !== null) return showMandate(visit, page, { assignment: withError(form, ...wrong) }, 422)
  const change = { author: visit.author, at: visit.at, mandateId: page.mandate.id, version }
  let changed = false
  const saved = await whenCurrent(async () => {
    changed = await recordAssignment(visit.db, { ...change, ...answering, note: assignmentNote || null })
  })
  if (!saved) return showStale(visit, await loadMandate(visit), form)
  if (!changed) {
    const nothing = 'That is how it stands already. Choose something else first.'
    return showMandate(visit, page, { assignment: withError(form, 'form', nothing) }, 422)
  }
  visit.redirect(mandateUrl(visit, page), 'Who answers for it is saved.')
}

async function showStale(visit: Visit, page: MandatePage, form: Form<unknown>): Promise<void> {
  const message =
    'Somebody changed this mandate meanwhile. Nothing was saved: look at the change above, then save again.'
  const stale = Number(form.values['version'])
  await showMandate(visit, page, { assignment: withError(form, 'form', message), stale }, 409)
}
