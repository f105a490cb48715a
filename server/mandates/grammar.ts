/** The phrases of a language made into patterns, once for each language. */
import type { DirectiveGroup, Phrases } from '../languages/phrases.ts'
import { wordEnd, wordStart } from '../text/pattern.ts'

/** A directive group with the pattern that finds its verb and whom it addresses. */
export interface Finder {
  readonly group: DirectiveGroup
  /** Begins with the verb. Groups: `verb`, `subject`, and of joint finders `others`. Flags `dgiu`. */
  readonly pattern: RegExp
  /** A quick look at whether the words can hold a match at all. */
  readonly needs: RegExp
}

export interface Grammar {
  readonly phrases: Phrases
  readonly finders: readonly Finder[]
  /** "all States and the Secretary-General to": him as a further addressee. */
  readonly jointFinders: readonly Finder[]
  /** "requests him to". */
  readonly pronounFinders: readonly Finder[]
  /** "the Secretary-General shall". */
  readonly shall: RegExp
  /** Adverbials at the end of the words before a verb ("in this regard, also "), with an "and" written onto it. */
  readonly lead: RegExp
  /** Right before a directive verb in the middle of a paragraph; tested on the words before it. */
  readonly opener: RegExp
  /** Where another operative clause opens: the directive before it ends there. */
  readonly boundary: RegExp
}

const either = (phrases: readonly string[]): string =>
  phrases.length === 0 ? '(?!)' : `(?:${phrases.toSorted((a, b) => b.length - a.length).join('|')})`

/** Patterns end at the edge of a word where words are written apart; those that begin with his name begin at one. */
const edges = (phrases: Phrases, source: string, takes: DirectiveGroup['takes']): string =>
  phrases.directives.spaced ? `${takes === 'passive' ? wordStart : ''}${source}${wordEnd}` : source

const ANYTHING = /(?:)/u

const grammars = new WeakMap<Phrases, Grammar>()

/** The grammar of a language; compiled at first use and kept. */
export function grammarOf(phrases: Phrases): Grammar {
  const known = grammars.get(phrases)
  if (known !== undefined) return known
  const grammar = compile(phrases)
  grammars.set(phrases, grammar)
  return grammar
}

const named = ({ takes }: DirectiveGroup): boolean => takes !== 'thing' && takes !== 'awaited'

function compile(phrases: Phrases): Grammar {
  const { groups } = phrases.directives
  const persons = groups.filter((group) => group.takes === 'person')
  const { forms, subject, and, pronouns } = phrases.addressees
  const himself = new RegExp(either([...forms, ...subject]), 'iu')
  const joined = new RegExp(`(?:${either(and)},?) ?${either(forms)}`, 'iu')
  const pronoun = new RegExp(`(?<![\\p{L}])${either(pronouns)}(?![\\p{L}])`, 'iu')
  return {
    phrases,
    finders: groups.map((group) => ({
      group,
      pattern: finderOf(phrases, group),
      needs: named(group) ? himself : ANYTHING,
    })),
    jointFinders: persons.map((group) => ({ group, pattern: jointOf(phrases, group), needs: joined })),
    pronounFinders: persons.map((group) => ({ group, pattern: pronounOf(phrases, group), needs: pronoun })),
    shall: shallOf(phrases),
    lead: leadOf(phrases),
    opener: new RegExp(`(?:^|${either(phrases.directives.openers.map(endingOf))})\\s*$`, 'iu'),
    boundary: boundaryOf(phrases),
  }
}

/** Punctuation is matched as it is; words must be whole. */
const endingOf = (opener: string): string =>
  /^[\p{L}]/u.test(opener) ? `(?<![\\p{L}])${opener}` : opener.replaceAll('.', String.raw`\.`)

/** Example: "in this regard, also "; in Arabic also the و written onto the verb. */
function leadOf(phrases: Phrases): RegExp {
  const { adverbials, attached, spaced } = phrases.directives
  const start = spaced ? wordStart : ''
  const and = attached.length === 0 ? '' : `(?:${start}(?:${attached.join('|')}))?`
  return new RegExp(`(?:${start}${either(adverbials)}[,،，]?${spaced ? ' ' : ' ?'})*${and}$`, 'iu')
}

/** Where words are written apart a verb begins at an edge, or after an "and" written onto it. */
function verbOf(phrases: Phrases, verbs: readonly string[]): string {
  const { attached, spaced } = phrases.directives
  const and = attached.length === 0 ? '' : `|(?<=${wordStart}(?:${attached.join('|')}))`
  return `${spaced ? `(?:${wordStart}${and})` : ''}(?<verb>${either(verbs)})`
}

/** An aside between verb and addressee. Example: ", in this regard," or " also". */
const asideOf = ({ directives }: Phrases): string =>
  `(?:[,،，]? ?${either(directives.adverbials)}[,،，]?|,[^,;:]{2,100},|،[^،؛:]{2,100}،)?`

const gapOf = (phrases: Phrases): string => (phrases.directives.spaced ? ' ' : ' ?')

const particleOf = (phrases: Phrases, group: DirectiveGroup): string =>
  group.particle === '' ? '' : gapOf(phrases) + group.particle

function finderOf(phrases: Phrases, group: DirectiveGroup): RegExp {
  const gap = gapOf(phrases)
  const aside = asideOf(phrases)
  const { forms, subject } = phrases.addressees
  const verb = verbOf(phrases, group.verbs)
  const particle = particleOf(phrases, group)
  const reference = `(?:,?${gap}${either(phrases.directives.references)},?)?`
  const him = `${gap}(?<subject>${either(forms)})`
  const longAside = '(?:,[^,;:]{2,160},)?'
  const sources: Record<DirectiveGroup['takes'], string> = {
    person: verb + aside + reference + aside + particle + him,
    clause: `${verb}${aside}${reference}${particle}${longAside}${gap}(?<subject>${either(subject)})`,
    thing: `${verb}${aside}${reference}${particle}(?<subject>)`,
    passive: `(?<subject>${either(subject)})${longAside}${gap}(?<verb>${either(group.verbs)})`,
    awaited: `${verb}(?<subject>)`,
  }
  return new RegExp(edges(phrases, sources[group.takes], group.takes), 'dgiu')
}

function jointOf(phrases: Phrases, group: DirectiveGroup): RegExp {
  const { forms, and, nouns } = phrases.addressees
  const others = `(?<others>(?:${either(nouns)})(?![\\p{L}])[^;:]{0,240}?)`
  const source = `${verbOf(phrases, group.verbs)}${particleOf(phrases, group)}${gapOf(phrases)}${others},? ${either(and)} (?<subject>${either(forms)})`
  return new RegExp(edges(phrases, source, 'person'), 'dgiu')
}

function pronounOf(phrases: Phrases, group: DirectiveGroup): RegExp {
  const pronouns = either(phrases.addressees.pronouns)
  const source = `${verbOf(phrases, group.verbs)}${asideOf(phrases)}${particleOf(phrases, group)}${gapOf(phrases)}(?<subject>${pronouns})`
  return new RegExp(edges(phrases, source, 'person'), 'dgiu')
}

/** Example: "the Secretary-General of the United Nations, who shall". */
function shallOf(phrases: Phrases): RegExp {
  const { subject, own } = phrases.addressees
  const { shall } = phrases.actions
  if (shall.length === 0) return /(?!)/dgu
  const source = `(?<subject>${either(subject)})(?: ${either(own)})?(?:,? who|,[^,;:]{2,120},)? (?<verb>${either(shall)})`
  return new RegExp(edges(phrases, source, 'passive'), 'dgiu')
}

/** A mark (or "and") with adverbials, then an operative verb of the organ. */
function boundaryOf(phrases: Phrases): RegExp {
  const { groups, mainVerbs, adverbials, attached, spaced } = phrases.directives
  const { and } = phrases.addressees
  const directives = groups
    .filter(({ takes }) => takes === 'person' || takes === 'clause' || takes === 'awaited')
    // "to meet States and encourage them" goes on; only a trigger of its own ends a clause there.
    .filter(({ name }) => !name.endsWith('/first-person'))
    .flatMap(({ verbs }) => verbs)
    // "requests" and the like are nouns too: the main verbs say what must follow.
    .filter((verb) => !mainVerbs.some((other) => other.startsWith(`${verb}(?`)))
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
