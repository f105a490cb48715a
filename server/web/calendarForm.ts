/** Moving the days of a session, or of a part of one, with a reason. Administrators only. */
import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { listMoves, moveDates, movedDates, resetDates } from '../../db/sessionDates.ts'
import { type Period, orderFault } from '../calendar/order.ts'
import { type Window, documentDeadline, windowOf } from '../calendar/sessions.ts'
import { effectsOf } from './calendarEffects.ts'
import { keyOfSession } from '../calendar/window.ts'
import { addressOf, periodOf, periodWords } from './calendarPeriods.ts'
import { NotFound } from './errors.ts'
import { type Form, blankForm, readForm, withError } from './forms.ts'
import type { Visit } from './visit.ts'

const dayField = z.string().trim().refine(isDay, 'Write the date as 2045-03-01.')
const reasonField = z
  .string()
  .trim()
  .min(1, 'Say why: the audit log keeps the reason.')
  .max(500, 'At most 500 characters.')
/** Without it, what would change is shown and nothing is written. */
const confirmed = z.literal('yes').optional().catch(undefined)
const moveFields = z.object({ opens: dayField, closes: dayField, reason: reasonField, confirmed })
const resetFields = z.object({ why: reasonField, confirmed })

/** GET /calendar/:period/edit */
export async function edit(visit: Visit): Promise<void> {
  await show(visit, asked(visit), {}, 200)
}

/** POST /calendar/:period: first what would change, then, confirmed, the change. */
export async function update(visit: Visit): Promise<void> {
  const period = asked(visit)
  const form = readForm(moveFields, visit.request.body)
  if (form.data === null) return show(visit, period, { form }, 422)
  const { opens, closes, reason } = form.data
  const moved = await movedDates(visit.db)
  const fault = orderFault(period, { opens, closes }, moved)
  if (fault !== null) return show(visit, period, { form: withError(form, 'opens', fault) }, 422)
  if (form.data.confirmed === undefined)
    return preview(visit, period, moved, withDays(period, moved, { opens, closes }), {
      action: `/calendar/${addressOf(period)}`,
      hidden: { opens, closes, reason },
      reason,
    })
  await moveDates(visit.db, { ...stored(period), opens, closes, reason }, visit.author, visit.at)
  visit.redirect('/calendar', `The days of the ${periodWords(period)} are set.`)
}

/** POST /calendar/:period/reset: back to what the rules give. */
export async function reset(visit: Visit): Promise<void> {
  const period = asked(visit)
  const form = readForm(resetFields, visit.request.body)
  if (form.data === null) return show(visit, period, { resetting: form }, 422)
  const moved = await movedDates(visit.db)
  const ruled = ruledDays(period, moved)
  const fault = ruled && orderFault(period, ruled, without(period, moved))
  if (fault !== null) return show(visit, period, { resetting: withError(form, 'why', fault) }, 422)
  const { why } = form.data
  if (form.data.confirmed === undefined)
    return preview(visit, period, moved, without(period, moved), {
      action: `/calendar/${addressOf(period)}/reset`,
      hidden: { why },
      reason: why,
    })
  await resetDates(visit.db, stored(period), why, visit.author, visit.at)
  visit.redirect('/calendar', `The days of the ${periodWords(period)} are those of the rules again.`)
}

/** @throws NotFound where the address names no period */
function asked({ request }: Visit): Period {
  const period = periodOf(request.params['period'])
  if (period === null) throw new NotFound('There is no such session or part.')
  return period
}

const stored = ({ body, session, part }: Period) => ({ body, session, part: part ?? '' })

type Moved = Awaited<ReturnType<typeof movedDates>>

const without = ({ body, session, part }: Period, moved: Moved): Moved =>
  Object.fromEntries(Object.entries(moved).filter(([key]) => key !== keyOfSession(body, session, part)))

const ruledDays = (period: Period, moved: Moved) =>
  windowOf(period.body, period.session, period.part, without(period, moved))

const withDays = ({ body, session, part }: Period, moved: Moved, days: Window): Moved => ({
  ...moved,
  [keyOfSession(body, session, part)]: days,
})

/** What a change of the days would do, with the button that does it. */
async function preview(
  visit: Visit,
  period: Period,
  now: Moved,
  then: Moved,
  form: {
    readonly action: string
    readonly hidden: Readonly<Record<string, string>>
    readonly reason: string
  },
): Promise<void> {
  const daysUnder = (moved: Moved) => {
    const window = windowOf(period.body, period.session, period.part, moved)
    return window && { ...window, deadline: documentDeadline(window) }
  }
  visit.render('calendar/preview', {
    title: `Days of the ${periodWords(period)}`,
    back: { url: `/calendar/${addressOf(period)}/edit`, label: 'Other days' },
    before: daysUnder(now),
    after: daysUnder(then),
    ...form,
    hidden: Object.entries(form.hidden).map(([name, value]) => ({ name, value })),
    effects: await effectsOf(visit, now, then),
  })
}

async function show(
  visit: Visit,
  period: Period,
  typed: { readonly form?: Form<unknown>; readonly resetting?: Form<unknown> },
  status: number,
): Promise<void> {
  const moved = await movedDates(visit.db)
  const days = windowOf(period.body, period.session, period.part, moved)
  const move = (await listMoves(visit.db)).find(
    (one) => one.body === period.body && one.session === period.session && one.part === (period.part ?? ''),
  )
  const present = days === null ? {} : { opens: days.opens, closes: days.closes }
  visit.render(
    'calendar/edit',
    {
      title: `Days of the ${periodWords(period)}`,
      back: { url: '/calendar', label: 'Calendar' },
      action: `/calendar/${addressOf(period)}`,
      ruled: ruledDays(period, moved),
      move: move ?? null,
      form: typed.form ?? blankForm(present),
      resetting: typed.resetting ?? blankForm(),
    },
    status,
  )
}
