/** What becomes of due states when the days of a session move: counted and listed before anything is written. */
import { type MandateConditions, listOccurrences, listWhole } from '../../db/mandateList.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { type DueState, dueState, dueStates } from '../tracking/ageing.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import type { Visit } from './visit.ts'
import { directionOf } from './writing.ts'

type Situation = Parameters<NonNullable<MandateConditions['standing']>>[0]

/** Rows that the page lists; the others are counted. */
const shown = 50

/** Everything that is not rejected and stands otherwise today under the days `then` than under `now`. */
export async function effectsOf({ db, at }: Visit, now: MovedDates, then: MovedDates) {
  const today = at.slice(0, 10)
  const before = statesBy(now, today)
  const after = statesBy(then, today)
  const changes: MandateConditions = {
    review: 'kept',
    standing: (situation) => before(situation) !== after(situation),
  }
  const rows = await listWhole(db, changes, 'due', shown)
  const transitions = []
  for (const from of dueStates) {
    for (const to of dueStates) {
      if (from === to) continue
      const standing = (situation: Situation): boolean =>
        before(situation) === from && after(situation) === to
      const { length: n } = await listOccurrences(db, { review: 'kept', standing }, 'due')
      if (n > 0) transitions.push({ from: badges[from], to: badges[to], n })
    }
  }
  const total = transitions.reduce((sum, { n }) => sum + n, 0)
  return {
    total,
    transitions,
    more: total - rows.length,
    rows: rows.map((row) => ({
      cite: citation(row.symbol, row.path),
      url: `/mandates/${row.mandateId}`,
      text: row.text,
      lang: row.language ?? 'en',
      dir: directionOf(row.language ?? 'en'),
      due: dueWords(row),
      lead: row.lead,
      from: badges[before(row)],
      to: badges[after(row)],
    })),
  }
}

/** How each due state looks as a badge, and its words. */
const badges: Readonly<Record<DueState, { readonly state: string; readonly text: string }>> = {
  overdue: { state: 'overdue', text: 'Overdue' },
  'due soon': { state: 'due soon', text: 'Due soon' },
  'due this part': { state: 'due soon', text: 'Due this part' },
  'not due': { state: 'scheduled', text: 'Not due yet' },
  'no date': { state: 'no date', text: 'No date' },
  closed: { state: 'closed', text: 'Closed' },
}

/** The calendar is asked once for what is scheduled alike. */
function statesBy(moved: MovedDates, today: string): (situation: Situation) => DueState {
  const known = new Map<string, DueState>()
  return (at) => {
    const schedule = [at.status, at.class, at.body, at.session, at.part, at.date]
    const key = [...schedule, at.deferredToSession, at.deferredToPart].join('|')
    const state = known.get(key) ?? dueState(at, at.status, today, moved)
    known.set(key, state)
    return state
  }
}
