/** The sample resolutions: whether they are in, and how they go. */
import { eq, inArray, sql } from 'drizzle-orm'
import { type Author, type Database, type Reader, type Transaction, write } from './connection.ts'
import { acronymKey } from './entities.ts'
import {
  assignments,
  documents,
  entities,
  imports,
  invitations,
  mandates,
  occurrences,
  people,
  resolutions,
  settings,
} from './schema.ts'
import { unindexDocument } from './search.ts'

/** Whether any sample is stored, and whether anything else is. */
export async function countByOrigin(db: Reader): Promise<{ samples: number; real: number }> {
  const count = (sample: boolean): number =>
    db
      .select({ n: sql<number>`count(*)` })
      .from(resolutions)
      .where(eq(resolutions.sample, sample))
      .get()?.n ?? 0
  return { samples: count(true), real: count(false) }
}

/** Removes the samples with all that hangs on them, history included; nothing else is touched. */
export async function removeSamples(db: Database, author: Author, at: string): Promise<void> {
  await write(db, { author, at, action: 'samples.remove', subject: 'samples' }, (tx) => {
    const ids = tx.select({ id: resolutions.id }).from(resolutions).where(eq(resolutions.sample, true)).all()
    for (const { id } of ids) removeResolution(tx, id)
    removeSampleEntities(tx)
    tx.delete(imports).where(eq(imports.via, 'samples')).run()
  })
}

/** Under this setting stand the entities that came with the samples, as `[id, acronym]`, so that they can go with them. */
const settingKey = 'samples.entities'

/** Adds the entities of the samples where none has their acronym; answers with the ids by acronym. */
export async function addSampleEntities(
  db: Database,
  drafts: readonly { acronym: string; name: string; parent: string | null; email: string }[],
  author: Author,
  at: string,
): Promise<ReadonlyMap<string, number>> {
  return write(db, { author, at, action: 'samples.entities', subject: 'samples' }, (tx) => {
    const all = tx.select().from(entities).all()
    const ids = new Map<string, number>()
    const added: [number, string][] = []
    for (const { parent, ...draft } of drafts) {
      const there = all.find(({ acronym }) => acronymKey(acronym) === acronymKey(draft.acronym))
      const parentId = parent === null ? null : (ids.get(parent) ?? null)
      const { id } = there ?? insertEntity(tx, { ...draft, parentId, createdAt: at })
      ids.set(draft.acronym, id)
      if (!there) added.push([id, draft.acronym])
    }
    const value = [...sampleEntitiesOf(tx), ...added]
    tx.insert(settings)
      .values({ key: settingKey, value, setBy: author.personId, setAt: at })
      .onConflictDoUpdate({ target: settings.key, set: { value, setAt: at } })
      .run()
    return ids
  })
}

const insertEntity = (tx: Transaction, values: typeof entities.$inferInsert): { id: number } =>
  tx.insert(entities).values(values).returning({ id: entities.id }).get()

function sampleEntitiesOf(tx: Transaction): [number, string][] {
  const stored = tx.select().from(settings).where(eq(settings.key, settingKey)).get()
  return (stored?.value ?? []) as [number, string][]
}

/** Those that people made their own stay: renamed, with people, mandates or entities of theirs. Children go before parents. */
function removeSampleEntities(tx: Transaction): void {
  for (const [id, acronym] of sampleEntitiesOf(tx).reverse()) {
    const entity = tx.select().from(entities).where(eq(entities.id, id)).get()
    if (entity?.acronym === acronym && !isUsed(tx, id)) tx.delete(entities).where(eq(entities.id, id)).run()
  }
  tx.delete(settings).where(eq(settings.key, settingKey)).run()
}

function isUsed(tx: Transaction, id: number): boolean {
  const one = { one: sql`1` }
  return (
    tx.select(one).from(assignments).where(eq(assignments.entityId, id)).limit(1).get() !== undefined ||
    tx.select(one).from(people).where(eq(people.entityId, id)).limit(1).get() !== undefined ||
    tx.select(one).from(invitations).where(eq(invitations.entityId, id)).limit(1).get() !== undefined ||
    tx.select(one).from(entities).where(eq(entities.parentId, id)).limit(1).get() !== undefined
  )
}

function removeResolution(tx: Transaction, resolutionId: number): void {
  const versions = tx
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.resolutionId, resolutionId))
    .all()
  for (const { id } of versions) unindexDocument(tx, id)
  const sampleMandates = tx
    .select({ id: mandates.id })
    .from(mandates)
    .where(eq(mandates.resolutionId, resolutionId))
    .all()
    .map(({ id }) => id)
  tx.update(occurrences)
    .set({ supersededById: null })
    .where(inArray(occurrences.supersededById, sampleMandates))
    .run()
  tx.delete(resolutions).where(eq(resolutions.id, resolutionId)).run()
}
