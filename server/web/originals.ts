/** The original beside the text: the pages of a PDF as they were printed, or its untouched lines, with every clause marked. */
import { type StoredOrigin, originsOf } from '../../db/documents.ts'
import { type DocumentRow, clausesOf, documentsOf, findResolution, textOf } from '../../db/resolutions.ts'
import type { PageSize, StoredFile } from '../pagePool.ts'
import { paragraphWords } from '../tracking/citation.ts'
import { NotFound } from './errors.ts'
import { linePlaces } from './linePlaces.ts'
import { anchorOf, lineGroups, lineWords } from './originalLines.ts'
import { type Box, boxesOf, lookOf, originalUrl, printedLines } from './originalPlaces.ts'
import { storedFile } from './pageImages.ts'
import { documentView, formatName, viewLinks } from './resolutionView.ts'
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
    views: viewLinks(id, documents, document, 'original'),
    document: document && documentView(document),
    others: othersOf(documents, id, document?.id),
    original: document && (await lookAt(visit, document)),
  })
}

function chosen(documents: readonly DocumentRow[], asked: unknown): DocumentRow | null {
  return (
    documents.find((document) => String(document.id) === asked) ??
    documents.find(({ format }) => lookOf(format) === 'pages') ??
    documents[0] ??
    null
  )
}

/** Links to the other files of the resolution; none where there is but one. */
function othersOf(documents: readonly DocumentRow[], id: number, current: number | undefined) {
  if (documents.length < 2) return []
  return documents.map((document) => ({
    language: document.language,
    name: `${languageName(document.language)} (${formatName(document.format)})`,
    url: originalUrl(id, document.id),
    current: document.id === current,
  }))
}

/** What every way to look at a document gives the page; what is empty is not shown. */
interface Shown {
  readonly clauses: number
  readonly pages: ReturnType<typeof pagesOf>
  readonly groups: ReturnType<typeof lineGroups>
  /** Where the clauses stand, for the list beside the text. */
  readonly contents: readonly Content[]
}

interface Content {
  readonly url: string
  readonly cite: string
  readonly words: string
  /** `page 2`, `line 212`, `paragraph 12` */
  readonly where: string
  readonly current: boolean
}

/** The document as its format lets people see it; empty where the file cannot be opened. */
async function lookAt(visit: Visit, document: DocumentRow) {
  const file = await storedFile(visit, document.id)
  const isPaged = lookOf(document.format) === 'pages'
  const shown = file === null ? nothing : await (isPaged ? pagesView : linesView)(visit, document, file)
  const isProse = document.format !== 'text' && document.format !== 'markdown'
  const isShown = shown.pages.length > 0 || shown.groups.length > 0
  return { lang: document.language, dir: directionOf(document.language), isProse, isShown, ...shown }
}

const nothing: Shown = { clauses: 0, pages: [], groups: [], contents: [] }

async function pagesView(visit: Visit, document: DocumentRow, file: StoredFile): Promise<Shown> {
  const sizes = await visit.pages.sizes(file)
  if (sizes === null) return nothing
  const clauses = await withWords(visit, document.id)
  const origins = await originsOf(visit.db, document.id)
  const places = placesOf(clauses, origins, directionOf(document.language), currentOf(visit))
  return {
    ...nothing,
    clauses: clauses.length,
    pages: pagesOf(document.id, sizes, places),
    contents: contentsOf(places),
  }
}

async function linesView(visit: Visit, document: DocumentRow, file: StoredFile): Promise<Shown> {
  const lines = await visit.pages.lines(file, document.format)
  if (lines === null) return nothing
  const clauses = await withWords(visit, document.id)
  const places = linePlaces(lines, await originsOf(visit.db, document.id), clauses)
  const current = currentOf(visit)
  const contents = clauses.flatMap((clause) => {
    const first = places.find(({ mandateId }) => mandateId === clause.mandateId)
    return first === undefined
      ? []
      : [
          {
            ...named(clause, current),
            url: `#${anchorOf(clause.mandateId)}`,
            where: lineWords(lines, first.line, document.format),
          },
        ]
  })
  return { ...nothing, clauses: contents.length, groups: lineGroups(lines, places, current), contents }
}

/** The mandate whose clause somebody was sent to. */
const currentOf = (visit: Visit): number => Number(visit.request.query['mandate'])

/** How a clause is named on the page. */
const named = ({ mandateId, path, words }: Clause, current: number) => ({
  cite: sentence(paragraphWords(path)),
  words: beginningOf(words),
  current: mandateId === current,
})

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
      ...named(clause, current),
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
const contentsOf = (places: readonly Place[]): Content[] =>
  places
    .filter(({ url }, index) => places.findIndex((other) => other.url === url) === index)
    .map(({ page, cite, words, current }) => ({
      url: `#page-${page}`,
      cite,
      words,
      where: `page ${page}`,
      current,
    }))
