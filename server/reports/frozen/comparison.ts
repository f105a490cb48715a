/** What changed between two readiness reports of a session, and who changed it when. */
import type { HistoryRow } from '../../../db/reportHistory.ts'
import { CLOSED } from '../../tracking/ageing.ts'
import type { AnnexEntry } from '../annexes.ts'
import { entriesOf } from '../entries.ts'
import type { Entry } from '../entry.ts'
import { grouped } from '../grouped.ts'
import { type ChangeKind, changeKinds } from '../keys.ts'
import type { Readiness } from '../readiness.ts'
import { isGroup } from '../sections.ts'
import { statusName } from '../entry.ts'
import { english, wordsOf } from '../wording/index.ts'
import type { ReportWords } from '../wording/reportWords.ts'
import { capital } from '../words.ts'

export { type ChangeKind, changeKinds }

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
  const words = wordsOf(later)
  const standingWords = (entry: Entry) => standing(entry, words)
  const inOneLanguage = wordsOf(earlier) === words
  const found = [
    ...[...is].flatMap(([key, now]) => differencesOfOne(was.get(key), now, { words, inOneLanguage })),
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
  const { annexWords, labels } = wordsOf(report)
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
      add(entry, key, annexWords[key].title, entry.unconfirmed ? labels.notConfirmed : '')
  return places
}

const annexed = ({ groups }: Readiness['annexes']['awaiting']): AnnexEntry[] =>
  groups.flatMap(({ entries }) => [...entries])

/** How two reports are compared: sentences only where both are in one language. */
interface Manner {
  readonly words: ReportWords
  readonly inOneLanguage: boolean
}

function differencesOfOne(was: Placed | undefined, is: Placed, manner: Manner): Difference[] {
  const { entry } = is
  const { words } = manner
  const statusWords = (of: Entry) => statusAndPlace(of, words)
  const placeWords = (of: Placed) => whereWords(of, words)
  if (!was) return [{ kind: 'new', entry, before: null, after: standing(entry, words) }]
  const differences: Difference[] = []
  const add = (kind: ChangeKind, before: string, after: string) =>
    differences.push({ kind, entry, before, after })
  if (was.entry.status !== entry.status)
    add(closes(was.entry, entry) ? 'closed' : 'status', statusWords(was.entry), statusWords(entry))
  if (was.entry.record.verifiedOn !== entry.record.verifiedOn)
    add('verification', verifiedWords(was.entry, words), verifiedWords(entry, words))
  if (haveOtherDoubts(was, is, manner)) add('confirmation', doubtWords(was, words), doubtWords(is, words))
  if (isElsewhere(was, is, manner)) add('moved', placeWords(was), placeWords(is))
  else if (isDueElsewhen(was.entry, entry, manner)) add('due', was.entry.due.words, entry.due.words)
  return differences
}

const verifiedWords = ({ verification, record }: Entry, words: ReportWords): string =>
  verification ??
  (record.verifiedOn === null
    ? words.labels.notVerified
    : words.verifiedBy(null, words.day(record.verifiedOn)))

const doubtWords = ({ doubts }: Placed, { labels }: ReportWords): string => doubts || labels.confirmed

const haveOtherDoubts = (was: Placed, is: Placed, { inOneLanguage }: Manner): boolean =>
  inOneLanguage ? was.doubts !== is.doubts : (was.doubts === '') !== (is.doubts === '')

function isDueElsewhen(was: Entry, is: Entry, { inOneLanguage }: Manner): boolean {
  if (inOneLanguage) return was.due.words !== is.due.words
  return was.record.dueDate !== is.record.dueDate || was.record.recurrence !== is.record.recurrence
}

const closes = (was: Entry, is: Entry): boolean => !CLOSED.has(was.status) && CLOSED.has(is.status)

/** Scheduled for another session or part, deferred to another one than before, or between the body and an annex. */
function isElsewhere(was: Placed, is: Placed, { inOneLanguage }: Manner): boolean {
  const [before, after] = [was.entry.record, is.entry.record]
  const deferredAnew = was.entry.status === is.entry.status && was.entry.whereTo !== is.entry.whereTo
  return (
    before.dueSession !== after.dueSession ||
    before.duePart !== after.duePart ||
    was.place !== is.place ||
    (is.entry.status === 'deferred' && deferredAnew && inOneLanguage)
  )
}

const statusAndPlace = ({ status, whereTo }: Entry, words: ReportWords): string =>
  capital(whereTo === null ? statusName(status, words) : `${statusName(status, words)} ${whereTo}`)

const whereWords = ({ section, entry }: Placed, words: ReportWords): string =>
  entry.status === 'deferred' && entry.whereTo !== null
    ? statusAndPlace(entry, words)
    : `${entry.due.words} (${section})`

const standing = (entry: Entry, words: ReportWords): string =>
  `${statusAndPlace(entry, words)}; ${entry.due.words}`

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
export function withCauses(
  differences: readonly Difference[],
  history: readonly HistoryRow[],
  words = english,
): Change[] {
  const byMandate = grouped(history, ({ mandateId }) => mandateId)
  return differences.map((difference) => {
    const cause = causeOf(difference, byMandate.get(difference.entry.mandateId) ?? [])
    const after = difference.after ?? (cause && leavingWords(cause, words))
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

/** What became of what is gone. Histories are in English: of a due point, other languages do not repeat it. */
function leavingWords({ kind, to }: HistoryRow, words: ReportWords): string | null {
  if (kind === 'review' && to === 'rejected') return words.labels.rejected
  return words === english && (kind === 'review' || kind === 'due') ? to && capital(to) : null
}
