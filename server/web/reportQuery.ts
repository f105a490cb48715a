/** Which report an address asks for: its session, and what is chosen of it, from the query and back. */
import { queryOfChoice, readChoice } from '../reports/choosing.ts'
import { type CutOff, type TypedCutOff, readCutOff, typedCutOff } from '../reports/cutOff.ts'
import type { Occasion } from '../reports/loading.ts'
import { selections } from '../reports/selections.ts'
import { NotFound, UnusableCutOff } from './errors.ts'
import type { Visit } from './visit.ts'

export { queryOfChoice, readChoice }

/** `76`; not `0`, `076`, `1000`. */
export const SESSION_NUMBER = /^[1-9]\d{0,2}$/u

/**
 * The report that an address asks for.
 * @throws NotFound where it names no session
 * @throws UnusableCutOff where it is to be as at a time that has not come or that there is not
 */
export function occasionOf(visit: Visit): Occasion {
  const cutOff = cutOffOf(visit)
  if ('wrong' in cutOff) throw new UnusableCutOff(cutOff.sentence)
  return occasionAt(visit, cutOff.at)
}

/** The same as at a time (ISO), whatever the address says of that; null for now. */
export function occasionAt(visit: Visit, cutOff: string | null): Occasion {
  const only = textOf(visit.request.query['only'])
  return {
    session: sessionOf(visit),
    ...(cutOff === null ? { at: visit.at } : { at: cutOff, madeAt: visit.at }),
    preparedBy: visit.person.name,
    selection: selections.find((selection) => selection === only) ?? null,
    ...readChoice(visit.request.query),
  }
}

/** The time as at which the report of an address is to be. */
export const cutOffOf = (visit: Visit): CutOff => readCutOff(typedIn(visit), visit.at)

/** As it stands in the address. */
export const typedIn = ({ request }: Visit): TypedCutOff => ({
  on: textOf(request.query['on']).trim(),
  time: textOf(request.query['time']).trim(),
})

/** @throws NotFound where the address names no session */
export function sessionOf(visit: Visit): number {
  const number = textOf(visit.request.params['session'])
  if (!SESSION_NUMBER.test(number)) throw new NotFound()
  return Number(number)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The query of a report, without its question mark; what is at its default is left out. */
export function queryOfOccasion(occasion: Omit<Occasion, 'session' | 'preparedBy'>): string {
  const cutOff = Object.entries(typedCutOff(occasion)).filter(([, typed]) => typed !== '')
  return [queryOfChoice(occasion), new URLSearchParams(cutOff).toString()].filter(Boolean).join('&')
}
