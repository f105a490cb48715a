/** The list as one prepared statement and fifty rendered rows, without anything around them: what the page is measured by. */
import type { Database } from '../../db/connection.ts'
import type { MandateRow } from '../../db/mandateList.ts'
import { matchExpression } from '../../db/search.ts'
import { blankFilter } from '../../server/web/filter.ts'
import { mandateRow } from '../../server/web/mandateRow.ts'
import { renderView } from '../../server/web/views.ts'

/** Everything that a row of the list shows, by the names of `MandateRow`. */
const COLUMNS = `o.id AS occurrenceId, o.number, m.id AS mandateId, m.version, r.symbol, r.title, r.sample, r.organ, r.committee,
  r.agenda_item AS agendaItem, r.adopted, m.path, m.class, m.opening, m.text, m.review, o.body, o.session, o.part, o.date, o.status,
  o.verified_at AS verifiedAt, o.deferred_to_session AS deferredToSession, o.deferred_to_part AS deferredToPart,
  d.expression, d.basis, d.confidence, d.recurrence, u.at AS updatedAt, u.author AS updatedBy,
  (SELECT l.language FROM documents l WHERE l.resolution_id = r.id ORDER BY l.language <> 'en', l.id LIMIT 1) AS language,
  (SELECT e.acronym FROM assignments a JOIN entities e ON e.id = a.entity_id
    WHERE a.mandate_id = m.id AND a.capacity = 'lead' AND a.ended_at IS NULL) AS lead,
  NULL AS contributing, NULL AS person, NULL AS evidence`

const SOURCES = `occurrences o JOIN mandates m ON m.id = o.mandate_id JOIN resolutions r ON r.id = m.resolution_id
  LEFT JOIN due_points d ON d.id = o.due_point_id
  LEFT JOIN updates u ON u.id = (SELECT max(n.id) FROM updates n WHERE n.occurrence_id = o.id)`

const FOUND = `m.id IN (SELECT w.mandate_id FROM mandate_search s JOIN wordings w ON w.id = s.rowid
  WHERE s.mandate_search MATCH ?)`

const show = { due: true, status: true, lead: true, review: true, updated: true }

/**
 * Runs the statement and renders its rows.
 * @param where two conditions over `o`, `m` and `r`
 */
export function bareList(db: Database, where: string, words: string): { run: () => string } {
  const statement = db.$client.prepare<[string | null], MandateRow>(
    `SELECT ${COLUMNS} FROM ${SOURCES} WHERE m.class = 'request' AND m.review <> 'rejected' AND ${where} AND ${FOUND}
     ORDER BY o.date, o.session IS NULL, o.session, o.part, r.id, m.position LIMIT 50`,
  )
  const expression = matchExpression(words)
  return {
    run: () =>
      statement
        .all(expression)
        .map((row) => mandateRow(row, blankFilter, '2045-03-10', {}))
        .map((row) => renderView('mandates/row', { ...row, show, bulk: null }))
        .join(''),
  }
}
