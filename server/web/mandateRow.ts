/** A row of the list of mandates in the words of the page. */
import type { MandateRow } from '../../db/mandateList.ts'
import type { MovedDates } from '../calendar/sessions.ts'
import { dueState } from '../tracking/ageing.ts'
import { citation } from '../tracking/citation.ts'
import { dueWords } from '../tracking/dueWords.ts'
import { type Filter, urlWith } from './filter.ts'
import { directionOf } from './writing.ts'

/** Who says so, in words, by basis. */
export const basisWords: Readonly<Record<string, string>> = {
  stated: 'stated in the clause',
  anchor: 'from the agenda decision',
  inferred: 'inferred from the clause',
  policy: 'review date of our policy',
  person: 'set by a person',
}

/** What the row shows; `today` is an ISO day. */
export function mandateRow(row: MandateRow, filter: Filter, today: string, moved: MovedDates) {
  const language = row.language ?? 'en'
  return {
    url: urlWith(
      `/mandates/${row.mandateId}`,
      filter,
      row.number > 1 ? { occurrence: String(row.number) } : {},
    ),
    occurrenceId: row.occurrenceId,
    cite: citation(row.symbol, row.path),
    title: row.title,
    sample: row.sample,
    opening: row.opening,
    text: row.text,
    lang: language,
    dir: directionOf(language),
    class: row.class === 'request' ? null : row.class,
    due: dueWords(row),
    expression: row.expression,
    basis: row.basis === null ? null : (basisWords[row.basis] ?? row.basis),
    confidence: row.confidence,
    recurrence: row.recurrence,
    dueState: urgent(dueState(row, row.status, today, moved)),
    lead: row.lead,
    contributing: row.contributing,
    person: row.person,
    evidence: row.evidence,
    className: row.class,
    committee: row.committee,
    item: row.agendaItem,
    status: row.status,
    verification:
      row.status !== 'implemented' ? null : row.verifiedAt === null ? 'not verified yet' : 'verified',
    review: row.review,
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  }
}

/** What deserves a badge of its own; null for the rest. */
export const urgent = (state: string): 'overdue' | 'due soon' | null =>
  state === 'overdue' ? 'overdue' : state === 'due soon' || state === 'due this part' ? 'due soon' : null
