/** Evidence that is there: its file as a download, and taking it back with a reason. */
import { fileOfEvidence } from '../../db/evidence.ts'
import { recordWithdrawal } from '../../db/withdrawals.ts'
import { withdrawalRefusal } from '../tracking/status.ts'
import { NotAllowed, NotFound } from './errors.ts'
import { readForm, withError } from './forms.ts'
import { evidenceLabel } from './history.ts'
import { loadMandate, mandateUrl, showMandate, whenCurrent } from './mandatePage.ts'
import { withdrawalFields } from './updateForm.ts'
import type { Visit } from './visit.ts'

/** GET /evidence/:id/file: always a download, never a page of ours; what is not as it was kept is not given out. */
export async function file(visit: Visit): Promise<void> {
  const id = Number(visit.request.params['id'])
  const found = Number.isSafeInteger(id) ? await fileOfEvidence(visit.db, id) : null
  if (!found) throw new NotFound('There is no such file.')
  const bytes = await visit.files.read(found.sha256)
  if (bytes === null) throw new Error(`The file ${found.sha256} of evidence ${id} is missing or was changed.`)
  visit.response
    .attachment(found.name)
    .type('application/octet-stream')
    .set('Content-Security-Policy', "sandbox; default-src 'none'")
    .set('X-Content-Type-Options', 'nosniff')
    .set('Cache-Control', 'private, no-store')
    .send(bytes)
}

/** POST /mandates/:id/evidence/:evidence/withdrawal: it stops counting and stays in the history, with the reason. */
export async function withdraw(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  if (!page.mayUpdate) throw new NotAllowed('The mandate is not assigned to the entity of this person.')
  const id = Number(visit.request.params['evidence'])
  const row = page.evidence.find((one) => one.id === id && one.withdrawnAt === null)
  const occurrence = page.occurrences.find((one) => one.occurrence.id === row?.occurrenceId)?.occurrence
  if (!row || !occurrence) throw new NotFound('This mandate has no such evidence.')
  const form = readForm(withdrawalFields, visit.request.body)
  const shown = {
    ...form,
    values: { ...form.values, evidence: String(id), occurrence: String(occurrence.id) },
  }
  if (form.data === null) return showMandate(visit, page, { withdrawal: shown }, 422)
  const others = page.evidence.filter(
    (one) => one.occurrenceId === occurrence.id && one.withdrawnAt === null && one.id !== id,
  )
  const refusal = withdrawalRefusal(occurrence.status, others.length)
  if (refusal !== null) {
    return showMandate(visit, page, { withdrawal: withError(shown, 'reason', refusal) }, 422)
  }
  const { version, reason } = form.data
  const change = { author: visit.author, at: visit.at, mandateId: page.mandate.id, version }
  const draft = { ...change, occurrenceId: occurrence.id, evidenceId: id, label: evidenceLabel(row), reason }
  const saved = await whenCurrent(() => recordWithdrawal(visit.db, draft))
  if (!saved) {
    return showMandate(visit, await loadMandate(visit), { withdrawal: shown, stale: version }, 409)
  }
  visit.redirect(mandateUrl(visit, page, occurrence.id), 'The evidence is withdrawn.')
}
