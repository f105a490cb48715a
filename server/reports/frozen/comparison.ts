/** What changed between two readiness reports of a session, and who changed it when. */
import type { HistoryRow } from '../../../db/reportHistory.ts'
import { CLOSED } from '../../tracking/ageing.ts'
import { entriesOf } from '../entries.ts'
import type { Entry } from '../entry.ts'
import { grouped } from '../grouped.ts'
import type { Readiness } from '../readiness.ts'
import { capital } from '../words.ts'

/** In the order in which a reader wants them. */
export const changeKinds = ['new', 'closed', 'status', 'moved', 'due', 'gone'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** An entry of one report or of both, with what is different. */
export interface Difference {
  readonly kind: ChangeKind
  /** Of the later report; of the earlier one for what is gone. */
  readonly entry: Entry
  /** In words; null where it was not there before, or is not there any more. */
  readonly before: string | null
  readonly after: string | null
}

/** A difference with the entry of the history that made it; null where the history has none of that time. */
export interface Change extends Difference {
  readonly cause: HistoryRow | null
}

/** An entry of the body of a report in its place. */
interface Placed {
  readonly section: string
  readonly entry: Entry
}

/** What is different in the bodies of two reports, kind after kind, each in the order of its report. */
export function differencesOf(earlier: Readiness, later: Readiness): Difference[] {
  const [was, is] = [placesOf(earlier), placesOf(later)]
  const found = [
    ...[...is].flatMap(([key, now]) => differencesOfOne(was.get(key), now)),
    ...[...was].flatMap(([key, { entry }]): Difference[] =>
      is.has(key) ? [] : [{ kind: 'gone', entry, before: standingWords(entry), after: null }],
    ),
  ]
  const byKind = grouped(found, ({ kind }) => kind)
  return changeKinds.flatMap((kind) => byKind.get(kind) ?? [])
}

/** How many entries stand in both reports just as they were. */
export function unchangedIn(later: Readiness, differences: readonly Difference[]): number {
  const changed = new Set(differences.filter(({ kind }) => kind !== 'gone').map(({ entry }) => keyOf(entry)))
  return [...placesOf(later).keys()].filter((key) => !changed.has(key)).length
}

/** By mandate and occurrence: an annual report of next year is another one. */
const keyOf = ({ mandateId, record }: Entry): string => `${mandateId} ${record.occurrence ?? 0}`

function placesOf({ sections }: Readiness): Map<string, Placed> {
  const placed = sections.flatMap((section) =>
    entriesOf({ sections: [section] }).map((entry) => ({ section: section.words, entry })),
  )
  return new Map(placed.map((each) => [keyOf(each.entry), each]))
}

function differencesOfOne(was: Placed | undefined, is: Placed): Difference[] {
  const { entry } = is
  if (!was) return [{ kind: 'new', entry, before: null, after: standingWords(entry) }]
  const differences: Difference[] = []
  const add = (kind: ChangeKind, before: string, after: string) =>
    differences.push({ kind, entry, before, after })
  if (was.entry.status !== entry.status)
    add(closes(was.entry, entry) ? 'closed' : 'status', statusWords(was.entry), statusWords(entry))
  if (isElsewhere(was, is)) add('moved', placeWords(was), placeWords(is))
  else if (was.entry.due.words !== entry.due.words) add('due', was.entry.due.words, entry.due.words)
  return differences
}

const closes = (was: Entry, is: Entry): boolean => !CLOSED.has(was.status) && CLOSED.has(is.status)

/** Scheduled for another session or part, or deferred to another one than before. */
function isElsewhere(was: Placed, is: Placed): boolean {
  const [before, after] = [was.entry.record, is.entry.record]
  const deferredAnew = was.entry.status === is.entry.status && was.entry.whereTo !== is.entry.whereTo
  return (
    before.dueSession !== after.dueSession ||
    before.duePart !== after.duePart ||
    was.section !== is.section ||
    (is.entry.status === 'deferred' && deferredAnew)
  )
}

const statusWords = ({ status, whereTo }: Entry): string =>
  capital(whereTo === null ? status : `${status} ${whereTo}`)

const placeWords = ({ section, entry }: Placed): string =>
  entry.status === 'deferred' && entry.whereTo !== null
    ? statusWords(entry)
    : `${entry.due.words} (${section})`

const standingWords = (entry: Entry): string => `${statusWords(entry)}; ${entry.due.words}`

// ------------------------------------------------------------------------------------------------------------- causes

/** Which entries of a history can make a difference of each kind; of those that can, the first kind, and its latest. */
const causesOf: Readonly<Record<ChangeKind, readonly HistoryRow['kind'][]>> = {
  new: ['found', 'due', 'wording', 'review', 'status'],
  closed: ['status'],
  status: ['status', 'verification'],
  moved: ['due', 'status'],
  due: ['due'],
  gone: ['due', 'review', 'wording', 'status'],
}

/** @param history of the mandates that differ, between the two reports, in order */
export function withCauses(differences: readonly Difference[], history: readonly HistoryRow[]): Change[] {
  const byMandate = grouped(history, ({ mandateId }) => mandateId)
  return differences.map((difference) => {
    const cause = causeOf(difference, byMandate.get(difference.entry.mandateId) ?? [])
    const after = difference.after ?? (cause && leavingWords(cause))
    return { ...difference, after, cause }
  })
}

function causeOf({ kind, entry }: Difference, history: readonly HistoryRow[]): HistoryRow | null {
  const own = history.filter(
    ({ occurrence }) => occurrence === null || occurrence === (entry.record.occurrence ?? occurrence),
  )
  // A verdict that keeps a mandate in the report did not take it out.
  const able = kind === 'gone' ? own.filter((row) => row.kind !== 'review' || row.to === 'rejected') : own
  for (const cause of causesOf[kind]) {
    const last = able.findLast((row) => row.kind === cause)
    if (last) return last
  }
  return null
}

/** What became of what is gone. */
const leavingWords = ({ kind, to }: HistoryRow): string | null =>
  kind === 'review' || kind === 'due' ? to && capital(to) : null
