/** Due rules for sessions: numbered, with a part, several at once, of a year, the current and the next. */
import { sessionOn, windowOf } from '../../calendar/sessions.ts'
import { addDays } from '../../calendar/days.ts'
import { bodiesNear } from './bodies.ts'
import { HELD, holdOrdinals, ordinalsIn } from './ordinals.ts'
import { placesOf, stated } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'
import type { SessionPart } from '../mandate.ts'

/** Sessions asked for beyond this many ahead are no due points but printing errors. */
const FURTHEST = 12

/** "at its eightieth session", "at its seventy-fourth and seventy-sixth sessions". */
export const numberedSessions: DueRule = { name: 'due/session', read: readNumbered }

/** "at its 2026 session", of bodies that name their sessions by the year. */
export const yearSessions: DueRule = { name: 'due/session-of-year', read: readYearly }

/** "at its current session", "at its next session". */
export const namedSessions: DueRule = { name: 'due/session-named', read: readNamed }

/** Phrases with one held ordinal, or a list of them with what separates them, for `#`. */
function withHeldList(phrases: readonly string[], setting: Setting): string[] {
  const { and, through } = setting.phrases.due.session
  const list = `${HELD}+(?:(?:${[...and, ...through].join('|')})${HELD}+){0,5}`
  return phrases.map((phrase) => phrase.replace('#', list))
}

function readNumbered(words: string, setting: Setting): Point[] {
  if (!words.toLowerCase().includes(setting.phrases.due.session.word)) return []
  const held = holdOrdinals(words, setting.phrases.code)
  if (!held.includes(HELD)) return []
  const phrases = withHeldList(setting.phrases.due.session.numbered, setting)
  return placesOf(held, phrases, setting).flatMap((match) =>
    pointsAt(words, match.index, words.slice(match.index, match.index + match[0].length), setting),
  )
}

function pointsAt(words: string, at: number, found: string, setting: Setting): Point[] {
  const { content, before: early, beforeEnd, prepositions } = setting.phrases.due.session
  const before = words.slice(0, at)
  const end = at + found.length
  const near = (phrases: readonly string[]): boolean => standsNear(words, at, end, phrases, setting)
  if (near(content)) return []
  if (prepositions.length > 0 && !endsWith(before, prepositions, setting)) return []
  const part = partAt(words, at, end, setting)
  const start = startOf(words, part?.at ?? at, setting)
  const limit = near(beforeEnd) ? lastDayOf : near(early) ? eveOf : null
  const bodies = bodiesNear(words, at, end, setting)
  return sessionsIn(found, setting).flatMap((session) => {
    const body = bodies.find((named) => plausible(named, session, part?.part ?? null, setting))
    if (body === undefined) return []
    const told = { body, session, part: body === 'GA' ? (part?.part ?? null) : null }
    return [stated('due/session', words, start, end, { ...told, ...limit?.(body, session) })]
  })
}

/** "before the end of its sixtieth session": its last day. */
const lastDayOf = (body: string, session: number): { date: string | null } => ({
  date: windowOf(body, session)?.closes ?? null,
})

/** "prior to its sixtieth session": the eve of its opening. */
function eveOf(body: string | null, session: number): { relative: string; date: string | null } {
  const window = windowOf(body, session)
  return { relative: 'before session', date: window === null ? null : addDays(window.opens, -1) }
}

/** Such phrases stand before a session; in languages that write words together they follow it. */
const standsNear = (
  words: string,
  at: number,
  end: number,
  phrases: readonly string[],
  setting: Setting,
): boolean =>
  setting.phrases.directives.spaced
    ? endsWith(words.slice(0, at), phrases, setting)
    : phrases.length > 0 && new RegExp(`^(?:${phrases.join('|')})`, 'iu').test(words.slice(end))

/** Words right before a place, with an article between at most. */
const endsWith = (before: string, phrases: readonly string[], setting: Setting): boolean =>
  phrases.length > 0 &&
  new RegExp(
    setting.phrases.directives.spaced
      ? `(?<![\\p{L}])(?:${phrases.join('|')})(?: \\p{L}{1,3})?(?: \\p{L}{2,12} part of \\p{L}{2,3})? ?$`
      : `(?:${phrases.join('|')})$`,
    'iu',
  ).test(before)

/** The numbers of a list; a range is filled. */
function sessionsIn(found: string, setting: Setting): number[] {
  const { code, due } = setting.phrases
  const places = ordinalsIn(found, code)
  const [first, last] = places
  const numbers = places.map(({ number }) => number)
  if (places.length !== 2 || first === undefined || last === undefined) return numbers
  const between = found.slice(first.end, last.start)
  const isRange = new RegExp(`^(?:${due.session.through.join('|') || '(?!)'})$`, 'iu').test(between)
  if (!isRange || last.number - first.number > FURTHEST) return numbers
  return Array.from({ length: last.number - first.number + 1 }, (_, index) => first.number + index)
}

/** The part may be named in so many letters after the session: "الدورة التسعين المستأنفة". */
const AFTER = 14

/** Which part of the session the words around an ordinal name, and where they begin. */
function partAt(
  words: string,
  at: number,
  end: number,
  setting: Setting,
): { part: SessionPart; at: number } | null {
  const from = Math.max(0, at - 70)
  // Only the session's own ordinal is held: "the second part" keeps its word.
  const own = holdOrdinals(words.slice(at, end), setting.phrases.code)
  const near = words.slice(from, at) + own + words.slice(end, end + AFTER)
  for (const { phrases, says } of setting.phrases.due.session.parts) {
    const match = placesOf(near, withHeldList(phrases, setting), setting).find(
      ({ index, 0: found }) => from + index + found.length > at && from + index < end,
    )
    if (match !== undefined) return { part: says, at: Math.min(at, from + match.index) }
  }
  return null
}

/** The expression begins with its preposition, where one stands right before: "at its". */
function startOf(words: string, at: number, setting: Setting): number {
  const { prepositions } = setting.phrases.due.session
  if (prepositions.length === 0) return at
  const lead = `(?<![\\p{L}])(?:no later than )?(?:${prepositions.join('|')}) (?:\\p{L}{2,3} )?$`
  return new RegExp(lead, 'iu').exec(words.slice(0, at))?.index ?? at
}

/** A session of the past is content; so is one far beyond. Bodies whose calendar is not known are taken as they are. */
function plausible(body: string, session: number, part: SessionPart | null, setting: Setting): boolean {
  const { organ, adopted } = setting
  const current = adopted === null ? setting.session : (sessionOn(body, adopted) ?? null)
  const from = body === organ ? (setting.session ?? current) : current
  if (from === null) return true
  if (session < from || session > from + FURTHEST) return false
  const window = windowOf(body, session, part)
  return window === null || adopted === null || window.closes >= adopted
}

function readYearly(words: string, setting: Setting): Point[] {
  const phrases = setting.phrases.due.session.yearly.map((phrase) =>
    phrase.replace('year', '(?:19|20)\\d\\d'),
  )
  return placesOf(words, phrases, setting).flatMap((match) => {
    const year = Number(/(?:19|20)\d\d/u.exec(match[0])?.[0])
    const past = setting.adopted !== null && year < Number(setting.adopted.slice(0, 4))
    if (past || endsWith(words.slice(0, match.index), setting.phrases.due.session.content, setting)) return []
    const end = match.index + match[0].length
    const named = bodiesNear(words, match.index, end, setting)[0] ?? setting.organ
    return [
      stated('due/session-of-year', words, startOf(words, match.index, setting), end, {
        body: named === 'GA' ? 'ECOSOC' : named,
        session: year,
      }),
    ]
  })
}

function readNamed(words: string, setting: Setting): Point[] {
  const { current, next } = setting.phrases.due.session
  const currents = placesOf(words, current, setting).map((match) => {
    const end = match.index + match[0].length
    return stated('due/session-named', words, startOf(words, match.index, setting), end, {
      body: setting.organ,
      session: setting.session,
    })
  })
  const nexts = placesOf(words, next, setting).map((match) => {
    const end = match.index + match[0].length
    const body = bodiesNear(words, match.index, end, setting)[0] ?? setting.organ
    const session = body === setting.organ && setting.session !== null ? setting.session + 1 : null
    return stated('due/session-named', words, startOf(words, match.index, setting), end, {
      body,
      session,
      relative: 'next session',
    })
  })
  return [...currents.filter(({ due }) => due.session !== null), ...nexts]
}
