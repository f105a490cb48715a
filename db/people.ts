/** People who may sign in, and what an administrator decides about them. */
import { and, asc, count, eq, gt, isNull, max, or } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { entities, invitations, people, type Role, signIns } from './schema.ts'
import { endSignInsOf } from './signIns.ts'

/** A person as the list of people shows them. */
export interface ListedPerson {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly entity: string | null
  /** ISO time of the last request, or null where they never signed in. */
  readonly lastSeenAt: string | null
  readonly deactivatedAt: string | null
}

export type Person = typeof people.$inferSelect

/** What a write on a person came to: an installation is never left without an administrator. */
export type Decided = 'done' | 'last administrator'

export async function countPeople(db: Reader): Promise<number> {
  return db.select({ n: count() }).from(people).get()?.n ?? 0
}

/** Everybody, active people first, by name. */
export async function listPeople(db: Reader): Promise<ListedPerson[]> {
  return db
    .select({
      id: people.id,
      name: people.name,
      email: people.email,
      role: people.role,
      entity: entities.acronym,
      lastSeenAt: max(signIns.lastSeenAt),
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .leftJoin(entities, eq(entities.id, people.entityId))
    .leftJoin(signIns, eq(signIns.personId, people.id))
    .groupBy(people.id)
    .orderBy(asc(people.deactivatedAt), asc(people.name))
    .all()
}

export async function findPerson(db: Reader, id: number): Promise<Person | null> {
  return db.select().from(people).where(eq(people.id, id)).get() ?? null
}

/** @param email in any case, as it was typed */
export async function findPersonByEmail(db: Reader, email: string): Promise<Person | null> {
  return db.select().from(people).where(eq(people.email, email.trim().toLowerCase())).get() ?? null
}

/** Departments and offices a person can belong to: the active ones, and the one they belong to already. */
export async function listActiveEntities(
  db: Reader,
  present: number | null = null,
): Promise<{ id: number; acronym: string; name: string }[]> {
  return db
    .select({ id: entities.id, acronym: entities.acronym, name: entities.name })
    .from(entities)
    .where(or(isNull(entities.deactivatedAt), eq(entities.id, present ?? 0)))
    .orderBy(asc(entities.acronym))
    .all()
}

/** Gives a person another role and entity; refused where no administrator would be left. */
export async function changePerson(
  db: Database,
  id: number,
  values: { role: Role; entityId: number | null },
  author: Author,
  at: string,
): Promise<Decided> {
  const deed = { author, at, action: 'person.change', subject: `person ${id}`, particulars: { ...values } }
  return keepingOneAdministrator(() =>
    write(db, deed, (tx) => {
      tx.update(people).set(values).where(eq(people.id, id)).run()
      mustHaveAdministrator(tx)
    }),
  )
}

/** Shuts a person out at once, on every browser; refused for the last administrator. */
export async function deactivatePerson(
  db: Database,
  id: number,
  author: Author,
  at: string,
): Promise<Decided> {
  return keepingOneAdministrator(() =>
    write(db, { author, at, action: 'person.deactivate', subject: `person ${id}` }, (tx) => {
      tx.update(people).set({ deactivatedAt: at }).where(eq(people.id, id)).run()
      endSignInsOf(tx, id, at, null)
      endPasswordLinks(tx, id, at)
      endLinksHandedOutBy(tx, id, at)
      mustHaveAdministrator(tx)
    }),
  )
}

export async function reactivatePerson(db: Database, id: number, author: Author, at: string): Promise<void> {
  await write(db, { author, at, action: 'person.reactivate', subject: `person ${id}` }, (tx) =>
    tx.update(people).set({ deactivatedAt: null }).where(eq(people.id, id)).run(),
  )
}

/** What people say about themselves. */
export async function changeOwnParticulars(
  db: Database,
  id: number,
  values: { name: string; position: string | null },
  author: Author,
  at: string,
): Promise<void> {
  await write(
    db,
    { author, at, action: 'account.change', subject: `person ${id}`, particulars: { ...values } },
    (tx) => tx.update(people).set(values).where(eq(people.id, id)).run(),
  )
}

/** Sets one's own new password and ends all other sign-ins. */
export async function changeOwnPassword(
  db: Database,
  id: number,
  change: { passwordHash: string; keepSignIn: number },
  author: Author,
  at: string,
): Promise<void> {
  await write(db, { author, at, action: 'account.password', subject: `person ${id}` }, (tx) => {
    setPassword(tx, id, change.passwordHash, at)
    endSignInsOf(tx, id, at, change.keepSignIn)
  })
}

/** Part of a larger write: the new password itself; links for a new one end with it. */
export function setPassword(tx: Transaction, id: number, passwordHash: string, at: string): void {
  tx.update(people).set({ passwordHash }).where(eq(people.id, id)).run()
  endPasswordLinks(tx, id, at)
}

function endPasswordLinks(tx: Transaction, personId: number, at: string): void {
  tx.update(invitations)
    .set({ expiresAt: at })
    .where(and(eq(invitations.personId, personId), isNull(invitations.usedAt)))
    .run()
}

/** Links that a person made for others let nobody in any more once that person is shut out. */
function endLinksHandedOutBy(tx: Transaction, personId: number, at: string): void {
  tx.update(invitations)
    .set({ expiresAt: at })
    .where(
      and(eq(invitations.invitedBy, personId), isNull(invitations.usedAt), gt(invitations.expiresAt, at)),
    )
    .run()
}

class NoAdministratorLeft extends Error {
  override name = 'NoAdministratorLeft'
}

/** Takes the whole write back where it left the installation without an administrator. */
async function keepingOneAdministrator(work: () => Promise<void>): Promise<Decided> {
  try {
    await work()
    return 'done'
  } catch (error) {
    if (error instanceof NoAdministratorLeft) return 'last administrator'
    throw error
  }
}

function mustHaveAdministrator(tx: Transaction): void {
  const left = tx
    .select({ n: count() })
    .from(people)
    .where(and(eq(people.role, 'administrator'), isNull(people.deactivatedAt)))
    .get()
  if ((left?.n ?? 0) === 0) throw new NoAdministratorLeft()
}
