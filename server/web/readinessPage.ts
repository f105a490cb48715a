/** What the page of a readiness report shows, live or frozen. */
import { annexWords, olderWords } from '../reports/annexWords.ts'
import { chartSize } from '../reports/barChart.ts'
import { signOffLines } from '../reports/frozen/frozen.ts'
import type { Readiness } from '../reports/readiness.ts'
import { takeLinks } from './reportLinks.ts'

/** @param url of the page, without a query */
export function readinessPage(report: Readiness, url: string): Record<string, unknown> {
  const number = report.frozen ? `, frozen report No. ${report.frozen.number}` : ''
  return {
    ...report,
    documentTitle: `Readiness report, ${report.title}${number}`,
    chart: { ...chartSize(report.statuses.length), text: chartText(report) },
    annexWords,
    older: olderWords(report.annexes.undated.older),
    takeLinks: takeLinks(url, report.frozen ? null : report.selection),
    signOff: signOffLines(report),
  }
}

const chartText = ({ statuses }: Readiness): string =>
  statuses.map(({ label, count }) => `${label} ${count}`).join(', ')
