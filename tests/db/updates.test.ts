import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { chained } from '../../db/chain.ts'
import { type Database, openDatabase } from '../../db/connection.ts'
import { evidenceOfMandate } from '../../db/evidence.ts'
import { audit, mandates, occurrences, people, updates } from '../../db/schema.ts'
import {
  StaleMandate,
  type UpdateDraft,
  historyOf,
  proposerOf,
  recordReview,
  recordUpdate,
  recordVerification,
} from '../../db/updates.ts'
import { IMPORTED_AT, lighthouses, storeResolution } from '../support/records.ts'

let db: Database
let mandateId: number
let occurrenceId: number
let author: { personId: number; name: string }

beforeEach(async () => {
  db = await openDatabase(':memory:')
  const stored = await storeResolution(db, lighthouses)
  mandateId = stored.mandates[3]?.id ?? 0
  occurrenceId = stored.mandates[3]?.occurrences[0] ?? 0
  author = { personId: newPerson('Ingrid Moreau'), name: 'Ingrid Moreau' }
})

const document = {
  kind: 'report',
  symbol: 'A/100/70',
  title: 'Lighthouse records',
  issued: '2045-03-01',
  paragraphs: null,
  url: null,
} as const

const draft = (over: Partial<UpdateDraft> = {}): UpdateDraft => ({
  author,
  at: '2045-03-02T10:00:00.000Z',
  mandateId,
  occurrenceId,
  version: 1,
  to: 'in progress',
  note: null,
  evidence: [],
  deferral: null,
  successorId: null,
  ...over,
})

describe('an update', () => {
  it('writes entry, status, evidence and version together', async () => {
    await recordUpdate(db, draft({ to: 'implemented', note: 'Issued.', evidence: [document] }))
    expect(occurrence()).toMatchObject({ status: 'implemented' })
    expect(db.select().from(mandates).where(eq(mandates.id, mandateId)).get()?.version).toBe(2)
    const [entry] = await historyOf(db, mandateId)
    expect(entry).toMatchObject({
      kind: 'status',
      from: 'not started',
      to: 'implemented',
      note: 'Issued.',
      ...authorOf(),
    })
    const [proof] = await evidenceOfMandate(db, mandateId)
    expect(proof).toMatchObject({ symbol: 'A/100/70', updateId: entry?.id, addedBy: author.personId })
  })

  it('names its author in the audit log', async () => {
    await recordUpdate(db, draft())
    const last = db.select().from(audit).all().at(-1)
    expect(last).toMatchObject({
      action: 'mandate.update',
      subject: `mandate ${mandateId}`,
      author: author.name,
    })
  })

  it('leaves nothing behind where one of its writes fails', async () => {
    const broken = { ...document, kind: null as unknown as 'report' }
    await expect(recordUpdate(db, draft({ to: 'implemented', evidence: [broken] }))).rejects.toThrow(
      /NOT NULL/u,
    )
    expect(occurrence()).toMatchObject({ status: 'not started' })
    expect(await historyOf(db, mandateId)).toHaveLength(1)
  })

  it('is refused where somebody was faster', async () => {
    await recordUpdate(db, draft())
    await expect(recordUpdate(db, draft({ to: 'submitted' }))).rejects.toThrow(StaleMandate)
    expect(occurrence()).toMatchObject({ status: 'in progress' })
  })

  it('is refused for an occurrence of another mandate', async () => {
    await expect(recordUpdate(db, draft({ mandateId: 1 }))).rejects.toThrow(StaleMandate)
  })

  it('that stays is a note, or evidence where it brings some', async () => {
    await recordUpdate(db, draft({ to: 'not started', note: 'Asked the archive.' }))
    await recordUpdate(db, draft({ to: 'not started', version: 2, evidence: [document] }))
    expect((await historyOf(db, mandateId)).map((entry) => entry.kind)).toEqual(['evidence', 'note', 'found'])
  })

  it('leaves the schedule of an occurrence alone, also when it defers it', async () => {
    const before = occurrence()
    const deferral = { decision: '99/553 A', session: 101, part: null }
    await recordUpdate(db, draft({ to: 'deferred', deferral }))
    const after = occurrence()
    expect(after).toMatchObject({ deferredBy: '99/553 A', deferredToSession: 101, status: 'deferred' })
    expect([after?.session, after?.part, after?.date]).toEqual([before?.session, before?.part, before?.date])
  })

  it('that reopens takes the verification and the successor back', async () => {
    await recordUpdate(db, draft({ to: 'superseded', successorId: 1 }))
    expect(occurrence()?.supersededById).toBe(1)
    await recordUpdate(db, draft({ to: 'in progress', version: 2, note: 'Not so.' }))
    expect(occurrence()?.supersededById).toBeNull()
  })
})

describe('the status of an occurrence', () => {
  it('is always that of its latest update', async () => {
    const path = ['in progress', 'submitted', 'implemented', 'in progress', 'deferred'] as const
    for (const [index, to] of path.entries()) {
      await recordUpdate(db, draft({ to, version: index + 1 }))
      const [latest] = await historyOf(db, mandateId)
      expect(occurrence()?.status).toBe(latest?.to)
      expect(latest?.to).toBe(to)
    }
  })
})

describe('the history', () => {
  it('is a chain: every entry carries the hash of the one before', async () => {
    await recordUpdate(db, draft({ evidence: [document], note: 'One.' }))
    await recordUpdate(db, draft({ to: 'submitted', version: 2 }))
    const entries = db
      .select()
      .from(updates)
      .where(eq(updates.mandateId, mandateId))
      .orderBy(asc(updates.id))
      .all()
    let previous = ''
    for (const { id: _id, hash, previousHash, ...entry } of entries) {
      expect(previousHash).toBe(previous)
      expect(chained(previous, entry).hash).toBe(hash)
      previous = hash
    }
    expect(entries).toHaveLength(3)
  })

  it('can be neither changed nor deleted', async () => {
    await recordUpdate(db, draft())
    expect(() => db.update(updates).set({ note: 'Never said.' }).run()).toThrow(/never changed/u)
    expect(() => db.delete(updates).run()).toThrow(/never deleted/u)
  })
})

describe('a review', () => {
  it('confirms or rejects with a reason, and is part of the history', async () => {
    const change = { author, at: '2045-03-02T10:00:00.000Z', mandateId: 1 }
    await recordReview(db, { ...change, version: 1, to: 'rejected', reason: 'Addressed to somebody else.' })
    await expect(recordReview(db, { ...change, version: 1, to: 'confirmed', reason: null })).rejects.toThrow(
      StaleMandate,
    )
    await recordReview(db, { ...change, version: 2, to: 'confirmed', reason: null })
    expect((await historyOf(db, 1)).map((e) => [e.from, e.to])).toEqual([
      ['rejected', 'confirmed'],
      ['proposed', 'rejected'],
      [null, null],
    ])
  })
})

describe('a verification', () => {
  it('is noted on the occurrence and lost when it is reopened', async () => {
    await recordUpdate(db, draft({ to: 'implemented', evidence: [document] }))
    expect(await proposerOf(db, occurrenceId)).toBe(author.personId)
    const verifier = { personId: newPerson('Sefa Tamale'), name: 'Sefa Tamale' }
    const verification = {
      author: verifier,
      at: '2045-03-03T08:00:00.000Z',
      mandateId,
      occurrenceId,
      note: null,
    }
    await recordVerification(db, { ...verification, version: 2 })
    expect(occurrence()).toMatchObject({ verifiedBy: verifier.personId, status: 'implemented' })
    expect(await proposerOf(db, occurrenceId)).toBe(author.personId)
    await recordUpdate(db, draft({ version: 3, note: 'Too early.' }))
    expect(occurrence()).toMatchObject({ verifiedBy: null, verifiedAt: null })
  })
})

const occurrence = () => db.select().from(occurrences).where(eq(occurrences.id, occurrenceId)).get()

const authorOf = () => ({ author: author.name, personId: author.personId })

function newPerson(name: string): number {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`
  const values = { name, email, role: 'officer' as const, passwordHash: '-', createdAt: IMPORTED_AT }
  return db.insert(people).values(values).returning({ id: people.id }).get().id
}
