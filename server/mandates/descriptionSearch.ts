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
  /** Bodies with the words before them that make them receivers. */
  readonly receivers: Readonly<Record<BodyName, Sought>>
  /** Of these it is only asked whether their letters stand in the clause. */
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
  const { deliverables, receivers, toItself, withinResources, voluntary, ...single } = wanted
  const lists = [...Object.values(deliverables), toItself, withinResources, voluntary]
  const all = [...lists.flat(), ...Object.values(receivers), ...Object.values(single)]
  return { wanted, search: searchFor(all) }
})

/** The clause, scanned once for all questions about it. */
export function scanClause(clause: string, phrases: Phrases): ScannedClause {
  const { wanted, search } = searchOf(phrases)
  return { wanted, scanned: search(clause) }
}

function wantedOf(phrases: Phrases): Wanted {
  const { records, due, directives } = phrases
  const { spaced } = directives
  const { to } = framesOf(phrases)
  const each = (those: readonly string[]): Sought[] => those.map((phrase) => soughtOf(whole(phrase, spaced)))
  const any = (those: readonly string[]): Sought => soughtOf(anyOf(those, spaced))
  return {
    deliverables: mapped(records.deliverables, each),
    toItself: each(records.toItself),
    withinResources: each(records.withinResources),
    voluntary: each(records.voluntary),
    receivers: mapped(records.bodies, (names) => soughtOf(`(?<=${to})${anyOf(names, spaced)}`)),
    organAlone: any(records.organAlone),
    // The words alone, as the frame of a way has them; a language without such words has it match anywhere.
    through: soughtOf(`(?:${records.through.join('|')})`),
    continues: any(records.continues),
    repeating: any(records.repeating),
    asRequested: any(records.asRequested),
    underItem: any(due.underItem),
  }
}

/** What stands before the name of a body that receives, and (`#` for the name) that is joined to another or is a way. */
export const framesOf = perLanguage(({ records, directives, addressees }) => {
  if (!directives.spaced) {
    const after = records.throughAfter.length === 0 ? '' : `(?:${records.throughAfter.join('|')})`
    return {
      to: `(?:${records.to.join('|')})`,
      joined: '(?!)',
      through: `(?:${records.through.join('|')})#${after}`,
    }
  }
  return {
    to: `(?:${edged(records.to)})(?: (?:the|its|a|both|all|le|la|les|el|los|las))*? ?`,
    joined: `^,? (?:${addressees.and.join('|')}) (?:(?:to|the|al?|au|du|la|el) )*#`,
    through: `(?:${edged(records.through)})(?: (?:the|its|both|le|la|les|el|los|las))*? ?#`,
  }
})

const edged = (phrases: readonly string[]): string => `(?<![\\p{L}])(?:${phrases.join('|')})(?![\\p{L}])`

const mapped = <Name extends string, Made>(
  lists: Readonly<Record<Name, readonly string[]>>,
  make: (phrases: readonly string[]) => Made,
): Record<Name, Made> => {
  const entries = Object.entries<readonly string[]>(lists).map(([name, phrases]) => [name, make(phrases)])
  return Object.fromEntries(entries) as Record<Name, Made>
}
