/**
 * Which mandates have to be listed anew: triggers note every change of what a list shows, whoever makes it and from
 * whatever process. Like the rules of `appendOnly.ts` they are code and not a migration, and are off while migrating.
 */
import type Sqlite from 'better-sqlite3'
import { asc, gt, max } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from './schema.ts'
import { listChanges } from './schema.ts'

/** What `connection.ts` calls a reader; it imports this file, so its own name for it cannot stand here. */
type Reader = Pick<BaseSQLiteDatabase<'sync', unknown, typeof schema>, 'select'>

interface Watch {
  readonly name: string
  /** What happens, as in `INSERT ON updates`. */
  readonly on: string
  /** The mandate that it concerns, or a SELECT of several. */
  readonly concerns: string
}

const ofRow = (row: 'NEW' | 'OLD'): string => `${row}.mandate_id`
const ofEvidence = (row: 'NEW' | 'OLD'): string =>
  `SELECT mandate_id FROM occurrences WHERE id = ${row}.occurrence_id`
const ofResolution = 'SELECT id FROM mandates WHERE resolution_id = NEW.id'
const ofEntity = 'SELECT DISTINCT mandate_id FROM assignments WHERE entity_id = NEW.id AND ended_at IS NULL'

/** All that a row of the list is found, sorted or counted by. */
const watches: readonly Watch[] = [
  { name: 'list_mandate_added', on: 'INSERT ON mandates', concerns: 'NEW.id' },
  { name: 'list_mandate_changed', on: 'UPDATE ON mandates', concerns: 'NEW.id' },
  { name: 'list_mandate_gone', on: 'DELETE ON mandates', concerns: 'OLD.id' },
  { name: 'list_occurrence_added', on: 'INSERT ON occurrences', concerns: ofRow('NEW') },
  { name: 'list_occurrence_changed', on: 'UPDATE ON occurrences', concerns: ofRow('NEW') },
  { name: 'list_occurrence_gone', on: 'DELETE ON occurrences', concerns: ofRow('OLD') },
  { name: 'list_assignment_added', on: 'INSERT ON assignments', concerns: ofRow('NEW') },
  { name: 'list_assignment_changed', on: 'UPDATE ON assignments', concerns: ofRow('NEW') },
  { name: 'list_assignment_gone', on: 'DELETE ON assignments', concerns: ofRow('OLD') },
  { name: 'list_evidence_added', on: 'INSERT ON evidence', concerns: ofEvidence('NEW') },
  { name: 'list_evidence_changed', on: 'UPDATE ON evidence', concerns: ofEvidence('NEW') },
  { name: 'list_update_added', on: 'INSERT ON updates', concerns: ofRow('NEW') },
  { name: 'list_wording_added', on: 'INSERT ON wordings', concerns: ofRow('NEW') },
  { name: 'list_wording_changed', on: 'UPDATE ON wordings', concerns: ofRow('NEW') },
  { name: 'list_wording_gone', on: 'DELETE ON wordings', concerns: ofRow('OLD') },
  { name: 'list_resolution_changed', on: 'UPDATE ON resolutions', concerns: ofResolution },
  { name: 'list_entity_renamed', on: 'UPDATE OF acronym ON entities', concerns: ofEntity },
]

/** Takes the triggers off, for the time of a migration. */
export function liftListWatches(client: Sqlite.Database): void {
  for (const { name } of watches) client.exec(`DROP TRIGGER IF EXISTS ${name}`)
}

/** Puts the triggers on, at once and only where they are not on already as they stand here. */
export function imposeListWatches(client: Sqlite.Database): void {
  const present = client.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  const wanted = watches.map(statementOf)
  if (wanted.every((statement) => present.includes(statement))) return
  client
    .transaction(() => {
      liftListWatches(client)
      for (const statement of wanted) client.exec(statement)
    })
    .immediate()
}

/**
 * Not `INSERT OR REPLACE`: a trigger follows the conflict rule of the statement that fires it. A change of many mandates
 * fires thousands, so one mandate is not looked up as if it were a list.
 */
function statementOf({ name, on, concerns }: Watch): string {
  const isList = concerns.startsWith('SELECT')
  return `CREATE TRIGGER ${name} AFTER ${on} BEGIN
    DELETE FROM list_changes WHERE mandate_id ${isList ? `IN (${concerns})` : `= ${concerns}`};
    INSERT INTO list_changes (mandate_id) ${isList ? `SELECT * FROM (${concerns}) WHERE 1` : `VALUES (${concerns})`};
  END`
}

/** The number of the newest change; 0 before the first. */
export function newestChange(db: Reader): number {
  return (
    db
      .select({ id: max(listChanges.id) })
      .from(listChanges)
      .get()?.id ?? 0
  )
}

/** Mandates that changed after the change of that number, in the order of their changes. */
export function changedAfter(db: Reader, change: number): number[] {
  return db
    .select({ mandateId: listChanges.mandateId })
    .from(listChanges)
    .where(gt(listChanges.id, change))
    .orderBy(asc(listChanges.id))
    .all()
    .map(({ mandateId }) => mandateId)
}
