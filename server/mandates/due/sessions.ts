/** Due rules for sessions: numbered, with a part, several at once, of a year, the current and the next. */
import { sessionOn, windowOf } from '../../calendar/sessions.ts'
import { specialBodies, wasOver } from '../../calendar/specialSessions.ts'
import { addDays } from '../../calendar/days.ts'
import type { Phrases } from '../../languages/phrases.ts'
import { matchesOf, searchFor, soughtOf } from '../../text/search.ts'
import type { Scanned } from '../../text/search.ts'
import { perLanguage } from '../perLanguage.ts'
import { bodiesNear } from './bodies.ts'
import { HELD, held, ordinalsIn } from './ordinals.ts'
import type { Ordinal } from './ordinals.ts'
import { phrasesSought, stated } from './point.ts'
import type { DueRule, Point, Setting } from './point.ts'
import type { SessionPart } from '../mandate.ts'

/** Sessions asked for beyond this many ahead are no due points but printing errors. */
const FURTHEST = 12

/** The highest number that a special session can have for a while: thirty-two had met by 2021. */
const FURTHEST_SPECIAL = 50

/** Before a session no more letters than this are its preposition; before its ordinal no more name its part. */
const LEAD = 64
const PART = 70
/** The part may be named in so many letters after the session: "الدورة التسعين المستأنفة". */
const AFTER = 14

/** The patterns of these rules in a language. */
const patternsOf = perLanguage((phrases) => {
  const { session } = phrases.due
  const yearly = session.yearly.map((phrase) => phrase.replace('year', String.raw`(?:19|20)\d\d`))
  const numbered = phrasesSought(withHeldList(session.numbered, phrases), phrases)
  const parts = session.parts.map((row) => ({
    says: row.says,
    sought: phrasesSought(withHeldList(row.phrases, phrases), phrases),
  }))
  return {
    word: soughtOf(session.word),
    yearly: phrasesSought(yearly, phrases),
    current: phrasesSought(session.current, phrases),
    next: phrasesSought(session.next, phrases),
    // These two on words with their ordinals held.
    numbered,
    numberedSearch: searchFor([numbered]),
    special: session.special.map(({ says, phrases: words }) => ({
      says,
      words: new RegExp(`(?:${words.join('|')})`, 'iu'),
    })),
    parts,
    partSearch: searchFor(parts.map(({ sought }) => sought)),
    content: near(session.content, phrases),
    done: near(session.done, phrases),
    before: near(session.before, phrases),
    beforeEnd: near(session.beforeEnd, phrases),
    prepositions: behind(session.prepositions, phrases),
    through: new RegExp(`^(?:${session.through.join('|') || '(?!)'})$`, 'iu'),
    // “by the end of its eightieth session”, “in advance of its eightieth session”
    limitLead: new RegExp(
      `(?<![\\p{L}])(?:${[...session.beforeEnd, ...session.before].join('|') || '(?!)'}) (?:\\p{L}{2,3} )?$`,
      'iu',
    ),
    lead: new RegExp(
      `(?<![\\p{L}])(?:no later than )?(?:${session.prepositions.join('|')}) (?:\\p{L}{2,3} )?$`,
      'iu',
    ),
  }
})

/** Phrases with one held ordinal, or a list of them with what separates them, for `#`. */
function withHeldList(phrases: readonly string[], { due }: Phrases): string[] {
  const { and, through } = due.session
  const list = `${HELD}+(?:(?:${[...and, ...through].join('|')})${HELD}+){0,5}`
  return phrases.map((phrase) => phrase.replace('#', list))
}

/** A place with one of the phrases right before it, an article or the name of a part between at most. */
function behind(those: readonly string[], { directives }: Phrases): RegExp {
  if (those.length === 0) return /(?!)/y
  const between = String.raw`(?: \p{L}{1,3})?(?: \p{L}{2,12} part of \p{L}{2,3})? ?`
  const phrase = `(?:${those.join('|')})`
  return new RegExp(directives.spaced ? `(?<=(?<![\\p{L}])${phrase}${between})` : `(?<=${phrase})`, 'iuy')
}

/** Phrases about a session stand before it; in languages that write words together they follow it. */
interface Near {
  readonly follows: boolean
  readonly place: RegExp
}

function near(those: readonly string[], phrases: Phrases): Near {
  const follows = !phrases.directives.spaced
  if (!follows) return { follows, place: behind(those, phrases) }
  return { follows, place: those.length === 0 ? /(?!)/y : new RegExp(`(?:${those.join('|')})`, 'iuy') }
}

const isNear = (text: string, start: number, end: number, { follows, place }: Near): boolean =>
  isBehind(text, follows ? end : start, place)

const isBehind = (text: string, at: number, place: RegExp): boolean => {
  place.lastIndex = at
  return place.test(text)
}

/** "at its eightieth session", "at its seventy-fourth and seventy-sixth sessions". */
export const numberedSessions: DueRule = {
  name: 'due/session',
  seeks: (phrases) => [patternsOf(phrases).word],
  read: readNumbered,
}

/** "at its 2026 session", of bodies that name their sessions by the year. */
export const yearSessions: DueRule = {
  name: 'due/session-of-year',
  seeks: (phrases) => [patternsOf(phrases).yearly],
  read: readYearly,
}

/** "at its current session", "at its next session". */
export const namedSessions: DueRule = {
  name: 'due/session-named',
  seeks: (phrases) => [patternsOf(phrases).current, patternsOf(phrases).next],
  read: readNamed,
}

function readNumbered(words: Scanned, setting: Setting): Point[] {
  const { word, numbered, numberedSearch } = patternsOf(setting.phrases)
  if (matchesOf(words, word).length === 0) return []
  const ordinals = ordinalsIn(words.text, setting.phrases.code)
  if (ordinals.length === 0) return []
  const holding = held(words.text, ordinals)
  let next = 0
  return matchesOf(numberedSearch(holding), numbered).flatMap(({ index, 0: found }) => {
    const end = index + found.length
    const own: Ordinal[] = []
    // Both stand in the order of the text, so each ordinal is looked at once.
    for (let one = ordinals[next]; one !== undefined && one.end <= end; one = ordinals[++next]) {
      if (one.start >= index) own.push(one)
    }
    return pointsAt(words, { start: index, end, found, ordinals: own }, setting)
  })
}

/** The words of a numbered session: their place, the words with ordinals held, and the ordinals. */
interface Named {
  readonly start: number
  readonly end: number
  readonly found: string
  readonly ordinals: readonly Ordinal[]
}

function pointsAt(words: Scanned, named: Named, setting: Setting): Point[] {
  const { text } = words
  const { content, done, before: early, beforeEnd, prepositions } = patternsOf(setting.phrases)
  const { start: at, end } = named
  if (isNear(text, at, end, content)) return []
  if (setting.phrases.due.session.prepositions.length > 0 && !isBehind(text, at, prepositions)) return []
  const part = partAt(text, named, setting)
  const start = startOf(text, part?.at ?? at, setting)
  const isEarly = isNear(text, at, end, early)
  const limit = isNear(text, at, end, beforeEnd) ? lastDayOf : isEarly ? eveOf : null
  const bodies = bodiesNear(text, at, end, setting)
  const kind = specialKind(named, setting)
  if (kind !== undefined) {
    if (bodies[0] !== 'GA') return []
    const told = { body: specialBodies[kind], part: part?.part ?? null }
    return sessionsIn(text, named, setting)
      .filter((session) => isToCome(kind, session, setting))
      .map((session) => stated('due/session', words, start, end, { ...told, session }))
  }
  const isDone = isNear(text, at, end, done)
  return sessionsIn(text, named, setting).flatMap((session) => {
    if (isDone && session <= (setting.session ?? Infinity)) return []
    const body = bodies.find((each) => plausible(each, session, part?.part ?? null, setting))
    if (body === undefined) return []
    const told = { body, session, part: body === 'GA' ? (part?.part ?? null) : null }
    return [stated('due/session', words, start, end, { ...told, ...limit?.(body, session, told.part) })]
  })
}

const specialKind = ({ found }: Named, { phrases }: Setting): keyof typeof specialBodies | undefined =>
  patternsOf(phrases).special.find(({ words }) => words.test(found))?.says

/** A special session that was over is content: "the commitments of the twenty-fourth special session". */
const isToCome = (kind: keyof typeof specialBodies, session: number, { adopted }: Setting): boolean =>
  adopted !== null && !wasOver(kind, session, adopted) && session <= FURTHEST_SPECIAL

/** "before the end of its sixtieth session": its last day, or that of the part that is named. */
const lastDayOf = (
  body: string,
  session: number | null,
  part: SessionPart | null,
): { date: string | null } => ({
  date: windowOf(body, session, part)?.closes ?? null,
})

/** "prior to its sixtieth session": the eve of its opening, or of that of the part that is named. */
function eveOf(
  body: string | null,
  session: number,
  part: SessionPart | null,
): { relative: string; date: string | null } {
  const window = windowOf(body, session, part)
  return { relative: 'before session', date: window === null ? null : addDays(window.opens, -1) }
}

/** The numbers of a list; a range is filled. */
function sessionsIn(text: string, { ordinals }: Named, setting: Setting): number[] {
  const [first, last] = ordinals
  const numbers = ordinals.map(({ number }) => number)
  if (ordinals.length !== 2 || first === undefined || last === undefined) return numbers
  const isRange = patternsOf(setting.phrases).through.test(text.slice(first.end, last.start))
  if (!isRange || last.number - first.number > FURTHEST) return numbers
  return Array.from({ length: last.number - first.number + 1 }, (_, index) => first.number + index)
}

/** Which part of the session the words around an ordinal name, and where they begin. */
function partAt(
  text: string,
  { start: at, end, found }: Named,
  { phrases }: Setting,
): { part: SessionPart; at: number } | null {
  const from = Math.max(0, at - PART)
  // Only the session's own ordinal is held: "the second part" keeps its word.
  const around = text.slice(from, at) + found + text.slice(end, end + AFTER)
  const { parts, partSearch } = patternsOf(phrases)
  const scanned = partSearch(around)
  for (const { says, sought } of parts) {
    const match = matchesOf(scanned, sought).find(
      ({ index, 0: words }) => from + index + words.length > at && from + index < end,
    )
    if (match !== undefined) return { part: says, at: Math.min(at, from + match.index) }
  }
  return null
}

/** The expression begins with its preposition, where one stands right before: "at its". */
function startOf(text: string, at: number, { phrases }: Setting): number {
  if (phrases.due.session.prepositions.length === 0) return at
  const from = Math.max(0, at - LEAD)
  const { lead, limitLead } = patternsOf(phrases)
  const before = text.slice(from, at)
  const found = limitLead.exec(before) ?? lead.exec(before)
  return found === null ? at : from + found.index
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

function readYearly(words: Scanned, setting: Setting): Point[] {
  const { yearly, content } = patternsOf(setting.phrases)
  return matchesOf(words, yearly).flatMap(({ index, 0: found }) => {
    const year = Number(/(?:19|20)\d\d/u.exec(found)?.[0])
    const past = setting.adopted !== null && year < Number(setting.adopted.slice(0, 4))
    const end = index + found.length
    if (past || isNear(words.text, index, end, content)) return []
    const named = bodiesNear(words.text, index, end, setting)[0] ?? setting.organ
    return [
      stated('due/session-of-year', words, startOf(words.text, index, setting), end, {
        body: named === 'GA' ? 'ECOSOC' : named,
        session: year,
      }),
    ]
  })
}

function readNamed(words: Scanned, setting: Setting): Point[] {
  const { current, next, beforeEnd } = patternsOf(setting.phrases)
  const { text } = words
  const { organ, session: own } = setting
  const currents = matchesOf(words, current).map(({ index, 0: found }) => {
    const start = startOf(text, index, setting)
    const end = index + found.length
    const limit = isNear(text, index, end, beforeEnd) ? lastDayOf(organ, own, null) : {}
    return stated('due/session-named', words, start, end, { body: organ, session: own, ...limit })
  })
  const nexts = matchesOf(words, next).map(({ index, 0: found }) => {
    const end = index + found.length
    const body = bodiesNear(text, index, end, setting)[0] ?? organ
    const session = body === organ && own !== null ? own + 1 : null
    return stated('due/session-named', words, startOf(text, index, setting), end, {
      body,
      session,
      relative: 'next session',
    })
  })
  return [...currents.filter(({ due }) => due.session !== null), ...nexts]
}
