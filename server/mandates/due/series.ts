/** Due rules for budgets, reports that come anyway, and what recurs. */
import { peacekeepingBudgetSession, programmeBudgetSession } from '../../calendar/generalAssembly.ts'
import { windowOf } from '../../calendar/sessions.ts'
import { matchesOf } from '../../text/search.ts'
import type { Scanned } from '../../text/search.ts'
import type { SessionPart } from '../mandate.ts'
import { perLanguage } from '../perLanguage.ts'
import { numberIn, numberSource, phrasesSought, statedBy, stated } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'

/** What `#` stands for: one year, and for programme budgets a span of two. */
const YEAR = String.raw`(?:19|20)\d\d`
const YEARS = String.raw`${YEAR}(?: ?[–-] ?(?:19|20)?\d\d)?`

/** A report on how a budget was performed is named within so many letters before its period. */
const PERFORMANCE = 120
/** It comes to the session two years after the one that considered the budget (domain rules §3.1). */
const PERFORMED_AFTER = 2

/** The patterns of these rules in a language. */
const patternsOf = perLanguage((phrases) => {
  const { due } = phrases
  const sought = (those: readonly string[], number = '#') =>
    phrasesSought(
      those.map((phrase) => phrase.replace('#', number)),
      phrases,
    )
  const thereafter = `(?:${due.thereafter.join('|')})`
  return {
    programmeBudget: sought(due.programmeBudget, YEARS),
    peacekeepingBudget: sought(due.peacekeepingBudget, YEAR),
    performance: new RegExp(`(?:${due.performance.join('|')})[^,;，；،؛]{0,${PERFORMANCE}}$`, 'iu'),
    nextBudget: sought(due.nextBudget),
    eachBudget: sought(due.eachBudget),
    nextReport: sought(due.nextReport),
    eachReport: sought(due.eachReport),
    continuous: sought(due.continuous),
    immediate: sought(due.immediate),
    recurrences: due.recurrences.map((row) => ({ says: row.says, sought: sought(row.phrases) })),
    intervals: due.intervals.map((row) => ({
      says: row.says,
      sought: sought(row.phrases, numberSource(phrases)),
    })),
    thereafter: new RegExp(`,? ?${thereafter}`, 'iuy'),
    afterThereafter: new RegExp(`(?<=${thereafter},? ?)`, 'iuy'),
  }
})

type Patterns = ReturnType<typeof patternsOf>

/** "in the proposed programme budget for 2026", "for the period from 1 July 2026 to 30 June 2027". */
export const namedBudgets: DueRule = {
  name: 'due/budget',
  seeks: (phrases) => [patternsOf(phrases).programmeBudget, patternsOf(phrases).peacekeepingBudget],
  read: (words, setting) => {
    const { programmeBudget, peacekeepingBudget } = patternsOf(setting.phrases)
    return [
      ...matchesOf(words, programmeBudget).flatMap(budgetAt(words, programmeBudgetSession, 'main', setting)),
      ...matchesOf(words, peacekeepingBudget).flatMap(
        budgetAt(words, peacekeepingBudgetSession, 'second resumed', setting),
      ),
    ]
  },
}

/** "in the next programme budget submission", "in future budget submissions". */
export const coming: DueRule = {
  name: 'due/budget-coming',
  seeks: (phrases) => [patternsOf(phrases).eachBudget, patternsOf(phrases).nextBudget],
  read: readComingBudgets,
}

type Told = Parameters<typeof statedBy>[3]

/** A rule of one list of phrases, which all say the same. */
const simple = (
  name: string,
  list: 'nextReport' | 'eachReport' | 'continuous' | 'immediate',
  told: (setting: Setting) => Told,
): DueRule => ({
  name,
  seeks: (phrases) => [patternsOf(phrases)[list]],
  read: (words, setting) =>
    matchesOf(words, patternsOf(setting.phrases)[list]).map((match) =>
      statedBy(name, words, match, told(setting)),
    ),
})

/** "in his next report". */
export const nextReport = simple('due/next-report', 'nextReport', ({ organ }) => ({
  body: organ,
  relative: 'next report',
  confidence: 'medium',
}))

/** "in future reports". */
export const eachReport = simple('due/each-report', 'eachReport', ({ organ }) => ({
  body: organ,
  recurrence: 'each report',
  confidence: 'medium',
}))

/** "annually", "every six months", "every 60 days". */
export const recurrences: DueRule = {
  name: 'due/recurrence',
  seeks: (phrases) => {
    const { recurrences: named, intervals } = patternsOf(phrases)
    return [...named, ...intervals].map(({ sought }) => sought)
  },
  read: readRecurrences,
}

/** "regularly", "keep the Council informed". */
export const continuous = simple('due/continuous', 'continuous', ({ organ }) => ({
  body: organ,
  recurrence: 'continuous',
}))

/** "immediately". */
export const immediate = simple('due/immediate', 'immediate', () => ({
  relative: 'immediate',
  confidence: 'low',
}))

const budgetAt =
  (words: Scanned, sessionOf: (year: number) => number, part: SessionPart, setting: Setting) =>
  (match: RegExpExecArray): Point[] => {
    const end = match.index + match[0].length
    const around = words.text.slice(Math.max(0, match.index - PERFORMANCE), end)
    const performed = patternsOf(setting.phrases).performance.test(around)
    const budget = sessionOf(Number(/(?:19|20)\d\d/u.exec(match[0])?.[0]))
    const session = performed ? budget + PERFORMED_AFTER : budget
    const window = windowOf('GA', session, part)
    // A budget that was already before the Assembly is what the request is about, not when it falls due.
    if (window === null || (setting.adopted !== null && window.closes <= endOfMonth(setting.adopted)))
      return []
    if (performed) {
      return [
        statedBy('due/budget-performed', words, match, { body: 'GA', session, part, confidence: 'medium' }),
      ]
    }
    return [statedBy('due/budget', words, match, { body: 'GA', session, part, relative: 'budget' })]
  }

const endOfMonth = (day: string): string => `${day.slice(0, 8)}31`

function readComingBudgets(words: Scanned, setting: Setting): Point[] {
  const { nextBudget, eachBudget } = patternsOf(setting.phrases)
  const each = matchesOf(words, eachBudget).map((match) =>
    statedBy('due/budget-coming', words, match, {
      body: setting.organ,
      recurrence: 'each budget',
      confidence: 'medium',
    }),
  )
  const { organ, session } = setting
  if (organ !== 'GA' || session === null) return each
  const next = matchesOf(words, nextBudget).map((match) =>
    statedBy('due/budget-coming', words, match, {
      body: 'GA',
      session: session + 1,
      part: 'main',
      relative: 'budget',
    }),
  )
  return [...each, ...next]
}

function readRecurrences(words: Scanned, setting: Setting): Point[] {
  const patterns = patternsOf(setting.phrases)
  const named = patterns.recurrences.flatMap(({ says, sought }) =>
    matchesOf(words, sought).map((match) => recurring(words, match, says, setting, patterns)),
  )
  const counted = patterns.intervals.flatMap(({ says, sought }) =>
    matchesOf(words, sought).flatMap((match) => {
      const number = numberIn(match[0], setting.phrases)
      return number === null ? [] : [recurring(words, match, intervalName(number, says), setting, patterns)]
    }),
  )
  return [...named, ...counted]
}

/** A recurrence that follows "thereafter" continues what is stated before it; the name of the rule says so. */
function recurring(
  words: Scanned,
  match: RegExpExecArray,
  recurrence: string,
  setting: Setting,
  { thereafter, afterThereafter }: Patterns,
): Point {
  const end = match.index + match[0].length
  thereafter.lastIndex = end
  const after = thereafter.exec(words.text)
  afterThereafter.lastIndex = match.index
  const continues = after !== null || afterThereafter.test(words.text)
  const rule = continues ? 'due/recurrence-thereafter' : 'due/recurrence'
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
