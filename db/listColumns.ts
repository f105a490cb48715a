/**
 * The list in memory, column by column: each different value stands once, and a row holds its number. A condition is asked
 * once of each value and not of each row, so a filter over 100,000 rows takes about a millisecond.
 */
import type { Entry } from './listEntries.ts'

/** The columns that conditions look at, each with what makes two of its values the same. */
const keys: { readonly [Name in ColumnName]: (value: Entry[Name]) => string } = {
  review: (review) => review,
  resolution: ({ id }) => String(id),
  situation: (at) =>
    [
      at.class,
      at.status,
      at.body,
      at.session,
      at.part,
      at.date,
      at.deferredToSession,
      at.deferredToPart,
    ].join('|'),
  answering: ({ lead, contributing, named }) => `${lead ?? ''}|${contributing.join()}|${named.join()}`,
  proof: ({ verified, evidence, proposer, languages }) =>
    `${verified}|${evidence}|${proposer ?? ''}|${languages.join()}`,
}
export type ColumnName = 'review' | 'resolution' | 'situation' | 'answering' | 'proof'
const columnNames = Object.keys(keys) as ColumnName[]

/** Whether a value fits; a column without any takes all. */
export type Tests = { readonly [Name in ColumnName]?: readonly ((value: Entry[Name]) => boolean)[] }

/** The values of one column by their numbers; how many rows hold each; and the number that each row holds. */
interface Column<Value> {
  readonly values: Value[]
  readonly rows: number[]
  readonly numbers: Map<string, number>
  held: Uint32Array
}

export type Columns = { readonly [Name in ColumnName]: Column<Entry[Name]> }

export const emptyColumns = (): Columns => ({
  review: emptyColumn(),
  resolution: emptyColumn(),
  situation: emptyColumn(),
  answering: emptyColumn(),
  proof: emptyColumn(),
})

const emptyColumn = <Value>(): Column<Value> => ({
  values: [],
  rows: [],
  numbers: new Map(),
  held: new Uint32Array(1024),
})

/** Puts an entry into a row. */
export function hold(columns: Columns, row: number, entry: Entry): void {
  for (const name of columnNames) holdIn(columns[name], keys[name], row, entry[name])
}

/** Takes what a row holds out of the counts; its numbers stay until something else is put there. */
export function release(columns: Columns, row: number): void {
  for (const name of columnNames) {
    const { rows, held } = columns[name]
    const number = held[row] ?? 0
    rows[number] = (rows[number] ?? 1) - 1
  }
}

function holdIn(column: Columns[ColumnName], keyOf: unknown, row: number, value: unknown): void {
  // Key and value are those of the same column.
  const { values, rows, numbers } = column as Column<unknown>
  const key = (keyOf as (of: unknown) => string)(value)
  const number = numbers.get(key) ?? values.length
  numbers.set(key, number)
  // The newest of equal ones: a resolution is known by its id, and its committee may have been corrected.
  values[number] = value
  rows[number] = (rows[number] ?? 0) + 1
  if (row >= column.held.length) {
    const larger = new Uint32Array(column.held.length * 2)
    larger.set(column.held)
    column.held = larger
  }
  column.held[row] = number
}

/** The value that a row holds. */
export function heldBy<Name extends ColumnName>(
  columns: Columns,
  name: Name,
  row: number,
): Entry[Name] | undefined {
  const column: Column<Entry[Name]> = columns[name]
  return column.values[column.held[row] ?? -1]
}

/** Values that at least one row holds, with how many. */
export const valuesOf = <Name extends ColumnName>(
  columns: Columns,
  name: Name,
): { value: Entry[Name]; rows: number }[] => {
  const column: Column<Entry[Name]> = columns[name]
  return column.values.flatMap((value, number) => {
    const rows = column.rows[number] ?? 0
    return rows > 0 ? [{ value, rows }] : []
  })
}

/** What of a column fits: of each row its number, and of each number whether it fits. */
export interface Allowed {
  readonly held: Uint32Array
  readonly fits: Uint8Array
}

/** What of each column fits; columns of which everything does are left out. */
export const allowedBy = (columns: Columns, tests: Tests): Allowed[] =>
  columnNames.flatMap((name) => {
    const allowed = allowedIn(columns[name], tests[name])
    return allowed === null ? [] : [allowed]
  })

function allowedIn(column: Columns[ColumnName], tests: Tests[ColumnName]): Allowed | null {
  if (tests === undefined || tests.length === 0) return null
  const { values, rows, held } = column as Column<unknown>
  const asked = tests as readonly ((value: unknown) => boolean)[]
  const fits = new Uint8Array(values.length)
  for (let number = 0; number < values.length; number += 1) {
    if ((rows[number] ?? 0) > 0 && asked.every((test) => test(values[number]))) fits[number] = 1
  }
  return { held, fits }
}
