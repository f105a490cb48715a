/** A readiness report as comma-separated values: one line for each entry. */
import { csvOf } from '../csv.ts'
import { frozenFoot } from '../frozen/frozen.ts'
import type { Readiness } from '../readiness.ts'
import { columnsOf, rowsOf } from './rows.ts'

/**
 * With a byte order mark; a text that a spreadsheet would take for a formula is prefixed with an apostrophe. A frozen
 * report says in a last line, under the first head, which it is.
 */
export function readinessCsv(report: Readiness): string {
  const columns = columnsOf(report)
  const foot = frozenFoot(report)
  const last = foot === null ? [] : [columns.map((_column, index) => (index === 0 ? foot : null))]
  return csvOf(
    columns.map(({ head }) => head),
    [...rowsOf(report).map((row) => columns.map(({ key }) => row[key] ?? null)), ...last],
  )
}
