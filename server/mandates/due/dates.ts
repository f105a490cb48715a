/** Due rules for dates: "by 31 December 2027", "by the end of 2025", "within 30 days", "45 days before it expires". */
import { addDays, addMonths, addWorkingDays, isoDay, lastDayOfMonth } from '../../calendar/days.ts'
import { datePattern, readDate } from '../../languages/dates.ts'
import { languages } from '../../languages/index.ts'
import { numberOf, numberSource, phrasePattern, placesOf, stated } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'

/** "by 31 December 2027". */
export const dayDates: DueRule = { name: 'due/date', read: readDays }

/** "by the end of 2025", "by June 2026", "by mid-2026": the last day of the stated period. */
export const periodDates: DueRule = { name: 'due/date-of-period', read: readPeriods }

/** "within 30 days", counted from adoption. */
export const withinDates: DueRule = { name: 'due/within', read: readWithin }

/** "not later than forty-five days prior to its expiration". */
export const beforeExpiry: DueRule = { name: 'due/before-expiry', read: readBeforeExpiry }

const by = (setting: Setting): string => {
  const { by: words, endOf } = setting.phrases.due
  return `(?:${words.join('|')}) (?:the )?(?<end>(?:${endOf.join('|')}) )?`
}

function readDays(words: string, setting: Setting): Point[] {
  const { code } = setting.phrases
  const date = datePattern(code).source.replaceAll(/\?<(?:day|month|year)>/gu, '?:')
  const pattern = phrasePattern(
    [`(?:${setting.phrases.due.by.join('|')}) ?(?:the )?${date}`],
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
  const { months } = languages[setting.phrases.code].structure
  const named = months.map((month) => month.replaceAll(/\(\?<[a-z]+>/gu, '(?:')).join('|')
  const pattern = new RegExp(
    `(?<![\\p{L}])${by(setting)}(?:(?<month>${named}),? ?|(?<mid>mid-))?(?<year>20\\d\\d)(?![\\d/–-])`,
    'giu',
  )
  return [...words.matchAll(pattern)].flatMap((match) => {
    const year = Number(match.groups?.['year'])
    const month = months.findIndex((name) =>
      new RegExp(`^(?:${name})$`, 'iu').test(match.groups?.['month'] ?? ''),
    )
    const day = lastDayOf(year, month + 1, match.groups?.['mid'] !== undefined)
    if (isPast(day, setting)) return []
    return [stated('due/date-of-period', words, match.index, match.index + match[0].length, { date: day })]
  })
}

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
      const number = numberOf(numberIn(match[0], setting), setting)
      const end = match.index + match[0].length
      if (number === null || countsFromElsewhere(words.slice(end))) return []
      return [stated('due/within', words, match.index, end, { date: later(adopted, number, says) })]
    }),
  )
}

const numberIn = (words: string, setting: Setting): string =>
  new RegExp(numberSource(setting), 'iu').exec(words)?.[0] ?? ''

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
    const number = numberOf(numberIn(match[0], setting), setting)
    if (number === null) return []
    return [
      stated('due/before-expiry', words, match.index, match.index + match[0].length, {
        date: addDays(expires, -number),
        confidence: 'medium',
      }),
    ]
  })
}
