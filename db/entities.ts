/** Departments and offices: their tree, what each answers for, and how an administrator changes them. */
import { and, asc, count, eq, isNull, ne } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { assignments, entities, mandates, people } from './schema.ts'

export type Entity = typeof entities.$inferSelect

/** What an administrator says about an entity. */
export interface EntityValues {
  readonly acronym: string
  readonly name: string
  readonly parentId: number | null
  readonly email: string | null
}

/** Another entity has this acronym, in whatever case; nothing was written. */
export class AcronymTaken extends Error {
  override name = 'AcronymTaken'
}

/** The parent that a row of an import names is not there; nothing was written. */
export class UnknownParent extends Error {
  override name = 'UnknownParent'
}

/** The parent is the entity itself or stands below it; nothing was written. */
export class CircleOfParents extends Error {
  override name = 'CircleOfParents'
}

export type ListedEntity = Awaited<ReturnType<typeof listEntities>>[number]

/** Every entity by acronym, with the mandates it leads and contributes to today and its active people. */
export async function listEntities(db: Reader) {
  const held = heldByEntity(db)
  const staff = peopleByEntity(db)
  return allEntities(db).map((entity) => ({
    ...entity,
    leads: held.get(`${entity.id} lead`) ?? 0,
    contributes: held.get(`${entity.id} contributing`) ?? 0,
    people: staff.get(entity.id) ?? 0,
  }))
}

/** What an acronym is compared by: neither case nor the way its letters were composed tells two apart. */
export const acronymKey = (acronym: string): string => acronym.normalize('NFKC').toLowerCase()

const allEntities = (db: Reader): Entity[] =>
  db
    .select()
    .from(entities)
    .all()
    .sort((a, b) => a.acronym.localeCompare(b.acronym, 'en'))

/** Mandates by `entity capacity`; what was rejected is no mandate. */
function heldByEntity(db: Reader): ReadonlyMap<string, number> {
  const rows = db
    .select({ entityId: assignments.entityId, capacity: assignments.capacity, n: count() })
    .from(assignments)
    .innerJoin(mandates, eq(mandates.id, assignments.mandateId))
    .where(and(isNull(assignments.endedAt), ne(mandates.review, 'rejected')))
    .groupBy(assignments.entityId, assignments.capacity)
    .all()
  return new Map(rows.map(({ entityId, capacity, n }) => [`${entityId} ${capacity}`, n]))
}

function peopleByEntity(db: Reader): ReadonlyMap<number, number> {
  const rows = db
    .select({ entityId: people.entityId, n: count() })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .groupBy(people.entityId)
    .all()
  return new Map(rows.flatMap(({ entityId, n }) => (entityId === null ? [] : [[entityId, n] as const])))
}

export async function findEntity(db: Reader, id: number): Promise<Entity | null> {
  return db.select().from(entities).where(eq(entities.id, id)).get() ?? null
}

/** The active people of an entity by name. */
export async function peopleOfEntity(db: Reader, id: number) {
  return db
    .select({ id: people.id, name: people.name, email: people.email, role: people.role })
    .from(people)
    .where(and(eq(people.entityId, id), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name))
    .all()
}

/**
 * Adds an entity; answers with its id.
 * @throws AcronymTaken
 */
export async function addEntity(
  db: Database,
  values: EntityValues,
  author: Author,
  at: string,
): Promise<number> {
  const deed = (id: number) => deedOf('entity.add', id, values, author, at)
  return write(db, deed, (tx) => insertEntity(tx, values, at))
}

/**
 * Changes what an entity is called, where it belongs and where its mail goes.
 * @throws AcronymTaken, CircleOfParents
 */
export async function changeEntity(
  db: Database,
  id: number,
  values: EntityValues,
  author: Author,
  at: string,
): Promise<void> {
  await write(db, deedOf('entity.change', id, values, author, at), (tx) => updateEntity(tx, id, values))
}

/** Takes an entity out of every choice; its people, its mandates and its history stay as they are. */
export async function deactivateEntity(db: Database, id: number, author: Author, at: string): Promise<void> {
  await setDeactivated(db, id, { author, at, action: 'entity.deactivate' }, at)
}

export async function reactivateEntity(db: Database, id: number, author: Author, at: string): Promise<void> {
  await setDeactivated(db, id, { author, at, action: 'entity.reactivate' }, null)
}

/** One row of an import: a new entity, or new values for one that is there. Parents are named by acronym. */
export interface EntityRow extends Omit<EntityValues, 'parentId'> {
  readonly id: number | null
  readonly parent: string | null
}

/**
 * Adds and changes many entities, all or none; parents may stand in any row. Answers with the ids in the order of rows.
 * @throws AcronymTaken, UnknownParent, CircleOfParents
 */
export async function importEntities(
  db: Database,
  rows: readonly EntityRow[],
  author: Author,
  at: string,
): Promise<number[]> {
  const particulars = { rows }
  const deed = { author, at, action: 'entity.import', subject: 'entities', particulars }
  return write(db, deed, (tx) => {
    // First all are there, then each gets its parent: no row has to stand after another.
    const ids = rows.map(
      ({ id, parent: _parent, ...values }) => id ?? insertEntity(tx, { ...values, parentId: null }, at),
    )
    const byKey = new Map(allEntities(tx).map((entity) => [acronymKey(entity.acronym), entity.id]))
    const changed = ids.flatMap((id, index) => {
      const row = rows[index]
      if (!row) return []
      const { id: _id, parent, ...values } = row
      return [
        { id, values: { ...values, parentId: parent === null ? null : parentIn(byKey, parent, values) } },
      ]
    })
    // All at once and then the circles: two rows may change places, which no order of single steps allows.
    for (const { id, values } of changed) tx.update(entities).set(values).where(eq(entities.id, id)).run()
    const all = allEntities(tx)
    for (const { id, values } of changed) mustNotCircle(all, id, values.parentId)
    return ids
  })
}

function parentIn(
  byKey: ReadonlyMap<string, number>,
  parent: string,
  { acronym }: { acronym: string },
): number {
  const id = byKey.get(acronymKey(parent))
  if (id === undefined)
    throw new UnknownParent(`${acronym} names ${parent} as its parent, which is not there.`)
  return id
}

function insertEntity(tx: Transaction, values: EntityValues, at: string): number {
  mustBeFree(tx, values.acronym, null)
  return tx
    .insert(entities)
    .values({ ...values, createdAt: at })
    .returning({ id: entities.id })
    .get().id
}

function updateEntity(tx: Transaction, id: number, values: EntityValues): void {
  mustBeFree(tx, values.acronym, id)
  mustNotCircle(allEntities(tx), id, values.parentId)
  tx.update(entities).set(values).where(eq(entities.id, id)).run()
}

/** SQLite folds the case of ASCII alone, so acronyms are compared here; writes are one at a time. */
function mustBeFree(tx: Transaction, acronym: string, except: number | null): void {
  const holder = allEntities(tx).find(
    (entity) => entity.id !== except && acronymKey(entity.acronym) === acronymKey(acronym),
  )
  if (holder) throw new AcronymTaken(`${holder.name} has the acronym ${holder.acronym} already.`)
}

function mustNotCircle(all: readonly Entity[], id: number, parentId: number | null): void {
  const parents = new Map(all.map((entity) => [entity.id, entity.parentId]))
  if (parentId !== null && ancestorsOf({ id: parentId, parents }).includes(id))
    throw new CircleOfParents('An entity cannot stand below itself.')
}

/** The entity itself and everything above it; ends even where the tree has a circle. */
function ancestorsOf({ id, parents }: { id: number; parents: ReadonlyMap<number, number | null> }): number[] {
  const found: number[] = []
  for (let at: number | null = id; at !== null && !found.includes(at); at = parents.get(at) ?? null)
    found.push(at)
  return found
}

async function setDeactivated(
  db: Database,
  id: number,
  deed: { author: Author; at: string; action: string },
  deactivatedAt: string | null,
): Promise<void> {
  await write(db, { ...deed, subject: `entity ${id}` }, (tx) =>
    tx.update(entities).set({ deactivatedAt }).where(eq(entities.id, id)).run(),
  )
}

const deedOf = (action: string, id: number, values: EntityValues, author: Author, at: string) => ({
  author,
  at,
  action,
  subject: `entity ${id}`,
  particulars: { ...values },
})
