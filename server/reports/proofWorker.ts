/** Proves in the thread of the exports that the history is as it was written: hashing all of it takes its time. */
import { readAtOnce } from '../../db/connection.ts'
import { type Proof, proveHistory } from '../../db/proof.ts'

export type { Proof } from '../../db/proof.ts'

export interface ProofTask {
  /** Path of the database. */
  readonly database: string
}

/** Of one state of the database, whoever writes meanwhile. */
export default function proofWorker({ database }: ProofTask): Promise<Proof> {
  return readAtOnce(database, (db) => proveHistory(db, null))
}
