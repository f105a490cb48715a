/** What the forms of a report say of a row, as its records have it: the same in every form and every language. */
import type { ReportRow } from '../../server/reports/forms/rows.ts'
import { english } from '../../server/reports/wording/index.ts'

export const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)

/** What the printed forms say of a row beside its clause. */
export const besideOf = (each: ReportRow): string[] =>
  (each['remarks'] === null
    ? [each['action'], each['actionBy'], ...textOf(each['evidence']).split('; ')]
    : [...textOf(each['remarks']).split('; '), each['status']]
  )
    .map(textOf)
    .filter((words) => words !== '')

/** What they say below it; nothing in annexes. */
export const belowOf = (each: ReportRow, { labels, heads } = english): string[] =>
  each['remarks'] === null
    ? [
        `${labels.status}${labels.colon}${textOf(each['status'])}`,
        `${labels.lead}${labels.colon}${textOf(each['lead'] ?? labels.nobody)}`,
        `${labels.ageing}${labels.colon}${textOf(each['ageing'])}`,
        `${heads.due}${labels.colon}${textOf(each['due'])}`,
      ]
    : []
