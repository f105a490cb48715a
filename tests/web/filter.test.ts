import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orders } from '../../db/mandateList.ts'
import { classes, reviewStates, statuses } from '../../db/schema.ts'
import {
  type Filter,
  blankFilter,
  queryOf,
  readFilter,
  readQuery,
  urlWith,
  without,
} from '../../server/web/filter.ts'
import { chipsOf } from '../../server/web/filterChips.ts'
import { conditionsOf } from '../../server/web/filterConditions.ts'
import { dueStates } from '../../server/tracking/ageing.ts'

const nullable = <T extends string>(values: readonly T[]) => fc.constantFrom(null, ...values)

const full: Filter = {
  session: '100',
  part: 'main',
  due: ['overdue', 'due soon'],
  status: ['not started', 'in progress'],
  resolution: 'A/RES/99/101',
  class: ['all'],
  review: 'confirmed',
  organ: ['GA'],
  committee: ['Second', 'Fifth'],
  item: '22 (a)',
  entity: ['DOA', 'none'],
  lead: 'OLA',
  contributing: 'OCHA',
  person: '3',
  language: ['zh', 'en'],
  verified: 'no',
  verifier: '3',
  evidence: 'yes',
  q: 'lighthouse & harbour',
  sort: 'status',
}

const read = readQuery
/** Some values of a list, in its order. */
const some = <T extends string>(values: readonly T[]) => fc.subarray([...values])

describe('the filter', () => {
  it('is blank where the address has no query', () => {
    expect(read('')).toEqual(blankFilter)
    expect(queryOf(blankFilter)).toBe('')
    expect(urlWith('/mandates', blankFilter)).toBe('/mandates')
  })

  it('survives the way through an address, whatever is in it', () => {
    const filters = fc.record<Filter>({
      session: nullable(['none', '1', '100', 'HRC-153', 'ECOSOC-2045']),
      part: nullable(['main', 'resumed']),
      due: some(dueStates),
      status: some(statuses),
      resolution: nullable(['A/RES/99/101', 'A/RES/99/266 A', 'S/RES/2899 (2045)']),
      class: fc.oneof(fc.constant(['all'] as const), some(classes.filter((name) => name !== 'request'))),
      review: nullable([...reviewStates, 'all']),
      organ: some(['GA', 'SC']),
      committee: some(['Fifth', 'Sixth']),
      item: nullable(['141', '22 (a)']),
      entity: some(['none', 'DOA', 'UN-Lights']),
      lead: nullable(['OLA', 'Управление']),
      contributing: nullable(['OLA']),
      person: nullable(['1', '300']),
      language: some(['ar', 'en']),
      verified: nullable(['yes', 'no']),
      verifier: nullable(['2']),
      evidence: nullable(['yes', 'no']),
      q: fc.oneof(
        fc.constant(null),
        fc.string({ unit: 'grapheme', maxLength: 40 }).map((q) => q.trim() || null),
      ),
      sort: nullable(orders.filter((order) => order !== 'due')),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(read(queryOf(filter))).toEqual(filter)
      }),
    )
  })

  it('takes what it does not know for not there', () => {
    expect(read('session=abc&status=done&class=<b>&review=x&sort=;&resolution=%00&q=%20&other=1')).toEqual(
      blankFilter,
    )
    expect(read('due=late&organ=EU&person=me&language=tlh&verified=1&evidence=maybe&part=last')).toEqual(
      blankFilter,
    )
    expect(readFilter({ session: ['99', '100'], q: { a: 1 } })).toEqual({ ...blankFilter, session: '100' })
  })

  it('leaves the defaults out of the address', () => {
    expect(queryOf(read('class=request&sort=due&session=GA-100'))).toBe('session=100')
    expect(read('session=ECOSOC 2045').session).toBe('ECOSOC-2045')
  })

  it('takes several values of a key in one order, whatever the order in which they were chosen', () => {
    expect(queryOf(read('status=deferred&status=not+started&status=deferred'))).toBe(
      'status=not+started&status=deferred',
    )
    expect(read('class=request&class=all&class=implicit').class).toEqual(['all'])
    expect(read('class=other+official&class=all').class).toEqual(['other official', 'all'])
  })

  it('reads a resolution as people cite it', () => {
    expect(read('resolution=99/101').resolution).toBe('A/RES/99/101')
    expect(read('resolution=HRC+53/23').resolution).toBe('A/HRC/RES/53/23')
  })

  it('loses one key, or one value of it, at a time', () => {
    expect(without(full, 'status')).toEqual({ ...full, status: [] })
    expect(without(full, 'status', 'not started')).toEqual({ ...full, status: ['in progress'] })
    expect(read(queryOf(without(full, 'q'))).q).toBeNull()
  })

  it('shows a chip for every key that narrows, with the way to the list without it', () => {
    const people = new Map([['3', 'Chen Li']])
    expect(chipsOf(full, '/mandates', { people }).map((chip) => chip.label)).toEqual([
      'Due: 100th session',
      'Main part',
      'Overdue',
      'Due soon',
      'Status: not started',
      'Status: in progress',
      'Resolution 99/101',
      'All classes',
      'Review: confirmed',
      'General Assembly',
      'Second Committee',
      'Fifth Committee',
      'Agenda item 22 (a)',
      'Entity: DOA',
      'No lead entity',
      'Lead: OLA',
      'Contributing: OCHA',
      'Named: Chen Li',
      'In Chinese',
      'In English',
      'Implemented, not verified',
      'Waiting for verification by Chen Li',
      'With evidence',
      '“lighthouse & harbour”',
    ])
    const [session] = chipsOf({ ...blankFilter, session: 'none', q: 'a' }, '/mandates')
    expect(session).toEqual({ key: 'session', label: 'No date', without: '/mandates?q=a' })
    expect(chipsOf({ ...blankFilter, sort: 'status' }, '/mandates')).toEqual([])
    const [first] = chipsOf({ ...blankFilter, due: ['overdue', 'closed'] }, '/mandates')
    expect(first?.without).toBe('/mandates?due=closed')
  })
})

const today = '2026-11-21'

describe('the conditions of a filter', () => {
  it('know the days of a part of a session, and a part without a session', () => {
    expect(conditionsOf({ ...blankFilter, session: '80', part: 'first resumed' }, {}, today).due).toEqual({
      body: 'GA',
      session: 80,
      part: 'first resumed',
      days: { opens: '2026-03-01', closes: '2026-04-30' },
    })
    expect(conditionsOf({ ...blankFilter, part: 'main' }, {}, today)).toMatchObject({ part: 'main' })
  })

  it('ask that one of the entities answers, and each of the capacities', () => {
    const filter = { ...blankFilter, entity: ['DOA', 'none'], lead: 'OLA', contributing: 'OCHA' }
    expect(conditionsOf(filter, {}, today).answeredBy).toEqual([
      [{ acronym: 'DOA', capacity: null }, 'nobody leads'],
      [{ acronym: 'OLA', capacity: 'lead' }],
      [{ acronym: 'OCHA', capacity: 'contributing' }],
    ])
  })

  it('are requests that were not rejected, unless the filter says otherwise', () => {
    expect(conditionsOf(blankFilter, {}, today)).toMatchObject({ class: ['request'], review: 'kept' })
    expect(conditionsOf({ ...blankFilter, class: ['all'], review: 'all' }, {}, today)).toEqual({})
  })

  it('know the days of a session', () => {
    expect(conditionsOf({ ...blankFilter, session: '80' }, {}, today).due).toEqual({
      body: 'GA',
      session: 80,
      days: { opens: '2025-09-09', closes: '2026-09-07' },
    })
    const moved = { 'GA 80': { opens: '2025-09-16', closes: '2026-09-07' } }
    expect(conditionsOf({ ...blankFilter, session: '80' }, moved, today).due).toMatchObject({
      days: { opens: '2025-09-16' },
    })
    expect(conditionsOf({ ...blankFilter, session: 'none' }, {}, today).due).toBe('no date')
    expect(conditionsOf({ ...blankFilter, session: 'HRC-0' }, {}, today).due).toMatchObject({
      body: 'HRC',
      days: null,
    })
  })
})
