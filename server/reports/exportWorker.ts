/** The worker thread that writes an export: however long the list, no page waits for it. */
import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsx } from 'hucre/xlsx'
import { openForReading } from '../../db/connection.ts'
import { type MandateRow, rowsInTurn } from '../../db/mandateList.ts'
import { csvOf, csvLinesOf } from './csv.ts'
import { type TableMoment, plainCell, tableColumns, tableHeads, tableLine } from './mandateTable.ts'

export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export interface ExportTask {
  /** Path of the database. */
  readonly database: string
  /** The rows, in their order. */
  readonly occurrenceIds: readonly number[]
  readonly moment: TableMoment
  readonly format: ExportFormat
  /** Path of the file to write. */
  readonly target: string
}

type Pages = Iterable<readonly MandateRow[]>

/** Answers with the number of rows. */
export default async function exportWorker(task: ExportTask): Promise<number> {
  const db = openForReading(task.database)
  try {
    let rows = 0
    const counted = function* (): Pages {
      for (const page of rowsInTurn(db, task.occurrenceIds)) {
        rows += page.length
        yield page
      }
    }
    if (task.format === 'xlsx') await writeFile(task.target, await workbookOf(counted(), task.moment))
    else {
      const text = task.format === 'csv' ? csvText(counted(), task.moment) : jsonText(counted(), task.moment)
      await pipeline(Readable.from(text), createWriteStream(task.target))
    }
    return rows
  } finally {
    db.$client.close()
  }
}

/** RFC 4180. */
const lineEnd = '\r\n'

function* csvText(pages: Pages, moment: TableMoment): Iterable<string> {
  yield csvOf(tableHeads, [])
  yield lineEnd
  for (const page of pages)
    yield csvLinesOf(page.map((row) => tableLine(row, moment).map(plainCell))) + lineEnd
}

function* jsonText(pages: Pages, moment: TableMoment): Iterable<string> {
  let before = '[\n'
  for (const page of pages)
    for (const row of page) {
      const pairs = tableColumns.map(({ key, cell }) => [key, plainCell(cell(row, moment))])
      yield before + JSON.stringify(Object.fromEntries(pairs))
      before = ',\n'
    }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

/** Texts are written as texts, so that nothing in them is ever taken for a formula; days and numbers as such. */
async function workbookOf(pages: Pages, moment: TableMoment): Promise<Uint8Array> {
  const rows = [[...tableHeads], ...[...pages].flatMap((page) => page.map((row) => tableLine(row, moment)))]
  const last = columnLetters(tableColumns.length)
  const sheet = {
    name: 'Mandates',
    rows,
    columns: tableColumns.map(({ width }) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length}` },
  }
  return writeXlsx({ sheets: [sheet] })
}

/** `1` → `A`, `27` → `AA`. */
const columnLetters = (n: number): string =>
  n === 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCodePoint(65 + ((n - 1) % 26))
