/** A clause as found in a unit's own words, before it is split into parts. Offsets are in the unit's text. */
import type { Trigger } from './finders.ts'

export interface Finding {
  readonly trigger: Trigger
  /** Where the clause ends, without its final mark. */
  readonly end: number
  readonly addressees: readonly string[]
  readonly actionAt: number
  /** Whether it runs to the end of the unit's own words, so that items which follow belong to it. */
  readonly reachesEnd: boolean
}
