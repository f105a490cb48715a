/** Notices: what a person should know of, shown once in the application and once in a digest. */
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, notInArray } from 'drizzle-orm'
import { type Author, type Database, type Reader, write } from './connection.ts'
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
  'personId' | 'kind' | 'mandateId' | 'occurrenceId' | 'key' | 'sentence' | 'at'
>

/** Adds what is new among these; said before, it is not said again. Not a deed of anybody, so without an audit entry. */
export async function addNotices(db: Database, drafts: readonly NewNotice[]): Promise<number> {
  if (drafts.length === 0) return 0
  return db.transaction(
    (tx) =>
      drafts.filter((draft) => tx.insert(notices).values(draft).onConflictDoNothing().run().changes > 0)
        .length,
    { behavior: 'immediate' },
  )
}

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
export async function followedAfter(db: Reader, id: number, limit: number) {
  const ids = db
    .selectDistinct({ id: occurrences.id })
    .from(occurrences)
    .innerJoin(
      assignments,
      and(eq(assignments.mandateId, occurrences.mandateId), isNull(assignments.endedAt)),
    )
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .where(
      and(
        gt(occurrences.id, id),
        ne(mandates.review, 'rejected'),
        notInArray(occurrences.status, ['submitted', 'implemented', 'superseded', 'overtaken by events']),
      ),
    )
    .orderBy(asc(occurrences.id))
    .limit(limit)
    .all()
    .map((row) => row.id)
  return db
    .select(followedColumns)
    .from(occurrences)
    .innerJoin(mandates, eq(mandates.id, occurrences.mandateId))
    .innerJoin(resolutions, eq(resolutions.id, mandates.resolutionId))
    .innerJoin(assignments, and(eq(assignments.mandateId, mandates.id), isNull(assignments.endedAt)))
    .where(inArray(occurrences.id, ids))
    .orderBy(asc(occurrences.id), asc(assignments.id))
    .all()
}

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
    .where(
      and(
        isNull(assignments.endedAt),
        person.entityId === null
          ? eq(assignments.personId, person.id)
          : eq(assignments.entityId, person.entityId),
        ne(mandates.review, 'rejected'),
        notInArray(occurrences.status, ['submitted', 'implemented', 'superseded', 'overtaken by events']),
      ),
    )
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

const RETURNS = 'notices.returnsToldUpTo'

/** The last update whose proposer was told that it was returned; 0 before the first. */
export async function returnsToldUpTo(db: Reader): Promise<number> {
  const row = db.select({ value: settings.value }).from(settings).where(eq(settings.key, RETURNS)).get()
  return typeof row?.value === 'number' ? row.value : 0
}

/** Not a deed of anybody, so without an audit entry. */
export async function noteReturnsTold(db: Database, upTo: number, at: string): Promise<void> {
  const set = { value: upTo, setAt: at }
  db.insert(settings)
    .values({ key: RETURNS, ...set })
    .onConflictDoUpdate({ target: settings.key, set })
    .run()
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
