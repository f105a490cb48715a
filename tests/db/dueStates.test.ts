import * as fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { countByStatus } from '../../db/mandateList.ts'
import { mandates, occurrences, statuses } from '../../db/schema.ts'
import { dueState, dueStates } from '../../server/tracking/ageing.ts'
import { blankFilter } from '../../server/web/filter.ts'
import { conditionsOf } from '../../server/web/filterConditions.ts'
import { lighthouses, storeResolution } from '../support/records.ts'
const today = '2026-11-21'
const parts = ['main', 'first resumed', 'second resumed', 'resumed'] as const
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

/** Anything that an occurrence can be, near the day in question and far from it. */
const anyOccurrence = fc.record({
  class: fc.constantFrom(
    'request' as const,
    'authorization' as const,
    'exhortation' as const,
    'expectation' as const,
  ),
  status: fc.constantFrom(...statuses),
  body: orNull(fc.constantFrom('GA', 'HRC', 'ECOSOC', 'SC')),
  session: orNull(fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 2020, max: 2035 }))),
  part: orNull(fc.constantFrom(...parts)),
  date: orNull(
    fc.constantFrom(
      '2020-01-31',
      '2026-11-20',
      today,
      '2026-12-01',
      '2027-01-02',
      '2027-01-03',
      '2040-06-30',
    ),
  ),
  deferredToSession: orNull(fc.integer({ min: 70, max: 100 })),
  deferredToPart: orNull(fc.constantFrom(...parts)),
})

describe('the filter of due states', () => {
  it.each<[string, Record<string, { opens: string; closes: string }>]>([
    ['by the rules', {}],
    [
      'with dates that were moved',
      {
        'GA 79': { opens: '2024-09-10', closes: '2027-03-01' },
        'GA 95 main': { opens: '2026-11-01', closes: '2026-12-20' },
        'HRC 64': { opens: '2026-12-01', closes: '2026-12-10' },
      },
    ],
  ])('finds an occurrence in its state alone %s, whatever was changed a moment ago', async (_name, moved) => {
    const db = await openDatabase(':memory:')
    await storeResolution(db, lighthouses)
    const row = db.select().from(occurrences).limit(1).get()
    if (!row) throw new Error('There is no occurrence.')
    await fc.assert(
      fc.asyncProperty(anyOccurrence, async ({ class: of, ...drawn }) => {
        db.update(mandates).set({ class: of }).where(eq(mandates.id, row.mandateId)).run()
        db.update(occurrences).set(drawn).where(eq(occurrences.id, row.id)).run()
        const found: string[] = []
        for (const state of dueStates) {
          const filter = { ...blankFilter, class: ['all'] as const, due: [state] }
          const conditions = { ...conditionsOf(filter, moved, today), occurrenceIds: [row.id] }
          if ((await countByStatus(db, conditions)).size > 0) found.push(state)
        }
        expect(found).toEqual([dueState({ class: of, ...drawn }, drawn.status, today, moved)])
      }),
      { numRuns: 60 },
    )
    db.$client.close()
  })
})
