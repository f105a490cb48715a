/** Departments and offices, and which mandates are theirs. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { assignments, entities, people } from './schema.ts'

export interface AssignedEntity {
  readonly entityId: number
  readonly acronym: string
  readonly name: string
  readonly capacity: 'lead' | 'contributing'
  /** The named person; null where only the entity is. */
  readonly person: string | null
}

/** Entities that answer for a mandate today, the lead first. */
export async function assignedEntities(db: Reader, mandateId: number): Promise<AssignedEntity[]> {
  const rows = db
    .select({
      entityId: entities.id,
      acronym: entities.acronym,
      name: entities.name,
      capacity: assignments.capacity,
      person: people.name,
    })
    .from(assignments)
    .innerJoin(entities, eq(entities.id, assignments.entityId))
    .leftJoin(people, eq(people.id, assignments.personId))
    .where(and(eq(assignments.mandateId, mandateId), isNull(assignments.endedAt)))
    .orderBy(asc(entities.acronym))
    .all()
  return rows.sort((a, b) => Number(b.capacity === 'lead') - Number(a.capacity === 'lead'))
}
