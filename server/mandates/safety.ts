/** The safety list: paragraphs that name the Secretary-General and gave no mandate, each with why. */
import type { Phrases } from '../languages/phrases.ts'
import type { LookAlike, MentionWords } from '../languages/recordPhrases.ts'
import { everywhere, matchesOf, matchesWithin, mayMatch } from '../text/search.ts'
import type { Scanned } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import { wordEnd } from '../text/pattern.ts'
import type { Grammar } from './grammar.ts'
import type { Mandate, SafetyParagraph } from './mandate.ts'
import type { Unit } from './units.ts'

/** In this order: the first that fits a mention explains it. Source: the look-alikes of the domain reference, §2.4. */
const LOOK_ALIKES: readonly { readonly name: LookAlike; readonly reason: string }[] = [
  { name: 'other-official', reason: 'The words are part of the title of another official or office.' },
  { name: 'other-organization', reason: 'It is the Secretary-General of another organization.' },
  { name: 'agenda-title', reason: 'It stands in a title between quotation marks.' },
  { name: 'past-request', reason: 'An earlier request is only recalled.' },
  {
    name: 'embedded-request',
    reason: 'Another body asks, or it is only recommended that the Secretary-General be asked.',
  },
  {
    name: 'author',
    reason: 'The Secretary-General is named only as the author of a document or appointment.',
  },
  {
    name: 'initiative',
    reason: 'It is about the efforts, proposals or role of the Secretary-General, not a request to him.',
  },
  { name: 'appreciation', reason: 'The Secretary-General is thanked, commended or supported.' },
  { name: 'in-consultation', reason: 'Somebody else acts together with the Secretary-General.' },
  { name: 'through-him', reason: 'Something is done through, under or by the Secretary-General.' },
  { name: 'addressed-to-him', reason: 'Somebody else is to give the Secretary-General something.' },
  { name: 'support', reason: 'Somebody else is to support the Secretary-General.' },
  { name: 'possession', reason: 'It is about something of the Secretary-General, not a request to him.' },
  { name: 'what-he-did', reason: 'The paragraph states what the Secretary-General did or intends to do.' },
  {
    name: 'acknowledgement',
    reason: 'The paragraph notes, welcomes, recalls or decides something and asks nothing of him.',
  },
]

const UNEXPLAINED = {
  rule: 'look-alike/none',
  reason: 'No rule explains it: read the paragraph.',
} as const

/** So many mentions of one paragraph are looked at. */
const MENTIONS = 40

/**
 * Every paragraph and item, of annexes too, that names the Secretary-General in its own words where no mandate was found.
 * Where one of its mentions has no explanation, that is said of the whole.
 */
export function safetyList(
  units: readonly Unit[],
  mandates: readonly Mandate[],
  grammar: Grammar,
): SafetyParagraph[] {
  const rules = rulesOf(grammar.phrases)
  const parents = inheriting(mandates)
  const spans = mandates.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  const taken = (unit: Unit): boolean => parents.has(unit.path) || reaches(spans, unit)
  const found: SafetyParagraph[] = []
  const list = (unit: Unit): void => {
    const paragraph = own(unit, rules, grammar, taken)
    if (paragraph !== null) found.push(paragraph)
    unit.items.forEach(list)
    if (unit.tail !== null) list(unit.tail)
  }
  units.forEach(list)
  // A paragraph's flush text after its items has the same path; one that nothing explains comes first.
  const named = found.toSorted(
    (a, b) => Number(b.rule === UNEXPLAINED.rule) - Number(a.rule === UNEXPLAINED.rule),
  )
  const first = new Map(named.toReversed().map((paragraph) => [paragraph.paragraph, paragraph]))
  return found.filter((paragraph) => first.get(paragraph.paragraph) === paragraph)
}

/** Whether a mandate lies over the unit's own words; its spans follow one another, so the nearest one says it. */
function reaches(spans: readonly Span[], { offset, text }: Unit): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? Infinity) < offset + text.length) low = middle + 1
    else high = middle
  }
  return (spans[low - 1]?.end ?? -1) > offset
}

/** Paragraphs whose items took over their verb and addressee. */
function inheriting(mandates: readonly Mandate[]): ReadonlySet<string> {
  const inherited = mandates.filter(({ text, span }) => text.length > span.end - span.start)
  return new Set(inherited.map(({ paragraph }) => paragraph.replace(/\([^()]*\)$/u, '')))
}

function own(
  unit: Unit,
  rules: Rules,
  grammar: Grammar,
  taken: (unit: Unit) => boolean,
): SafetyParagraph | null {
  if (!mayMatch(unit.scanned, grammar.mention) || taken(unit)) return null
  const mentions = matchesOf(unit.scanned, grammar.mention).slice(0, MENTIONS)
  if (mentions.length === 0) return null
  const verbs = grammar.clauseSearch(unit.text)
  const reasons = mentions.map((mention) => explained(mention, unit, verbs, rules, grammar))
  const found = reasons.find(({ rule }) => rule === UNEXPLAINED.rule) ?? reasons[0] ?? UNEXPLAINED
  return {
    paragraph: unit.path,
    zone: unit.zone,
    text: unit.text,
    ...found,
    span: { start: unit.offset, end: unit.offset + unit.text.length },
  }
}

/** @param verbs where the verb of another clause may stand */
function explained(mention: RegExpExecArray, unit: Unit, verbs: Scanned, rules: Rules, grammar: Grammar) {
  const at = mention.index
  const end = at + mention[0].length
  const opening = openingOf(unit, at, verbs, grammar)
  const fits = (pattern: RegExp | null, place: number): boolean => {
    if (pattern === null) return true
    pattern.lastIndex = place
    return pattern.test(unit.text)
  }
  const found = rules.lookAlikes.find(({ words }) =>
    words.some((one) => fits(one.before, at) && fits(one.after, end) && (one.opening?.test(opening) ?? true)),
  )
  return found === undefined ? UNEXPLAINED : { rule: `look-alike/${found.name}`, reason: found.reason }
}

/** So many letters of a clause say how it opens. */
const OPENING = 200

/** The words with which the clause of a mention opens; those of an item follow the words that lead to it. */
function openingOf(unit: Unit, at: number, verbs: Scanned, grammar: Grammar): string {
  const from = Math.max(0, at - 4000)
  const before = matchesWithin(verbs, grammar.clauseVerb, from, at)
    ? everywhere(unit.text.slice(from, at), grammar.boundary).at(-1)
    : undefined
  const words =
    before === undefined
      ? `${unit.lead} ${unit.text.slice(0, OPENING)}`
      : unit.text.slice(from + before.index)
  return words.slice(0, OPENING + unit.lead.length).replace(/^[\s,;:،؛，；：]+(?:(?:and|et|y|и) )?/iu, '')
}

interface CompiledWords {
  readonly before: RegExp | null
  readonly after: RegExp | null
  readonly opening: RegExp | null
}

interface Rules {
  readonly lookAlikes: readonly {
    readonly name: LookAlike
    readonly reason: string
    readonly words: readonly CompiledWords[]
  }[]
}

const compiled = new Map<string, Rules>()

/** Compiled once for each language. What stands before a mention is read backwards from it, so that most fail at once. */
function rulesOf(phrases: Phrases): Rules {
  const known = compiled.get(phrases.code)
  if (known !== undefined) return known
  const { records, directives } = phrases
  const start = directives.spaced ? `(?<![\\p{L}\\p{N}])${records.writtenOn}` : ''
  const end = directives.spaced ? wordEnd : ''
  const one = ({ before, after, opening }: MentionWords): CompiledWords => ({
    before: before === undefined ? null : new RegExp(`(?<=${start}(?:${before.join('|')}))`, 'iuy'),
    after: after === undefined ? null : new RegExp(`(?=${after.join('|')})`, 'iuy'),
    opening: opening === undefined ? null : new RegExp(`^(?:${opening.join('|')})${end}`, 'iu'),
  })
  const made = {
    lookAlikes: LOOK_ALIKES.map((rule) => ({ ...rule, words: records.lookAlikes[rule.name].map(one) })),
  }
  compiled.set(phrases.code, made)
  return made
}
