import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase, write } from '../../db/connection.ts'
import { audit } from '../../db/schema.ts'
import { isBusy, whenFree } from '../../db/waiting.ts'

const at = '2026-11-21T09:00:00.000Z'
const author = { personId: null, name: 'Amina Diallo' }

describe('a write while another program holds the database', () => {
  let folder: string
  let db: Database
  let other: Sqlite.Database
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operative-waiting-'))
    db = await openDatabase(join(folder, 'test.db'))
    other = new Sqlite(join(folder, 'test.db'))
    other.exec('BEGIN IMMEDIATE')
  })
  afterEach(() => {
    other.close()
    db.$client.close()
    rmSync(folder, { recursive: true })
  })

  const note = (subject: string): Promise<void> =>
    write(db, { author, at, action: 'test', subject }, () => undefined)
  const noted = (): string[] =>
    db
      .select()
      .from(audit)
      .all()
      .map(({ subject }) => subject)

  it('waits and lets everything else go on, in the order in which it was asked for', async () => {
    const subjects = ['one', 'two', 'three']
    const writing = subjects.map(note)
    // A timer can only run where nothing holds up the process.
    setTimeout(() => other.exec('COMMIT'), 30)
    await Promise.all(writing)
    expect(noted()).toEqual(subjects)
  })

  it('lets nobody who comes later go before those who wait', async () => {
    const first = note('first')
    await new Promise((resolve) => setTimeout(resolve, 5))
    other.exec('COMMIT')
    await Promise.all([note('second'), first])
    expect(noted()).toEqual(['first', 'second'])
  })

  it('gives up after the time of the connection, and later ones are tried all the same', async () => {
    db.$client.pragma('busy_timeout = 20')
    const refused = await Promise.allSettled([note('one'), note('two')])
    expect(refused.map((one) => one.status === 'rejected' && isBusy(one.reason))).toEqual([true, true])
    other.exec('COMMIT')
    await note('three')
    expect(noted()).toEqual(['three'])
  })

  it('passes on what else went wrong at once, and the next in line has its turn', async () => {
    const writing = Promise.allSettled([
      whenFree(db, () => {
        db.$client.exec('BEGIN IMMEDIATE').exec('COMMIT')
        throw new Error('no')
      }),
      note('next'),
    ])
    other.exec('COMMIT')
    expect((await writing)[0]).toMatchObject({ reason: new Error('no') })
    expect(noted()).toEqual(['next'])
  })

  it('leaves the time that the connection waits as it was', async () => {
    const writing = note('one')
    expect(db.$client.pragma('busy_timeout', { simple: true })).toBe(5000)
    other.exec('COMMIT')
    await writing
    expect(db.$client.pragma('busy_timeout', { simple: true })).toBe(5000)
  })
})
