/** What may be asked of a report to take away: its form and its paper. */

export const forms = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const
export type Form = (typeof forms)[number]

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

export interface FormOrder {
  readonly form: Form
  /** Of no effect where there are no pages. */
  readonly paper: Paper
}

/** As `Content-Type` names them. */
export const mediaTypes: Readonly<Record<Form, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/**
 * `readiness-76-2026-11-21.pdf`; `readiness-76-2026-11-21-no-3.pdf` of a frozen report.
 * @param at ISO time
 */
export const formFileName = (session: number, at: string, form: Form, frozen: number | null = null): string =>
  `readiness-${session}-${at.slice(0, 10)}${frozen === null ? '' : `-no-${frozen}`}.${form}`
