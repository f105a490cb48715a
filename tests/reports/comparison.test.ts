import { beforeEach, describe, expect, it } from 'vitest'
import { parseCsv } from 'hucre/csv'
import type { Database } from '../../db/connection.ts'
import { recordDue } from '../../db/dueDecisions.ts'
import type { DueRow } from '../../db/readiness.ts'
import { wholeReport } from '../../server/reports/choice.ts'
import { recordReview, recordUpdate } from '../../db/updates.ts'
import { differencesOf, unchangedIn } from '../../server/reports/frozen/comparison.ts'
import { type Comparison, type Side, loadComparison } from '../../server/reports/frozen/comparing.ts'
import { comparisonCsv } from '../../server/reports/frozen/comparisonWords.ts'
import { type Readiness, buildReadiness } from '../../server/reports/readiness.ts'
import { testDatabase } from '../support/database.ts'
import { freezeNow } from '../support/frozen.ts'
import { IMPORTED_AT, hostileHarbours, lighthouses, storeResolution } from '../support/records.ts'
import { input, row } from './rows.ts'

const build = (...rows: DueRow[]): Readiness => buildReadiness(input(rows))

const found = (was: Partial<DueRow> | null, is: Partial<DueRow> | null) =>
  differencesOf(build(row(9), ...(was ? [row(1, was)] : [])), build(row(9), ...(is ? [row(1, is)] : []))).map(
    ({ kind, before, after }) => [kind, before, after],
  )

describe('two reports differ', () => {
  it.each<[string, Partial<DueRow> | null, Partial<DueRow> | null, readonly unknown[]]>([
    ['in what is new', null, {}, [['new', null, 'Not started; Ninety-ninth session; annual']]],
    ['in what is gone', {}, null, [['gone', 'Not started; Ninety-ninth session; annual', null]]],
    ['in what was closed', {}, { status: 'submitted' }, [['closed', 'Not started', 'Submitted']]],
    [
      'in a status that closes nothing',
      {},
      { status: 'in progress' },
      [['status', 'Not started', 'In progress']],
    ],
    [
      'in what was closed and is open again',
      { status: 'implemented' },
      { status: 'in progress' },
      [['status', 'Implemented', 'In progress']],
    ],
    [
      'in another closed status',
      { status: 'submitted' },
      { status: 'implemented' },
      [['status', 'Submitted', 'Implemented']],
    ],
    [
      'in the part',
      { part: 'main' },
      { part: 'second resumed' },
      [
        [
          'moved',
          'Ninety-ninth session, main part; annual (Main part)',
          'Ninety-ninth session, second part of the resumed session; annual (Second part of the resumed session)',
        ],
      ],
    ],
    [
      'in where it was deferred to',
      { status: 'deferred', deferredToSession: 100, deferredBy: '99/553' },
      { status: 'deferred', deferredToSession: 101, deferredBy: '99/560' },
      [
        [
          'moved',
          'Deferred to the one hundredth session, by decision 99/553',
          'Deferred to the one hundred and first session, by decision 99/560',
        ],
      ],
    ],
    [
      'in a deferral, which is a status',
      {},
      { status: 'deferred', deferredToSession: 100, deferredBy: '99/553' },
      [['status', 'Not started', 'Deferred to the one hundredth session, by decision 99/553']],
    ],
    [
      'in the date within the same part',
      { date: '2045-03-01' },
      { date: '2045-04-01' },
      [
        [
          'due',
          'Ninety-ninth session, by 1 March 2045; annual',
          'Ninety-ninth session, by 1 April 2045; annual',
        ],
      ],
    ],
    [
      'in two things at once',
      { part: 'main' },
      { part: 'first resumed', status: 'submitted' },
      [
        ['closed', 'Not started', 'Submitted'],
        ['moved', expect.any(String), expect.any(String)],
      ],
    ],
    [
      'in the occurrence of a series',
      { number: 1 },
      { number: 2 },
      [
        ['new', null, expect.any(String)],
        ['gone', expect.any(String), null],
      ],
    ],
    [
      'in a verification that came',
      { status: 'implemented' },
      { status: 'implemented', verifiedAt: '2045-03-05T09:00:00.000Z', verifiedBy: 'Boris Petrov' },
      [['verification', 'Not verified', 'Verified by Boris Petrov, 5 March 2045']],
    ],
    [
      'in a verification that went',
      { status: 'implemented', verifiedAt: '2045-03-05T09:00:00.000Z', verifiedBy: null },
      { status: 'implemented' },
      [['verification', 'Verified, 5 March 2045', 'Not verified']],
    ],
    [
      'in what awaited confirmation',
      { review: 'proposed' },
      {},
      [['confirmation', 'Extraction not confirmed (high confidence).', 'Confirmed']],
    ],
    [
      'in what was implied and counts now',
      { class: 'implicit', review: 'proposed' },
      { class: 'implicit' },
      [
        ['confirmation', expect.stringContaining('Implied; not counted'), 'Confirmed'],
        [
          'moved',
          'Ninety-ninth session; annual (Annex I. Awaiting confirmation)',
          'Ninety-ninth session; annual (Part not stated)',
        ],
      ],
    ],
    [
      'in the status of what only an annex holds',
      { class: 'exhortation' },
      { class: 'exhortation', status: 'in progress' },
      [['status', 'Not started', 'In progress']],
    ],
    [
      'in what is no request any more',
      {},
      { class: 'exhortation' },
      [['moved', expect.stringContaining('(Part not stated)'), expect.stringContaining('(Annex III.')]],
    ],
    ['in nothing', {}, { leadName: 'Another name' }, []],
  ])('%s', (_what, was, is, expected) => {
    expect(found(was, is)).toEqual(expected)
  })

  it('in what had no date and has one', () => {
    const none = { session: null, body: null, dueRecurrence: null }
    const was = buildReadiness(input([], { undated: [row(1, none)] }))
    expect(differencesOf(was, build(row(1))).map(({ kind, before }) => [kind, before])).toEqual([
      ['moved', 'No date (Annex II. No date)'],
    ])
  })

  it.each(['entity', 'status'] as const)('by section only where sections are parts: %s', (grouping) => {
    const grouped = (changes: Partial<DueRow>) =>
      buildReadiness(input([row(1, changes)], { choice: { ...wholeReport, grouping } }))
    const changed = differencesOf(grouped({}), grouped({ leadAcronym: 'OLA', status: 'in progress' }))
    expect(changed.map(({ kind }) => kind)).toEqual(['status'])
  })

  it('and count what stands in both as it did', () => {
    const [was, is] = [build(row(1), row(2), row(3)), build(row(1), row(2, { status: 'submitted' }), row(4))]
    expect(unchangedIn(is, differencesOf(was, is))).toBe(1)
  })

  it('in nothing where both are empty, and in everything where one is', () => {
    expect(differencesOf(build(), build())).toEqual([])
    const many = build(...Array.from({ length: 300 }, (_, index) => row(index + 1)))
    expect(differencesOf(many, build())).toHaveLength(300)
  })
})

describe('a comparison of a frozen report', () => {
  const [first, second, last] = ['2045-03-10', '2045-03-12', '2045-03-20'].map(
    (day) => `${day}T09:00:00.000Z`,
  ) as [string, string, string]
  const boris = { personId: null, name: 'Boris Petrov' }
  const now: Side = { at: last, preparedBy: 'Boris Petrov' }
  let db: Database
  let stored: Awaited<ReturnType<typeof storeResolution>>

  beforeEach(async () => {
    db = await testDatabase()
    stored = await storeResolution(db, hostileHarbours)
    await freezeNow(db, 99, first)
  })

  const change = (version = 1) => ({
    author: boris,
    at: second,
    mandateId: stored.mandates[0]?.id ?? 0,
    version,
  })
  const compared = async (number: number, other: Side): Promise<Comparison> => {
    const comparison = await loadComparison(db, number, other)
    if (comparison === null) throw new Error('nothing to compare')
    return comparison
  }
  const changesOf = async (other: Side = now) =>
    (await compared(1, other)).changes.map(({ kind, before, after, cause }) => [
      kind,
      before,
      after,
      cause && `${cause.author}, ${cause.at}: ${cause.note ?? ''}`,
    ])

  const update = {
    occurrenceId: 1,
    note: '=Issued',
    evidence: [],
    deferral: null,
    successorId: null,
    to: 'submitted',
  } as const

  it('says who closed what and when, with the note', async () => {
    await recordUpdate(db, { ...change(), ...update })
    expect(await changesOf()).toEqual([
      ['closed', 'Not started', 'Submitted', `Boris Petrov, ${second}: =Issued`],
    ])
    expect(parseCsv(comparisonCsv(await compared(1, now)))[1]).toEqual([
      'Closed',
      'Resolution 99/102',
      'A/RES/99/102',
      'para. 1',
      expect.stringMatching(/^Requests the Secretary-General/u),
      '',
      'Not started',
      'Submitted',
      'Boris Petrov',
      second,
      "'=Issued",
      '1',
    ])
  })

  it('says who moved what out of the session, and where it is now', async () => {
    const moment = { body: 'GA', session: 100, part: 'main', date: null } as const
    await recordDue(db, {
      ...change(),
      moment,
      recurrence: null,
      reason: 'It was agreed.',
      following: [],
      from: 'ninety-ninth session',
      to: '100th session of the General Assembly, main part',
    })
    expect(await changesOf()).toEqual([
      [
        'gone',
        expect.stringContaining('Ninety-ninth session'),
        '100th session of the General Assembly, main part',
        `Boris Petrov, ${second}: It was agreed.`,
      ],
    ])
  })

  it('says who moved what to another part', async () => {
    const moment = { body: 'GA', session: 99, part: 'main', date: null } as const
    await recordDue(db, {
      ...change(),
      moment,
      recurrence: null,
      reason: 'Sooner.',
      following: [],
      from: null,
      to: 'main part',
    })
    expect(await changesOf()).toEqual([
      ['moved', expect.any(String), expect.any(String), `Boris Petrov, ${second}: Sooner.`],
    ])
  })

  it('says who rejected what is gone', async () => {
    await recordReview(db, { ...change(), to: 'rejected', reason: 'It asks nobody.' })
    expect(await changesOf()).toEqual([
      ['gone', expect.any(String), 'Rejected', `Boris Petrov, ${second}: It asks nobody.`],
    ])
  })

  it('says what came with a resolution since', async () => {
    const number = await freezeNow(db, 100, '2045-01-01T09:00:00.000Z')
    await storeResolution(db, lighthouses)
    const { changes } = await compared(number, now)
    // Two that are due in the session, and two without a date in its resolutions.
    expect(changes.map(({ kind, cause }) => [kind, cause?.kind, cause?.author, cause?.at])).toEqual(
      Array.from({ length: 4 }, () => ['new', 'found', 'test records', IMPORTED_AT]),
    )
  })

  it('says nothing of who where no history of that time does', async () => {
    db.$client.exec("UPDATE occurrences SET status = 'submitted'")
    expect(await changesOf()).toEqual([['closed', 'Not started', 'Submitted', null]])
  })

  it('is with a later frozen one as with now, and says nothing of what came after that', async () => {
    await recordUpdate(db, { ...change(), ...update })
    await freezeNow(db, 99, last)
    await recordUpdate(db, { ...change(2), ...update, to: 'implemented', at: '2045-03-21T09:00:00.000Z' })
    const expected = [['closed', 'Not started', 'Submitted', `Boris Petrov, ${second}: =Issued`]]
    expect(await changesOf({ number: 2 })).toEqual(expected)
    const other = await compared(2, { number: 1 })
    expect([other.earlier, other.later]).toEqual([
      'Frozen report No. 1, as at 10 March 2045, 09:00 UTC',
      'Frozen report No. 2, as at 20 March 2045, 09:00 UTC',
    ])
    expect(other.figures.find(({ term }) => term === 'Submitted')).toEqual({
      term: 'Submitted',
      before: 0,
      after: 1,
    })
  })

  it('says where the two are not limited to the same', async () => {
    await freezeNow(db, 99, second, boris, 'overdue')
    expect((await compared(1, { number: 2 })).sameScope).toBe(false)
    expect((await compared(2, now)).sameScope).toBe(true)
  })

  it('is not made of reports of two sessions, or of none', async () => {
    await freezeNow(db, 98, first)
    expect(await loadComparison(db, 1, { number: 2 })).toBeNull()
    expect(await loadComparison(db, 1, { number: 7 })).toBeNull()
    expect(await loadComparison(db, 7, now)).toBeNull()
  })
})
