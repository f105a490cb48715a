/** Clauses: from a trigger to where the directive ends, with addressees and action. */
import type { Finding } from './found.ts'
import type { Grammar } from './grammar.ts'
import type { Trigger } from './finders.ts'
import { readAddressed } from './addressees.ts'
import type { Unit } from './units.ts'

/** The clauses of a unit's own words, in order. Those that lead to no action are left out. */
export function clausesOf(triggers: readonly Trigger[], unit: Unit, grammar: Grammar): Finding[] {
  return triggers.flatMap((trigger, index) => {
    const next = triggers[index + 1]
    const end = trimmedEnd(unit.text, trigger.end, clauseEnd(unit.text, trigger, next, grammar), grammar)
    const addressed = readAddressed(unit.text, trigger, end, grammar)
    if (!addressed.linked) return []
    const reachesEnd = end >= trimmedEnd(unit.text, trigger.end, unit.text.length, grammar)
    return [{ trigger, end, ...addressed, reachesEnd }]
  })
}

/** A directive ends where the next operative clause of the paragraph begins, with its sentence, or with the paragraph. */
function clauseEnd(text: string, trigger: Trigger, next: Trigger | undefined, grammar: Grammar): number {
  const after = (pattern: RegExp): number => {
    pattern.lastIndex = trigger.end
    return pattern.exec(text)?.index ?? text.length
  }
  return Math.min(after(grammar.boundary), after(sentenceEnd), next?.start ?? text.length)
}

/**
 * A full stop before another sentence, as in the articles of an annexed statute: "… a register. The register shall …",
 * but not "Supplement No. 13", "paras. 4", "Add. 1", "Corr. 1" or the letter of a name.
 */
const sentenceEnd =
  /(?<!(?<![\p{L}\p{N}])(?:Nos?|Sects?|paras?|chaps?|arts?|vols?|Add|Corr|Rev|Mr|Mrs|Ms|Dr|St|cf|\p{Lu}))\. (?=\p{Lu})|。(?=.)/gu

/** No more marks than this stand at the end of a clause. */
const MARKS = 24

/** Without the final mark, and without the "and" that leads to the next clause. */
function trimmedEnd(text: string, from: number, to: number, grammar: Grammar): number {
  const and = grammar.phrases.addressees.and.join('|')
  const start = Math.max(from, to - MARKS)
  const words = text
    .slice(start, to)
    .replace(/[\s,;:.，；。：、؛،]+$/u, '')
    .replace(new RegExp(`[,;，；،؛]\\s*(?:${and})$`, 'iu'), '')
  return start + words.length
}
