/** The readiness report of a General Assembly session, as data: every form it takes is made of this and nothing else. */
import type { DueRow } from '../../db/readiness.ts'
import { ageingClasses, standingOf } from '../tracking/ageing.ts'
import { type Annexes, annexesOf, countsForCompliance } from './annexes.ts'
import { type Bar, barsOf } from './barChart.ts'
import { hasDefaultColumns, isChosen, isLimited, wholeReport } from './choice.ts'
import { type ColumnKey, shownOf, showsOf } from './columns.ts'
import { type Cover, coverOf } from './cover.ts'
import { type Surroundings, entryOf, statusName } from './entry.ts'
import type { Frozen } from './frozen/frozen.ts'
import { grouped } from './grouped.ts'
import { leadWords } from './leadWords.ts'
import type { Line, ReadinessInput } from './input.ts'
import { type TimePoint, countsOf } from './overTime.ts'
import { type PartSection, partOf, sectionsOf } from './sections.ts'
import { selected } from './selections.ts'
import { type TotalsLine, figuresBy } from './totals.ts'
import { statusIn } from './vocabularies.ts'
import { wordsOf } from './wording/index.ts'
import { committeeOrder, committeeWords } from './words.ts'

export interface Readiness extends Cover {
  readonly sections: readonly PartSection[]
  readonly statuses: readonly Bar[]
  /** From what is closed to the oldest. */
  readonly ageing: readonly Bar[]
  readonly committees: readonly TotalsLine[]
  readonly entities: readonly TotalsLine[]
  /** The figures of earlier frozen reports and of this one; empty where there is none earlier. */
  readonly overTime: readonly TimePoint[]
  readonly annexes: Annexes
  /** Which columns are shown; missing where it is the default. */
  readonly columns?: readonly ColumnKey[]
  /** What a frozen report bears besides; a live one has none. */
  readonly frozen?: Frozen
}

/** The report of rows as the database gave them; plain data throughout, so that it can be kept as JSON. */
export function buildReadiness(input: ReadinessInput): Readiness {
  const { choice = wholeReport } = input
  const words = wordsOf(choice)
  const wanted = (row: DueRow, isUndated = false) =>
    row.review !== 'rejected' &&
    (input.onlySamples || !row.sample) &&
    isChosen(row, isUndated ? null : partOf(row, input.session), choice)
  const around = surroundingsOf(input)
  const lines = input.rows.filter((row) => wanted(row)).map((row) => lineOf(row, input, around))
  const undated = input.undated.filter((row) => wanted(row, true)).map((row) => lineOf(row, input, around))
  const counted = lines.filter(({ row }) => countsForCompliance(row))
  const cover = coverOf(input, lines, counted)
  return {
    ...cover,
    sections: sectionsOf(selected(counted, input.selection), { ...input, grouping: choice.grouping, words }),
    statuses: barsOf(
      counted.map(({ term, entry }) => ({ key: term, label: entry.statusWords ?? term })),
      undefined,
      words.share,
    ),
    ageing: barsOf(
      counted.map(({ ageing }) => ({ key: ageing, label: words.ageings[ageing] })),
      ageingClasses,
      words.share,
    ),
    committees: figuresBy(
      counted,
      ({ row }) => committeeWords(row.committee, words),
      ({ countable }) => countable,
      committeeOrder.map((committee) => committeeWords(committee, words)),
    ),
    entities: figuresBy(
      counted,
      ({ row }) => leadWords(row, words),
      ({ countable }) => countable,
      [],
      words.labels.noLead,
    ),
    overTime:
      input.earlier.length === 0
        ? []
        : [...input.earlier, { at: input.at, frozen: null, ...countsOf({ ...cover.figures }) }],
    annexes: annexesOf(lines, undated, { olderUndated: isLimited(choice) ? 0 : input.olderUndated, words }),
    ...(hasDefaultColumns(choice) ? {} : { columns: choice.columns }),
  }
}

function surroundingsOf(input: ReadinessInput): Surroundings {
  return {
    evidence: grouped(input.evidence, ({ occurrenceId }) => occurrenceId),
    updates: grouped(input.updates, ({ occurrenceId }) => occurrenceId ?? 0),
    languages: input.languages,
    ...(input.contributing ? { contributing: input.contributing } : {}),
  }
}

function lineOf(row: DueRow, { at, moved, choice }: ReadinessInput, around: Surroundings): Line {
  const status = row.status ?? 'not started'
  const standing = standingOf(row, status, at.slice(0, 10), moved)
  const { vocabulary, columns, ...chosen } = choice ?? wholeReport
  const words = wordsOf(chosen)
  const whole = entryOf(row, standing, around, words)
  const countable = {
    status,
    state: standing.state,
    verified: row.verifiedAt !== null,
    hasEvidence: whole.action.evidence.length > 0,
  }
  const entry = shownOf(whole, showsOf({ columns }))
  const { ageing } = standing
  const term = statusIn(vocabulary, status)
  const statusWords = statusName(term, words)
  // Where the words are ours and English, the status is its own name.
  return { row, entry: statusWords === status ? entry : { ...entry, statusWords }, countable, ageing, term }
}
