/** Reads from the database what a report of a session is made of. */
import { contributorsOf } from '../../db/assignments.ts'
import { type Reader, readAtOnce } from '../../db/connection.ts'
import { listFrozen } from '../../db/frozenReports.ts'
import { type Past, readAsItStood } from '../../db/past.ts'
import {
  type DueRow,
  countWithoutDateBefore,
  dueInSession,
  evidenceOf,
  everyOccurrence,
  hasRealResolutions,
  updatesOf,
  withoutDate,
  workingLanguages,
} from '../../db/readiness.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { windowOf } from '../calendar/sessions.ts'
import { type Choice, isLimited, wholeReport } from './choice.ts'
import { changesSinceFrozen } from './frozen/changesAnnex.ts'
import { earlierPoints } from './overTime.ts'
import { type Readiness, buildReadiness } from './readiness.ts'
import type { Selection } from './selections.ts'
import { type SessionList, listSessions } from './sessions.ts'

/** What the reader of a report must be told about it. */
export interface Occasion {
  /** From 1. */
  readonly session: number
  /** As at, ISO time. */
  readonly at: string
  /** When it is made (ISO time), where it is as at a time that has passed. */
  readonly madeAt?: string
  readonly preparedBy: string
  readonly selection?: Selection | null
  readonly choice?: Partial<Choice>
}

/** The readiness report of a General Assembly session: as it stands in the database, or as it stood. */
export const readReadiness = (database: string, occasion: Occasion): Promise<Readiness> =>
  readAsAt(database, occasion, (db, past) => loadReadiness(db, occasion, past))

/** Reads one state of a database: that of now, or that of the time of a report that has passed. */
export const readAsAt = <T>(
  database: string,
  { at, madeAt }: Pick<Occasion, 'at' | 'madeAt'>,
  work: (db: Reader, past?: Past) => Promise<T>,
): Promise<T> =>
  madeAt === undefined
    ? readAtOnce(database, (db) => work(db))
    : readAsItStood(database, at, (past) => work(past.db, past))

/** @param past where `db` is the database as it stood at the time of the report */
export async function loadReadiness(db: Reader, occasion: Occasion, past?: Past): Promise<Readiness> {
  const { session, at, madeAt, preparedBy, selection = null } = occasion
  // A choice that was frozen with a report may be of before all could be chosen that can be now.
  const choice = { ...wholeReport, ...occasion.choice }
  const moved = await movedDates(db)
  const window = windowOf('GA', session, null, moved) ?? { opens: '', closes: '' }
  const recalled = await past?.recall({ session, ...window })
  const rows = await dueInSession(db, { session, ...window })
  // What has no date belongs to no session; that of the resolutions in the report and of the last year is shown.
  const resolutionIds = distinct(rows.map(({ resolutionId }) => resolutionId))
  const undated = await withoutDate(db, [session - 1, session], resolutionIds)
  const occurrenceIds = distinct([...rows, ...undated].flatMap(occurrenceOf))
  const onlySamples = !(await hasRealResolutions(db))
  const report = buildReadiness({
    session,
    at,
    preparedBy,
    rows,
    undated,
    olderUndated: sumBeside(
      recalled?.olderUndated ?? (await countWithoutDateBefore(db, session - 1)),
      resolutionIds,
    ),
    evidence: await evidenceOf(db, occurrenceIds),
    updates: await updatesOf(db, occurrenceIds),
    languages: await workingLanguages(
      db,
      distinct([...rows, ...undated].map(({ resolutionId }) => resolutionId)),
    ),
    moved,
    onlySamples,
    // Frozen reports of the whole session say nothing of a part of it.
    earlier: isLimited(choice) ? [] : earlierPoints(await listFrozen(db, session), at, onlySamples),
    selection,
    choice,
    ...(choice.columns.includes('contributing')
      ? {
          contributing: await contributorsOf(
            db,
            distinct([...rows, ...undated].map(({ mandateId }) => mandateId)),
            at,
          ),
        }
      : {}),
    ...(madeAt === undefined ? {} : { past: { madeAt, unknown: recalled?.unknown ?? 0 } }),
  })
  const changes = await changesSinceFrozen(db, report, scopeOf(occasion))
  return { ...report, annexes: { ...report.annexes, changes } }
}

/** What a report is limited to, as it is kept with a frozen one. */
export const scopeOf = ({ selection = null, choice }: Occasion): Record<string, unknown> => ({
  selection,
  ...(choice === undefined ? {} : { choice }),
})

/** All sessions in which something falls due, with their figures on a day (ISO time). */
export async function loadSessions(db: Reader, at: string): Promise<SessionList> {
  return listSessions({
    rows: await everyOccurrence(db),
    today: at.slice(0, 10),
    moved: await movedDates(db),
    onlySamples: !(await hasRealResolutions(db)),
  })
}

const occurrenceOf = ({ occurrenceId }: DueRow): number[] => (occurrenceId === null ? [] : [occurrenceId])

/** Of all resolutions but these. */
const sumBeside = (counts: ReadonlyMap<number, number>, except: readonly number[]): number => {
  const left = new Set(except)
  return [...counts].reduce((sum, [id, count]) => (left.has(id) ? sum : sum + count), 0)
}

const distinct = (ids: readonly number[]): number[] => [...new Set(ids)]
