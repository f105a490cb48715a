/** Sessions and parts of them as the calendar shows and addresses them. */
import { type AssemblyPart, sessionOn } from '../calendar/sessions.ts'
import type { Period } from '../calendar/order.ts'
import { dueWords, partNames } from '../tracking/dueWords.ts'
import type { MovedDates } from '../calendar/sessions.ts'

/** `GA-81`, `GA-81-second-resumed`, `HRC-63`, `ECOSOC-2027` */
const ADDRESS = /^(GA|HRC|ECOSOC)-([1-9]\d{0,3})(?:-(main|first-resumed|second-resumed|resumed))?$/u

/** The period of an address; null where it names none. */
export function periodOf(address: unknown): Period | null {
  const [, body, number, part] = (typeof address === 'string' ? ADDRESS.exec(address) : null) ?? []
  const session = Number(number)
  if (body === undefined || (part !== undefined && body !== 'GA')) return null
  if (body === 'ECOSOC' ? session < 1946 : session > 999) return null
  return { body, session, part: (part?.replace('-', ' ') ?? null) as AssemblyPart | null }
}

/** The period in an address. */
export const addressOf = ({ body, session, part }: Period): string =>
  [body, session, part?.replace(' ', '-')].filter((word) => word !== undefined).join('-')

/** `81st session, main part`. */
export const periodWords = (period: Period): string => dueWords({ ...period, date: null })

/** Sessions around a day by body: so many before the one in progress, and so many after it. */
const around: readonly (readonly [body: string, title: string, before: number, after: number])[] = [
  ['GA', 'General Assembly', 1, 1],
  ['HRC', 'Human Rights Council', 1, 3],
  ['ECOSOC', 'Economic and Social Council', 1, 1],
]

/** What the calendar shows on a day, body by body: each session, and below one of the Assembly its parts. */
export function periodsAround(today: string, moved: MovedDates) {
  return around.flatMap(([body, title, before, after]) => {
    const current = sessionOn(body, today, moved)
    if (current === null) return []
    const sessions = Array.from({ length: before + after + 1 }, (_, index) => current - before + index)
    const periods = sessions
      .filter((session) => session > 0)
      .flatMap((session): Period[] => [
        { body, session, part: null },
        ...(body === 'GA'
          ? (Object.keys(partNames) as AssemblyPart[]).map((part) => ({ body, session, part }))
          : []),
      ])
    return [{ body, title, current, periods }]
  })
}
