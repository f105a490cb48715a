/** The phrases of a language made into patterns, once for each language. */
import type { LanguageCode } from '../languages/language.ts'
import type { DirectiveGroup, Phrases } from '../languages/phrases.ts'
import { wordEnd, wordStart } from '../text/pattern.ts'

/** A directive group with the pattern that finds its verb and whom it addresses. */
export interface Finder {
  readonly group: DirectiveGroup
  /** Groups: `lead` (adverbials before the verb), `verb`, `reference`, `subject`. Flags `dgiu`. */
  readonly pattern: RegExp
}

export interface Grammar {
  readonly phrases: Phrases
  readonly finders: readonly Finder[]
  /** "all States and the Secretary-General to": him as a further addressee. Groups `lead`, `verb`, `others`. */
  readonly jointFinders: readonly Finder[]
  /** "requests him to". */
  readonly pronounFinders: readonly Finder[]
  /** "the Secretary-General shall". */
  readonly shall: RegExp
  /** Right before a directive verb in the middle of a paragraph; tested on the words before it. */
  readonly opener: RegExp
  /** Where another operative clause opens: the directive before it ends there. */
  readonly boundary: RegExp
}

const either = (phrases: readonly string[]): string =>
  phrases.length === 0 ? '(?!)' : `(?:${phrases.toSorted((a, b) => b.length - a.length).join('|')})`

/** Patterns are matched as whole words where words are written apart. */
const edges = (phrases: Phrases, source: string): string =>
  phrases.directives.spaced ? `${wordStart}${source}${wordEnd}` : source

const grammars = new Map<LanguageCode, Grammar>()

/** The grammar of a language; compiled at first use and kept. */
export function grammarOf(phrases: Phrases): Grammar {
  const known = grammars.get(phrases.code)
  if (known !== undefined) return known
  const grammar = compile(phrases)
  grammars.set(phrases.code, grammar)
  return grammar
}

function compile(phrases: Phrases): Grammar {
  const { groups } = phrases.directives
  const persons = groups.filter((group) => group.takes === 'person')
  return {
    phrases,
    finders: groups.map((group) => ({ group, pattern: finderOf(phrases, group) })),
    jointFinders: persons.map((group) => ({ group, pattern: jointOf(phrases, group) })),
    pronounFinders: persons.map((group) => ({ group, pattern: pronounOf(phrases, group) })),
    shall: shallOf(phrases),
    opener: new RegExp(`(?:^|${either(phrases.directives.openers.map(endingOf))})\\s*$`, 'iu'),
    boundary: boundaryOf(phrases),
  }
}

/** Punctuation is matched as it is; words must be whole. */
const endingOf = (opener: string): string =>
  /^[\p{L}]/u.test(opener) ? `(?<![\\p{L}])${opener}` : opener.replaceAll('.', String.raw`\.`)

interface Pieces {
  readonly gap: string
  readonly lead: string
  readonly aside: string
}

/** What may stand around a verb: adverbials before it, and an aside of up to a hundred letters after it. */
function piecesOf(phrases: Phrases): Pieces {
  const { adverbials, attached, spaced } = phrases.directives
  const gap = spaced ? ' ' : ' ?'
  const adverbial = either(adverbials)
  const and = attached.length === 0 ? '' : `(?:${attached.join('|')})?`
  return {
    gap,
    // Example: "in this regard, also "
    lead: `(?<lead>(?:${adverbial}[,，]?${gap})*${and})`,
    // Example: ", in this regard," or " also"
    aside: `(?:[,،，]? ?${adverbial}[,،，]?|,[^,;:]{2,100},|،[^،؛:]{2,100}،)?`,
  }
}

function finderOf(phrases: Phrases, group: DirectiveGroup): RegExp {
  const { gap, lead, aside } = piecesOf(phrases)
  const { forms, subject } = phrases.addressees
  const verb = `(?<verb>${either(group.verbs)})`
  const particle = group.particle === '' ? '' : `${gap}${group.particle}`
  const reference = `(?<reference>(?:,?${gap}${either(phrases.directives.references)},?)?)`
  const him = `${gap}(?<subject>${either(forms)})`
  const sources: Record<DirectiveGroup['takes'], string> = {
    person: lead + verb + aside + reference + aside + particle + him,
    clause: `${lead}${verb}${aside}${reference}${particle}(?:,[^,;:]{2,160},)?${gap}(?<subject>${either(subject)})`,
    thing: `${lead}${verb}${aside}${reference}${particle}(?<subject>)`,
    passive: `(?<lead>)(?<subject>${either(subject)})(?:,[^,;:]{2,160},)?${gap}${verb}`,
    awaited: `${lead}${verb}(?<reference>)(?<subject>)`,
  }
  return new RegExp(edges(phrases, sources[group.takes]), 'dgiu')
}

function jointOf(phrases: Phrases, group: DirectiveGroup): RegExp {
  const { gap, lead } = piecesOf(phrases)
  const { forms, and, nouns } = phrases.addressees
  const particle = group.particle === '' ? '' : `${gap}${group.particle}`
  const others = `(?<others>(?:${either(nouns)})(?![\\p{L}])[^;:]{1,240}?)`
  const source = `${lead}(?<verb>${either(group.verbs)})${particle}${gap}${others},? ${either(and)} (?<subject>${either(forms)})`
  return new RegExp(edges(phrases, source), 'dgiu')
}

function pronounOf(phrases: Phrases, group: DirectiveGroup): RegExp {
  const { gap, lead, aside } = piecesOf(phrases)
  const particle = group.particle === '' ? '' : `${gap}${group.particle}`
  const source = `${lead}(?<verb>${either(group.verbs)})${aside}${particle}${gap}(?<subject>${either(phrases.addressees.pronouns)})`
  return new RegExp(edges(phrases, source), 'dgiu')
}

/** Example: "the Secretary-General of the United Nations, who shall". */
function shallOf(phrases: Phrases): RegExp {
  const { subject, own } = phrases.addressees
  const { shall } = phrases.actions
  const source = `(?<lead>)(?<subject>${either(subject)})(?: ${either(own)})?(?:,? who|,[^,;:]{2,120},)? (?<verb>${either(shall)})`
  return new RegExp(edges(phrases, source), 'dgiu')
}

/** A mark (or "and") with adverbials, then an operative verb of the organ. */
function boundaryOf(phrases: Phrases): RegExp {
  const { groups, mainVerbs, adverbials, attached, spaced } = phrases.directives
  const { and } = phrases.addressees
  const directives = groups
    .filter(({ takes }) => takes === 'person' || takes === 'clause' || takes === 'awaited')
    .flatMap(({ verbs }) => verbs)
  const gap = spaced ? ' ' : ' ?'
  const verbs = `(?:${attached.join('|')})?${either([...mainVerbs, ...directives])}`
  const between = `(?:[,،，]?${gap}${either(adverbials)}[,،，]?)*`
  const marked = `[,;:،؛，；：]${gap}?(?:${either(and)})?${between}${gap}?${verbs}`
  // Without a mark the word "and" must stand there, or be written onto the verb.
  const joined = `${gap}${either(and)}${between}${gap}${verbs}`
  const written =
    attached.length === 0 ? '(?!)' : `${gap}(?:${attached.join('|')})${either([...mainVerbs, ...directives])}`
  const source = spaced ? `(?:${marked}|${joined}|${written})${wordEnd}` : marked
  return new RegExp(source, 'giu')
}
