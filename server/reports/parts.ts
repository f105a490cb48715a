/** The parts in which a General Assembly session meets, and their days in words. */
import { windowOf } from '../calendar/sessions.ts'
import type { AssemblyPart, MovedDates } from '../calendar/sessions.ts'
import { english } from './wording/index.ts'
import { capital, partWords } from './words.ts'

export interface MeetingPart {
  /** `Second part of the resumed session`. */
  readonly words: string
  readonly days: string
}

/** The order in which a session meets. */
const meetingParts: readonly AssemblyPart[] = ['main', 'first resumed', 'second resumed']

/** `1 May to 30 June 2022`, `14 September to 31 December 2021`. */
export function daysOfPart(
  session: number,
  part: AssemblyPart | null,
  moved: MovedDates,
  words = english,
): string {
  const window = windowOf('GA', session, part, moved)
  return window === null ? '' : words.days(window.opens, window.closes)
}

/** All parts of a session with their days. */
export const partsOf = (session: number, moved: MovedDates, words = english): MeetingPart[] =>
  meetingParts.map((part) => ({
    words: capital(partWords(part, words)),
    days: daysOfPart(session, part, moved, words),
  }))
