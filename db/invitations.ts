/** One-time links: to become the first administrator, to join when invited, to set a new password. */
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { setPassword } from './people.ts'
import { entities, invitations, people, type Role } from './schema.ts'
import { endSignInsOf } from './signIns.ts'

/** A link that can still be used. */
export interface OpenInvitation {
  readonly id: number
  readonly role: Role
  readonly name: string | null
  readonly email: string | null
  readonly entityId: number | null
  /** The person whose password the link sets; null where it makes a new person. */
  readonly personId: number | null
  readonly expiresAt: string
}

export interface NewInvitation {
  readonly tokenHash: string
  readonly role: Role
  readonly name: string | null
  readonly email: string | null
  readonly entityId: number | null
  readonly personId: number | null
  readonly expiresAt: string
}

/** What somebody set with a link. */
export interface Acceptance {
  readonly name: string
  readonly email: string
  readonly passwordHash: string
}

/** The invitation of a token, or null where it was used, has expired or never was. */
export async function findInvitation(
  db: Reader,
  tokenHash: string,
  at: string,
): Promise<OpenInvitation | null> {
  return (
    selectOpen(db)
      .where(
        and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, at)),
      )
      .get() ?? null
  )
}

/** Links that were handed out and can still be used, with whom they are for. */
export async function listOpenInvitations(
  db: Reader,
  at: string,
): Promise<
  {
    id: number
    name: string | null
    email: string | null
    role: Role
    entity: string | null
    expiresAt: string
  }[]
> {
  return db
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      entity: entities.acronym,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .leftJoin(entities, eq(entities.id, invitations.entityId))
    .where(
      and(
        isNull(invitations.usedAt),
        isNotNull(invitations.email),
        isNull(invitations.personId),
        gt(invitations.expiresAt, at),
      ),
    )
    .orderBy(invitations.expiresAt)
    .all()
}

/** The link of the first administrator; every earlier one ends, so that only the last one printed opens the door. */
export async function inviteFirst(
  db: Database,
  invitation: { tokenHash: string; expiresAt: string },
  at: string,
): Promise<void> {
  const author: Author = { personId: null, name: 'start of the application' }
  await write(db, { author, at, action: 'invitation.first', subject: 'first administrator' }, (tx) => {
    tx.update(invitations).set({ expiresAt: at }).where(isNull(invitations.usedAt)).run()
    tx.insert(invitations)
      .values({ ...invitation, role: 'administrator', createdAt: at })
      .run()
  })
}

/** A link that an administrator hands over; an earlier one for the same address or person ends. */
export async function invite(
  db: Database,
  invitation: NewInvitation,
  author: Author,
  at: string,
): Promise<void> {
  const { role, email, personId } = invitation
  const deed = {
    author,
    at,
    action: personId === null ? 'person.invite' : 'person.passwordLink',
    subject: personId === null ? `invitation of ${email ?? ''}` : `person ${personId}`,
    particulars: { role },
  }
  await write(db, deed, (tx) => insertInvitation(tx, invitation, author, at))
}

/** Links for many people at once, all or none. */
export async function inviteAll(
  db: Database,
  all: readonly NewInvitation[],
  author: Author,
  at: string,
): Promise<void> {
  const invited = all.map(({ name, email, role, entityId }) => ({ name, email, role, entityId }))
  const deed = { author, at, action: 'person.inviteAll', subject: 'invitations', particulars: { invited } }
  await write(db, deed, (tx) => {
    for (const invitation of all) insertInvitation(tx, invitation, author, at)
  })
}

function insertInvitation(tx: Transaction, invitation: NewInvitation, author: Author, at: string): void {
  const { email, personId } = invitation
  const same = personId === null ? eq(invitations.email, email ?? '') : eq(invitations.personId, personId)
  tx.update(invitations)
    .set({ expiresAt: at })
    .where(and(same, isNull(invitations.usedAt)))
    .run()
  tx.insert(invitations)
    .values({ ...invitation, invitedBy: author.personId, createdAt: at })
    .run()
}

/** Ends a link before anybody used it. */
export async function withdrawInvitation(
  db: Database,
  id: number,
  author: Author,
  at: string,
): Promise<void> {
  await write(db, { author, at, action: 'invitation.withdraw', subject: `invitation ${id}` }, (tx) =>
    tx
      .update(invitations)
      .set({ expiresAt: at })
      .where(and(eq(invitations.id, id), isNull(invitations.usedAt)))
      .run(),
  )
}

/**
 * Uses a link once: makes the person, or sets the password of the one it was for and ends their sign-ins.
 * Answers the person, or null where somebody else was quicker or the e-mail address is taken.
 */
export async function acceptInvitation(
  db: Database,
  invitation: OpenInvitation,
  values: Acceptance,
  at: string,
): Promise<{ id: number; name: string } | null> {
  return write(
    db,
    (person) => ({
      author: { personId: person?.id ?? null, name: values.name },
      at,
      action: person === null ? 'invitation.refuse' : 'invitation.accept',
      subject: `invitation ${invitation.id}`,
    }),
    (tx) => {
      if (isTaken(tx, invitation, values.email) || !markUsed(tx, invitation.id, at)) return null
      if (invitation.personId === null) return addPerson(tx, invitation, values, at)
      setPassword(tx, invitation.personId, values.passwordHash, at)
      endSignInsOf(tx, invitation.personId, at, null)
      return { id: invitation.personId, name: values.name }
    },
  )
}

const selectOpen = (db: Reader) =>
  db
    .select({
      id: invitations.id,
      role: invitations.role,
      name: invitations.name,
      email: invitations.email,
      entityId: invitations.entityId,
      personId: invitations.personId,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)

const isTaken = (tx: Transaction, { personId }: OpenInvitation, email: string): boolean =>
  personId === null &&
  tx.select({ id: people.id }).from(people).where(eq(people.email, email)).get() !== undefined

const markUsed = (tx: Transaction, id: number, at: string): boolean =>
  tx
    .update(invitations)
    .set({ usedAt: at })
    .where(and(eq(invitations.id, id), isNull(invitations.usedAt), gt(invitations.expiresAt, at)))
    .run().changes === 1

const addPerson = (tx: Transaction, { role, entityId }: OpenInvitation, values: Acceptance, at: string) =>
  tx
    .insert(people)
    .values({ ...values, role, entityId, createdAt: at })
    .returning({ id: people.id, name: people.name })
    .get()
