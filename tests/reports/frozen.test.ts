/** What is frozen says in every form what it said when it was frozen; how live forms are read back is in forms.test.ts. */
import { createHash } from 'node:crypto'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../db/connection.ts'
import { contentOf, findFrozen } from '../../db/frozenReports.ts'
import { signReport } from '../../db/signatures.ts'
import { occurrences } from '../../db/schema.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import type { Form } from '../../server/reports/forms/order.ts'
import { rowsOf } from '../../server/reports/forms/rows.ts'
import { type FrozenReport, loadFrozen } from '../../server/reports/frozen/loading.ts'
import { snapshotOf } from '../../server/reports/frozen/snapshot.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import { type Readiness, buildReadiness } from '../../server/reports/readiness.ts'
import { beginning } from '../support/app.ts'
import { openTestDatabase } from '../support/database.ts'
import { freezeNow } from '../support/frozen.ts'
import { addCast } from '../support/people.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'
import { docxPart, docxRows, hasPoppler, pdfFacts, pdfText, unspaced } from './formTexts.ts'
import { storeHarbours } from './harbours.ts'
import { input, row } from './rows.ts'

const at = '2045-03-10T09:00:00.000Z'

let live: Readiness
let frozen: FrozenReport
let hash: string
let kept: string

async function required(db: Database, number: number): Promise<FrozenReport> {
  const report = await loadFrozen(db, number)
  if (report === null) throw new Error('nothing was frozen')
  return report
}

beforeAll(async () => {
  const { db, close } = await openTestDatabase()
  await addCast(db, beginning)
  await storeHarbours(db, 3)
  await storeResolution(db, hostileHarbours)
  live = await loadReadiness(db, { session: 99, at, preparedBy: 'Boris Petrov' })
  const number = await freezeNow(db, 99, at)
  db.update(occurrences).set({ status: 'implemented' }).run()
  hash = (await findFrozen(db, number))?.contentHash ?? ''
  const who = { personId: 1, name: '=Amina & Co', position: 'Chief of Section' }
  const signature = {
    reportId: number,
    capacity: 'prepared',
    ...who,
    contentHash: hash,
    signedAt: at,
  } as const
  await signReport(db, signature, () => null)
  frozen = await required(db, number)
  kept = (await contentOf(db, number)) ?? ''
  close()
})

const take = (form: Form, of: Readiness = frozen) => readinessForm(of, { form, paper: 'a4' })
const jsonOf = async (of: Readiness = frozen) =>
  JSON.parse(Buffer.from(await take('json', of)).toString()) as Record<string, unknown>

/** Line ends and padding aside. */
const cells = async (of: Readiness) => (await readXlsx(await take('xlsx', of))).sheets

describe('every form of a frozen report', () => {
  it('has the rows that the report had, whatever happened to the mandates since', () => {
    expect(frozen.figures).toEqual(live.figures)
    expect(rowsOf(frozen)).toEqual(rowsOf(live))
  })

  it('says the same as CSV, with a last line that names it', async () => {
    const [was, is] = [await take('csv', live), await take('csv')].map((bytes) =>
      parseCsv(Buffer.from(bytes).toString()),
    )
    expect(is?.slice(0, -1)).toEqual(was)
    expect(is?.at(-1)?.[0]).toBe(`Frozen report No. 1 · SHA-256 ${hash}`)
  })

  it('says the same as XLSX, with its hash on every sheet and its signatures as texts', async () => {
    const [was, is] = [await cells(live), await cells(frozen)]
    expect(is.slice(1).map(({ name, rows }) => [name, rows])).toEqual(
      was.slice(1).map(({ name, rows }) => [name, rows]),
    )
    expect(is[0]?.rows.flat()).toContain('=Amina & Co')
    const bytes = await take('xlsx')
    for (const number of [2, 3, 4])
      expect(docxPart(bytes, `xl/worksheets/sheet${number}.xml`)).toContain(hash)
    expect(docxPart(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('says the same as DOCX, signed, with its hash at the foot', async () => {
    const [was, is] = [docxRows(await take('docx', live)), docxRows(await take('docx'))]
    expect(is.slice(0, -3)).toEqual(was.slice(0, -3))
    expect(was.at(-3)).toEqual(['Prepared by', '', '', '', ''])
    expect(is.at(-3)).toEqual([
      'Prepared by',
      '=Amina & Co',
      'Chief of Section',
      '10 March 2045, 09:00 UTC',
      expect.stringMatching(/^Signed electronically, [\da-f]{8} [\da-f]{8}$/u),
    ])
    expect(docxPart(await take('docx'), 'word/footer1.xml')).toContain(hash)
  })

  it.skipIf(!hasPoppler)(
    'says the same as PDF, signed, with its hash at the foot of every page',
    async () => {
      const [before, bytes] = [await take('pdf', live), await take('pdf')]
      const foot = unspaced(`Frozen report No. 1 · SHA-256 ${hash}`)
      const [was, is] = [pdfText(before), pdfText(bytes)]
      const pages = Number(/Pages: +(\d+)/u.exec(pdfFacts(bytes))?.[1])
      expect(is.split(foot)).toHaveLength(pages + 2)
      expect(is).toContain(unspaced('=Amina & Co'))
      const rows = rowsOf(live).map(({ request }) => unspaced(String(request)).slice(0, 40))
      const places = (text: string) => rows.map((words) => text.replaceAll(foot, '').includes(words))
      expect(places(is)).toEqual(places(was))
      expect(Buffer.from(bytes).equals(Buffer.from(await take('pdf')))).toBe(true)
    },
  )

  it('says the same as JSON, and has in it all that its hash is of', async () => {
    const [{ frozen: bears, report, ...is }, was] = [await jsonOf(), await jsonOf(live)]
    expect(is).toEqual(was)
    expect(bears).toMatchObject({ number: 1, contentHash: hash, signatures: [{ capacity: 'prepared' }] })
    const lines = Buffer.from(await take('json'))
      .toString()
      .split('\n')
    const text = lines.at(-3)?.slice(' "report": '.length) ?? ''
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    expect(text).toBe(kept)
    expect(report).toEqual(JSON.parse(text))
  })
})

describe('a snapshot', () => {
  it('has the same hash for the same report, and another for any other', () => {
    const first = snapshotOf(buildReadiness(input([row(1)])))
    expect(snapshotOf(buildReadiness(input([row(1)])))).toEqual(first)
    expect(snapshotOf(buildReadiness(input([row(1, { status: 'submitted' })]))).contentHash).not.toBe(
      first.contentHash,
    )
  })

  it('can be of a session without anything, and of names that look like formulas', async () => {
    const empty = JSON.parse(snapshotOf(buildReadiness(input([]))).content) as Readiness
    expect(empty.figures.due).toBe(0)
    const report = JSON.parse(
      snapshotOf(buildReadiness(input([row(1, { title: '=1+1\u0000' })]))).content,
    ) as Readiness
    expect(rowsOf(report)[0]?.['title']).toBe('=1+1')
    expect(parseCsv(Buffer.from(await take('csv', report)).toString()).flat()).toContain("'=1+1")
  })
})
