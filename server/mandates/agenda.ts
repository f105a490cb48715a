/** Agenda decisions: "Decides to include in the provisional agenda of its Nth session the item entitled …". */
import type { Phrases } from '../languages/phrases.ts'
import { holdOrdinals, ordinalIn, withHeld } from './due/ordinals.ts'
import type { AgendaDecision } from './mandate.ts'
import type { Unit } from './units.ts'

/** The agenda decisions of the units and their items, in order. */
export function agendaDecisions(units: readonly Unit[], phrases: Phrases): AgendaDecision[] {
  return units
    .filter(({ zone }) => zone === 'operative')
    .flatMap((unit) => [...decisionsIn(unit, phrases), ...agendaDecisions(unit.items, phrases)])
}

function decisionsIn(unit: Unit, phrases: Phrases): AgendaDecision[] {
  const opening = new RegExp(`(?:${phrases.agenda.decision.join('|')})`, 'iu').exec(unit.text)
  if (opening === null) return []
  const after = unit.text.slice(opening.index)
  // Titles name sessions too; the session of the agenda stands outside them.
  const quote = `[${phrases.agenda.quotes}]`
  const untitled = after.replaceAll(
    new RegExp(`${quote}[^${phrases.agenda.quotes}]{3,400}${quote}`, 'gu'),
    '',
  )
  const held = holdOrdinals(untitled, phrases.code)
  const found = new RegExp(withHeld(phrases.due.session.numbered).join('|'), 'iu').exec(held)
  const words = found === null ? '' : untitled.slice(found.index, found.index + found[0].length)
  const session = found === null ? null : ordinalIn(words, phrases.code)
  return session === null ? [] : [{ paragraph: unit.path, session, item: itemIn(after, phrases) }]
}

/** The titles in quotation marks of the item and, where one is named, its sub-item: `Item: sub-item`. */
function itemIn(words: string, phrases: Phrases): string | null {
  const quote = `[${phrases.agenda.quotes}]`
  const titles = [...words.matchAll(new RegExp(`${quote}([^${phrases.agenda.quotes}]{3,400})${quote}`, 'gu'))]
  const named = titles.slice(0, 2).flatMap((title) => title[1]?.trim() ?? [])
  return named.length === 0 ? null : named.join(': ')
}
