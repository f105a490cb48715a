/** How near its due day an occurrence is, or how long past it: derived from the calendar, never stored. */
import { addDays, daysBetween } from '../calendar/days.ts'
import { windowOf } from '../calendar/sessions.ts'
import type { AssemblyPart, MovedDates, Window } from '../calendar/sessions.ts'

/** Where an occurrence is scheduled, and to where it was deferred. */
export interface Scheduled {
  readonly class: string
  readonly body: string | null
  readonly session: number | null
  readonly part: AssemblyPart | null
  /** Last day of a stated period, ISO; it counts before the session where both are known. */
  readonly date: string | null
  readonly deferredToSession: number | null
  readonly deferredToPart: string | null
}

/** In the order in which lists offer them. */
export const dueStates = ['overdue', 'due soon', 'due this part', 'not due', 'no date', 'closed'] as const
export type DueState = (typeof dueStates)[number]

/** The steps of the ageing table of a readiness report, from the nearest to the oldest. */
export const ageingClasses = [
  'closed',
  'not due',
  'due within six weeks',
  'due this part',
  'overdue less than 90 days',
  'overdue 90 to 365 days',
  'overdue more than one session',
  'overdue more than two sessions',
  'no date',
] as const
export type AgeingClass = (typeof ageingClasses)[number]

/** Statuses after which nothing is due any more: what was asked for was issued or done, or is asked for no longer. */
export const CLOSED: ReadonlySet<string> = new Set([
  'submitted',
  'implemented',
  'superseded',
  'overtaken by events',
])

/** What permits or encourages cannot be late. */
const NEVER_OVERDUE: ReadonlySet<string> = new Set(['authorization', 'exhortation'])

/** Six weeks, in which documents must be out before they are considered (57/283 B). */
const SOON_DAYS = 42

/** From which day past due a class begins, oldest first. A session lasts 364 or 371 days and is taken as a year. */
const OVERDUE_CLASSES: readonly { from: number; class: AgeingClass }[] = [
  { from: 731, class: 'overdue more than two sessions' },
  { from: 366, class: 'overdue more than one session' },
  { from: 90, class: 'overdue 90 to 365 days' },
  { from: 1, class: 'overdue less than 90 days' },
]

/** How an occurrence stands on a day. */
export interface Standing {
  readonly state: DueState
  readonly ageing: AgeingClass
  /** Since the last day of its window; 0 unless it is overdue. */
  readonly daysOverdue: number
}

/**
 * The standing on `today` (ISO day). Overdue begins on the day after the last day of the window; soon is six weeks
 * before its first day. A deferral moves the window for this purpose only: where it was scheduled stays what it was.
 */
export function standingOf(
  scheduled: Scheduled,
  status: string,
  today: string,
  moved: MovedDates = {},
): Standing {
  const window = CLOSED.has(status) ? null : dueWindow(scheduled, status, moved)
  const state = CLOSED.has(status) ? 'closed' : stateIn(window, scheduled.class, today)
  const daysOverdue = state === 'overdue' && window !== null ? daysBetween(window.closes, today) : 0
  return { state, ageing: ageingIn(state, daysOverdue), daysOverdue }
}

/** The state alone. */
export const dueState = (...occurrence: Parameters<typeof standingOf>): DueState =>
  standingOf(...occurrence).state

function stateIn(window: Window | null, mandateClass: string, today: string): DueState {
  if (window === null) return 'no date'
  if (today > window.closes) return NEVER_OVERDUE.has(mandateClass) ? 'not due' : 'overdue'
  if (window.opens < window.closes && today >= window.opens) return 'due this part'
  return today >= addDays(window.opens, -SOON_DAYS) ? 'due soon' : 'not due'
}

/** The class of §6.2 of the domain reference ("overdue 90 to 365 days"). */
function ageingIn(state: DueState, days: number): AgeingClass {
  if (state === 'due soon') return 'due within six weeks'
  if (state !== 'overdue') return state
  return OVERDUE_CLASSES.find(({ from }) => days >= from)?.class ?? 'overdue less than 90 days'
}

/** The days in which an occurrence falls due: those of the stated date, of the session, or of what it was deferred to. */
function dueWindow(scheduled: Scheduled, status: string, moved: MovedDates = {}): Window | null {
  if (status === 'deferred') {
    const part = assemblyPart(scheduled.deferredToPart)
    return windowOf(scheduled.body ?? 'GA', scheduled.deferredToSession, part, moved)
  }
  if (scheduled.date !== null) return { opens: scheduled.date, closes: scheduled.date }
  return windowOf(scheduled.body, scheduled.session, scheduled.part, moved)
}

/** The part of that name; null where there is none. */
export function assemblyPart(part: string | null): AssemblyPart | null {
  const parts: readonly AssemblyPart[] = ['main', 'first resumed', 'second resumed', 'resumed']
  return parts.find((known) => known === part) ?? null
}
