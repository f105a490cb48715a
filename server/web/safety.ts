/** The safety list as a queue: paragraphs that name the Secretary-General and gave no mandate, settled one by one. */
import { findPassage } from '../../db/passages.ts'
import { piecesAround } from '../../db/mandates.ts'
import {
  type SafetyRow,
  countSafety,
  findSafety,
  listSafety,
  nextSafety,
  settleSafety,
} from '../../db/safetyList.ts'
import { AlreadySettled, addMandate } from '../../db/wordingDecisions.ts'
import { citation, paragraphWords } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { NotFound } from './errors.ts'
import { type Form, blankForm, readForm, withError } from './forms.ts'
import { clauseView } from './mandateView.ts'
import { pageOf, pagerOf } from './paging.ts'
import { classOptions, queueChips, queueUrl, readQueueFilter } from './reviewFilter.ts'
import { momentOf } from './reviewDue.ts'
import { additionFields, saysDue } from './reviewForms.ts'
import { partOptions } from './reviewPage.ts'
import { reviewTabs } from './reviewQueue.ts'
import { undoView } from './undoView.ts'
import type { Visit } from './visit.ts'
import { directionOf } from './writing.ts'

/** GET /review/safety */
export async function index(visit: Visit): Promise<void> {
  const { symbol } = readQueueFilter(visit.request.query)
  const filter = { symbol, class: null, confidence: null }
  const settled = visit.request.query['settled'] === 'yes'
  const more: Record<string, string> = settled ? { settled: 'yes' } : {}
  const total = await countSafety(visit.db, { symbol, settled })
  const page = pageOf(visit.request.query['page'], total)
  const rows = await listSafety(visit.db, { symbol, settled }, page)
  visit.render('review/safety', {
    tabs: await reviewTabs(visit, 'safety', filter),
    rows: rows.map(rowView),
    undo: await undoView(visit),
    settled,
    waiting: await countSafety(visit.db, { symbol, settled: false }),
    done: await countSafety(visit.db, { symbol, settled: true }),
    waitingUrl: queueUrl('/review/safety', filter),
    settledUrl: queueUrl('/review/safety', filter, { settled: 'yes' }),
    chips: queueChips('/review/safety', filter),
    clear: '/review/safety',
    pager: pagerOf(page, total, (other) => queueUrl('/review/safety', filter, { ...more, ...other })),
  })
}

const rowView = (row: SafetyRow) => ({
  ...row,
  cite: citation(row.symbol, row.path),
  url: `/review/safety/${row.id}`,
  dir: directionOf(row.language),
})

/** GET /review/safety/:id */
export async function show(visit: Visit): Promise<void> {
  await showParagraph(visit, await loadParagraph(visit), null)
}

/** POST /review/safety/:id/mandate: adds a mandate by hand. */
export async function add(visit: Visit): Promise<void> {
  const loaded = await loadParagraph(visit)
  const form = readForm(additionFields, visit.request.body)
  if (form.data === null) return showParagraph(visit, loaded, form, 422)
  const { wording, action, class: kind, verb, addressees, editNote: note } = form.data
  const { row, paragraph } = loaded
  const place = findPassage(row.text, paragraph, wording, paragraph.start)
  if (place === null) {
    const message = 'These words do not stand in the paragraph like this. Take them from it as they are.'
    return showParagraph(visit, loaded, withError(form, 'wording', message), 422)
  }
  const text = row.text.slice(place.start, place.end)
  const done = action === null ? place : findPassage(row.text, place, action, place.end)
  if (done === null) {
    const message = 'The action is part of the mandate: use its words.'
    return showParagraph(visit, loaded, withError(form, 'action', message), 422)
  }
  const words = { ...place, text, action: row.text.slice(done.start, done.end) }
  const moment = momentOf(form.data)
  const due = saysDue(form.data)
    ? { moment, recurrence: form.data.recurrence, reason: form.data.dueReason ?? '', words: dueWords(moment) }
    : null
  const draft = {
    author: visit.author,
    at: visit.at,
    safetyId: row.id,
    words,
    class: kind,
    verb,
    addressees,
    note,
    due,
  }
  try {
    const id = await addMandate(visit.db, draft)
    visit.redirect(
      `/review/${id}`,
      due === null
        ? 'The mandate is added and confirmed. Set here when it is due and who leads.'
        : `The mandate is added and confirmed. It is due: ${due.words}. Set here who leads.`,
    )
  } catch (error) {
    if (!(error instanceof AlreadySettled)) throw error
    const message =
      'Somebody settled this paragraph meanwhile. Nothing was saved: look below, then decide again.'
    await showParagraph(visit, await loadParagraph(visit), withError(form, 'form', message), 409)
  }
}

/** POST /review/safety/:id/settlement: no mandate, and on to the next. */
export async function settle(visit: Visit): Promise<void> {
  const { row } = await loadParagraph(visit)
  const next = await nextSafety(visit.db, row.id)
  const saved = await settleSafety(visit.db, visit.author, visit.at, {
    id: row.id,
    settled: true,
    subject: subjectOf(row),
  })
  const cite = citation(row.symbol, row.path)
  if (!saved) return visit.redirect(`/review/safety/${row.id}`, `${cite} was settled before.`)
  visit.redirect(
    next === null ? '/review/safety' : `/review/safety/${next}`,
    `${cite} is settled as no mandate.`,
  )
}

/** POST /review/safety/:id/reopening */
export async function reopen(visit: Visit): Promise<void> {
  const { row } = await loadParagraph(visit)
  await settleSafety(visit.db, visit.author, visit.at, {
    id: row.id,
    settled: false,
    subject: subjectOf(row),
  })
  visit.redirect(`/review/safety/${row.id}`, 'The paragraph waits again.')
}

const subjectOf = ({ symbol, path }: SafetyRow): string => `${symbol} ${path}`

type Loaded = Awaited<ReturnType<typeof loadParagraph>>

async function loadParagraph(visit: Visit) {
  const id = Number(visit.request.params['id'])
  const row = Number.isSafeInteger(id) ? await findSafety(visit.db, id) : null
  if (!row) throw new NotFound('There is no such paragraph.')
  const around = await piecesAround(visit.db, row.documentId, row)
  const own = around.find(({ path }) => path === row.path) ?? around.at(-1) ?? row
  const paragraph = around.findLast(({ type }) => type === 'paragraph') ?? own
  return { row, own, paragraph, pieces: await piecesAround(visit.db, row.documentId, paragraph) }
}

async function showParagraph(
  visit: Visit,
  { row, own, paragraph, pieces }: Loaded,
  form: Form<unknown> | null,
  status = 200,
): Promise<void> {
  const words = row.text.slice(own.start, own.end).replaceAll(/\s+/gu, ' ').trim()
  const blank = {
    wording: words.replace(/^(?:\d{1,3}\.|\(\p{L}{1,4}\))\s/u, ''),
    class: 'request',
    verb: 'requests',
    addressees: 'Secretary-General',
    body: row.organ,
  }
  const next = await nextSafety(visit.db, row.id)
  visit.render(
    'review/paragraph',
    {
      cite: `${row.symbol}, ${paragraphWords(row.path)}`,
      back: { url: '/review/safety', label: 'Safety list' },
      row,
      clause: clauseView({ ...row, text: row.text }, paragraph, pieces),
      addition: form ?? blankForm(blank),
      adding: form !== null,
      classOptions: classOptions(),
      partOptions,
      undo: await undoView(visit),
      next: next === null ? null : `/review/safety/${next}`,
    },
    status,
  )
}
