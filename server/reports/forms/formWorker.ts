/** The worker thread that makes a report to take away, from the database to the bytes, so that no page waits for it. */
import { readFile } from 'node:fs/promises'
import { readAtOnce } from '../../../db/connection.ts'
import { type Comparison, type Side, loadComparison } from '../frozen/comparing.ts'
import { loadFrozen } from '../frozen/loading.ts'
import { type Snapshot, snapshotOf } from '../frozen/snapshot.ts'
import { type Verdict, verifyFile } from '../frozen/verification.ts'
import { type Occasion, readReadiness } from '../loading.ts'
import { readinessForm } from './form.ts'
import type { FormOrder } from './order.ts'

interface OfDatabase {
  /** Path of the database. */
  readonly database: string
}

/** Of a report as it stands, or of a frozen one by its number. */
export type FormTask = FormOrder &
  OfDatabase &
  ({ readonly occasion: Occasion } | { readonly frozen: number })

/** @throws Error where there is no such frozen report */
export default async function formWorker(task: FormTask): Promise<Uint8Array> {
  const report =
    'frozen' in task
      ? await readAtOnce(task.database, (db) => loadFrozen(db, task.frozen))
      : await readReadiness(task.database, task.occasion)
  if (report === null) throw new Error('There is no such frozen report.')
  return readinessForm(report, task)
}

export type VerifyTask = OfDatabase & {
  /** Of the file. */
  readonly path: string
}

/** Whether a file is a frozen report as it was given out. */
export async function verify({ database, path }: VerifyTask): Promise<Verdict> {
  const bytes = await readFile(path)
  return readAtOnce(database, (db) => verifyFile(db, bytes))
}

export type CompareTask = OfDatabase & { readonly number: number; readonly other: Side }

/** What changed between two reports; null where there is none of these. */
export const compare = ({ database, number, other }: CompareTask): Promise<Comparison | null> =>
  readAtOnce(database, (db) => loadComparison(db, number, other))

export type FreezeTask = OfDatabase & { readonly occasion: Occasion }

/** The report as it is to be kept. */
export async function freeze({ database, occasion }: FreezeTask): Promise<Snapshot> {
  return snapshotOf(await readReadiness(database, occasion))
}
