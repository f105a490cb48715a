/** A readiness report as comma-separated values: one line for each entry. */
import { csvOf } from '../csv.ts'
import type { Readiness } from '../readiness.ts'
import { columns, rowsOf } from './rows.ts'

/** With a byte order mark; a text that a spreadsheet would take for a formula is prefixed with an apostrophe. */
export const readinessCsv = (report: Readiness): string =>
  csvOf(
    columns.map(({ head }) => head),
    rowsOf(report).map((row) => columns.map(({ key }) => row[key] ?? null)),
  )
