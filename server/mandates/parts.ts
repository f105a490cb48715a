/** Parts: the co-ordinated infinitives of one directive ("to hold … and to report …" has two). */
import { everywhere } from '../text/search.ts'
import type { Grammar } from './grammar.ts'
import { perLanguage } from './perLanguage.ts'

/** A stretch of the clause, in offsets of the words it was read from. */
export interface Part {
  readonly start: number
  readonly end: number
}

/**
 * Splits `text` from `start` to `end` where infinitives are co-ordinated by a repeated link word. Not split: bare
 * co-ordination ("analyse … and present"), purposes (", to address gaps"), infinitives in a noun phrase.
 * @param isStatement whether he is the subject of the verb ("shall convene"), so that "and to" goes on with something else
 */
export function partsOf(
  text: string,
  start: number,
  end: number,
  grammar: Grammar,
  isStatement = false,
): Part[] {
  const action = text.slice(start, end)
  const joins = joinsIn(action, grammar, isStatement)
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
function joinsIn(action: string, grammar: Grammar, isStatement: boolean): Cut[] {
  const { join, reports, and, purpose, opens, linked } = patternsOf(grammar.phrases)
  if (join === null) return []
  // "may engage a panel to examine … and to recommend": what the panel does is no further part.
  const finite = isStatement && !opens.test(action)
  let inPurpose = false
  return everywhere(action, join).flatMap(({ index, 0: joining }) => {
    if (finite && linked.test(joining)) return []
    const next = index + joining.length
    reports.lastIndex = next
    const afterComma = /^[,،，]/u.test(joining)
    if (!afterComma) inPurpose = purpose !== null && continuesPurpose(action, index, purpose)
    if (!reports.test(action) && inPurpose) return []
    // The part begins after "and".
    return [{ at: index, next: index + (and.exec(joining)?.[0].length ?? 0) }]
  })
}

/** The patterns by which parts are told, in a language. */
const patternsOf = perLanguage(({ actions, addressees }) => {
  const { joins, notAction, reportVerbs, purposes, links, listJoins, purposeVerbs } = actions
  const no = notAction.length === 0 ? '' : `(?! (?:${notAction.join('|')})(?![\\p{L}]))`
  const edge = links.includes('') ? '' : '(?![\\p{L}])'
  const not = [...purposeVerbs, ...notAction].join('|')
  const link = `(?:${links.filter((word) => word !== '').join('|') || '(?!)'})`
  const whole = (words: readonly string[]): string => `(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`
  return {
    join: joins.length === 0 ? null : new RegExp(`(?:${joins.join('|')})${edge}${no}`, 'giu'),
    opens: new RegExp(`^ ?${link}(?![\\p{L}])`, 'iu'),
    linked: new RegExp(`(?<![\\p{L}])${link}$`, 'iu'),
    reports: new RegExp(` ?(?:${reportVerbs.join('|')})`, 'iuy'),
    and: new RegExp(`^[,،，]? ?(?:(?:${addressees.and.join('|')}),? ?)?`, 'iu'),
    purpose: purposes.length === 0 ? null : new RegExp(whole(purposes), 'iu'),
    member:
      listJoins.length === 0
        ? null
        : new RegExp(`(?:${listJoins.join('|')})(?= \\p{Ll})(?! (?:${not})(?![\\p{L}]))`, 'gu'),
  }
})

/** A purpose that is continued is named within so many letters. */
const PURPOSE = 600

/** Whether the words since the last comma hold a purpose: "in order to attract women and to keep them". */
function continuesPurpose(action: string, at: number, purpose: RegExp): boolean {
  const before = action.slice(Math.max(0, at - PURPOSE), at)
  return purpose.test(before.slice(before.lastIndexOf(',') + 1))
}

/** ", to mobilize …" before a final ", and to …": members of the list, unless they state a purpose. */
function listMembersIn(action: string, grammar: Grammar): Cut[] {
  const { member } = patternsOf(grammar.phrases)
  if (member === null) return []
  const aside = asideIn(action)
  return everywhere(action, member)
    .filter(({ index }) => index !== aside)
    .map(({ index, 0: words }) => ({ at: index, next: index + (/^[,،，] ?/u.exec(words)?.[0].length ?? 0) }))
}

/**
 * "to continue, in coordination with States, to take": an aside after the first words; the comma that closes it opens no
 * member. −1 where there is none.
 */
function asideIn(action: string): number {
  const opening =
    /^[^,]{0,40}, (?:in|as|with|through|where|when|within|by|on|pursuant|under|at|for|while|taking)/iu.exec(
      action,
    )
  return opening === null ? -1 : action.indexOf(',', opening[0].length)
}
