/** Notices: what a person should know of, shown once in the application and once in a digest. */
import { and, asc, count, desc, eq, gt, isNotNull, isNull, lte, ne, notInArray, sql } from 'drizzle-orm'
import { answersFor } from './assignments.ts'
import { type Author, type Database, type Reader, write, writeUnnamed } from './connection.ts'
import { oncePer } from './prepared.ts'
import {
  assignments,
  mandates,
  notices,
  occurrences,
  people,
  resolutions,
  settings,
  updates,
} from './schema.ts'

export type NoticeRow = typeof notices.$inferSelect

/** A notice that is new where nobody has told this person the same (`key`) before. */
export type NewNotice = Pick<
  typeof notices.$inferInsert,
  'personId' | 'kind' | 'mandateId' | 'occurrenceId' | 'key' | 'sentence' | 'address' | 'at'
>

/**
 * Adds what is new among these; said before, it is not said again. Not a deed of anybody, so without an audit entry. Where
 * nothing is new, as nearly always, nothing is written and nobody has to wait.
 */
export async function addNotices(db: Database, drafts: readonly NewNotice[]): Promise<number> {
  const fresh = drafts.filter(({ personId, key }) => toldStatement(db).get({ personId, key }) === undefined)
  if (fresh.length === 0) return 0
  return writeUnnamed(
    db,
    (tx) => fresh.filter((draft) => tellStatement(tx).run({ ...blank, ...draft }).changes > 0).length,
  )
}

const toldStatement = oncePer((db: Database) =>
  db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.personId, sql.placeholder('personId')), eq(notices.key, sql.placeholder('key'))))
    .prepare(),
)

const blank = { mandateId: null, occurrenceId: null, address: null }

/** Another process may have told the same since it was looked up. */
const tellStatement = oncePer((tx) =>
  tx
    .insert(notices)
    .values({
      personId: sql.placeholder('personId'),
      kind: sql`${sql.placeholder('kind')}`,
      mandateId: sql`${sql.placeholder('mandateId')}`,
      occurrenceId: sql`${sql.placeholder('occurrenceId')}`,
      key: sql.placeholder('key'),
      sentence: sql.placeholder('sentence'),
      address: sql`${sql.placeholder('address')}`,
      at: sql.placeholder('at'),
    })
    .onConflictDoNothing()
    .prepare(),
)

/** One page of a person's notices, newest first, each with the mandate it is about. */
export async function listNotices(
  db: Reader,
  personId: number,
  page: { readonly limit: number; readonly offset: number },
): Promise<NoticeRow[]> {
  return db
    .select()
    .from(notices)
    .where(eq(notices.personId, personId))
    .orderBy(desc(notices.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

export async function countNotices(db: Reader, personId: number): Promise<{ all: number; unread: number }> {
  const total = (unread: boolean): number =>
    db
      .select({ n: count() })
      .from(notices)
      .where(and(eq(notices.personId, personId), unread ? isNull(notices.readAt) : undefined))
      .get()?.n ?? 0
  return { all: total(false), unread: total(true) }
}

/** Marks a person's notices as read, all up to one id; what came in meanwhile stays unread. */
export async function markRead(db: Database, author: Author, at: string, upTo: number): Promise<void> {
  const personId = author.personId ?? 0
  await write(db, { author, at, action: 'notice.read', subject: `person ${personId}` }, (tx) =>
    tx
      .update(notices)
      .set({ readAt: at })
      .where(and(eq(notices.personId, personId), isNull(notices.readAt), lte(notices.id, upTo)))
      .run(),
  )
}

const followedColumns = {
  assignmentId: assignments.id,
  assignedAt: assignments.assignedAt,
  assignedBy: assignments.assignedBy,
  entityId: assignments.entityId,
  capacity: assignments.capacity,
  namedId: assignments.personId,
  mandateId: mandates.id,
  class: mandates.class,
  path: mandates.path,
  action: mandates.action,
  symbol: resolutions.symbol,
  occurrence: occurrences,
}

export type FollowedRow = Awaited<ReturnType<typeof followedAfter>>[number]

/** Occurrences of mandates that somebody answers for, open ones only, a page in order of the id after `id`. */
export async function followedAfter(db: Database, id: number, limit: number) {
  const ids = followedIds(db)
    .all({ id, limit })
    .map((row) => row.id)
  return ids.length === 0 ? [] : followedRows(db).all({ ids: JSON.stringify(ids) })
}

/** Not rejected, and nothing that closes it is recorded. */
const isOpen = and(
  ne(mandates.review, 'rejected'),
  notInArray(occurrences.status, ['submitted', 'implemented', 'superseded', 'overtaken by events']),
)

const followedIds = oncePer((db: Database) =>
  db
    .selectDistinct({ id: occurrences.id })
    .from(occurrences)
    .innerJoin(
      assignments,
      and(eq(assignments.mandateId, occurrences.mandateId), isNull(assignments.endedAt)),
    )
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .where(and(gt(occurrences.id, sql.placeholder('id')), isOpen))
    .orderBy(asc(occurrences.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

const followedRows = oncePer((db: Database) =>
  db
    .select(followedColumns)
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .innerJoin(assignments, and(eq(assignments.mandateId, mandates.id), isNull(assignments.endedAt)))
    .where(sql`${occurrences.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
    .orderBy(asc(occurrences.id), asc(assignments.id))
    .prepare(),
)

/** Occurrences of requests that nobody leads on, open ones only, a page in order of the id after `id`. */
export async function unledAfter(db: Database, id: number, limit: number) {
  return unledRows(db).all({ id, limit })
}

const unledRows = oncePer((db: Database) =>
  db
    .select({
      mandateId: mandates.id,
      class: mandates.class,
      resolutionId: resolutions.id,
      symbol: resolutions.symbol,
      occurrence: occurrences,
    })
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(
      and(
        gt(occurrences.id, sql.placeholder('id')),
        isOpen,
        // Requests alone count for compliance, as in the list by default.
        eq(mandates.class, 'request'),
        sql`NOT EXISTS (SELECT 1 FROM assignments a
          WHERE a.mandate_id = mandates.id AND a.capacity = 'lead' AND a.ended_at IS NULL)`,
      ),
    )
    .orderBy(asc(occurrences.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** Everything open that a person answers for, named or through the own entity; for the calendar feed. */
export async function followedBy(
  db: Reader,
  person: { readonly id: number; readonly entityId: number | null },
) {
  return db
    .select(followedColumns)
    .from(assignments)
    .innerJoin(mandates, eq(mandates.id, assignments.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .innerJoin(occurrences, eq(occurrences.mandateId, mandates.id))
    .where(and(isNull(assignments.endedAt), answersFor(person.id, person.entityId), isOpen))
    .orderBy(asc(occurrences.id))
    .all()
}

/** What was returned to its proposer by a verifier, after an update. */
export async function returnedAfter(db: Reader, updateId: number) {
  return db
    .select({
      id: updates.id,
      author: updates.author,
      personId: updates.personId,
      note: updates.note,
      mandateId: updates.mandateId,
      occurrenceId: updates.occurrenceId,
      from: updates.from,
      to: updates.to,
      path: mandates.path,
      symbol: resolutions.symbol,
    })
    .from(updates)
    .innerJoin(mandates, eq(mandates.id, updates.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .where(and(gt(updates.id, updateId), eq(updates.kind, 'verification'), ne(updates.from, updates.to)))
    .orderBy(asc(updates.id))
    .all()
}

/** How far people were told of something: the id of the last row that was looked at. */
const watermarks = {
  /** Updates by which a verifier returned something. */
  returns: 'notices.returnsToldUpTo',
  /** Mandates that nobody leads on. */
  unled: 'notices.unledToldUpTo',
} as const
type Watermark = keyof typeof watermarks

/** The id of the last row that people were told of; 0 before the first. */
export async function toldUpTo(db: Reader, what: Watermark): Promise<number> {
  const key = watermarks[what]
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, key)).get()
  return typeof row?.value === 'number' ? row.value : 0
}

/** Not a deed of anybody, so without an audit entry. */
export async function noteToldUpTo(db: Database, what: Watermark, upTo: number, at: string): Promise<void> {
  const set = { value: upTo, setAt: at }
  await writeUnnamed(db, (tx) =>
    tx
      .insert(settings)
      .values({ key: watermarks[what], ...set })
      .onConflictDoUpdate({ target: settings.key, set })
      .run(),
  )
}

/** Who had last given an occurrence its status before an update; null where nobody did. */
export async function proposerBefore(
  db: Reader,
  occurrenceId: number,
  updateId: number,
): Promise<number | null> {
  const rows = db
    .select({ id: updates.id, personId: updates.personId })
    .from(updates)
    .where(and(eq(updates.occurrenceId, occurrenceId), eq(updates.kind, 'status')))
    .orderBy(desc(updates.id))
    .all()
  return rows.find(({ id }) => id < updateId)?.personId ?? null
}

/** Active people with how they want to be told. */
export async function peopleToTell(db: Reader) {
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      entityId: people.entityId,
      digest: people.digest,
    })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .all()
}

/** Notices of a person that no digest has carried yet, oldest first; those read in the application are left out. */
export async function unmailed(db: Reader, personId: number): Promise<NoticeRow[]> {
  return db
    .select()
    .from(notices)
    .where(and(eq(notices.personId, personId), isNull(notices.mailedAt), isNull(notices.readAt)))
    .orderBy(asc(notices.id))
    .all()
}

/** How a person wants to be told, and whether there is a calendar feed. */
export async function tellingOf(db: Reader, personId: number) {
  const row = db
    .select({ digest: people.digest, feedTokenHash: people.feedTokenHash })
    .from(people)
    .where(eq(people.id, personId))
    .get()
  return { digest: row?.digest ?? 'off', hasFeed: row?.feedTokenHash != null }
}

/** Sets how often the own notices come by mail. */
export async function setDigest(
  db: Database,
  digest: (typeof people.$inferSelect)['digest'],
  author: Author,
  at: string,
): Promise<void> {
  const subject = `person ${author.personId ?? ''}`
  await write(db, { author, at, action: 'account.digest', subject, particulars: { digest } }, (tx) =>
    tx
      .update(people)
      .set({ digest })
      .where(eq(people.id, author.personId ?? 0))
      .run(),
  )
}

/** Gives the author a calendar feed with this secret, in place of any before it; null takes the feed away. */
export async function setFeed(
  db: Database,
  tokenHash: string | null,
  author: Author,
  at: string,
): Promise<void> {
  const action = tokenHash === null ? 'account.feedRevoke' : 'account.feedCreate'
  await write(db, { author, at, action, subject: `person ${author.personId ?? ''}` }, (tx) =>
    tx
      .update(people)
      .set({ feedTokenHash: tokenHash })
      .where(eq(people.id, author.personId ?? 0))
      .run(),
  )
}

/** Whose calendar feed it is; null for a secret that was revoked, and for a person who may not sign in any more. */
export async function personOfFeed(db: Reader, tokenHash: string) {
  const row = db
    .select({ id: people.id, entityId: people.entityId })
    .from(people)
    .where(and(eq(people.feedTokenHash, tokenHash), isNull(people.deactivatedAt)))
    .get()
  return row ?? null
}

/** When the last digest of a person was made; null before the first. */
export async function lastDigest(db: Reader, personId: number): Promise<string | null> {
  const row = db
    .select({ at: notices.mailedAt })
    .from(notices)
    .where(and(eq(notices.personId, personId), isNotNull(notices.mailedAt)))
    .orderBy(desc(notices.mailedAt))
    .limit(1)
    .get()
  return row?.at ?? null
}
