/** A readiness report as DOCX: real headings and styles, so that a secretary can work on with it. */
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { frozenFoot, signOffLines } from '../frozen/frozen.ts'
import type { Readiness } from '../readiness.ts'
import { wordsOf } from '../wording/index.ts'
import { styleSheetOf, styles } from './docxStyles.ts'
import { entriesTable, factsTable, figuresTable, signOffTable } from './docxTables.ts'
import { type Voice, voiceOf } from './docxText.ts'
import {
  asAt,
  asAtAndBy,
  countWords,
  coverFacts,
  coverFigures,
  figureTables,
  footWords,
  overTitle,
  reportTitle,
} from './figures.ts'
import type { Paper } from './order.ts'
import { type Printed, printedOf } from './printed.ts'

/** Twentieths of a point. */
const papers: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 },
}
const MARGIN = 1134

export async function readinessDocx(report: Readiness, paper: Paper): Promise<Uint8Array> {
  const size = papers[paper]
  const width = size.width - 2 * MARGIN
  const printed = printedOf(report)
  const voice = voiceOf(wordsOf(report))
  const { labels, locale } = voice.words
  const document = new Document({
    title: reportTitle(report),
    subject: asAt(report),
    creator: report.preparedBy,
    description: [frozenFoot(report), labels.disclaimer].filter((words) => words !== null).join('. '),
    styles: styleSheetOf(locale),
    sections: [
      {
        properties: {
          page: { size, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: footOf(voice, report, width) },
        children: [
          ...cover(voice, report, width),
          ...totals(voice, report, width),
          ...body(voice, printed, width),
          ...annexes(voice, printed, width),
          heading(voice, 1, labels.signOff),
          signOffTable(voice, signOffLines(report), width),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const heading = (
  { runs, way }: Voice,
  level: keyof typeof levels,
  text: string,
  pageBreakBefore = false,
): Paragraph => new Paragraph({ heading: levels[level], children: runs(text), pageBreakBefore, ...way })

const plain = ({ runs, paragraph }: Voice, text: string): Paragraph => paragraph('Normal', runs(text))

/** Which frozen report it is; nothing of a live one. */
function frozenLines({ runs, paragraph }: Voice, report: Readiness, style: string): Paragraph[] {
  const words = frozenFoot(report)
  return words === null ? [] : [paragraph(style, runs(words))]
}

function footOf(voice: Voice, report: Readiness, width: number): Footer {
  const { words, runs, paragraph, way } = voice
  const [before, between, after] = words.page
  const isTurned = words.direction === 'rtl' ? { rightToLeft: true } : {}
  return new Footer({
    children: [
      new Paragraph({
        style: styles.foot,
        ...way,
        tabStops: [{ type: TabStopType.END, position: width }],
        children: [
          ...runs(`${footWords(report)}\t`),
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after].filter(
              (each) => each !== '',
            ),
            ...isTurned,
          }),
        ],
      }),
      ...frozenLines(voice, report, styles.foot),
      paragraph(styles.foot, runs(words.labels.disclaimer)),
    ],
  })
}

function cover(voice: Voice, report: Readiness, width: number): FileChild[] {
  const { words, runs, paragraph, way } = voice
  const counted = (count: number) => countWords(count, words)
  const figures = coverFigures(report).map(({ term, count, share }) => ({
    term,
    words: share === null ? counted(count) : `${counted(count)} (${share})`,
  }))
  return [
    plain(voice, overTitle(report)),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.START,
      children: runs(reportTitle(report)),
      ...way,
    }),
    plain(voice, asAtAndBy(report)),
    ...frozenLines(voice, report, 'Normal'),
    ...(report.samples ? [paragraph(styles.warning, runs(words.labels.sampleWarning))] : []),
    factsTable(voice, coverFacts(report), width),
    plain(voice, ''),
    factsTable(voice, figures, width),
    ...(report.oldest === null ? [] : [plain(voice, words.oldest(report.oldest))]),
    heading(voice, 1, words.labels.scope),
    ...[...report.scope, words.labels.disclaimer].map((sentence) => plain(voice, sentence)),
  ]
}

function totals(voice: Voice, report: Readiness, width: number): FileChild[] {
  const tables = figureTables(report)
  if (tables.length === 0) return []
  return [
    heading(voice, 1, voice.words.labels.totals, true),
    ...tables.flatMap((table) => [heading(voice, 2, table.caption), figuresTable(voice, table, width)]),
  ]
}

function body(voice: Voice, { parts, nothing }: Printed, width: number): FileChild[] {
  const { runs, way } = voice
  if (nothing !== null) return [heading(voice, 1, nothing.heading), plain(voice, nothing.sentence)]
  return parts.flatMap(({ words, newPage, lead, committees }) => [
    heading(voice, 1, words, newPage),
    plain(voice, lead),
    ...committees.flatMap((committee) => [
      heading(voice, 2, committee.words),
      ...committee.items.flatMap(({ words: item, title, table }) => [
        new Paragraph({
          heading: HeadingLevel.HEADING_3,
          children:
            title === null
              ? runs(item)
              : [...runs(`${item}${voice.words.labels.colon}`), ...runs(title.text, title)],
          ...way,
        }),
        entriesTable(voice, table, width),
      ]),
    ]),
  ])
}

const annexes = (voice: Voice, printed: Printed, width: number): FileChild[] => [
  heading(voice, 1, voice.words.labels.annexes, printed.nothing === null),
  ...printed.annexes.flatMap(({ title, lead, table, after }) => [
    heading(voice, 2, title),
    plain(voice, lead),
    ...(table === null ? [] : [entriesTable(voice, table, width)]),
    ...(after === null ? [] : [plain(voice, after)]),
  ]),
]
