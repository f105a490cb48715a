/** The words in which reports speak of resolutions, paragraphs, sessions and due points; in English where none are given. */
import type { AssemblyPart } from '../calendar/sessions.ts'
import { paragraphSteps, shortSymbol } from '../tracking/citation.ts'
import { dayWords } from '../tracking/dueWords.ts'
import { english } from './wording/index.ts'
import type { ReportWords } from './wording/reportWords.ts'

export { dayWords }

/** `76` → `Seventy-sixth session`. */
export const sessionTitle = (session: number, words = english): string => capital(words.session(session))

/** `76` → `seventy-sixth session`. */
export const sessionWords = (session: number): string => english.session(session)

/** `second resumed` → `second part of the resumed session`. */
export const partWords = (part: AssemblyPart, words = english): string => words.parts[part]

/** `2045-03-10T09:00:00.000Z` → `10 March 2045, 09:00 UTC`. */
export const timeWords = (iso: string, words = english): string =>
  `${words.day(iso)}${words.comma}${iso.slice(11, 16)} UTC`

/** `1234` → `1,234`. */
export function countIn(words: Pick<ReportWords, 'thousands'>, value: number): string {
  const digits = String(value)
  return digits.length < 4 || value < 0 ? digits : digits.replace(THOUSANDS, `$&${words.thousands}`)
}

/** The `1` and the `234` of 1234567: digits before groups of three. */
const THOUSANDS = /\d(?=(?:\d{3})+$)/gu

const organPrefixes = [
  // A/HRC/RES/46/7 before A/RES/46/7: the symbol without its prefix would be the same.
  ['A/HRC/RES/', 'HRC'],
  ['A/RES/', 'GA'],
  ['S/RES/', 'SC'],
  ['E/RES/', 'ECOSOC'],
] as const

/** `A/RES/75/321` → `Resolution 75/321`; `S/RES/2242 (2015)` → `Security Council resolution 2242 (2015)`. */
export function resolutionWords(symbol: string, words = english): string {
  const found = organPrefixes.find(([prefix]) => symbol.startsWith(prefix))
  return found ? words.resolutionOf[found[1]](symbol.slice(found[0].length)) : symbol
}

/** `16` → `para. 16`, `IV/9` → `sect. IV, para. 9`, `annex/12` → `annex, para. 12`. */
export function paragraphWords(path: string, words = english): string {
  const { above, number } = paragraphSteps(path)
  const steps = above.map(({ kind, name }) =>
    kind === 'annex' ? name.replace('annex', words.annex) : words[kind](name),
  )
  return [...steps, words.paragraph(number)].join(words.comma)
}

/** `75/321, para. 16`. */
export const referenceWords = (symbol: string, path: string, words = english): string =>
  `${shortSymbol(symbol)}${words.comma}${paragraphWords(path, words)}`

/** The order in which documents of the Assembly list its committees; any other body comes after them. */
export const committeeOrder = ['Plenary', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'] as const

/** `Fifth` → `Fifth Committee`; a body that is no Main Committee by its own name. */
export function committeeWords(committee: string | null, words = english): string {
  if (committee === null) return words.committees.none
  const known = committeeOrder.find((name) => name === committee)
  return known ? words.committees[known] : committee
}

/** When an occurrence is scheduled: `Seventy-sixth session, main part`, `By 31 December 2045`, `No date`. */
export function scheduleWords(
  scheduled: {
    body: string | null
    session: number | null
    part: AssemblyPart | null
    date: string | null
  },
  words = english,
): string {
  const { body, session, part, date } = scheduled
  const by = date === null ? null : words.byDay(words.day(date))
  const assembly = body === null || body === 'GA'
  const where =
    session === null
      ? null
      : assembly
        ? words.session(session)
        : `${body}${words.comma}${words.session(session)}`
  const places = [where, part === null ? null : words.parts[part], by].filter((place) => place !== null)
  return places.length === 0 ? words.labels.noDate : capital(places.join(words.comma))
}

/** How a due point is known. */
export const basisWords = (basis: keyof ReportWords['bases'], words = english): string => words.bases[basis]

/** `every 30 days`. */
const INTERVAL = /^every (?<count>\d{1,4}) (?<unit>days|weeks|months|years)$/u

/** `annual`, `every 30 days`; what no language knows stays as it is. */
export function recurrenceWords(recurrence: string, words = english): string {
  const { count, unit } = INTERVAL.exec(recurrence)?.groups ?? {}
  if (count === undefined || unit === undefined) return words.recurrences[recurrence] ?? recurrence
  return words.every(Number(count), unit as 'days' | 'weeks' | 'months' | 'years')
}

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
