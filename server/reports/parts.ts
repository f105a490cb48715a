/** The parts in which a General Assembly session meets, and their days in words. */
import { windowOf } from '../calendar/sessions.ts'
import type { AssemblyPart, MovedDates } from '../calendar/sessions.ts'
import { capital, dayWords, partWords } from './words.ts'

export interface MeetingPart {
  /** `Second part of the resumed session`. */
  readonly words: string
  readonly days: string
}

/** The order in which a session meets. */
const meetingParts: readonly AssemblyPart[] = ['main', 'first resumed', 'second resumed']

/** `1 May to 30 June 2022`, `14 September to 31 December 2021`. */
export function daysOfPart(session: number, part: AssemblyPart | null, moved: MovedDates): string {
  const window = windowOf('GA', session, part, moved)
  if (window === null) return ''
  const sameYear = window.opens.slice(0, 4) === window.closes.slice(0, 4)
  const opens = sameYear ? dayWords(window.opens).replace(/ \d{4}$/u, '') : dayWords(window.opens)
  return `${opens} to ${dayWords(window.closes)}`
}

/** All parts of a session with their days. */
export const partsOf = (session: number, moved: MovedDates): MeetingPart[] =>
  meetingParts.map((part) => ({ words: capital(partWords(part)), days: daysOfPart(session, part, moved) }))
