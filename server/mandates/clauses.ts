/** Clauses: from a trigger to where the directive ends, with addressees and action. */
import type { Finding } from './found.ts'
import type { Grammar } from './grammar.ts'
import type { Trigger } from './finders.ts'
import { firstFrom } from '../text/search.ts'
import { readAddressed } from './addressees.ts'
import { perLanguage } from './perLanguage.ts'
import type { Unit } from './units.ts'

/** The clauses of a unit's own words, in order. Those that lead to no action are left out. */
export function clausesOf(triggers: readonly Trigger[], unit: Unit, grammar: Grammar): Finding[] {
  if (triggers.length === 0) return []
  const { text } = unit
  const boundary = once(nextBoundary(text, grammar))
  const sentence = once(nextSentence(text))
  return triggers.flatMap((trigger, index) => {
    const next = triggers[index + 1]?.start ?? text.length
    // A directive ends where the next operative clause of the paragraph begins, with its sentence, or with the paragraph.
    const until = Math.min(boundary(trigger.end), sentence(trigger.end), next)
    const end = trimmedEnd(text, trigger.end, until, grammar, until === next)
    const addressed = readAddressed(text, trigger, end, grammar)
    if (!addressed.linked) return []
    const reachesEnd = end >= trimmedEnd(text, trigger.end, text.length, grammar)
    return [{ trigger, end, ...addressed, reachesEnd }]
  })
}

/** The first place of something at or after an offset; the length of the text where there is none. */
type Ahead = (from: number) => number

/** The same, so that each stretch of the text is searched once. */
function once(ahead: Ahead): Ahead {
  let [searched, found] = [0, -1]
  return (from) => {
    if (from < searched || from > found) {
      found = ahead(from)
      searched = from
    }
    return found
  }
}

/** Where another operative clause opens: what leads to its verb is read backwards from there. */
function nextBoundary(text: string, grammar: Grammar): Ahead {
  const verbs = grammar.clauseSearch(text)
  return (from) => {
    const verb = firstFrom(verbs, grammar.clauseVerb, from)
    if (verb === null) return text.length
    const start = verb.index - (verb.groups?.['opening']?.length ?? 0)
    return start >= from ? start : nextPlace(text, grammar.boundary, from)
  }
}

const nextSentence =
  (text: string): Ahead =>
  (from) =>
    nextPlace(text, sentenceEnd, from)

function nextPlace(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

/**
 * A full stop before another sentence, as in the articles of an annexed statute: "… a register. The register shall …",
 * but not "Supplement No. 13", "paras. 4", "Add. 1", "Corr. 1" or the letter of a name.
 */
const sentenceEnd =
  /(?<!(?<![\p{L}\p{N}])(?:Nos?|Sects?|paras?|chaps?|arts?|vols?|Add|Corr|Rev|Mr|Mrs|Ms|Dr|St|cf|par|sect|MM?|Mme|párrs?|secc|núms?|Sra?|долл|млн|млрд|тыс|гг?|пп?|ст|разд|им|\p{Lu}))\. (?=\p{Lu})|。(?=.)/gu

/** No more marks than this stand at the end of a clause. */
const MARKS = 24

/** Without the final mark, and without the "and" that leads to the next clause; `leads`: another directive begins at `to`. */
function trimmedEnd(text: string, from: number, to: number, { phrases }: Grammar, leads = false): number {
  const start = Math.max(from, to - MARKS)
  const words = text
    .slice(start, to)
    .replace(/[\s,;:.，；。：、؛،]+$/u, '')
    .replace(leads ? lastAnd(phrases) : finalAnd(phrases), '')
  return start + words.length
}

/** Right before another directive no mark need stand: "… ses efforts et l’engage à". */
const lastAnd = perLanguage(
  ({ addressees }) => new RegExp(`[,;，；،؛\\s]\\s*(?:${addressees.and.join('|')})$`, 'iu'),
)

const finalAnd = perLanguage(
  ({ addressees }) => new RegExp(`[,;，；،؛]\\s*(?:${addressees.and.join('|')})$`, 'iu'),
)
