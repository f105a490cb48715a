/** The review queue: mandates that wait for a person, and those that the latest text no longer has. */
import {
  type QueueConditions,
  type QueueRow,
  countMissing,
  countQueue,
  listMissing,
  listQueue,
  reviewProgress,
} from '../../db/reviewQueue.ts'
import { countSafety } from '../../db/safetyList.ts'
import { citation, shortSymbol } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { pageOf, pagerOf } from './paging.ts'
import { queueChips, queueChoices, queueUrl, readQueueFilter } from './reviewFilter.ts'
import { undoView } from './undoView.ts'
import type { Visit } from './visit.ts'
import { directionOf } from './writing.ts'

/** GET /review */
export async function index(visit: Visit): Promise<void> {
  const filter = readQueueFilter(visit.request.query)
  const total = await countQueue(visit.db, filter)
  const page = pageOf(visit.request.query['page'], total)
  const rows = await listQueue(visit.db, filter, page)
  const [first] = rows
  visit.render('review/index', {
    tabs: await reviewTabs(visit, 'proposed', filter),
    groups: await groupsOf(visit, rows, filter),
    undo: await undoView(visit),
    query: queueUrl('', filter),
    first: first ? queueUrl(`/review/${first.id}`, filter) : null,
    chips: queueChips('/review', filter),
    clear: '/review',
    pager: pagerOf(page, total, (more) => queueUrl('/review', filter, more)),
    ...(await queueChoices(visit, filter)),
  })
}

/** GET /review/missing */
export async function missing(visit: Visit): Promise<void> {
  const filter = readQueueFilter({})
  const rows = await listMissing(visit.db)
  visit.render('review/missing', {
    tabs: await reviewTabs(visit, 'missing', filter),
    rows: rows.map((row) => rowView(row, filter)),
  })
}

/** The three lists of the review, with how much waits in each. */
export async function reviewTabs(
  { db }: Visit,
  current: 'proposed' | 'safety' | 'missing',
  filter: QueueConditions,
) {
  const { symbol } = filter
  const none = { symbol: null, class: null, confidence: null }
  const tabs = [
    {
      key: 'proposed',
      name: 'Proposed mandates',
      url: queueUrl('/review', filter),
      n: await countQueue(db, none),
    },
    {
      key: 'safety',
      name: 'Safety list',
      url: queueUrl('/review/safety', { ...none, symbol }),
      n: await countSafety(db, { symbol: null, settled: false }),
    },
    { key: 'missing', name: 'No longer found', url: '/review/missing', n: await countMissing(db) },
  ]
  return tabs.map(({ key, ...tab }) => ({ ...tab, current: key === current }))
}

/** Rows of one resolution that follow each other stand under its name and progress. */
async function groupsOf(visit: Visit, rows: readonly QueueRow[], filter: QueueConditions) {
  const ids = [...new Set(rows.map(({ resolutionId }) => resolutionId))]
  const progress = await reviewProgress(visit.db, ids)
  const groups: { key: string; rows: QueueRow[] }[] = []
  for (const row of rows) {
    const key = `${row.class === 'request'} ${row.resolutionId}`
    const last = groups.at(-1)
    if (last?.key === key) last.rows.push(row)
    else groups.push({ key, rows: [row] })
  }
  return groups.flatMap(({ rows: inside }, at) => {
    const [row] = inside
    if (!row) return []
    return {
      id: `group-${at + 1}`,
      symbol: shortSymbol(row.symbol),
      title: row.title,
      sample: row.sample,
      url: `/resolutions/${row.resolutionId}`,
      ...progressView(progress.get(row.resolutionId)),
      rows: inside.map((one) => rowView(one, filter)),
    }
  })
}

/** `12 of 17 reviewed`, for words and for a bar. */
export const progressView = (progress: { total: number; reviewed: number } | undefined) => ({
  total: progress?.total ?? 0,
  reviewed: progress?.reviewed ?? 0,
})

function rowView(row: QueueRow, filter: QueueConditions) {
  const language = row.language ?? 'en'
  return {
    url: queueUrl(`/review/${row.id}`, filter),
    cite: citation(row.symbol, row.path),
    part: row.part > 1 ? row.part : null,
    sample: row.sample,
    opening: row.opening,
    text: row.text,
    lang: language,
    dir: directionOf(language),
    class: row.class,
    confidence: row.confidence,
    due: dueWords({ ...row, part: row.sessionPart }),
    reworded: row.previousText !== null,
    review: row.review,
    missingSince: row.missingSince,
  }
}
