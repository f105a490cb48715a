/** Who is addressed besides the Secretary-General, and where the action begins. */
import type { Grammar } from './grammar.ts'
import type { Trigger } from './finders.ts'

export interface Addressed {
  readonly addressees: readonly string[]
  /** Where the action begins, link word included ("to hold …"); the end of the clause where there is none. */
  readonly actionAt: number
  /** Whether a link word or a clause was found, as every language with link words needs. */
  readonly linked: boolean
}

/** Further words may stand between the Secretary-General and the action, but not without end. */
const FURTHEST = 420

/** Reads from the trigger to the action. `end` is where the clause ends in `text`. */
export function readAddressed(text: string, trigger: Trigger, end: number, grammar: Grammar): Addressed {
  const { name } = grammar.phrases.addressees
  if (trigger.group.takes === 'passive') return fromStatement(text, trigger, end, grammar)
  if (trigger.group.takes !== 'person') return fromClause(trigger, name)
  const rest = text.slice(trigger.end, Math.min(end, trigger.end + FURTHEST))
  const own =
    new RegExp(`^ (?:${grammar.phrases.addressees.own.join('|')})`, 'iu').exec(rest)?.[0].length ?? 0
  const words = rest.slice(own)
  const link = linkIn(words, grammar)
  if (link === null && /^ ?[:：]/u.test(text.slice(end))) return beforeColon(words, trigger, end, grammar)
  if (link === null) return withoutLink(words, trigger, own, end, grammar)
  return {
    addressees: [
      ...trigger.others.flatMap((other) => listed(other, grammar)),
      name,
      ...jointIn(words.slice(0, link), grammar),
    ],
    actionAt: trigger.end + own + link + (/^[ ,]*/u.exec(words.slice(link))?.[0].length ?? 0),
    linked: true,
  }
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
  const { undergone } = grammar.phrases.actions
  if (undergone.length === 0 || !new RegExp(`^(?:${undergone.join('|')})`, 'iu').test(rest)) {
    return { addressees, actionAt: trigger.end + (rest.startsWith(' ') ? 1 : 0), linked: true }
  }
  const next = new RegExp(
    `(?: |, )(?:${grammar.phrases.addressees.and.join('|')}) (?=(?:shall )?\\p{Ll}+)`,
    'iu',
  ).exec(rest)
  return {
    addressees,
    actionAt: trigger.end + (next === null ? 0 : next.index + next[0].length),
    linked: next !== null,
  }
}

/** Languages without link words: what joins further addressees, then the action at once. */
function withoutLink(words: string, trigger: Trigger, own: number, end: number, grammar: Grammar): Addressed {
  const { name, joint } = grammar.phrases.addressees
  const further = joint.map((other) => new RegExp(`^${other}`, 'iu').exec(words)?.[0]).find((other) => other)
  const actionAt = Math.min(end, trigger.end + own + (further?.length ?? 0))
  const gap = /^[ ,،，:：]*/u.exec(words.slice(further?.length ?? 0))?.[0].length ?? 0
  return {
    addressees: [name, ...(further === undefined ? [] : listed(further, grammar))],
    actionAt: Math.min(end, actionAt + gap),
    linked: grammar.phrases.actions.links.includes(''),
  }
}

/** Where the link word stands that opens the action, counted from the end of the Secretary-General's name. */
function linkIn(words: string, grammar: Grammar): number | null {
  const { links, notAction } = grammar.phrases.actions
  const written = links.filter((link) => link !== '')
  if (written.length === 0) return null
  // Whole words, but for those that are written onto the next: "d’élaborer".
  const link = `(?<![\\p{L}])(?:${written.map((word) => (/[’'\])]$/u.test(word) ? word : `${word}(?![\\p{L}])`)).join('|')})`
  const no = notAction.length === 0 ? '' : `(?! (?:${notAction.join('|')})(?![\\p{L}]))`
  // ", in cooperation with States, not to" – the link may be negated.
  const pattern = new RegExp(`(?:[,،]? )(?:not )?${link}${no}`, 'giu')
  const places = [...words.matchAll(pattern)].map((match) => match.index)
  if (places.length === 0) return /^,? ?:/u.test(words) ? words.indexOf(':') : null
  const inList = new RegExp(`^, (?:${grammar.phrases.addressees.nouns.join('|')})(?![\\p{L}])`, 'iu').test(
    words,
  )
  const complete = places.find((place) => {
    const before = words.slice(0, place)
    return !before.includes(',') || words[place] === ','
  })
  return (inList ? places[0] : complete) ?? places[0] ?? null
}

/** "and all relevant entities, within their mandates" → `all relevant entities`. */
function jointIn(between: string, grammar: Grammar): string[] {
  const { and, nouns } = grammar.phrases.addressees
  const joined = new RegExp(`^(?:,? (?:${and.join('|')})|,)(?: |$)`, 'iu').exec(between)
  if (joined === null) return []
  const words = between.slice(joined[0].length)
  const list = joined[0].startsWith(',')
  if (list && !new RegExp(`^(?:${nouns.join('|')})(?![\\p{L}])`, 'iu').test(words)) return []
  return listed(list ? words : (words.split(',')[0] ?? ''), grammar)
}

/** The members of a list of addressees, without articles. */
function listed(words: string, grammar: Grammar): string[] {
  const { and } = grammar.phrases.addressees
  const separator = new RegExp(`,? ?(?<![\\p{L}])(?:${and.join('|')}) ?|, |、`, 'iu')
  return words
    .split(separator)
    .map((member) => member.replace(/^(?:the|les?|la|los|las|el) /iu, '').trim())
    .filter((member) => member !== '')
}
