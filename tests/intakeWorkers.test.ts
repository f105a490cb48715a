/** What a worker that dies or hangs costs an import: one file, which is named. */
import { count } from 'drizzle-orm'
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findImport } from '../db/imports.ts'
import * as t from '../db/schema.ts'
import type { Database } from '../db/connection.ts'
import { createApp } from '../server/app.ts'
import { createIntake } from '../server/intake.ts'
import { createReadingPool } from '../server/readingPool.ts'
import { makeRound } from '../server/rounds/rounds.ts'
import { signedIn, stranger, testHouse } from './support/app.ts'
import { boris } from './support/cast.ts'
import { openTestDatabase } from './support/database.ts'
import { lighthouseText } from './support/files.ts'

const thread = new URL('./support/badThread.js', import.meta.url)
const stored = (db: Database) =>
  [t.resolutions, t.documents, t.originals].map((table) => db.select({ n: count() }).from(table).get()?.n)

/** A house whose workers do what the names of their files say. */
async function badHouse() {
  const house = await testHouse()
  const maxBytes = house.settings.maxFileBytes
  const failed: string[] = []
  const pool = createReadingPool(
    { maxBytes, milliseconds: 8_000 },
    (_, fileName) => failed.push(fileName),
    thread,
  )
  const intake = createIntake({ ...house, pool, maxBytes })
  onTestFinished(async () => {
    await intake.settled()
    await pool.close()
  })
  return { ...house, intake, app: createApp({ ...house, intake }), failed }
}

describe('a worker that dies or hangs', () => {
  it('costs an import one file, which is named; the others are stored, and the site answers meanwhile', async () => {
    const house = await badHouse()
    const agent = await signedIn(house.app, boris)
    const names = ['one.txt', 'hangs', 'two.txt', 'dies', 'eats', 'three.txt']
    let post = agent.post('/imports')
    for (const [index, name] of names.entries())
      post = post.attach('files', Buffer.from(lighthouseText(970 + index)), name)
    const { headers } = await post.expect(303)
    const url = headers['location'] ?? ''
    expect((await agent.get(url).expect(200)).text).toContain('data-live="on"')
    await stranger(house.app).get('/health').expect(200, 'ok')
    await stranger(house.app).get('/sign-in').expect(200)
    await agent.get('/mandates').expect(200)
    await house.intake.settled()

    const files = (await findImport(house.db, Number(url.split('/').at(-1))))?.files ?? []
    expect(files.map(({ fileName, outcome }) => `${fileName} ${outcome}`)).toEqual([
      'one.txt imported',
      'hangs refused',
      'two.txt imported',
      'dies refused',
      'eats refused',
      'three.txt imported',
    ])
    expect(files[1]?.reason).toMatch(/took too long/u)
    expect(files[3]?.reason).toMatch(/Reading it failed/u)
    expect(files[4]?.reason).toMatch(/needed more memory|took too long/u)
    expect(house.failed).toContain('dies')
    expect(stored(house.db)).toEqual([3, 3, 3])
    const page = await agent.get(url)
    expect(page.text).toContain('3 imported with 6 mandates proposed, 0 unchanged, 3 refused.')
  }, 180_000)
})

/** A process that imports, killed when its first file is stored and its second is read. */
async function killedImport(via: 'page' | 'command line') {
  const { db, folder, close } = await openTestDatabase()
  onTestFinished(close)
  const program = fileURLToPath(new URL('./support/importOfTwo.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, via], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const outcomes = async () => (await findImport(db, 1))?.files.map(({ outcome }) => outcome)
  await expect.poll(outcomes, { timeout: 50_000 }).toEqual(['imported', 'reading', 'waiting'])
  child.kill('SIGKILL')
  await ended
  return { db, folder }
}

describe('an import that is cut off', () => {
  it('by the end of its process has stored whole files only, and names the others after the restart', async () => {
    const { db, folder } = await killedImport('page')
    expect(stored(db)).toEqual([1, 1, 1])
    const house = await testHouse()
    await createIntake({ ...house, db, pool: idle, maxBytes: 1 }).recover(`${folder}/uploads`)
    const found = await findImport(db, 1)
    expect(found?.finishedAt).not.toBeNull()
    expect(found?.files.map(({ fileName, outcome, reason }) => [fileName, outcome, reason])).toEqual([
      ['good.txt', 'imported', null],
      ['hangs', 'refused', 'The application stopped before this file was read. Import it again.'],
      ['late.txt', 'refused', 'The application stopped before this file was read. Import it again.'],
    ])
  }, 90_000)

  it('by the end of its command line is closed by the rounds of the application, and can be run again', async () => {
    const { db, folder } = await killedImport('command line')
    const house = await testHouse()
    await createIntake({ ...house, db, pool: idle, maxBytes: 1 }).recover(`${folder}/uploads`)
    const round = () => makeRound({ ...house, db, mail: null, baseUrl: null })
    await round()
    expect((await findImport(db, 1))?.finishedAt).toBeNull()
    house.advance({ minutes: 4 })
    await round()
    const found = await findImport(db, 1)
    expect(found?.finishedAt).toBe(house.now().toISOString())
    const reason =
      'The command line ended before this file was read. Run the command again: files that were read change nothing.'
    expect(found?.files.map((file) => [file.outcome, file.reason])).toEqual([
      ['imported', null],
      ['refused', reason],
      ['refused', reason],
    ])
  }, 90_000)

  it('by whoever runs it stores what it has begun, and says of the others that they were not read', async () => {
    const house = await badHouse()
    const path = join(house.settings.uploadFolder, 'stopped.txt')
    mkdirSync(house.settings.uploadFolder, { recursive: true })
    writeFileSync(path, lighthouseText())
    const stop = new AbortController()
    const files = ['first.txt', 'second.txt', 'third.txt'].map((fileName) => ({ fileName, path, size: 900 }))
    const author = { personId: null, name: 'Boris Petrov' }
    const id = await house.intake.run({ files, author, via: 'command line', signal: stop.signal }, () =>
      stop.abort(),
    )
    const found = await findImport(house.db, id)
    expect(found?.finishedAt).not.toBeNull()
    const unread = 'The import was stopped before this file was read. Import it again.'
    expect(found?.files.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['imported', null],
      ['refused', unread],
      ['refused', unread],
    ])
  })

  it('by a table that takes nothing leaves nothing of its file, and says so', async () => {
    const house = await badHouse()
    const before = stored(house.db)
    house.db.$client.exec(
      "CREATE TRIGGER full BEFORE INSERT ON occurrences BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    )
    const agent = await signedIn(house.app, boris)
    const { headers } = await agent
      .post('/imports')
      .attach('files', Buffer.from(lighthouseText()), 'one.txt')
      .expect(303)
    await house.intake.settled()
    const page = await agent.get(headers['location'] ?? '')
    expect(page.text).toContain('It was read but could not be stored; nothing of it was kept.')
    expect(stored(house.db)).toEqual(before)
    expect(house.logged()).toContain('disk full')
  })
})

const idle = {
  read: () => Promise.reject(new Error('Nothing is to be read.')),
  close: () => Promise.resolve(),
}
