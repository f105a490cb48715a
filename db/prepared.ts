/** Statements that are prepared once in a transaction, for what brings or changes thousands of rows. */
import { sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Reader, Transaction } from './connection.ts'

/**
 * A statement, or several, made at the first call within a transaction and the same at every later one; for readers
 * outside of one, the same as long as the database is open.
 */
export function oncePer<Statement, Within extends Reader = Transaction>(
  prepare: (tx: Within) => Statement,
): (tx: Within) => Statement {
  const known = new WeakMap<Within, Statement>()
  return (tx) => {
    let statement = known.get(tx)
    if (statement === undefined) known.set(tx, (statement = prepare(tx)))
    return statement
  }
}

interface Insert {
  readonly run: (row: object) => { readonly lastInsertRowid: number | bigint }
}

const insertsOf = oncePer(() => new Map<SQLiteTable, Map<string, Insert>>())

/**
 * Adds a row and answers with its id. One statement is prepared for each table and shape of row: which columns it has,
 * and which of them are empty, since a value in the place of an empty one would be turned into JSON or a number.
 */
export function insertRow<Table extends SQLiteTable & { readonly id: SQLiteColumn }>(
  tx: Transaction,
  table: Table,
  row: Table['$inferInsert'],
): number {
  const columns = Object.entries(row).filter(([, value]) => value !== undefined)
  const shape = columns.map(([key, value]) => (value === null ? `${key}-` : key)).join()
  const inserts = insertsOf(tx)
  let ofTable = inserts.get(table)
  if (ofTable === undefined) inserts.set(table, (ofTable = new Map()))
  let insert = ofTable.get(shape)
  if (insert === undefined) {
    const values = Object.fromEntries(
      columns.map(([key, value]) => [key, value === null ? null : sql.placeholder(key)]),
    )
    // The types of drizzle cannot follow a row that is made of its keys.
    insert = tx
      .insert(table)
      .values(values as Table['$inferInsert'])
      .prepare() as unknown as Insert
    ofTable.set(shape, insert)
  }
  // Asking for the row with RETURNING would make SQLite keep it in a table of its own first.
  return Number(insert.run(row).lastInsertRowid)
}
