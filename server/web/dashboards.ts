/** Figures that lead to the lists that they count: each is counted as its list is, so that the two never differ. */
import { countByStatus } from '../../db/mandateList.ts'
import { statuses } from '../../db/schema.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { dueStates } from '../tracking/ageing.ts'
import { type Filter, blankFilter, urlWith } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import type { Visit } from './visit.ts'

/** A figure that is wanted, as the filter of its list. */
export interface Wanted {
  readonly label: string
  readonly filter: Partial<Filter>
  /** Shown in red where it is not 0. */
  readonly alarming?: boolean
}

export interface Tally {
  readonly label: string
  readonly n: number
  readonly url: string
  readonly alarming: boolean
}

/** Every figure with its list; where nothing is to be counted the list is empty, and says so itself. */
export async function talliesOf(visit: Visit, wanted: readonly Wanted[]): Promise<Tally[]> {
  const moved = await movedDates(visit.db)
  const tallies: Tally[] = []
  for (const { label, filter, alarming = false } of wanted) {
    const whole = { ...blankFilter, ...filter }
    const counts = await countByStatus(visit.db, conditionsOf(whole, moved, visit.at.slice(0, 10)))
    const chosen = whole.status.length === 0 ? statuses : whole.status
    const n = chosen.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0)
    tallies.push({ label, n, url: urlWith('/mandates', whole), alarming: alarming && n > 0 })
  }
  return tallies
}

export const stateLabels: Readonly<Record<(typeof dueStates)[number], string>> = {
  overdue: 'Overdue',
  'due soon': 'Due within six weeks',
  'due this part': 'Due in this part of the session',
  'not due': 'Due later',
  'no date': 'No date',
  closed: 'Closed',
}

/** How mandates stand: how many there are, how near each is to its due day in figures and bars, and what is missing. */
export async function standingOf(visit: Visit, narrowed: Partial<Filter>) {
  const narrow = (more: Partial<Filter>): Partial<Filter> => ({ ...narrowed, ...more })
  const [total] = await talliesOf(visit, [{ label: 'All', filter: narrowed }])
  const states = await talliesOf(
    visit,
    dueStates.map((state) => ({
      label: stateLabels[state],
      filter: narrow({ due: [state] }),
      alarming: state === 'overdue',
    })),
  )
  const held = states.filter(({ n }) => n > 0)
  const all = held.reduce((sum, { n }) => sum + n, 0)
  const longest = Math.max(1, ...held.map(({ n }) => n))
  return {
    total,
    rows: held.map((tally) => ({
      ...tally,
      share: `${Math.round((100 * tally.n) / all)} %`,
      /** Of the longest, in per cent. */
      bar: Math.round((100 * tally.n) / longest),
    })),
    missing: await talliesOf(visit, missingOf(narrow, narrowed.entity === undefined)),
  }
}

/** What somebody still has to do about them. @param ofAnyEntity whether some of them can be without one */
const missingOf = (narrow: (more: Partial<Filter>) => Partial<Filter>, ofAnyEntity: boolean): Wanted[] => [
  { label: 'Not reviewed', filter: narrow({ review: 'proposed' }) },
  { label: 'Implemented, not verified', filter: narrow({ verified: 'no' }) },
  ...(ofAnyEntity ? [{ label: 'Without a lead entity', filter: narrow({ entity: ['none'] }) }] : []),
]
