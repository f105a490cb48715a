/** The labelled sets that accuracy is measured on: what a careful reader found in each document. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Due, Mandate } from '../../server/mandates/mandate.ts'

/** A due point as labelled; what is not written is null. */
export type LabelledDue = Partial<Pick<Due, 'body' | 'session' | 'part' | 'date' | 'recurrence' | 'relative'>>

/** A directive clause as labelled. */
export interface LabelledClause {
  /** Path of its paragraph. */
  readonly key: string
  /** Its number among the clauses of the paragraph, from 1. */
  readonly n: number
  readonly class: Mandate['class']
  /** Co-ordinated infinitives. */
  readonly parts: number
  /** First and last words of its action; empty where the label does not say them. */
  readonly starts: string
  readonly ends: string
  readonly due: readonly LabelledDue[]
}

export interface LabelledDocument {
  /** As printed: the symbol, with the language where the set holds several. */
  readonly name: string
  readonly path: string
  readonly symbol: string
  readonly title: string
  readonly adopted: string
  readonly session: number | null
  readonly meeting: number | null
  readonly paragraphs: number
  readonly anchors: readonly { readonly key: string; readonly session: number }[]
  readonly clauses: readonly LabelledClause[]
}

export interface LabelledSet {
  readonly title: string
  readonly about: string
  readonly documents: readonly LabelledDocument[]
}

/** A label file as written. In our own set, what differs by language stands under the language. */
interface LabelFile {
  readonly document: string
  readonly languages?: readonly string[]
  readonly symbol: string
  readonly title: string | Readonly<Record<string, string>>
  readonly adopted: string
  readonly session: number | null
  readonly meeting: number | null
  readonly operative_paragraphs: number
  readonly agenda_anchors: readonly { readonly key: string; readonly session: number }[]
  readonly clauses: readonly LabelFileClause[]
}

interface LabelFileClause {
  readonly key: string
  readonly n: number
  readonly class: Mandate['class'] | 'mandate'
  readonly parts: number
  readonly starts?: string
  readonly ends: string | Readonly<Record<string, string>>
  readonly due: readonly LabelledDue[]
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const OWN = folder('../fixtures/labelled')
const SHARED = folder('../../../shared')

/** Whether the labelled set of real resolutions is on this machine; it is kept outside the project. */
export const realSetIsPresent = existsSync(join(SHARED, 'gold/labels'))

/** Resolutions that we made up, some in all six languages. */
export const ownSet = (): LabelledSet => ({
  title: 'Our own resolutions',
  about:
    'Resolutions that we made up in the manner of real ones, kept in `tests/fixtures/labelled`. A text in six languages carries one label.',
  documents: labelFiles(OWN).flatMap((file) =>
    (file.languages ?? ['en']).map((language) => documentIn(file, language)),
  ),
})

/** Real resolutions; empty where they are absent. */
export const realSet = (): LabelledSet => ({
  title: 'Real resolutions',
  about:
    'General Assembly, Security Council and Human Rights Council resolutions, and the same authentic parallel paragraphs in six languages (cited as A/RES/69/900), labelled by hand and kept outside the project.',
  documents: realSetIsPresent ? labelFiles(join(SHARED, 'gold/labels')).map(realDocument) : [],
})

const labelFiles = (path: string): LabelFile[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as LabelFile)

function documentIn(file: LabelFile, language: string): LabelledDocument {
  const name = file.languages === undefined ? file.document : `${file.document}.${language}`
  return {
    ...labelled(file, language),
    name: file.languages === undefined ? file.symbol : `${file.symbol} (${language})`,
    path: join(OWN, `${name}.txt`),
  }
}

function realDocument(file: LabelFile): LabelledDocument {
  const language = /parallel-\w+\.(?<language>\w+)$/u.exec(file.document)?.groups?.['language']
  return {
    ...labelled(file, language ?? ''),
    name: language === undefined ? file.symbol : `${file.symbol} (${language})`,
    path: realPath(file.document),
  }
}

/** The documents have several endings and lie in two folders. */
function realPath(document: string): string {
  const folders = [join(SHARED, 'gold/documents'), join(SHARED, 'seeds')]
  const paths = folders.flatMap((path) => readdirSync(path).map((name) => join(path, name)))
  const found = paths.find((path) => basename(path, extname(path)) === document)
  if (found === undefined) throw new Error(`No document goes with the label ${document}.`)
  return found
}

const labelled = (file: LabelFile, language: string): Omit<LabelledDocument, 'name' | 'path'> => ({
  symbol: file.symbol,
  title: said(file.title, language),
  adopted: file.adopted,
  session: file.session,
  meeting: file.meeting,
  paragraphs: file.operative_paragraphs,
  anchors: file.agenda_anchors,
  clauses: file.clauses.map((clause) => ({
    ...clause,
    class: clause.class === 'mandate' ? 'request' : clause.class,
    starts: clause.starts ?? '',
    ends: said(clause.ends, language),
  })),
})

const said = (words: string | Readonly<Record<string, string>>, language: string): string =>
  typeof words === 'string' ? words : (words[language] ?? '')
