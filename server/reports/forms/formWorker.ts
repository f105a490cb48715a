/** The worker thread that makes a report to take away, from the database to the bytes, so that no page waits for it. */
import { readAtOnce } from '../../../db/connection.ts'
import { type Occasion, loadReadiness } from '../loading.ts'
import { readinessForm } from './form.ts'
import type { FormOrder } from './order.ts'

export interface FormTask extends FormOrder {
  /** Path of the database. */
  readonly database: string
  readonly occasion: Occasion
}

export default async function formWorker({ database, occasion, ...order }: FormTask): Promise<Uint8Array> {
  const report = await readAtOnce(database, (db) => loadReadiness(db, occasion))
  return readinessForm(report, order)
}
