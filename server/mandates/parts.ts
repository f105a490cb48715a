/** Parts: the co-ordinated infinitives of one directive ("to hold … and to report …" has two). */
import type { Grammar } from './grammar.ts'

/** A stretch of the clause, in offsets of the words it was read from. */
export interface Part {
  readonly start: number
  readonly end: number
}

/**
 * Splits `text` from `start` to `end` where infinitives are co-ordinated by a repeated link word. Not split: bare
 * co-ordination ("analyse … and present"), purposes (", to address gaps"), infinitives in a noun phrase.
 */
export function partsOf(text: string, start: number, end: number, grammar: Grammar): Part[] {
  const action = text.slice(start, end)
  const joins = joinsIn(action, grammar)
  const last = joins.at(-1)
  const members = last === undefined ? [] : listMembersIn(action.slice(0, last.at), grammar)
  const cuts = [...joins, ...members].toSorted((a, b) => a.at - b.at)
  const starts = [start, ...cuts.map(({ next }) => start + next)]
  return starts.map((from, index) => ({
    start: from,
    end: index < cuts.length ? start + (cuts[index]?.at ?? 0) : end,
  }))
}

/** Where one part ends (`at`) and the next begins (`next`), counted in the action. */
interface Cut {
  readonly at: number
  readonly next: number
}

/**
 * "and to report" is always a part; other verbs are unless a purpose is being continued, and with it what follows:
 * "the resources necessary to promote … and to discharge …, and to support …".
 */
function joinsIn(action: string, grammar: Grammar): Cut[] {
  const { joins, notAction, reportVerbs, purposes } = grammar.phrases.actions
  if (joins.length === 0) return []
  const no = notAction.length === 0 ? '' : `(?! (?:${notAction.join('|')})(?![\\p{L}]))`
  const edge = grammar.phrases.actions.links.includes('') ? '' : '(?![\\p{L}])'
  const pattern = new RegExp(`(?:${joins.join('|')})${edge}${no}`, 'giu')
  let inPurpose = false
  return [...action.matchAll(pattern)].flatMap((match) => {
    const after = action.slice(match.index + match[0].length)
    const reports = new RegExp(`^ ?(?:${reportVerbs.join('|')})`, 'iu').test(after)
    const afterComma = /^[,،，]/u.test(match[0])
    if (!afterComma) inPurpose = continuesPurpose(action.slice(0, match.index), purposes)
    if (!reports && inPurpose) return []
    return [{ at: match.index, next: match.index + joinLength(match[0], grammar.phrases.addressees.and) }]
  })
}

/** The part begins after "and". */
function joinLength(joining: string, and: readonly string[]): number {
  return new RegExp(`^[,،，]? ?(?:(?:${and.join('|')}),? ?)?`, 'iu').exec(joining)?.[0].length ?? 0
}

/** Whether the words since the last comma hold a purpose: "in order to attract women and to keep them". */
function continuesPurpose(before: string, purposes: readonly string[]): boolean {
  if (purposes.length === 0) return false
  const words = before.slice(before.lastIndexOf(',') + 1)
  return new RegExp(`(?<![\\p{L}])(?:${purposes.join('|')})(?![\\p{L}])`, 'iu').test(words)
}

/** ", to mobilize …" before a final ", and to …": members of the list, unless they state a purpose. */
function listMembersIn(action: string, grammar: Grammar): Cut[] {
  const { listJoins, purposeVerbs, notAction } = grammar.phrases.actions
  if (listJoins.length === 0) return []
  const not = [...purposeVerbs, ...notAction].join('|')
  const pattern = new RegExp(`(?:${listJoins.join('|')})(?= \\p{Ll})(?! (?:${not})(?![\\p{L}]))`, 'gu')
  return [...action.matchAll(pattern)]
    .filter((match) => !endsAside(action.slice(0, match.index)))
    .map((match) => ({ at: match.index, next: match.index + (/^[,،，] ?/u.exec(match[0])?.[0].length ?? 0) }))
}

/** "to continue, in coordination with States, to take": the comma closes an aside after the first words. */
const endsAside = (before: string): boolean =>
  /^[^,]{0,40}, (?:in|as|with|through|where|when|within|by|on|pursuant|under|at|for|while|taking)[^,]*$/iu.test(
    before,
  )
