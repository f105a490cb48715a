/** `operative audit verify` and `operative audit export`: for whoever has to trust the history. */
import { listAudit } from '../../db/audit.ts'
import { openDatabase } from '../../db/connection.ts'
import { proveHistory } from '../../db/proof.ts'
import { auditCsv, auditJson } from '../reports/auditLog.ts'
import { readConfig } from '../config.ts'
import { printable } from './terminal.ts'

/**
 * Recomputes the chains of the audit log and of every history, and says what it found.
 * @param notedHead hash that an earlier run printed
 * @returns exit code: 1 where something is not as it was written
 */
export async function verifyAudit(notedHead: string | null): Promise<number> {
  const db = await openDatabase(readConfig().databaseFile)
  const proof = await proveHistory(db, notedHead)
  db.$client.close()
  for (const fault of proof.faults) console.error(printable(fault))
  const counts = `${proof.auditEntries} audit entries, ${proof.updates} updates of ${proof.mandates} mandates, ${proof.reports} frozen reports`
  if (proof.faults.length > 0) {
    console.log(`Not as written: ${proof.faults.length} faults in ${counts}.`)
    return 1
  }
  console.log(`As written: ${counts}.\nHead of the audit log: ${proof.head || 'none yet'}`)
  return 0
}

/** Prints the whole audit log, oldest first. */
export async function exportAudit(format: 'csv' | 'json'): Promise<number> {
  const db = await openDatabase(readConfig().databaseFile)
  const rows = (await listAudit(db, {}, { limit: -1, offset: 0 })).reverse()
  db.$client.close()
  process.stdout.write(format === 'csv' ? auditCsv(rows) : auditJson(rows))
  return 0
}
