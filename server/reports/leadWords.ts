/** How a report names who leads. */
import type { DueRow } from '../../db/readiness.ts'
import type { ReportWords } from './wording/reportWords.ts'

/** `DOA: Department of Ocean Affairs`. */
export const leadWords = ({ leadAcronym, leadName }: DueRow, { labels }: ReportWords): string =>
  leadAcronym === null ? labels.noLead : `${leadAcronym}: ${leadName ?? ''}`
