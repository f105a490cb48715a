/** What accuracy should at least be, and what it is: the bars that were set before the first line was written. */
import { languageNames } from './languageNames.ts'
import { harmonic, share } from './measures.ts'
import type { Table } from './measures.ts'
import type { Score } from './score.ts'

interface Bar {
  readonly measure: string
  readonly least: number
  readonly reached: (scores: readonly Score[]) => number | null
}

const of = (language: string) => (scores: readonly Score[]) =>
  scores.filter((score) => score.language === language)
const english = of('en')

const BARS: readonly Bar[] = [
  {
    measure: 'Request, precision (English)',
    least: 0.97,
    reached: (all) => share(english(all), 'request: precision'),
  },
  {
    measure: 'Request, recall (English)',
    least: 0.97,
    reached: (all) => share(english(all), 'request: recall'),
  },
  { measure: 'Request, F1 (English)', least: 0.975, reached: (all) => harmonic(english(all), 'request') },
  { measure: 'Exhortation, F1', least: 0.95, reached: (all) => harmonic(all, 'exhortation') },
  { measure: 'Authorization, F1', least: 0.8, reached: (all) => harmonic(all, 'authorization') },
  { measure: 'Expectation, F1', least: 0.8, reached: (all) => harmonic(all, 'expectation') },
  { measure: 'Implicit request, F1', least: 0.8, reached: (all) => harmonic(all, 'implicit') },
  { measure: 'Parts right', least: 0.95, reached: (all) => share(all, 'parts') },
  { measure: 'Clause end right', least: 0.97, reached: (all) => share(all, 'clause end') },
  { measure: 'Due points, precision', least: 0.95, reached: (all) => share(all, 'due: precision') },
  { measure: 'Due points, recall', least: 0.95, reached: (all) => share(all, 'due: recall') },
  { measure: 'Due points, exact per clause', least: 0.95, reached: (all) => share(all, 'due: exact') },
  { measure: 'Open-ended due, exact', least: 0.92, reached: (all) => share(all, 'open-ended due: exact') },
  ...Object.entries(languageNames)
    .filter(([code]) => code !== 'en')
    .map(([code, name]) => ({
      measure: `Request, F1 (${name})`,
      least: 0.95,
      reached: (all: readonly Score[]) => harmonic(of(code)(all), 'request'),
    })),
]

export const barsOf = (scores: readonly Score[]): Table => ({
  title: 'Bars',
  columns: ['Measure', 'At least', 'Reached'],
  // The bar is words here: a figure is what was measured.
  rows: BARS.map(({ measure, least, reached }) => ({
    words: [measure, String(least)],
    figures: [reached(scores)],
  })),
})
