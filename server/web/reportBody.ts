/** The rows of a readiness report as HTML, and what the page around them says of the report. */
import { printedOf } from '../reports/forms/printed.ts'
import type { Readiness } from '../reports/readiness.ts'
import type { PartSection } from '../reports/sections.ts'
import { wordsOf } from '../reports/wording/index.ts'
import { renderView } from './views.ts'

/** A report without its rows. */
type ReportHead = Omit<Readiness, 'sections' | 'annexes'> & {
  readonly sections: readonly Omit<PartSection, 'committees'>[]
}

/** What a page of a report is made of. */
export interface ReportBody {
  readonly head: ReportHead
  readonly body: string
}

/** A thousand rows take a tenth of a second and more, so that this is work for a thread of its own. */
export function reportBody(report: Readiness): ReportBody {
  const { sections, annexes: _, ...head } = report
  const { labels, language, direction } = wordsOf(report)
  const spoken = { language, direction }
  const body = renderView('sessions/body', { ...printedOf(report), labels, spoken })
  return {
    head: { ...head, sections: sections.map(({ key, words, days, count }) => ({ key, words, days, count })) },
    body,
  }
}
