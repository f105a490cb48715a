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

/** What the first annex says of one row. */
const doubts = (...args: Parameters<typeof row>) =>
  annexes([row(...args)]).awaiting.groups.flatMap(({ entries }) => entries.flatMap((each) => each.remarks))

/** The rest of a clause as the first annex shows it. */
const shown = (text: string) =>
  annexes([row(1, { review: 'proposed', verb: 'requests', text })]).awaiting.groups[0]?.entries[0]?.quotation
    .rest

describe('the annex of what awaits confirmation', () => {
  it('holds proposals with the confidence of their extraction', () => {
    expect(doubts(1, { review: 'proposed', confidence: 'medium' })).toEqual([
      'Extraction not confirmed (medium confidence).',
    ])
  })

  it('holds due points that are less than certain, unless a person set them', () => {
    expect(doubts(1, { dueConfidence: 'low' })).toEqual(['Due point of low confidence.'])
    expect(doubts(1, { dueConfidence: 'low', dueSetAt: '2045-01-01T00:00:00.000Z' })).toEqual([])
  })

  it('holds what is only implied, and what was no longer found', () => {
    expect(doubts(1, { class: 'implicit', review: 'proposed' })).toContain(
      'Implied; not counted until confirmed.',
    )
    expect(doubts(1, { missingSince: '2045-01-01T00:00:00.000Z' })).toEqual([
      'No longer found when the resolution was read again.',
    ])
  })

  it('holds nothing that a person confirmed and the text says', () => {
    expect(annexes([row(1)]).awaiting).toEqual({ count: 0, groups: [] })
  })

  it('shortens clauses, which stand in full elsewhere', () => {
    expect(shown(`requests ${'that harbour fog be measured '.repeat(20)}`)).toMatch(
      / (?:that|harbour|fog|be|measured) …$/u,
    )
    expect(shown(`请${'秘书长'.repeat(200)}`)).toMatch(/^请.{239} …$/u)
    expect(shown(`请${'😀'.repeat(300)}`)).toMatch(/^请(?:😀){119} …$/u)
  })

  it('leaves requests without a date to their own annex, which says what is doubtful about them', () => {
    const proposed = { ...undated, review: 'proposed', confidence: 'medium' } as const
    const found = annexes([], { undated: [row(1, proposed), row(2, { ...proposed, class: 'implicit' })] })
    expect([found.awaiting.count, found.undated.count]).toEqual([1, 1])
    expect(found.undated.groups[0]?.entries[0]?.remarks).toEqual([
      'No date in the text.',
      'Extraction not confirmed (medium confidence).',
    ])
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
      'To the one hundredth session',
      'No decision recorded.',
      'To the one hundredth session',
    ])
  })

  it('hold samples no more than the body does', () => {
    const sample = { ...undated, sample: true }
    expect(annexes([], { undated: [row(1, sample)] }).undated.count).toBe(0)
    expect(annexes([], { undated: [row(1, sample)], onlySamples: true }).undated.count).toBe(1)
  })
})
