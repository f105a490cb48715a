/** The regular sessions of the Human Rights Council: three a year, spring, summer and autumn. */
import { yearOf } from './days.ts'
import { keyOfSession } from './window.ts'
import type { MovedDates, Window } from './window.ts'

/** Windows wide enough for every session since 2007; the exact days are set year by year. */
const SEASONS = [
  { opens: '02-20', closes: '04-10' },
  { opens: '06-10', closes: '07-20' },
  { opens: '09-05', closes: '10-15' },
] as const

/** The Council was set up in 2006 and met in June, September and late November of that year. */
const FIRST_YEAR: readonly Window[] = [
  { opens: '2006-06-19', closes: '2006-06-30' },
  { opens: '2006-09-18', closes: '2006-10-06' },
  { opens: '2006-11-29', closes: '2006-12-08' },
]

/** The days of a regular session, from 1. The first of year Y is number 3·(Y − 2006) + 1. */
export function councilWindow(session: number, moved: MovedDates = {}): Window {
  const set = moved[keyOfSession('HRC', session)]
  if (set !== undefined) return set
  const index = session - 1
  const year = 2006 + Math.floor(index / 3)
  const first = year === 2006 ? FIRST_YEAR[index] : undefined
  if (first !== undefined) return first
  const season = SEASONS[index % 3] ?? SEASONS[0]
  return { opens: `${year}-${season.opens}`, closes: `${year}-${season.closes}` }
}

/** The last regular session that had opened by a day; null before the first. */
export function councilSessionOn(day: string, moved: MovedDates = {}): number | null {
  const lastOfYear = 3 * (yearOf(day) - 2006) + 3
  const recent = [0, 1, 2, 3].map((back) => lastOfYear - back)
  return recent.find((session) => session >= 1 && councilWindow(session, moved).opens <= day) ?? null
}
