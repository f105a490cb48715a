/** A real database in a folder of its own, which goes when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'

export interface TestDatabase {
  readonly db: Database
  /** Temporary folder that also holds uploads. */
  readonly folder: string
  readonly close: () => void
}

/** Opens an empty, migrated database. The caller closes it, or uses `testDatabase`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'operative-'))
  const db = await openDatabase(join(folder, 'operative.db'))
  const close = () => {
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { db, folder, close }
}

/** An empty database that closes with the test it is called in. */
export async function testDatabase(): Promise<Database> {
  const opened = await openTestDatabase()
  onTestFinished(opened.close)
  return opened.db
}
