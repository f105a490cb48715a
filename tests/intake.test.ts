import Sqlite from 'better-sqlite3'
import { count, eq } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../db/connection.ts'
import { findImport } from '../db/imports.ts'
import { everyOccurrence } from '../db/readiness.ts'
import * as t from '../db/schema.ts'
import { createIntake, type WaitingFile } from '../server/intake.ts'
import { readFile as readResolution } from '../server/reading.ts'
import { openHouse } from './support/app.ts'
import { badFiles, lighthouseText } from './support/files.ts'

const boris = { personId: null, name: 'Boris Petrov' }

describe('intake', () => {
  let house: Awaited<ReturnType<typeof openHouse>>
  beforeAll(async () => {
    house = await openHouse()
    mkdirSync(house.settings.uploadFolder, { recursive: true })
  })
  afterAll(() => house.close())

  let waited = 0
  const waiting = (fileName: string, content: string | Uint8Array): WaitingFile => {
    const path = join(house.settings.uploadFolder, `waiting-${(waited += 1)}`)
    writeFileSync(path, content)
    return { fileName, path, size: Buffer.byteLength(content) }
  }
  const take = async (...files: WaitingFile[]) => {
    const id = await house.intake.run({ files, author: boris, via: 'command line' })
    return (await findImport(house.db, id))?.files ?? []
  }
  const rows = () =>
    [
      t.resolutions,
      t.documents,
      t.originals,
      t.paragraphs,
      t.mandates,
      t.wordings,
      t.duePoints,
      t.occurrences,
      t.updates,
    ].map((table) => house.db.select({ n: count() }).from(table).get()?.n)

  it('stores a resolution with its paragraphs, mandates and the original', async () => {
    const [file] = await take(waiting('lighthouse.txt', lighthouseText()))
    expect(file).toMatchObject({
      outcome: 'imported',
      symbol: 'A/RES/98/951',
      language: 'en',
      proposed: 2,
      warnings: [],
    })
    const mandates = house.db.select().from(t.mandates).all()
    expect(mandates.map(({ path, text }) => [path, text])).toEqual([
      ['2', 'Requests the Secretary-General to dry the records of lighthouses'],
      [
        '3',
        'Requests the Secretary-General to report to the General Assembly at its ninety-ninth session on the implementation of the present resolution',
      ],
    ])
    expect(house.db.select().from(t.occurrences).all()).toMatchObject([
      { session: null, status: 'not started' },
      { body: 'GA', session: 99, status: 'not started' },
    ])
    const original = house.db.select().from(t.originals).get()
    expect(original?.bytes.toString()).toBe(lighthouseText())
  })

  it('keeps every clause verbatim at its place in the text', () => {
    const places = house.db.select().from(t.wordings).all()
    const text = house.db.select().from(t.documents).get()?.text ?? ''
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(places.map((place) => place.text))
  })

  it('starts the history of a mandate with who imported it and why it was found', () => {
    expect(house.db.select().from(t.updates).all()).toMatchObject([
      { kind: 'found', author: 'Boris Petrov', previousHash: '' },
      { kind: 'found', author: 'Boris Petrov', previousHash: '' },
    ])
  })

  it('changes nothing when the same file comes again, under whatever name, and says so', async () => {
    const before = rows()
    const [file] = await take(waiting('copy.txt', lighthouseText()))
    expect(file).toMatchObject({
      outcome: 'unchanged',
      symbol: 'A/RES/98/951',
      reason: 'Imported before; nothing changed.',
    })
    expect(rows()).toEqual(before)
  })

  it('takes the same file twice in one drop for one', async () => {
    const text = lighthouseText(952)
    const files = await take(waiting('one.txt', text), waiting('two.txt', text))
    expect(files.map(({ outcome }) => outcome)).toEqual(['imported', 'unchanged'])
  })

  it('knows a mandate again in another document of the same resolution', async () => {
    const before = house.db.select({ n: count() }).from(t.mandates).get()?.n
    const text = lighthouseText().replace(
      'The General Assembly,\n',
      'The General Assembly,\n\nMindful of fog,\n',
    )
    const [file] = await take(waiting('again.txt', text))
    expect(file).toMatchObject({ outcome: 'imported', proposed: 0 })
    expect(house.db.select({ n: count() }).from(t.mandates).get()?.n).toBe(before)
  })

  it('stores nothing of another format of a text it has', async () => {
    const before = rows()
    const [file] = await take(
      waiting('lighthouse.md', `${lighthouseText().replaceAll('Requests', '*Requests*')}\n`),
    )
    expect(file).toMatchObject({
      outcome: 'unchanged',
      reason: 'The same text as lighthouse.txt, imported before.',
      symbol: 'A/RES/98/951',
    })
    expect(rows()).toEqual(before)
  })

  it('stores a draft as a draft, with what it cites, its footnote marks and its italics', async () => {
    const text = readFileSync('tests/fixtures/resolutions/draft.txt', 'utf8')
    const [file] = await take(
      waiting(
        'draft.txt',
        text.replace('2043,', '2043,¹').replace('Requests', '*Requests*') +
          '\n_______________\n¹ See A/98/77.\n',
      ),
    )
    expect(file).toMatchObject({ outcome: 'imported', symbol: 'A/C.3/99/L.12/Rev.1', proposed: 1 })
    const document = house.db.select().from(t.documents).where(eq(t.documents.fileName, 'draft.txt')).get()
    const symbols = house.db
      .select({ symbol: t.citations.symbol })
      .from(t.citations)
      .where(eq(t.citations.documentId, document?.id ?? 0))
      .all()
    expect(symbols).toEqual([{ symbol: 'A/RES/98/40' }, { symbol: 'A/98/77' }])
    expect(document?.marks).toHaveLength(1)
    expect(document?.italics.map(({ start, end }) => document.text.slice(start, end))).toEqual(['Requests'])
    const drafts = house.db.select().from(t.resolutions).where(eq(t.resolutions.draft, true)).all()
    expect(drafts.map(({ symbol }) => symbol)).toEqual(['A/C.3/99/L.12/Rev.1'])
    expect((await everyOccurrence(house.db)).filter(({ session }) => session === 100)).toEqual([])
  })

  it.each(badFiles)(
    'refuses $what with a reason and leaves nothing behind',
    async ({ fileName, bytes, reason }) => {
      const before = rows()
      const [file] = await take(waiting(fileName, bytes))
      expect(file?.outcome).toBe('refused')
      expect(file?.reason).toMatch(reason)
      expect(rows()).toEqual(before)
    },
  )

  describe('an archive', () => {
    const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
      zipSync(
        Object.fromEntries(
          Object.entries(files).map(([name, content]) => [
            name,
            typeof content === 'string' ? strToU8(content) : content,
          ]),
        ),
      )

    it('is imported as the files in it, each for itself', async () => {
      const archive = zip({
        'a.txt': lighthouseText(961),
        'deep/../b.txt': lighthouseText(962),
        'letter.txt': 'Dear colleague, the canteen is closed on Friday.',
        'inner.zip': zip({ 'c.txt': lighthouseText(963) }),
      })
      const files = await take(waiting('all.zip', archive), waiting('last.txt', lighthouseText(964)))
      expect(files.map(({ fileName, outcome, symbol }) => [fileName, outcome, symbol])).toEqual([
        ['all.zip/a.txt', 'imported', 'A/RES/98/961'],
        ['all.zip/deep/b.txt', 'imported', 'A/RES/98/962'],
        ['all.zip/letter.txt', 'refused', null],
        ['all.zip/inner.zip', 'refused', null],
        ['last.txt', 'imported', 'A/RES/98/964'],
      ])
      expect(files[3]?.reason).toMatch(/ZIP archive inside another file/u)
    })

    it('keeps each of its files as the original of what it gave', async () => {
      await take(waiting('one.zip', zip({ 'a.txt': lighthouseText(965) })))
      const originals = house.db.select().from(t.originals).all()
      expect(originals.at(-1)?.bytes.toString()).toBe(lighthouseText(965))
    })

    it('is removed with the last of its files where it was put there for the import', async () => {
      const file = waiting('many.zip', zip({ 'a.txt': lighthouseText(966), 'b.txt': lighthouseText(967) }))
      const id = await house.intake.run({ files: [file], author: boris, via: 'page', temporary: true })
      expect((await findImport(house.db, id))?.files.map(({ outcome }) => outcome)).toEqual([
        'imported',
        'imported',
      ])
      expect(existsSync(file.path ?? '')).toBe(false)
    })

    it('lies about one of its files: that one is refused, the others are read', async () => {
      const archive = Buffer.from(zip({ 'a.txt': lighthouseText(968), 'b.txt': lighthouseText(969) }))
      archive.writeUInt32LE(7, archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24)
      const files = await take(waiting('liar.zip', archive))
      expect(files.map(({ outcome }) => outcome)).toEqual(['refused', 'imported'])
      expect(files[0]?.reason).toMatch(/ZIP archive is damaged/u)
    })
  })

  it('reads the good files of a drop that holds bad ones', async () => {
    const [bad] = badFiles
    const files = await take(waiting('bad.pdf', bad?.bytes ?? ''), waiting('good.txt', lighthouseText(953)))
    expect(files.map(({ outcome }) => outcome)).toEqual(['refused', 'imported'])
  })

  it('refuses a file that is not there', async () => {
    const [file] = await take({
      fileName: 'gone.pdf',
      path: join(house.settings.uploadFolder, 'gone'),
      size: 12,
    })
    expect(file).toMatchObject({ outcome: 'refused', reason: 'The file could not be opened.' })
  })

  it('refuses a pipe, which may never end', async () => {
    const path = join(house.settings.uploadFolder, 'pipe')
    execFileSync('mkfifo', [path])
    const [file] = await take({ fileName: 'pipe', path, size: 0 })
    expect(file).toMatchObject({ outcome: 'refused', reason: 'The file could not be opened.' })
  })

  it('keeps for a later part of a clause the verb and addressee that it takes from the first', async () => {
    const text = lighthouseText(954).replace(
      'to dry the records of lighthouses',
      'to dry the records of lighthouses and to report thereon',
    )
    await take(waiting('parts.txt', text))
    const newest = house.db.select().from(t.resolutions).all().at(-1)?.id
    const parts = house.db
      .select()
      .from(t.mandates)
      .all()
      .filter(({ path, resolutionId }) => path === '2' && resolutionId === newest)
    expect(parts.map(({ opening, text: words }) => [opening, words])).toEqual([
      [null, 'Requests the Secretary-General to dry the records of lighthouses'],
      ['Requests the Secretary-General', 'to report thereon'],
    ])
  })

  it('tells after a stop which files of an import were not read', async () => {
    house.db
      .insert(t.imports)
      .values({ author: 'Boris Petrov', via: 'page', startedAt: '2026-11-21T08:00:00Z' })
      .run()
    const id = house.db.select().from(t.imports).all().at(-1)?.id ?? 0
    house.db
      .insert(t.importFiles)
      .values({ importId: id, position: 0, fileName: 'half.pdf', size: 1, outcome: 'reading', warnings: [] })
      .run()
    await house.intake.recover(join(house.settings.uploadFolder, 'left'))
    const found = await findImport(house.db, id)
    expect(found?.finishedAt).not.toBeNull()
    expect(found?.files[0]?.reason).toContain('Import it again')
  })

  it('says that a file is known which another program stores while it is stored here', async () => {
    const other = await openDatabase(house.db.$client.name)
    const pool = {
      read: async (bytes: Uint8Array, fileName: string) => {
        const reading = await readResolution(bytes, fileName, bytes.length)
        other.$client.exec('BEGIN IMMEDIATE')
        const [known] = other.select().from(t.documents).limit(1).all()
        if (known)
          other
            .insert(t.documents)
            .values({ ...known, id: undefined, sha256: reading.sha256 })
            .run()
        setTimeout(() => other.$client.exec('COMMIT').close(), 300)
        return { reading }
      },
      close: async () => undefined,
    }
    house.db.$client.pragma('busy_timeout = 20')
    const intake = createIntake({ ...house, pool, maxBytes: house.settings.maxFileBytes })
    const files = [waiting('at-once.txt', lighthouseText(960))]
    const id = await intake.run({ files, author: boris, via: 'page' })
    house.db.$client.pragma('busy_timeout = 5000')
    expect((await findImport(house.db, id))?.files[0]).toMatchObject({
      outcome: 'unchanged',
      reason: 'Imported before; nothing changed.',
    })
  })

  it('waits while another program writes to the database', async () => {
    const files = [waiting('patient.txt', lighthouseText(971))]
    const other = new Sqlite(house.db.$client.name)
    house.db.$client.pragma('busy_timeout = 20')
    const id = await house.intake.begin({ files, author: boris, via: 'page', temporary: true })
    other.exec('BEGIN IMMEDIATE')
    setTimeout(() => other.close(), 1500)
    await house.intake.settled()
    house.db.$client.pragma('busy_timeout = 5000')
    const found = await findImport(house.db, id)
    expect(found?.files[0]?.outcome).toBe('imported')
    expect(found?.finishedAt).not.toBeNull()
  })

  it('has only a few files of a large drop open at once', async () => {
    let [open, most] = [0, 0]
    const pool = {
      read: async () => {
        most = Math.max(most, (open += 1))
        await new Promise((resolve) => setTimeout(resolve, 5))
        open -= 1
        return { refused: { code: 'empty', message: 'The file is empty.' } }
      },
      close: async () => undefined,
    }
    const intake = createIntake({ ...house, pool, maxBytes: house.settings.maxFileBytes })
    const files = Array.from({ length: 60 }, (_, n) => waiting(`${n}.txt`, `${n}`))
    const id = await intake.run({ files, author: boris, via: 'command line' })
    const found = await findImport(house.db, id)
    expect(new Set(found?.files.map(({ outcome }) => outcome))).toEqual(new Set(['refused']))
    expect(most).toBeLessThanOrEqual(8)
  })
})
