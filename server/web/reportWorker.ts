/** The thread in which the page of a report is made, from the database to the HTML of its rows. */
import { readAtOnce } from '../../db/connection.ts'
import { FrozenReportDamaged, loadFrozen } from '../reports/frozen/loading.ts'
import { type Occasion, readReadiness } from '../reports/loading.ts'
import { type ReportBody, reportBody } from './reportBody.ts'

/** A report as it stands, or a frozen one by its number. */
export type ReportTask = {
  /** Path of the database. */
  readonly database: string
} & ({ readonly occasion: Occasion } | { readonly frozen: number })

/** Errors do not keep their class on the way between threads, so damage travels as data. */
export type ReportAnswer = ReportBody | { readonly damaged: string } | null

/** Null where there is no such frozen report. */
export default async function reportWorker(task: ReportTask): Promise<ReportAnswer> {
  try {
    return await pageOf(task)
  } catch (error) {
    if (error instanceof FrozenReportDamaged) return { damaged: error.message }
    throw error
  }
}

async function pageOf(task: ReportTask): Promise<ReportBody | null> {
  const report =
    'frozen' in task
      ? await readAtOnce(task.database, (db) => loadFrozen(db, task.frozen))
      : await readReadiness(task.database, task.occasion)
  return report === null ? null : reportBody(report)
}
