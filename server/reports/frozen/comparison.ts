/** What changed between two readiness reports of a session, and who changed it when. */
import type { HistoryRow } from '../../../db/reportHistory.ts'
import { CLOSED } from '../../tracking/ageing.ts'
import { annexWords } from '../annexWords.ts'
import type { AnnexEntry } from '../annexes.ts'
import { entriesOf } from '../entries.ts'
import type { Entry } from '../entry.ts'
import { grouped } from '../grouped.ts'
import type { Readiness } from '../readiness.ts'
import { isGroup } from '../sections.ts'
import { capital, dayWords } from '../words.ts'

/** In the order in which a reader wants them. */
export const changeKinds = [
  'new',
  'closed',
  'status',
  'verification',
  'confirmation',
  'moved',
  'due',
  'gone',
] as const
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

/** An entry of a report in its place: a section of the body, or the annex that it stands in alone. */
interface Placed {
  /** By which two places are compared: sections that are no parts of the session are one. */
  readonly place: string
  readonly section: string
  readonly entry: Entry
  /** What no person has confirmed about it. */
  readonly doubts: string
}

/** What is different in two reports, annexes included, kind after kind, each in the order of its report. */
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

/** How many entries stand in both reports, annexes included, just as they were. */
export function unchangedIn(later: Readiness, differences: readonly Difference[]): number {
  const changed = new Set(differences.filter(({ kind }) => kind !== 'gone').map(({ entry }) => keyOf(entry)))
  return [...placesOf(later).keys()].filter((key) => !changed.has(key)).length
}

/** By mandate and occurrence: an annual report of next year is another one. */
const keyOf = ({ mandateId, record }: Entry): string => `${mandateId} ${record.occurrence ?? 0}`

/** The body, then what stands in an annex alone: the other annexes show again what is in the body. */
function placesOf(report: Readiness): Map<string, Placed> {
  const { awaiting } = report.annexes
  const doubted = new Map(annexed(awaiting).map((entry) => [keyOf(entry), entry.remarks.join(' ')]))
  const places = new Map<string, Placed>()
  const add = (entry: Entry, place: string, section: string, doubts = '') => {
    const key = keyOf(entry)
    if (!places.has(key)) places.set(key, { place, section, entry, doubts: doubted.get(key) ?? doubts })
  }
  for (const section of report.sections)
    for (const entry of entriesOf({ sections: [section] }))
      add(entry, isGroup(section.key) ? 'body' : section.key, section.words)
  const implied = annexed(awaiting).filter((entry) => entry.class === 'implicit')
  for (const entry of implied) add(entry, 'awaiting', annexWords.awaiting.title)
  for (const key of ['undated', 'others'] as const)
    for (const entry of annexed(report.annexes[key]))
      add(entry, key, annexWords[key].title, entry.unconfirmed ? 'Not confirmed' : '')
  return places
}

const annexed = ({ groups }: Readiness['annexes']['awaiting']): AnnexEntry[] =>
  groups.flatMap(({ entries }) => [...entries])

function differencesOfOne(was: Placed | undefined, is: Placed): Difference[] {
  const { entry } = is
  if (!was) return [{ kind: 'new', entry, before: null, after: standingWords(entry) }]
  const differences: Difference[] = []
  const add = (kind: ChangeKind, before: string, after: string) =>
    differences.push({ kind, entry, before, after })
  if (was.entry.status !== entry.status)
    add(closes(was.entry, entry) ? 'closed' : 'status', statusWords(was.entry), statusWords(entry))
  if (was.entry.record.verifiedOn !== entry.record.verifiedOn)
    add('verification', verifiedWords(was.entry), verifiedWords(entry))
  if (was.doubts !== is.doubts) add('confirmation', doubtWords(was), doubtWords(is))
  if (isElsewhere(was, is)) add('moved', placeWords(was), placeWords(is))
  else if (was.entry.due.words !== entry.due.words) add('due', was.entry.due.words, entry.due.words)
  return differences
}

const verifiedWords = ({ verification, record }: Entry): string =>
  verification ?? (record.verifiedOn === null ? 'Not verified' : `Verified, ${dayWords(record.verifiedOn)}`)

const doubtWords = ({ doubts }: Placed): string => doubts || 'Confirmed'

const closes = (was: Entry, is: Entry): boolean => !CLOSED.has(was.status) && CLOSED.has(is.status)

/** Scheduled for another session or part, deferred to another one than before, or between the body and an annex. */
function isElsewhere(was: Placed, is: Placed): boolean {
  const [before, after] = [was.entry.record, is.entry.record]
  const deferredAnew = was.entry.status === is.entry.status && was.entry.whereTo !== is.entry.whereTo
  return (
    before.dueSession !== after.dueSession ||
    before.duePart !== after.duePart ||
    was.place !== is.place ||
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
  verification: ['verification', 'withdrawal', 'status'],
  confirmation: ['review', 'due', 'wording'],
  moved: ['due', 'status', 'review', 'wording'],
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
