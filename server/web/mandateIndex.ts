/** The list of mandates: what is to be done, as the filter of the address says. */
import { type Order, anyMandates, countByStatus, listMandates, orders } from '../../db/mandateList.ts'
import { type Status, statuses } from '../../db/schema.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { bulkChoices } from './bulkChoices.ts'
import { type Filter, blankFilter, queryOf, readFilter, urlWith } from './filter.ts'
import { chipsOf } from './filterChips.ts'
import { conditionsOf } from './filterConditions.ts'
import { filterForm } from './filterForm.ts'
import { foundWords } from './foundWords.ts'
import { listLook, lookChoices, shownColumns } from './listLook.ts'
import { mandateRow } from './mandateRow.ts'
import { pageOf, pagerOf } from './paging.ts'
import { readyViews } from './readyViews.ts'
import { savedLinks } from './savedViews.ts'
import type { Visit } from './visit.ts'

/** GET /mandates: one row per occurrence. */
export async function index(visit: Visit): Promise<void> {
  const filter = readFilter(visit.request.query)
  const today = visit.at.slice(0, 10)
  const moved = await movedDates(visit.db)
  const conditions = conditionsOf(filter, moved, today)
  const counts = await countByStatus(visit.db, conditions)
  const total = totalOf(filter, counts)
  const page = pageOf(visit.request.query['page'], total)
  const rows = await listMandates(visit.db, conditions, filter.sort ?? 'due', page)
  const { fields, people } = await filterForm(visit, filter)
  const look = await listLook(visit)
  const found = await foundWords(visit.db, filter.q, rows)
  const query = queryOf(filter)
  visit.render('mandates/index', {
    rows: rows.map((row) => ({
      ...mandateRow(row, filter, today, moved),
      found: found.get(row.mandateId) ?? null,
    })),
    nothingYet: rows.length === 0 && !(await anyMandates(visit.db)),
    pager: pagerOf(page, total, (more) => urlWith('/mandates', filter, more)),
    chips: chipsOf(filter, '/mandates', {
      people: new Map([...people, [String(visit.person.id), visit.person.name]]),
    }),
    clear: urlWith('/mandates', { ...blankFilter, sort: filter.sort }),
    tallies: talliesOf(filter, counts),
    views: await readyViews(visit, filter, moved),
    saved: await savedLinks(visit, filter),
    sorts: sortsOf(filter),
    fields,
    query: query === '' ? '' : `?${query}`,
    look: lookChoices(look),
    bulk: await bulkChoices(visit),
    total,
    show: shownColumns(look),
  })
}

/** Rows of the chosen statuses; of all where none is chosen. */
const totalOf = ({ status }: Filter, counts: ReadonlyMap<Status, number>): number =>
  statuses
    .filter((one) => status.length === 0 || status.includes(one))
    .reduce((sum, one) => sum + (counts.get(one) ?? 0), 0)

/** Totals above the list; each leads to its part of it. */
function talliesOf(filter: Filter, counts: ReadonlyMap<Status, number>) {
  const whole = { ...filter, status: [] }
  const all = {
    label: 'All',
    count: totalOf(whole, counts),
    current: filter.status.length === 0,
    url: urlWith('/mandates', whole),
  }
  const each = statuses.map((status) => ({
    label: status,
    count: counts.get(status) ?? 0,
    current: filter.status.includes(status),
    url: urlWith('/mandates', { ...filter, status: [status] }),
  }))
  return [all, ...each.filter((tally) => tally.count > 0 || tally.current)]
}

/** The links in the heads of the columns. */
function sortsOf(filter: Filter): Record<Order, { url: string; current: boolean }> {
  const sorts = orders.map((order) => [
    order,
    {
      url: urlWith('/mandates', { ...filter, sort: order === 'due' ? null : order }),
      current: (filter.sort ?? 'due') === order,
    },
  ])
  return Object.fromEntries(sorts) as Record<Order, { url: string; current: boolean }>
}
