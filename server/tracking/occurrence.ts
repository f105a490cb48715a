/** From the due points of a mandate to the occurrences that are followed. */

/** What an occurrence needs to know of a due point. */
export interface DuePoint {
  readonly body: string | null
  readonly session: number | null
  readonly part: 'main' | 'first resumed' | 'second resumed' | 'resumed' | null
  readonly date: string | null
  readonly basis: 'stated' | 'anchor' | 'inferred' | 'policy' | 'person'
}

/** Where an occurrence is scheduled. All null: nothing says when, and nobody guesses. */
export interface Schedule {
  readonly body: string | null
  readonly session: number | null
  readonly part: DuePoint['part']
  readonly date: string | null
  /** Which of the due points scheduled it; null where none did. */
  readonly duePoint: number | null
}

/** Who says a date counts in this order: a person before the text, the text before what was worked out from it. */
const authority: readonly (readonly DuePoint['basis'][])[] = [
  ['person'],
  ['stated', 'anchor'],
  ['inferred'],
  ['policy'],
]

/**
 * The first occurrences of a mandate: one for each distinct session, part or date of its most authoritative due points;
 * one without any where no due point names a time. Later members of a series follow when these are closed.
 */
export function firstOccurrences(duePoints: readonly DuePoint[]): Schedule[] {
  for (const bases of authority) {
    const schedules = distinct(duePoints, bases)
    if (schedules.length > 0) return schedules
  }
  return [{ body: null, session: null, part: null, date: null, duePoint: null }]
}

function distinct(duePoints: readonly DuePoint[], bases: readonly DuePoint['basis'][]): Schedule[] {
  const schedules = new Map<string, Schedule>()
  duePoints.forEach((due, index) => {
    if (!bases.includes(due.basis) || (due.session === null && due.date === null)) return
    const { body, session, part, date } = due
    const key = `${body} ${session} ${part} ${date}`
    if (!schedules.has(key)) schedules.set(key, { body, session, part, date, duePoint: index })
  })
  return [...schedules.values()]
}
