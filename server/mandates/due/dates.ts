/** Due rules for dates: "by 31 December 2027", "by the end of 2025", "within 30 days", "45 days before it expires". */
import { addDays, addMonths, addWorkingDays, isoDay, lastDayOfMonth } from '../../calendar/days.ts'
import { datePattern, readDate } from '../../languages/dates.ts'
import type { LanguageCode } from '../../languages/codes.ts'
import { languages } from '../../languages/index.ts'
import { numberIn, numberSource, phrasePattern, placesOf, stated } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'

/** "by 31 December 2027". */
export const dayDates: DueRule = { name: 'due/date', read: readDays }

/** "by the end of 2025", "by June 2026", "by mid-2026": the last day of the stated period. */
export const periodDates: DueRule = { name: 'due/date-of-period', read: readPeriods }

/** "within 30 days", counted from adoption. */
export const withinDates: DueRule = { name: 'due/within', read: readWithin }

/** "not later than forty-five days prior to its expiration". */
export const beforeExpiry: DueRule = { name: 'due/before-expiry', read: readBeforeExpiry }

const either = (phrases: readonly string[]): string => `(?:${phrases.join('|') || '(?!)'})`

function readDays(words: string, setting: Setting): Point[] {
  const { code } = setting.phrases
  const date = datePattern(code).source.replaceAll(/\?<(?:day|month|year)>/gu, '?:')
  const { by, byAfter } = setting.phrases.due
  const pattern = phrasePattern(
    [`${either(by)} ?(?:the )?${date}`, `${date} ?${either(byAfter)}`],
    setting.phrases.directives.spaced,
  )
  return [...words.matchAll(pattern)].flatMap((match) => {
    const day = readDate(match[0], code)
    if (day === null || isPast(day, setting)) return []
    return [stated('due/date', words, match.index, match.index + match[0].length, { date: day })]
  })
}

const isPast = (day: string, setting: Setting): boolean => setting.adopted !== null && day < setting.adopted

function readPeriods(words: string, setting: Setting): Point[] {
  return periodPatterns(setting).flatMap((pattern) =>
    [...words.matchAll(pattern)].flatMap((match) => {
      const { year, month, mid } = match.groups ?? {}
      const day = lastDayOf(Number(year), monthOf(month ?? '', setting), mid !== undefined)
      if (isPast(day, setting)) return []
      return [stated('due/date-of-period', words, match.index, match.index + match[0].length, { date: day })]
    }),
  )
}

const periods = new Map<LanguageCode, readonly RegExp[]>()

/** The patterns of a language, with its phrases put in; compiled at first use. */
function periodPatterns(setting: Setting): readonly RegExp[] {
  const { code, due, directives } = setting.phrases
  const known = periods.get(code)
  if (known !== undefined) return known
  const named = languages[code].structure.months.map((month) => month.replaceAll(/\(\?<[a-z]+>/gu, '(?:'))
  const made = due.periods.map((period) => {
    const source = period
      .replace('{by}', either(due.by))
      .replace('{end}', either(due.endOf))
      .replace('{month}', either(named.toReversed()))
    const whole = directives.spaced ? `(?<![\\p{L}])${source}` : source
    return new RegExp(`${whole}(?![\\d/–-])`, 'giu')
  })
  periods.set(code, made)
  return made
}

/** The month of a name, from 1; 0 where there is none. */
const monthOf = (name: string, setting: Setting): number =>
  languages[setting.phrases.code].structure.months.findIndex((month) =>
    new RegExp(`^(?:${month})$`, 'iu').test(name),
  ) + 1

/** Of a month, of mid-year, or (month 0) of the year. */
function lastDayOf(year: number, month: number, mid: boolean): string {
  if (month > 0) return lastDayOfMonth(year, month)
  return mid ? isoDay(year, 6, 30) : isoDay(year, 12, 31)
}

function readWithin(words: string, setting: Setting): Point[] {
  const { adopted } = setting
  if (adopted === null) return []
  return setting.phrases.due.within.flatMap(({ phrases, says }) =>
    placesOf(
      words,
      phrases.map((phrase) => phrase.replace('#', numberSource(setting))),
      setting,
    ).flatMap((match) => {
      const number = numberIn(match[0], setting)
      const end = match.index + match[0].length
      if (number === null || countsFromElsewhere(words.slice(end))) return []
      return [stated('due/within', words, match.index, end, { date: later(adopted, number, says) })]
    }),
  )
}

/** "within 30 days of receipt of the request" does not count from adoption. */
const countsFromElsewhere = (after: string): boolean =>
  /^ ?(?:of|after|from|following) (?!(?:the )?(?:date of (?:the )?)?adoption|th(?:is|e present) resolution)/iu.test(
    after,
  )

function later(day: string, number: number, unit: 'days' | 'working days' | 'weeks' | 'months'): string {
  if (unit === 'working days') return addWorkingDays(day, number)
  if (unit === 'months') return addMonths(day, number)
  return addDays(day, unit === 'weeks' ? 7 * number : number)
}

function readBeforeExpiry(words: string, setting: Setting): Point[] {
  const { expires } = setting
  if (expires === null) return []
  const phrases = setting.phrases.due.beforeExpiry.map((phrase) => phrase.replace('#', numberSource(setting)))
  return placesOf(words, phrases, setting).flatMap((match) => {
    const number = numberIn(match[0], setting)
    if (number === null) return []
    return [
      stated('due/before-expiry', words, match.index, match.index + match[0].length, {
        date: addDays(expires, -number),
        confidence: 'medium',
      }),
    ]
  })
}
