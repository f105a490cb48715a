/** One scan of a clause for all that its description and references look for, so that most patterns are not tried at all. */
import type { Phrases } from '../languages/phrases.ts'
import type { BodyName, DeliverableWords } from '../languages/recordPhrases.ts'
import { searchFor, soughtOf } from '../text/search.ts'
import type { Scanned, Search, Sought } from '../text/search.ts'
import { perLanguage } from './perLanguage.ts'
import { anyOf, whole } from './phraseSearch.ts'

/** What is looked for in a clause. A list of phrases is one pattern for each, since their letters differ. */
interface Wanted {
  readonly deliverables: Readonly<Record<DeliverableWords, readonly Sought[]>>
  readonly toItself: readonly Sought[]
  readonly withinResources: readonly Sought[]
  readonly voluntary: readonly Sought[]
  /** Of these it is only asked whether their letters stand in the clause. */
  readonly bodies: Readonly<Record<BodyName, Sought>>
  readonly organAlone: Sought
  readonly through: Sought
  readonly continues: Sought
  /** "reiterates its request", "as requested in". */
  readonly repeating: Sought
  readonly asRequested: Sought
  /** "under that item". */
  readonly underItem: Sought
}

/** A clause that was scanned. */
export interface ScannedClause {
  readonly wanted: Wanted
  readonly scanned: Scanned
}

const searchOf = perLanguage((phrases): { wanted: Wanted; search: Search } => {
  const wanted = wantedOf(phrases)
  const { deliverables, bodies, toItself, withinResources, voluntary, ...single } = wanted
  const lists = [...Object.values(deliverables), toItself, withinResources, voluntary]
  return { wanted, search: searchFor([...lists.flat(), ...Object.values(bodies), ...Object.values(single)]) }
})

/** The clause, scanned once for all questions about it. */
export function scanClause(clause: string, phrases: Phrases): ScannedClause {
  const { wanted, search } = searchOf(phrases)
  return { wanted, scanned: search(clause) }
}

function wantedOf({ records, due, directives: { spaced } }: Phrases): Wanted {
  const each = (phrases: readonly string[]): Sought[] =>
    phrases.map((phrase) => soughtOf(whole(phrase, spaced)))
  const any = (phrases: readonly string[]): Sought => soughtOf(anyOf(phrases, spaced))
  return {
    deliverables: mapped(records.deliverables, each),
    toItself: each(records.toItself),
    withinResources: each(records.withinResources),
    voluntary: each(records.voluntary),
    bodies: mapped(records.bodies, any),
    organAlone: any(records.organAlone),
    // The words alone, as the frame of a way has them; a language without such words has it match anywhere.
    through: soughtOf(`(?:${records.through.join('|')})`),
    continues: any(records.continues),
    repeating: any(records.repeating),
    asRequested: any(records.asRequested),
    underItem: any(due.underItem),
  }
}

const mapped = <Name extends string, Made>(
  lists: Readonly<Record<Name, readonly string[]>>,
  make: (phrases: readonly string[]) => Made,
): Record<Name, Made> => {
  const entries = Object.entries<readonly string[]>(lists).map(([name, phrases]) => [name, make(phrases)])
  return Object.fromEntries(entries) as Record<Name, Made>
}
