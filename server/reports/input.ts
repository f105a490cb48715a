/** What a readiness report is made of: its input, and a line of it while it is built. */
import type { DueRow, EvidenceRow, UpdateRow } from '../../db/readiness.ts'
import type { AgeingClass } from '../tracking/ageing.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import type { Choice } from './choice.ts'
import type { Entry } from './entry.ts'
import type { TimePoint } from './overTime.ts'
import type { Selection } from './selections.ts'
import type { Countable } from './totals.ts'

/** Everything the builder needs; `at` is the only clock. */
export interface ReadinessInput {
  readonly session: number
  /** As at, ISO time. */
  readonly at: string
  readonly preparedBy: string
  readonly rows: readonly DueRow[]
  /** Mandates without any date of the resolutions in scope. */
  readonly undated: readonly DueRow[]
  /** Requests without a date in resolutions of sessions before those in scope. */
  readonly olderUndated: number
  readonly evidence: readonly EvidenceRow[]
  readonly updates: readonly UpdateRow[]
  readonly languages: ReadonlyMap<number, string>
  /** Acronyms of contributing entities, by mandate; missing where they are not shown. */
  readonly contributing?: ReadonlyMap<number, readonly string[]>
  readonly moved: MovedDates
  /** Samples stand in a report only where there is nothing else in the database. */
  readonly onlySamples: boolean
  /** Figures of earlier frozen reports of the session, the oldest first. */
  readonly earlier: readonly TimePoint[]
  /** Where `at` had passed when the report was made: when that was, and how many mandates the history says too little of. */
  readonly past?: { readonly madeAt: string; readonly unknown: number }
  /** What the body is limited to; the totals are of everything all the same. */
  readonly selection: Selection | null
  /** Missing for the whole report in our own words. */
  readonly choice?: Choice
}

/** A row, what the report says of it, and what is counted of it. */
export interface Line {
  readonly row: DueRow
  readonly entry: Entry
  readonly countable: Countable
  readonly ageing: AgeingClass
  /** Its status in the vocabulary of the report, by its English name. */
  readonly term: string
}
