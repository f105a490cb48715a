/** Due rules for budgets, reports that come anyway, and what recurs. */
import { peacekeepingBudgetSession, programmeBudgetSession } from '../../calendar/generalAssembly.ts'
import { windowOf } from '../../calendar/sessions.ts'
import type { SessionPart } from '../mandate.ts'
import { numberIn, numberSource, placesOf, stated } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'

/** "in the proposed programme budget for 2026", "for the period from 1 July 2026 to 30 June 2027". */
export const namedBudgets: DueRule = { name: 'due/budget', read: readNamedBudgets }

/** "in the next programme budget submission", "in future budget submissions". */
export const coming: DueRule = { name: 'due/budget-coming', read: readComingBudgets }

/** "in his next report". */
export const nextReport: DueRule = {
  name: 'due/next-report',
  read: (words, setting) =>
    placesOf(words, setting.phrases.due.nextReport, setting).map((match) =>
      stated('due/next-report', words, match.index, match.index + match[0].length, {
        body: setting.organ,
        relative: 'next report',
        confidence: 'medium',
      }),
    ),
}

/** "in future reports". */
export const eachReport: DueRule = {
  name: 'due/each-report',
  read: (words, setting) =>
    placesOf(words, setting.phrases.due.eachReport, setting).map((match) =>
      stated('due/each-report', words, match.index, match.index + match[0].length, {
        body: setting.organ,
        recurrence: 'each report',
        confidence: 'medium',
      }),
    ),
}

/** "annually", "every six months", "every 60 days". */
export const recurrences: DueRule = { name: 'due/recurrence', read: readRecurrences }

/** "regularly", "keep the Council informed". */
export const continuous: DueRule = {
  name: 'due/continuous',
  read: (words, setting) =>
    placesOf(words, setting.phrases.due.continuous, setting).map((match) =>
      stated('due/continuous', words, match.index, match.index + match[0].length, {
        body: setting.organ,
        recurrence: 'continuous',
      }),
    ),
}

/** "immediately". */
export const immediate: DueRule = {
  name: 'due/immediate',
  read: (words, setting) =>
    placesOf(words, setting.phrases.due.immediate, setting).map((match) =>
      stated('due/immediate', words, match.index, match.index + match[0].length, {
        relative: 'immediate',
        confidence: 'low',
      }),
    ),
}

function readNamedBudgets(words: string, setting: Setting): Point[] {
  const { programmeBudget, peacekeepingBudget } = setting.phrases.due
  return [
    ...budgetsAt(
      words,
      programmeBudget,
      '(?:19|20)\\d\\d(?: ?[–-] ?(?:19|20)?\\d\\d)?',
      programmeBudgetSession,
      'main',
      setting,
    ),
    ...budgetsAt(
      words,
      peacekeepingBudget,
      '(?:19|20)\\d\\d',
      peacekeepingBudgetSession,
      'second resumed',
      setting,
    ),
  ]
}

function budgetsAt(
  words: string,
  phrases: readonly string[],
  year: string,
  sessionOf: (year: number) => number,
  part: SessionPart,
  setting: Setting,
): Point[] {
  return placesOf(
    words,
    phrases.map((phrase) => phrase.replace('#', year)),
    setting,
  ).flatMap((match) => {
    const session = sessionOf(Number(/(?:19|20)\d\d/u.exec(match[0])?.[0]))
    const window = windowOf('GA', session, part)
    // A budget that was already before the Assembly is what the request is about, not when it falls due.
    if (window === null || (setting.adopted !== null && window.closes <= endOfMonth(setting.adopted)))
      return []
    return [
      stated('due/budget', words, match.index, match.index + match[0].length, {
        body: 'GA',
        session,
        part,
        relative: 'budget',
      }),
    ]
  })
}

const endOfMonth = (day: string): string => `${day.slice(0, 8)}31`

function readComingBudgets(words: string, setting: Setting): Point[] {
  const { nextBudget, eachBudget } = setting.phrases.due
  const each = placesOf(words, eachBudget, setting).map((match) =>
    stated('due/budget-coming', words, match.index, match.index + match[0].length, {
      body: setting.organ,
      recurrence: 'each budget',
      confidence: 'medium',
    }),
  )
  const next = placesOf(words, nextBudget, setting).flatMap((match) =>
    setting.organ !== 'GA' || setting.session === null
      ? []
      : [
          stated('due/budget-coming', words, match.index, match.index + match[0].length, {
            body: 'GA',
            session: setting.session + 1,
            part: 'main',
            relative: 'budget',
          }),
        ],
  )
  return [...each, ...next]
}

function readRecurrences(words: string, setting: Setting): Point[] {
  const { recurrences: rows, intervals } = setting.phrases.due
  const named = rows.flatMap(({ phrases, says }) =>
    placesOf(words, phrases, setting).map((match) => recurring(words, match, says, setting)),
  )
  const source = numberSource(setting)
  const counted = intervals.flatMap(({ phrases, says }) =>
    placesOf(
      words,
      phrases.map((phrase) => phrase.replace('#', source)),
      setting,
    ).flatMap((match) => {
      const number = numberIn(match[0], setting)
      return number === null ? [] : [recurring(words, match, intervalName(number, says), setting)]
    }),
  )
  return [...named, ...counted]
}

/** A recurrence that follows "thereafter" continues what is stated before it; the name of the rule says so. */
function recurring(words: string, match: RegExpExecArray, recurrence: string, setting: Setting): Point {
  const end = match.index + match[0].length
  const after = new RegExp(`^,? ?(?:${setting.phrases.due.thereafter.join('|')})`, 'iu').exec(
    words.slice(end),
  )
  const before = new RegExp(`(?:${setting.phrases.due.thereafter.join('|')}),? ?$`, 'iu').test(
    words.slice(0, match.index),
  )
  const rule = after !== null || before ? 'due/recurrence-thereafter' : 'due/recurrence'
  return stated(rule, words, match.index, end + (after?.[0].length ?? 0), { body: setting.organ, recurrence })
}

/** Intervals that have a name go by it. */
const NAMED_INTERVALS: Readonly<Record<string, string>> = {
  '1 months': 'monthly',
  '3 months': 'quarterly',
  '12 months': 'annual',
  '24 months': 'biennial',
  '1 years': 'annual',
  '2 years': 'biennial',
  '3 years': 'triennial',
}

const intervalName = (number: number, unit: string): string =>
  NAMED_INTERVALS[`${number} ${unit}`] ?? `every ${number} ${unit}`
