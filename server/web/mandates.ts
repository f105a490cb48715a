/** Mandates: the list of what is to be done, and the page of one. */
import {
  type MandateConditions,
  type Order,
  anyMandates,
  countByStatus,
  dueSessions,
  listMandates,
} from '../../db/mandateList.ts'
import { listActiveEntities } from '../../db/people.ts'
import { resolutionNames } from '../../db/resolutions.ts'
import { classes, reviewStates, statuses } from '../../db/schema.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { recordReview } from '../../db/updates.ts'
import { shortSymbol } from '../tracking/citation.ts'
import {
  type Filter,
  blankFilter,
  chipsOf,
  conditionsOf,
  readFilter,
  sessionKey,
  sessionLabel,
  urlWith,
} from './filter.ts'
import { type Form, readForm } from './forms.ts'
import { type MandatePage, loadMandate, mandateUrl, showMandate, whenCurrent } from './mandatePage.ts'
import { mandateRow } from './mandateRow.ts'
import { pagerOf, pageOf } from './paging.ts'
import { reviewFields } from './updateForm.ts'
import type { Visit } from './visit.ts'

/** GET /mandates: one row per occurrence, as the filter of the address says. */
export async function index(visit: Visit): Promise<void> {
  const filter = readFilter(visit.request.query)
  const moved = await movedDates(visit.db)
  const conditions = conditionsOf(filter, moved)
  const counts = await countByStatus(visit.db, conditions)
  const sum = [...counts.values()].reduce((a, b) => a + b, 0)
  const total = filter.status === null ? sum : (counts.get(filter.status) ?? 0)
  const page = pageOf(visit.request.query['page'], total)
  const rows = await listMandates(visit.db, conditions, filter.sort ?? 'due', page)
  visit.render('mandates/index', {
    rows: rows.map((row) => mandateRow(row, filter, visit.at.slice(0, 10), moved)),
    nothingYet: rows.length === 0 && !(await anyMandates(visit.db)),
    pager: pagerOf(page, total, (more) => urlWith('/mandates', filter, more)),
    chips: chipsOf(filter, '/mandates'),
    clear: urlWith('/mandates', { ...blankFilter, sort: filter.sort }),
    tallies: talliesOf(filter, counts, sum),
    sorts: sortsOf(filter),
    form: { values: { ...filter, class: filter.class ?? 'request' }, errors: {} },
    sort: filter.sort,
    lead: filter.lead,
    ...(await choices(visit, conditions, filter)),
  })
}

/** GET /mandates/:id: the clause in its paragraph, when it is due, where it stands, and its history. */
export async function show(visit: Visit): Promise<void> {
  showMandate(visit, await loadMandate(visit), {})
}

/** POST /mandates/:id/review: an officer confirms or rejects what was proposed. */
export async function review(visit: Visit): Promise<void> {
  const page = await loadMandate(visit)
  const form = readForm(reviewFields, visit.request.body)
  if (form.data === null) return showMandate(visit, page, { review: form }, 422)
  const { verdict, reason, version } = form.data
  const draft = {
    author: visit.author,
    at: visit.at,
    mandateId: page.mandate.id,
    version,
    to: verdict,
    reason,
  }
  const saved = await whenCurrent(() => recordReview(visit.db, draft))
  if (!saved) return showStaleReview(visit, form)
  visit.redirect(
    mandateUrl(visit, page),
    verdict === 'confirmed' ? 'The mandate is confirmed.' : 'The mandate is rejected.',
  )
}

async function showStaleReview(visit: Visit, form: Form<unknown>): Promise<void> {
  const page: MandatePage = await loadMandate(visit)
  showMandate(visit, page, { review: form, stale: Number(form.values['version']) }, 409)
}

/** Totals above the list; each leads to its part of it. */
function talliesOf(filter: Filter, counts: ReadonlyMap<string, number>, sum: number) {
  const all = { label: 'All', status: null, count: sum, current: filter.status === null }
  const each = statuses.map((status) => ({
    label: status,
    status,
    count: counts.get(status) ?? 0,
    current: filter.status === status,
  }))
  return [all, ...each.filter((tally) => tally.count > 0 || tally.current)].map((tally) => ({
    ...tally,
    url: urlWith('/mandates', { ...filter, status: tally.status }),
  }))
}

/** The links in the heads of the columns. */
function sortsOf(filter: Filter): Record<Order, { url: string; current: boolean }> {
  const sort = (order: Order) => ({
    url: urlWith('/mandates', { ...filter, sort: order === 'due' ? null : order }),
    current: (filter.sort ?? 'due') === order,
  })
  return {
    due: sort('due'),
    resolution: sort('resolution'),
    status: sort('status'),
    updated: sort('updated'),
  }
}

/** What the fields of the filter offer. */
async function choices(visit: Visit, conditions: MandateConditions, filter: Filter) {
  const sessions = await dueSessions(visit.db)
  const names = await resolutionNames(visit.db)
  return {
    sessionOptions: [
      // Without their counts, which would be of every class and state and not of the list that the choice gives.
      ...sessions.map(({ body, session }) => {
        const value = sessionKey(body, session)
        return { value, label: sessionLabel(value) }
      }),
      { value: 'none', label: 'No date' },
    ],
    entityOptions: optionsWith(filter.entity ?? undefined, [
      ...(await listActiveEntities(visit.db)).map(({ acronym }) => ({ value: acronym, label: acronym })),
      { value: 'none', label: 'No lead entity' },
    ]),
    statusOptions: statuses.map((status) => ({ value: status, label: sentence(status) })),
    resolutionOptions: optionsWith(
      conditions.symbol,
      names.map(({ symbol, title }) => ({
        value: symbol,
        label: `${shortSymbol(symbol)} ${shortened(title)}`,
      })),
    ),
    classOptions: [
      ...classes.map((name) => ({ value: name, label: sentence(`${name}s`) })).map(plainImplicit),
      { value: 'all', label: 'All classes' },
    ],
    reviewOptions: [
      ...reviewStates.map((state) => ({ value: state, label: sentence(state) })),
      { value: 'all', label: 'All, rejected too' },
    ],
  }
}

const plainImplicit = (option: { value: string; label: string }) =>
  option.value === 'implicit' ? { ...option, label: 'Implicit requests' } : option

/** The options, and what is in force where it is not among them, so that the form shows it. */
function optionsWith(chosen: string | undefined, options: { value: string; label: string }[]) {
  if (chosen === undefined || options.some(({ value }) => value === chosen)) return options
  return [{ value: chosen, label: shortSymbol(chosen) }, ...options]
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** A title in a list of choices; its beginning is enough there. */
const shortened = (title: string): string => (title.length > 60 ? `${title.slice(0, 59).trimEnd()}…` : title)
