import { describe, expect, it } from 'vitest'
import { buildReadiness } from '../../server/reports/readiness.ts'
import { input, proof, row, update } from './rows.ts'

const build = (...args: Parameters<typeof input>) => buildReadiness(input(...args))

/** Part, committee, item and references, one line each, as they stand in the body. */
const outline = (report: ReturnType<typeof build>): string[] =>
  report.sections.flatMap((part) =>
    part.committees.flatMap((committee) =>
      committee.items.flatMap((item) =>
        item.resolutions.map(
          (resolution) =>
            `${part.words} | ${committee.words} | ${item.words} | ${resolution.words}: ${resolution.entries.map(({ paragraph }) => paragraph).join(' ')}`,
        ),
      ),
    ),
  )

describe('the body of a report', () => {
  it('goes by part of session in the order in which it meets, what has only a date last', () => {
    const report = build([
      row(1, { session: null, date: '2045-01-31' }),
      row(2, { part: null }),
      row(3, { part: 'resumed' }),
      row(4, { part: 'second resumed' }),
      row(5, { part: 'first resumed' }),
      row(6, { part: 'main' }),
    ])
    expect(report.sections.map(({ words, days }) => [words, days])).toEqual([
      ['Main part', '6 September to 31 December 2044'],
      ['First part of the resumed session', '1 March to 30 April 2045'],
      ['Second part of the resumed session', '1 May to 30 June 2045'],
      ['Resumed session, part not stated', '1 January to 4 September 2045'],
      ['Part not stated', null],
      ['By date', null],
    ])
  })

  it('goes by committee within a part: plenary, First to Sixth, other bodies, none', () => {
    const committees = [null, 'Committee on Fog', 'Sixth', 'Fourth', 'First', 'Plenary']
    const report = build(committees.map((committee, index) => row(index, { committee })))
    expect(report.sections[0]?.committees.map(({ words }) => words)).toEqual([
      'Plenary (without reference to a Main Committee)',
      'First Committee',
      'Special Political and Decolonization Committee (Fourth Committee)',
      'Sixth Committee',
      'Committee on Fog',
      'Committee not stated',
    ])
  })

  it('goes by agenda item, numbers before longer numbers, and by resolution within an item', () => {
    const report = build([
      row(1, { agendaItem: '134' }),
      row(2, { agendaItem: '9', symbol: 'A/RES/98/2', path: '4' }),
      row(3, { agendaItem: '134', symbol: 'A/RES/98/41', path: '2' }),
      row(4, { agendaItem: '134', path: '17' }),
      row(5, { agendaItem: null }),
    ])
    expect(outline(report)).toEqual([
      'Part not stated | Fifth Committee | Agenda item 9 of the ninety-eighth session | Resolution 98/2: para. 4',
      'Part not stated | Fifth Committee | Agenda item 134 of the ninety-eighth session | Resolution 98/40: para. 16 para. 17',
      'Part not stated | Fifth Committee | Agenda item 134 of the ninety-eighth session | Resolution 98/41: para. 2',
      'Part not stated | Fifth Committee | Agenda item not stated | Resolution 98/40: para. 16',
    ])
  })

  it('keeps items of the same number apart where their sessions differ', () => {
    const report = build([row(1), row(2, { symbol: 'A/RES/97/3', resolutionSession: 97 })])
    expect(outline(report)).toHaveLength(2)
  })

  it('holds what was deferred to the session, in the part it was deferred to', () => {
    const report = build([
      row(1, {
        session: 98,
        part: 'main',
        status: 'deferred',
        deferredToSession: 99,
        deferredToPart: 'first resumed',
      }),
    ])
    expect(report.sections.map(({ words }) => words)).toEqual(['First part of the resumed session'])
  })

  it('is empty where nothing falls due', () => {
    const report = build([])
    expect(report.sections).toEqual([])
    expect(report.figures).toMatchObject({ due: 0, done: 0, rate: '–' })
    expect(report.statuses).toEqual([])
  })

  it('can be limited to a selection, with the totals of everything', () => {
    const rows = [row(1, { part: 'main' }), row(2), row(3, { status: 'implemented' })]
    const overdue = build(rows, { selection: 'overdue' })
    expect(overdue.sections.flatMap(({ committees }) => committees).map(({ count }) => count)).toEqual([1])
    expect(overdue.figures.due).toBe(3)
    expect(overdue.scope.join(' ')).toContain('Only what is overdue is listed')
    expect(build(rows, { selection: 'not verified' }).sections.map(({ count }) => count)).toEqual([1])
    expect(build(rows, { selection: 'no lead entity' }).sections).toEqual([])
  })
})

describe('what a report counts', () => {
  it.each([
    ['request', 'proposed', 1],
    ['request', 'confirmed', 1],
    ['request', 'rejected', 0],
    ['implicit', 'proposed', 0],
    ['implicit', 'confirmed', 1],
    ['authorization', 'confirmed', 0],
    ['exhortation', 'confirmed', 0],
    ['expectation', 'confirmed', 0],
  ] as const)('a %s that is %s: %i', (mandateClass, review, due) => {
    const report = build([row(1, { class: mandateClass, review })])
    expect(report.figures.due).toBe(due)
    expect(report.sections).toHaveLength(due)
  })

  it('leaves samples out and says so', () => {
    const report = build([row(1), row(2, { sample: true, resolutionId: 2 })])
    expect(report.figures.due).toBe(1)
    expect(report.samples).toBe(false)
    expect(report.scope).toContain('Sample resolutions left out: 1.')
  })

  it('holds samples where there is nothing else, marked as such', () => {
    const report = build([row(1, { sample: true })], { onlySamples: true })
    expect(report.samples).toBe(true)
    expect(report.sections[0]?.committees[0]?.items[0]?.resolutions[0]?.sample).toBe(true)
  })

  it('adds up: due, implemented, submitted, overdue, not verified, no evidence, no lead, not confirmed', () => {
    const report = build(
      [
        row(1, { status: 'implemented', verifiedAt: '2045-02-01T08:00:00.000Z', verifiedBy: 'Boris Petrov' }),
        row(2, { status: 'implemented' }),
        row(3, { status: 'submitted' }),
        row(4, { part: 'main', leadAcronym: null, leadName: null }),
        row(5, { review: 'proposed' }),
      ],
      { evidence: [proof(1), proof(3), proof(3, { symbol: 'A/99/748/Corr.1' })] },
    )
    expect(report.figures).toEqual({
      due: 5,
      done: 2,
      submitted: 1,
      overdue: 1,
      unverified: 1,
      noEvidence: 3,
      withoutLead: 1,
      unconfirmed: 1,
      rate: '40 per cent',
    })
    expect(report.oldest).toBe('98/40, para. 16, adopted 19 December 2043')
    expect(report.statuses.map(({ label, count, share }) => [label, count, share])).toEqual([
      ['Not started', 2, '40 %'],
      ['Submitted', 1, '20 %'],
      ['Implemented', 2, '40 %'],
    ])
  })

  it('adds up per committee and per lead entity', () => {
    const report = build([
      row(1, { committee: 'Sixth', leadAcronym: 'OLA', leadName: 'Office of Lighthouse Affairs' }),
      row(2, { status: 'implemented' }),
      row(3, { leadAcronym: null, leadName: null }),
    ])
    expect(report.committees.map(({ label, due, done }) => [label, due, done])).toEqual([
      ['Fifth Committee', 2, 1],
      ['Sixth Committee', 1, 0],
    ])
    expect(report.entities.map(({ label, due }) => [label, due])).toEqual([
      ['DOA: Department of Ocean Affairs', 1],
      ['OLA: Office of Lighthouse Affairs', 1],
      ['No lead entity', 1],
    ])
  })

  it('keeps every one of ten thousand', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      row(index + 1, { symbol: `A/RES/98/${index % 400}`, part: index % 2 === 0 ? 'main' : null }),
    )
    const report = build(rows)
    expect(report.figures.due).toBe(10_000)
    expect(report.sections.map(({ count }) => count)).toEqual([5000, 5000])
  })

  it('is plain data, the same after a way through JSON', () => {
    const report = build([row(1), row(2, { status: 'deferred' })], {
      updates: [update(1)],
      evidence: [proof(1)],
    })
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })
})

describe('the cover', () => {
  it('names the session in words, its days, its parts, the cut-off and who generated it', () => {
    const report = build([row(1), row(2, { path: '17' })])
    expect(report).toMatchObject({
      title: 'Ninety-ninth session',
      window: { opens: '2044-09-06', closes: '2045-09-04' },
      at: '2045-03-10T09:00:00.000Z',
      preparedBy: 'Boris Petrov',
      resolutions: 1,
    })
    expect(report.parts).toHaveLength(3)
  })

  it('follows an opening that was moved', () => {
    expect(
      build([], { moved: { 'GA 99': { opens: '2044-09-20', closes: '2045-09-10' } } }).window.opens,
    ).toBe('2044-09-20')
  })

  it.each([
    [1, 'First session', '1946-01-10'],
    [201, '201st session', '2146-09-06'],
    [999, '999th session', '2944-09-08'],
  ])('of session %i is that of the %s', (session, title, opens) => {
    expect(build([], { session })).toMatchObject({ title, window: { opens } })
  })
})
