/** A mandate that recurs: when its next occurrence is created, and where that is scheduled. */
import { windowOf, type MovedDates } from '../calendar/sessions.ts'
import { addDays, addMonths, lastDayOfMonth, yearOf } from '../calendar/days.ts'
import { dueWords } from './dueWords.ts'
import type { DuePoint, Schedule } from './occurrence.ts'
import type { Status } from './status.ts'

/** A due point of a mandate, as far as a series needs it. */
export interface SeriesPoint extends DuePoint {
  /** `annual`, `every 6 months` …; null for what happens once. */
  readonly recurrence: string | null
}

/** The latest occurrence of a series. */
export interface Member {
  readonly body: string | null
  readonly session: number | null
  readonly part: DuePoint['part']
  readonly date: string | null
  readonly status: Status
}

/** How far one occurrence stands from the next. */
interface Period {
  readonly months: number
  readonly days: number
}

const named: Readonly<Record<string, number>> = {
  annual: 12,
  biennial: 24,
  triennial: 36,
  quarterly: 3,
  monthly: 1,
}

/** "every 6 months", "every 5 years", "every 90 days" */
const EVERY = /^every (\d{1,4}) (day|week|month|year)s?$/u

/** What is due with every report or budget, or all the time, recurs without a period of its own: no date is invented. */
function periodOf(recurrence: string): Period | null {
  const months = named[recurrence]
  if (months !== undefined) return { months, days: 0 }
  const [, count, unit] = EVERY.exec(recurrence) ?? []
  const n = Number(count)
  if (unit === 'day' || unit === 'week') return { months: 0, days: unit === 'week' ? 7 * n : n }
  if (unit === 'month' || unit === 'year') return { months: unit === 'year' ? 12 * n : n, days: 0 }
  return null
}

/** A person's due point decides whether there is a series; where no person set one, the text does. */
export function recurrenceOf(points: readonly SeriesPoint[]): string | null {
  const byPerson = points.filter(({ basis }) => basis === 'person')
  const deciding = byPerson.length > 0 ? byPerson : points
  return deciding.find(({ recurrence }) => recurrence !== null && periodOf(recurrence))?.recurrence ?? null
}

/** After these the series goes on; a deferred occurrence is still to come, and the others end the series. */
const GOES_ON: ReadonlySet<Status> = new Set([
  'submitted',
  'implemented',
  'partially implemented',
  'not implemented',
])
const ENDS: ReadonlySet<Status> = new Set(['superseded', 'overtaken by events'])

/** Whether the next occurrence is to be created: the latest one is closed, or its session has opened. */
export function isNextDue(latest: Member, today: string, moved: MovedDates = {}): boolean {
  if (ENDS.has(latest.status)) return false
  if (GOES_ON.has(latest.status)) return true
  if (latest.date !== null) return latest.date <= today
  const window = windowOf(latest.body, latest.session, latest.part, moved)
  return window !== null && window.opens <= today
}

/** The next member of a series, for the database to create; null while it is not its time, or where nothing recurs. */
export function nextMember(
  latest: Member & { readonly mandateId: number; readonly number: number },
  points: readonly SeriesPoint[],
  today: string,
  moved: MovedDates = {},
) {
  const recurrence = recurrenceOf(points)
  if (recurrence === null || !isNextDue(latest, today, moved)) return null
  const schedule = nextInSeries(latest, recurrence)
  if (schedule === null) return null
  const { body, session, part, date } = schedule
  const { mandateId, number: after } = latest
  return { mandateId, after, body, session, part, date, recurrence, words: dueWords(schedule) }
}

/** Regular sessions of the Human Rights Council in a year. */
const COUNCIL_SESSIONS_A_YEAR = 3

/**
 * Where the occurrence after `latest` is scheduled: so many sessions on, in the same part, or so long after its date.
 * Null where the recurrence has no period. What recurs within a session, or has no date to count from, is scheduled
 * nowhere: no date is invented.
 */
export function nextInSeries(latest: Member, recurrence: string): Schedule | null {
  const period = periodOf(recurrence)
  if (period === null) return null
  const nowhere = { body: latest.body, session: null, part: null, date: null, duePoint: null }
  if (latest.session !== null) {
    const years = period.months / 12
    const step = latest.body === 'HRC' ? years * COUNCIL_SESSIONS_A_YEAR : years
    if (!Number.isInteger(step) || step < 1) return nowhere
    return { ...nowhere, session: latest.session + step, part: latest.part }
  }
  if (latest.date === null) return nowhere
  return { ...nowhere, date: monthsOn(addDays(latest.date, period.days), period.months) }
}

/** The same day so many months on; where it was the last of its month, the last again (30 April, 31 July). */
function monthsOn(day: string, months: number): string {
  const target = addMonths(day, months)
  return day === lastOfMonth(day) ? lastOfMonth(target) : target
}

const lastOfMonth = (day: string): string => lastDayOfMonth(yearOf(day), Number(day.slice(5, 7)))
