/** Who is addressed besides the Secretary-General, and where the action begins. */
import type { DirectiveGroup } from '../languages/phrases.ts'
import type { Grammar } from './grammar.ts'
import type { Trigger } from './finders.ts'
import { perLanguage } from './perLanguage.ts'
import { phrasesAs } from './phraseSearch.ts'

export interface Addressed {
  readonly addressees: readonly string[]
  /** Where the action begins, link word included ("to hold …"); the end of the clause where there is none. */
  readonly actionAt: number
  /** Whether a link word or a clause was found, as every language with link words needs. */
  readonly linked: boolean
}

/** Further words may stand between the Secretary-General and the action, but not without end. */
const FURTHEST = 420

/** The patterns of addressees in a language. */
const patternsOf = perLanguage(({ addressees, actions, directives, code }) => {
  const { own, and, nouns, joint } = addressees
  const { links, bridges, notAction, undergone } = actions
  const { attached, spaced } = directives
  // "y", but not in "yacimientos"; where "and" is written onto the next word it has no edge.
  const whole = and.map((word) => (spaced && !attached.includes(word) ? `${word}(?![\\p{L}])` : word))
  const written = links.filter((link) => link !== '')
  // Whole words, but for those that are written onto the next: "d’élaborer".
  const link = `(?<![\\p{L}])(?:${written.map((word) => (/[’'\])]$/u.test(word) ? word : `${word}(?![\\p{L}])`)).join('|')})`
  const no = notAction.length === 0 ? '' : `(?! (?:${notAction.join('|')})(?![\\p{L}]))`
  return {
    own: new RegExp(`^ (?:${own.join('|')})`, 'iu'),
    undergone: undergone.length === 0 ? null : new RegExp(`^(?:${undergone.join('|')})`, 'iu'),
    // A verb of the lists, since “or” may join nouns: “notified of the language or languages”.
    nextAction: new RegExp(
      `(?: |, )(?:${and.join('|')}) (?=(?:${actions.shall.join('|') || '(?!)'}) \\p{Ll}+|(?:${actions.reportVerbs.join('|')})(?![\\p{L}]))`,
      'iu',
    ),
    // Where it has a link word, the verb comes after that; "present at" is none.
    bareVerb:
      directives.spaced && links.includes('to')
        ? new RegExp(
            `^ (?:${actions.reportVerbs.join('|')})(?![\\p{L}])(?! (?:at|in|and|or|of|to)(?![\\p{L}]))`,
            'u',
          )
        : /(?!)/u,
    withNoun: code === 'en' ? /^ with (?=\p{L})/u : /(?!)/u,
    joint: joint.map((other) => new RegExp(`^${other}`, 'iu')),
    // ", in cooperation with States, not to" – the link may be negated.
    bridge: new RegExp(`^ ?(?:[,،]|$|${bridges.join('|') || '(?!)'})`, 'iu'),
    link: written.length === 0 ? null : new RegExp(`(?:[,،]? )(?:not )?${link}${no}`, 'giu'),
    listed: new RegExp(`^, (?:${nouns.join('|')})(?![\\p{L}])`, 'iu'),
    noun: new RegExp(`^(?:${nouns.join('|')})(?![\\p{L}])`, 'iu'),
    joined: new RegExp(`^(?:,? (?:${and.join('|')})|,)(?: |$)`, 'iu'),
    attached: new RegExp(`^ (?:${attached.join('|') || '(?!)'})`, 'iu'),
    separator: new RegExp(`,? ?(?<![\\p{L}])(?:${whole.join('|') || '(?!)'}) ?|, |、`, 'iu'),
  }
})

/** Reads from the trigger to the action. `end` is where the clause ends in `text`. */
export function readAddressed(text: string, trigger: Trigger, end: number, grammar: Grammar): Addressed {
  const { name } = grammar.phrases.addressees
  if (trigger.group.takes === 'statement' || trigger.group.takes === 'inverted')
    return { addressees: [name], actionAt: trigger.verbAt, linked: true }
  if (trigger.group.takes === 'passive') return fromStatement(text, trigger, end, grammar)
  if (trigger.group.takes !== 'person') return fromClause(trigger, name)
  const rest = text.slice(trigger.end, Math.min(end, trigger.end + FURTHEST))
  const own = patternsOf(grammar.phrases).own.exec(rest)?.[0].length ?? 0
  const words = rest.slice(own)
  const link = linkIn(words, grammar)
  if (opensTask(trigger.group, words)) {
    const others = trigger.others.flatMap((other) => listed(other, grammar))
    const aside = /^(?:, [^,;:]{2,120},)? /u.exec(words)?.[0].length ?? 0
    return { addressees: [...others, name], actionAt: trigger.end + own + aside, linked: true }
  }
  if (link === null && /^ ?[:：]/u.test(text.slice(end)) && leavesActions(words, grammar))
    return beforeColon(words, trigger, end, grammar)
  if (isBare(words, link, grammar)) {
    const others = trigger.others.flatMap((other) => listed(other, grammar))
    return { addressees: [...others, name], actionAt: trigger.end + own + 1, linked: true }
  }
  if (link === null) return withoutLink(words, trigger, own, end, grammar)
  return {
    addressees: [
      ...trigger.others.flatMap((other) => listed(other, grammar)),
      name,
      ...jointIn(words.slice(0, link), grammar),
    ],
    actionAt: trigger.end + own + link + (/^[ ,،]*/u.exec(words.slice(link))?.[0].length ?? 0),
    linked: true,
  }
}

/** Whether a task named by a noun follows him: "la préparation de", also behind an aside; it may hold link words of its own. */
const opensTask = ({ tasks }: DirectiveGroup, words: string): boolean =>
  tasks !== undefined && phrasesAs(tasks, true, '^(?:, [^,;:]{2,120},)? (?:#)').test(words)

/** Whether no action has begun before the colon: "просит Генерального секретаря:", not "обеспечить, чтобы:". */
function leavesActions(words: string, { phrases }: Grammar): boolean {
  if (!phrases.actions.links.includes('')) return true
  return words === '' || opens(words, words.length, { phrases })
}

/**
 * Whether the action follows at once: "request the Secretary-General keep Member States updated", "entrusts the
 * Secretary-General with the drawing of maps".
 */
function isBare(words: string, link: number | null, grammar: Grammar): boolean {
  const { bareVerb, withNoun } = patternsOf(grammar.phrases)
  return bareVerb.test(words) || (link === null && withNoun.test(words))
}

/** "Requests the Secretary-General and the Board:" – the actions are the items that follow. */
const beforeColon = (words: string, trigger: Trigger, end: number, grammar: Grammar): Addressed => ({
  addressees: [
    ...trigger.others.flatMap((other) => listed(other, grammar)),
    grammar.phrases.addressees.name,
    ...jointIn(words, grammar),
  ],
  actionAt: end,
  linked: true,
})

/** In a clause the action begins with "that", or with the subject's own verb. */
function fromClause(trigger: Trigger, name: string): Addressed {
  const addressees = trigger.group.takes === 'thing' ? [] : [name]
  const actionAt = trigger.group.takes === 'clause' ? trigger.subjectAt : trigger.end
  return { addressees, actionAt, linked: true }
}

/** "shall be notified …, and shall keep a register": what he undergoes is no action of his; what follows may be. */
function fromStatement(text: string, trigger: Trigger, end: number, grammar: Grammar): Addressed {
  const addressees = [grammar.phrases.addressees.name]
  const rest = text.slice(trigger.end, end)
  const { undergone, nextAction } = patternsOf(grammar.phrases)
  if (undergone?.test(rest) !== true) {
    const aside = /^(?:, [^,;]{2,160},)? ?/u.exec(rest)?.[0].length ?? 0
    return { addressees, actionAt: trigger.end + aside, linked: true }
  }
  const next = nextAction.exec(rest)
  return {
    addressees,
    actionAt: trigger.end + (next === null ? 0 : next.index + next[0].length),
    linked: next !== null,
  }
}

/** Languages without link words: what joins further addressees, then the action at once. */
function withoutLink(words: string, trigger: Trigger, own: number, end: number, grammar: Grammar): Addressed {
  const { name } = grammar.phrases.addressees
  const { joint } = patternsOf(grammar.phrases)
  const further = joint.map((other) => other.exec(words)?.[0]).find((other) => other)
  const actionAt = Math.min(end, trigger.end + own + (further?.length ?? 0))
  const gap = /^[ ,،，:：]*/u.exec(words.slice(further?.length ?? 0))?.[0].length ?? 0
  return {
    addressees: [
      ...trigger.others.flatMap((other) => listed(other, grammar)),
      name,
      ...(further === undefined ? [] : listed(further, grammar)),
    ],
    actionAt: Math.min(end, actionAt + gap),
    linked: grammar.phrases.actions.links.includes(''),
  }
}

/** Where the link word stands that opens the action, counted from the end of the Secretary-General's name. */
function linkIn(words: string, grammar: Grammar): number | null {
  const { link, listed: isListed } = patternsOf(grammar.phrases)
  if (link === null) return null
  let first: number | null = null
  link.lastIndex = 0
  // Nearly always the first will do.
  for (let match = link.exec(words); match !== null; match = link.exec(words)) {
    const place = match.index
    if (!opens(words, place, grammar)) continue
    if (first === null && isListed.test(words)) return place
    first ??= place
    // Not within an aside.
    if (words[place] === ',' || !words.slice(0, place).includes(',')) return place
  }
  return first ?? (/^,? ?:/u.test(words) ? words.indexOf(':') : null)
}

/** Whether what stands before a link word leaves the action to it. */
function opens(words: string, place: number, { phrases }: Pick<Grammar, 'phrases'>): boolean {
  const { joint, bridge } = patternsOf(phrases)
  if (!phrases.actions.links.includes('') || place === 0) return true
  const between = words.slice(0, place)
  return bridge.test(between) || joint.some((other) => other.test(words))
}

/** "and all relevant entities, within their mandates" → `all relevant entities`. */
function jointIn(between: string, grammar: Grammar): string[] {
  const { joined: joins, noun, attached } = patternsOf(grammar.phrases)
  const onto = attached.exec(between)?.[0].length ?? 0
  // "وجميع الكيانات", not "وفقا".
  if (onto > 0 && noun.test(between.slice(onto)))
    return listed(between.slice(onto).split(/[,،]/u)[0] ?? '', grammar)
  const joined = joins.exec(between)
  if (joined === null) return []
  const words = between.slice(joined[0].length)
  const list = joined[0].startsWith(',')
  if (list && !noun.test(words)) return []
  return listed(list ? words : (words.split(',')[0] ?? ''), grammar)
}

/** The members of a list of addressees, without articles. */
function listed(words: string, { phrases }: Grammar): string[] {
  return words
    .split(patternsOf(phrases).separator)
    .map((member) =>
      member
        .replace(/^(?:(?:the|aux?|(?:à )?(?:les?|la)|(?:a )?(?:los|las|la)|el|al|إلى) |(?:à )?l[’'])/iu, '')
        .trim(),
    )
    .filter((member) => member !== '')
}
