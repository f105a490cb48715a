/** A readiness report as PDF: tagged, with bookmarks and its fonts, as PDF/UA-1 asks; laid out by `readiness.typ`. */
import { readFileSync } from 'node:fs'
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
  const longest = Math.max(1, ...report.statuses.map(({ count }) => count))
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
    charted: tables[0]?.caption ?? null,
    chartText: `Requests per status: ${report.statuses.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
    bars: report.statuses.map(({ label, count }) => ({
      label,
      count: countWords(count),
      length: count / longest,
    })),
    printed: printedOf(report),
  }
}
