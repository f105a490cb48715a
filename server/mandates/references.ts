/** Repeated requests: which paragraphs they refer to, and those that say nothing else. */
import type { Resolution } from '../resolution/tree.ts'
import { matchesOf } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import type { Grammar } from './grammar.ts'
import type { Mandate, Reference } from './mandate.ts'
import { holds, phrasesAs } from './phraseSearch.ts'
import { perLanguage } from './perLanguage.ts'
import type { Unit } from './units.ts'

/** The paragraphs that the words from `start` to `end` cite, each once. */
function referencesIn({ citations }: Resolution, start: number, end: number): Reference[] {
  const cited = citations.filter(
    ({ span, kind }) =>
      span.start >= start && span.end <= end && (kind === 'resolution' || kind === 'decision'),
  )
  return once(cited.map(({ symbol, paragraph }) => ({ symbol, paragraph })))
}

/**
 * The paragraphs that made a request before: cited between verb and action where the verb repeats one ("reiterates its
 * request, made in paragraph 5 above, that"), or behind "as requested in" in the words of the part.
 */
export function referredTo(
  resolution: Resolution,
  { start, actionAt }: { readonly start: number; readonly actionAt: number },
  part: Span,
  grammar: Grammar,
): Reference[] {
  const { records, directives } = grammar.phrases
  const repeats = holds(resolution.text.slice(start, actionAt), records.repeating, directives.spaced)
  const repeated = repeats ? allIn(resolution, start, actionAt, grammar) : []
  return once([
    ...repeated,
    ...asRequestedIn(resolution, start, actionAt, grammar),
    ...asRequestedIn(resolution, part.start, part.end, grammar),
  ])
}

const allIn = (resolution: Resolution, start: number, end: number, grammar: Grammar): Reference[] => [
  ...referencesIn(resolution, start, end),
  ...ownIn(resolution, start, end, grammar),
]

/** Behind "as requested in" the citation comes within so many letters, and before the next comma. */
const NEAR = 90

function asRequestedIn(resolution: Resolution, start: number, end: number, grammar: Grammar): Reference[] {
  const { records, directives } = grammar.phrases
  if (records.asRequested.length === 0) return []
  const pattern = phrasesAs(records.asRequested, directives.spaced, '#', 'giu')
  return [...resolution.text.slice(start, end).matchAll(pattern)].flatMap((match) => {
    const from = start + match.index + match[0].length
    const words = /^[^,;]*/u.exec(resolution.text.slice(from, Math.min(end, from + NEAR)))?.[0] ?? ''
    return allIn(resolution, from, from + words.length, grammar)
  })
}

const ownPatterns = perLanguage(({ records, directives }) => {
  const numbered = records.ownParagraph.map((phrase) =>
    phrase.replace('#', String.raw`(\d{1,3}(?: ?\([a-z]\))?)`),
  )
  return new RegExp(`${directives.spaced ? '(?<!\\p{L})' : ''}(?:${numbered.join('|')})`, 'giu')
})

/** "paragraph 5 above", "paragraph 12 (a) of the present resolution". */
const ownIn = ({ text, header }: Resolution, start: number, end: number, { phrases }: Grammar): Reference[] =>
  [...text.slice(start, end).matchAll(ownPatterns(phrases))].flatMap(([, number]) =>
    number === undefined ? [] : [{ symbol: header.symbol, paragraph: number.replaceAll(' ', '') }],
  )

const once = (references: readonly Reference[]): Reference[] =>
  references.filter(
    (one, index) =>
      references.findIndex((other) => other.symbol === one.symbol && other.paragraph === one.paragraph) ===
      index,
  )

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
  const cited = resolution.citations.filter(
    ({ span }) => span.start >= unit.offset + from && span.end <= unit.offset + end,
  )
  const [first, last] = [cited[0], cited.at(-1)]
  if (first === undefined || last === undefined) return []
  const before = first.span.start - unit.offset - from
  const after = unit.text.slice(last.span.end - unit.offset, end)
  const closed =
    records.repeatsAfter.length === 0 || phrasesAs(records.repeatsAfter, directives.spaced, '#$').test(after)
  const acts = records.action.length > 0 && holds(after, records.action, directives.spaced)
  return before > BEFORE || after.length > AFTER || acts || !closed
    ? []
    : referencesIn(resolution, unit.offset + from, unit.offset + end)
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
