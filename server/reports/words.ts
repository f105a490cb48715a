/** The words in which reports speak of resolutions, paragraphs, sessions and due points. */
import { ordinalWords } from '../calendar/ordinalWords.ts'
import type { AssemblyPart } from '../calendar/sessions.ts'
import { dayWords, ordinal as ordinalDigits } from '../tracking/dueWords.ts'

export { citation as referenceWords, paragraphWords } from '../tracking/citation.ts'
export { dayWords }

/** `76` → `Seventy-sixth session`. */
export const sessionTitle = (session: number): string => capital(sessionWords(session))

/** `76` → `seventy-sixth session`. */
export const sessionWords = (session: number): string => `${ordinal(session)} session`

/** In words as far as documents print them in words, beyond that in digits: `201st`. */
const ordinal = (number: number): string => (number < 200 ? ordinalWords(number) : ordinalDigits(number))

const partNames: Record<AssemblyPart, string> = {
  main: 'main part',
  'first resumed': 'first part of the resumed session',
  'second resumed': 'second part of the resumed session',
  resumed: 'resumed session, part not stated',
}

/** `second resumed` → `second part of the resumed session`. */
export const partWords = (part: AssemblyPart): string => partNames[part]

/** What a report says of itself that was made for a time that had passed. @param madeAt ISO time */
export function pastWords({ madeAt, unknown }: { madeAt: string; unknown: number }): string[] {
  const [mandates, them] = unknown === 1 ? ['1 mandate is', 'its'] : [`${unknown} mandates are`, 'their']
  return [
    `Made on ${dayWords(madeAt)}, ${madeAt.slice(11, 16)} UTC, of what the histories say of the time of the report. Titles, committees and agenda items of resolutions, and names of entities and people, are those of the day on which it was made.`,
    ...(unknown === 0
      ? []
      : [
          `${mandates} as near to that time as ${them} history says: it does not tell everything that a later text or an undoing replaced.`,
        ]),
  ]
}

const organNames: readonly { prefix: RegExp; words: string }[] = [
  // A/HRC/RES/46/7 before A/RES/46/7: the symbol without its prefix would be the same.
  { prefix: /^A\/HRC\/RES\//u, words: 'Human Rights Council resolution ' },
  { prefix: /^A\/RES\//u, words: 'Resolution ' },
  { prefix: /^S\/RES\//u, words: 'Security Council resolution ' },
  { prefix: /^E\/RES\//u, words: 'Economic and Social Council resolution ' },
]

/** `A/RES/75/321` → `Resolution 75/321`; `S/RES/2242 (2015)` → `Security Council resolution 2242 (2015)`. */
export function resolutionWords(symbol: string): string {
  const organ = organNames.find(({ prefix }) => prefix.test(symbol))
  return organ ? symbol.replace(organ.prefix, organ.words) : symbol
}

/** The order in which documents of the Assembly list its committees; any other body comes after them. */
export const committeeOrder: readonly (string | null)[] = [
  'Plenary',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
]

/** `Fifth` → `Fifth Committee`; a body that is no Main Committee by its own name. */
export function committeeWords(committee: string | null): string {
  if (committee === null) return 'Committee not stated'
  if (committee === 'Plenary') return 'Plenary (without reference to a Main Committee)'
  if (committee === 'Fourth') return 'Special Political and Decolonization Committee (Fourth Committee)'
  return committeeOrder.includes(committee) ? `${committee} Committee` : committee
}

/** When an occurrence is scheduled: `Seventy-sixth session, main part`, `By 31 December 2045`, `No date`. */
export function scheduleWords(scheduled: {
  body: string | null
  session: number | null
  part: AssemblyPart | null
  date: string | null
}): string {
  const { body, session, part, date } = scheduled
  const by = date === null ? null : `by ${dayWords(date)}`
  const assembly = body === null || body === 'GA'
  const where =
    session === null ? null : assembly ? sessionWords(session) : `${body}, ${sessionWords(session)}`
  const places = [where, part === null ? null : partWords(part), by].filter((place) => place !== null)
  return places.length === 0 ? 'No date' : capital(places.join(', '))
}

const basisNames: Record<string, string> = {
  stated: 'stated in the text',
  anchor: 'fixed by an agenda decision of the resolution',
  inferred: 'inferred from the text',
  policy: 'review date by policy',
  person: 'set by a person',
}

/** How a due point is known. */
export const basisWords = (basis: string): string => basisNames[basis] ?? basis

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
