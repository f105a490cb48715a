/** The original beside the text: the pages of a PDF as they were printed, or the untouched text, with every clause marked. */
import { type StoredOrigin, originsOf } from '../../db/documents.ts'
import { type DocumentRow, clausesOf, documentsOf, findResolution, textOf } from '../../db/resolutions.ts'
import type { PageSize } from '../pagePool.ts'
import { paragraphWords } from '../tracking/citation.ts'
import { NotFound } from './errors.ts'
import { segmentsOf } from './markedText.ts'
import { type Box, boxesOf, lookOf, originalUrl, printedLines, stretchesOf } from './originalPlaces.ts'
import { storedFile } from './pageImages.ts'
import { documentView, viewLinks } from './resolutionView.ts'
import type { Visit } from './visit.ts'
import { directionOf, languageName } from './writing.ts'

/** A clause with its words. */
type Clause = Awaited<ReturnType<typeof clausesOf>>[number] & { readonly words: string }

/** GET /resolutions/:id/original: the document of the address, otherwise the first that can be looked at. */
export async function show(visit: Visit): Promise<void> {
  const id = Number(visit.request.params['id'])
  const resolution = Number.isSafeInteger(id) ? await findResolution(visit.db, id) : null
  if (!resolution) throw new NotFound('There is no such resolution.')
  const documents = await documentsOf(visit.db, id)
  const document = chosen(documents, visit.request.query['document'])
  visit.render('resolutions/original', {
    resolution,
    back: { url: '/resolutions', label: 'Resolutions' },
    views: viewLinks(id, document, 'original'),
    document: document && documentView(document),
    others: othersOf(documents, id, document?.id),
    original: document && (await lookAt(visit, document)),
  })
}

function chosen(documents: readonly DocumentRow[], asked: unknown): DocumentRow | null {
  return (
    documents.find((document) => String(document.id) === asked) ??
    documents.find(({ format }) => lookOf(format) === 'pages') ??
    documents.find(({ format }) => lookOf(format) === 'text') ??
    documents[0] ??
    null
  )
}

/** Links to the other files of the resolution; none where there is but one. */
function othersOf(documents: readonly DocumentRow[], id: number, current: number | undefined) {
  if (documents.length < 2) return []
  return documents.map((document) => ({
    language: document.language,
    name: `${languageName(document.language)} (${formatWords[document.format] ?? document.format})`,
    url: originalUrl(id, document.id),
    current: document.id === current,
  }))
}

const formatWords: Readonly<Record<string, string>> = { pdf: 'PDF', docx: 'DOCX', doc: 'DOC', html: 'HTML' }

/** The document as its format lets people see it; empty where it does not, or where the file cannot be opened. */
async function lookAt(visit: Visit, document: DocumentRow) {
  const look = lookOf(document.format)
  const file = look === 'none' ? null : await storedFile(visit, document.id)
  if (file === null)
    return { lang: document.language, dir: 'ltr', pages: [], contents: [], segments: [], clauses: 0 }
  const dir = directionOf(document.language)
  const clauses = await withWords(visit, document.id)
  const origins = await originsOf(visit.db, document.id)
  const sizes = look === 'pages' ? await visit.pages.sizes(file) : null
  const text = look === 'text' ? await visit.pages.text(file) : null
  const current = Number(visit.request.query['mandate'])
  const places = placesOf(clauses, origins, dir, current)
  return {
    lang: document.language,
    dir,
    clauses: clauses.length,
    pages: sizes === null ? [] : pagesOf(document.id, sizes, places),
    contents: sizes === null ? [] : contentsOf(places),
    segments: text === null ? [] : textSegments(text, clauses, origins, current),
  }
}

async function withWords({ db }: Visit, documentId: number): Promise<Clause[]> {
  const { text } = await textOf(db, documentId)
  return (await clausesOf(db, documentId)).map((clause) => ({
    ...clause,
    words: text.slice(clause.start, clause.end),
  }))
}

interface Place {
  readonly page: number
  readonly url: string
  /** As in `Para. 16`. */
  readonly cite: string
  /** The beginning of the clause. */
  readonly words: string
  readonly current: boolean
  readonly boxes: readonly Box[]
}

/** Where each clause stands: one place for each page that it touches. */
function placesOf(
  clauses: readonly Clause[],
  origins: readonly StoredOrigin[],
  dir: 'ltr' | 'rtl',
  current: number,
): Place[] {
  const lines = printedLines(origins)
  return clauses.flatMap((clause) =>
    [...boxesOf(lines, clause, dir)].map(([page, boxes]) => ({
      page,
      url: `/mandates/${clause.mandateId}`,
      cite: sentence(paragraphWords(clause.path)),
      words: beginningOf(clause.words),
      current: clause.mandateId === current,
      boxes,
    })),
  )
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** Enough to know a clause again. */
const beginningOf = (words: string): string =>
  words.length <= 90
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', 90)).trimEnd() || words.slice(0, 90)} …`

const pagesOf = (documentId: number, sizes: readonly PageSize[], places: readonly Place[]) =>
  sizes.map(({ width, height }, index) => ({
    number: index + 1,
    title: `Page ${index + 1} of ${sizes.length}`,
    image: `/documents/${documentId}/pages/${index + 1}.png`,
    width: Math.round(width),
    height: Math.round(height),
    viewBox: `0 0 ${width} ${height}`,
    // The page somebody was sent to is asked for first.
    loading: places.some(({ page, current }) => current && page === index + 1) ? 'eager' : 'lazy',
    places: places.filter(({ page }) => page === index + 1),
  }))

/** Which clause stands on which page; of a clause on two pages, the first. */
const contentsOf = (places: readonly Place[]) =>
  places
    .filter(({ url }, index) => places.findIndex((other) => other.url === url) === index)
    .map(({ cite, words, page, current }) => ({ cite, words, page, current }))

/** The text of the file cut where clauses begin and end; the clause of the address can be linked to. */
function textSegments(
  text: string,
  clauses: readonly Clause[],
  origins: readonly StoredOrigin[],
  current: number,
) {
  const marks = clauses.flatMap((clause) =>
    stretchesOf(origins, clause, text).map((span) => ({ ...span, url: `/mandates/${clause.mandateId}` })),
  )
  const segments = segmentsOf(text, 0, text.length, marks)
  const first = segments.findIndex(({ url }) => url === `/mandates/${current}`)
  return segments.map((segment, index) => ({
    ...segment,
    current: segment.url === `/mandates/${current}`,
    id: index === first ? 'clause' : '',
  }))
}
