/** The phrases of a language made into patterns, once for each language. */
import { datePattern } from '../languages/dates.ts'
import type { DirectiveGroup, Phrases } from '../languages/phrases.ts'
import { wordEnd, wordStart } from '../text/pattern.ts'
import { searchFor, soughtOf } from '../text/search.ts'
import type { Search, Sought } from '../text/search.ts'
import { perLanguage } from './perLanguage.ts'
import { anyOf } from './phraseSearch.ts'

/** A directive group with the pattern that finds its verb and whom it addresses. */
export interface Finder {
  readonly group: DirectiveGroup
  /** Groups: `verb`, `subject`, and of joint finders `others`. */
  readonly sought: Sought
}

export interface Grammar {
  readonly phrases: Phrases
  readonly finders: readonly Finder[]
  /** "all States and the Secretary-General to": him as a further addressee. */
  readonly jointFinders: readonly Finder[]
  /** "requests him to". */
  readonly pronounFinders: readonly Finder[]
  /** The same with the pronoun on the verb: "l’encourage à", "تشجعه". */
  readonly cliticFinders: readonly Finder[]
  /** "the Secretary-General shall". */
  readonly shall: Sought
  /** Where an agenda decision opens. */
  readonly decision: Sought
  /** "extends the mandate of … until 15 October 2031". */
  readonly extension: Sought
  /** "reiterates its request … in": a repetition that may say nothing but where it was made. */
  readonly repeats: Sought
  /** Every mention of the Secretary-General, in any case. */
  readonly mention: Sought
  /** All of these in one scan of a paragraph. */
  readonly search: Search
  /** Adverbials at the end of the words before a verb ("in this regard, also "), with an "and" written onto it. */
  readonly lead: RegExp
  /** Right before a directive verb in the middle of a paragraph; tested on the words before it. */
  readonly opener: RegExp
  /** Where another operative clause opens: the directive before it ends there. */
  readonly boundary: RegExp
  /** The verb of such a clause, where the marks and words stand before it that open one: the group `opening`. */
  readonly clauseVerb: Sought
  /** Looks for that verb, which is found sooner than what opens its clause. */
  readonly clauseSearch: Search
}

const either = (phrases: readonly string[]): string =>
  phrases.length === 0 ? '(?!)' : `(?:${phrases.toSorted((a, b) => b.length - a.length).join('|')})`

/** Patterns end at the edge of a word where words are written apart; those that begin with his name begin at one. */
const edges = (phrases: Phrases, source: string, takes: DirectiveGroup['takes']): string =>
  phrases.directives.spaced
    ? `${takes === 'passive' || takes === 'statement' ? wordStart : ''}${source}${wordEnd}`
    : source

/** The grammar of a language. */
export const grammarOf = perLanguage(compile)

function compile(phrases: Phrases): Grammar {
  const { groups } = phrases.directives
  const persons = groups.filter((group) => group.takes === 'person')
  const finders = (of: readonly DirectiveGroup[], source: typeof finderOf): Finder[] =>
    of.map((group) => ({ group, sought: soughtOf(source(phrases, group)) }))
  const direct = finders(groups, finderOf)
  const joint = finders(persons, jointOf)
  const pronoun = finders(persons, pronounOf)
  const clitic = [procliticOf, encliticOf].flatMap((source) => finders(persons, source))
  const shall = soughtOf(shallOf(phrases))
  const decision = soughtOf(`(?:${phrases.agenda.decision.join('|')})`)
  const extension = soughtOf(extensionOf(phrases))
  const repeats = soughtOf(anyOf(phrases.records.repeats, phrases.directives.spaced))
  const mention = soughtOf(mentionOf(phrases))
  const found = [...direct, ...joint, ...pronoun, ...clitic].map(({ sought }) => sought)
  const { opening, verb } = boundaryOf(phrases)
  const clauseVerb = soughtOf(`(?<=(?<opening>${opening}))${verb}`)
  return {
    phrases,
    finders: direct,
    jointFinders: joint,
    pronounFinders: pronoun,
    cliticFinders: clitic,
    shall,
    decision,
    extension,
    repeats,
    mention,
    search: searchFor([...found, shall, decision, extension, repeats, mention]),
    lead: leadOf(phrases),
    opener: new RegExp(`(?:^|${either(phrases.directives.openers.map(endingOf))})\\s*$`, 'iu'),
    boundary: new RegExp(opening + verb, 'giu'),
    clauseVerb,
    clauseSearch: searchFor([clauseVerb]),
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

/** A mark stands at the verb: "постановляет, что". */
const particleOf = (phrases: Phrases, { particle }: DirectiveGroup): string =>
  particle === '' || particle.startsWith(',') ? particle : gapOf(phrases) + particle

function finderOf(phrases: Phrases, group: DirectiveGroup): string {
  const gap = gapOf(phrases)
  const aside = asideOf(phrases)
  const forms = group.subjects ?? phrases.addressees.forms
  const subject = group.subjects ?? phrases.addressees.subject
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
    statement: `(?<subject>${either(subject)})${longAside}${gap}(?<verb>${either(group.verbs)})`,
    inverted: `${verb}${gap}(?<subject>${either(subject)})`,
  }
  return edges(phrases, sources[group.takes], group.takes)
}

function jointOf(phrases: Phrases, group: DirectiveGroup): string {
  const { forms, nouns } = phrases.addressees
  const { spaced } = phrases.directives
  const opening = `(?:${either(nouns)})${spaced ? '(?![\\p{L}])' : ''}`
  const others = `(?<others>${opening}${spaced ? '[^;:]{0,240}?' : '[^,;:，；：。]{0,60}?'})`
  const source = `${verbOf(phrases, group.verbs)}${particleOf(phrases, group)}${gapOf(phrases)}${others}${joinerOf(phrases)}(?<subject>${either(forms)})`
  return edges(phrases, source, 'person')
}

/** "and" before him as a further addressee; a word that may also be "with" (与) does not join. */
function joinerOf({ addressees, directives }: Phrases): string {
  const { attached, spaced } = directives
  const and = addressees.and.filter((word) => !addressees.prepositions.includes(word))
  if (!spaced) return either(and)
  return `,? (?:${either(and)} ${attached.map((word) => `|${word}`).join('')})`
}

function pronounOf(phrases: Phrases, group: DirectiveGroup): string {
  const pronouns = either(phrases.addressees.pronouns)
  // The word before him may be in the pronoun: “تطلب إليه”.
  const particle = `(?:${particleOf(phrases, group)})?`
  const source = `${verbOf(phrases, group.verbs)}${asideOf(phrases)}${particle}${gapOf(phrases)}(?<subject>${pronouns})`
  return edges(phrases, source, 'person')
}

/** Example: "l’encourage". The pronoun stands first, so the match begins with it. */
function procliticOf(phrases: Phrases, group: DirectiveGroup): string {
  const { proclitics } = phrases.addressees
  if (proclitics.length === 0) return '(?!)'
  return `${wordStart}(?<subject>${either(proclitics)})(?<verb>${either(group.verbs)})${wordEnd}`
}

/** Example: "تشجعه". */
function encliticOf(phrases: Phrases, group: DirectiveGroup): string {
  const { enclitics } = phrases.addressees
  if (enclitics.length === 0) return '(?!)'
  return edges(phrases, `${verbOf(phrases, group.verbs)}(?<subject>${either(enclitics)})`, 'person')
}

/** Example: "the Secretary-General of the United Nations, who shall". */
function shallOf(phrases: Phrases): string {
  const { subject, own } = phrases.addressees
  const { shall } = phrases.actions
  if (shall.length === 0) return '(?!)'
  const gap = gapOf(phrases)
  const whose = own.length === 0 ? '' : `(?:${gap}${either(own)})?`
  const source = `(?<subject>${either(subject)})${whose}(?:,? who|,[^,;:]{2,120},)?${gap}(?<verb>${either(shall)})`
  return edges(phrases, source, 'passive')
}

/** His name as a whole word, with what a language writes onto it. */
function mentionOf({ records, directives }: Phrases): string {
  const name = `(?:${records.mention.join('|')})`
  return directives.spaced ? `(?<![\\p{L}\\p{N}])${records.writtenOn}${name}${wordEnd}` : name
}

function extensionOf({ code, due }: Phrases): string {
  const date = datePattern(code).source.replaceAll(/\?<(?:day|month|year)>/gu, '?:')
  return `(?:${due.extends.join('|') || '(?!)'}) ?${date}`
}

/** Sources: a mark (or "and") with adverbials, then an operative verb of the organ. */
function boundaryOf(phrases: Phrases): { readonly opening: string; readonly verb: string } {
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
  const writtenOn = `(?:${attached.join('|')})`
  // A comma belongs to one place only: else a row of adverbials could be read in ever more ways.
  const between = `(?:(?:[,،，]?${gap}${either(adverbials)}){1,6}[,،，]?)?`
  const marked = `[,;:،؛，；：]${gap}?(?:${either(and)})?${between}${gap}?${writtenOn}?`
  // Without a mark the word "and" must stand there, or be written onto the verb.
  const joined = `${gap}${either(and)}${between}${gap}${writtenOn}?`
  const written = attached.length === 0 ? '(?!)' : gap + writtenOn
  const verb = either([...mainVerbs, ...directives])
  return spaced
    ? { opening: `(?:${marked}|${joined}|${written})`, verb: verb + wordEnd }
    : { opening: marked, verb }
}
