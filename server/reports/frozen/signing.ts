/** Who may sign a frozen report, and as what. */
import { type Capacity, capacities } from '../../../db/schema.ts'
import { roleWords } from './frozen.ts'

/** What of a signature that is there decides about the next one. */
interface Given {
  readonly capacity: Capacity
  readonly personId: number
  readonly name: string
}

/**
 * Why a person may not sign; null where they may. Each capacity is signed once, in order, and by different people: who
 * prepared a report cannot review it, and who did either cannot clear it.
 */
export function signingRefusal(given: readonly Given[], capacity: Capacity, personId: number): string | null {
  const taken = given.find((signature) => signature.capacity === capacity)
  if (taken) return `It is signed already: ${roleWords(capacity).toLowerCase()} ${taken.name}.`
  const own = given.find((signature) => signature.personId === personId)
  if (own)
    return `You have signed it already (${roleWords(own.capacity).toLowerCase()}). Different people prepare, review and clear a report.`
  const next = nextCapacity(given)
  if (next === capacity) return null
  return `It is signed in order: first “${roleWords(next ?? capacity)}”.`
}

/** The capacity in which it is to be signed next; null where all three have signed. */
export const nextCapacity = (given: readonly Pick<Given, 'capacity'>[]): Capacity | null =>
  capacities.find((capacity) => given.every((signature) => signature.capacity !== capacity)) ?? null
