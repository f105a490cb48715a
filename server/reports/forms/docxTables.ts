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
import { type Voice, clauseRuns } from './docxText.ts'
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
/** Wide enough for the head in every language. */
const numberWidth = ({ words }: Voice): number => (words.language === 'en' ? 560 : 760)

const cell = (children: readonly Paragraph[], options: Omit<ITableCellOptions, 'children'> = {}): TableCell =>
  new TableCell({ children: [...children], ...options })

const headRow = (voice: Voice, heads: readonly string[], ends: readonly boolean[] = []): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((head, index) =>
      cell([ended(voice, styles.tableHead, head, ends[index] === true)], { shading: headShade }),
    ),
  })

const ended = ({ runs, way }: Voice, style: string, text: string, atEnd: boolean): Paragraph =>
  new Paragraph({ style, children: runs(text), ...way, ...(atEnd ? { alignment: AlignmentType.END } : {}) })

/** @param lined whether there is a line between any two rows, rather than where a cell draws one */
const tableOf = (
  { words }: Voice,
  rows: readonly TableRow[],
  widths: readonly number[],
  lined = true,
): Table =>
  new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
    ...(words.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    borders: lined ? lines : { ...lines, insideHorizontal: none },
  })

/** @param width between the margins, in twentieths of a point, as everywhere here */
export function entriesTable(voice: Voice, { heads, groups }: PrintedTable, width: number): Table {
  const first = numberWidth(voice)
  const half = Math.floor((width - first) / 2)
  const rowsOf = (entry: PrintedEntry) => entryRows(voice, entry)
  return tableOf(
    voice,
    [
      headRow(voice, [voice.words.labels.number, ...heads]),
      ...groups.flatMap((group) => [groupRow(voice, group), ...group.entries.flatMap(rowsOf)]),
    ],
    [first, half, half],
    false,
  )
}

function groupRow({ words, runs, paragraph }: Voice, { title, words: name, sample }: PrintedGroup): TableRow {
  const mark = sample ? ` – ${words.labels.sample}` : ''
  const children = [...runs(`${title.text} `, title), ...runs(`(${name})${mark}`)]
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
function entryRows(voice: Voice, entry: PrintedEntry): TableRow[] {
  const { runs, paragraph } = voice
  const { number, quotation, beside, below, overdue, together } = entry
  const keepNext = below.length > 0
  const side = overdue ? { left: heavy } : {}
  const end = keepNext ? {} : { bottom: hairline }
  const clause = paragraph(styles.clause, clauseRuns(voice, quotation, entry.paragraph), {
    direction: quotation.direction,
    keepNext,
  })
  const words = new TableRow({
    cantSplit: together,
    children: [
      cell([paragraph(styles.source, runs(String(number)), { keepNext })], { borders: { ...side, ...end } }),
      cell([clause], { borders: end }),
      cell(
        beside.length === 0
          ? [paragraph(styles.action, [])]
          : beside.map((line) => besideParagraph(voice, line)),
        {
          borders: end,
        },
      ),
    ],
  })
  return keepNext ? [words, factsRow(voice, below, side)] : [words]
}

function besideParagraph(
  { words: own, runs, paragraph }: Voice,
  { kind, text, url, direction }: BesideLine,
): Paragraph {
  const other = { language: direction === 'rtl' ? 'ar' : 'en', direction }
  const words = runs(text, direction === own.direction ? own : other)
  const quiet = kind === 'by' || kind === 'none'
  const children =
    url === null
      ? words
      : [new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] })]
  return paragraph(quiet ? styles.source : styles.action, children, { direction })
}

function factsRow(voice: Voice, below: readonly FactBelow[], side: { left?: typeof heavy }): TableRow {
  const { paragraph } = voice
  return new TableRow({
    cantSplit: true,
    children: [
      cell([paragraph(styles.facts, [])], { borders: { ...side, bottom: hairline } }),
      cell([paragraph(styles.facts, factRuns(voice, below))], {
        columnSpan: 2,
        borders: { bottom: hairline },
      }),
    ],
  })
}

/** As few runs as there are looks. */
function factRuns({ words: own, runs }: Voice, below: readonly FactBelow[]): TextRun[] {
  const done: TextRun[] = []
  let pending = ''
  const flush = (...more: readonly TextRun[]): void => {
    if (pending !== '') done.push(...runs(pending))
    done.push(...more)
    pending = ''
  }
  below.forEach(({ term, words, strong, quoted, after }, index) => {
    pending += `${index === 0 ? '' : '  ·  '}${term}${own.labels.colon}`
    if (strong) flush(...runs(words, undefined, { bold: true }))
    else pending += words
    if (quoted !== null) {
      pending += quoted.opens
      if (quoted.language === own.language) pending += quoted.text
      else flush(...runs(quoted.text, quoted))
      pending += quoted.closes
    }
    if (after !== null) pending += ` ${after}`
  })
  flush()
  return done
}

/** A label, then figures at the end of their columns. */
export function figuresTable(voice: Voice, { heads, lines: rows }: FigureTable, width: number): Table {
  const narrow = 1190
  const ends = heads.map((_head, index) => index > 0)
  const body = rows.map(
    (values) =>
      new TableRow({
        cantSplit: true,
        children: values.map((value, index) =>
          cell([ended(voice, styles.figure, countWords(value, voice.words), index > 0)]),
        ),
      }),
  )
  const widths = heads.map((_head, index) => (index > 0 ? narrow : width - narrow * (heads.length - 1)))
  return tableOf(voice, [headRow(voice, heads, ends), ...body], widths)
}

/** Terms beside what is said of them. */
export const factsTable = (
  voice: Voice,
  facts: readonly { term: string; words: string }[],
  width: number,
): Table =>
  tableOf(
    voice,
    facts.map(
      ({ term, words }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([voice.paragraph(styles.source, voice.runs(term))]),
            cell([voice.paragraph(styles.figure, voice.runs(words))]),
          ],
        }),
    ),
    [Math.floor(width * 0.4), Math.ceil(width * 0.6)],
  )

/** Three signatures, or room for them. */
export function signOffTable(voice: Voice, signOff: readonly SignOffLine[], width: number): Table {
  const { runs, paragraph } = voice
  const { labels } = voice.words
  const row = ({ role, name, position, date, signature }: SignOffLine) =>
    new TableRow({
      cantSplit: true,
      height: { value: 850, rule: HeightRule.ATLEAST },
      children: [role, name, position, date, signature].map((words) =>
        cell([paragraph(styles.figure, runs(words))]),
      ),
    })
  const fifth = Math.floor(width / 5)
  const heads = ['', labels.name, labels.position, labels.date, labels.signature]
  return tableOf(voice, [headRow(voice, heads), ...signOff.map(row)], [fifth, fifth, fifth, fifth, fifth])
}
