/** Comma-separated values, as every export of the application writes them. */
import { writeCsv } from 'hucre/csv'

export type Cell = string | number | boolean | null

/**
 * Rows under their heads: UTF-8 with a byte order mark, so that spreadsheets read every script; lines end as RFC 4180
 * says; a text that a spreadsheet would take for a formula is prefixed with an apostrophe.
 */
export const csvOf = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  writeCsv([[...heads], ...rows.map((row) => [...row])], { bom: true, escapeFormulae: true })

/** More rows, to stand behind those of `csvOf`. */
export const csvLinesOf = (rows: readonly (readonly Cell[])[]): string =>
  writeCsv(
    rows.map((row) => [...row]),
    { escapeFormulae: true },
  )
