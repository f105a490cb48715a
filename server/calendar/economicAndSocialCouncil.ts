/** The sessions of the Economic and Social Council, which are named by their year. */
import { isoDay, yearOf } from './days.ts'
import type { Window } from './generalAssembly.ts'

/** Since resolution 68/1 a session runs from July to July; before, it was that of the calendar year. */
const FIRST_JULY_SESSION = 2014

/** The days of the session of a year: 23 July before it to 22 July in it. */
export const economicAndSocialCouncilWindow = (year: number): Window =>
  year > FIRST_JULY_SESSION
    ? { opens: isoDay(year - 1, 7, 23), closes: isoDay(year, 7, 22) }
    : {
        opens: isoDay(year, 1, 1),
        closes: year === FIRST_JULY_SESSION ? isoDay(year, 7, 22) : isoDay(year, 12, 31),
      }

/** The session (year) in progress on a day. */
export const economicAndSocialCouncilSessionOn = (day: string): number =>
  yearOf(day) + (yearOf(day) >= FIRST_JULY_SESSION && day.slice(5) >= '07-23' ? 1 : 0)
