/** Puts the cast into a database. */
import type { Database } from '../../db/connection.ts'
import { entities, people } from '../../db/schema.ts'
import { hashPassword } from '../../server/web/passwords.ts'
import { type Actor, cast, password } from './cast.ts'

/** The entity that Chen Li, the focal point, belongs to. */
export const department = { acronym: 'DOA', name: 'Department of Ocean Affairs' }

let hashed: Promise<string> | undefined

/** Writes the cast and their department; all created at `at`. */
export async function addCast(db: Database, at: string): Promise<void> {
  hashed ??= hashPassword(password)
  const passwordHash = await hashed
  const entity = db
    .insert(entities)
    .values({ ...department, createdAt: at })
    .returning()
    .get()
  for (const actor of cast) {
    const entityId = actor.role === 'focal point' ? entity.id : null
    db.insert(people)
      .values({ ...actor, entityId, passwordHash, createdAt: at })
      .run()
  }
}

/** Writes one more person, with the password of the cast. */
export async function addPerson(
  db: Database,
  actor: Actor,
  at: string,
  entityId: number | null = null,
): Promise<void> {
  hashed ??= hashPassword(password)
  const passwordHash = await hashed
  db.insert(people)
    .values({ ...actor, entityId, passwordHash, createdAt: at })
    .run()
}
