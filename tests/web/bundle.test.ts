import { eq } from 'drizzle-orm'
import { parseCsv } from 'hucre/csv'
import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Response } from 'supertest'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit, evidence, updates } from '../../db/schema.ts'
import { entriesOf, unpack } from '../../server/documents/zip.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { dolores } from '../support/cast.ts'
import { type StoredResolution, lighthouses, storeResolution } from '../support/records.ts'

let house: TestHouse
let lights: StoredResolution
let reader: Awaited<ReturnType<typeof signedIn>>

beforeEach(async () => {
  const { app, house: made } = await testApp()
  house = made
  lights = await storeResolution(house.db, lighthouses)
  reader = await signedIn(app, dolores)
})

/** Evidence of the n-th mandate; with `bytes` there is a file, kept in the store unless it is lost. */
async function prove(n: number, given: Partial<typeof evidence.$inferInsert>, bytes?: string, lost = false) {
  const file = bytes === undefined ? {} : await keep(bytes, lost)
  const update = house.db.select().from(updates).limit(1).get()
  house.db
    .insert(evidence)
    .values({
      kind: 'report',
      occurrenceId: lights.mandates[n]?.occurrences[0] ?? 0,
      updateId: update?.id ?? 0,
      addedAt: '2026-11-20T09:00:00.000Z',
      ...file,
      ...given,
    })
    .run()
}

async function keep(content: string, lost: boolean) {
  const bytes = Buffer.from(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(house.settings.uploadFolder, sha256)
  await mkdir(house.settings.uploadFolder, { recursive: true })
  await writeFile(path, bytes)
  if (!lost) await house.files.keep([{ sha256, path }], async () => undefined)
  await rm(path)
  return { fileName: 'report.pdf', fileSize: bytes.length, fileSha256: sha256, fileType: 'application/pdf' }
}

const take = (url: string): Promise<Response> =>
  reader
    .get(url)
    .buffer(true)
    .parse((answer, done) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => done(null, Buffer.concat(pieces)))
    })

/** The files of a bundle by name, read by our own reader, which checks sizes and sums. */
async function opened(answer: Response): Promise<Map<string, string>> {
  const archive = answer.body as Buffer
  const files = entriesOf(archive).map(async (entry) => {
    const bytes = await unpack(archive.subarray(entry.offset), entry)
    return [entry.name, Buffer.from(bytes).toString()] as const
  })
  return new Map(await Promise.all(files))
}

/** Column by its head, line by line. */
function column(csv: string, head: string): string[] {
  const [heads = [], ...lines] = parseCsv(csv.replace('\uFEFF', ''), { typeInference: false })
  return lines.map((line) => String(line[heads.indexOf(head)]))
}

describe('the evidence of a list of mandates', () => {
  it('is a file with each document once, and an index of all evidence', async () => {
    await prove(3, { symbol: 'A/100/748', issued: '2045-02-15' }, 'one report')
    await prove(1, { title: 'The same report' }, 'one report')
    await prove(1, { symbol: 'A/100/5', url: 'https://docs.example/A/100/5' })
    await prove(0, { symbol: 'A/100/6', withdrawnAt: '2026-11-20T10:00:00.000Z' }, 'withdrawn')
    const answer = await take('/mandates/evidence.zip')
    expect(answer.headers['content-disposition']).toContain('evidence-mandates-2026-11-21.zip')
    const files = await opened(answer)
    const name = 'files/0001 99-101 para. 3 (a) report.pdf'.replace('(a)', '-a-')
    expect([...files.keys()]).toEqual([name, 'index.csv', 'index.html'])
    expect(files.get(name)).toBe('one report')
    const csv = files.get('index.csv') ?? ''
    expect(column(csv, 'Mandate')).toEqual(['99/101, para. 3 (a)', '99/101, para. 3 (a)', '99/101, para. 5'])
    expect(column(csv, 'File')).toEqual([name, '', name])
    expect(column(csv, 'State of the file')).toEqual(['in the bundle', 'no file was given', 'in the bundle'])
    const html = files.get('index.html') ?? ''
    expect(html).toContain('3 pieces of evidence of 3 occurrences; 1 file in this bundle.')
    expect(html).toContain('href="files/0001%2099-101%20para.%203%20-a-%20report.pdf"')
    expect(html.replaceAll('&#x3D;', '=')).toContain('href="https://docs.example/A/100/5"')
  })

  it('holds what is filtered, and nothing else', async () => {
    await prove(3, { symbol: 'A/100/748' }, 'one report')
    await prove(1, { symbol: 'A/100/5' }, 'another')
    const files = await opened(await take('/mandates/evidence.zip?review=confirmed'))
    expect(column(files.get('index.csv') ?? '', 'Symbol')).toEqual(['A/100/748'])
    expect(files.size).toBe(3)
    const none = await opened(await take('/mandates/evidence.zip?session=150'))
    expect([...none.keys()]).toEqual(['index.csv', 'index.html'])
    expect(none.get('index.html')).toContain('No evidence was given for any of them.')
  })

  it('says which file the store no longer has as it was given', async () => {
    await prove(3, { symbol: 'A/100/748' }, 'lost report', true)
    await prove(1, { symbol: 'A/100/5' }, 'kept report')
    const files = await opened(await take('/mandates/evidence.zip'))
    expect([...files.values()]).toContain('kept report')
    expect(files.get('index.html')).toContain('Files that are not in this bundle')
    expect(column(files.get('index.csv') ?? '', 'State of the file')).toEqual([
      'in the bundle',
      'NOT IN THE BUNDLE: missing or changed in the store',
    ])
    expect(house.logged()).toContain('files of evidence are missing or were changed')
  })

  it('holds files of several pieces whole', async () => {
    const content = 'x'.repeat(2 * 1024 * 1024)
    await prove(3, {}, content)
    const files = await opened(await take('/mandates/evidence.zip'))
    expect([...files.values()][0] === content).toBe(true)
  })
})

describe('the evidence of a session', () => {
  it('is of all that its report lists, noted in the audit log, and leaves nothing behind', async () => {
    await prove(3, { symbol: 'A/100/748' }, 'one report')
    const page = (await reader.get('/sessions/100/readiness')).text
    expect(page).toContain('href="/sessions/100/evidence.zip"')
    const files = await opened(await take('/sessions/100/evidence.zip'))
    expect(files.get('index.html')).toContain('Evidence of the readiness report, One hundredth session')
    expect(column(files.get('index.csv') ?? '', 'Symbol')).toEqual(['A/100/748'])
    await expect.poll(() => readdir(house.settings.uploadFolder)).toEqual([])
    expect(house.db.select().from(audit).where(eq(audit.action, 'evidence.bundle')).all()).toMatchObject([
      { author: 'Dolores Vega', subject: 'session 100', particulars: { pieces: 1, files: 1, missing: 0 } },
    ])
    expect((await take('/sessions/0/evidence.zip')).status).toBe(404)
  })
})
