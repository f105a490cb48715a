/** Updates of a mandate: a new status with note and evidence, and the verification by a second person. */
import { findByCitation } from '../../db/mandates.ts'
import { workingText } from '../../db/resolutions.ts'
import { proposerOf, recordReturn, recordUpdate, recordVerification } from '../../db/updates.ts'
import { readCitation, shortSymbol } from '../tracking/citation.ts'
import { nextMember } from '../tracking/series.ts'
import { type Status, verificationRefusal } from '../tracking/status.ts'
import { followUpOf } from './discharge.ts'
import { NotFound } from './errors.ts'
import { type SentFiles, withSentFiles } from './evidenceUpload.ts'
import { type Form, readForm, withError } from './forms.ts'
import { type MandatePage, loadMandate, mandateUrl, showMandate, whenCurrent } from './mandatePage.ts'
import { type UpdateFields, returnFields, updateFields, verificationFields } from './updateForm.ts'
import { type Standing, askAgain, checkUpdate } from './updateRules.ts'
import type { Visit } from './visit.ts'

/** POST /mandates/:id/updates: a focal point updates what is assigned to the own entity, an officer everything. */
export async function create(visit: Visit): Promise<void> {
  await withSentFiles(visit, (sent) => createWith(visit, sent))
}

async function createWith(visit: Visit, sent: SentFiles): Promise<void> {
  const page = await loadMandate(visit)
  const form = readForm(updateFields, visit.request.body)
  if (!page.mayUpdate) {
    const refusal =
      'This mandate is not assigned to your entity, so you cannot update it. An officer can assign it.'
    return showMandate(visit, page, { update: withError(form, 'form', refusal) }, 403)
  }
  if (form.data === null) return showMandate(visit, page, { update: askAgain(form, sent) }, 422)
  if (form.data.version !== page.mandate.version) return showStale(visit, page, askAgain(form, sent))
  const checked = checkUpdate(form, form.data, await standingOf(visit, page, form.data), sent)
  if (checked.content === null) return showMandate(visit, page, { update: checked.form }, 422)
  const { occurrence: occurrenceId, version } = form.data
  const change = { author: visit.author, at: visit.at, mandateId: page.mandate.id, occurrenceId, version }
  const next = nextAfter(page, occurrenceId, checked.content.to, visit.at)
  const draft = { ...change, ...checked.content, next }
  const saved = await whenCurrent(() => visit.files.keep(sent.received, () => recordUpdate(visit.db, draft)))
  if (!saved) return showStale(visit, await loadMandate(visit), askAgain(form, sent))
  const followUp = await followUpOf(visit, page.mandate.id, page.evidence.at(-1)?.id ?? 0)
  visit.redirect(
    followUp ?? mandateUrl(visit, page, occurrenceId),
    noticeOf(page, occurrenceId, checked.content.to),
  )
}

/** POST /mandates/:id/verification: an officer who did not propose it confirms what is marked as implemented. */
export async function verify(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  const form = readForm(verificationFields, visit.request.body)
  if (form.data === null) return showMandate(visit, page, { verification: form }, 422)
  const { occurrence: occurrenceId, version, note } = form.data
  const occurrence = occurrenceIn(page, occurrenceId)
  const proposer = await proposerOf(visit.db, occurrenceId)
  const refusal = verificationRefusal(occurrence, proposer, visit.person.id)
  if (refusal !== null) {
    return showMandate(visit, page, { verification: withError(form, 'form', refusal) }, 422)
  }
  const draft = {
    author: visit.author,
    at: visit.at,
    mandateId: page.mandate.id,
    occurrenceId,
    version,
    note,
  }
  const saved = await whenCurrent(() => recordVerification(visit.db, draft))
  if (!saved) return showMandate(visit, await loadMandate(visit), { verification: form, stale: version }, 409)
  visit.redirect(mandateUrl(visit, page, occurrenceId), 'The implementation is verified.')
}

/** POST /mandates/:id/verification/return: an officer who did not propose it says what is missing. */
export async function returnBack(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  const form = readForm(returnFields, visit.request.body)
  if (form.data === null) return showMandate(visit, page, { returned: form }, 422)
  const { occurrence: occurrenceId, version, to, missing } = form.data
  const proposer = await proposerOf(visit.db, occurrenceId)
  const refusal = verificationRefusal(occurrenceIn(page, occurrenceId), proposer, visit.person.id)
  if (refusal !== null)
    return showMandate(visit, page, { verification: withError(form, 'form', refusal) }, 422)
  const change = { author: visit.author, at: visit.at, mandateId: page.mandate.id, version }
  const saved = await whenCurrent(() =>
    recordReturn(visit.db, { ...change, occurrenceId, to, note: missing }),
  )
  if (!saved) return showMandate(visit, await loadMandate(visit), { returned: form, stale: version }, 409)
  visit.redirect(mandateUrl(visit, page, occurrenceId), `It is returned as “${to}”.`)
}

/** The next occurrence of a series, where this update closes the latest one. */
function nextAfter(page: MandatePage, occurrenceId: number, status: Status, at: string) {
  const latest = page.occurrences.at(-1)?.occurrence
  if (latest?.id !== occurrenceId || latest.status === status) return null
  const live = page.duePoints.filter(({ replacedAt }) => replacedAt === null)
  return nextMember({ ...latest, status }, live, at.slice(0, 10), page.moved)
}

/** What was typed, below what others changed meanwhile; sent again, it is saved on top of that. */
async function showStale(visit: Visit, page: MandatePage, form: Form<UpdateFields>): Promise<void> {
  const message =
    'Somebody changed this mandate while you were writing. Nothing was saved and nothing is lost: look at the change, then save again.'
  await showMandate(
    visit,
    page,
    { update: withError(form, 'form', message), stale: Number(form.values['version']) },
    409,
  )
}

async function standingOf(visit: Visit, page: MandatePage, fields: UpdateFields): Promise<Standing> {
  const { mandate, resolution } = page
  const cited = fields.successor === null ? null : readCitation(fields.successor)
  const successor = cited && (await findByCitation(visit.db, cited.symbol, cited.path))
  return {
    status: occurrenceIn(page, fields.occurrence).status,
    hasEvidence: page.evidence.some(
      (one) => one.occurrenceId === fields.occurrence && one.withdrawnAt === null,
    ),
    adoption: {
      cited: shortSymbol(resolution.symbol),
      adopted: resolution.adopted,
      text: await workingText(visit.db, resolution.id),
    },
    today: visit.at.slice(0, 10),
    successorId: successor?.id ?? null,
    mandateId: mandate.id,
  }
}

function occurrenceIn(page: MandatePage, id: number) {
  const found = page.occurrences.find(({ occurrence }) => occurrence.id === id)
  if (!found) throw new NotFound('This mandate has no such occurrence.')
  return found.occurrence
}

function noticeOf(page: MandatePage, occurrenceId: number, to: string): string {
  return occurrenceIn(page, occurrenceId).status === to
    ? 'The update is saved.'
    : `The status is now “${to}”.`
}
