/** A readiness report as PDF: tagged, with bookmarks and its fonts, as PDF/UA-1 asks; laid out by `readiness.typ`. */
import { readFileSync } from 'node:fs'
import type { Bar } from '../barChart.ts'
import { type Chart, committeeChart, timeChart } from '../charts.ts'
import { frozenFoot, signOffLines } from '../frozen/frozen.ts'
import type { Readiness } from '../readiness.ts'
import {
  asAt,
  countWords,
  coverFacts,
  coverFigures,
  disclaimer,
  figureTables,
  footWords,
  reportTitle,
  sampleWarning,
} from './figures.ts'
import type { Paper } from './order.ts'
import { printedOf } from './printed.ts'
import { dayOf, paperNames, typeset } from './typst.ts'

/**
 * The same report gives the same bytes.
 * @throws PdfFailed where the compiler refuses, as it does with whatever is not PDF/UA-1
 */
export const readinessPdf = (report: Readiness, paper: Paper): Uint8Array =>
  typeset(template, dataOf(report, paper), report.at).bytes

const template = readFileSync(new URL('./readiness.typ', import.meta.url), 'utf8')

/** What `readiness.typ` reads. */
function dataOf(report: Readiness, paper: Paper) {
  const tables = figureTables(report)
  return {
    paper: paperNames[paper],
    title: reportTitle(report),
    over: `General Assembly · ${report.title} (${report.session})`,
    asAt: asAt(report),
    day: dayOf(report.at),
    preparedBy: report.preparedBy,
    warning: report.samples ? sampleWarning : null,
    foot: footWords(report),
    frozen: frozenFoot(report),
    signOff: signOffLines(report),
    disclaimer,
    facts: coverFacts(report),
    figures: coverFigures(report).map((figure) => ({ ...figure, count: countWords(figure.count) })),
    oldest: report.oldest,
    scope: report.scope,
    contents: report.sections.length > 0,
    tables: tables.map((table) => ({ ...table, lines: table.lines.map((line) => line.map(countWords)) })),
    bars: { 'Per status': barsOf(report.statuses), Ageing: barsOf(report.ageing) },
    drawings: drawingsOf(report),
    printed: printedOf(report),
  }
}

/** Bars beside a table, with their words. */
function barsOf(bars: readonly Bar[]) {
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  return {
    alt: bars.map(({ label, count }) => `${label} ${count}`).join(', '),
    bars: bars.map(({ label, count }) => ({ label, count: countWords(count), length: count / longest })),
  }
}

/** Drawings below a table, by its caption. */
const drawingsOf = ({ committees, overTime }: Readiness): Record<string, Chart> => {
  const [byCommittee, byTime] = [committeeChart(committees), timeChart(overTime)]
  return {
    ...(byCommittee ? { 'Per committee': byCommittee } : {}),
    ...(byTime ? { 'Readiness over time': byTime } : {}),
  }
}
