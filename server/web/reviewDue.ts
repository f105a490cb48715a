/** When a mandate is due and who answers for it, as a reviewer sets it. */
import { recordAssignment } from '../../db/assignments.ts'
import { recordDue } from '../../db/dueDecisions.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { nextInSeries } from '../tracking/series.ts'
import { assignmentFields, readAnswering } from './assignmentForm.ts'
import { readForm, withError } from './forms.ts'
import { whenCurrent } from './mandatePage.ts'
import { dueFields } from './reviewForms.ts'
import { dueToday, loadReview, showReview } from './reviewPage.ts'
import { backTo, changeOf, showStale } from './reviews.ts'
import type { Visit } from './visit.ts'

/** POST /review/:id/due */
export async function setDue(visit: Visit): Promise<void> {
  const page = await loadReview(visit)
  const form = readForm(dueFields, visit.request.body)
  if (form.data === null) return showReview(visit, page, { due: form }, 422)
  const { version, dueReason: reason, recurrence, session, body, date, part } = form.data
  const moment = momentOf({ session, body, date, part })
  const words = { from: dueToday(page), to: dueWords(moment) }
  const following = followingOf(moment, recurrence, page.occurrences.length)
  const draft = { ...changeOf(visit, page, version), moment, recurrence, reason, following, ...words }
  if (!(await whenCurrent(() => recordDue(visit.db, draft)))) return showStale(visit, 'due', form)
  backTo(visit, page, `It is due: ${words.to}. What was proposed stays beside it.`)
}

type Moment = Parameters<typeof recordDue>[1]['moment']

/** What was typed, as it is kept. */
export const momentOf = ({ session, body, date, part }: TypedMoment): Moment => ({
  body: session === null && date === null ? null : bodyOf(body),
  session: session === null ? null : Number(session),
  part: part || null,
  date,
})

type TypedMoment = Readonly<Record<'session' | 'body' | 'date', string | null>> & {
  readonly part: NonNullable<Moment['part']> | ''
}

/** The names under which bodies are kept. */
const bodies: Readonly<Record<string, string>> = {
  'general assembly': 'GA',
  'security council': 'SC',
  'economic and social council': 'ECOSOC',
  'human rights council': 'HRC',
}

const bodyOf = (typed: string | null): string | null =>
  typed === null
    ? null
    : (bodies[typed.toLowerCase()] ?? (/^(?:ga|sc|ecosoc|hrc)$/iu.test(typed) ? typed.toUpperCase() : typed))

/** Where the members of a series after the first fall; none where nothing recurs. */
function followingOf(first: Moment, recurrence: string | null, count: number): Moment[] {
  const next =
    recurrence === null || count === 0 ? null : nextInSeries({ ...first, status: 'not started' }, recurrence)
  if (next === null || (next.session === null && next.date === null)) return []
  const { body, session, part, date } = next
  const moment = { body, session, part, date }
  return [moment, ...followingOf(moment, recurrence, count - 1)]
}

/** POST /review/:id/assignment */
export async function assign(visit: Visit): Promise<void> {
  const page = await loadReview(visit)
  const form = readForm(assignmentFields, visit.request.body)
  if (form.data === null) return showReview(visit, page, { assignment: form }, 422)
  const { version, assignmentNote } = form.data
  if (version !== page.mandate.version) return showStale(visit, 'assignment', form)
  const { answering, wrong } = readAnswering(form.data, form, page.assignable)
  if (wrong !== null) return showReview(visit, page, { assignment: withError(form, ...wrong) }, 422)
  const draft = { ...changeOf(visit, page, version), ...answering, note: assignmentNote || null }
  let changed = false
  const saved = await whenCurrent(async () => {
    changed = await recordAssignment(visit.db, draft)
  })
  if (!saved) return showStale(visit, 'assignment', form)
  backTo(visit, page, changed ? 'Who answers for it is saved.' : 'That is how it stands already.')
}
