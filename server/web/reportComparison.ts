/** What changed between two frozen reports of a session, or between one and now. */
import { fileOf, write } from '../../db/connection.ts'
import { listFrozen } from '../../db/frozenReports.ts'
import { changeKinds } from '../reports/frozen/comparison.ts'
import type { Comparison } from '../reports/frozen/comparing.ts'
import { causeWords, comparisonCsv, kindWords } from '../reports/frozen/comparisonWords.ts'
import { timeWords } from '../reports/frozen/frozen.ts'
import { NotFound } from './errors.ts'
import { blankForm } from './forms.ts'
import { frozenUrl, rowOf } from './frozenAddress.ts'
import type { Visit } from './visit.ts'

/** GET /sessions/:session/frozen/:report/comparison: with another one, or with now. */
export async function show(visit: Visit): Promise<void> {
  const row = await rowOf(visit)
  const comparison = await comparisonOf(visit, row.id)
  const others = (await listFrozen(visit.db, row.session)).filter(({ id }) => id !== row.id)
  const url = `${frozenUrl(row)}/comparison`
  visit.render('frozen/comparison', {
    back: { url: frozenUrl(row), label: `Frozen report No. ${row.id}` },
    ...comparison,
    title: `Changes: ${comparison.title}`,
    total: comparison.changes.length,
    figures: comparison.figures.map((figure) => ({ ...figure, difference: signed(figure) })),
    groups: groupsOf(comparison),
    url,
    csv: `${url}.csv?with=${chosen(visit)}`,
    form: blankForm({ with: chosen(visit) }),
    options: [
      { value: 'now', label: 'Now' },
      ...others.map(({ id, asAt }) => ({ value: String(id), label: `No. ${id}, ${timeWords(asAt)}` })),
    ],
  })
}

/** GET /sessions/:session/frozen/:report/comparison.csv: all changes, a line each. */
export async function taken(visit: Visit): Promise<void> {
  const row = await rowOf(visit)
  const comparison = await comparisonOf(visit, row.id)
  const deed = {
    author: visit.author,
    at: visit.at,
    action: 'report.compare',
    subject: `session ${row.session}`,
    particulars: { report: row.id, with: chosen(visit), changes: comparison.changes.length },
  }
  await write(visit.db, deed, () => undefined)
  visit.response
    .attachment(`changes-${row.session}-no-${row.id}-and-${chosen(visit)}.csv`)
    .type('text/csv; charset=utf-8')
    .send(comparisonCsv(comparison))
}

/** `3`; anything else means now. */
const REPORT_NUMBER = /^[1-9]\d{0,8}$/u

function chosen(visit: Visit): string {
  const typed = visit.request.query['with']
  return typeof typed === 'string' && REPORT_NUMBER.test(typed) ? typed : 'now'
}

/** @throws NotFound where the session has no such report */
async function comparisonOf(visit: Visit, number: number): Promise<Comparison> {
  const other = chosen(visit)
  const now = { at: visit.at, preparedBy: visit.person.name }
  const comparison = await visit.reportForms.compare({
    database: fileOf(visit.db),
    number,
    other: other === 'now' ? now : { number: Number(other) },
  })
  if (comparison === null) throw new NotFound('The session has no such frozen report.')
  return comparison
}

/** More than anybody reads on a page; the table to take has all. */
const MOST_SHOWN = 500

function groupsOf({ changes }: Comparison) {
  return changeKinds.map((kind) => {
    const members = changes.filter((change) => change.kind === kind)
    return {
      kind,
      ...kindWords[kind],
      count: members.length,
      more: Math.max(0, members.length - MOST_SHOWN),
      changes: members.slice(0, MOST_SHOWN).map((change) => ({
        mandateId: change.entry.mandateId,
        reference: change.entry.reference,
        clause: excerptOf(`${change.entry.quotation.opening}${change.entry.quotation.rest}`),
        language: change.entry.quotation.language,
        direction: change.entry.quotation.direction,
        before: change.before,
        after: change.after,
        by: causeWords(change),
        note: change.cause?.note ?? null,
      })),
    }
  })
}

const EXCERPT_CHARACTERS = 160

/** Whole characters; a clause in full is one click away. */
const excerptOf = (text: string): string =>
  text.length <= EXCERPT_CHARACTERS ? text : `${Array.from(text).slice(0, EXCERPT_CHARACTERS).join('')} …`

/** `+3`, `−2`, `0`. */
function signed({ before, after }: { before: number; after: number }): string {
  const difference = after - before
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−')
}
