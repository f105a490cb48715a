/** Filters of the mandate list under a name, for their owner or for everybody. */
import { and, asc, eq, ne, or } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { people, savedViews } from './schema.ts'

/** The owner has another view of that name; nothing was written. */
export class ViewNameTaken extends Error {
  override name = 'ViewNameTaken'
}

/** Somebody who writes as themselves. */
type Owner = Author & { readonly personId: number }

/** The views that a person sees, by name: their own, and what others share. */
export async function listViews(db: Reader, personId: number) {
  return db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      shared: savedViews.shared,
      ownerId: savedViews.personId,
      owner: people.name,
    })
    .from(savedViews)
    .innerJoin(people, eq(people.id, savedViews.personId))
    .where(or(eq(savedViews.personId, personId), eq(savedViews.shared, true)))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
    .all()
}

/**
 * Saves a filter under a name of the owner's own; answers with its id.
 * @throws ViewNameTaken
 */
export async function saveView(
  db: Database,
  owner: Owner,
  values: { readonly name: string; readonly query: string; readonly shared: boolean },
  at: string,
): Promise<number> {
  const deed = (id: number) => deedOf('view.save', id, owner, at, values)
  return write(db, deed, (tx) => {
    mustBeFree(tx, owner.personId, values.name, 0)
    const row = { ...values, personId: owner.personId, createdAt: at }
    return tx.insert(savedViews).values(row).returning({ id: savedViews.id }).get().id
  })
}

/**
 * Renames a view of the owner's own, or shares it or keeps it private; false where they have no such view.
 * @throws ViewNameTaken
 */
export async function changeView(
  db: Database,
  owner: Owner,
  id: number,
  values: { readonly name: string; readonly shared: boolean },
  at: string,
): Promise<boolean> {
  if (!isOwn(db, owner.personId, id)) return false
  await write(db, deedOf('view.change', id, owner, at, values), (tx) => {
    mustBeFree(tx, owner.personId, values.name, id)
    tx.update(savedViews).set(values).where(ofOwner(owner.personId, id)).run()
  })
  return true
}

/** Deletes a view of the owner's own; false where they have no such view. */
export async function deleteView(db: Database, owner: Owner, id: number, at: string): Promise<boolean> {
  if (!isOwn(db, owner.personId, id)) return false
  await write(db, deedOf('view.delete', id, owner, at, {}), (tx) => {
    tx.delete(savedViews).where(ofOwner(owner.personId, id)).run()
  })
  return true
}

const ofOwner = (personId: number, id: number) =>
  and(eq(savedViews.id, id), eq(savedViews.personId, personId))

const isOwn = (db: Reader, personId: number, id: number): boolean =>
  db.select({ id: savedViews.id }).from(savedViews).where(ofOwner(personId, id)).get() !== undefined

function mustBeFree(tx: Transaction, personId: number, name: string, except: number): void {
  const taken = tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.personId, personId), eq(savedViews.name, name), ne(savedViews.id, except)))
    .get()
  if (taken) throw new ViewNameTaken(`You have a view “${name}” already.`)
}

const deedOf = (
  action: string,
  id: number,
  author: Owner,
  at: string,
  particulars: Record<string, unknown>,
) => ({
  author,
  at,
  action,
  subject: `view ${id}`,
  particulars,
})
