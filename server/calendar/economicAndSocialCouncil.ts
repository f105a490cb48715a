/** The sessions of the Economic and Social Council, which are named by their year. */
import { isoDay, yearOf } from './days.ts'
import { keyOfSession } from './window.ts'
import type { MovedDates, Window } from './window.ts'

/** Since resolution 68/1 a session runs from July to July; before, it was that of the calendar year. */
const FIRST_JULY_SESSION = 2014

/** The days of the session of a year: 23 July before it to 22 July in it. */
export const economicAndSocialCouncilWindow = (year: number, moved: MovedDates = {}): Window =>
  moved[keyOfSession('ECOSOC', year)] ?? ruledWindow(year)

const ruledWindow = (year: number): Window =>
  year > FIRST_JULY_SESSION
    ? { opens: isoDay(year - 1, 7, 23), closes: isoDay(year, 7, 22) }
    : {
        opens: isoDay(year, 1, 1),
        closes: year === FIRST_JULY_SESSION ? isoDay(year, 7, 22) : isoDay(year, 12, 31),
      }

/** The session (year) in progress on a day. */
export function economicAndSocialCouncilSessionOn(day: string, moved: MovedDates = {}): number {
  const year = yearOf(day)
  return economicAndSocialCouncilWindow(year + 1, moved).opens <= day ? year + 1 : year
}
