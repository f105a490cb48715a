import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadReadiness } from '../../server/reports/loading.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import { type Form, forms } from '../../server/reports/forms/order.ts'
import { type ReportRow, columnsOf, rowGroupsOf, rowsOf } from '../../server/reports/forms/rows.ts'
import { type Readiness, buildReadiness } from '../../server/reports/readiness.ts'
import { openTestDatabase } from '../support/database.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'
import { docxPart, docxRows, hasPoppler, pdfFacts, pdfFonts, pdfText, unspaced } from './formTexts.ts'
import { belowOf, besideOf, textOf } from './formRows.ts'
import { longClause, storeHarbours } from './harbours.ts'
import { input, row, update } from './rows.ts'

/** The ninety-ninth session: three scripts, a clause of 8,000 characters, markup in a clause. */
let report: Readiness
let rows: readonly ReportRow[]

const columns = columnsOf({})

beforeAll(async () => {
  const { db, close } = await openTestDatabase()
  await storeHarbours(db, 3)
  await storeResolution(db, hostileHarbours)
  const occasion = { session: 99, at: '2045-03-10T09:00:00.000Z', preparedBy: 'Boris Petrov' }
  report = await loadReadiness(db, occasion)
  rows = rowsOf(report)
  close()
})

const take = (form: Form, of = report, paper: 'a4' | 'letter' = 'a4') => readinessForm(of, { form, paper })

const build = (...made: Parameters<typeof input>): Readiness => buildReadiness(input(...made))

describe('the rows of a report', () => {
  it('are all entries of all sections, numbered through, and of all annexes', () => {
    const groups = rowGroupsOf(report)
    expect(groups.map(({ title, rows: { length } }) => [title, length])).toEqual([
      ['Main part', 10],
      ['First part of the resumed session', 14],
      ['Second part of the resumed session', 11],
      ['Part not stated', 1],
      ['Annex I. Awaiting confirmation', expect.any(Number)],
      ['Annex II. No date', 1],
      ['Annex III. Authorizations, exhortations and expectations', 1],
      ['Annex IV. Deferred', 1],
    ])
    const numbers = groups.slice(0, 4).flatMap((group) => group.rows.map(({ number }) => number))
    expect(numbers).toEqual(Array.from({ length: 36 }, (_, index) => index + 1))
  })

  it('hold every column, and say what was asked, what was done and how it stands', () => {
    expect(rows.every((each) => columns.every(({ key }) => each[key] !== undefined))).toBe(true)
    expect(rows.find(({ symbol }) => symbol === 'A/RES/98/321')).toMatchObject({
      committee: 'Plenary (without reference to a Main Committee)',
      agendaItem: '134',
      resolution: 'Resolution 98/321',
      paragraph: 'para. 16',
      status: 'submitted',
      dueSession: 99,
      recurrence: 'annual',
      action: 'The report was issued in all official languages and awaits consideration by the Assembly.',
      actionBy: 'Chen Li, 20 February 2045',
      actionOn: '2045-02-20',
      evidence: 'A/99/748, paras. 12–14 and annex II (15 February 2045)',
      overdue: false,
      confirmed: true,
    })
  })
})

describe('JSON', () => {
  it('has every row as it is', async () => {
    const content = JSON.parse(Buffer.from(await take('json')).toString()) as Record<string, unknown>
    expect(content['rows']).toEqual(rows)
    expect(content).toMatchObject({ session: 99, at: report.at, figures: report.figures, selection: null })
  })
})

describe('CSV', () => {
  it('has every row, with nothing that a spreadsheet would take for a formula', async () => {
    const text = Buffer.from(await take('csv', formulas())).toString()
    const [heads, ...lines] = parseCsv(text)
    expect(heads?.map(textOf)).toEqual(columns.map(({ head }) => head))
    const cells = rowsOf(formulas()).map((each) => columns.map(({ key }) => textOf(each[key])))
    expect(lines.map((line) => line.map((cell) => textOf(cell).replace(/^'/u, '')))).toEqual(
      cells.map((line) => line.map((cell) => cell.replace(/^'/u, ''))),
    )
    expect(lines.flat().filter((cell) => /^[=+@-]/u.test(textOf(cell)))).toEqual([])
  })
})

/** Names, titles and notes that begin as formulas do. */
const formulas = (): Readiness =>
  build(
    [
      row(1, {
        title: '=HYPERLINK("http://harbour.example","fog")',
        leadAcronym: '+DOA',
        agendaTitle: '@SUM(A1)',
      }),
      row(2, { path: '17', text: '=1+1' }),
    ],
    { updates: [update(1, { note: "=cmd|' /C calc'!A0", author: '@Chen' })] },
  )

describe('XLSX', () => {
  it('has every row on the sheet of its section, numbers, days and yes or no as such', async () => {
    const { sheets } = await readXlsx(await take('xlsx'))
    const groups = rowGroupsOf(report)
    expect(sheets.map(({ name }) => name)).toEqual(['Summary', ...groups.map(({ tab }) => tab)])
    groups.forEach((group, index) => {
      const [heads, ...lines] = sheets[index + 1]?.rows ?? []
      expect(heads).toEqual(columns.map(({ head }) => head))
      expect(lines.map((line) => columns.map((_, at) => plain(line[at] ?? null)))).toEqual(
        group.rows.map((each) => columns.map(({ key }) => each[key])),
      )
    })
  })

  it('keeps its heads in sight, filters, and sums up the session first', async () => {
    const bytes = await take('xlsx')
    const sheet = docxPart(bytes, 'xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u)
    expect(sheet).toContain('<autoFilter ref="A1:')
    const { sheets } = await readXlsx(bytes)
    expect(sheets[0]?.rows.map((line) => line.slice(0, 2))).toContainEqual(['Due', report.figures.due])
    expect(sheets[0]?.rows.flat()).toContain('As at 10 March 2045, 09:00 UTC, generated by Boris Petrov')
  })

  it('takes no text for a formula', async () => {
    const bytes = await take('xlsx', formulas())
    expect(docxPart(bytes, 'xl/worksheets/sheet2.xml')).not.toContain('<f>')
    const { sheets } = await readXlsx(bytes)
    expect(sheets[1]?.rows.flat()).toContain('=HYPERLINK("http://harbour.example","fog")')
  })

  const plain = (value: unknown): unknown =>
    value instanceof Date ? value.toISOString().slice(0, 10) : value
})

/** Forms that can be read back here: a PDF only where poppler-utils is installed. */
const readable = forms.filter((form) => form !== 'pdf' || hasPoppler)

/** Everything a form says, without spaces and hyphens. */
async function wordsOf(form: Form, of: Readiness): Promise<string> {
  const bytes = await take(form, of)
  if (form === 'pdf') return pdfText(bytes)
  if (form === 'docx') return unspaced(docxPart(bytes, 'word/document.xml').replaceAll(/<[^>]{1,500}>/gu, ''))
  if (form === 'xlsx')
    return unspaced(JSON.stringify((await readXlsx(bytes)).sheets.map(({ rows: cells }) => cells)))
  return unspaced(Buffer.from(bytes).toString())
}

describe('DOCX', () => {
  it('has every row: its number, its clause, what stands beside it and below it', async () => {
    const found = docxRows(await take('docx')).filter((cells) => /^\d*$/u.test(cells[0] ?? '-'))
    let at = found.findIndex(([number]) => number === '1')
    for (const each of rows) {
      const [number, clause, beside] = found[at] ?? []
      expect([number, clause]).toEqual([
        textOf(each['number']),
        `${textOf(each['request'])} (${textOf(each['paragraph'])})`,
      ])
      for (const words of besideOf(each)) expect(beside).toContain(words)
      const below = belowOf(each)
      for (const words of below) expect(found[at + 1]?.[1]).toContain(words)
      at += below.length > 0 ? 2 : 1
    }
  })

  it('has headings, heads that are repeated, rows that are not split, and fields for the pages', async () => {
    const bytes = await take('docx')
    const xml = docxPart(bytes, 'word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'ReportClause', 'ReportFacts'])
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<w:cantSplit/>')
    expect(docxPart(bytes, 'word/styles.xml')).toContain('<w:name w:val="Report action taken"/>')
    const foot = docxPart(bytes, 'word/footer1.xml')
    expect(foot).toContain('NUMPAGES')
    expect(foot).toContain('as at 10 March 2045, 09:00 UTC')
  })

  it('has Arabic from right to left and Chinese as Chinese', async () => {
    const xml = docxPart(await take('docx'), 'word/document.xml')
    expect(xml).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*تطلب/su)
    expect(xml).toContain('w:eastAsia="zh-CN"')
    expect(xml).toContain('w:bidi="ar"')
  })
})

describe.skipIf(!hasPoppler)('PDF (where poppler-utils is installed)', () => {
  let bytes: Uint8Array
  let text: string
  beforeAll(async () => {
    bytes = await take('pdf')
    text = pdfText(bytes).replaceAll('No.Decision/requestActiontaken', '')
  })

  /** Where words stand, which must be from a place on and before another. */
  const placeOf = (words: string, from: number, before = text.length): number => {
    const place = text.indexOf(unspaced(words), from)
    if (place < from || place >= before)
      throw new Error(`“${words.slice(0, 80)}” is not after “${text.slice(from, from + 80)}”`)
    return place
  }

  it('has every row in its order, each with what stands beside it and below it', () => {
    let at = text.indexOf('31December2044·10requests')
    expect(at).toBeGreaterThan(0)
    for (const each of rows) {
      const words = textOf(each['request'])
      // Poppler puts what is written from left to right before or after the Arabic line it ends, with turned brackets.
      const isArabic = each['language'] === 'ar'
      const start = placeOf(words.slice(0, isArabic ? 40 : 60), at)
      const [status, ...facts] = belowOf(each)
      const end = status === undefined ? start + unspaced(words).length + 1500 : placeOf(status, start)
      const whole = isArabic ? words.replace(/ \([^)]{1,20}\)$/u, '') : words
      placeOf(whole.slice(-30), start, end)
      for (const beside of besideOf(each)) placeOf(beside, start, end)
      for (const fact of facts) placeOf(fact, end, end + 1500)
      at = status === undefined ? start + 1 : end
    }
  })

  it('has a long clause whole, over as many pages as it takes', () => {
    const times = longClause.split('write down what was measured').length - 1
    // A page end may part the words once on each page.
    expect(text.split('writedownwhatwasmeasured').length - 1).toBeGreaterThanOrEqual(times - 4)
    expect(longClause.length).toBeGreaterThan(8000)
  })

  it('embeds a face for each script', () => {
    const faces = pdfFonts(bytes)
    for (const face of ['NotoSans-Regular', 'NotoSans-Italic', 'Amiri-Regular', 'NotoSansSC-Regular'])
      expect(faces).toMatch(new RegExp(`${face} +CID TrueType +Identity-H +yes yes yes`, 'u'))
  })

  it('is tagged, says what it is and in which language, and has bookmarks', () => {
    const raw = Buffer.from(bytes).toString('latin1')
    const facts = pdfFacts(bytes)
    expect(facts).toMatch(/Title: +Readiness report: Ninety-ninth session/u)
    expect(facts).toMatch(/Tagged: +yes/u)
    expect(facts).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/u)
    expect(raw).toContain('/Lang (en-GB)')
    expect(raw).toContain('/Outlines')
    expect(raw).toContain('pdfuaid:part')
  })

  it('is printed on Letter where that is asked for', async () => {
    expect(pdfFacts(await take('pdf', report, 'letter'))).toContain('612 x 792 pts (letter)')
  })
})

describe('every form', () => {
  it('is the same for the same report', async () => {
    expect(Buffer.from(await take('pdf')).equals(Buffer.from(await take('pdf')))).toBe(true)
    expect(await take('csv')).toEqual(await take('csv'))
  })

  it.each(readable)('is made of a session without anything: %s', async (form) => {
    // A list without lines is only its heads.
    const words = form === 'csv' ? 'Decision/request' : 'Ninetyninthsession'
    expect(await wordsOf(form, build([]))).toContain(words)
  })

  it.each(readable)('leaves out characters that no file can hold: %s', async (form) => {
    const broken = build([
      row(1, { text: 'requests the Secretary-General to ring\u0000 the\u0007 bell\uD800' }),
    ])
    expect(await wordsOf(form, broken)).toContain('requeststheSecretaryGeneraltoringthebell')
  })

  it.skipIf(!hasPoppler)('keeps what looks like the language of the layout as text', async () => {
    const tricky = build([
      row(1, { text: '#panic("fog") *bold* $x$ @label `raw` \\ <a>', title: '= Heading' }),
    ])
    const bytes = await take('pdf', tricky)
    expect(pdfText(bytes)).toContain(unspaced('#panic("fog") *bold* $x$ @label `raw` \\ <a>'))
  })
})
