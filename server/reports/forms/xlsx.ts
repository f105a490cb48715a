/** A readiness report as a spreadsheet: a summary, and a sheet for each part of the session and each annex. */
import { type CellStyle, type CellValue, type WriteSheet, colToLetter, writeXlsx } from 'hucre/xlsx'
import type { Cell } from '../csv.ts'
import { frozenFoot, signOffLines } from '../frozen/frozen.ts'
import type { Readiness } from '../readiness.ts'
import { wordsOf } from '../wording/index.ts'
import type { ReportWords } from '../wording/reportWords.ts'
import type { ReportLanguage } from '../wording/languages.ts'
import { asAt, asAtAndBy, coverFacts, coverFigures, figureTables, reportTitle } from './figures.ts'
import type { Paper } from './order.ts'
import { type CellKind, type Column, type RowGroup, columnsOf, rowGroupsOf } from './rows.ts'

/**
 * Numbers, days and yes or no are typed; texts are texts, so that none can be a formula. Heads stay in sight and have
 * a filter; on paper they are repeated.
 */
export function readinessXlsx(report: Readiness, paper: Paper): Promise<Uint8Array> {
  const groups = rowGroupsOf(report)
  const sheets = [summarySheet(report, groups), ...groups.map((group) => rowSheet(group, report, paper))]
  return writeXlsx({
    sheets,
    properties: {
      title: reportTitle(report),
      subject: asAt(report),
      creator: report.preparedBy,
      ...(report.frozen ? { description: frozenFoot(report) ?? '' } : {}),
      created: new Date(report.at),
    },
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E2EC' } },
  border: { bottom: { style: 'thin' } },
  alignment: { vertical: 'top', wrapText: true },
}
const title: CellStyle = { font: { bold: true, size: 16 } }
const strong: CellStyle = { font: { bold: true } }

const kindStyles: Readonly<Record<CellKind, CellStyle>> = {
  text: { alignment: { vertical: 'top', wrapText: true, readingOrder: 'context' } },
  number: { numFmt: '0', alignment: { vertical: 'top' } },
  day: { alignment: { vertical: 'top', horizontal: 'left' } },
  yes: { alignment: { vertical: 'top', horizontal: 'center' } },
}

/** Days in the words of the language, whatever that of the spreadsheet program is. */
const dayFormats: Readonly<Record<ReportLanguage, string>> = {
  en: 'd mmm yyyy',
  fr: '[$-40C]d mmm yyyy',
  es: '[$-C0A]d mmm yyyy',
  ru: '[$-419]d mmm yyyy',
  zh: 'yyyy"年"m"月"d"日"',
  ar: 'yyyy-mm-dd',
}

/** Columns from the right where the language is written from there. */
const viewOf = (report: Readiness): Pick<WriteSheet, 'view'> =>
  wordsOf(report).direction === 'rtl' ? { view: { rightToLeft: true } } : {}

function styleOf(kind: CellKind, { language }: ReportWords): CellStyle {
  const style = kindStyles[kind]
  return kind === 'day' ? { ...style, numFmt: dayFormats[language] } : style
}

function rowSheet({ tab, rows }: RowGroup, report: Readiness, paper: Paper): WriteSheet {
  const columns = columnsOf(report)
  const last = colToLetter(columns.length - 1)
  const words = wordsOf(report)
  const cells = new Map(columns.map(({ head: value }, index) => [`0,${index}`, { value, style: head }]))
  return {
    name: tab,
    columns: columns.map(({ width, kind }) => ({ width, style: styleOf(kind, words) })),
    ...viewOf(report),
    rows: [
      columns.map((column) => column.head),
      ...rows.map((row) => columns.map((column) => typed(row[column.key] ?? null, column))),
    ],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: {
      paperSize: paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: footOf(report) },
  }
}

/** `&` begins a code in the foot of a sheet, and must be doubled to be itself. */
function footOf(report: Readiness): string {
  const frozen = frozenFoot(report)
  const words = [`${reportTitle(report)} · ${asAt(report)}`, ...(frozen === null ? [] : [frozen])].join('\n')
  const [before, between, after] = wordsOf(report).page
  return `&L${words.replaceAll('&', '&&')}&R${before}&P${between}&N${after}`
}

/** More than Excel opens in a cell. */
const MOST_CHARACTERS = 32_767

function typed(cell: Cell, { kind }: Pick<Column, 'kind'>): CellValue {
  if (typeof cell !== 'string') return cell
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`)
  return cell.length > MOST_CHARACTERS ? `${cell.slice(0, MOST_CHARACTERS - 2)} …` : cell
}

/** Title, scope and figures of the session, then what each sheet holds. */
function summarySheet(report: Readiness, groups: readonly RowGroup[]): WriteSheet {
  const { labels } = wordsOf(report)
  const rows: CellValue[][] = []
  const cells = new Map<string, { value: CellValue; style: CellStyle }>()
  const line = (values: readonly CellValue[], style?: CellStyle): void => {
    if (style) values.forEach((value, index) => cells.set(`${rows.length},${index}`, { value, style }))
    rows.push([...values])
  }
  const table = (heads: readonly string[], lines: readonly (readonly CellValue[])[]): void => {
    line([])
    line(heads, head)
    for (const each of lines) line(each)
  }
  line([reportTitle(report)], title)
  line([asAtAndBy(report)])
  const frozen = frozenFoot(report)
  if (frozen !== null) line([frozen], strong)
  if (report.samples) line([labels.sampleWarning], strong)
  for (const sentence of [...report.scope, labels.disclaimer]) line([sentence])
  table(
    [labels.session, ''],
    coverFacts(report).map(({ term, words }) => [term, words]),
  )
  table(
    [labels.figures, labels.requests],
    coverFigures(report).map(({ term, count }) => [term, count]),
  )
  for (const { heads, lines } of figureTables(report)) table(heads, lines)
  table(
    [labels.sheet, labels.entries],
    groups.map((group) => [group.title, group.rows.length]),
  )
  if (frozen !== null) {
    table(
      [labels.signOff, labels.name, labels.position, labels.date, labels.signature],
      signOffLines(report).map(({ role, ...words }) => [
        role,
        words.name,
        words.position,
        words.date,
        words.signature,
      ]),
    )
  }
  return {
    name: labels.summary,
    ...viewOf(report),
    columns: [{ width: 60 }, ...Array.from({ length: 6 }, () => ({ width: 14 }))],
    rows,
    cells,
  }
}
