/** A comparison of two reports as words: for its page, and as comma-separated values. */
import { type Cell, csvOf } from '../csv.ts'
import { dayWords, resolutionWords } from '../words.ts'
import type { Change, ChangeKind } from './comparison.ts'
import type { Comparison } from './comparing.ts'

interface KindWords {
  readonly title: string
  readonly lead: string
}

export const kindWords: Readonly<Record<ChangeKind, KindWords>> = {
  new: { title: 'New', lead: 'In the later report and not in the earlier one.' },
  closed: { title: 'Closed', lead: 'Submitted, implemented, superseded or overtaken by events since.' },
  status: { title: 'Changed status', lead: 'With another status than before, and not closed by it.' },
  moved: { title: 'Moved', lead: 'In another session or part than before.' },
  due: { title: 'Changed due', lead: 'Due at another time in the same part.' },
  gone: { title: 'Gone', lead: 'In the earlier report and not in the later one.' },
}

/** `Chen Li, 3 May 2045`; null where the history does not say. */
export const causeWords = ({ cause }: Change): string | null =>
  cause && `${cause.author}, ${dayWords(cause.at)}`

const columns: readonly (readonly [head: string, of: (change: Change) => Cell])[] = [
  ['Change', ({ kind }) => kindWords[kind].title],
  ['Resolution', ({ entry }) => resolutionWords(entry.record.symbol)],
  ['Symbol', ({ entry }) => entry.record.symbol],
  ['Paragraph', ({ entry }) => entry.paragraph],
  ['Decision/request', ({ entry }) => `${entry.quotation.opening}${entry.quotation.rest}`],
  ['Lead', ({ entry }) => entry.lead],
  ['Before', ({ before }) => before],
  ['After', ({ after }) => after],
  ['Who', ({ cause }) => cause?.author ?? null],
  ['When', ({ cause }) => cause?.at ?? null],
  ['Note', ({ cause }) => cause?.note ?? null],
  ['Mandate', ({ entry }) => entry.mandateId],
]

/** One line for each change. */
export const comparisonCsv = ({ changes }: Pick<Comparison, 'changes'>): string =>
  csvOf(
    columns.map(([head]) => head),
    changes.map((change) => columns.map(([, of]) => of(change))),
  )
