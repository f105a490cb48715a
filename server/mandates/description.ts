/** Describes a mandate: what is to be delivered, to whom, by which way, on what money, and whether it goes on. */
import type { Phrases } from '../languages/phrases.ts'
import type { BodyName, DeliverableWords } from '../languages/recordPhrases.ts'
import type { Organ } from '../resolution/tree.ts'
import type { Description, Due, Deliverable } from './mandate.ts'
import { firstWithin, matchesWithin, mayMatch } from '../text/search.ts'
import type { Sought } from '../text/search.ts'
import { framesOf } from './descriptionSearch.ts'
import type { ScannedClause } from './descriptionSearch.ts'
import { perLanguage } from './perLanguage.ts'
import { phrasesAs } from './phraseSearch.ts'

/** What a rule looks at. */
interface Action extends ScannedClause {
  /** The whole action, and the same from its verb on. */
  readonly words: string
  readonly fromVerb: string
  readonly phrases: Phrases
  readonly organ: Organ
}

const BODY_NAMES: Readonly<Record<Organ, BodyName>> = {
  GA: 'General Assembly',
  SC: 'Security Council',
  HRC: 'Human Rights Council',
  ECOSOC: 'Economic and Social Council',
}

/** In this order; what no rule knows is an action. */
const DELIVERABLES: readonly { readonly when: DeliverableWords; readonly gives: Deliverable }[] = [
  // "to report orally" and "to brief" before "to report".
  { when: 'oral', gives: 'oral update or briefing' },
  // What is to stand in a budget is considered with it, whatever the verb.
  { when: 'budget', gives: 'budget item' },
  // "to appoint an envoy who shall report".
  { when: 'appointment', gives: 'appointment' },
  { when: 'report', gives: 'report' },
  { when: 'update', gives: 'oral update or briefing' },
  // "to inform the Assembly"; to inform anyone else is an action.
  { when: 'inform', gives: 'report' },
  // After reports: "to hold consultations and report thereon".
  { when: 'consultation', gives: 'consultation' },
]

/** These are delivered to somebody. */
const DELIVERED: ReadonlySet<Deliverable> = new Set(['report', 'oral update or briefing', 'budget item'])

/**
 * What the words of a part ask for.
 * @param words the action, "to report …"
 * @param scanned the whole part with what stands between verb and addressee, where a mark of money may stand; it ends
 *   with `words`
 * @param due its due points: the body of a session is a destination where no other is named
 */
export function describe(
  words: string,
  { scanned, wanted }: ScannedClause,
  due: readonly Due[],
  phrases: Phrases,
  organ: Organ,
): Description {
  const clause = scanned.text
  const action = { scanned, wanted, words, fromVerb: fromVerb(words, phrases), phrases, organ }
  const deliverable = deliverableOf(action)
  const route = DELIVERED.has(deliverable) ? routeOf(action) : []
  return {
    deliverable,
    destination: DELIVERED.has(deliverable) ? destinationOf(action, due, route) : null,
    route,
    withinExistingResources: holds(action, wanted.withinResources, clause),
    voluntaryContributions: holds(action, wanted.voluntary, clause),
    continues: continuesIn(action),
  }
}

/** Whether one of the phrases stands in the words, which the clause ends with. */
const holds = ({ scanned }: ScannedClause, phrases: readonly Sought[], words: string): boolean =>
  phrases.some((sought) => matchesWithin(scanned, sought, scanned.text.length - words.length))

function deliverableOf(action: Action): Deliverable {
  const { deliverables } = action.wanted
  const found = DELIVERABLES.find(
    ({ when }) =>
      holds(action, deliverables[when], action.fromVerb) && (when !== 'inform' || informsBody(action)),
  )
  return found?.gives ?? 'action'
}

/** "keep the Council informed": a body is told, not States or the public. */
function informsBody(action: Action): boolean {
  const body = receivers(action).find((name) => name !== 'Member States')
  return body !== undefined
}

/** The words from the verb on: without "to", "also", "in consultation with States,". */
function fromVerb(words: string, { records, directives }: Phrases): string {
  if (!directives.spaced) return words
  const step = phrasesAs(records.lead, true, '^#[ ,،]+')
  let rest = words.trimStart()
  for (let steps = 0; steps < 8; steps += 1) {
    const next = without(aside, without(step, rest))
    if (next.length === rest.length) break
    rest = next
  }
  return rest
}

/** ", in consultation with States,". */
const aside =
  /^(?:,[^,;]{2,160}, ?|(?:in|as|with|through|within|en|dans|avec|con|в|с|по)(?= )[^,;:]{2,160}, )/iu

/** The words behind what a pattern matches at their beginning. */
const without = (opening: RegExp, words: string): string => words.slice(opening.exec(words)?.[0].length ?? 0)

function continuesIn({ words, fromVerb: rest, phrases, scanned, wanted }: Action): boolean {
  if (!mayMatch(scanned, wanted.continues)) return false
  const opening = words.slice(0, words.length - rest.length + 40)
  const { records, directives } = phrases
  const lead = phrasesAs(records.lead, directives.spaced, '^(?:#[ ,،]*)*')
  const opened = directives.spaced ? opening.slice(0, (lead.exec(opening)?.[0].length ?? 0) + 30) : words
  const pattern = phrasesAs(records.continues, directives.spaced)
  const at = pattern.exec(opened)?.index ?? -1
  return at >= 0 && at <= (directives.spaced ? words.length - rest.length : 60)
}

function destinationOf(action: Action, due: readonly Due[], ways: readonly string[]): string | null {
  const named = receivers(action).filter((name) => !ways.includes(name))
  if (named.length > 0) return named.join('; ')
  const point = due.find(({ basis, session }) => basis !== 'inferred' && session !== null)
  const body = point === undefined ? null : (point.body ?? action.organ)
  return body === null ? null : (bodyOfDue(body) ?? body)
}

const isOrgan = (name: string): name is Organ => name in BODY_NAMES

const bodyOfDue = (body: string): string | null => (isOrgan(body) ? BODY_NAMES[body] : null)

/** Bodies named as receivers, and the adopting organ where a pronoun or its short name stands for it. */
function receivers(action: Action): BodyName[] {
  const { fromVerb: words, phrases, organ, scanned, wanted } = action
  const { records, directives } = phrases
  const found = withJoined(receiversIn(words, action), words, action)
  const own =
    holds(action, wanted.toItself, action.words) ||
    // "the Council" of an Assembly resolution is another body, and which one the words do not say.
    (organ !== 'GA' &&
      mayMatch(scanned, wanted.organAlone) &&
      phrasesAs(records.organAlone, directives.spaced, `${framesOf(phrases).to}#`).test(words))
  return [...new Set([...found, ...(own ? [BODY_NAMES[organ]] : [])])]
}

/** A body and where its name ends in the words. */
interface Named {
  readonly name: BodyName
  readonly end: number
}

/** The bodies in the order of their places, and behind them those joined to each ("and the Committee"). */
function withJoined(first: readonly Named[], words: string, action: Action): BodyName[] {
  const more = first.flatMap(({ end }) => joinedTo(words.slice(end), action))
  return [...new Set([...first, ...more].map(({ name }) => name))]
}

/** The bodies that receive, in the words that end the clause. */
const receiversIn = (words: string, { phrases, scanned, wanted }: Action): Named[] =>
  foundBodies(phrases, (name) =>
    firstWithin(scanned, wanted.receivers[name], scanned.text.length - words.length),
  )

/** The bodies of a frame. */
function namedIn(words: string, { phrases, scanned, wanted }: Action, frame: string): Named[] {
  const { records, directives } = phrases
  return foundBodies(phrases, (name) =>
    mayMatch(scanned, wanted.receivers[name])
      ? phrasesAs(records.bodies[name], directives.spaced, frame).exec(words)
      : null,
  )
}

/** The bodies that are found, in the order of their places. */
function foundBodies(phrases: Phrases, find: (name: BodyName) => RegExpExecArray | null): Named[] {
  const found: Named[] = []
  for (const name of bodyNames(phrases)) {
    const match = find(name)
    if (match !== null) found.push({ name, end: match.index + match[0].length })
  }
  return found.length < 2 ? found : found.toSorted((a, b) => a.end - b.end)
}

const bodyNames = perLanguage(({ records }) => Object.keys(records.bodies) as BodyName[])

function joinedTo(after: string, action: Action): Named[] {
  const { phrases } = action
  if (!phrases.directives.spaced) return []
  return namedIn(after, action, framesOf(phrases).joined)
}

/** "through the Advisory Committee": a way, never the destination. */
function routeOf(action: Action): string[] {
  const { words, phrases, scanned, wanted } = action
  if (!mayMatch(scanned, wanted.through)) return []
  return withJoined(namedIn(words, action, framesOf(phrases).through), words, action)
}
