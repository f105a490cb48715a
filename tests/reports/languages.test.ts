import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../db/connection.ts'
import { wholeReport } from '../../server/reports/choice.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import type { Form } from '../../server/reports/forms/order.ts'
import { columnsOf, rowGroupsOf, rowsOf } from '../../server/reports/forms/rows.ts'
import { differencesOf } from '../../server/reports/frozen/comparison.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import type { Readiness } from '../../server/reports/readiness.ts'
import { wordsIn } from '../../server/reports/wording/index.ts'
import { type ReportLanguage, reportLanguages } from '../../server/reports/wording/languages.ts'
import { reportBody } from '../../server/web/reportBody.ts'
import { openTestDatabase } from '../support/database.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'
import { belowOf, besideOf, textOf } from './formRows.ts'
import { docxPart, docxRows, hasPoppler, pdfFacts, pdfText, unspaced } from './formTexts.ts'
import { storeHarbours } from './harbours.ts'

let db: Database
let close: () => void

beforeAll(async () => {
  const opened = await openTestDatabase()
  db = opened.db
  close = opened.close
  await storeHarbours(db, 1)
  await storeResolution(db, hostileHarbours)
})

afterAll(() => {
  close()
})

const inLanguage = (language: ReportLanguage): Promise<Readiness> =>
  loadReadiness(db, {
    session: 99,
    at: '2045-03-10T09:00:00.000Z',
    preparedBy: 'Boris Petrov',
    choice: { ...wholeReport, language },
  })

const take = (form: Form, report: Readiness) => readinessForm(report, { form, paper: 'a4' })

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value)

const tagged = /<[^>]{1,500}>/gu

/** Texts of the rows of a page, cell by cell. */
const cellsIn = (html: string): string[] =>
  html
    .split(/<\/td>/u)
    .map((cell) =>
      unspaced(
        cell
          .slice(cell.lastIndexOf('<td'))
          .replaceAll(tagged, '')
          .replaceAll('&quot;', '"')
          .replaceAll('&#x27;', "'")
          .replaceAll('&#x3D;', '=')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&#x60;', '`')
          .replaceAll('&amp;', '&'),
      ),
    )

describe.each(reportLanguages)('a report headed in another language: %s', (language) => {
  const words = wordsIn(language)
  let report: Readiness

  beforeAll(async () => {
    report = await inLanguage(language)
  })

  it('has the figures, the places and the quotations of the English one', async () => {
    const english = await inLanguage('en')
    expect(report.figures).toMatchObject({ ...english.figures, rate: report.figures.rate })
    const quoted = (of: Readiness) =>
      rowsOf(of).map(({ request, mandate, title }) => [request, mandate, title])
    expect(quoted(report)).toEqual(quoted(english))
    expect(report.sections.map(({ key, count }) => [key, count])).toEqual(
      english.sections.map(({ key, count }) => [key, count]),
    )
    expect(report.statuses.map(({ count, width }) => [count, width])).toEqual(
      english.statuses.map(({ count, width }) => [count, width]),
    )
    expect(differencesOf(english, report)).toEqual([])
  })

  it('says the same in CSV, JSON and XLSX', async () => {
    const rows = rowsOf(report)
    const columns = columnsOf(report)
    const [heads, ...lines] = parseCsv(Buffer.from(await take('csv', report)).toString())
    expect(heads?.map(textOf)).toEqual(columns.map(({ head }) => head))
    const cells = rows.map((row) => columns.map(({ key }) => textOf(row[key])))
    const bare = (line: readonly unknown[]) => line.map((cell) => textOf(cell).replace(/^'/u, ''))
    expect(lines.map(bare)).toEqual(cells.map(bare))
    const json = JSON.parse(Buffer.from(await take('json', report)).toString()) as Record<string, unknown>
    expect(json).toMatchObject({ language, rows, title: words.title(report.title) })
    const bytes = await take('xlsx', report)
    const { sheets } = await readXlsx(bytes)
    const groups = rowGroupsOf(report)
    expect(sheets.map(({ name }) => name)).toEqual([words.labels.summary, ...groups.map(({ tab }) => tab)])
    groups.forEach((group, index) => {
      const [top, ...body] = sheets[index + 1]?.rows ?? []
      expect(top).toEqual(columns.map(({ head }) => head))
      expect(body.map((line) => columns.map((_, at) => plain(line[at] ?? null)))).toEqual(
        group.rows.map((row) => columns.map(({ key }) => row[key])),
      )
    })
    const sheet = docxPart(bytes, 'xl/worksheets/sheet2.xml')
    expect(sheet.includes('rightToLeft="1"')).toBe(language === 'ar')
  })

  it('says the same in DOCX, which goes the way of the language', async () => {
    const bytes = await take('docx', report)
    const found = docxRows(bytes).filter((cells) => /^\d*$/u.test(cells[0] ?? '-'))
    let at = found.findIndex(([number]) => number === '1')
    for (const row of rowsOf(report)) {
      const [number, clause, beside] = found[at] ?? []
      expect([number, clause]).toEqual([
        textOf(row['number']),
        `${textOf(row['request'])} (${textOf(row['paragraph'])})`,
      ])
      for (const said of besideOf(row)) expect(beside).toContain(said)
      const below = belowOf(row, words)
      for (const said of below) expect(found[at + 1]?.[1]).toContain(said)
      at += below.length > 0 ? 2 : 1
    }
    const xml = docxPart(bytes, 'word/document.xml')
    expect(xml.includes('<w:bidiVisual/>')).toBe(language === 'ar')
    expect(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<w:bidi\/>/su.test(xml)).toBe(language === 'ar')
    expect(xml).toContain(`>${words.labels.signOff}<`)
    expect(docxPart(bytes, 'word/footer1.xml')).toContain(words.labels.disclaimer)
  })

  it('says the same on the page', () => {
    const { body } = reportBody(report)
    const cells = cellsIn(body)
    let at = 0
    const next = (text: string): void => {
      const place = cells.findIndex((cell, index) => index >= at && cell.includes(unspaced(text)))
      if (place < 0) throw new Error(`“${text.slice(0, 80)}” does not follow`)
      at = place
    }
    for (const row of rowsOf(report)) {
      next(`${textOf(row['request'])} (${textOf(row['paragraph'])})`)
      for (const said of besideOf(row)) next(said)
      for (const said of belowOf(row, words)) next(said)
    }
    expect(body).toContain(`<h2 id="annexes-title">${words.labels.annexes}</h2>`)
    expect(body).toContain(`lang="${language}" dir="${words.direction}" href="/mandates/`)
  })

  it.skipIf(!hasPoppler)('says the same in PDF (where poppler-utils is installed)', async () => {
    const bytes = await take('pdf', report)
    const text = pdfText(bytes)
    let at = 0
    for (const row of rowsOf(report)) {
      // What is written from right to left comes out in pieces; what is quoted in other scripts does not.
      if (row['language'] === 'ar') continue
      const clause = unspaced(textOf(row['request']).slice(0, 40))
      const place = text.indexOf(clause, at)
      if (place < at) throw new Error(`“${clause}” does not follow “${text.slice(at, at + 60)}”`)
      at = place + 1
      if (language === 'ar') continue
      for (const said of [...besideOf(row), ...belowOf(row, words)])
        expect(text.indexOf(unspaced(said), place)).toBeGreaterThan(place)
    }
    for (const said of [words.labels.decision, words.labels.annexes, words.labels.signOff])
      expect(text).toContain(unspaced(said))
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain(
      `/Lang (${{ en: 'en-GB', fr: 'fr-FR', es: 'es-ES', ru: 'ru-RU', zh: 'zh-CN', ar: 'ar' }[language]})`,
    )
    expect(pdfFacts(bytes)).toMatch(/Tagged: +yes/u)
  })
})
