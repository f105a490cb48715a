/** The special and emergency special sessions of the General Assembly: which of them were over on a day. */
import { yearOf } from './days.ts'

/** The years in which the special sessions met, from the first on (1947). */
const SPECIAL: readonly number[] = [
  1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989, 1990, 1990,
  1997, 1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021,
]

/** The same of the emergency special sessions: the year in which each last met; the tenth and eleventh are resumed still. */
const EMERGENCY: readonly number[] = [
  1956,
  1956,
  1958,
  1960,
  1967,
  1980,
  1982,
  1981,
  1982,
  Infinity,
  Infinity,
]

/** Names of the Assembly in its special sessions, as due points show them. */
export const specialBodies = {
  special: 'General Assembly (special)',
  'emergency special': 'General Assembly (emergency special)',
} as const

/** Whether the session (a number from 1) was over before the year of the day; those to come have no year yet. */
export const wasOver = (kind: keyof typeof specialBodies, session: number, day: string): boolean =>
  ((kind === 'special' ? SPECIAL : EMERGENCY)[session - 1] ?? Infinity) < yearOf(day)
