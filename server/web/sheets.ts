/** Single sheets: one mandate on a page, one resolution as an implementation matrix; to look at, to print and as PDF. */
import { fileOf, write } from '../../db/connection.ts'
import { papers } from '../reports/forms/order.ts'
import { bodyEntry } from '../reports/forms/printed.ts'
import { factSheetOf, sheetLimits } from '../reports/sheets/factSheet.ts'
import { type SheetOccasion, loadFactSheet, loadMatrix } from '../reports/sheets/loading.ts'
import type { Matrix } from '../reports/sheets/matrix.ts'
import { matrixFigures, sheetTitle } from '../reports/sheets/titles.ts'
import type { SheetTask } from '../reports/sheets/sheetWorker.ts'
import { english } from '../reports/wording/index.ts'
import { NotFound } from './errors.ts'
import type { Visit } from './visit.ts'

/** GET /mandates/:id/sheet */
export async function factSheet(visit: Visit): Promise<void> {
  const input = await loadFactSheet(visit.db, idOf(visit), occasionOf(visit))
  if (input === null) throw new NotFound('There is no such mandate.')
  const sheet = factSheetOf(input, sheetLimits[0])
  visit.render('sheets/mandate', {
    sheet,
    title: sheetTitle(sheet),
    back: { url: `/mandates/${sheet.mandateId}`, label: sheet.reference },
    pdf: pdfLinks(`/mandates/${sheet.mandateId}/sheet.pdf`),
  })
}

/** GET /resolutions/:id/matrix */
export async function matrix(visit: Visit): Promise<void> {
  const loaded = await loadMatrix(visit.db, idOf(visit), occasionOf(visit))
  if (loaded === null) throw new NotFound('There is no such resolution.')
  const printed = (entries: Matrix['requests']) => entries.map((entry, index) => bodyEntry(entry, index + 1))
  visit.render('sheets/matrix', {
    matrix: { ...loaded, requests: printed(loaded.requests), others: printed(loaded.others) },
    labels: english.labels,
    figures: matrixFigures(loaded.figures),
    back: { url: `/resolutions/${loaded.resolutionId}`, label: loaded.symbol },
    pdf: pdfLinks(`/resolutions/${loaded.resolutionId}/matrix.pdf`),
  })
}

/** GET /mandates/:id/sheet.pdf */
export async function factSheetTaken(visit: Visit): Promise<void> {
  const input = await loadFactSheet(visit.db, idOf(visit), occasionOf(visit))
  if (input === null) throw new NotFound('There is no such mandate.')
  await take(visit, 'fact sheet', factSheetOf(input, sheetLimits[0]).reference)
}

/** GET /resolutions/:id/matrix.pdf */
export async function matrixTaken(visit: Visit): Promise<void> {
  const loaded = await loadMatrix(visit.db, idOf(visit), occasionOf(visit))
  if (loaded === null) throw new NotFound('There is no such resolution.')
  await take(visit, 'matrix', loaded.symbol)
}

/** Gives out the PDF; that it was taken is noted in the audit log. */
async function take(visit: Visit, kind: SheetTask['kind'], name: string): Promise<void> {
  const paper = papers.find((known) => known === visit.request.query['paper']) ?? 'a4'
  const occasion = occasionOf(visit)
  const bytes = await visit.reportForms.sheet({
    database: fileOf(visit.db),
    occasion,
    kind,
    id: idOf(visit),
    paper,
  })
  const deed = { author: visit.author, at: visit.at, action: 'report.sheet', subject: name }
  await write(visit.db, { ...deed, particulars: { kind, paper } }, () => undefined)
  visit.response
    .attachment(`${kind} ${name} ${visit.at.slice(0, 10)}.pdf`.replace(NOT_IN_NAMES, '-'))
    .type('application/pdf')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** `fact sheet 75/321, para. 12 (a)` → `fact-sheet-75-321-para.-12-a-` */
const NOT_IN_NAMES = /[^\p{L}\p{N}.]+/gu

const occasionOf = ({ at, person }: Visit): SheetOccasion => ({ at, preparedBy: person.name })

const idOf = ({ request }: Visit): number => {
  const id = Number(request.params['id'])
  return Number.isSafeInteger(id) ? id : 0
}

const pdfLinks = (url: string) => [
  { label: 'PDF', url },
  { label: 'PDF on Letter', url: `${url}?paper=letter` },
]
