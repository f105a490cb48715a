/** Finders: each reads a paragraph and gives every place where it sees a directive to the Secretary-General. */
import type { DirectiveGroup } from '../languages/phrases.ts'
import type { Finder, Grammar } from './grammar.ts'
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

type Find = (unit: Unit, grammar: Grammar) => Trigger[]

const ANYTHING = /(?:)/u

const SHALL: DirectiveGroup = {
  name: 'request/shall',
  class: 'request',
  takes: 'passive',
  verbs: [],
  particle: '',
  confidence: 'medium',
  reason: 'A statement of what the Secretary-General shall do.',
}

const directly: Find = (unit, grammar) =>
  grammar.finders.flatMap((finder) => matchesOf(finder, finder.group.name, unit, grammar))

const jointly: Find = (unit, grammar) =>
  grammar.jointFinders.flatMap((finder) =>
    matchesOf(finder, `${finder.group.name}/joint`, unit, grammar).filter(
      ({ others }) => !others.some((other) => governs(other, grammar)),
    ),
  )

const byPronoun: Find = (unit, grammar) =>
  grammar.pronounFinders.flatMap((finder) => matchesOf(finder, `${finder.group.name}/pronoun`, unit, grammar))

const byStatement: Find = (unit, grammar) =>
  matchesOf({ group: SHALL, pattern: grammar.shall, needs: ANYTHING }, SHALL.name, unit, grammar)

/** In this order; where two find the same verb, the earlier one is kept. */
const FINDERS: readonly Find[] = [
  // "Requests the Secretary-General", "reiterates its request that the Secretary-General", "looks forward to".
  directly,
  // "Urges all States and the Secretary-General to".
  jointly,
  // "encourages him to", where "him" is the Secretary-General.
  byPronoun,
  // "The Secretary-General shall", in statutes and terms of reference.
  byStatement,
]

/** All directives of a unit in order of their place, each verb once. */
export function findTriggers(unit: Unit, grammar: Grammar): Trigger[] {
  const found = FINDERS.flatMap((find) => find(unit, grammar))
  const first = found.filter(
    (trigger, index) => !found.slice(0, index).some((earlier) => earlier.verbAt === trigger.verbAt),
  )
  return first.toSorted((a, b) => a.verbAt - b.verbAt)
}

/** Adverbials are looked for in so many letters before a verb. */
const LEAD = 120

function matchesOf(finder: Finder, name: string, unit: Unit, grammar: Grammar): Trigger[] {
  if (!finder.needs.test(unit.text)) return []
  return [...unit.text.matchAll(finder.pattern)].flatMap((match) => {
    const at = match.indices?.groups
    const verb = at?.['verb']
    const subject = at?.['subject']
    if (match.groups === undefined || verb === undefined || subject === undefined) return []
    const { others } = match.groups
    return [
      {
        start:
          match.index -
          leadLength(unit.text.slice(Math.max(0, match.index - LEAD), match.index), finder, grammar),
        verbAt: verb[0],
        end: match.index + match[0].length,
        verb: unit.text.slice(verb[0], verb[1]).toLowerCase(),
        subject: unit.text.slice(subject[0], subject[1]),
        subjectAt: subject[0],
        others: others === undefined ? [] : [others],
        group: finder.group,
        rule: `${grammar.phrases.code}/${name}`,
      },
    ]
  })
}

const leadLength = (before: string, { group }: Finder, grammar: Grammar): number =>
  group.takes === 'passive' ? 0 : (grammar.lead.exec(before)?.[0].length ?? 0)

/** A noun that a preposition governs is no addressee: "in consultation with States and the Secretary-General". */
function governs(words: string, grammar: Grammar): boolean {
  const governing = grammar.phrases.addressees.prepositions
  return new RegExp(`(?<![\\p{L}])(?:${governing.join('|')})(?![\\p{L}])`, 'iu').test(words)
}
