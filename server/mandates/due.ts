/** When a part of a directive falls due: what its words say, by an ordered list of rules. */
import type { Due } from './mandate.ts'
import { beforeExpiry, dayDates, halfYears, periodDates, seriesStarts, withinDates } from './due/dates.ts'
import type { DueRule, Point, Setting } from './due/point.ts'
import {
  coming,
  continuous,
  eachReport,
  immediate,
  namedBudgets,
  nextReport,
  recurrences,
} from './due/series.ts'
import { namedSessions, numberedSessions, yearSessions } from './due/sessions.ts'
import { searchFor } from '../text/search.ts'
import { perLanguage } from './perLanguage.ts'

/** The order is the precedence: words that one rule has used are not read again by the rules below it. */
const RULES: readonly DueRule[] = [
  // A session is the surest; with its part where one is named.
  numberedSessions,
  yearSessions,
  namedSessions,
  // A budget is considered at a known session.
  namedBudgets,
  coming,
  // Days: "not later than 45 days prior to its expiration" before "not later than" a date.
  beforeExpiry,
  seriesStarts,
  dayDates,
  withinDates,
  halfYears,
  periodDates,
  // Reports that come anyway: "his next annual report" is not "annual".
  nextReport,
  eachReport,
  recurrences,
  // No day at all.
  continuous,
  immediate,
]

/** The names of the rules, in the order of their precedence. */
export const dueRuleNames: readonly string[] = RULES.map(({ name }) => name)

/** Combiners: each makes one point of several that say the same thing together. In this order. */
const COMBINERS: readonly ((points: readonly Point[]) => Point[])[] = [
  nextReportAtSession,
  seriesFromStart,
  urgencyYields,
  keepingInformedYields,
  once,
]

/** The rules with what each seeks, and one scan of the words for all of it. */
const rulesOf = perLanguage((phrases) => {
  const seeks = RULES.map((rule) => rule.seeks(phrases))
  // By the number of each pattern in the search, the rule that seeks it.
  const rules = RULES.flatMap((rule, index) => (seeks[index] ?? []).map(() => rule))
  return { rules, search: searchFor(seeks.flat()) }
})

/** The due points that the words of one part of a directive state. */
export function statedDue(words: string, setting: Setting): Due[] {
  const { rules, search } = rulesOf(setting.phrases)
  const scanned = search(words)
  const read: Point[] = []
  let last: DueRule | null = null
  for (const { number } of scanned.candidates) {
    const rule = rules[number] ?? null
    if (rule === null || rule === last) continue
    last = rule
    const fresh = rule.read(scanned, setting).filter((point) => !isRead(read, point))
    // Of two readings of the same words the first of the rule stands; several sessions of one list stand together.
    for (const point of fresh) {
      if (point.due.session === null && isRead(read, point)) continue
      read.push(point)
    }
  }
  if (read.length === 0) return []
  return COMBINERS.reduce<readonly Point[]>((points, combine) => combine(points), read).map(({ due }) => due)
}

/** Whether some of the words of a point were read already. */
const isRead = (read: readonly Point[], { start, end }: Point): boolean =>
  read.some((point) => Math.max(point.start, start) < Math.min(point.end, end))

/** "in the context of his next progress report at the main part of its eightieth session", "his next report by June": one point. */
function nextReportAtSession(points: readonly Point[]): Point[] {
  const stated = points.filter(({ due }) => due.relative === null)
  const session =
    stated.find(({ due }) => due.session !== null) ?? stated.find(({ due }) => due.date !== null)
  if (session === undefined || !points.some(({ due }) => due.relative === 'next report')) return [...points]
  return points
    .filter(({ due }) => due.relative !== 'next report')
    .map((point) =>
      point === session ? { ...point, due: { ...point.due, relative: 'next report' } } : point,
    )
}

/**
 * "at its eightieth session and annually thereafter" is one series that starts with the session; with a day a recurrence
 * is one series only where it says "thereafter" ("within 30 days and every 60 days thereafter").
 */
function seriesFromStart(points: readonly Point[]): Point[] {
  const series = points.find(({ due }) => due.rule.startsWith('due/recurrence'))
  const continues = series?.due.rule === 'due/recurrence-thereafter'
  const starts = points.filter(
    ({ due }) =>
      due.recurrence === null && (due.session !== null || ((continues || isStart(due)) && due.date !== null)),
  )
  const last = starts.at(-1)
  // Where nothing recurs it is no due point: “with effect from 1 January”.
  if (series === undefined) return points.filter(({ due }) => !isStart(due))
  if (last === undefined) return [...points]
  return points
    .filter((point) => point !== series)
    .map((point) =>
      point === last ? { ...point, due: { ...point.due, recurrence: series.due.recurrence } } : point,
    )
}

/** “beginning on 1 March 2036” */
const isStart = ({ rule }: Due): boolean => rule === 'due/series-start'

/** "urgently" adds nothing to a day. */
function urgencyYields(points: readonly Point[]): Point[] {
  const dated = points.some(({ due }) => due.session !== null || due.date !== null)
  return dated ? points.filter(({ due }) => due.relative !== 'immediate') : [...points]
}

/** "keep the Council informed every 60 days" recurs as it says; "regularly" beside a date stands. */
function keepingInformedYields(points: readonly Point[]): Point[] {
  const recurs = points.some(({ due }) => due.recurrence !== null && due.recurrence !== 'continuous')
  return points.filter(({ due }) => !recurs || due.rule !== 'due/continuous' || !isKeeping(due))
}

/** Said by the verb alone. */
const isKeeping = ({ expression }: Due): boolean => /^keep/iu.test(expression)

/** What two phrases say alike is said once. */
function once(points: readonly Point[]): Point[] {
  if (points.length < 2) return [...points]
  const said = new Map<string, Point>()
  for (const point of points) {
    const { session, part, date, recurrence, relative, body } = point.due
    const key = JSON.stringify([session, part, date, recurrence, relative, body])
    if (!said.has(key)) said.set(key, point)
  }
  return [...said.values()]
}
