/** The button that takes a person's last decision back: on a mandate, or on a paragraph of the safety list. */
import { lastSettlement } from '../../db/safetyList.ts'
import { lastDecision } from '../../db/undo.ts'
import { citation } from '../tracking/citation.ts'
import type { Visit } from './visit.ts'

/** What an undo would take back, with the address of its form; null where there is nothing. */
export async function undoView({ db, person }: Visit) {
  const decision = await lastDecision(db, person.id)
  const settlement = await lastSettlement(db, person.id)
  // What settled a paragraph by adding a mandate was that decision, at the same time.
  if (settlement && (!decision || (settlement.settledAt ?? '') > decision.entry.at)) {
    return {
      action: `/review/safety/${settlement.id}/reopening`,
      entry: null,
      cite: citation(settlement.symbol, settlement.path),
      what: 'that you settled',
    }
  }
  return (
    decision && {
      action: '/review/undo',
      entry: decision.entry.id,
      cite: citation(decision.symbol, decision.path),
      what: `${undoWords[String(decision.entry.particulars['did'])] ?? 'your last decision'} on`,
    }
  )
}

const undoWords: Readonly<Record<string, string>> = {
  review: 'your verdict',
  edit: 'your edit',
  split: 'your split',
  merge: 'your merger',
  due: 'your due point',
  assignment: 'your assignment',
  add: 'your addition',
}
