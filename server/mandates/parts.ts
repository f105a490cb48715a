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

/** "and to report": always a part when it reports or follows a comma, otherwise unless a purpose is being continued. */
function joinsIn(action: string, grammar: Grammar): Cut[] {
  const { joins, links, notAction, reportVerbs, purposes } = grammar.phrases.actions
  if (joins.length === 0) return []
  const no = notAction.length === 0 ? '' : `(?! (?:${notAction.join('|')})(?![\\p{L}]))`
  const edge = grammar.phrases.directives.spaced ? '(?![\\p{L}])' : ''
  const pattern = new RegExp(`(?:${joins.join('|')})${edge}${no}`, 'giu')
  return [...action.matchAll(pattern)].flatMap((match) => {
    const after = action.slice(match.index + match[0].length)
    const reports = new RegExp(`^ ?(?:${reportVerbs.join('|')})`, 'iu').test(after)
    const before = action.slice(0, match.index)
    if (!reports && !/^[,،，]/u.test(match[0]) && continuesPurpose(before, links, purposes)) return []
    return [{ at: match.index, next: match.index + linkAt(match[0], links) }]
  })
}

/** The part begins with its link word, not with "and". */
function linkAt(joining: string, links: readonly string[]): number {
  const written = links.filter((link) => link !== '')
  const place = joining.search(new RegExp(`(?<![\\p{L}])(?:not )?(?:${written.join('|') || '(?!)'})$`, 'iu'))
  return place === -1 ? (/^[,،，]? ?/u.exec(joining)?.[0].length ?? 0) : place
}

/** Whether the last infinitive before this place is one of purpose: "in order to attract women and to keep them". */
function continuesPurpose(before: string, links: readonly string[], purposes: readonly string[]): boolean {
  const written = links.filter((link) => link !== '')
  if (purposes.length === 0 || written.length === 0) return false
  const sentence = before.slice(before.lastIndexOf(',') + 1)
  const infinitive = [
    ...sentence.matchAll(new RegExp(`(?<![\\p{L}])(?:${written.join('|')}) \\p{Ll}+`, 'gu')),
  ].at(-1)
  if (infinitive === undefined) return false
  const upTo = sentence.slice(0, infinitive.index + infinitive[0].lastIndexOf(' '))
  return new RegExp(`(?:${purposes.join('|')})$`, 'iu').test(upTo)
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
