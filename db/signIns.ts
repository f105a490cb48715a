/** Signed-in browsers. */
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, isBusy, write } from './connection.ts'
import { entities, people, signIns, type Role } from './schema.ts'
import { atOnce } from './waiting.ts'

/** A sign-in that nobody ended, of a person who may sign in; whether it is too old is for the caller to say. */
export interface LiveSignIn {
  readonly lastSeenAt: string
  readonly expiresAt: string
  readonly person: {
    readonly id: number
    readonly name: string
    readonly email: string
    readonly role: Role
    readonly entityId: number | null
    readonly signInId: number
    /** Notices that the person has not marked as read. */
    readonly unread: number
  }
}

export interface NewSignIn {
  readonly personId: number
  readonly tokenHash: string
  /** Token hash of the sign-in that the same browser had before. */
  readonly replaces: string | null
  readonly expiresAt: string
  readonly address: string | null
  readonly userAgent: string | null
}

/** The sign-in of a token, or null where it was ended or its person deactivated. */
export async function findSignIn(db: Reader, tokenHash: string): Promise<LiveSignIn | null> {
  const row = db
    .select({
      signInId: signIns.id,
      lastSeenAt: signIns.lastSeenAt,
      expiresAt: signIns.expiresAt,
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      // Who belongs to an entity that is no longer active answers for nothing of it.
      entityId: entities.id,
      unread: sql<number>`(SELECT count(*) FROM notices n WHERE n.person_id = ${people.id} AND n.read_at IS NULL)`,
    })
    .from(signIns)
    .innerJoin(people, eq(people.id, signIns.personId))
    .leftJoin(entities, and(eq(entities.id, people.entityId), isNull(entities.deactivatedAt)))
    .where(and(eq(signIns.tokenHash, tokenHash), isNull(signIns.endedAt), isNull(people.deactivatedAt)))
    .get()
  if (!row) return null
  const { lastSeenAt, expiresAt, ...person } = row
  return { lastSeenAt, expiresAt, person }
}

/** Begins a sign-in and ends the one it replaces. */
export async function startSignIn(
  db: Database,
  signIn: NewSignIn,
  author: Author,
  at: string,
): Promise<void> {
  const { replaces, ...values } = signIn
  await write(db, { author, at, action: 'signIn.begin', subject: `person ${signIn.personId}` }, (tx) => {
    if (replaces !== null) end(tx, at, eq(signIns.tokenHash, replaces))
    tx.insert(signIns)
      .values({ ...values, createdAt: at, lastSeenAt: at })
      .run()
  })
}

export async function endSignIn(db: Database, id: number, author: Author, at: string): Promise<void> {
  await write(db, { author, at, action: 'signIn.end', subject: `person ${author.personId ?? ''}` }, (tx) =>
    end(tx, at, eq(signIns.id, id)),
  )
}

/** Ends every sign-in of a person but the one named, inside the write that makes it necessary. */
export function endSignInsOf(tx: Transaction, personId: number, at: string, except: number | null): void {
  end(
    tx,
    at,
    except === null
      ? eq(signIns.personId, personId)
      : and(eq(signIns.personId, personId), ne(signIns.id, except)),
  )
}

/**
 * Notes that a sign-in was used. Not a deed of anybody, so without an audit entry; where another program holds the
 * database it is left for the next page, which is not worth waiting for.
 */
export async function touchSignIn(db: Database, id: number, at: string): Promise<void> {
  try {
    atOnce(db.$client, () => db.update(signIns).set({ lastSeenAt: at }).where(eq(signIns.id, id)).run())
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

function end(tx: Transaction, at: string, which: ReturnType<typeof and>): void {
  tx.update(signIns)
    .set({ endedAt: at })
    .where(and(which, isNull(signIns.endedAt)))
    .run()
}
