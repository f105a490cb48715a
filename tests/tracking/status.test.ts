import { describe, expect, it } from 'vitest'
import { statuses as storedStatuses } from '../../db/schema.ts'
import {
  type Status,
  choicesAfter,
  mayFollow,
  meanings,
  missing,
  needs,
  statuses,
  verificationRefusal,
} from '../../server/tracking/status.ts'

/** Every pair, written out: rows are from, columns to, in the order of `statuses`; x may follow, = stays. */
const table = [
  // not started, in progress, submitted, implemented, partially, not implemented, deferred, superseded, overtaken
  ['not started', '= x x x x x x x x'],
  ['in progress', 'x = x x x x x x x'],
  ['submitted', '. x = x x x x x x'],
  ['implemented', '. x . = . . . . .'],
  ['partially implemented', '. x x x = x x x x'],
  ['not implemented', '. x x x x = x x x'],
  ['deferred', '. x x x x x = x x'],
  ['superseded', '. x . . . . . = .'],
  ['overtaken by events', '. x . . . . . . ='],
] as const

const pairs = table.flatMap(([from, row]) =>
  row.split(' ').map((mark, index) => ({ from, to: statuses[index] as Status, mark })),
)

const nothing = { evidence: false, reason: false, decision: false, successor: false }

describe('statuses', () => {
  it('are those of the database, each with a meaning', () => {
    expect(statuses).toEqual(storedStatuses)
    expect(Object.keys(meanings)).toEqual([...statuses])
  })

  it.each(pairs)('$from → $to: $mark', ({ from, to, mark }) => {
    expect(mayFollow(from, to)).toBe(mark !== '.')
    expect(choicesAfter(from).includes(to)).toBe(mark !== '.')
  })

  it('offer staying first, so that a note can be added without a change', () => {
    for (const status of statuses) expect(choicesAfter(status)[0]).toBe(status)
  })
})

describe('what a status needs', () => {
  it.each([
    ['in progress', 'implemented', ['evidence']],
    ['not started', 'submitted', ['evidence']],
    ['submitted', 'partially implemented', ['evidence']],
    ['in progress', 'not implemented', ['reason']],
    ['in progress', 'overtaken by events', ['reason']],
    ['in progress', 'deferred', ['decision']],
    ['in progress', 'superseded', ['successor']],
    ['not started', 'in progress', []],
  ] as const)('%s → %s needs %j', (from, to, expected) => {
    expect(needs(from, to)).toEqual(expected)
  })

  it('is a reason where something is taken back', () => {
    expect(needs('implemented', 'in progress')).toEqual(['reason'])
    expect(needs('superseded', 'in progress')).toEqual(['reason'])
    expect(needs('submitted', 'in progress')).toEqual(['reason'])
    expect(needs('in progress', 'not started')).toEqual(['reason'])
    expect(needs('deferred', 'in progress')).toEqual([])
  })

  it('is nothing where the status stays', () => {
    for (const status of statuses) expect(needs(status, status)).toEqual([])
  })

  it('is said in a sentence where it is missing, and only then', () => {
    expect(missing('in progress', 'implemented', nothing)).toEqual({
      evidence: 'Give the symbol or the file of the document that proves it: “implemented” needs evidence.',
    })
    expect(missing('in progress', 'implemented', { ...nothing, evidence: true })).toEqual({})
    expect(missing('in progress', 'deferred', { ...nothing, evidence: true })).toHaveProperty('decision')
    expect(missing('in progress', 'superseded', nothing)).toHaveProperty('successor')
  })
})

describe('verification', () => {
  const implemented = { status: 'implemented', verifiedAt: null } as const

  it('is open to an officer who did not propose it', () => {
    expect(verificationRefusal(implemented, 1, 2)).toBeNull()
    expect(verificationRefusal(implemented, null, 2)).toBeNull()
  })

  it('is refused to the proposer', () => {
    expect(verificationRefusal(implemented, 2, 2)).toContain('another officer')
  })

  it('is refused before "implemented" and after a verification', () => {
    expect(verificationRefusal({ status: 'submitted', verifiedAt: null }, 1, 2)).toContain('implemented')
    expect(verificationRefusal({ ...implemented, verifiedAt: '2045-05-01' }, 1, 2)).toContain('already')
  })
})
