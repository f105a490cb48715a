/** Makes single sheets in a thread of the forms, from the database to the bytes. */
import { readAtOnce } from '../../../db/connection.ts'
import type { Paper } from '../forms/order.ts'
import { type SheetOccasion, loadFactSheet, loadMatrix } from './loading.ts'
import { factSheetPdf, matrixPdf } from './pdf.ts'

export interface SheetTask {
  /** Path of the database. */
  readonly database: string
  readonly occasion: SheetOccasion
  readonly kind: 'fact sheet' | 'matrix'
  /** Of the mandate, or of the resolution. */
  readonly id: number
  readonly paper: Paper
}

/** @throws Error where there is no such mandate or resolution */
export default async function sheetWorker(task: SheetTask): Promise<Uint8Array> {
  const { database, occasion, kind, id, paper } = task
  if (kind === 'matrix') {
    const matrix = await readAtOnce(database, (db) => loadMatrix(db, id, occasion))
    if (matrix === null) throw new Error(`There is no resolution ${id}.`)
    return matrixPdf(matrix, paper)
  }
  const input = await readAtOnce(database, (db) => loadFactSheet(db, id, occasion))
  if (input === null) throw new Error(`There is no mandate ${id}.`)
  return factSheetPdf(input, paper)
}
