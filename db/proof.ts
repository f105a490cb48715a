/** Proves that the audit log, the histories and the frozen reports are as they were written, or says where not. */
import { asc, gt, sql } from 'drizzle-orm'
import { chained } from './chain.ts'
import type { Reader } from './connection.ts'
import { proveReports } from './reportProof.ts'
import { audit, updates } from './schema.ts'
import { type Tie, holds } from './ties.ts'

export interface Proof {
  readonly auditEntries: number
  readonly updates: number
  /** Mandates that have a history. */
  readonly mandates: number
  /** Frozen reports. */
  readonly reports: number
  /** Hash of the last audit entry: whoever notes it down can show later that nothing before it was changed or cut. */
  readonly head: string
  /** What is wrong, one sentence each; empty where everything is as it was written. */
  readonly faults: readonly string[]
}

/**
 * Recomputes every hash of the audit log and of every history, and checks that the updates and frozen reports that the
 * log speaks of are there. Reads everything once, in pages.
 * @param notedHead hash of an audit entry noted down earlier; the log must still hold it
 */
export async function proveHistory(db: Reader, notedHead: string | null): Promise<Proof> {
  const log = proveAudit(db, notedHead)
  const histories = proveUpdates(db)
  const frozen = proveReports(db)
  return {
    auditEntries: log.entries,
    updates: histories.entries,
    mandates: histories.mandates,
    reports: frozen.reports,
    head: log.head,
    faults: [...log.faults, ...histories.faults, ...frozen.faults],
  }
}

function proveAudit(db: Reader, notedHead: string | null) {
  const faults: string[] = []
  let [entries, previous, lastId, noted] = [0, '', 0, notedHead === null]
  for (const row of everyRow((after) => auditAfter(db, after))) {
    const { id, hash, previousHash, ...entry } = row
    const named = `Audit entry ${id} (${entry.action} by ${entry.author}, ${entry.at})`
    if (previousHash !== previous)
      faults.push(
        `${named} does not follow the entry before it: entries between them are missing or were changed.`,
      )
    if (chained(previousHash, entry).hash !== hash) faults.push(`${named} was changed after it was written.`)
    const tie = entry.particulars['history'] as Tie | undefined
    if (tie && !holds(db, tie)) faults.push(`${named} wrote updates that are missing or were changed.`)
    noted ||= hash === notedHead
    entries += 1
    previous = hash
    lastId = id
  }
  const written = everWritten(db)
  if (written > lastId)
    faults.push(
      `The audit log ends with entry ${lastId}, but ${written} entries were written: its end was cut off.`,
    )
  if (!noted)
    faults.push(
      'No audit entry has the hash that was given: the log was cut or rewritten since it was noted down.',
    )
  return { entries, head: previous, faults }
}

function proveUpdates(db: Reader) {
  const faults: string[] = []
  const heads = new Map<number, string>()
  let entries = 0
  for (const { id, hash, previousHash, ...entry } of everyRow((after) => updatesAfter(db, after))) {
    const named = `Update ${id} of mandate ${entry.mandateId} (${entry.kind} by ${entry.author}, ${entry.at})`
    if (previousHash !== (heads.get(entry.mandateId) ?? ''))
      faults.push(`${named} does not follow the update before it: updates are missing or were changed.`)
    if (chained(previousHash, entry).hash !== hash) faults.push(`${named} was changed after it was written.`)
    heads.set(entry.mandateId, hash)
    entries += 1
  }
  return { entries, mandates: heads.size, faults }
}

/** Rows in order of id, a page at a time, so that a large log never stands in memory whole. */
function* everyRow<T extends { id: number }>(after: (id: number) => T[]): Generator<T> {
  let lastId = 0
  for (let page = after(0); page.length > 0; page = after(lastId)) {
    yield* page
    lastId = page.at(-1)?.id ?? lastId
  }
}

const pageSize = 2000

const auditAfter = (db: Reader, id: number) =>
  db.select().from(audit).where(gt(audit.id, id)).orderBy(asc(audit.id)).limit(pageSize).all()

const updatesAfter = (db: Reader, id: number) =>
  db.select().from(updates).where(gt(updates.id, id)).orderBy(asc(updates.id)).limit(pageSize).all()

/** SQLite counts the ids it gave out; a row deleted at the end does not bring its number back. */
function everWritten(db: Reader): number {
  const row = db.get<{ seq: number } | undefined>(sql`SELECT seq FROM sqlite_sequence WHERE name = 'audit'`)
  return row?.seq ?? 0
}
