/** The sessions of the General Assembly: when each opens, and when its parts meet. */
import { addDays, isoDay, weekdayOf, yearOf } from './days.ts'
import { keyOfSession } from './window.ts'
import type { AssemblyPart, MovedDates, Window } from './window.ts'

/** Openings of the past that no rule gives. */
const MOVED: Readonly<Record<number, string>> = {
  1: '1946-01-10',
  53: '1998-09-09',
  54: '1999-09-14',
  55: '2000-09-05', // brought forward for the Millennium Summit
  56: '2001-09-12', // put off by a day
}

const TUESDAY = 2

/** Weeks of September are counted from the first that holds a working day (rule 1 as amended by 57/301 and 75/325). */
function tuesdayOfWeek(year: number, week: number): string {
  const first = isoDay(year, 9, 1)
  const weekday = weekdayOf(first)
  const monday = weekday === 6 ? addDays(first, 2) : addDays(first, 1 - weekday)
  return addDays(monday, 1 + 7 * (week - 1))
}

/** The first given weekday (Sunday 0) on or after a day. */
const nextWeekday = (day: string, weekday: number): string => addDays(day, (weekday - weekdayOf(day) + 7) % 7)

/** Rule 1 of the rules of procedure through the years: from which session, and the opening day in September of a year. */
const OPENING_RULES: readonly { from: number; opening: (year: number) => string }[] = [
  // 75/325: Tuesday of the second week.
  { from: 78, opening: (year) => tuesdayOfWeek(year, 2) },
  // 57/301: Tuesday of the third week.
  { from: 58, opening: (year) => tuesdayOfWeek(year, 3) },
  // 55/14: Tuesday following the second Monday.
  { from: 56, opening: (year) => addDays(nextWeekday(isoDay(year, 9, 8), 1), 1) },
  // Before: the third Tuesday.
  { from: 1, opening: (year) => nextWeekday(isoDay(year, 9, 15), TUESDAY) },
]

/** The day on which a regular session (from 1) opens. */
export function openingOf(session: number, moved: MovedDates = {}): string {
  return (
    moved[keyOfSession('GA', session)]?.opens ?? MOVED[session] ?? (ruled[session] ??= ruledOpening(session))
  )
}

/** Openings by the rules, worked out once: a report asks for that of every row. */
const ruled: Record<number, string> = {}

function ruledOpening(session: number): string {
  const rule = OPENING_RULES.find(({ from }) => session >= from)
  return (rule ?? { opening: (year: number) => tuesdayOfWeek(year, 2) }).opening(1945 + session)
}

/**
 * The days of a regular session or of one of its parts; a session closes on the eve of the next one's opening. The days
 * of a part that was moved alone stand; the others follow their session.
 */
export function assemblyWindow(session: number, part: AssemblyPart | null, moved: MovedDates = {}): Window {
  return moved[keyOfSession('GA', session, part)] ?? ruledWindow(session, part, moved)
}

function ruledWindow(session: number, part: AssemblyPart | null, moved: MovedDates): Window {
  const opens = openingOf(session, moved)
  const closes = moved[keyOfSession('GA', session)]?.closes ?? addDays(openingOf(session + 1, moved), -1)
  const next = 1946 + session
  if (part === 'main') return { opens, closes: isoDay(next - 1, 12, 31) }
  if (part === 'first resumed') return { opens: isoDay(next, 3, 1), closes: isoDay(next, 4, 30) }
  // Votes must fall before the peacekeeping year starts on 1 July.
  if (part === 'second resumed') return { opens: isoDay(next, 5, 1), closes: isoDay(next, 6, 30) }
  return { opens: part === 'resumed' ? isoDay(next, 1, 1) : opens, closes }
}

/** The regular session in progress on a day; null before the first opened. */
export function assemblySessionOn(day: string, moved: MovedDates = {}): number | null {
  const opening = yearOf(day) - 1945
  const session = [opening, opening - 1].find((number) => number >= 1 && openingOf(number, moved) <= day)
  return session ?? null
}

/** The session whose main part considers the programme budget of a year (or of a biennium that starts with it). */
export const programmeBudgetSession = (year: number): number => year - 1946

/** The session whose second resumed part considers the peacekeeping budget for 1 July of a year to 30 June of the next. */
export const peacekeepingBudgetSession = (year: number): number => year - 1946
