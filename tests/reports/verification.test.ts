import { beforeAll, describe, expect, it } from 'vitest'
import { liftAppendOnly } from '../../db/appendOnly.ts'
import type { Database } from '../../db/connection.ts'
import { findFrozen, recordGivenOut } from '../../db/frozenReports.ts'
import { signReport } from '../../db/signatures.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import { type Form, forms } from '../../server/reports/forms/order.ts'
import { loadFrozen } from '../../server/reports/frozen/loading.ts'
import { type Verdict, verifyFile } from '../../server/reports/frozen/verification.ts'
import { hashOf } from '../../server/reports/frozen/snapshot.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import { beginning } from '../support/app.ts'
import { openTestDatabase, testDatabase } from '../support/database.ts'
import { freezeNow } from '../support/frozen.ts'
import { addCast } from '../support/people.ts'
import { hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'

const at = '2045-03-10T09:00:00.000Z'
const later = '2045-03-11T09:00:00.000Z'

async function sign(db: Database, capacity: 'prepared' | 'reviewed', personId: number, signedAt: string) {
  const contentHash = (await findFrozen(db, 1))?.contentHash ?? ''
  const who = { personId, name: `Person ${personId}`, position: 'Officer' }
  await signReport(db, { reportId: 1, capacity, ...who, contentHash, signedAt }, () => null)
}

/** The first frozen report in a form, as a page gives it out. */
async function giveOut(db: Database, form: Form): Promise<Uint8Array> {
  const report = await loadFrozen(db, 1)
  if (report === null) throw new Error('nothing was frozen')
  const bytes = await readinessForm(report, { form, paper: 'a4' })
  const author = { personId: null, name: 'Boris Petrov' }
  const deed = { author, at: later, action: 'report.export', subject: 'session 99' }
  await recordGivenOut(db, deed, { reportId: 1, format: form, sha256: hashOf(bytes) })
  return bytes
}

async function fill(db: Database): Promise<void> {
  await addCast(db, beginning)
  await storeResolution(db, hostileHarbours)
  await storeResolution(db, lighthouses)
  await freezeNow(db, 99, at)
  await sign(db, 'prepared', 1, at)
}

let db: Database
const given: Partial<Record<Form, Uint8Array>> = {}

beforeAll(async () => {
  const opened = await openTestDatabase()
  db = opened.db
  await fill(db)
  for (const form of forms) given[form] = await giveOut(db, form)
  return opened.close
})

const bytesOf = (form: Form): Uint8Array => given[form] ?? new Uint8Array()
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()
const verify = (file: Uint8Array | string): Promise<Verdict> => verifyFile(db, Buffer.from(file))

describe.each(forms)('a %s that was given out', (form) => {
  it('is the frozen report, and says who signed it', async () => {
    expect(await verify(bytesOf(form))).toMatchObject({
      isFrozen: true,
      report: { number: 1, session: 99 },
      sentence: `This is frozen report No. 1: ninety-ninth session, as at 10 March 2045, 09:00 UTC, frozen by Boris Petrov. It is byte for byte the ${form.toUpperCase()} that was first given out on 11 March 2045, 09:00 UTC.`,
      remarks: ['Prepared by Person 1, Officer, 10 March 2045, 09:00 UTC.'],
    })
  })

  it.each([0.1, 0.37, 0.5, 0.8, 0.999])(
    'is refused with one byte changed, %d of the way in',
    async (share) => {
      const bytes = Uint8Array.from(bytesOf(form))
      // White space between values of JSON says nothing: a letter or digit is changed.
      const says = (byte: number) => form !== 'json' || /\w/u.test(String.fromCodePoint(byte))
      const index = bytes.slice(0, Math.floor(bytes.length * share)).findLastIndex(says)
      bytes[index] = bytes[index] === 0x31 ? 0x32 : 0x31
      const verdict = await verify(bytes)
      expect(verdict.isFrozen).toBe(false)
      expect(verdict.sentence).toMatch(
        /^This is (?:not the frozen report\. It bears the hash of No\. 1, but|no frozen report)/u,
      )
    },
  )

  it('is refused with its end cut off', async () => {
    expect((await verify(bytesOf(form).slice(0, -20))).isFrozen).toBe(false)
  })
})

it('a PDF whose pages were changed still bears the hash, and is named', async () => {
  const bytes = Uint8Array.from(bytesOf('pdf'))
  bytes[Math.floor(bytes.length / 3)] = 0
  expect(await verify(bytes)).toMatchObject({
    isFrozen: false,
    report: { number: 1, session: 99 },
    sentence:
      'This is not the frozen report. It bears the hash of No. 1, but it is not a file that was given out: it was changed, or saved anew by another program.',
  })
})

describe('a JSON', () => {
  const changed = (from: string | RegExp, to: string): string => {
    const text = textOf(bytesOf('json'))
    const other = text.replace(from, to)
    if (other === text) throw new Error(`${String(from)} does not stand in it`)
    return other
  }

  it('that was written anew is known by what it says', async () => {
    const anew = JSON.stringify(JSON.parse(textOf(bytesOf('json'))), null, 4)
    expect(await verify(anew)).toMatchObject({
      isFrozen: true,
      sentence: expect.stringContaining(
        'The file was written anew since it was given out, and says the same.',
      ) as unknown,
    })
  })

  it.each([
    [
      'a number in the report',
      /("report": .*"due":)\d+/u,
      '$17',
      'what it says has another hash: it was changed',
    ],
    ['a figure beside it', /"due": \d+/u, '"due": 7', 'what stands beside the report in it was changed'],
    ['a row beside it', '"status": "not started"', '"status": "implemented"', 'what stands beside'],
    ['who signed', '"Person 1"', '"Person 2"', 'what stands beside'],
    ['a row more', '"rows": [', '"rows": [ {"number": 9},', 'what stands beside'],
  ])('is refused with a change of %s', async (_what, from, to, because) => {
    const verdict = await verify(changed(from, to))
    expect(verdict.isFrozen).toBe(false)
    expect(verdict.sentence).toContain(`It bears the hash of No. 1, but ${because}`)
  })

  it('is refused with signatures that nobody gave', async () => {
    const value = JSON.parse(textOf(bytesOf('json'))) as { frozen: { signatures: unknown[] } }
    value.frozen.signatures.push(value.frozen.signatures[0])
    expect((await verify(JSON.stringify(value))).isFrozen).toBe(false)
  })
})

it.each([
  ['nothing', ''],
  ['a text', 'The General Assembly,'],
  ['a number', '7'],
  ['a list', '[]'],
  ['an object', '{"report":null}'],
  ['what is nested without end', `{"report":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ['an archive that is none', 'PK\u0003\u0004 and nothing else'],
  ['another hash', `%PDF-1.7 SHA-256 ${'0'.repeat(64)}`],
])('%s is no frozen report', async (_what, file) => {
  const verdict = await verify(file)
  expect(verdict).toMatchObject({ isFrozen: false, report: null })
  expect(verdict.sentence).toMatch(/^This is no frozen report of this installation/u)
})

it('a report that was never frozen is none', async () => {
  const live = await loadReadiness(db, { session: 99, at, preparedBy: 'Boris Petrov' })
  for (const form of ['json', 'csv'] as const)
    expect((await verify(await readinessForm(live, { form, paper: 'a4' }))).sentence).toBe(
      'This is no frozen report of this installation: it bears no hash of one.',
    )
})

it('a file stays the frozen report after more signatures, and it says which came later', async () => {
  const other = await testDatabase()
  await fill(other)
  const bytes = await giveOut(other, 'csv')
  const text = await giveOut(other, 'json')
  await sign(other, 'reviewed', 2, '2045-03-12T09:00:00.000Z')
  for (const file of [bytes, text])
    expect(await verifyFile(other, file)).toMatchObject({
      isFrozen: true,
      remarks: [
        'Prepared by Person 1, Officer, 10 March 2045, 09:00 UTC.',
        'Reviewed by Person 2, Officer, 12 March 2045, 09:00 UTC, after this file was given out.',
      ],
    })
  const anew = JSON.stringify(JSON.parse(textOf(text)))
  expect((await verifyFile(other, Buffer.from(anew))).isFrozen).toBe(true)
})

it('no file is the frozen report where what is kept of it was changed', async () => {
  const other = await testDatabase()
  await fill(other)
  const bytes = await giveOut(other, 'csv')
  liftAppendOnly(other.$client)
  other.$client.exec("UPDATE report_contents SET content = replace(content, 'not started', 'implemented')")
  expect(await verifyFile(other, bytes)).toMatchObject({
    isFrozen: false,
    sentence: expect.stringContaining(
      'what is kept here of frozen report No. 1 is not as it was written',
    ) as unknown,
  })
})
