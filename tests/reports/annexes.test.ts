import { describe, expect, it } from 'vitest'
import { buildReadiness } from '../../server/reports/readiness.ts'
import { input, row } from './rows.ts'

const annexes = (...args: Parameters<typeof input>) => buildReadiness(input(...args)).annexes

const undated = {
  body: null,
  session: null,
  occurrenceId: null,
  status: null,
  dueBasis: null,
  dueConfidence: null,
}

describe('the annex of what awaits confirmation', () => {
  const remarks = (...args: Parameters<typeof row>) =>
    annexes([row(...args)]).awaiting.groups.flatMap(({ entries }) => entries.flatMap((each) => each.remarks))

  it('holds proposals with the confidence of their extraction', () => {
    expect(remarks(1, { review: 'proposed', confidence: 'medium' })).toEqual([
      'Extraction not confirmed (medium confidence).',
    ])
  })

  it('holds due points that are less than certain, unless a person set them', () => {
    expect(remarks(1, { dueConfidence: 'low' })).toEqual(['Due point of low confidence.'])
    expect(remarks(1, { dueConfidence: 'low', dueSetAt: '2045-01-01T00:00:00.000Z' })).toEqual([])
  })

  it('holds what is only implied, and what was no longer found', () => {
    expect(remarks(1, { class: 'implicit', review: 'proposed' })).toContain(
      'Implied; not counted until confirmed.',
    )
    expect(remarks(1, { missingSince: '2045-01-01T00:00:00.000Z' })).toEqual([
      'No longer found when the resolution was read again.',
    ])
  })

  it('holds nothing that a person confirmed and the text says', () => {
    expect(annexes([row(1)]).awaiting).toEqual({ count: 0, groups: [] })
  })

  it('leaves out what was rejected', () => {
    expect(annexes([row(1, { review: 'rejected' })]).awaiting.count).toBe(0)
  })
})

describe('the other annexes', () => {
  it('hold requests without a date, grouped by resolution, and how many older ones there are', () => {
    const rows = [
      row(1, undated),
      row(2, { ...undated, path: '17' }),
      row(3, { ...undated, symbol: 'A/RES/98/41' }),
    ]
    const annex = annexes([], { undated: rows, olderUndated: 12 }).undated
    expect(annex.groups.map(({ words, entries }) => [words, entries.length])).toEqual([
      ['Resolution 98/40', 2],
      ['Resolution 98/41', 1],
    ])
    expect([annex.count, annex.older]).toEqual([3, 12])
  })

  it('hold authorizations, exhortations and expectations, dated or not, which are overdue nowhere', () => {
    const soft = annexes([row(1, { class: 'exhortation', part: 'main' })], {
      undated: [row(2, { ...undated, class: 'expectation' }), row(3, { ...undated, class: 'authorization' })],
    }).others
    const entries = soft.groups.flatMap((group) => group.entries)
    expect(entries.map(({ remarks, overdue }) => [remarks, overdue])).toEqual([
      [['exhortation'], false],
      [['expectation'], false],
      [['authorization'], false],
    ])
  })

  it('hold what was deferred with its decision', () => {
    const deferred = { status: 'deferred', deferredToSession: 100 } as const
    const annex = annexes([
      row(1, { ...deferred, deferredBy: '99/553 A' }),
      row(2, deferred),
      row(3),
    ]).deferred
    expect(annex.groups.flatMap(({ entries }) => entries.flatMap(({ remarks }) => remarks))).toEqual([
      'Decision 99/553 A',
      'No decision recorded.',
    ])
  })

  it('hold samples no more than the body does', () => {
    const sample = { ...undated, sample: true }
    expect(annexes([], { undated: [row(1, sample)] }).undated.count).toBe(0)
    expect(annexes([], { undated: [row(1, sample)], onlySamples: true }).undated.count).toBe(1)
  })
})
