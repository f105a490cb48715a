/** Finders: each reads a paragraph and gives every place where it sees a directive to the Secretary-General. */
import { matchesAt } from '../text/search.ts'
import type { Candidate } from '../text/search.ts'
import type { DirectiveGroup, Phrases } from '../languages/phrases.ts'
import { grammarOf } from './grammar.ts'
import type { Finder, Grammar } from './grammar.ts'
import { perLanguage } from './perLanguage.ts'
import type { Unit } from './units.ts'

/** A place where a directive was found. Offsets are in the unit's text. */
export interface Trigger {
  /** Where the clause begins, adverbials included ("in this regard requests …"). */
  readonly start: number
  /** Where its verb begins. */
  readonly verbAt: number
  /** After the verb and the addressee named by it. */
  readonly end: number
  readonly verb: string
  /** The words of the addressee as found; empty where none is named. */
  readonly subject: string
  /** Where these words stand; equal to `end` where none is named. */
  readonly subjectAt: number
  /** Addressees named before the Secretary-General ("all States and the Secretary-General"). */
  readonly others: readonly string[]
  readonly group: DirectiveGroup
  /** Name of the rule, as in `en/request/person`. */
  readonly rule: string
}

const SHALL: DirectiveGroup = {
  name: 'request/shall',
  class: 'request',
  takes: 'passive',
  verbs: [],
  particle: '',
  confidence: 'medium',
  reason: 'A statement of what the Secretary-General shall do.',
}

/** A finder with the name of its rule and what must hold of what it finds. */
interface Ruled extends Finder {
  readonly rule: string
  readonly holds: (trigger: Trigger, phrases: Phrases) => boolean
}

const always = (): boolean => true

/** In this order; where two find the same verb, the earlier one is kept. */
const findersOf = perLanguage((phrases): Ruled[] => {
  const grammar = grammarOf(phrases)
  const ruled = (finders: readonly Finder[], suffix: string, holds: Ruled['holds'] = always): Ruled[] =>
    finders.map((finder) => ({ ...finder, rule: `${phrases.code}/${finder.group.name}${suffix}`, holds }))
  return [
    // "Requests the Secretary-General", "reiterates its request that the Secretary-General", "looks forward to".
    ...ruled(grammar.finders, ''),
    // "Urges all States and the Secretary-General to".
    ...ruled(
      grammar.jointFinders,
      '/joint',
      ({ others }) => !others.some((other) => governs(other, phrases) || acts(other, phrases)),
    ),
    // "encourages him to", where "him" is the Secretary-General.
    ...ruled([...grammar.pronounFinders, ...grammar.cliticFinders], '/pronoun'),
    // "The Secretary-General shall", in statutes and terms of reference.
    ...ruled([{ group: SHALL, sought: grammar.shall }], ''),
  ]
})

/** All directives of a unit in order of their place, each verb once. */
export function findTriggers(unit: Unit, grammar: Grammar): Trigger[] {
  const found: Trigger[] = []
  const finders = findersOf(grammar.phrases)
  for (const candidate of unit.scanned.candidates) {
    // The finders stand first in the search of the grammar, in their order.
    const finder = finders[candidate.number]
    if (finder === undefined) break
    if (areFound(candidate, finder, found)) continue
    for (const match of matchesAt(unit.text, candidate)) {
      const trigger = triggerAt(match, finder, unit.text, grammar)
      const isKnown = found.some(({ verbAt }) => verbAt === trigger.verbAt)
      if (!isKnown && finder.holds(trigger, grammar.phrases)) found.push(trigger)
    }
  }
  return found.length < 2 ? found : found.toSorted((a, b) => a.verbAt - b.verbAt)
}

/** Whether the verbs at which a pattern may begin are found already, so that what it matches would be left out. */
const areFound = ({ starts }: Candidate, { group }: Ruled, found: readonly Trigger[]): boolean =>
  starts !== null &&
  !standsFirst(group) &&
  starts.every((place) => found.some(({ verbAt }) => verbAt === place))

/** Whether he, and not the organ's verb, opens what a pattern matches. */
const standsFirst = ({ takes }: DirectiveGroup): boolean => takes === 'passive' || takes === 'statement'

/** Adverbials are looked for in so many letters before a verb. */
const LEAD = 120

/** A passive or statement begins with its subject and ends with its verb; every other match the other way round. */
function triggerAt(match: RegExpExecArray, { group, rule }: Ruled, text: string, grammar: Grammar): Trigger {
  const { verb = '', subject = '', others } = match.groups ?? {}
  const { index } = match
  const end = index + match[0].length
  const passive = standsFirst(group)
  const lead =
    passive || index === 0 ? '' : (grammar.lead.exec(text.slice(Math.max(0, index - LEAD), index))?.[0] ?? '')
  return {
    start: index - lead.length,
    verbAt: passive ? end - verb.length : index,
    end,
    verb: verb.toLowerCase(),
    subject,
    subjectAt: passive ? index : end - subject.length,
    others: others === undefined ? [] : [others],
    group,
    rule,
  }
}

/** A noun that a preposition governs is no addressee: "in consultation with States and the Secretary-General". */
const governs = (words: string, phrases: Phrases): boolean => governing(phrases).test(words)

/** Where others are already told what to do, he is no addressee: "Prie les États de répondre au Comité et au Secrétaire général". */
const acts = (words: string, phrases: Phrases): boolean => acting(phrases)?.test(words) === true

const acting = perLanguage(({ actions }) => {
  const links = actions.links.filter((link) => link !== '')
  return links.length === 0 ? null : new RegExp(`(?<![\\p{L}])(?:${links.join('|')})(?![\\p{L}])`, 'iu')
})

const governing = perLanguage(({ addressees, directives }) => {
  const source = `(?:${addressees.prepositions.join('|') || '(?!)'})`
  return new RegExp(directives.spaced ? `(?<![\\p{L}])${source}(?![\\p{L}])` : source, 'iu')
})
