/** Decisions of the Assembly that put questions off: what they defer is read, looked at, and recorded together. */
import { readFile, rm } from 'node:fs/promises'
import { type DeferralDraft, recordDeferrals } from '../../db/deferrals.ts'
import { normalDecision } from '../tracking/evidence.ts'
import { type Deferrals, type PlannedPart, deferralsField, planDeferrals } from './deferralPlan.ts'
import { blankFilter, urlWith } from './filter.ts'
import { whenCurrent } from './mandatePage.ts'
import { fieldOf } from './tableUpload.ts'
import type { WaitingFile } from '../intake.ts'
import { UploadFailed, receiveFiles } from './uploads.ts'
import type { Visit } from './visit.ts'

/** What was sent and cannot be used; the message is for the person. */
class DecisionUnusable extends Error {
  override name = 'DecisionUnusable'
}

/** GET /deferrals */
export async function index(visit: Visit): Promise<void> {
  show(visit, { values: {}, errors: {} }, null, new Set(), 200)
}

/** POST /deferrals: what the decision would put off. Nothing is written. */
export async function preview(visit: Visit): Promise<void> {
  try {
    const deferrals = await receiveDecision(visit)
    const plan = await planDeferrals(visit.db, deferrals, typedNumber(visit))
    show(visit, formOf(visit, {}), { deferrals, plan }, sureOnes(plan), 200)
  } catch (error) {
    if (!(error instanceof DecisionUnusable)) throw error
    show(visit, formOf(visit, { text: error.message }), null, new Set(), 422)
  }
}

/** POST /deferrals/confirmation: defers what was chosen, all or nothing. */
export async function create(visit: Visit): Promise<void> {
  const deferrals = carried(fieldOf(visit.request.body, 'deferrals'))
  const plan = await planDeferrals(visit.db, deferrals, typedNumber(visit))
  const chosen = choicesOf(visit, plan)
  const drafts = draftsOf(plan, chosen)
  const again = (message: string, status: number): void =>
    show(visit, formOf(visit, { form: message }), { deferrals, plan }, new Set(chosen.keys()), status)
  if (chosen.size === 0) return again('Choose what the decision puts off.', 422)
  if (drafts.some(({ deferral }) => deferral.decision === ''))
    return again('The text does not say the number of the decision. Send it again with the number.', 422)
  const changed =
    'Some of it changed since this was shown. Nothing was saved: look again, and send what still holds.'
  if (drafts.length < chosen.size) return again(changed, 409)
  if (!(await whenCurrent(() => recordDeferrals(visit.db, visit.author, visit.at, drafts))))
    return again(changed, 409)
  const words = drafts.length === 1 ? '1 mandate is' : `${drafts.length} mandates are`
  visit.redirect(urlWith('/mandates', { ...blankFilter, status: ['deferred'] }), `${words} deferred.`)
}

/** @throws DecisionUnusable */
async function receiveDecision(visit: Visit): Promise<Deferrals> {
  const limits = {
    bytes: visit.settings.maxFileBytes,
    files: 1,
    fields: 5,
    advice: 'One decision at a time.',
  }
  const [file] = await receiveFiles(visit, limits).catch((error: unknown) => {
    if (error instanceof UploadFailed) throw new DecisionUnusable(error.message, { cause: error })
    throw error
  })
  try {
    return await readDecision(visit, file)
  } finally {
    if (file?.path) await rm(file.path, { force: true })
  }
}

/** @throws DecisionUnusable */
async function readDecision(visit: Visit, file: WaitingFile | undefined): Promise<Deferrals> {
  const typed = fieldOf(visit.request.body, 'decision').trim()
  if (typed !== '' && normalDecision(typed) === null)
    throw new DecisionUnusable(`“${typed}” is no decision of the Assembly. Decisions look like 99/553 A.`)
  const text = fieldOf(visit.request.body, 'text')
  if (file === undefined && text.trim() === '')
    throw new DecisionUnusable('Choose the file of the decision, or paste its text.')
  if (file?.path === null) throw new DecisionUnusable('The file is larger than what is read here.')
  const bytes = file === undefined ? Buffer.from(text) : await readFile(file.path)
  const result = await visit.decisions.deferrals(bytes, file?.fileName ?? 'decision.txt')
  if ('refused' in result) throw new DecisionUnusable(result.refused.message)
  const naming = result.deferrals.filter(({ documents }) => documents.length > 0)
  if (naming.length === 0)
    throw new DecisionUnusable(
      'It puts no documents off to a session: there is no sentence such as “decided to defer until its one hundredth session consideration of the following documents”.',
    )
  if (typed === '' && naming.some(({ decision }) => normalDecision(decision ?? '') === null))
    throw new DecisionUnusable('The text does not say the number of the decision. Give it, as in 99/553 A.')
  const deferrals = deferralsField.safeParse(naming)
  if (!deferrals.success)
    throw new DecisionUnusable(
      'It defers more, or under longer names, than a decision does. Send it in parts.',
    )
  return deferrals.data
}

const typedNumber = (visit: Visit): string =>
  normalDecision(fieldOf(visit.request.body, 'decision').trim()) ?? ''

/** What the page carried; a page that was tampered with carries nothing. */
function carried(json: string): Deferrals {
  try {
    return deferralsField.catch([]).parse(JSON.parse(json))
  } catch {
    return []
  }
}

const rowsOf = (plan: readonly PlannedPart[]) =>
  plan.flatMap((part) =>
    part.documents.flatMap((document) => document.rows.map((row) => ({ part, document, row }))),
  )

const sureOnes = (plan: readonly PlannedPart[]): Set<number> =>
  new Set(rowsOf(plan).flatMap(({ row }) => (row.sure && row.refusal === null ? [row.occurrenceId] : [])))

/** The occurrences that were ticked, each with the version that was on the screen. */
function choicesOf(visit: Visit, plan: readonly PlannedPart[]): Map<number, number> {
  const ticked = rowsOf(plan).map(
    ({ row }) =>
      [row.occurrenceId, Number(fieldOf(visit.request.body, `defer-${row.occurrenceId}`))] as const,
  )
  return new Map(ticked.filter(([, version]) => Number.isSafeInteger(version) && version > 0))
}

const draftsOf = (plan: readonly PlannedPart[], chosen: ReadonlyMap<number, number>): DeferralDraft[] =>
  rowsOf(plan).flatMap(({ part: { decision, session, part }, document, row }) => {
    const version = chosen.get(row.occurrenceId)
    if (version === undefined || row.refusal !== null) return []
    const { mandateId, occurrenceId } = row
    const note = `Decision ${decision} puts off the consideration of ${document.label}.`
    return [{ mandateId, occurrenceId, version, note, deferral: { decision, session, part } }]
  })

interface Shown {
  readonly deferrals: Deferrals
  readonly plan: readonly PlannedPart[]
}

const formOf = (visit: Visit, errors: Record<string, string>) => ({
  values: {
    text: fieldOf(visit.request.body, 'text'),
    decision: fieldOf(visit.request.body, 'decision'),
  },
  errors,
})

function show(
  visit: Visit,
  form: { readonly values: Record<string, string>; readonly errors: Record<string, string> },
  shown: Shown | null,
  ticked: ReadonlySet<number>,
  status: number,
): void {
  const parts = (shown?.plan ?? []).map((part) => ({
    ...part,
    documents: part.documents.map((document) => ({
      ...document,
      rows: document.rows.map((row) => ({ ...row, ticked: ticked.has(row.occurrenceId) })),
    })),
  }))
  const rows = rowsOf(shown?.plan ?? [])
  const data = {
    form,
    parts,
    decision: typedNumber(visit),
    carried: JSON.stringify(shown?.deferrals ?? []),
    mayDefer: rows.some(({ row }) => row.refusal === null),
  }
  visit.render('deferrals/index', data, status)
}
