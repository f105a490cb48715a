/** The audit log as a file: every column of every entry, hashes included, so that the chain can be checked elsewhere. */
import type { AuditRow } from '../../db/audit.ts'
import { csvOf } from './csv.ts'

const columns = [
  'id',
  'at',
  'author',
  'personId',
  'action',
  'subject',
  'particulars',
  'previousHash',
  'hash',
] as const

/** Particulars stand as JSON in their cell. */
export const auditCsv = (rows: readonly AuditRow[]): string =>
  csvOf(
    columns,
    rows.map((row) =>
      columns.map((column) => (column === 'particulars' ? JSON.stringify(row.particulars) : row[column])),
    ),
  )

export const auditJson = (rows: readonly AuditRow[]): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]]))),
    null,
    1,
  )}\n`
