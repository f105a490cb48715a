/** A readiness report as PDF: tagged, with bookmarks and its fonts, as PDF/UA-1 asks; laid out by `readiness.typ`. */
import { readFileSync } from 'node:fs'
import type { Bar } from '../barChart.ts'
import { type Chart, committeeChart, timeChart } from '../charts.ts'
import { frozenFoot, signOffLines } from '../frozen/frozen.ts'
import type { Readiness } from '../readiness.ts'
import {
  asAt,
  asAtAndBy,
  countWords,
  coverFacts,
  coverFigures,
  type FigureKind,
  figureTables,
  footWords,
  overTitle,
  reportTitle,
} from './figures.ts'
import type { Paper } from './order.ts'
import { printedOf } from './printed.ts'
import { dayOf, paperNames, printWords, typeset } from './typst.ts'
import { wordsOf } from '../wording/index.ts'
import type { ReportWords } from '../wording/reportWords.ts'

/**
 * The same report gives the same bytes.
 * @throws PdfFailed where the compiler refuses, as it does with whatever is not PDF/UA-1
 */
export const readinessPdf = (report: Readiness, paper: Paper): Uint8Array =>
  typeset(template, dataOf(report, paper), report.at).bytes

const template = readFileSync(new URL('./readiness.typ', import.meta.url), 'utf8')

/** What `readiness.typ` reads. */
function dataOf(report: Readiness, paper: Paper) {
  const words = wordsOf(report)
  const counted = (value: number | string) => countWords(value, words)
  return {
    paper: paperNames[paper],
    print: printWords(words),
    labels: words.labels,
    title: reportTitle(report),
    over: overTitle(report),
    asAt: asAt(report),
    asAtAndBy: asAtAndBy(report),
    day: dayOf(report.at),
    preparedBy: report.preparedBy,
    warning: report.samples ? words.labels.sampleWarning : null,
    foot: footWords(report),
    frozen: frozenFoot(report),
    signOff: signOffLines(report),
    disclaimer: words.labels.disclaimer,
    facts: coverFacts(report),
    figures: coverFigures(report).map((figure) => ({ ...figure, count: counted(figure.count) })),
    oldest: report.oldest === null ? null : words.oldest(report.oldest),
    scope: report.scope,
    contents: report.sections.length > 0,
    tables: figureTables(report).map((table) => ({
      ...table,
      lines: table.lines.map((line) => line.map(counted)),
    })),
    bars: { statuses: barsOf(report.statuses, words), ageing: barsOf(report.ageing, words) },
    drawings: drawingsOf(report, words),
    printed: printedOf(report),
  }
}

/** Bars beside a table, with their words. */
function barsOf(bars: readonly Bar[], words: ReportWords) {
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  return {
    alt: bars.map(({ label, count }) => `${label} ${count}`).join(words.comma),
    bars: bars.map(({ label, count }) => ({
      label,
      count: countWords(count, words),
      length: count / longest,
    })),
  }
}

/** Drawings below a table, by what it is about. */
function drawingsOf(
  { committees, overTime }: Readiness,
  words: ReportWords,
): Partial<Record<FigureKind, Chart>> {
  const [byCommittee, byTime] = [committeeChart(committees, words), timeChart(overTime, words)]
  return { ...(byCommittee ? { committees: byCommittee } : {}), ...(byTime ? { overTime: byTime } : {}) }
}
