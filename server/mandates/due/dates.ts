/** Due rules for dates: "by 31 December 2027", "by the end of 2025", "within 30 days", "45 days before it expires". */
import { addDays, addMonths, addWorkingDays, isoDay, lastDayOfMonth } from '../../calendar/days.ts'
import { datePattern, readDate } from '../../languages/dates.ts'
import { languages } from '../../languages/index.ts'
import type { Phrases } from '../../languages/phrases.ts'
import { matchesOf, soughtOf } from '../../text/search.ts'
import type { Scanned, Sought } from '../../text/search.ts'
import { perLanguage } from '../perLanguage.ts'
import { numberIn, numberSource, phrasesSought, stated, statedBy } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'

const either = (phrases: readonly string[]): string => `(?:${phrases.join('|') || '(?!)'})`

/** The patterns of these rules in a language. */
const patternsOf = perLanguage((phrases) => {
  const { code, due } = phrases
  const date = datePattern(code).source.replaceAll(/\?<(?:day|month|year)>/gu, '?:')
  const numbered = (those: readonly string[]): Sought =>
    phrasesSought(
      those.map((phrase) => phrase.replace('#', numberSource(phrases))),
      phrases,
    )
  // “by 1 March 2036 and 1 September 2036”
  const further = `(?:${either(due.session.and)}(?:the )?${date}){0,3}`
  const days = [`${either(due.by)} ?(?:the )?${date}${further}`, `${date} ?${either(due.byAfter)}`]
  const { months } = languages[code].structure
  return {
    day: phrasesSought(days, phrases),
    dates: new RegExp(date, 'giu'),
    periods: periodsOf(phrases).map(({ source, isLimit }) => ({ isLimit, sought: soughtOf(source) })),
    months: months.map((name) => new RegExp(`^(?:${name})$`, 'iu')),
    quarters: due.quarters.map((name) => new RegExp(`^(?:${name})$`, 'iu')),
    within: due.within.map((row) => ({ says: row.says, sought: numbered(row.phrases) })),
    starts: [
      phrasesSought([`${either(due.starting)} ?(?:the )?${date}(?:${due.startingAfter.join('|')})`], phrases),
      soughtOf(startYearOf(phrases)),
    ],
    halves: due.halves.map((phrase) => phrasesSought([phrase.replace('#', String.raw`20\d\d`)], phrases)),
    beforeExpiry: due.beforeExpiry.map((row) => ({ says: row.says, sought: numbered(row.phrases) })),
  }
})

/** "starting in 2037": a year alone. */
const startYearOf = ({ due, directives }: Phrases): string =>
  `${directives.spaced ? '(?<![\\p{L}])' : ''}${either(due.starting)}(?: \\p{L}{1,5}){0,2} ?(?<year>20\\d\\d)(?! ?[-–/]|\\d)(?: ?年)?(?:${due.startingAfter.join('|')})`

/** Sources of "by the end of 2025", "by June 2026", "by mid-2026", with the phrases put in. */
function periodsOf({ code, due, directives }: Phrases): { source: string; isLimit: boolean }[] {
  const named = languages[code].structure.months.map((month) => month.replaceAll(/\(\?<[a-z]+>/gu, '(?:'))
  return due.periods.map((period) => {
    const source = period
      .replace('{by}', either(due.by))
      .replace('{end}', either(due.endOf))
      .replace('{quarter}', either(due.quarters))
      .replace('{month}', either(named.toReversed()))
    const whole = `${directives.spaced ? `(?<![\\p{L}])${source}` : source}(?![\\d/–-])`
    // A year alone is less sure than “by” one.
    return { source: whole, isLimit: /\{(?:by|end)\}/u.test(period) || !directives.spaced }
  })
}

/** "beginning on 1 March 2036", "starting in 2037", beside what recurs: the first day of the series. */
export const seriesStarts: DueRule = {
  name: 'due/series-start',
  seeks: (phrases) => patternsOf(phrases).starts,
  read: readStarts,
}

/** "in the first half of 2037": its last day. */
export const halfYears: DueRule = {
  name: 'due/half-year',
  seeks: (phrases) => patternsOf(phrases).halves,
  read: readHalves,
}

/** "by 31 December 2027". */
export const dayDates: DueRule = {
  name: 'due/date',
  seeks: (phrases) => [patternsOf(phrases).day],
  read: readDays,
}

/** "by the end of 2025", "by June 2026", "by mid-2026", "in the first quarter of 2026": the last day of the stated period. */
export const periodDates: DueRule = {
  name: 'due/date-of-period',
  seeks: (phrases) => patternsOf(phrases).periods.map(({ sought }) => sought),
  read: readPeriods,
}

/** "within 30 days", counted from adoption. */
export const withinDates: DueRule = {
  name: 'due/within',
  seeks: (phrases) => patternsOf(phrases).within.map(({ sought }) => sought),
  read: readWithin,
}

/** "not later than forty-five days prior to its expiration". */
export const beforeExpiry: DueRule = {
  name: 'due/before-expiry',
  seeks: (phrases) => patternsOf(phrases).beforeExpiry.map(({ sought }) => sought),
  read: readBeforeExpiry,
}

function readStarts(words: Scanned, setting: Setting): Point[] {
  return patternsOf(setting.phrases).starts.flatMap((sought) =>
    matchesOf(words, sought).flatMap((match) => {
      const year = match.groups?.['year']
      const date =
        year === undefined ? readDate(match[0], setting.phrases.code) : isoDay(Number(year), 12, 31)
      if (date === null || isPast(date, setting)) return []
      return [statedBy('due/series-start', words, match, { date })]
    }),
  )
}

function readHalves(words: Scanned, setting: Setting): Point[] {
  return patternsOf(setting.phrases).halves.flatMap((sought, index) =>
    matchesOf(words, sought).flatMap((match) => {
      const date = lastDayOfMonth(Number(/20\d\d/u.exec(match[0])?.[0]), index === 0 ? 6 : 12)
      if (isPast(date, setting)) return []
      return [statedBy('due/half-year', words, match, { date, confidence: 'medium' })]
    }),
  )
}

function readDays(words: Scanned, setting: Setting): Point[] {
  const { day, dates } = patternsOf(setting.phrases)
  return matchesOf(words, day).flatMap((match) => {
    const end = match.index + match[0].length
    const found = [...match[0].matchAll(dates)]
    return found.flatMap(({ 0: written, index }, at) => {
      const date = readDate(written, setting.phrases.code)
      if (date === null || isPast(date, setting)) return []
      // The first with what stands before it, “no later than”; the last with what stands behind, 前.
      const from = match.index + (at === 0 ? 0 : index)
      const to = at === found.length - 1 ? end : match.index + index + written.length
      return [stated('due/date', words, from, to, { date })]
    })
  })
}

const isPast = (day: string, setting: Setting): boolean => setting.adopted !== null && day < setting.adopted

function readPeriods(words: Scanned, setting: Setting): Point[] {
  const { periods, months, quarters } = patternsOf(setting.phrases)
  return periods.flatMap(({ isLimit, sought }) =>
    matchesOf(words, sought).flatMap((match) => {
      const { year, month = '', quarter = '', mid } = match.groups ?? {}
      const ofQuarter = 3 * (quarters.findIndex((name) => name.test(quarter)) + 1)
      const number = months.findIndex((name) => name.test(month)) + 1
      const date = lastDayOf(Number(year), number || ofQuarter, mid !== undefined)
      if (isPast(date, setting)) return []
      const confidence = isLimit ? 'high' : 'medium'
      return [statedBy('due/date-of-period', words, match, { date, confidence })]
    }),
  )
}

/** Of a month, of mid-year, or (month 0) of the year. */
function lastDayOf(year: number, month: number, mid: boolean): string {
  if (month > 0) return lastDayOfMonth(year, month)
  return mid ? isoDay(year, 6, 30) : isoDay(year, 12, 31)
}

function readWithin(words: Scanned, { adopted, phrases }: Setting): Point[] {
  if (adopted === null) return []
  return patternsOf(phrases).within.flatMap(({ says, sought }) =>
    matchesOf(words, sought).flatMap((match) => {
      const number = numberIn(match[0], phrases) ?? (says === 'years' ? 1 : null)
      if (number === null || countsFromElsewhere(words.text.slice(match.index + match[0].length))) return []
      return [statedBy('due/within', words, match, { date: later(adopted, number, says) })]
    }),
  )
}

/** "within 30 days of receipt of the request" does not count from adoption. */
const countsFromElsewhere = (after: string): boolean =>
  /^ ?(?:of|after|from|following) (?!(?:the )?(?:date of (?:the )?)?adoption|(?:the date of )?th(?:is|e present) resolution)/iu.test(
    after,
  )

function later(
  day: string,
  number: number,
  unit: 'days' | 'working days' | 'weeks' | 'months' | 'years',
): string {
  if (unit === 'working days') return addWorkingDays(day, number)
  if (unit === 'months') return addMonths(day, number)
  if (unit === 'years') return addMonths(day, 12 * number)
  return addDays(day, unit === 'weeks' ? 7 * number : number)
}

function readBeforeExpiry(words: Scanned, { expires, phrases }: Setting): Point[] {
  if (expires === null) return []
  return patternsOf(phrases).beforeExpiry.flatMap(({ says, sought }) =>
    matchesOf(words, sought).flatMap((match) => {
      const number = numberIn(match[0], phrases)
      if (number === null) return []
      const date = later(expires, -number, says)
      return [statedBy('due/before-expiry', words, match, { date, confidence: 'medium' })]
    }),
  )
}
