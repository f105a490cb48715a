/** The orders in which mandates can be listed. */
import { type SQL, asc, sql } from 'drizzle-orm'
import { mandates, occurrences, resolutions } from './schema.ts'

export const orders = ['due', 'resolution', 'status', 'updated', 'entity'] as const
export type Order = (typeof orders)[number]

const { part } = occurrences

/**
 * A day to sort by, in the calendar year where the session sits; exact days are the calendar's business. What has no
 * date comes last.
 */
const sortableDue = sql`CASE
  WHEN ${occurrences.date} IS NOT NULL THEN ${occurrences.date}
  WHEN ${occurrences.session} IS NULL THEN '9999'
  WHEN ${occurrences.body} = 'ECOSOC' THEN ${occurrences.session} || '-07'
  WHEN ${occurrences.body} = 'HRC' THEN (2006 + (${occurrences.session} - 1) / 3) || '-' || (${occurrences.session} - 1) % 3
  WHEN ${part} = 'first resumed' THEN (1946 + ${occurrences.session}) || '-03'
  WHEN ${part} = 'second resumed' THEN (1946 + ${occurrences.session}) || '-05'
  WHEN ${part} = 'resumed' THEN (1946 + ${occurrences.session}) || '-01'
  ELSE (1945 + ${occurrences.session}) || '-09' END`

/** In the order in which the statuses are printed, the open ones first. */
const sortableStatus = sql`CASE ${occurrences.status}
  WHEN 'not started' THEN 0 WHEN 'in progress' THEN 1 WHEN 'submitted' THEN 2 WHEN 'partially implemented' THEN 3
  WHEN 'not implemented' THEN 4 WHEN 'deferred' THEN 5 WHEN 'implemented' THEN 6 ELSE 7 END`

/** 99/9 before 99/101: by session, then by length, then by letters. */
const byResolution = [
  asc(resolutions.organ),
  asc(resolutions.session),
  asc(sql`length(${resolutions.symbol})`),
  asc(resolutions.symbol),
  asc(mandates.position),
  asc(occurrences.number),
]

/** Acronym of the entity that leads today. */
export const leadOf = sql<
  string | null
>`(SELECT e.acronym FROM assignments a JOIN entities e ON e.id = a.entity_id
  WHERE a.mandate_id = ${mandates.id} AND a.capacity = 'lead' AND a.ended_at IS NULL)`

/** The last update that concerns an occurrence. */
export const lastUpdate = sql`(SELECT max(u.id) FROM updates u WHERE u.occurrence_id = ${occurrences.id})`

export const orderings: Readonly<Record<Order, readonly SQL[]>> = {
  due: [asc(sortableDue), ...byResolution],
  resolution: byResolution,
  status: [asc(sortableStatus), asc(sortableDue), ...byResolution],
  updated: [sql`${lastUpdate} DESC NULLS LAST`, ...byResolution],
  // What nobody leads comes last.
  entity: [sql`${leadOf} ASC NULLS LAST`, asc(sortableDue), ...byResolution],
}
