/** The page of one import: what became of its files, and what changed since somebody looked. */
import { z } from 'zod'
import { silentSince } from '../../db/importEnds.ts'
import {
  countImported,
  findImportRow,
  type ImportCounts,
  type ImportedFile,
  importedFiles,
  type ImportRow,
} from '../../db/imports.ts'
import { NotFound } from './errors.ts'
import { pageOf, pagerOf } from './paging.ts'
import type { Visit } from './visit.ts'
import { languageName } from './writing.ts'

/** What people look at apart: above all what was refused. */
const kinds = ['imported', 'unchanged', 'refused'] as const
type Kind = (typeof kinds)[number]
const kindWords: Record<Kind, string> = { imported: 'Imported', unchanged: 'Unchanged', refused: 'Refused' }

const query = z.object({
  outcome: z.enum(kinds).optional().catch(undefined),
  page: z.string().optional().catch(undefined),
  since: z.coerce.number().int().min(0).catch(0),
})
type Query = z.infer<typeof query>

/** GET /imports/:id: file by file, what became of it; the page's script asks for what changed while files are read. */
export async function show(visit: Visit): Promise<void> {
  const asked = query.parse(visit.request.query)
  const { row, counts } = await load(visit)
  const { files, page, total } = await rowsOf(visit, row.id, asked, counts)
  visit.render('imports/show', {
    back: { url: '/imports', label: 'All imports' },
    startedAt: row.startedAt,
    by: `By ${row.author}.`,
    ...stateOf(visit, row, counts, asked),
    files: files.map(rowShown),
    pager: total > page.limit ? pagerOf(page, total, (more) => addressOf(row.id, asked.outcome, more)) : null,
  })
}

/** GET /imports/:id/changes: the state of the import, and the rows of a page that changed since so many files were done. */
export async function changes(visit: Visit): Promise<void> {
  const asked = query.parse(visit.request.query)
  const { row, counts } = await load(visit)
  const { files } = await rowsOf(visit, row.id, asked, counts)
  // Files are done in their order, so what comes before has not changed.
  const changed = files.filter(({ position, outcome }) => position >= asked.since && outcome !== 'waiting')
  visit.render('imports/changes', {
    ...stateOf(visit, row, counts, asked),
    files: changed.map(rowShown),
  })
}

async function load(visit: Visit): Promise<{ row: ImportRow; counts: ImportCounts }> {
  const row = await findImportRow(visit.db, Number(visit.request.params['id']))
  if (!row) throw new NotFound('There is no such import.')
  return { row, counts: await countImported(visit.db, row.id) }
}

async function rowsOf(visit: Visit, id: number, { outcome, page: number }: Query, counts: ImportCounts) {
  const total = counts[outcome ?? 'total']
  const page = pageOf(number, total)
  const { limit, offset } = page
  return { files: await importedFiles(visit.db, id, { outcome, limit, offset }), page, total }
}

/** Above so many files, and for that long on a page, what changed is asked for less often. */
const manyFiles = 200
const pause = { few: 500, many: 2000 } as const

function stateOf(visit: Visit, row: ImportRow, counts: ImportCounts, asked: Query): Record<string, unknown> {
  const { total } = counts
  const done = total - counts.waiting - counts.reading
  const finished = row.finishedAt !== null
  const page = asked.page === undefined ? {} : { page: asked.page }
  return {
    id: row.id,
    finished,
    done,
    total,
    summary: summary(counts),
    anyImported: counts.imported > 0,
    pause: total > manyFiles ? pause.many : pause.few,
    changes: addressOf(row.id, asked.outcome, { ...page, since: String(done) }, '/changes'),
    again: addressOf(row.id, asked.outcome, page),
    silent: isSilent(row, visit.now()) ? (row.heardAt ?? row.startedAt) : null,
    tabs: total > 1 ? tabs(row.id, asked.outcome, counts) : [],
  }
}

/** A command line that says nothing any more; the next round closes its import. */
export const isSilent = (row: ImportRow, now: Date): boolean =>
  row.finishedAt === null && row.via === 'command line' && (row.heardAt ?? row.startedAt) < silentSince(now)

const tabs = (id: number, chosen: Kind | undefined, counts: ImportCounts) => [
  { label: 'All files', files: counts.total, url: addressOf(id, undefined), current: chosen === undefined },
  ...kinds.map((kind) => ({
    label: kindWords[kind],
    files: counts[kind],
    url: addressOf(id, kind),
    current: chosen === kind,
  })),
]

function addressOf(
  id: number,
  outcome: Kind | undefined,
  more: Readonly<Record<string, string>> = {},
  below = '',
): string {
  const words = new URLSearchParams({ ...(outcome && { outcome }), ...more }).toString()
  return `/imports/${id}${below}${words === '' ? '' : `?${words}`}`
}

const outcomeLooks: Record<ImportedFile['outcome'], { word: string; tone: string; glyph: string }> = {
  waiting: { word: 'Waiting', tone: 'plain', glyph: 'hourglass' },
  reading: { word: 'Being read', tone: 'plain', glyph: 'hourglass-split' },
  imported: { word: kindWords.imported, tone: 'good', glyph: 'check-circle-fill' },
  unchanged: { word: kindWords.unchanged, tone: 'plain', glyph: 'dash-circle' },
  refused: { word: kindWords.refused, tone: 'bad', glyph: 'x-circle-fill' },
}

const rowShown = (file: ImportedFile): Record<string, unknown> => ({
  ...file,
  look: outcomeLooks[file.outcome],
  languageName: file.language === null ? null : languageName(file.language),
  imported: file.outcome === 'imported',
  remarks: [file.reason, ...file.warnings].filter((remark) => remark !== null),
})

/** `3 imported with 18 mandates proposed, 1 unchanged, 2 refused.` */
const summary = ({ imported, proposed, unchanged, refused }: ImportCounts): string =>
  `${imported} imported with ${proposed} mandates proposed, ${unchanged} unchanged, ${refused} refused.`
