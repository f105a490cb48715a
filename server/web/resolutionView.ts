/** The parts of the pages of resolutions in the words of the page. */
import type { DocumentRow, ResolutionRow, findResolution } from '../../db/resolutions.ts'
import type { differencesOf } from '../../db/versions.ts'
import { sessionWords } from '../tracking/dueWords.ts'
import { originalUrl } from './originalPlaces.ts'
import { paragraphWords } from '../tracking/citation.ts'
import { directionOf, languageName } from './writing.ts'

/** A row of the list. */
export function rowView(row: ResolutionRow) {
  return {
    ...row,
    url: `/resolutions/${row.id}`,
    sessionWords: row.session === null ? null : sessionWords(row.organ, row.session),
    languages: (row.languages ?? '').split(',').filter(Boolean).map(languageName).join(', '),
    mandates: row.proposed + row.confirmed,
  }
}

/** What the first page and the closing lines say. */
export function factsOf(resolution: NonNullable<Awaited<ReturnType<typeof findResolution>>>) {
  const { organ, session, agendaItem, agendaTitle, source, meeting } = resolution
  const facts: [term: string, text: string | null][] = [
    ['Session', session === null ? null : sessionWords(organ, session)],
    ['Agenda item', [agendaItem, agendaTitle].filter(Boolean).join(': ') || null],
    ['Committee', resolution.committee],
    ['Source', source],
    ['Meeting', meeting === null ? null : String(meeting)],
  ]
  return facts.flatMap(([term, text]) => (text === null ? [] : [{ term, text }]))
}

/** The files of a resolution. The first is the working text; `shown` is the one whose text is on the page. */
export const documentsView = (documents: readonly DocumentRow[], id: number, shown: DocumentRow | null) =>
  documents.map((document, index) => ({
    ...documentView(document),
    formatName: formatName(document.format),
    originalUrl: originalUrl(id, document.id),
    // Of several texts in one language the links between languages lead to the first alone.
    textUrl:
      document.id !== shown?.id && isSecond(documents, document) ? textUrl(id, documents, document) : null,
    isWorking: index === 0,
    isShown: documents.length > 1 && document.id === shown?.id,
  }))

/** Whether there are two texts of one language, which differ where one could otherwise be found. */
const isSecond = (documents: readonly DocumentRow[], { language }: DocumentRow): boolean =>
  documents.filter((other) => other.language === language).length > 1

/** The page with the text of this very document. */
function textUrl(id: number, documents: readonly DocumentRow[], document: DocumentRow): string {
  const isFirst = documents.find(({ language }) => language === document.language)?.id === document.id
  return `/resolutions/${id}?${isFirst ? `language=${document.language}` : `document=${document.id}`}`
}

/** `docx` → `DOCX`, `text` → `plain text`. */
export const formatName = (format: string): string =>
  format === 'text' ? 'plain text' : format === 'markdown' ? 'Markdown' : format.toUpperCase()

/** A file of the resolution. */
export const documentView = (document: DocumentRow) => ({
  ...document,
  languageName: languageName(document.language),
  size: sizeWords(document.size),
})

/** `812 B`, `24 KB`, `1.4 MB` */
function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Links to the other languages; none where there is but one. */
export function languagesOf(documents: readonly DocumentRow[], id: number, current: string | undefined) {
  const languages = [...new Set(documents.map(({ language }) => language))]
  if (languages.length < 2) return []
  return languages.map((language) => ({
    language,
    name: languageName(language),
    url: `/resolutions/${id}?language=${language}`,
    current: language === current,
  }))
}

/** The two ways to look at a document of a resolution, for the links above both. */
export function viewLinks(
  id: number,
  documents: readonly DocumentRow[],
  document: DocumentRow | null,
  current: 'text' | 'original',
) {
  if (document === null) return []
  return [
    {
      name: 'Text',
      url: textUrl(id, documents, document),
      current: current === 'text',
    },
    { name: 'Original', url: originalUrl(id, document.id), current: current === 'original' },
  ]
}

/** A paragraph of the safety list. */
export const safetyView = (row: { readonly path: string; readonly reason: string }) => ({
  ...row,
  where: paragraphWords(row.path),
})

const differenceWords: Readonly<Record<string, string>> = {
  clause: 'Only one version has this clause.',
  class: 'The verbs are of different classes.',
  parts: 'The clause has a different number of parts.',
  due: 'The due points differ.',
  agenda: 'The agenda decisions differ.',
}

/** A difference between two language versions. */
export const differenceView = (row: Awaited<ReturnType<typeof differencesOf>>[number]) => ({
  ...row,
  where: paragraphWords(row.path),
  what: differenceWords[row.kind] ?? row.kind,
  working: row.working || 'nothing',
  other: row.other || 'nothing',
  languageName: languageName(row.language),
  dir: directionOf(row.language),
})
