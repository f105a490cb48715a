/** Refiners: each takes out of what the finders saw what is no directive to the Secretary-General after all. */
import type { Phrases } from '../languages/phrases.ts'
import type { Grammar } from './grammar.ts'
import type { Trigger } from './finders.ts'
import { everywhere } from '../text/search.ts'
import { perLanguage } from './perLanguage.ts'
import { phrasesAs } from './phraseSearch.ts'
import type { Unit } from './units.ts'

type Keep = (trigger: Trigger, unit: Unit, grammar: Grammar) => boolean

const verbsOf = ({ groups }: Phrases['directives'], name: string): readonly string[] =>
  groups.find((group) => group.name === name)?.verbs ?? ['(?!)']

/** The patterns of refining in a language. */
const patternsOf = perLanguage(({ directives, addressees, actions }) => {
  const either = (words: readonly string[]): string => `(?:${words.join('|')})`
  const [before, after] = directives.spaced ? ['(?<![\\p{L}])', '(?![\\p{L}])'] : ['', '']
  const word = (words: readonly string[]): string => `${before}${either(words)}${after}`
  return {
    and: new RegExp(`(?:^|[.;:,،؛，；：。]|(?<![\\p{L}])${either(addressees.and)})$`, 'iu'),
    firstPerson: new RegExp(word(directives.firstPerson), 'iu'),
    deciding: new RegExp(`^${either(verbsOf(directives, 'request/decides'))}${after}`, 'iu'),
    reported: directives.reported.length === 0 ? null : new RegExp(`^${either(directives.reported)}`, 'u'),
    recommending: new RegExp(word(directives.recommending), 'iu'),
    notHim: addressees.notHim.map((words) => new RegExp(`^(?:${words})`, 'iu')),
    persons: new RegExp(`(?:${addressees.persons.join('|')})`, 'giu'),
    himself: new RegExp(`^(?:${addressees.himself.join('|')})$`, 'iu'),
    afterDecides: new RegExp(
      directives.spaced
        ? `^(?:,[^,;]{1,120},)? ${either(actions.afterDecides)}(?![\\p{L}])`
        : `^(?:[,，][^,，;；]{1,60}[,，])?${either(actions.afterDecides)}`,
      'iu',
    ),
    things: new RegExp(word(actions.things), 'iu'),
    otherBodies: new RegExp(`^ ?(?:${actions.otherBodies.join('|') || '(?!)'})${after}`, 'iu'),
    awaited: new RegExp(`${before}(?:${actions.awaited.join('|') || '(?!)'})`, 'iu'),
  }
})

/** Whether he, and not the organ's verb, opens what was found. */
const standsFirst = ({ group }: Trigger): boolean => group.takes === 'passive' || group.takes === 'statement'

/** The organ's own verb opens a clause: "the Committee requests", "in which it requests" do not. */
const opensClause: Keep = (trigger, unit, grammar) => {
  const before = unit.text.slice(Math.max(0, trigger.start - 40), trigger.start)
  if (standsFirst(trigger)) return true
  const { attached } = grammar.phrases.directives
  const joined = attached.some(
    (and) => unit.text.startsWith(and, trigger.start) && trigger.verbAt === trigger.start + and.length,
  )
  return trigger.start === 0 || joined || grammar.opener.test(before)
}

/** What is reported of another body is no directive, nor what its sentence goes on with. */
const isNotReported: Keep = (trigger, unit, grammar) => {
  const { reported } = patternsOf(grammar.phrases)
  if (reported === null) return true
  const before = unit.text.slice(Math.max(0, trigger.start - REPORTED), trigger.start)
  const opening = before.slice(before.lastIndexOf('。') + 1)
  return (before === opening && trigger.start > REPORTED) || !reported.test(opening)
}

/** A sentence that reports begins within so many letters. */
const REPORTED = 400

/** "We" is looked for in so many letters before a verb. */
const SPEAKER = 4000

/** "Request the Secretary-General" is a directive where "we" speak, or where it opens a paragraph or item. */
const speaksInFirstPerson: Keep = (trigger, unit, grammar) => {
  if (!trigger.group.name.endsWith('/first-person')) return true
  if (grammar.phrases.directives.firstPerson.length === 0) return true
  const { firstPerson, recommending } = patternsOf(grammar.phrases)
  const from = Math.max(0, trigger.start - SPEAKER)
  const spoken = firstPerson.test(unit.lead) || firstPerson.test(unit.text.slice(from, trigger.end))
  return spoken || (trigger.start === 0 && !recommending.test(unit.lead))
}

/** A statement about the Secretary-General opens a sentence; in a clause it is a condition or a report. */
const opensSentence: Keep = (trigger, unit, grammar) => {
  if (!standsFirst(trigger)) return true
  // "transmitted to the Secretary-General, who shall": what he shall do, wherever he stands.
  if (/,? who /iu.test(unit.text.slice(trigger.start, trigger.end))) return true
  const before = unit.text.slice(Math.max(0, trigger.start - 40), trigger.start).trimEnd()
  return patternsOf(grammar.phrases).and.test(before)
}

/**
 * What he does is an order in a statute or in terms of reference, and where the organ decides ("Decides as follows: (a) The
 * Secretary-General convenes …"); elsewhere it is a report of what he does.
 */
const standsInStatute: Keep = ({ group }, unit, grammar) =>
  (group.takes !== 'statement' && group.takes !== 'inverted') ||
  unit.zone === 'annex' ||
  (group.class === 'request' && decides(unit, grammar))

/** Whether the paragraph, or the words that lead to an item, begin with what the organ decides. */
const decides = ({ lead, text }: Unit, { phrases }: Grammar): boolean => {
  const { deciding } = patternsOf(phrases)
  return deciding.test(lead.trimStart()) || (lead.trim() === '' && deciding.test(text))
}

/** "the Secretary-General's report", "the Secretary-General of the Conference". */
const isHimself: Keep = (trigger, unit, grammar) => {
  const after = unit.text.slice(trigger.subjectAt + trigger.subject.length)
  // "de la préparation" is what he is charged with, "de la Ligue" whose Secretary-General he is.
  if (trigger.group.tasks !== undefined && phrasesAs(trigger.group.tasks, true, '^ (?:#)').test(after))
    return true
  return trigger.subject === '' || !patternsOf(grammar.phrases).notHim.some((words) => words.test(after))
}

/** Who a pronoun means is named within so many letters before it. */
const ANTECEDENT = 1500

/** "requests him" counts where the last person named is the Secretary-General himself, not his representative. */
const pronounMeansHim: Keep = (trigger, unit, grammar) => {
  if (!trigger.rule.endsWith('/pronoun')) return true
  const { persons, himself } = patternsOf(grammar.phrases)
  const before = unit.text.slice(Math.max(0, trigger.start - ANTECEDENT), trigger.start)
  const named = everywhere(before, persons).at(-1)?.[0]
  return named !== undefined && himself.test(named)
}

/** Of "decides that", only what he "shall" or "is to" do. */
const commands: Keep = (trigger, unit, grammar) => {
  const { afterDecides } = grammar.phrases.actions
  if (trigger.group.name !== 'request/decides' || afterDecides.length === 0) return true
  const after = unit.text.slice(trigger.end, trigger.end + 200)
  return patternsOf(grammar.phrases).afterDecides.test(after)
}

/** A request without an addressee is the Secretary-General's when it is about a document or matter of the Secretariat. */
const isSecretariatMatter: Keep = (trigger, unit, grammar) => {
  if (trigger.group.takes !== 'thing') return true
  const { things, otherBodies } = patternsOf(grammar.phrases)
  const subject = unit.text.slice(trigger.end, trigger.end + 90)
  const opening =
    /^[^,;:]*/u.exec(subject.replace(/^ (?:the|all|any|each|future|further|such)(?= )/iu, ''))?.[0] ?? ''
  const thing = things.exec(opening)
  return thing !== null && thing.index < 45 && !otherBodies.test(subject)
}

/** Who brings what is awaited is named within so many letters. */
const AWAITED = 2000

/** What is awaited must come from the Secretary-General. */
const comesFromHim: Keep = (trigger, unit, grammar) => {
  if (trigger.group.takes !== 'awaited') return true
  const rest = unit.text.slice(trigger.end, trigger.end + AWAITED)
  const boundary = rest.search(grammar.boundary)
  return patternsOf(grammar.phrases).awaited.test(boundary === -1 ? rest : rest.slice(0, boundary))
}

const REFINERS: readonly Keep[] = [
  isHimself,
  opensClause,
  isNotReported,
  speaksInFirstPerson,
  opensSentence,
  standsInStatute,
  pronounMeansHim,
  commands,
  isSecretariatMatter,
  comesFromHim,
]

/** The triggers that every refiner keeps. */
export const refine = (triggers: readonly Trigger[], unit: Unit, grammar: Grammar): Trigger[] =>
  triggers.filter((trigger) => REFINERS.every((keep) => keep(trigger, unit, grammar)))
