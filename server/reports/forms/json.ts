/** A readiness report as JSON: what it covers, its figures, and every entry as one flat record. */
import { contentOf } from '../frozen/snapshot.ts'
import type { Readiness } from '../readiness.ts'
import { reportTitle } from './figures.ts'
import { columnsOf, rowsOf } from './rows.ts'

/** Marks what the file is, for whoever reads it years later; it changes with the shape. */
const FORMAT = 'operative readiness report 1'

/**
 * Ends with a line break. Days and times are ISO; `columns` says what each key of a row means. A frozen report has
 * besides, last and on one line, all that its hash is of: `jq -cSj .report FILE | sha256sum` computes it again.
 */
export function readinessJson(report: Readiness): string {
  const flat = JSON.stringify(flatOf(report), null, 1)
  if (!report.frozen) return `${flat}\n`
  return `${flat.slice(0, -'\n}'.length)},\n "report": ${contentOf(report)}\n}\n`
}

function flatOf(report: Readiness): Record<string, unknown> {
  return {
    format: FORMAT,
    ...(report.frozen ? { frozen: report.frozen } : {}),
    language: report.language ?? 'en',
    title: reportTitle(report),
    session: report.session,
    at: report.at,
    preparedBy: report.preparedBy,
    selection: report.selection,
    scope: report.scope,
    samples: report.samples,
    opens: report.window.opens,
    closes: report.window.closes,
    parts: report.parts,
    resolutions: report.resolutions,
    figures: report.figures,
    oldestOverdue: report.oldest,
    statuses: report.statuses.map(({ label, count, share }) => ({ label, count, share })),
    ageing: report.ageing.map(({ label, count, share }) => ({ label, count, share })),
    committees: report.committees,
    entities: report.entities,
    overTime: report.overTime,
    undatedInEarlierResolutions: report.annexes.undated.older,
    columns: columnsOf(report).map(({ key, head, kind }) => ({ key, head, kind })),
    rows: rowsOf(report),
  }
}
