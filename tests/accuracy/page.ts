/** docs/accuracy.md: written from what was measured, and read again for what it states. */
import type { Table } from './measures.ts'
import type { Case } from './score.ts'

/** What was measured on one set. */
export interface Measured {
  readonly title: string
  readonly about: string
  readonly documents: readonly string[]
  readonly tables: readonly Table[]
  readonly cases: readonly Case[]
}

export interface NotHandled {
  readonly what: string
  readonly instead: string
}

export function pageOf(sets: readonly Measured[], notHandled: readonly NotHandled[]): string {
  return `${[
    '# Accuracy',
    'Written by `npm run accuracy`; do not edit. The tests fail when a figure falls below what stands here.',
    HOW,
    ...sets.map(setPart),
    '## What is not handled',
    table(
      ['What', 'What happens instead'],
      notHandled.map(({ what, instead }) => [what, instead]),
    ),
  ].join('\n\n')}\n`
}

const HOW = `A clause counts as found when a record of the same paragraph begins with the words of the label; of two clauses of a
paragraph each label takes the one that is most like it. Precision is the share of what we found that is labelled so,
recall the share of the labels that we found, F1 twice what is right of both together. Parts, ends and due points are
measured on requests that were found. Of due points only those count that the words state, and “next report”; a point is
right when body, session, part, date and recurrence are. Figures are cut off after three digits, never rounded up; – means
that there was nothing to measure.`

const setPart = ({ title, about, documents, tables, cases }: Measured): string =>
  [
    `## ${title}`,
    about,
    `${documents.length} documents: ${documents.join(', ')}.`,
    ...tables.flatMap(({ title: name, columns, rows }) => [
      `### ${name}`,
      table(
        columns,
        rows.map(({ words, figures }) => [...words, ...figures.map(figureWords)]),
      ),
    ]),
    '### Confusion cases',
    cases.length === 0
      ? 'None.'
      : table(
          ['Document', 'Where', 'What differs from the label'],
          cases.map(({ document, place, says }) => [document, place, says]),
        ),
  ].join('\n\n')

/** Columns as wide as their widest cell, as the formatter wants it. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(3, column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** `0.997`, cut off; – for nothing. */
const figureWords = (figure: number | null): string =>
  figure === null ? '–' : (Math.floor(figure * 1000 + 1e-9) / 1000).toFixed(3)

const FIGURE = /^\d\.\d{3}$/u

/** Every figure of a page by set, table, row and column. */
export function figuresIn(page: string): Map<string, number> {
  const figures = new Map<string, number>()
  const place = { set: '', table: '', columns: [] as string[] }
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) Object.assign(place, { set: line.slice(3), table: '', columns: [] })
    else if (line.startsWith('### ')) Object.assign(place, { table: line.slice(4), columns: [] })
    else if (!line.startsWith('| ')) place.columns = []
    else if (place.columns.length === 0) place.columns = cellsOf(line)
    else for (const [key, figure] of rowFigures(cellsOf(line), place)) figures.set(key, figure)
  }
  return figures
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

function rowFigures(
  cells: readonly string[],
  place: { set: string; table: string; columns: readonly string[] },
): [string, number][] {
  // What names the row has letters; numbers of labels and documents may grow.
  const row = cells.filter((cell) => /\p{L}/u.test(cell)).join(', ')
  return cells.flatMap((cell, index): [string, number][] => {
    const column = place.columns[index] ?? ''
    return FIGURE.test(cell) ? [[`${place.set}, ${place.table}, ${row}, ${column}`, Number(cell)]] : []
  })
}
