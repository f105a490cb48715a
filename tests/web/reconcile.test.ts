import { eq } from 'drizzle-orm'
import { writeXlsx } from 'hucre/xlsx'
import { zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { audit, mandates } from '../../db/schema.ts'
import { type TestHouse, signedIn, testApp } from '../support/app.ts'
import { dolores } from '../support/cast.ts'
import { lighthouses, storeResolution } from '../support/records.ts'

let house: TestHouse
let reader: Awaited<ReturnType<typeof signedIn>>
const url = '/sessions/100/reconciliation'

beforeEach(async () => {
  const { app, house: opened } = await testApp()
  house = opened
  await storeResolution(house.db, lighthouses)
  reader = await signedIn(app, dolores)
})

const paste = (table: string) => reader.post(url).type('form').send({ table })
const upload = (bytes: Uint8Array, name: string) => reader.post(url).attach('file', Buffer.from(bytes), name)

/** How many stand in both, in ours only, in theirs only. */
const outcome = (html: string): number[] =>
  ['both', 'ours', 'theirs'].map((id) =>
    Number(new RegExp(`href="#${id}">(\\d+)<`, 'u').exec(html)?.[1] ?? -1),
  )

describe('the comparison of a session with a list', () => {
  it('is linked from the report, and empty before a list is given', async () => {
    expect((await reader.get('/sessions/100/readiness').expect(200)).text).toContain(`href="${url}"`)
    expect((await reader.get(url).expect(200)).text).not.toContain('In theirs only')
    await reader.get('/sessions/0/reconciliation').expect(404)
  })

  it('shows what stands in both lists and in one alone, and stores nothing', async () => {
    const before = house.db.select().from(mandates).all()
    const { text } = await paste('99/101, para. 5\nA/100/999').expect(200)
    expect(outcome(text)).toEqual([1, 1, 1])
    expect(text).toContain('cites the paragraph')
    expect(house.db.select().from(mandates).all()).toEqual(before)
    expect(house.db.select().from(audit).where(eq(audit.action, 'report.reconcile')).all()).toEqual([])
  })

  it('shows a row as text, whatever stands in it', async () => {
    const { text } = await paste('symbol,title\nA/100/999,<script>alert(1)</script>').expect(200)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).not.toContain('<script>alert')
  })

  it.each([
    ['as CSV', 'Document;Resolution;Para.\nA/100/999;99/101;5\n'],
    ['with tabs', 'Item\tMandate\n141. None such\t99/101, para. 5\n'],
  ])('reads a table %s', async (_case, table) => {
    expect(outcome((await paste(table).expect(200)).text)).toEqual([1, 1, 0])
  })

  it('reads the first visible sheet of a spreadsheet', async () => {
    const list = [
      ['Symbol', 'Mandate'],
      ['A/100/999', 'resolution 99/101, para. 5'],
      [null, '99/101, para. 9'],
    ]
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Notes', rows: [['nothing']], hidden: true },
        { name: 'List', rows: list },
      ],
    })
    expect(outcome((await upload(bytes, 'list.xlsx').expect(200)).text)).toEqual([1, 1, 1])
  })

  it.each([
    ['nothing', { table: ' ' }, 'nothing in it'],
    [
      'a table without anything to compare',
      { table: 'title,paragraph\nFog,5' },
      'No column is called “symbol”',
    ],
    ['heads alone', { table: 'symbol,title' }, 'only heads'],
  ])('says what is wrong with %s, and shows it again', async (_case, form, reason) => {
    const answer = await reader.post(url).type('form').send(form)
    expect([answer.status, answer.text.includes(reason)]).toEqual([422, true])
    expect(answer.text.replaceAll('&#x3D;', '=')).toContain(form.table.trim())
  })

  it('refuses a file that is no spreadsheet, and one that claims to be huge', async () => {
    const huge = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 })
    for (const bytes of [
      zipSync({ 'a.txt': Buffer.from('a') }),
      Buffer.from('PK\u0003\u0004 broken'),
      huge,
    ]) {
      const answer = await upload(bytes, 'list.xlsx')
      expect([answer.status, answer.text.includes('This spreadsheet cannot be read')]).toEqual([422, true])
    }
  })

  it('is taken away as CSV, which the audit log notes', async () => {
    const answer = await reader.post(`${url}.csv`).field('table', '99/101, para. 5\nA/100/999').expect(200)
    expect(answer.headers['content-disposition']).toContain('reconciliation-100-2026-11-21.csv')
    expect(answer.text.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\uFEFFResult',
      'In both',
      'In ours only',
      'In theirs only',
    ])
    expect(house.db.select().from(audit).where(eq(audit.action, 'report.reconcile')).all()).toMatchObject([
      {
        author: 'Dolores Vega',
        subject: 'session 100',
        particulars: { matched: 1, oursOnly: 1, theirsOnly: 1 },
      },
    ])
  })
})
