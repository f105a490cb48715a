/** Mail that waits until the mail server has taken it; a digest and the notices it carries are marked in one write. */
import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import { type Author, type Database, type Reader, write, writeUnnamed } from './connection.ts'
import { notices, outbox } from './schema.ts'

export type OutboxRow = typeof outbox.$inferSelect

export interface NewMail {
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

/** Puts a digest into the outbox and notes that its notices were mailed. */
export async function enqueueDigest(
  db: Database,
  mail: NewMail,
  noticeIds: readonly number[],
  at: string,
): Promise<void> {
  await writeUnnamed(db, (tx) => {
    tx.insert(outbox)
      .values({ ...mail, createdAt: at, nextTryAt: at })
      .run()
    for (let from = 0; from < noticeIds.length; from += 5000) {
      tx.update(notices)
        .set({ mailedAt: at })
        .where(inArray(notices.id, noticeIds.slice(from, from + 5000)))
        .run()
    }
  })
}

const waiting = and(isNull(outbox.sentAt), isNull(outbox.abandonedAt))

/** Mail whose next try has come, oldest first. */
export async function mailToSend(db: Reader, at: string, limit: number): Promise<OutboxRow[]> {
  return db
    .select()
    .from(outbox)
    .where(and(waiting, lte(outbox.nextTryAt, at)))
    .orderBy(asc(outbox.id))
    .limit(limit)
    .all()
}

export async function noteSent(db: Database, id: number, at: string): Promise<void> {
  await writeUnnamed(db, (tx) =>
    tx.update(outbox).set({ sentAt: at, lastError: null }).where(eq(outbox.id, id)).run(),
  )
}

/** @param nextTryAt null gives the mail up; it stays, so that nothing is lost and an administrator can try again */
export async function noteFailure(
  db: Database,
  mail: OutboxRow,
  error: string,
  at: string,
  nextTryAt: string | null,
): Promise<void> {
  const failed = {
    tries: mail.tries + 1,
    lastError: error,
    nextTryAt: nextTryAt ?? mail.nextTryAt,
    abandonedAt: nextTryAt === null ? at : null,
  }
  await writeUnnamed(db, (tx) => tx.update(outbox).set(failed).where(eq(outbox.id, mail.id)).run())
}

/** What waits, what was given up and what was sent lately, newest first. */
export async function listOutbox(db: Reader, limit: number): Promise<OutboxRow[]> {
  return db.select().from(outbox).orderBy(desc(outbox.id)).limit(limit).all()
}

export async function countOutbox(db: Reader): Promise<{ waiting: number; abandoned: number }> {
  const n = (condition: typeof waiting): number =>
    db.select({ n: count() }).from(outbox).where(condition).get()?.n ?? 0
  return { waiting: n(waiting), abandoned: n(isNotNull(outbox.abandonedAt)) }
}

/** Has everything that waits or was given up tried again at once. */
export async function retryAll(db: Database, author: Author, at: string): Promise<void> {
  await write(db, { author, at, action: 'mail.retry', subject: 'outbox' }, (tx) =>
    tx.update(outbox).set({ nextTryAt: at, abandonedAt: null, tries: 0 }).where(isNull(outbox.sentAt)).run(),
  )
}
