/**
 * Ties the histories of mandates to the audit log: the audit entry of a write says which updates it added and holds a
 * digest of their hashes. Each history is a chain of its own, and a chain does not show when its end is cut off; the
 * audit log does.
 */
import { createHash } from 'node:crypto'
import { and, asc, eq, gt, inArray, max } from 'drizzle-orm'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type * as schema from './schema.ts'
import { mandates, resolutions, updates } from './schema.ts'

/** What `connection.ts` calls a reader; it imports this file, so its own name for it cannot stand here. */
type Reader = Pick<BaseSQLiteDatabase<'sync', unknown, typeof schema>, 'select'>

/** What an audit entry says of the updates that its write added. */
export interface Tie {
  /** Runs of ids, first and last: `[[12, 14], [17, 17]]`. */
  readonly ids: readonly (readonly [first: number, last: number])[]
  /** SHA-256 over the hashes of these updates, a line each, in order of their ids. */
  readonly digest: string
}

/** The id of the last update so far; 0 before the first. */
export function lastUpdateId(db: Reader): number {
  return (
    db
      .select({ id: max(updates.id) })
      .from(updates)
      .get()?.id ?? 0
  )
}

/** The tie of the updates after `lastId`; null where there are none. Samples may be removed, so they are not tied. */
export function tieAfter(db: Reader, lastId: number): Tie | null {
  const added = db
    .select({ id: updates.id, hash: updates.hash })
    .from(updates)
    .innerJoin(mandates, eq(mandates.id, updates.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(and(gt(updates.id, lastId), eq(resolutions.sample, false)))
    .orderBy(asc(updates.id))
    .all()
  if (added.length === 0) return null
  return { ids: runsOf(added.map(({ id }) => id)), digest: digestOf(added.map(({ hash }) => hash)) }
}

/** Whether the updates of a tie are all there, as they were. */
export function holds(db: Reader, tie: Tie): boolean {
  const ids = tie.ids.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  )
  const hashes = pagesOf(ids).flatMap((page) =>
    db
      .select({ hash: updates.hash })
      .from(updates)
      .where(inArray(updates.id, page))
      .orderBy(asc(updates.id))
      .all()
      .map(({ hash }) => hash),
  )
  return hashes.length === ids.length && digestOf(hashes) === tie.digest
}

function runsOf(ids: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const id of ids) {
    const run = runs.at(-1)
    if (run && run[1] === id - 1) run[1] = id
    else runs.push([id, id])
  }
  return runs
}

const digestOf = (hashes: readonly string[]): string =>
  createHash('sha256').update(hashes.join('\n')).digest('hex')

/** SQLite takes at most 32,766 values in one statement. */
const pageSize = 5000

const pagesOf = (ids: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(ids.length / pageSize) }, (_, i) =>
    ids.slice(i * pageSize, (i + 1) * pageSize),
  )
