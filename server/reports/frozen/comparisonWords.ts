/** A comparison of two reports as words: for its page, and as comma-separated values. */
import { type Cell, csvOf } from '../csv.ts'
import { english } from '../wording/index.ts'
import { resolutionWords } from '../words.ts'
import type { Change, ChangeKind } from './comparison.ts'

interface KindWords {
  readonly title: string
  readonly lead: string
}

export const kindWords: Readonly<Record<ChangeKind, KindWords>> = {
  new: { title: 'New', lead: 'In the later report and not in the earlier one.' },
  closed: { title: 'Closed', lead: 'Submitted, implemented, superseded or overtaken by events since.' },
  status: { title: 'Changed status', lead: 'With another status than before, and not closed by it.' },
  verification: { title: 'Verification', lead: 'Verified since, or verified no more.' },
  confirmation: {
    title: 'Confirmation',
    lead: 'Confirmed by a person since, or in doubt anew: what annex I says of it.',
  },
  moved: { title: 'Moved', lead: 'In another session, part or annex than before.' },
  due: { title: 'Changed due', lead: 'Due at another time in the same part.' },
  gone: { title: 'Gone', lead: 'In the earlier report and not in the later one.' },
}

/** `Chen Li, 3 May 2045`; null where the history does not say. */
export const causeWords = ({ cause }: Change, words = english): string | null =>
  cause && `${cause.author}${words.comma}${words.day(cause.at)}`

/** `Closed: from “Not started” to “Submitted”; Chen Li, 3 May 2045.` */
export function changeSentence(change: Change, words = english): string {
  const by = causeWords(change, words)
  const what = words.fromTo(change.before, change.after)
  return `${words.changes[change.kind]}: ${what}${by === null ? '' : `; ${by}`}.`
}

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
export const comparisonCsv = ({ changes }: { readonly changes: readonly Change[] }): string =>
  csvOf(
    columns.map(([head]) => head),
    changes.map((change) => columns.map(([, of]) => of(change))),
  )
