/** What the page of a readiness report shows, live or frozen. */
import { type Bar, chartSize } from '../reports/barChart.ts'
import { committeeChart, timeChart } from '../reports/charts.ts'
import { pointWords } from '../reports/forms/figures.ts'
import { signOffLines } from '../reports/frozen/frozen.ts'
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
  const number = report.frozen ? `, frozen report No. ${report.frozen.number}` : ''
  return {
    ...report,
    body,
    documentTitle: `Readiness report, ${report.title}${number}`,
    barTables: [
      barTable('Per status', 'Status', report.statuses),
      barTable('Ageing', 'Ageing', report.ageing),
    ],
    committeeChart: committeeChart(report.committees),
    timeChart: timeChart(report.overTime),
    points: report.overTime.map((point) => ({ ...point, label: pointWords(point) })),
    takeLinks: takeLinks(url, query),
    slow: report.figures.due > MANY,
    signOff: signOffLines(report),
  }
}

const barTable = (caption: string, head: string, bars: readonly Bar[]) => ({
  caption,
  head,
  bars,
  chart: chartSize(bars.length),
  text: bars.map(({ label, count }) => `${label} ${count}`).join(', '),
})
