/** Refiners: each takes out of what the finders saw what is no directive to the Secretary-General after all. */
import type { Grammar } from './grammar.ts'
import type { Trigger } from './finders.ts'
import type { Unit } from './units.ts'

type Keep = (trigger: Trigger, unit: Unit, grammar: Grammar) => boolean

const patterns = new Map<string, RegExp>()

/** Compiled once for each list of phrases. */
function pattern(source: string): RegExp {
  const known = patterns.get(source)
  if (known !== undefined) return known
  const made = new RegExp(source, 'iu')
  patterns.set(source, made)
  return made
}

/** The organ's own verb opens a clause: "the Committee requests", "in which it requests" do not. */
const opensClause: Keep = (trigger, unit, grammar) => {
  const before = unit.text.slice(Math.max(0, trigger.start - 40), trigger.start)
  if (trigger.group.takes === 'passive') return true
  const { attached } = grammar.phrases.directives
  const joined = attached.some(
    (and) => unit.text.startsWith(and, trigger.start) && trigger.verbAt === trigger.start + and.length,
  )
  return trigger.start === 0 || joined || grammar.opener.test(before)
}

/** "Request the Secretary-General" is a directive where "we" speak, or where it opens a paragraph or item. */
const speaksInFirstPerson: Keep = (trigger, unit, grammar) => {
  if (!trigger.group.name.endsWith('/first-person')) return true
  const { firstPerson, recommending } = grammar.phrases.directives
  const words = `${unit.lead} ${unit.text.slice(0, trigger.end)}`
  if (pattern(`(?<![\\p{L}])(?:${firstPerson.join('|')})(?![\\p{L}])`).test(words)) return true
  return (
    trigger.start === 0 && !pattern(`(?<![\\p{L}])(?:${recommending.join('|')})(?![\\p{L}])`).test(unit.lead)
  )
}

/** A statement about the Secretary-General opens a sentence; in a clause it is a condition or a report. */
const opensSentence: Keep = (trigger, unit) => {
  if (trigger.group.takes !== 'passive') return true
  // "transmitted to the Secretary-General, who shall": what he shall do, wherever he stands.
  if (/,? who /iu.test(unit.text.slice(trigger.start, trigger.end))) return true
  const before = unit.text.slice(0, trigger.start).trimEnd()
  return before === '' || /(?:[.;:,]| and)$/u.test(before)
}

/** "the Secretary-General's report", "the Secretary-General of the Conference". */
const isHimself: Keep = (trigger, unit, grammar) => {
  const after = unit.text.slice(trigger.subjectAt + trigger.subject.length)
  return (
    trigger.subject === '' ||
    !grammar.phrases.addressees.notHim.some((words) => pattern(`^(?:${words})`).test(after))
  )
}

/** Who a pronoun means is named within so many letters before it. */
const ANTECEDENT = 1500

/** "requests him" counts where the last person named is the Secretary-General himself, not his representative. */
const pronounMeansHim: Keep = (trigger, unit, grammar) => {
  if (!trigger.rule.endsWith('/pronoun')) return true
  const { persons, himself } = grammar.phrases.addressees
  const before = unit.text.slice(Math.max(0, trigger.start - ANTECEDENT), trigger.start)
  const named = [...before.matchAll(new RegExp(`(?:${persons.join('|')})`, 'giu'))].at(-1)?.[0]
  return named !== undefined && pattern(`^(?:${himself.join('|')})$`).test(named)
}

/** Of "decides that", only what he "shall" or "is to" do. */
const commands: Keep = (trigger, unit, grammar) => {
  if (trigger.group.name !== 'request/decides') return true
  const after = unit.text.slice(trigger.end, trigger.end + 200)
  const { actions, directives } = grammar.phrases
  const verbs = `(?:${actions.afterDecides.join('|')})`
  return pattern(
    directives.spaced
      ? `^(?:,[^,;]{1,120},)? ${verbs}(?![\\p{L}])`
      : `^(?:[,，][^,，;；]{1,60}[,，])?${verbs}`,
  ).test(after)
}

/** A request without an addressee is the Secretary-General's when it is about a document or matter of the Secretariat. */
const isSecretariatMatter: Keep = (trigger, unit, grammar) => {
  if (trigger.group.takes !== 'thing') return true
  const { things, otherBodies } = grammar.phrases.actions
  const subject = unit.text.slice(trigger.end, trigger.end + 90)
  const opening =
    /^[^,;:]*/u.exec(subject.replace(/^ (?:the|all|any|each|future|further|such)(?= )/iu, ''))?.[0] ?? ''
  const thing = pattern(`(?<![\\p{L}])(?:${things.join('|')})(?![\\p{L}])`).exec(opening)
  const body = pattern(`^ (?:${otherBodies.join('|')})(?![\\p{L}])`).test(subject)
  return thing !== null && thing.index < 45 && !body
}

/** What is awaited must come from the Secretary-General. */
const comesFromHim: Keep = (trigger, unit, grammar) => {
  if (trigger.group.takes !== 'awaited') return true
  const rest = unit.text.slice(trigger.end)
  const clause = rest.slice(
    0,
    rest.search(grammar.boundary) === -1 ? undefined : rest.search(grammar.boundary),
  )
  return pattern(`(?<![\\p{L}])(?:${grammar.phrases.actions.awaited.join('|')})`).test(clause)
}

/** Outside annexes, "shall" with the Secretary-General as subject mostly describes; statutes stand in annexes. */
const REFINERS: readonly Keep[] = [
  isHimself,
  opensClause,
  speaksInFirstPerson,
  opensSentence,
  pronounMeansHim,
  commands,
  isSecretariatMatter,
  comesFromHim,
]

/** The triggers that every refiner keeps. */
export const refine = (triggers: readonly Trigger[], unit: Unit, grammar: Grammar): Trigger[] =>
  triggers.filter((trigger) => REFINERS.every((keep) => keep(trigger, unit, grammar)))
