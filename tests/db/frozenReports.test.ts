import { beforeEach, describe, expect, it } from 'vitest'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import { type Database, openDatabase } from '../../db/connection.ts'
import { contentOf, findFrozen, listFrozen, recordGivenOut } from '../../db/frozenReports.ts'
import { proveHistory } from '../../db/proof.ts'
import { SignatureRefused, type SignatureDraft, signReport, signaturesOf } from '../../db/signatures.ts'
import { signingRefusal } from '../../server/reports/frozen/signing.ts'
import { beginning } from '../support/app.ts'
import { freezeNow } from '../support/frozen.ts'
import { addCast } from '../support/people.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'

const at = '2045-03-10T09:00:00.000Z'

let db: Database
let number: number

beforeEach(async () => {
  db = await openDatabase(':memory:')
  await addCast(db, beginning)
  await storeResolution(db, hostileHarbours)
  number = await freezeNow(db, 99, at)
})

const sign = async (capacity: SignatureDraft['capacity'], personId: number): Promise<void> => {
  const contentHash = (await findFrozen(db, number))?.contentHash ?? ''
  const who = { personId, name: `Person ${personId}`, position: 'Officer' }
  await signReport(db, { reportId: number, capacity, ...who, contentHash, signedAt: at }, (given) =>
    signingRefusal(given, capacity, personId),
  )
}

describe('a frozen report', () => {
  beforeEach(async () => {
    await sign('prepared', 1)
    const deed = {
      author: { personId: null, name: 'Boris' },
      at,
      action: 'report.export',
      subject: 'session 99',
    }
    await recordGivenOut(db, deed, { reportId: number, format: 'pdf', sha256: 'a'.repeat(64) })
  })

  it.each([
    "UPDATE reports SET as_at = '2046-01-01T00:00:00.000Z'",
    'DELETE FROM reports',
    'INSERT OR REPLACE INTO reports SELECT * FROM reports',
    "UPDATE report_contents SET content = '{}'",
    'DELETE FROM report_contents',
    "INSERT OR REPLACE INTO report_contents SELECT report_id, '{}' FROM report_contents",
    "UPDATE signatures SET name = 'Nobody'",
    'DELETE FROM signatures',
    'INSERT OR REPLACE INTO signatures SELECT * FROM signatures',
    "UPDATE report_files SET sha256 = 'b'",
    'DELETE FROM report_files',
    'INSERT OR REPLACE INTO report_files SELECT * FROM report_files',
  ])('is refused by the database itself to be changed: %s', (statement) => {
    expect(() => db.$client.exec(statement)).toThrow(/is never (?:changed|deleted)/u)
  })

  it('may be given out again with the same bytes', async () => {
    const deed = {
      author: { personId: null, name: 'Boris' },
      at,
      action: 'report.export',
      subject: 'session 99',
    }
    await recordGivenOut(db, deed, { reportId: number, format: 'pdf', sha256: 'a'.repeat(64) })
    expect(db.$client.prepare('SELECT count(*) FROM report_files').pluck().get()).toBe(1)
  })

  it('stays when the mandates in it change and the samples go', async () => {
    const before = await contentOf(db, number)
    db.$client.exec(
      "UPDATE occurrences SET status = 'implemented'; UPDATE mandates SET text = 'requests nothing'",
    )
    expect(await contentOf(db, number)).toBe(before)
    expect((await listFrozen(db, 99)).map(({ id, figures }) => [id, figures['done']])).toEqual([[number, 0]])
  })
})

it('the same report frozen twice in one moment is kept once', async () => {
  expect(await freezeNow(db, 99, at)).toBe(number)
  expect(await listFrozen(db, 99)).toHaveLength(1)
  expect((await proveHistory(db, null)).faults).toEqual([])
})

describe('signatures', () => {
  it('are given in order, by different people, each over the content and the one before', async () => {
    await sign('prepared', 1)
    await sign('reviewed', 2)
    await sign('cleared', 3)
    const given = await signaturesOf(db, [number])
    expect(given.map(({ capacity }) => capacity)).toEqual(['prepared', 'reviewed', 'cleared'])
    expect(given.map(({ previousHash }) => previousHash)).toEqual(['', given[0]?.hash, given[1]?.hash])
    expect((await proveHistory(db, null)).faults).toEqual([])
  })

  it.each([
    ['a second time in the same capacity', 'prepared', 2, /signed already: prepared by Person 1/u],
    ['by the same person in another capacity', 'reviewed', 1, /You have signed it already \(prepared by\)/u],
    ['before it is reviewed', 'cleared', 2, /first “Reviewed by”/u],
  ] as const)('are refused %s, and nothing is written', async (_what, capacity, person, sentence) => {
    await sign('prepared', 1)
    const before = db.$client.prepare('SELECT count(*) FROM audit').pluck().get()
    await expect(sign(capacity, person)).rejects.toThrow(sentence)
    await expect(sign(capacity, person)).rejects.toBeInstanceOf(SignatureRefused)
    expect(db.$client.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(before)
  })
})

describe('the proof', () => {
  beforeEach(async () => {
    await sign('prepared', 1)
    await sign('reviewed', 2)
  })

  it('counts frozen reports and finds nothing wrong with what nobody touched', async () => {
    expect(await proveHistory(db, null)).toMatchObject({ reports: 1, faults: [] })
  })

  it.each([
    [
      'a number in it changed',
      `UPDATE report_contents SET content = replace(content, '"due":1', '"due":2')`,
      /^Frozen report 1 was changed/u,
    ],
    ['its content gone', 'DELETE FROM report_contents', /^The content of frozen report 1 is missing/u],
    [
      'its figures in lists changed',
      `UPDATE reports SET figures = '{"due":7}'`,
      /^Frozen report 1 was changed/u,
    ],
    [
      'a hash put in its place',
      `UPDATE reports SET content_hash = '${'0'.repeat(64)}'`,
      /^Audit entry \d+ froze a report that is missing/u,
    ],
    [
      'a signature renamed',
      "UPDATE signatures SET name = 'Nobody' WHERE id = 1",
      /^The signature of Nobody .+ was changed/u,
    ],
    [
      'a signature taken away',
      'DELETE FROM signatures WHERE id = 1',
      /^The signature of Person 2 .+ does not follow/u,
    ],
    [
      'the last signature taken away',
      'DELETE FROM signatures WHERE id = 2',
      /^Audit entry \d+ signed a report that is missing/u,
    ],
    [
      'the whole report taken away',
      'DELETE FROM signatures; DELETE FROM report_contents; DELETE FROM reports',
      /^Audit entry \d+ froze a report/u,
    ],
  ])('shows %s', async (_what, statement, expected) => {
    liftAppendOnly(db.$client)
    db.$client.exec('PRAGMA foreign_keys = OFF')
    db.$client.exec(statement)
    const { faults } = await proveHistory(db, null)
    expect(faults).toContainEqual(expect.stringMatching(expected))
  })
})
