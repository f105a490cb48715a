import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orders } from '../../db/mandateList.ts'
import { classes, reviewStates, statuses } from '../../db/schema.ts'
import {
  type Filter,
  blankFilter,
  chipsOf,
  conditionsOf,
  queryOf,
  readFilter,
  urlWith,
  without,
} from '../../server/web/filter.ts'

const nullable = <T extends string>(values: readonly T[]) => fc.constantFrom(null, ...values)

const full: Filter = {
  session: '100',
  status: 'in progress',
  resolution: 'A/RES/99/101',
  class: 'all',
  review: 'confirmed',
  entity: 'DOA',
  lead: 'OLA',
  q: 'lighthouse & harbour',
  sort: 'status',
}

const read = (query: string): Filter => readFilter(Object.fromEntries(new URLSearchParams(query)))

describe('the filter', () => {
  it('is blank where the address has no query', () => {
    expect(read('')).toEqual(blankFilter)
    expect(queryOf(blankFilter)).toBe('')
    expect(urlWith('/mandates', blankFilter)).toBe('/mandates')
  })

  it('survives the way through an address, whatever is in it', () => {
    const filters = fc.record<Filter>({
      session: nullable(['none', '1', '100', 'HRC-153', 'ECOSOC-2045']),
      status: nullable(statuses),
      resolution: nullable(['A/RES/99/101', 'A/RES/99/266 A', 'S/RES/2899 (2045)']),
      class: nullable([...classes.filter((name) => name !== 'request'), 'all']),
      review: nullable([...reviewStates, 'all']),
      entity: nullable(['none', 'DOA', 'UN-Lights']),
      lead: nullable(['OLA', 'Управление']),
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
    expect(readFilter({ status: ['not started', 'deferred'], q: { a: 1 } })).toEqual({
      ...blankFilter,
      status: 'deferred',
    })
  })

  it('leaves the defaults out of the address', () => {
    expect(queryOf(read('class=request&sort=due&session=GA-100'))).toBe('session=100')
    expect(read('session=ECOSOC 2045').session).toBe('ECOSOC-2045')
  })

  it('loses one key at a time', () => {
    expect(without(full, 'status')).toEqual({ ...full, status: null })
    expect(read(queryOf(without(full, 'q'))).q).toBeNull()
  })

  it('shows a chip for every key that narrows, with the way to the list without it', () => {
    expect(chipsOf(full, '/mandates').map((chip) => chip.label)).toEqual([
      'Due: 100th session',
      'Status: in progress',
      'Resolution 99/101',
      'All classes',
      'Review: confirmed',
      'Entity: DOA',
      'Lead: OLA',
      '“lighthouse & harbour”',
    ])
    const [session] = chipsOf({ ...blankFilter, session: 'none', q: 'a' }, '/mandates')
    expect(session).toEqual({ key: 'session', label: 'No date', without: '/mandates?q=a' })
    expect(chipsOf({ ...blankFilter, sort: 'status' }, '/mandates')).toEqual([])
  })
})

describe('the conditions of a filter', () => {
  it('are requests that were not rejected, unless the filter says otherwise', () => {
    expect(conditionsOf(blankFilter, {})).toMatchObject({ class: 'request', review: 'kept' })
    expect(conditionsOf({ ...blankFilter, class: 'all', review: 'all' }, {})).toEqual({})
  })

  it('know the days of a session', () => {
    expect(conditionsOf({ ...blankFilter, session: '80' }, {}).due).toEqual({
      body: 'GA',
      session: 80,
      days: { opens: '2025-09-09', closes: '2026-09-07' },
    })
    const moved = { 'GA 80': { opens: '2025-09-16', closes: '2026-09-07' } }
    expect(conditionsOf({ ...blankFilter, session: '80' }, moved).due).toMatchObject({
      days: { opens: '2025-09-16' },
    })
    expect(conditionsOf({ ...blankFilter, session: 'none' }, {}).due).toBe('no date')
    expect(conditionsOf({ ...blankFilter, session: 'HRC-0' }, {}).due).toMatchObject({
      body: 'HRC',
      days: null,
    })
  })
})
