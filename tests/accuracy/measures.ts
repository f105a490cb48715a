/** From the scores of documents to figures: for each language and for all, what share each measure reached. */
import { languageNames } from './languageNames.ts'
import type { Count, Score } from './score.ts'
import { classes } from './score.ts'

/** A row of a table: words, then figures under the names of their columns; null where there was nothing to measure. */
interface Row {
  readonly words: readonly string[]
  readonly figures: readonly (number | null)[]
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

const ALL = 'all'

/** The tables of one set: classes, what is inside a clause, and the header. */
export function tablesOf(scores: readonly Score[]): Table[] {
  const languages = [ALL, ...Object.keys(languageNames)].filter((code) => scoresOf(scores, code).length > 0)
  const rows = (make: (code: string, name: string) => Row[]): Row[] =>
    languages.flatMap((code) => make(code, code === ALL ? 'All languages' : (languageNames[code] ?? code)))
  return [
    {
      title: 'Clauses by class',
      columns: ['Language', 'Class', 'Labels', 'Precision', 'Recall', 'F1'],
      rows: rows((code, name) => classRows(scoresOf(scores, code), name)),
    },
    {
      title: 'Inside requests',
      columns: ['Language', 'Requests', ...INSIDE.map(capital)],
      rows: rows((code, name) => [insideRow(scoresOf(scores, code), name)]),
    },
    {
      title: 'Heads of documents',
      columns: [
        'Language',
        'Documents',
        ...HEADER.map((measure) => capital(measure.replace('header: ', ''))),
      ],
      rows: rows((code, name) => [headerRow(scoresOf(scores, code), name)]),
    },
  ]
}

const INSIDE = [
  'parts',
  'clause end',
  'due: precision',
  'due: recall',
  'due: exact',
  'open-ended due: exact',
  'agenda decisions',
]
const HEADER = ['symbol', 'adopted', 'session', 'title', 'meeting', 'paragraphs'].map(
  (name) => `header: ${name}`,
)

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const scoresOf = (scores: readonly Score[], code: string): readonly Score[] =>
  code === ALL ? scores : scores.filter(({ language }) => language === code)

/** Right and all, added up over documents. */
function total(scores: readonly Score[], measure: string): Count {
  const counts = scores.flatMap((score) => score.counts.filter((count) => count.measure === measure))
  const add = (of: (count: Count) => number): number => counts.reduce((sum, count) => sum + of(count), 0)
  return { measure, right: add(({ right }) => right), of: add((count) => count.of) }
}

/** The share; null where there was nothing. */
export function share(scores: readonly Score[], measure: string): number | null {
  const { right, of } = total(scores, measure)
  return of === 0 ? null : right / of
}

/** Twice what was right, of what was found and what was labelled together. */
export function harmonic(scores: readonly Score[], name: string): number | null {
  const precision = total(scores, `${name}: precision`)
  const recall = total(scores, `${name}: recall`)
  const of = precision.of + recall.of
  return of === 0 ? null : (2 * recall.right) / of
}

/** Classes of which a language has no label and no finding are left out. */
const classRows = (scores: readonly Score[], language: string): Row[] =>
  classes
    .filter((name) => harmonic(scores, name) !== null)
    .map((name) => ({
      words: [language, capital(name), String(total(scores, `${name}: recall`).of)],
      figures: [
        share(scores, `${name}: precision`),
        share(scores, `${name}: recall`),
        harmonic(scores, name),
      ],
    }))

const insideRow = (scores: readonly Score[], language: string): Row => ({
  words: [language, String(total(scores, 'parts').of)],
  figures: INSIDE.map((measure) => share(scores, measure)),
})

const headerRow = (scores: readonly Score[], language: string): Row => ({
  words: [language, String(scores.length)],
  figures: HEADER.map((measure) => share(scores, measure)),
})
