import { count } from 'drizzle-orm'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canonical, chained } from '../../db/chain.ts'
import { type Database, MigrationFailed, openDatabase, write } from '../../db/connection.ts'
import { audit, mandates, resolutions, updates } from '../../db/schema.ts'
import { removeSamples } from '../../db/samples.ts'
import { storeResolution } from '../support/records.ts'

const amina = { personId: null, name: 'Amina Diallo' }
const at = '2026-11-21T09:00:00.000Z'
const lighthouse = (sample: boolean) => ({
  symbol: 'A/RES/99/101',
  title: 'Protection of lighthouse records',
  session: 99,
  sample,
  documents: {
    en: [
      {
        type: 'paragraph',
        number: '1',
        path: '1',
        text: '1. Requests the Secretary-General to dry the records.',
      },
    ],
  },
  mandates: [{ path: '1', words: { en: 'Requests the Secretary-General to dry the records' } }],
})

describe('the database', () => {
  let folder: string
  let db: Database
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operative-db-'))
    db = await openDatabase(join(folder, 'test.db'))
  })
  afterEach(() => {
    db.$client.close()
    rmSync(folder, { recursive: true })
  })

  const rows = (): number => db.select({ n: count() }).from(resolutions).get()?.n ?? 0

  it('is created, migrated, in WAL and with foreign keys on', () => {
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.$client.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(rows()).toBe(0)
  })

  it('has every trigger that keeps history as it was written (a rebuilt table would lose its own)', () => {
    const triggers = db.$client
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE 'list_%' ORDER BY name",
      )
      .pluck()
    expect(triggers.all()).toEqual([
      'audit_never_changes',
      'audit_never_goes',
      'audit_never_replaced',
      'mandates_never_go',
      'report_contents_never_change',
      'report_contents_never_go',
      'report_contents_never_replaced',
      'report_files_never_change',
      'report_files_never_go',
      'report_files_never_replaced',
      'reports_never_change',
      'reports_never_go',
      'reports_never_replaced',
      'resolutions_never_go',
      'resolutions_stay_real',
      'signatures_never_change',
      'signatures_never_go',
      'signatures_never_replaced',
      'updates_never_change',
      'updates_never_go',
      'updates_never_replaced',
    ])
  })

  it('writes the audit entry with the work or neither', async () => {
    const failing = write(db, { author: amina, at, action: 'test', subject: 'nothing' }, (tx) => {
      tx.insert(resolutions).values({ symbol: 'A/RES/99/1', organ: 'GA', title: 'None', createdAt: at }).run()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(rows()).toBe(0)
    expect(db.select().from(audit).all()).toEqual([])
  })

  it('chains audit entries, each over the hash of the one before', async () => {
    for (const subject of ['one', 'two'])
      await write(db, { author: amina, at, action: 'test', subject }, () => undefined)
    const [one, two] = db.select().from(audit).all()
    expect(two?.previousHash).toBe(one?.hash)
    const { id: _id, previousHash, hash, ...entry } = two ?? { id: 0, previousHash: '', hash: '' }
    expect(chained(previousHash, entry).hash).toBe(hash)
  })

  it('refuses to change or shorten audit and history, even by hand', async () => {
    await storeResolution(db, lighthouse(false))
    const run = (statement: string) => () => db.$client.exec(statement)
    expect(run("UPDATE audit SET author = 'Nobody'")).toThrow('never changed')
    expect(run('DELETE FROM audit')).toThrow('never shortened')
    expect(run('DELETE FROM mandates')).toThrow('never deleted')
    expect(run('DELETE FROM resolutions')).toThrow('only samples')
    expect(run('UPDATE resolutions SET sample = 1')).toThrow('only samples')
    expect(run('REPLACE INTO audit SELECT * FROM audit')).toThrow('never changed')
    db.insert(updates)
      .values(
        chained('', {
          mandateId: db.select().from(mandates).get()?.id ?? 0,
          at,
          author: 'Amina',
          kind: 'note' as const,
          note: 'wet',
          particulars: {},
        }),
      )
      .run()
    expect(run("UPDATE updates SET note = 'dry'")).toThrow('never changed')
    expect(run('DELETE FROM updates')).toThrow('never deleted')
    expect(run('REPLACE INTO updates SELECT * FROM updates')).toThrow('never changed')
  })

  it('lets samples go with all that hangs on them, and nothing else', async () => {
    await storeResolution(db, lighthouse(true))
    await storeResolution(db, { ...lighthouse(false), symbol: 'A/RES/99/102' })
    await removeSamples(db, amina, at)
    expect(db.select({ symbol: resolutions.symbol }).from(resolutions).all()).toEqual([
      { symbol: 'A/RES/99/102' },
    ])
    expect(db.select({ n: count() }).from(mandates).get()?.n).toBe(1)
    expect(db.$client.pragma('foreign_key_check')).toEqual([])
  })

  describe('with a new migration', () => {
    /** Our migrations and one more that rebuilds `resolutions`, as drizzle-kit would write it. */
    const withRebuild = (statements: string): string => {
      const copy = join(folder, 'migrations')
      cpSync('migrations', copy, { recursive: true })
      const journalFile = join(copy, 'meta', '_journal.json')
      const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as {
        entries: { idx: number; when: number }[]
      }
      const idx = journal.entries.length
      const when = Math.max(...journal.entries.map((entry) => entry.when)) + 1
      writeFileSync(
        journalFile,
        JSON.stringify({
          ...journal,
          entries: [...journal.entries, { idx, version: '6', when, tag: 'last', breakpoints: true }],
        }),
      )
      writeFileSync(join(copy, 'last.sql'), statements)
      return copy
    }
    const columns = () =>
      db.$client.prepare("SELECT sql FROM sqlite_master WHERE name = 'resolutions'").pluck().get() as string

    it('that rebuilds a table keeps every child row and leaves a copy of the old state', async () => {
      await storeResolution(db, lighthouse(false))
      const create = columns().replace('`resolutions`', '`__new_resolutions`')
      const migrations = withRebuild(
        [
          'PRAGMA foreign_keys=OFF;',
          `${create};`,
          'INSERT INTO `__new_resolutions` SELECT * FROM `resolutions`;',
          'DROP TABLE `resolutions`;',
          'ALTER TABLE `__new_resolutions` RENAME TO `resolutions`;',
          'PRAGMA foreign_keys=ON;',
        ].join('\n--> statement-breakpoint\n'),
      )
      db.$client.close()
      db = await openDatabase(join(folder, 'test.db'), migrations)
      expect(rows()).toBe(1)
      expect(db.select({ n: count() }).from(mandates).get()?.n).toBe(1)
      expect(() => db.$client.exec('DELETE FROM resolutions')).toThrow('only samples')
      expect(readdirSync(folder).filter((name) => /^test\.db\.before-\d+\.bak$/u.test(name))).toHaveLength(1)
    })

    it('that fails leaves the database as it was', async () => {
      await storeResolution(db, lighthouse(false))
      const migrations = withRebuild('CREATE TABLE a (b);\n--> statement-breakpoint\nCREATE TABLE a (b);')
      db.$client.close()
      await expect(openDatabase(join(folder, 'test.db'), migrations)).rejects.toThrow(MigrationFailed)
      db = await openDatabase(join(folder, 'test.db'))
      expect(rows()).toBe(1)
    })
  })
})

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: 2 })).toBe(
      canonical({ a: 2, b: [1, { c: 'x', d: null }] }),
    )
  })
  it('tells different values apart', () => {
    expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }))
  })
})
