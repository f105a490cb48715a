/** Colon lists: "Requests the Secretary-General: (a) To …; (b) To …" gives a clause for each item. */
import type { Finding } from './found.ts'
import type { Grammar } from './grammar.ts'
import { perLanguage } from './perLanguage.ts'
import type { Unit } from './units.ts'

/** A clause in offsets of the text of the resolution. */
export interface Wording {
  readonly finding: Finding
  readonly start: number
  readonly actionAt: number
  readonly end: number
  /** Verb and addressee of the lead, set before the words of an item; empty for a clause of its own. */
  readonly inherited: string
  /** Words between addressee and action, which hold for every part: ", in his next report,". */
  readonly common: string
}

export interface Listed {
  readonly path: string
  readonly wording: Wording
}

/** The clauses of the items, where the lead ends in a colon right after addressee or link word; otherwise null. */
export function asList(finding: Finding, unit: Unit, grammar: Grammar): Listed[] | null {
  const action = unit.text.slice(finding.actionAt).trim()
  if (unit.items.length === 0 || !finding.reachesEnd || !opensList(action, grammar)) return null
  const inherited = unit.text.slice(finding.trigger.start, finding.actionAt).replace(/[\s,:：，]+$/u, '')
  return unit.items.map((item) => ({ path: item.path, wording: itemWording(finding, item, `${inherited} `) }))
}

/** "the Secretary-General:" and "to:" open a list of actions; "to ensure that:" is an action with a list in it. */
function opensList(action: string, grammar: Grammar): boolean {
  return listOpening(grammar.phrases).test(action)
}

const listOpening = perLanguage(({ actions }) => {
  const written = actions.links.filter((link) => link !== '')
  return new RegExp(`^(?:${written.join('|') || '(?!)'})?[,:：，]*$`, 'iu')
})

function itemWording(finding: Finding, item: Unit, inherited: string): Wording {
  const end = item.items.length === 0 ? wordsEnd(item, /;? and$/u) : lastOf(item)
  return { finding, start: item.offset, actionAt: item.offset, end, inherited, common: inherited }
}

/** The end of the last of its items' words. */
function lastOf(unit: Unit): number {
  const last = unit.items.at(-1)
  if (last !== undefined) return lastOf(last)
  return wordsEnd(unit, null)
}

/** No more marks than this stand at the end of an item. */
const MARKS = 24

/** Where the words of an item end, without final marks and the "and" that leads to the next item. */
function wordsEnd({ text, offset }: Unit, further: RegExp | null): number {
  const start = Math.max(0, text.length - MARKS)
  const end = text.slice(start).replace(/[\s,;.:；。：،؛]+(?:and|et|y|и|و)?$/u, '')
  return offset + start + (further === null ? end : end.replace(further, '')).length
}

/** A clause of the unit's own words, with the items that belong to it. */
export function wholeOf(finding: Finding, unit: Unit, text: string): Wording {
  const takesItems = finding.reachesEnd && unit.items.length > 0
  const start = unit.offset + finding.trigger.start
  const actionAt = unit.offset + finding.actionAt
  return {
    finding,
    start,
    actionAt,
    end: takesItems ? lastOf(unit) : unit.offset + finding.end,
    inherited: '',
    common: text.slice(start, actionAt),
  }
}
