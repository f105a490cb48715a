/** Due states as limits of days and runs of sessions, so that a database can look for them without a calendar. */
import { addDays } from '../calendar/days.ts'
import { type AssemblyPart, type MovedDates, sessionOn } from '../calendar/sessions.ts'
import { CLOSED, type DueState, NEVER_OVERDUE, SOON_DAYS, standingOf } from './ageing.ts'

/** Sessions that follow one another and stand in the same state on a day. */
interface SessionRun {
  readonly body: string
  /** Null for the session whole; bodies without parts have only that. */
  readonly part: AssemblyPart | null
  readonly from: number
  /** Null where the run has no end. */
  readonly to: number | null
  readonly state: DueState
}

export interface DueLimits {
  /** ISO day: what names an earlier one is overdue. */
  readonly today: string
  /** The last day that is due soon. */
  readonly soon: string
  /** What stands in no run has no known date. */
  readonly runs: readonly SessionRun[]
  /** Statuses after which nothing is due. */
  readonly closed: readonly string[]
  /** Classes that are not due where others are overdue. */
  readonly neverOverdue: readonly string[]
}

/** Bodies whose calendar is known, with the parts of their sessions and the first number that any can have. */
const calendars: readonly { body: string; parts: readonly (AssemblyPart | null)[]; first: number }[] = [
  { body: 'GA', parts: [null, 'main', 'first resumed', 'second resumed', 'resumed'], first: 1 },
  { body: 'HRC', parts: [null], first: 1 },
  // Named by years; the Council first met in 1946.
  { body: 'ECOSOC', parts: [null], first: 1946 },
]

/** So many sessions after the present one are looked at; those beyond are not due, whatever the organ. */
const SESSIONS_AHEAD = 4
/** Those before so many sessions back are over, unless somebody moved their days. */
const SESSIONS_BEHIND = 4

/** The limits on `today` (ISO day); `dueState` of ageing.ts says the same of one occurrence. */
export function dueLimits(today: string, moved: MovedDates = {}): DueLimits {
  const runs = calendars.flatMap(({ body, parts, first }) => {
    const present = sessionOn(body, today, moved) ?? first
    const near = (n: number) => n >= present - SESSIONS_BEHIND || touched(body, n, moved)
    const last = Math.max(lastMoved(body, moved) + 1, present + SESSIONS_AHEAD)
    const stateIn = (part: AssemblyPart | null) => (n: number) =>
      near(n) ? stateOf(body, n, part, today, moved) : ('overdue' as const)
    return parts.flatMap((part) => runsOf(body, part, first, last, stateIn(part)))
  })
  return {
    today,
    soon: addDays(today, SOON_DAYS),
    runs,
    closed: [...CLOSED],
    neverOverdue: [...NEVER_OVERDUE],
  }
}

/** The latest session of a body whose days, or those of a part of it, somebody moved; 0 without any. */
function lastMoved(body: string, moved: MovedDates): number {
  const keys = Object.keys(moved).map((key) => key.split(' '))
  return Math.max(0, ...keys.flatMap(([of, session]) => (of === body ? [Number(session)] : [])))
}

/** Whether somebody moved the session or a part of it, or the next one, on whose eve it closes. */
const touched = (body: string, session: number, moved: MovedDates): boolean =>
  Object.keys(moved).some((key) => {
    const [of, number] = key.split(' ')
    return of === body && (Number(number) === session || Number(number) === session + 1)
  })

function stateOf(
  body: string,
  session: number,
  part: AssemblyPart | null,
  today: string,
  moved: MovedDates,
): DueState {
  const scheduled = { class: 'request', body, session, part, date: null }
  return standingOf(
    { ...scheduled, deferredToSession: null, deferredToPart: null },
    'not started',
    today,
    moved,
  ).state
}

function runsOf(
  body: string,
  part: AssemblyPart | null,
  first: number,
  last: number,
  stateIn: (session: number) => DueState,
): SessionRun[] {
  const runs: { from: number; to: number | null; state: DueState }[] = []
  for (let session = first; session <= last; session++) {
    const state = stateIn(session)
    const run = runs.at(-1)
    if (run?.state === state) run.to = session
    // Before the first there is none, but a number that stands there is as old as it.
    else runs.push({ from: run ? session : 1, to: session, state })
  }
  const end = runs.at(-1)
  if (end?.state === 'not due') end.to = null
  else runs.push({ from: last + 1, to: null, state: 'not due' })
  return runs.map((run) => ({ body, part, ...run }))
}
