/** Arithmetic on days written as ISO dates (2026-09-08), in UTC throughout. */

const DAY = 86_400_000

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

/** The ISO day of a year, a month from 1 and a day of that month; days beyond the month's end run on into the next. */
export const isoDay = (year: number, month: number, day: number): string =>
  dayOf(Date.UTC(year, month - 1, day))

/** The day so many days later (earlier, where negative). */
export const addDays = (day: string, days: number): string => dayOf(instantOf(day) + days * DAY)

/** The same day of a later month; where that month is shorter, its last day (31 January + 1 month = 28 February). */
export function addMonths(day: string, months: number): string {
  const date = new Date(instantOf(day))
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
  const target = new Date(first)
  const last = lastDayOfMonth(target.getUTCFullYear(), target.getUTCMonth() + 1)
  return dayOf(first + (Math.min(date.getUTCDate(), Number(last.slice(8))) - 1) * DAY)
}

/** So many days later, counting Monday to Friday only. */
export function addWorkingDays(day: string, days: number): string {
  let reached = day
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1)
    if (weekdayOf(reached) >= 1 && weekdayOf(reached) <= 5) left -= 1
  }
  return reached
}

/** The last day of a month (from 1) of a year. */
export const lastDayOfMonth = (year: number, month: number): string => isoDay(year, month + 1, 0)

/** Sunday 0 … Saturday 6. */
export const weekdayOf = (day: string): number => new Date(instantOf(day)).getUTCDay()

export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => (instantOf(to) - instantOf(from)) / DAY

/** Whether a text is an ISO day that exists: 2045-02-30 does not. */
export function isDay(text: string): boolean {
  const instant = instantOf(text)
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(instant) && dayOf(instant) === text
}
