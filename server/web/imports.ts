/** Import: drop files or give symbols, watch them being read, see what became of each. */
import { z } from 'zod'
import { findImport, type ImportedFile, type ImportRow, recentImports } from '../../db/imports.ts'
import { askedFile } from '../fetching/documentsService.ts'
import { documentLanguages, mostSymbols, readSymbols } from '../fetching/symbols.ts'
import { NotFound } from './errors.ts'
import { type Form, blankForm, readForm } from './forms.ts'
import { receiveFiles, UploadFailed } from './uploads.ts'
import type { Visit } from './visit.ts'
import { languageName } from './writing.ts'

/** GET /imports: the drop area, and the last imports below it. */
export async function index(visit: Visit): Promise<void> {
  await showIndex(visit, {}, 200)
}

/** POST /imports: takes the files and starts reading them. */
export async function create(visit: Visit): Promise<void> {
  const files = await receiveFiles(visit).catch((error: unknown) => {
    if (error instanceof UploadFailed) return error
    throw error
  })
  if (files instanceof UploadFailed) return showIndex(visit, { error: files.message }, 422)
  if (files.length === 0) return showIndex(visit, { error: 'Choose at least one file.' }, 422)
  const id = await visit.intake.begin({ files, author: visit.author, via: 'page', temporary: true })
  visit.redirect(`/imports/${id}`)
}

/** POST /imports/symbols: fetches resolutions from the documents service and starts reading them. */
export async function createBySymbol(visit: Visit): Promise<void> {
  const form = readForm(symbolForm, visit.request.body)
  if (form.data === null) return showIndex(visit, { form }, 422)
  const { symbols, language } = form.data
  const files = symbols.map((symbol) => askedFile(visit.documents, symbol, language))
  const id = await visit.intake.begin({ files, author: visit.author, via: 'symbol' })
  visit.redirect(`/imports/${id}`)
}

const symbolForm = z.object({
  symbols: z.string().transform((typed, context) => {
    const read = readSymbols(typed)
    const message = whatIsWrong(read)
    if (message !== null) context.addIssue({ code: 'custom', message })
    return read.symbols
  }),
  language: z.enum(documentLanguages, 'Choose a language.'),
})

function whatIsWrong({ symbols, wrong: [wrong] }: ReturnType<typeof readSymbols>): string | null {
  if (wrong !== undefined)
    return `“${wrong.slice(0, 60)}” is not the symbol of a resolution. Write it as in A/RES/78/331.`
  if (symbols.length === 0) return 'Give at least one symbol, as in A/RES/78/331.'
  return symbols.length > mostSymbols ? `Give at most ${mostSymbols} symbols at once.` : null
}

/** GET /imports/:id: file by file, what became of it; the page's script looks again while files are being read. */
export async function show(visit: Visit): Promise<void> {
  const found = await findImport(visit.db, Number(visit.request.params['id']))
  if (!found) throw new NotFound('There is no such import.')
  const done = found.files.filter((file) => file.outcome !== 'waiting' && file.outcome !== 'reading').length
  visit.render('imports/show', {
    back: { url: '/imports', label: 'All imports' },
    id: found.id,
    startedAt: found.startedAt,
    by: `By ${found.author}.`,
    anyImported: found.files.some(({ outcome }) => outcome === 'imported'),
    finished: found.finishedAt !== null,
    done,
    total: found.files.length,
    summary: summary(found.files),
    files: found.files.map(row),
  })
}

/** What is shown again when something was wrong. */
interface Shown {
  readonly error?: string
  readonly form?: Form<unknown>
}

async function showIndex(
  visit: Visit,
  { error, form = blankForm({ language: 'en' }) }: Shown,
  status: number,
): Promise<void> {
  const { maxFileBytes } = visit.settings
  const imports = await recentImports(visit.db, 20)
  visit.render(
    'imports/index',
    {
      error,
      form,
      mayFetch: visit.documents.isOn,
      languageOptions: documentLanguages.map((code) => ({ value: code, label: languageName(code) })),
      limit: `${Math.floor(maxFileBytes / 1024 / 1024)} MB`,
      imports: imports.map((entry) => ({ ...entry, via: viaWords[entry.via] })),
    },
    status,
  )
}

const viaWords: Record<ImportRow['via'], string> = {
  page: 'Files dropped on the page',
  'command line': 'Command line',
  symbol: 'By symbol',
  samples: 'Sample resolutions',
}

const outcomeLooks: Record<ImportedFile['outcome'], { word: string; tone: string; glyph: string }> = {
  waiting: { word: 'Waiting', tone: 'plain', glyph: 'hourglass' },
  reading: { word: 'Being read', tone: 'plain', glyph: 'hourglass-split' },
  imported: { word: 'Imported', tone: 'good', glyph: 'check-circle-fill' },
  unchanged: { word: 'Unchanged', tone: 'plain', glyph: 'dash-circle' },
  refused: { word: 'Refused', tone: 'bad', glyph: 'x-circle-fill' },
}

const row = (file: ImportedFile): Record<string, unknown> => ({
  ...file,
  look: outcomeLooks[file.outcome],
  languageName: file.language === null ? null : languageName(file.language),
  imported: file.outcome === 'imported',
  remarks: [file.reason, ...file.warnings].filter((remark) => remark !== null),
})

/** `3 imported with 18 mandates proposed, 1 unchanged, 2 refused.` */
function summary(files: readonly ImportedFile[]): string {
  const tally = (outcome: ImportedFile['outcome']): number =>
    files.filter((f) => f.outcome === outcome).length
  const proposed = files.reduce((sum, file) => sum + file.proposed, 0)
  return `${tally('imported')} imported with ${proposed} mandates proposed, ${tally('unchanged')} unchanged, ${tally('refused')} refused.`
}
