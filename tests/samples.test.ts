import { asc, eq } from 'drizzle-orm'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeSamples } from '../db/samples.ts'
import { listMandates } from '../db/mandateList.ts'
import * as t from '../db/schema.ts'
import { progress, sampleEntities } from '../server/samples/progress.ts'
import { addSamples, sampleFiles } from '../server/samples/samples.ts'
import { readFile } from '../server/reading.ts'
import { testHouse } from './support/app.ts'

const requests: Record<string, readonly string[]> = {
  '79-901.en.txt': ['3', '3', '6', '6', '7'],
  '80-902.en.txt': ['3', '3', '5(a)', '5(b)', '5(c)', '7'],
  '80-903.en.txt': ['2', '3', '3', '4', '5', '6', '7', '9'],
  '81-904.en.txt': ['2', '4', '5'],
}

const author = { personId: null, name: 'Boris' }

describe('the entities of the samples', () => {
  it('come with assignments and go with the samples, but for those that people use', async () => {
    const house = await testHouse()
    await addSamples({ ...house, author })
    const names = () =>
      house.db.select({ acronym: t.entities.acronym }).from(t.entities).orderBy(asc(t.entities.id)).all()
    expect(names().map(({ acronym }) => acronym)).toEqual([
      'DOA',
      ...sampleEntities.map((one) => one.acronym),
    ])
    const led = house.db.select().from(t.assignments).where(eq(t.assignments.capacity, 'lead')).all()
    expect(led).toHaveLength(progress.filter(({ lead }) => lead).length)
    const used = house.db.select().from(t.entities).where(eq(t.entities.acronym, 'OTM')).get()
    house.db
      .update(t.people)
      .set({ entityId: used?.id ?? 0 })
      .where(eq(t.people.id, 4))
      .run()
    await removeSamples(house.db, author, house.now().toISOString())
    expect(names().map(({ acronym }) => acronym)).toEqual(['DOA', 'OTM'])
    expect(house.db.select().from(t.assignments).all()).toEqual([])
  })
})

describe('the samples', () => {
  it.each(Object.entries(requests))('%s asks what it was written to ask', async (name, paths) => {
    const file = sampleFiles.find((path) => basename(path) === name) ?? ''
    const { extraction } = await readFile(readFileSync(file), name, 1e6)
    expect(extraction.mandates.filter((m) => m.class === 'request').map((m) => m.paragraph)).toEqual(paths)
  })

  it('ask the same in Chinese as in English', async () => {
    const identities = await Promise.all(
      ['80-902.en.txt', '80-902.zh.txt'].map(async (name) => {
        const file = sampleFiles.find((path) => basename(path) === name) ?? ''
        const { extraction } = await readFile(readFileSync(file), name, 1e6)
        return extraction.mandates.map((m) => `${m.paragraph} ${m.clause} ${m.class}`)
      }),
    )
    expect(new Set(identities[1])).toEqual(new Set(identities[0]))
  })

  it('come with work that somebody has done on them', async () => {
    const house = await testHouse()
    await addSamples({
      db: house.db,
      intake: house.intake,
      author: { personId: null, name: 'Boris' },
      now: house.now,
    })
    const updates = house.db.select().from(t.updates).all()
    expect(updates.filter((update) => update.kind === 'review')).toHaveLength(progress.length)
    expect(updates.filter((update) => update.kind === 'status')).toHaveLength(
      progress.filter((s) => s.update).length,
    )
  })

  it('show what named the Secretary-General and gave nothing, and no other official in a list', async () => {
    const house = await testHouse()
    await addSamples({
      db: house.db,
      intake: house.intake,
      author: { personId: null, name: 'Boris' },
      now: house.now,
    })
    const listed = house.db.select().from(t.safetyParagraphs).all()
    const given = house.db.select().from(t.mandates).all()
    expect(listed.length).toBeGreaterThan(0)
    for (const { resolutionId, path, rule } of listed) {
      expect(rule).toMatch(/^look-alike\//u)
      expect(
        given.filter((m) => m.resolutionId === resolutionId && m.path === path && m.clause < 101),
      ).toEqual([])
    }
    const rows = await listMandates(house.db, {}, 'due', { offset: 0, limit: 500 })
    expect(rows.filter((row) => row.class === 'other official')).toEqual([])
  })
})
