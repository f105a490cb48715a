import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { wholeReport } from '../../server/reports/choice.ts'
import { type ColumnKey, columnKeys, defaultColumns } from '../../server/reports/columns.ts'
import { readinessForm } from '../../server/reports/forms/form.ts'
import { type Form, forms } from '../../server/reports/forms/order.ts'
import { columnsOf } from '../../server/reports/forms/rows.ts'
import { differencesOf } from '../../server/reports/frozen/comparison.ts'
import { type Readiness, buildReadiness } from '../../server/reports/readiness.ts'
import { reportBody } from '../../server/web/reportBody.ts'
import { docxPart, hasPoppler, pdfText, unspaced } from './formTexts.ts'
import { input, proof, row, update } from './rows.ts'

/** Words that stand in a report only where the column is shown. */
const marks: Readonly<Record<ColumnKey, string>> = {
  note: 'Turquoise fog was measured',
  evidence: 'A/99/777',
  status: 'partially implemented',
  lead: 'QLEAD',
  contributing: 'QCONTRIBUTES',
  ageing: 'within six weeks',
  verification: 'Verifying Vera',
  confirmation: 'not confirmed',
  due: 'by 31 December 2045',
  basis: 'words of the due point',
  class: 'implicit',
}

const report = (columns: readonly ColumnKey[]): Readiness =>
  buildReadiness(
    input(
      [
        row(1, {
          status: 'partially implemented',
          leadAcronym: 'QLEAD',
          date: '2045-12-31',
          dueExpression: 'words of the due point',
        }),
        row(2, { path: '17', status: 'implemented', verifiedAt: '2045-02-01', verifiedBy: 'Verifying Vera' }),
        row(3, { path: '18', class: 'implicit', review: 'confirmed', session: null, date: '2045-04-01' }),
        row(4, { path: '19', review: 'proposed', dueConfidence: 'high' }),
      ],
      {
        updates: [update(1, { note: 'Turquoise fog was measured.' })],
        evidence: [proof(1, { symbol: 'A/99/777' })],
        ...(columns.includes('contributing') ? { contributing: new Map([[1, ['QCONTRIBUTES']]]) } : {}),
        choice: { ...wholeReport, columns },
      },
    ),
  )

const tagged = /<[^>]{1,500}>/gu

/** What an entry of the body says in a form: totals and the remarks of annexes are no columns. */
async function entriesIn(form: Form | 'html', of: Readiness): Promise<string> {
  const body = { ...of, statuses: [], ageing: [], committees: [], entities: [], scope: [], oldest: null }
  const none = { count: 0, groups: [] }
  const bare: Readiness = {
    ...body,
    annexes: { awaiting: none, undated: { ...none, older: 0 }, others: none, deferred: none },
  }
  if (form === 'html') return unspaced(reportBody(bare).body.replaceAll(tagged, ''))
  const bytes = await readinessForm(bare, { form, paper: 'a4' })
  if (form === 'pdf') return pdfText(bytes)
  if (form === 'docx') return unspaced(docxPart(bytes, 'word/document.xml').replaceAll(tagged, ''))
  if (form === 'xlsx')
    return unspaced(JSON.stringify((await readXlsx(bytes)).sheets.slice(1).map(({ rows }) => rows)))
  return unspaced(Buffer.from(bytes).toString())
}

/** In flat forms a confirmation is yes or no. */
const markOf = (key: ColumnKey, form: Form | 'html'): string =>
  key === 'confirmation' && ['csv', 'json', 'xlsx'].includes(form) ? 'Extraction confirmed' : marks[key]

describe('the columns of a report', () => {
  it.each((['html', ...forms] as const).filter((form) => form !== 'pdf' || hasPoppler))(
    'stand where they are chosen and nowhere else: %s',
    async (form) => {
      const all = await entriesIn(form, report(columnKeys))
      for (const key of columnKeys) expect(all).toContain(unspaced(markOf(key, form)))
      for (const key of columnKeys) {
        // A due point takes along what it rests on.
        const gone = (other: ColumnKey) => other === key || (key === 'due' && other === 'basis')
        const words = await entriesIn(form, report(columnKeys.filter((other) => other !== key)))
        for (const other of columnKeys)
          expect([key, other, words.includes(unspaced(markOf(other, form)))]).toEqual([
            key,
            other,
            !gone(other),
          ])
      }
      const bare = await entriesIn(form, report([]))
      expect(bare).toContain(unspaced('to continue to submit annual reports on harbour fog'))
      for (const key of columnKeys) expect(bare).not.toContain(unspaced(markOf(key, form)))
    },
  )

  it('are those that most readers want, and the scope says which of these are left out', () => {
    expect(columnKeys.filter((key) => !defaultColumns.includes(key))).toEqual(['contributing'])
    expect(report(defaultColumns).columns).toBeUndefined()
    expect(report(defaultColumns).scope.join()).not.toContain('left out:')
    expect(report(['note', 'status', 'due']).scope).toContain(
      'Columns left out: evidence, lead entity, ageing, verification, confirmation of the extraction, words and basis of the due point, class.',
    )
    expect(columnsOf({ columns: [] }).map(({ key }) => key)).toContain('request')
  })

  it('change no figure, and two reports with other columns are the same', () => {
    expect(report([]).figures).toEqual(report(columnKeys).figures)
    expect(differencesOf(report([]), report(columnKeys))).toEqual([])
  })

  it('say that there is no evidence where notes are left out', async () => {
    expect(await entriesIn('html', report(['evidence']))).toContain('Noevidence.')
    expect(await entriesIn('html', report(['note']))).not.toContain('Noevidence.')
  })
})
