/** What people set for themselves: the columns of a list, the choices of a report. */
import { and, asc, eq } from 'drizzle-orm'
import { type Author, type Database, type Reader, write } from './connection.ts'
import { people, preferences } from './schema.ts'

/** What a person set under a key, as it was stored; undefined where they set nothing. */
export async function readPreference(db: Reader, personId: number, key: string): Promise<unknown> {
  const found = db
    .select({ value: preferences.value })
    .from(preferences)
    .where(and(eq(preferences.personId, personId), eq(preferences.key, key)))
    .get()
  return found?.value
}

/** What everybody set under a key, with whose it is, by name. */
export async function everybodysPreferences(db: Reader, key: string) {
  return db
    .select({ personId: preferences.personId, owner: people.name, value: preferences.value })
    .from(preferences)
    .innerJoin(people, eq(people.id, preferences.personId))
    .where(eq(preferences.key, key))
    .orderBy(asc(people.name), asc(people.id))
    .all()
}

/** Sets a preference of the author's own. */
export async function setPreference(
  db: Database,
  author: Author & { readonly personId: number },
  key: string,
  value: unknown,
  at: string,
): Promise<void> {
  const { personId } = author
  const deed = {
    author,
    at,
    action: 'preference.set',
    subject: `person ${personId}`,
    particulars: { key, value },
  }
  await write(db, deed, (tx) => {
    tx.insert(preferences)
      .values({ personId, key, value, setAt: at })
      .onConflictDoUpdate({ target: [preferences.personId, preferences.key], set: { value, setAt: at } })
      .run()
  })
}
