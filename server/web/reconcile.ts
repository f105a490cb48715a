/** Compares what falls due in a session with a list of expected documents; nothing of the list is stored. */
import { write } from '../../db/connection.ts'
import type { Entry } from '../reports/entry.ts'
import { citedWords, reconciliationCsv, unreadWords } from '../reports/reconcile/csv.ts'
import type { Expected } from '../reports/reconcile/expected.ts'
import { type Reconciled, loadReconciliation } from '../reports/reconcile/loading.ts'
import { type Counterpart, groundWords, isWeak } from '../reports/reconcile/reconcile.ts'
import { sessionTitle } from '../reports/words.ts'
import { TableUnreadable } from './csvTable.ts'
import { type Form, blankForm } from './forms.ts'
import { expectedColumns, receiveList } from './reconcileList.ts'
import { occasionOf, queryOfOccasion } from './reportQuery.ts'
import { fieldOf } from './tableUpload.ts'
import type { Visit } from './visit.ts'

/** GET /sessions/:session/reconciliation */
export async function show(visit: Visit): Promise<void> {
  render(visit, blankForm(), null, 200)
}

/** POST /sessions/:session/reconciliation: what stands in both lists, and in one alone. */
export async function compare(visit: Visit): Promise<void> {
  const found = await receiveReconciled(visit)
  if (found === null) return
  render(visit, blankForm({ table: found.text }), found.result, 200)
}

/** POST /sessions/:session/reconciliation.csv: the same as a table; that it was taken is noted in the audit log. */
export async function taken(visit: Visit): Promise<void> {
  const found = await receiveReconciled(visit)
  if (found === null) return
  const { result } = found
  const { session } = result.report
  const deed = {
    author: visit.author,
    at: visit.at,
    action: 'report.reconcile',
    subject: `session ${session}`,
    particulars: countsOf(result),
  }
  await write(visit.db, deed, () => undefined)
  visit.response
    .attachment(`reconciliation-${session}-${visit.at.slice(0, 10)}.csv`)
    .type('text/csv; charset=utf-8')
    .send(reconciliationCsv(result))
}

/** Null where the page was answered instead, with what is wrong with the list. */
async function receiveReconciled(visit: Visit): Promise<{ text: string; result: Reconciled } | null> {
  const occasion = occasionOf(visit)
  try {
    const { text, expected } = await receiveList(visit)
    return { text, result: await loadReconciliation(visit.db, occasion, expected) }
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error
    const values = { table: fieldOf(visit.request.body, 'table') }
    render(visit, { values, errors: { table: error.message }, data: null }, null, 422)
    return null
  }
}

const countsOf = ({ matched, oursOnly, theirsOnly, unread }: Reconciled) => ({
  matched: matched.length,
  oursOnly: oursOnly.length,
  theirsOnly: theirsOnly.length,
  unread: unread.length,
})

function render(visit: Visit, form: Form<unknown>, result: Reconciled | null, status: number): void {
  const occasion = occasionOf(visit)
  const { session } = occasion
  const query = queryOfOccasion(occasion)
  const chosen = query === '' ? '' : `?${query}`
  const data = {
    title: sessionTitle(session),
    back: { url: `/sessions/${session}/readiness${chosen}`, label: 'Readiness report' },
    url: `/sessions/${session}/reconciliation`,
    chosen,
    form,
    heads: expectedColumns.map(({ name }) => name),
    result: result && resultView(result),
  }
  visit.render('reconcile/show', data, status)
}

function resultView(result: Reconciled) {
  return {
    counts: countsOf(result),
    empty: result.report.sections.length === 0,
    matched: result.matched.map(({ entry, theirs }) => ({
      ...entryView(entry),
      theirs: theirs.map(counterpartView),
    })),
    oursOnly: result.oursOnly.map(entryView),
    theirsOnly: result.theirsOnly.map(({ expected, remarks }) => ({ ...rowView(expected), remarks })),
    unread: result.unread.map(rowView),
  }
}

const entryView = ({ mandateId, reference, quotation, due, lead, status, action, record }: Entry) => ({
  url: `/mandates/${mandateId}`,
  reference,
  title: record.title,
  quotation,
  due: due.words,
  lead,
  status,
  evidence: action.evidence.map(({ words }) => words),
})

const rowView = (expected: Expected) => ({
  row: expected.row,
  documents: expected.symbols.join(', '),
  title: expected.title,
  cited: expected.cited.map(citedWords).join('; '),
  item: expected.item,
  unreadWords: unreadWords(expected),
})

const counterpartView = ({ expected, ground }: Counterpart) => ({
  ...rowView(expected),
  ground: groundWords[ground],
  weak: isWeak(ground),
})
