/** Agenda decisions: "Decides to include in the provisional agenda of its Nth session the item entitled …". */
import type { Phrases } from '../languages/phrases.ts'
import { matchesOf, mayMatch } from '../text/search.ts'
import { held, ordinalsIn, withHeld } from './due/ordinals.ts'
import { grammarOf } from './grammar.ts'
import type { AgendaDecision } from './mandate.ts'
import { perLanguage } from './perLanguage.ts'
import type { Unit } from './units.ts'

/** The agenda decisions of the units and their items, in order. */
export function agendaDecisions(units: readonly Unit[], phrases: Phrases): AgendaDecision[] {
  const { decision } = grammarOf(phrases)
  const found: AgendaDecision[] = []
  for (const unit of units) {
    if (unit.zone !== 'operative') continue
    if (mayMatch(unit.scanned, decision)) found.push(...decisionsIn(unit, phrases))
    if (unit.items.length > 0) found.push(...agendaDecisions(unit.items, phrases))
  }
  return found
}

/** A title with its quotation marks; sessions after `decides to include in the agenda of its`. */
const patternsOf = perLanguage(({ agenda: { quotes }, due }) => ({
  title: new RegExp(`[${quotes}]([^${quotes}]{3,400})[${quotes}]`, 'gu'),
  session: new RegExp(withHeld(due.session.numbered).join('|'), 'iu'),
}))

function decisionsIn({ scanned, path }: Unit, phrases: Phrases): AgendaDecision[] {
  const [opening] = matchesOf(scanned, grammarOf(phrases).decision)
  if (opening === undefined) return []
  const after = scanned.text.slice(opening.index)
  const { title, session: named } = patternsOf(phrases)
  // Titles name sessions too; the session of the agenda stands outside them.
  const untitled = after.replaceAll(title, '')
  const ordinals = ordinalsIn(untitled, phrases.code)
  const found = named.exec(held(untitled, ordinals))
  if (found === null) return []
  const session = ordinals.find(({ start }) => start >= found.index)?.number ?? null
  return session === null ? [] : [{ paragraph: path, session, item: itemIn(after, phrases) }]
}

/** The titles in quotation marks of the item and, where one is named, its sub-item: `Item: sub-item`. */
function itemIn(words: string, phrases: Phrases): string | null {
  const titles = [...words.matchAll(patternsOf(phrases).title)]
  const named = titles.slice(0, 2).flatMap((title) => title[1]?.trim() ?? [])
  return named.length === 0 ? null : named.join(': ')
}
