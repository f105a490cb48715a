import { and, eq, isNull } from 'drizzle-orm'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../db/connection.ts'
import { type MandateConditions, countByStatus, listOccurrences, orders } from '../../db/mandateList.ts'
import * as t from '../../db/schema.ts'
import { openTestDatabase } from '../support/database.ts'
import {
  IMPORTED_AT,
  hostileHarbours,
  lighthouses,
  lighthousesNextYear,
  storeResolution,
} from '../support/records.ts'

let db: Database
let file: string
let count = 0

beforeEach(async () => {
  const { db: opened, folder, close } = await openTestDatabase()
  onTestFinished(close)
  db = opened
  file = `${folder}/operative.db`
  await storeResolution(db, lighthouses)
  await storeResolution(db, lighthousesNextYear)
  await storeResolution(db, { ...hostileHarbours, sample: true })
  for (const acronym of ['DOA', 'OLA'])
    db.insert(t.entities).values({ acronym, name: acronym, createdAt: IMPORTED_AT }).run()
})

const narrow: readonly MandateConditions[] = [
  {},
  { status: ['in progress'] },
  { answeredBy: [[{ acronym: 'DOA', capacity: null }, 'nobody leads']] },
  { answeredBy: [[{ acronym: 'XYZ', capacity: 'lead' }]] },
  { committee: ['Second'] },
  { hasEvidence: true },
  { review: 'kept', due: 'no date' },
  { language: ['zh'] },
]

/** The list in every order and under each condition. */
async function everything(of: Database) {
  const found = []
  for (const order of orders) found.push(await listOccurrences(of, {}, order))
  for (const conditions of narrow) {
    found.push(await listOccurrences(of, conditions, 'resolution'), await countByStatus(of, conditions))
  }
  return found
}

const at = '2045-02-01T10:00:00.000Z'

/** Each changes something that a list shows, of the mandate or occurrence of that id where there is one. */
const deeds: Readonly<Record<string, (of: Database, id: number) => void>> = {
  status: (of, id) =>
    of.update(t.occurrences).set({ status: 'in progress' }).where(eq(t.occurrences.id, id)).run(),
  session: (of, id) =>
    of
      .update(t.occurrences)
      .set({ session: 90 + id })
      .where(eq(t.occurrences.id, id))
      .run(),
  rejection: (of, id) => of.update(t.mandates).set({ review: 'rejected' }).where(eq(t.mandates.id, id)).run(),
  place: (of, id) =>
    of
      .update(t.mandates)
      .set({ position: 20 - id })
      .where(eq(t.mandates.id, id))
      .run(),
  committee: (of) =>
    of.update(t.resolutions).set({ committee: 'Second' }).where(eq(t.resolutions.id, 1)).run(),
  lead: (of, mandateId) =>
    of
      .insert(t.assignments)
      .values({ mandateId, entityId: 1 + (mandateId % 2), capacity: 'lead', assignedAt: at })
      .onConflictDoNothing()
      .run(),
  ended: (of, id) =>
    of
      .update(t.assignments)
      .set({ endedAt: at })
      .where(and(eq(t.assignments.mandateId, id), isNull(t.assignments.endedAt)))
      .run(),
  name: (of) => of.update(t.entities).set({ acronym: 'XYZ' }).where(eq(t.entities.id, 1)).run(),
  update: (of, id) => {
    const entry = {
      mandateId: id,
      occurrenceId: id,
      at,
      author: 'Boris',
      kind: 'note' as const,
      particulars: {},
    }
    const { id: updateId } = of
      .insert(t.updates)
      .values({ ...entry, previousHash: '', hash: `entry ${(count += 1)}` })
      .returning({ id: t.updates.id })
      .get()
    of.insert(t.evidence).values({ occurrenceId: id, updateId, kind: 'report', addedAt: at }).run()
  },
  withdrawal: (of) => of.update(t.evidence).set({ withdrawnAt: at }).run(),
  next: (of, mandateId) =>
    of.insert(t.occurrences).values({ mandateId, number: 2, createdAt: at }).onConflictDoNothing().run(),
  words: (of, id) => of.delete(t.wordings).where(eq(t.wordings.mandateId, id)).run(),
  samples: (of) => of.delete(t.resolutions).where(eq(t.resolutions.sample, true)).run(),
}

describe('the list in memory', () => {
  it('is what the database holds after any changes, of this connection or of another one', async () => {
    const other = await openDatabase(file)
    onTestFinished(() => {
      other.$client.close()
    })
    await everything(db)
    const step = fc.record({
      deed: fc.constantFrom(...Object.keys(deeds)),
      id: fc.integer({ min: 1, max: 6 }),
      elsewhere: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const { deed, id, elsewhere } of steps) deeds[deed]?.(elsewhere ? other : db, id)
        const anew = await openDatabase(file)
        try {
          expect(await everything(db)).toEqual(await everything(anew))
        } finally {
          anew.$client.close()
        }
      }),
      { numRuns: 40 },
    )
  })

  it('forgets what was rolled back', async () => {
    const before = await everything(db)
    expect(() =>
      db.transaction((tx) => {
        tx.update(t.occurrences).set({ status: 'submitted' }).run()
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(await everything(db)).toEqual(before)
  })

  it('takes what comes while it reads', async () => {
    const first = everything(db)
    db.update(t.occurrences).set({ status: 'submitted' }).run()
    await first
    expect(await countByStatus(db, {})).toEqual(new Map([['submitted', 7]]))
  })
})
