/** Ways of damaging a file, for property tests. */
import * as fc from 'fast-check'
import type { Damage } from './reading.ts'

/** Up to twenty bytes replaced; now and then the end is cut off. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 20,
  }),
  kept: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
})
