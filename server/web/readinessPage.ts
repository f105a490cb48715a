/** What the page of a readiness report shows, live or frozen. */
import { type Bar, chartSize } from '../reports/barChart.ts'
import { committeeChart, timeChart } from '../reports/charts.ts'
import {
  asAtAndBy,
  countWords,
  coverFacts,
  coverFigures,
  type FigureTable,
  figureTables,
  overTitle,
  reportTitle,
} from '../reports/forms/figures.ts'
import { signOffLines } from '../reports/frozen/frozen.ts'
import { countIn } from '../reports/words.ts'
import { wordsOf } from '../reports/wording/index.ts'
import type { ReportWords } from '../reports/wording/reportWords.ts'
import type { ReportBody } from './reportBody.ts'
import { takeLinks } from './reportLinks.ts'

/** With more requests than this, laying out the PDF takes a quarter of a minute and more. */
const MANY = 4000

/**
 * @param url of the page, without a query
 * @param query of the page, without its question mark; a frozen report has none
 */
export function readinessPage(
  { head: report, body }: ReportBody,
  url: string,
  query = '',
): Record<string, unknown> {
  const words = wordsOf(report)
  const { labels, direction, language } = words
  const number = report.frozen ? `, frozen report No. ${report.frozen.number}` : ''
  const charts = {
    committees: committeeChart(report.committees, words),
    overTime: timeChart(report.overTime, words),
  }
  const barsBy = { statuses: report.statuses, ageing: report.ageing }
  return {
    ...report,
    body,
    documentTitle: `Readiness report, ${report.title}${number}`,
    labels,
    spoken: { direction, language },
    cover: {
      over: overTitle(report),
      title: reportTitle(report),
      asAt: asAtAndBy(report),
      facts: coverFacts(report),
      figures: coverFigures(report).map((figure) => ({ ...figure, count: countWords(figure.count, words) })),
      oldest: report.oldest === null ? null : words.oldest(report.oldest),
      contents: report.sections.map(({ count, ...section }) => ({
        ...section,
        count: countIn(words, count),
      })),
    },
    tables: figureTables(report).map((table) => ({
      ...tableOf(table, words),
      bars: table.kind in barsBy ? barsOf(table, barsBy[table.kind as keyof typeof barsBy], words) : null,
      chart: table.kind in charts ? charts[table.kind as keyof typeof charts] : null,
    })),
    takeLinks: takeLinks(url, query),
    slow: report.figures.due > MANY,
    signOff: signOffLines(report),
  }
}

const tableOf = ({ caption, heads: [first = '', ...others], lines }: FigureTable, words: ReportWords) => ({
  caption,
  first,
  others,
  lines: lines.map(([label, ...figures]) => ({
    label,
    figures: figures.map((figure) => countWords(figure, words)),
  })),
})

/** Bars with their places, from the side on which the language begins. */
function barsOf({ caption }: FigureTable, bars: readonly Bar[], words: ReportWords) {
  const { width, height } = chartSize(bars.length)
  const isTurned = words.direction === 'rtl'
  const anchor = isTurned ? 'end' : 'start'
  return {
    width,
    height,
    text: `${caption}: ${bars.map(({ label, count }) => `${label} ${count}`).join(words.comma)}`,
    bars: bars.map((bar) => ({
      ...bar,
      anchor,
      count: countIn(words, bar.count),
      labelX: isTurned ? width : 0,
      x: isTurned ? width - bar.x - bar.width : bar.x,
      figureX: isTurned ? width - bar.figureX : bar.figureX,
    })),
  }
}
