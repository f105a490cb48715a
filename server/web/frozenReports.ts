/** Frozen readiness reports: frozen, listed, looked at, taken away. */
import { fileOf } from '../../db/connection.ts'
import { freezeReport, listFrozen, recordGivenOut } from '../../db/frozenReports.ts'
import { signaturesOf } from '../../db/signatures.ts'
import { timeChart } from '../reports/charts.ts'
import { frozenFoot, roleWords, timeWords } from '../reports/frozen/frozen.ts'
import { frozenOf } from '../reports/frozen/loading.ts'
import { formFileName, forms, mediaTypes, papers } from '../reports/forms/order.ts'
import { scopeOf } from '../reports/loading.ts'
import { languageOf } from '../reports/choice.ts'
import { earlierPoints } from '../reports/overTime.ts'
import { sessionTitle } from '../reports/words.ts'
import { NotFound } from './errors.ts'
import { frozenUrl, rowOf } from './frozenAddress.ts'
import { showFrozen } from './frozenPage.ts'
import { occasionOf, sessionOf } from './reportQuery.ts'
import { runningFoot } from './runningFoot.ts'
import type { Visit } from './visit.ts'

/** GET /sessions/:session/frozen: those of a session, the latest first. */
export async function index(visit: Visit): Promise<void> {
  const session = sessionOf(visit)
  const rows = await listFrozen(visit.db, session)
  const signatures = await signaturesOf(
    visit.db,
    rows.map(({ id }) => id),
  )
  visit.render('frozen/index', {
    title: `Frozen reports: ${sessionTitle(session)}`,
    back: { url: `/sessions/${session}/readiness`, label: 'Readiness report' },
    chart: timeChart(
      earlierPoints(
        rows,
        visit.at,
        rows.every(({ sample }) => sample),
      ),
    ),
    rows: rows.map((row, place) => ({
      ...row,
      before: rows[place + 1]?.id ?? null,
      url: frozenUrl(row),
      limited: row.scope['selection'] ?? (row.scope['choice'] ? 'what was chosen' : null),
      signed: frozenOf(row, signatures).signatures.map(
        ({ capacity, name, signedAt }) => `${roleWords(capacity)} ${name}, ${timeWords(signedAt)}`,
      ),
    })),
  })
}

/** POST /sessions/:session/frozen: the report of the session as it stands now, kept for good. */
export async function create(visit: Visit): Promise<void> {
  const occasion = occasionOf(visit)
  const { session, at } = occasion
  const snapshot = await visit.reportForms.freeze({ database: fileOf(visit.db), occasion })
  const figures = { ...snapshot.figures }
  const draft = { session, scope: scopeOf(occasion), asAt: at, ...snapshot, figures }
  const number = await freezeReport(visit.db, draft, visit.author, visit.at)
  visit.redirect(
    frozenUrl({ session, id: number }),
    `The report is frozen as No. ${number}. Nobody can change it any more.`,
  )
}

/** GET /sessions/:session/frozen/:report */
export async function show(visit: Visit): Promise<void> {
  await showFrozen(visit, await rowOf(visit))
}

/** GET /sessions/:session/frozen/:report/readiness.css: the running foot of the printed page. */
export async function foot(visit: Visit): Promise<void> {
  const row = await rowOf(visit)
  const language = languageOf(row.scope)
  const below = frozenFoot({ language, frozen: frozenOf(row, []) }) ?? ''
  visit.response.type('css').send(runningFoot({ session: row.session, at: row.asAt, language, below }))
}

/** GET /sessions/:session/frozen/:report/readiness.pdf, .docx, .xlsx, .csv and .json; what was given out is known again. */
export async function taken(visit: Visit): Promise<void> {
  const form = forms.find((known) => known === visit.request.params['form'])
  if (!form) throw new NotFound('The report is given out as PDF, DOCX, XLSX, CSV or JSON.')
  const row = await rowOf(visit)
  const paper = papers.find((known) => known === visit.request.query['paper']) ?? 'a4'
  const { bytes, sha256 } = await visit.reportForms.make({
    database: fileOf(visit.db),
    frozen: row.id,
    form,
    paper,
  })
  const deed = {
    author: visit.author,
    at: visit.at,
    action: 'report.export',
    subject: `session ${row.session}`,
    particulars: { form, paper, report: row.id, sha256 },
  }
  await recordGivenOut(visit.db, deed, { reportId: row.id, format: form, sha256 })
  visit.response
    .attachment(formFileName(row.session, row.asAt, form, row.id))
    .type(mediaTypes[form])
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
