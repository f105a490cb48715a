/**
 * What a language must supply so that mandates and their due points can be found: phrases, no rules.
 *
 * A phrase is written as it is printed, in lower case; a space stands for any white space, and capital letters do not
 * matter. Where a phrase has variants it is a regular expression without capture groups: `requests?`, `(?:its|the) request`.
 */
import type { LanguageCode } from './codes.ts'
import type { RecordPhrases } from './recordPhrases.ts'

/** What a directive verb makes of what follows (core, permission, soft, or only awaited). */
type DirectiveClass = 'request' | 'authorization' | 'exhortation' | 'expectation' | 'implicit'

/** Verbs that give the Secretary-General something to do, grouped by what they mean and how they are built. */
export interface DirectiveGroup {
  /** Short name of the rule, as in `request/that`. */
  readonly name: string
  readonly class: DirectiveClass
  /**
   * `person`: the verb is followed by the Secretary-General and an infinitive. `clause`: by a clause of which he is the
   * subject. `thing`: by a clause whose subject is a document or a matter of his ("requests that future reports be …").
   * `passive`: he stands before the verb ("the Secretary-General is requested to"). `awaited`: by what is awaited.
   * In an annex alone, since elsewhere it would be a report: `statement`, he stands before what he does ("le Secrétaire
   * général convoque"), and `inverted`, behind it ("يعين الأمين العام").
   */
  readonly takes: 'person' | 'clause' | 'thing' | 'passive' | 'awaited' | 'statement' | 'inverted'
  readonly verbs: readonly string[]
  /** Words between the verb and the Secretary-General, as `to` in "its request to the Secretary-General"; often ''. A mark may open them. */
  readonly particle: string
  /** How he stands with these verbs, where it is not as with others: in another case, or with his own verb before him. */
  readonly subjects?: readonly string[]
  /** How a task named by a noun opens right behind him: "the task of", "de l’établissement". */
  readonly tasks?: readonly string[]
  readonly confidence: 'high' | 'medium' | 'low'
  /** Why a match is a mandate, for the person who reviews it. */
  readonly reason: string
}

interface DirectivePhrases {
  readonly groups: readonly DirectiveGroup[]
  /** Words that may stand before or after a directive verb without changing it: "also", "in this regard". */
  readonly adverbials: readonly string[]
  /** What may stand between "reiterates its request" and its addressee: "contained in paragraph 4 of its resolution …". */
  readonly references: readonly string[]
  /** What must stand right before a directive verb in the middle of a paragraph: a mark or "and". */
  readonly openers: readonly string[]
  /** Other operative verbs of the organ: where one of them opens, the directive before it ends. */
  readonly mainVerbs: readonly string[]
  /** "And" where it is written onto the verb (Arabic و). */
  readonly attached: readonly string[]
  /**
   * "we": outcome documents speak so; the verbs of the groups named `…/first-person` count only there. Empty where the verb
   * itself shows who speaks ("prions").
   */
  readonly firstPerson: readonly string[]
  /**
   * At the opening of a sentence: it reports what a body asks, and so does what goes on after a comma. Needed where verbs
   * have no tense (大会第88/41号决议请秘书长…，并请秘书长…); else empty.
   */
  readonly reported: readonly string[]
  /** In the lead of a list: what its items ask is only recommended to another organ. */
  readonly recommending: readonly string[]
  /** Whether words are written apart. */
  readonly spaced: boolean
}

interface AddresseePhrases {
  /** The Secretary-General as he stands after a directive verb, with article or in the case it takes. */
  readonly forms: readonly string[]
  /** His name as subject of a clause. */
  readonly subject: readonly string[]
  /** How he is named in results. */
  readonly name: string
  /** Pronouns that may stand for him after a directive verb. */
  readonly pronouns: readonly string[]
  /** The same before the verb, with the space or mark between them: "l’", "le ". */
  readonly proclitics: readonly string[]
  /** The same written onto the end of the verb. */
  readonly enclitics: readonly string[]
  /** Every mention of a person a pronoun could mean, the Secretary-General's own included. */
  readonly persons: readonly string[]
  /** The mentions among these that are the Secretary-General himself. */
  readonly himself: readonly string[]
  /** After his name: it is still he ("of the United Nations"). */
  readonly own: readonly string[]
  /** After his name: it is something of his, or somebody else ("'s", "of the Conference"). */
  readonly notHim: readonly string[]
  /** Words that join a further addressee. */
  readonly and: readonly string[]
  /** Openings of a further addressee in a list ("the", "all", "Member States"), as against an aside ("in cooperation"). */
  readonly nouns: readonly string[]
  /** Further addressees that languages without a link word need in full. */
  readonly joint: readonly string[]
  /** Words by which a noun before "and the Secretary-General" turns out to be no addressee: "with", "through". */
  readonly prepositions: readonly string[]
}

interface ActionPhrases {
  /** The word between addressee and action: `to`, `de`, `que`; empty where the action follows at once. */
  readonly links: readonly string[]
  /**
   * Where the action may follow without a link word: how what stands between him and a link word begins ("in consultation
   * with"). After other words the action has begun already, and the link word is its own.
   */
  readonly bridges: readonly string[]
  /** Words that, after a link word, show that it does not open an action ("to the Assembly"). */
  readonly notAction: readonly string[]
  /** What joins a further part of the same directive: "and to", "y que". Matched from its first letter. */
  readonly joins: readonly string[]
  /** Where a list of parts is joined by commas: the opening of its members before the last ("`, to` take, and to report"). */
  readonly listJoins: readonly string[]
  /** Verbs that state a purpose rather than a further part when they follow a comma: ", to address gaps". */
  readonly purposeVerbs: readonly string[]
  /** Reporting verbs: "and to report" is a part whatever stands before it. */
  readonly reportVerbs: readonly string[]
  /** Phrases whose own infinitive may be continued by "and to": "in order to", "necessary to enable". */
  readonly purposes: readonly string[]
  /** Modal verbs that command in a statement with the Secretary-General as subject: "shall". */
  readonly shall: readonly string[]
  /** Modal verbs that command only after "decides that": "is to". */
  readonly afterDecides: readonly string[]
  /** After a modal verb: nothing for him to do ("shall be notified"). */
  readonly undergone: readonly string[]
  /** The subject of a request that names no addressee, when it is a document or matter of the Secretariat. */
  readonly things: readonly string[]
  /** Subjects of such a clause that are another body, so that the request is not the Secretary-General's. */
  readonly otherBodies: readonly string[]
  /** Words that show that what is awaited comes from the Secretary-General. */
  readonly awaited: readonly string[]
}

/** A phrase and what it says. */
interface Said<Meaning> {
  readonly phrases: readonly string[]
  readonly says: Meaning
}

interface DuePhrases {
  /** The word "session" with what may stand between it and its ordinal; `#` is the ordinal, `year` a year in digits. */
  readonly session: {
    /** The word itself, as far as it does not change: where it is missing no session is looked for. */
    readonly word: string
    /** `#` stands for one ordinal or a list of them. */
    readonly numbered: readonly string[]
    readonly yearly: readonly string[]
    readonly current: readonly string[]
    readonly next: readonly string[]
    /** Separators between ordinals of a list, and of a range (`from its 62nd to its 65th`). */
    readonly and: readonly string[]
    readonly through: readonly string[]
    /** Within the words of a session: it is a special one, with numbers of its own. */
    readonly special: readonly Said<'special' | 'emergency special'>[]
    /** What names a part of the session, before or after the ordinal. */
    readonly parts: readonly Said<'main' | 'first resumed' | 'second resumed' | 'resumed'>[]
    /** Words one of which must stand right before a session that is due ("at its"); empty: any may. */
    readonly prepositions: readonly string[]
    /**
     * Words right before a session that make it content: "adopted at", "outcome of". Where words are not written apart,
     * these and the two below stand right after it.
     */
    readonly content: readonly string[]
    /** Likewise, of a session that is not yet to come: what is “made at” a later one is still to be made. */
    readonly done: readonly string[]
    /** Words before a session that put the due point before it: "prior to", "in advance of". */
    readonly before: readonly string[]
    /** Words by which its last day is meant: "before the end of". */
    readonly beforeEnd: readonly string[]
  }
  readonly bodies: readonly Said<string>[]
  readonly recurrences: readonly Said<string>[]
  /** "every N days": `#` is the number. */
  readonly intervals: readonly Said<'days' | 'weeks' | 'months' | 'years'>[]
  /** "thereafter", after a recurrence: what is stated before it is the first of the series. */
  readonly thereafter: readonly string[]
  readonly nextReport: readonly string[]
  readonly eachReport: readonly string[]
  readonly eachBudget: readonly string[]
  readonly nextBudget: readonly string[]
  /** `#` is a year or a span of years; programme budgets and, apart, peacekeeping budgets. */
  readonly programmeBudget: readonly string[]
  readonly peacekeepingBudget: readonly string[]
  readonly continuous: readonly string[]
  readonly immediate: readonly string[]
  /** "within # days": number and unit. */
  readonly within: readonly Said<'days' | 'working days' | 'weeks' | 'months' | 'years'>[]
  /** "# days prior to its expiration", of the mandate that the resolution extends. */
  readonly beforeExpiry: readonly Said<'days' | 'weeks' | 'months'>[]
  /** Beside a budget period: not the budget is meant but the report on how it was performed, two years later. */
  readonly performance: readonly string[]
  /** "extends … until": what stands before the day to which a mandate is extended. */
  readonly extends: readonly string[]
  /** Before the first day of a series: "beginning on", "starting from". */
  readonly starting: readonly string[]
  /** After it, where a language needs that too (自…起); else empty. */
  readonly startingAfter: readonly string[]
  /** "by the first half of #", and the second; `#` is the year. */
  readonly halves: readonly [string, string]
  /** Before a date: "no later than", "by". */
  readonly by: readonly string[]
  /** After a date, where a language says it there: 前. */
  readonly byAfter: readonly string[]
  readonly endOf: readonly string[]
  /** "first" to "fourth", of the quarters of a year. */
  readonly quarters: readonly [string, string, string, string]
  /**
   * A month or year as a limit: "by June 2036", "by the end of 2036". Regular expressions with the group `year` and, where
   * they can be named, `month`, `quarter` and `mid` (the middle of the year); `{by}`, `{end}`, `{quarter}` and `{month}` stand for
   * the phrases above.
   */
  readonly periods: readonly string[]
  /** Number words of intervals and what they count. */
  readonly numbers: Readonly<Record<string, number>>
  /** "under that item": the session of the agenda decision applies. */
  readonly underItem: readonly string[]
}

interface AgendaPhrases {
  /** "decides to include in the provisional agenda": opens an agenda decision. */
  readonly decision: readonly string[]
  /** Opening and closing quotation marks of item titles. */
  readonly quotes: string
}

export interface Phrases {
  readonly code: LanguageCode
  readonly directives: DirectivePhrases
  readonly addressees: AddresseePhrases
  readonly actions: ActionPhrases
  readonly due: DuePhrases
  readonly agenda: AgendaPhrases
  readonly records: RecordPhrases
}
