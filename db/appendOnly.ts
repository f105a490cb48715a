/**
 * What was written stays written, whoever asks: triggers that keep history, audit, frozen reports and their signatures append-only in the
 * database itself. They are code and not a migration, because a rebuilt table loses its triggers without a word, and a
 * trigger that names another table stops the rebuild of that one: so they are taken off before every migration and put
 * back after it.
 */
import type Sqlite from 'better-sqlite3'

interface Rule {
  readonly name: string
  readonly on: string
  /** Only where this holds; always where it is left out. */
  readonly when?: string
  /** What the one who tries is told. */
  readonly says: string
}

/** Only samples can be removed; their history goes with them, by the cascade, once the mandate itself is gone. */
const rules: readonly Rule[] = [
  {
    name: 'updates_never_change',
    on: 'UPDATE ON updates',
    says: 'an update is never changed: write a new one',
  },
  {
    name: 'updates_never_go',
    on: 'DELETE ON updates',
    when: 'EXISTS (SELECT 1 FROM mandates WHERE id = OLD.mandate_id)',
    says: 'an update is never deleted',
  },
  {
    name: 'mandates_never_go',
    on: 'DELETE ON mandates',
    when: 'EXISTS (SELECT 1 FROM resolutions WHERE id = OLD.resolution_id)',
    says: 'a mandate is never deleted: reject it with a reason',
  },
  {
    name: 'resolutions_never_go',
    on: 'DELETE ON resolutions',
    when: 'OLD.sample = 0',
    says: 'only samples can be removed',
  },
  // REPLACE deletes without asking the triggers of DELETE.
  {
    name: 'updates_never_replaced',
    on: 'INSERT ON updates',
    when: 'EXISTS (SELECT 1 FROM updates WHERE id = NEW.id OR hash = NEW.hash)',
    says: 'an update is never changed: write a new one',
  },
  {
    name: 'resolutions_stay_real',
    on: 'UPDATE OF sample ON resolutions',
    when: 'OLD.sample = 0 AND NEW.sample <> 0',
    says: 'only samples can be removed',
  },
  {
    name: 'audit_never_replaced',
    on: 'INSERT ON audit',
    when: 'EXISTS (SELECT 1 FROM audit WHERE id = NEW.id OR hash = NEW.hash)',
    says: 'the audit log is never changed',
  },
  {
    name: 'reports_never_replaced',
    on: 'INSERT ON reports',
    when: 'EXISTS (SELECT 1 FROM reports WHERE id = NEW.id OR content_hash = NEW.content_hash)',
    says: 'a frozen report is never changed',
  },
  {
    name: 'report_contents_never_replaced',
    on: 'INSERT ON report_contents',
    when: 'EXISTS (SELECT 1 FROM report_contents WHERE report_id = NEW.report_id)',
    says: 'a frozen report is never changed',
  },
  {
    name: 'signatures_never_replaced',
    on: 'INSERT ON signatures',
    when: `EXISTS (SELECT 1 FROM signatures WHERE id = NEW.id OR hash = NEW.hash
      OR (report_id = NEW.report_id AND (capacity = NEW.capacity OR person_id = NEW.person_id)))`,
    says: 'a signature is never changed',
  },
  {
    name: 'report_files_never_replaced',
    on: 'INSERT ON report_files',
    when: `EXISTS (SELECT 1 FROM report_files WHERE id = NEW.id
      OR (sha256 = NEW.sha256 AND report_id = NEW.report_id AND format = NEW.format))`,
    says: 'what was given out is never changed',
  },
  { name: 'audit_never_changes', on: 'UPDATE ON audit', says: 'the audit log is never changed' },
  { name: 'audit_never_goes', on: 'DELETE ON audit', says: 'the audit log is never shortened' },
  { name: 'reports_never_change', on: 'UPDATE ON reports', says: 'a frozen report is never changed' },
  { name: 'reports_never_go', on: 'DELETE ON reports', says: 'a frozen report is never deleted' },
  {
    name: 'report_contents_never_change',
    on: 'UPDATE ON report_contents',
    says: 'a frozen report is never changed',
  },
  {
    name: 'report_contents_never_go',
    on: 'DELETE ON report_contents',
    says: 'a frozen report is never deleted',
  },
  { name: 'signatures_never_change', on: 'UPDATE ON signatures', says: 'a signature is never changed' },
  { name: 'signatures_never_go', on: 'DELETE ON signatures', says: 'a signature is never deleted' },
  {
    name: 'report_files_never_change',
    on: 'UPDATE ON report_files',
    says: 'what was given out is never changed',
  },
  {
    name: 'report_files_never_go',
    on: 'DELETE ON report_files',
    says: 'what was given out is never deleted',
  },
]

/** Takes the rules off, for the time of a migration. */
export function liftAppendOnly(client: Sqlite.Database): void {
  for (const { name } of rules) client.exec(`DROP TRIGGER IF EXISTS ${name}`)
}

/** Puts the rules on, at once and only where they are not on already as they stand here. */
export function imposeAppendOnly(client: Sqlite.Database): void {
  const present = client.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  const wanted = rules.map(statementOf)
  if (wanted.every((statement) => present.includes(statement))) return
  client
    .transaction(() => {
      liftAppendOnly(client)
      for (const statement of wanted) client.exec(statement)
    })
    .immediate()
}

function statementOf({ name, on, when, says }: Rule): string {
  const condition = when ? ` WHEN ${when}` : ''
  return `CREATE TRIGGER ${name} BEFORE ${on}${condition} BEGIN SELECT RAISE(ABORT, '${says}'); END`
}
