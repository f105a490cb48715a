/** Import: drop files or give symbols; what became of each is on a page of its own (importPage.ts). */
import { z } from 'zod'
import { type ImportRow, recentImports } from '../../db/imports.ts'
import { askedFile } from '../fetching/documentsService.ts'
import { documentLanguages, mostSymbols, readSymbols } from '../fetching/symbols.ts'
import { type Form, blankForm, readForm } from './forms.ts'
import { isSilent } from './importPage.ts'
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
      imports: imports.map((entry) => ({
        ...entry,
        via: viaWords[entry.via],
        silent: isSilent(entry, visit.now()),
      })),
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
