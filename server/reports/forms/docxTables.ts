/** The tables of a report in DOCX: heads that are repeated, rows that are not split. */
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeightRule,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { SignOffLine } from '../frozen/frozen.ts'
import { clauseRuns, paragraph, runs } from './docxText.ts'
import { styles } from './docxStyles.ts'
import { type FigureTable, countWords } from './figures.ts'
import type { BesideLine, FactBelow, PrintedEntry, PrintedGroup, PrintedTable } from './printed.ts'

const hairline = { style: BorderStyle.SINGLE, size: 4, color: '999999' }
const heavy = { style: BorderStyle.SINGLE, size: 24, color: '000000' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const lines = {
  top: hairline,
  bottom: hairline,
  left: none,
  right: none,
  insideHorizontal: hairline,
  insideVertical: none,
}
const headShade = { fill: 'E1E1E1' }
const margins = { top: 40, bottom: 40, left: 90, right: 90 }
const NUMBER_WIDTH = 560

const cell = (children: readonly Paragraph[], options: Omit<ITableCellOptions, 'children'> = {}): TableCell =>
  new TableCell({ children: [...children], ...options })

const headRow = (heads: readonly string[], ends: readonly boolean[] = []): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((head, index) =>
      cell([ended(styles.tableHead, head, ends[index] === true)], { shading: headShade }),
    ),
  })

const ended = (style: string, text: string, atEnd: boolean): Paragraph =>
  new Paragraph({ style, children: runs(text), ...(atEnd ? { alignment: AlignmentType.END } : {}) })

/** @param lined whether there is a line between any two rows, rather than where a cell draws one */
const tableOf = (rows: readonly TableRow[], widths: readonly number[], lined = true): Table =>
  new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
    borders: lined ? lines : { ...lines, insideHorizontal: none },
  })

/** @param width between the margins, in twentieths of a point, as everywhere here */
export function entriesTable({ heads, groups }: PrintedTable, width: number): Table {
  const half = Math.floor((width - NUMBER_WIDTH) / 2)
  return tableOf(
    [
      headRow(['No.', ...heads]),
      ...groups.flatMap((group) => [groupRow(group), ...group.entries.flatMap(entryRows)]),
    ],
    [NUMBER_WIDTH, half, half],
    false,
  )
}

function groupRow({ title, words, sample }: PrintedGroup): TableRow {
  const children = [...runs(`${title.text} `, title), ...runs(`(${words})${sample ? ' – sample' : ''}`)]
  return new TableRow({
    cantSplit: true,
    children: [
      cell([paragraph(styles.resolution, children, { direction: title.direction, keepNext: true })], {
        columnSpan: 3,
        shading: { fill: 'F3F3F3' },
      }),
    ],
  })
}

/** A row of words, and one of facts below it on the same page. */
function entryRows(entry: PrintedEntry): TableRow[] {
  const { number, quotation, beside, below, overdue, together } = entry
  const keepNext = below.length > 0
  const side = overdue ? { left: heavy } : {}
  const end = keepNext ? {} : { bottom: hairline }
  const clause = paragraph(styles.clause, clauseRuns(quotation, entry.paragraph), {
    direction: quotation.direction,
    keepNext,
  })
  const words = new TableRow({
    cantSplit: together,
    children: [
      cell([paragraph(styles.source, runs(String(number)), { keepNext })], { borders: { ...side, ...end } }),
      cell([clause], { borders: end }),
      cell(beside.length === 0 ? [paragraph(styles.action, [])] : beside.map(besideParagraph), {
        borders: end,
      }),
    ],
  })
  return keepNext ? [words, factsRow(below, side)] : [words]
}

function besideParagraph({ kind, text, url, direction }: BesideLine): Paragraph {
  const words = runs(text, { language: direction === 'rtl' ? 'ar' : 'en', direction })
  const quiet = kind === 'by' || kind === 'none'
  const children =
    url === null
      ? words
      : [new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] })]
  return paragraph(quiet ? styles.source : styles.action, children, { direction })
}

function factsRow(below: readonly FactBelow[], side: { left?: typeof heavy }): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell([paragraph(styles.facts, [])], { borders: { ...side, bottom: hairline } }),
      cell([paragraph(styles.facts, factRuns(below))], { columnSpan: 2, borders: { bottom: hairline } }),
    ],
  })
}

/** As few runs as there are looks. */
function factRuns(below: readonly FactBelow[]): TextRun[] {
  const done: TextRun[] = []
  let pending = ''
  const flush = (...more: readonly TextRun[]): void => {
    if (pending !== '') done.push(...runs(pending))
    done.push(...more)
    pending = ''
  }
  below.forEach(({ term, words, strong, quoted, after }, index) => {
    pending += `${index === 0 ? '' : '  ·  '}${term}: `
    if (strong) flush(...runs(words, undefined, { bold: true }))
    else pending += words
    if (quoted !== null) {
      pending += ', “'
      if (quoted.language === 'en') pending += quoted.text
      else flush(...runs(quoted.text, quoted))
      pending += '”'
    }
    if (after !== null) pending += ` ${after}`
  })
  flush()
  return done
}

/** A label, then figures at the end of their columns. */
export function figuresTable({ heads, lines: rows }: FigureTable, width: number): Table {
  const narrow = 1190
  const ends = heads.map((_head, index) => index > 0)
  const body = rows.map(
    (values) =>
      new TableRow({
        cantSplit: true,
        children: values.map((value, index) => cell([ended(styles.figure, countWords(value), index > 0)])),
      }),
  )
  const widths = heads.map((_head, index) => (index > 0 ? narrow : width - narrow * (heads.length - 1)))
  return tableOf([headRow(heads, ends), ...body], widths)
}

/** Terms beside what is said of them. */
export const factsTable = (facts: readonly { term: string; words: string }[], width: number): Table =>
  tableOf(
    facts.map(
      ({ term, words }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([paragraph(styles.source, runs(term))]),
            cell([paragraph(styles.figure, runs(words))]),
          ],
        }),
    ),
    [Math.floor(width * 0.4), Math.ceil(width * 0.6)],
  )

/** Three signatures, or room for them. */
export function signOffTable(signOff: readonly SignOffLine[], width: number): Table {
  const row = ({ role, name, position, date, signature }: SignOffLine) =>
    new TableRow({
      cantSplit: true,
      height: { value: 850, rule: HeightRule.ATLEAST },
      children: [role, name, position, date, signature].map((words) =>
        cell([paragraph(styles.figure, runs(words))]),
      ),
    })
  const fifth = Math.floor(width / 5)
  return tableOf(
    [headRow(['', 'Name', 'Function', 'Date', 'Signature']), ...signOff.map(row)],
    [fifth, fifth, fifth, fifth, fifth],
  )
}
