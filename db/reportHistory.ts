/** What the histories of mandates say of the time between two reports. */
import { and, asc, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { updates } from './schema.ts'

export type HistoryRow = ReturnType<typeof pageBetween>[number]

/**
 * Entries of these mandates that were written after one time and no later than another (ISO times), in order.
 * `occurrence` is its number in the series; null for what is about the mandate.
 */
export async function historyBetween(
  db: Reader,
  mandateIds: readonly number[],
  after: string,
  until: string,
): Promise<HistoryRow[]> {
  const pages = Array.from({ length: Math.ceil(mandateIds.length / pageSize) }, (_, page) =>
    mandateIds.slice(page * pageSize, (page + 1) * pageSize),
  )
  return pages.flatMap((ids) => pageBetween(db, ids, after, until))
}

/** SQLite takes at most 32,766 values in one statement. */
const pageSize = 5000

/** Numbers never change; a connection to the past (db/past.ts) knows few occurrences, the file all of them. */
const number = sql<
  number | null
>`(SELECT o.number FROM main.occurrences o WHERE o.id = ${updates.occurrenceId})`

const pageBetween = (db: Reader, mandateIds: readonly number[], after: string, until: string) =>
  db
    .select({
      mandateId: updates.mandateId,
      occurrence: number,
      kind: updates.kind,
      from: updates.from,
      to: updates.to,
      at: updates.at,
      author: updates.author,
      note: updates.note,
    })
    .from(updates)
    .where(and(inArray(updates.mandateId, [...mandateIds]), gt(updates.at, after), lte(updates.at, until)))
    .orderBy(asc(updates.id))
    .all()
