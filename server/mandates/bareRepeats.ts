/** Requests that are repeated by saying no more than where they were made. */
import type { Resolution } from '../resolution/tree.ts'
import { matchesOf } from '../text/search.ts'
import type { Grammar } from './grammar.ts'
import type { Mandate, Reference } from './mandate.ts'
import { holds, phrasesAs } from './phraseSearch.ts'
import { placesIn, referencesOf } from './references.ts'
import type { Unit } from './units.ts'

/** More words than these before or after the citation, and the clause says something of its own. */
const BEFORE = 110
const AFTER = 60

/**
 * "Reiterates its request as contained in section X, paragraph 8, of its resolution 61/244": no action, only where it was
 * made. Its content is that of the paragraph it refers to. The clauses are not numbered yet.
 */
export function bareRepeats(unit: Unit, resolution: Resolution, grammar: Grammar): Mandate[] {
  return openingsIn(unit, grammar).flatMap(({ at, length }) => {
    const end = clauseEnd(unit.text, at + length, grammar)
    const refersTo = onlyReference(unit, at + length, end, resolution, grammar)
    return refersTo.length === 0 ? [] : [mandateOf(unit, at, length, end, refersTo, grammar)]
  })
}

/** Where "reiterates its request … in" opens a clause of its own. */
function openingsIn(unit: Unit, grammar: Grammar): { at: number; length: number }[] {
  return matchesOf(unit.scanned, grammar.repeats).flatMap((match) => {
    const before = unit.text.slice(Math.max(0, match.index - 120), match.index)
    const lead = grammar.lead.exec(before)?.[0].length ?? 0
    const at = match.index - lead
    const opens = at === 0 || grammar.opener.test(unit.text.slice(Math.max(0, at - 40), at))
    return opens ? [{ at, length: lead + match[0].length }] : []
  })
}

function clauseEnd(text: string, from: number, grammar: Grammar): number {
  const rest = text.slice(from)
  const stop = /[;；؛。]|\. (?=\p{Lu})|$/u.exec(rest)?.index ?? rest.length
  grammar.boundary.lastIndex = 0
  const boundary = grammar.boundary.exec(rest)?.index ?? rest.length
  const words = text.slice(from, from + Math.min(stop, boundary)).replace(/[\s,;:.，；。：、؛،]+$/u, '')
  return from + words.length
}

/** The citations, where hardly a word stands beside them and none that opens an action. */
function onlyReference(
  unit: Unit,
  from: number,
  end: number,
  resolution: Resolution,
  grammar: Grammar,
): Reference[] {
  const { records, directives } = grammar.phrases
  const words = { path: unit.path, start: unit.offset + from, end: unit.offset + end }
  const cited = placesIn(resolution, words, grammar).toSorted((a, b) => a.span.start - b.span.start)
  const [first, last] = [cited[0], cited.at(-1)]
  if (first === undefined || last === undefined) return []
  const before = first.span.start - unit.offset - from
  const after = unit.text.slice(last.span.end - unit.offset, end)
  const closed =
    records.repeatsAfter.length === 0 || phrasesAs(records.repeatsAfter, directives.spaced, '#$').test(after)
  const acts = records.action.length > 0 && holds(after, records.action, directives.spaced)
  return before > BEFORE || after.length > AFTER || acts || !closed ? [] : referencesOf(cited)
}

function mandateOf(
  unit: Unit,
  at: number,
  length: number,
  end: number,
  refersTo: readonly Reference[],
  grammar: Grammar,
): Mandate {
  const { records, directives, addressees, code } = grammar.phrases
  const words = unit.text.slice(at, end)
  const named = holds(words.slice(0, length), records.mention, directives.spaced)
  const verb =
    phrasesAs(records.repeating, directives.spaced).exec(words)?.[0] ?? words.slice(0, length).trim()
  return {
    paragraph: unit.path,
    clause: 1,
    part: 1,
    class: named ? 'request' : 'implicit',
    verb: verb.toLowerCase(),
    addressees: named ? [addressees.name] : [],
    text: words,
    action: words.slice(words.indexOf(verb) + verb.length).trim(),
    due: [],
    deliverable: 'action',
    destination: null,
    route: [],
    withinExistingResources: false,
    voluntaryContributions: false,
    continues: true,
    rule: `${code}/request/reference`,
    reason: 'An earlier request is repeated by reference alone: the paragraph it names says what is asked.',
    confidence: named ? 'medium' : 'low',
    confidenceReason: named
      ? 'What is asked stands in the paragraph referred to, not here.'
      : 'Neither what is asked nor of whom stands here: read the paragraph referred to.',
    refersTo,
    span: { start: unit.offset + at, end: unit.offset + end },
  }
}
