/** The worker thread that makes a report to take away, from the database to the bytes, so that no page waits for it. */
import { readFile } from 'node:fs/promises'
import { Tinypool } from 'tinypool'
import { readAtOnce } from '../../../db/connection.ts'
import { type Comparison, type Side, loadComparison } from '../frozen/comparing.ts'
import { loadFrozen } from '../frozen/loading.ts'
import { type Snapshot, hashOf, snapshotOf } from '../frozen/snapshot.ts'
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

/** A file, and the hash by which it is known again. */
export interface Made {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** @throws Error where there is no such frozen report */
export default async function formWorker(task: FormTask): Promise<unknown> {
  const report =
    'frozen' in task
      ? await readAtOnce(task.database, (db) => loadFrozen(db, task.frozen))
      : await readReadiness(task.database, task.occasion)
  if (report === null) throw new Error('There is no such frozen report.')
  const bytes = await readinessForm(report, task)
  return handedOver({ bytes, sha256: hashOf(bytes) })
}

/** Given away rather than copied: copying tens of megabytes would hold up everybody else where they arrive. */
function handedOver({ bytes, sha256 }: Made): unknown {
  const own = new Uint8Array(bytes)
  return Tinypool.move({
    [Tinypool.transferableSymbol]: own.buffer,
    [Tinypool.valueSymbol]: { bytes: own, sha256 },
  } as unknown as Transferable)
}

type Transferable = Parameters<typeof Tinypool.move>[0]

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
