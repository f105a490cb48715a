/** Whether days that somebody sets fit the sessions and parts around them. */
import { type AssemblyPart, type MovedDates, type Window, windowOf } from './sessions.ts'
import { keyOfSession } from './window.ts'

/** A session, or a part of one of the General Assembly. */
export interface Period {
  readonly body: string
  readonly session: number
  readonly part: AssemblyPart | null
}

/** Parts that follow each other; the resumed session as a whole lies over two of them. */
const inOrder = ['main', 'first resumed', 'second resumed'] as const

/** Why the days cannot stand; null where they can. The days are ISO days. */
export function orderFault(period: Period, days: Window, moved: MovedDates): string | null {
  if (days.opens > days.closes) return 'It closes before it opens.'
  const { body, session, part } = period
  const then = { ...moved, [keyOfSession(body, session, part)]: days }
  const whole = windowOf(body, session, null, then)
  const before = windowOf(body, session - 1, null, then)
  const after = windowOf(body, session + 1, null, then)
  if (whole === null) return 'This body has no calendar here.'
  if (before !== null && before.closes >= whole.opens) return 'The session before it is not over by then.'
  if (after !== null && whole.closes >= after.opens) return 'The session after it has opened by then.'
  return body === 'GA' ? partsFault(session, whole, then) : null
}

function partsFault(session: number, whole: Window, moved: MovedDates): string | null {
  let last: { name: string; closes: string } | null = null
  for (const name of inOrder) {
    const window = windowOf('GA', session, name, moved)
    if (window === null) continue
    const words = name === 'main' ? 'main part' : `${name} part`
    if (window.opens < whole.opens || window.closes > whole.closes)
      return `The ${words} would lie outside the session.`
    if (last !== null && last.closes >= window.opens)
      return `The ${words} would open before the ${last.name} closes.`
    last = { name: words, closes: window.closes }
  }
  return null
}
