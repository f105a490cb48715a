/** What a person answers for, as entries of a calendar: what has days, once for each occurrence. */
import { type MovedDates, documentDeadline, windowOf } from '../calendar/sessions.ts'
import type { FollowedRow } from '../../db/notices.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import type { FeedEntry } from './calendarFeed.ts'

/** Two entries for what is due in a session: the days of the session, and the day by which documents must be out. */
export function feedEntries(
  rows: readonly FollowedRow[],
  baseUrl: string | null,
  moved: MovedDates,
): FeedEntry[] {
  const once = new Map(rows.map((row) => [row.occurrence.id, row]))
  return [...once.values()].flatMap((row) => entriesOf(row, baseUrl, moved))
}

function entriesOf(
  { occurrence, ...row }: FollowedRow,
  baseUrl: string | null,
  moved: MovedDates,
): FeedEntry[] {
  const { session, part, date } = moment(occurrence)
  const cited = citation(row.symbol, row.path)
  const common = {
    description: `${row.action.slice(0, 500)}\nStatus: ${occurrence.status}`,
    url: baseUrl === null ? null : `${baseUrl}/mandates/${row.mandateId}`,
  }
  const uid = `occurrence-${occurrence.id}@operative`
  if (date !== null) return [{ ...common, uid, title: `Due: ${cited}`, opens: date, closes: date }]
  const window = windowOf(occurrence.body, session, part, moved)
  if (window === null) return []
  const deadline = documentDeadline(window)
  const when = dueWords({ body: occurrence.body, session, part, date })
  return [
    { ...common, uid, title: `Due: ${cited} (${when})`, ...window },
    {
      ...common,
      uid: `deadline-${occurrence.id}@operative`,
      title: `Documents six weeks before: ${cited} (${when})`,
      opens: deadline,
      closes: deadline,
    },
  ]
}

/** Where it is due now: a deferral moves it. */
function moment(occurrence: FollowedRow['occurrence']) {
  const { status, deferredToSession, session, part, date } = occurrence
  return status === 'deferred' && deferredToSession !== null
    ? { session: deferredToSession, part: null, date: null }
    : { session, part, date }
}
