/** The follow-up to evidence: a report may discharge other open mandates of the same session and agenda item. */
import { assignedEntities } from '../../db/assignments.ts'
import { type OpenBeside, openBeside } from '../../db/discharge.ts'
import { type EvidenceRow, type NewEvidence, evidenceOfMandate, fileOf } from '../../db/evidence.ts'
import { workingText } from '../../db/resolutions.ts'
import { recordUpdate } from '../../db/updates.ts'
import { citation, shortSymbol } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { citedRefusal, dateRefusal, sessionOfSymbol } from '../tracking/evidence.ts'
import { NotAllowed, NotFound } from './errors.ts'
import { evidenceLabel } from './history.ts'
import { type MandatePage, loadMandate, mandateUrl, mayUpdate, whenCurrent } from './mandatePage.ts'
import type { Visit } from './visit.ts'

/** GET /mandates/:id/evidence/:evidence/others */
export async function show(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  const row = given(visit, page)
  const found = await candidates(visit, page.mandate.id, row)
  visit.render('mandates/others', {
    label: evidenceLabel(row),
    back: { url: mandateUrl(visit, page, row.occurrenceId), label: 'The mandate' },
    action: othersUrl(page.mandate.id, row.id),
    mayAdd: page.mayUpdate && found.length > 0,
    rows: found.map((one) => ({
      ...one,
      cite: citation(one.symbol, one.path),
      due: dueWords(one),
      url: `/mandates/${one.mandateId}`,
    })),
  })
}

/** POST /mandates/:id/evidence/:evidence/others: gives the same evidence for those that were chosen. */
export async function create(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  if (!page.mayUpdate) throw new NotAllowed('The mandate is not assigned to the entity of this person.')
  const row = given(visit, page)
  const body: unknown = visit.request.body
  const versionOf = ({ occurrenceId }: OpenBeside): number =>
    Number(body !== null && typeof body === 'object' ? Reflect.get(body, `also-${occurrenceId}`) : Number.NaN)
  const chosen = (await candidates(visit, page.mandate.id, row)).filter(
    (one) => one.refusal === null && Number.isSafeInteger(versionOf(one)),
  )
  const evidence = page.evidence
    .filter((one) => one.updateId === row.updateId && one.withdrawnAt === null)
    .map(newEvidence)
  let added = 0
  for (const one of chosen) {
    const change = { author: visit.author, at: visit.at, mandateId: one.mandateId, version: versionOf(one) }
    const note = `Given as evidence for ${citation(page.resolution.symbol, page.mandate.path)} as well.`
    const draft = { ...change, occurrenceId: one.occurrenceId, to: one.status, note, evidence }
    const saved = await whenCurrent(() =>
      recordUpdate(visit.db, { ...draft, deferral: null, successorId: null }),
    )
    if (saved) added += 1
  }
  visit.redirect(mandateUrl(visit, page, row.occurrenceId), noticeOf(added, chosen.length))
}

/** The follow-up page of the first new piece of evidence that may discharge others; null where none may. */
export async function followUpOf(visit: Visit, mandateId: number, before: number): Promise<string | null> {
  const fresh = (await evidenceOfMandate(visit.db, mandateId)).filter(({ id }) => id > before)
  for (const row of fresh) {
    if ((await candidates(visit, mandateId, row)).some(({ refusal }) => refusal === null))
      return othersUrl(mandateId, row.id)
  }
  return null
}

const othersUrl = (mandateId: number, evidenceId: number): string =>
  `/mandates/${mandateId}/evidence/${evidenceId}/others`

/** @throws NotFound where the mandate has no such evidence */
function given({ request }: Visit, page: MandatePage): EvidenceRow {
  const row = page.evidence.find(
    ({ id, withdrawnAt }) => String(id) === request.params['evidence'] && withdrawnAt === null,
  )
  if (!row) throw new NotFound('This mandate has no such evidence.')
  return row
}

/** Open mandates beside this one, each with why the document cannot be given for it; null where it can. */
async function candidates(visit: Visit, mandateId: number, { symbol, issued }: EvidenceRow) {
  const session = symbol === null ? null : sessionOfSymbol(symbol)
  if (symbol === null || session === null || issued === null) return []
  const found = []
  for (const one of await openBeside(visit.db, { mandateId, session })) {
    const adoption = {
      cited: shortSymbol(one.symbol),
      adopted: one.adopted,
      text: await workingText(visit.db, one.resolutionId),
    }
    const may = mayUpdate(visit, await assignedEntities(visit.db, one.mandateId))
    const refusal = may
      ? (dateRefusal(issued, adoption, visit.at.slice(0, 10)) ?? citedRefusal([symbol], adoption))
      : 'It is not assigned to your entity.'
    found.push({ ...one, refusal })
  }
  return found
}

const newEvidence = (row: EvidenceRow): NewEvidence => ({
  kind: row.kind,
  symbol: row.symbol,
  title: row.title,
  issued: row.issued,
  paragraphs: row.paragraphs,
  url: row.url,
  file: fileOf(row),
})

function noticeOf(added: number, chosen: number): string {
  const left = chosen - added
  const words = `The evidence stands with ${added} other ${added === 1 ? 'mandate' : 'mandates'} too.`
  return left === 0 ? words : `${words} Of the chosen ones ${left} had changed meanwhile and got nothing.`
}
