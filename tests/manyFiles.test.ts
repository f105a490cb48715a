/** Files that come at the same time, under wrong names, or several under one name. */
import { count, eq } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../db/connection.ts'
import { findImport } from '../db/imports.ts'
import * as t from '../db/schema.ts'
import { createApp } from '../server/app.ts'
import { createIntake, type Intake, type WaitingFile } from '../server/intake.ts'
import { readFile as readResolution } from '../server/reading.ts'
import { createReadingPool } from '../server/readingPool.ts'
import { openHouse, signedIn, type TestHouse, testHouse } from './support/app.ts'
import { boris } from './support/cast.ts'
import { lighthousePdf, lighthouseText } from './support/files.ts'
import { sample } from './support/reading.ts'

type OpenHouse = Awaited<ReturnType<typeof openHouse>>
const author = { personId: null, name: 'Boris Petrov' }
let written = 0

const waiting = (house: TestHouse, fileName: string, content: string | Uint8Array): WaitingFile => {
  mkdirSync(house.settings.uploadFolder, { recursive: true })
  const path = join(house.settings.uploadFolder, `many-${(written += 1)}`)
  writeFileSync(path, content)
  return { fileName, path, size: Buffer.byteLength(content) }
}
const filesOf = async (house: TestHouse, id: number) => (await findImport(house.db, id))?.files ?? []
const take = async (house: TestHouse, ...files: WaitingFile[]) =>
  filesOf(house, await house.intake.run({ files, author, via: 'command line' }))
const rows = (house: TestHouse) =>
  [t.resolutions, t.documents, t.mandates].map(
    (table) => house.db.select({ n: count() }).from(table).get()?.n,
  )

/** The application and a command line beside it: two processes would have two connections and two pools. */
async function twoIntakes(
  house: TestHouse,
): Promise<{ both: readonly [Intake, Intake]; close: () => Promise<void> }> {
  const db = await openDatabase(house.db.$client.name)
  const maxBytes = house.settings.maxFileBytes
  const pool = createReadingPool({ maxBytes, milliseconds: 60_000 }, () => undefined)
  const other = createIntake({ ...house, db, pool, maxBytes })
  const close = async () => {
    await pool.close()
    db.$client.close()
  }
  return { both: [house.intake, other], close }
}

describe('two imports at the same time', () => {
  const formats = (number: number) => [
    lighthouseText(number),
    `${lighthouseText(number).replaceAll('Requests', '*Requests*')}\n`,
  ]

  it.each([
    { what: 'of one file', contents: [lighthouseText(), lighthouseText()] },
    { what: 'of one text in two formats', contents: formats(952) },
  ])('$what give one document, whether in one program or in two', async ({ contents }) => {
    const house = await testHouse()
    const { both, close } = await twoIntakes(house)
    const ids = await Promise.all(
      [...both, ...both].map((intake, index) => {
        const name = index % 2 === 0 ? 'a.txt' : 'b.md'
        const file = waiting(house, name, contents[index % 2] ?? '')
        return intake.run({ files: [file], author, via: 'page' })
      }),
    )
    await close()
    const outcomes = await Promise.all(ids.map(async (id) => (await filesOf(house, id))[0]?.outcome))
    expect(outcomes.filter((outcome) => outcome === 'imported')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(3)
    expect(rows(house)).toEqual([1, 1, 2])
  })

  it('of two texts of one resolution give one resolution with both, and each mandate once', async () => {
    const house = await testHouse()
    const { both, close } = await twoIntakes(house)
    const texts = ['fog', 'salt'].map((word) =>
      lighthouseText().replace('The General Assembly,\n', `The General Assembly,\n\nMindful of ${word},\n`),
    )
    await Promise.all(
      both.map((intake, index) =>
        intake.run({ files: [waiting(house, `${index}.txt`, texts[index] ?? '')], author, via: 'page' }),
      ),
    )
    await close()
    expect(rows(house)).toEqual([1, 2, 2])
  })

  it('of different files store them all', async () => {
    const house = await testHouse()
    const ids = await Promise.all(
      [0, 1, 2].map((lot) => {
        const files = [1, 2, 3].map((n) => waiting(house, `${n}.txt`, lighthouseText(900 + lot * 10 + n)))
        return house.intake.begin({ files, author, via: 'page' })
      }),
    )
    await house.intake.settled()
    for (const id of ids)
      expect((await filesOf(house, id)).map(({ outcome }) => outcome)).toEqual(Array(3).fill('imported'))
    expect(rows(house)).toEqual([9, 9, 18])
  })
})

describe('a file under the name of another format', () => {
  const files = [
    { name: 'really.docx', what: 'a PDF', bytes: () => lighthousePdf(953), format: 'pdf' },
    { name: 'really.pdf', what: 'a DOCX', bytes: () => sample('bells-typed.docx'), format: 'docx' },
    { name: 'really.txt', what: 'a DOC', bytes: () => sample('bells-typed.doc'), format: 'doc' },
    { name: 'really.doc', what: 'a DOCX', bytes: () => sample('bells-styled.docx'), format: 'docx' },
    { name: 'really.docx', what: 'a DOC', bytes: () => sample('bells-styled.doc'), format: 'doc' },
    { name: 'really.pdf', what: 'a web page', bytes: () => sample('bells.html'), format: 'html' },
    { name: 'really.pdf', what: 'plain text', bytes: () => Buffer.from(lighthouseText(954)), format: 'text' },
    { name: 'really.zip', what: 'plain text', bytes: () => Buffer.from(lighthouseText(955)), format: 'text' },
    { name: 'without', what: 'a PDF', bytes: () => lighthousePdf(956), format: 'pdf' },
    { name: 'REALLY.PDF.exe', what: 'a PDF', bytes: () => lighthousePdf(957), format: 'pdf' },
  ]

  it.each(files)('is read as what it is: $what named $name', async ({ name, bytes, format }) => {
    const reading = await readResolution(bytes(), name, 10_000_000)
    expect([reading.format, reading.fileName]).toEqual([format, name])
    expect(reading.extraction.mandates.length).toBeGreaterThan(1)
  })

  it('is imported with the others, under the name that it has', async () => {
    const house = await testHouse()
    const drop = files.map(({ name, bytes }) => waiting(house, name, bytes()))
    const outcomes = (await take(house, ...drop)).map(({ fileName, outcome }) => [fileName, outcome])
    // All samples of the bells are one text.
    expect(outcomes).toEqual(
      files.map(({ name }, index) => [name, index >= 2 && index <= 5 ? 'unchanged' : 'imported']),
    )
  })

  it('is opened where it is a ZIP, whatever it is called', async () => {
    const house = await testHouse()
    const archive = zipSync({ 'a.txt': strToU8(lighthouseText(958)) })
    const inside = await take(house, waiting(house, 'really.pdf', archive))
    expect(inside.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
      ['really.pdf/a.txt', 'imported'],
    ])
  })
})

describe('files of the same name', () => {
  let house: OpenHouse
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  const names = async (...files: WaitingFile[]) =>
    (await take(house, ...files)).map(({ fileName, symbol }) => [fileName, symbol])

  it('are each read in one upload, in their order', async () => {
    const agent = await signedIn(createApp(house), boris)
    const { headers } = await agent
      .post('/imports')
      .attach('files', Buffer.from(lighthouseText(961)), 'resolution.txt')
      .attach('files', Buffer.from(lighthouseText(962)), 'resolution.txt')
      .attach('files', Buffer.from(lighthouseText(961)), 'resolution.txt')
      .expect(303)
    await house.intake.settled()
    const files = await filesOf(house, Number((headers['location'] ?? '').split('/').at(-1)))
    expect(files.map(({ fileName, outcome, symbol }) => [fileName, outcome, symbol])).toEqual([
      ['resolution.txt', 'imported', 'A/RES/98/961'],
      ['resolution.txt', 'imported', 'A/RES/98/962'],
      ['resolution.txt', 'unchanged', 'A/RES/98/961'],
    ])
  })

  it('are each read from different folders of an archive, and told apart by these', async () => {
    const archive = zipSync({
      'english/resolution.txt': strToU8(lighthouseText(963)),
      'other/resolution.txt': strToU8(lighthouseText(964)),
      'resolution.txt': strToU8(lighthouseText(965)),
    })
    expect(await names(waiting(house, 'all.zip', archive))).toEqual([
      ['all.zip/english/resolution.txt', 'A/RES/98/963'],
      ['all.zip/other/resolution.txt', 'A/RES/98/964'],
      ['all.zip/resolution.txt', 'A/RES/98/965'],
    ])
  })

  it('are each read where an archive holds one name twice', async () => {
    const archive = Buffer.from(
      zipSync({ 'a.txt': strToU8(lighthouseText(966)), 'b.txt': strToU8(lighthouseText(967)) }, { level: 0 }),
    )
    // In the head of the file and in the directory.
    for (let at = archive.indexOf('b.txt'); at !== -1; at = archive.indexOf('b.txt')) archive.write('a', at)
    expect(await names(waiting(house, 'twice.zip', archive))).toEqual([
      ['twice.zip/a.txt', 'A/RES/98/966'],
      ['twice.zip/a.txt', 'A/RES/98/967'],
    ])
  })

  it('are each read from archives of the same name, and from names that differ in case alone', async () => {
    const archive = (number: number) => zipSync({ 'a.txt': strToU8(lighthouseText(number)) })
    expect(
      await names(
        waiting(house, 'all.zip', archive(968)),
        waiting(house, 'all.zip', archive(969)),
        waiting(house, 'A.txt', lighthouseText(970)),
        waiting(house, 'a.txt', lighthouseText(971)),
      ),
    ).toEqual([
      ['all.zip/a.txt', 'A/RES/98/968'],
      ['all.zip/a.txt', 'A/RES/98/969'],
      ['A.txt', 'A/RES/98/970'],
      ['a.txt', 'A/RES/98/971'],
    ])
  })
})

describe('a file that is huge', () => {
  const manyRequests = (requests: number): string => {
    const [before = '', after = ''] = lighthouseText(972).split(/1\. Takes note[^]+resolution\.\n/u)
    const words = (n: number) =>
      `${n + 1}. Requests the Secretary-General to paint lighthouse number ${n};\n\n`
    return `${before}${Array.from({ length: requests }, (_, n) => words(n)).join('')}${after}`
  }

  it('is stored with all its mandates where these are as many as one file may give', async () => {
    const house = await testHouse()
    const [file] = await take(house, waiting(house, 'long.txt', manyRequests(600)))
    expect(file).toMatchObject({ outcome: 'imported', proposed: 600 })
    expect(rows(house)).toEqual([1, 1, 600])
  })

  it('keeps of its citations the first 5,000, and says so', async () => {
    const house = await testHouse()
    const cited = Array.from({ length: 5100 }, (_, n) => `A/${60 + (n % 20)}/${n + 1}`).join(', ')
    const text = lighthouseText(973).replace(
      'The General Assembly,\n',
      `The General Assembly,\n\nRecalling ${cited},\n`,
    )
    const [file] = await take(house, waiting(house, 'citing.txt', text))
    expect(file?.outcome).toBe('imported')
    expect(file?.warnings.join(' ')).toMatch(
      /^It cites other documents 5\d{3} times; the first 5000 are kept\.$/u,
    )
    expect(house.db.select({ n: count() }).from(t.citations).get()?.n).toBe(5000)
  })

  it('is refused by name, and leaves nothing, where it has more paragraphs than a resolution can have', async () => {
    const house = await testHouse()
    const text = lighthouseText(974).replace(
      /1\. Takes note[^]+resolution\.\n/u,
      Array.from(
        { length: 11_000 },
        (_, n) => `${n % 2 ? 'IV' : 'IX'}\n\nOf lamps\n\n1. Takes note;\n\n`,
      ).join(''),
    )
    const [file] = await take(house, waiting(house, 'parts.txt', text))
    expect(file?.reason).toMatch(
      /^It seems to have 2\d{4} paragraphs and other parts, more than the limit of 20000/u,
    )
    expect(rows(house)).toEqual([0, 0, 0])
  })

  it('is stored with a safety list of more paragraphs than a statement takes values, and keeps what was settled', async () => {
    const house = await testHouse()
    const maxBytes = house.settings.maxFileBytes
    const listed = (from: number) =>
      Array.from({ length: 33_000 }, (_, n) => ({
        paragraph: `${from + n}`,
        zone: 'operative' as const,
        text: 'Words',
        rule: 'named',
        reason: 'It names the Secretary-General.',
        span: { start: 0, end: 5 },
      }))
    let from = 0
    const pool = {
      read: async (bytes: Uint8Array, fileName: string) => {
        const reading = await readResolution(bytes, fileName, maxBytes)
        return { reading: { ...reading, extraction: { ...reading.extraction, safety: listed(from) } } }
      },
      close: async () => undefined,
    }
    const intake = createIntake({ ...house, pool, maxBytes })
    const store = async (text: string) => {
      const files = [waiting(house, 'safety.txt', text)]
      const [file] = await filesOf(house, await intake.run({ files, author, via: 'page' }))
      return file?.outcome
    }
    expect(await store(lighthouseText())).toBe('imported')
    house.db
      .update(t.safetyParagraphs)
      .set({ settledAt: '2026-11-21T09:00:00Z' })
      .where(eq(t.safetyParagraphs.path, '200'))
      .run()
    from = 100
    expect(await store(lighthouseText().replace('are damp', 'are wet'))).toBe('imported')
    const kept = house.db.select().from(t.safetyParagraphs).orderBy(t.safetyParagraphs.position).all()
    expect([kept.length, kept[0]?.path, kept.at(-1)?.path]).toEqual([33_000, '100', '33099'])
    expect(kept.filter(({ settledAt }) => settledAt !== null).map(({ path }) => path)).toEqual(['200'])
  })

  it('is refused by name, and leaves nothing, where it gives more mandates than that', async () => {
    const house = await testHouse()
    const [file] = await take(house, waiting(house, 'longer.txt', manyRequests(2001)))
    expect(file?.reason).toMatch(
      /^It seems to give 2001 mandates, more than the limit of 2000 of one file\./u,
    )
    expect(rows(house)).toEqual([0, 0, 0])
  })
})
