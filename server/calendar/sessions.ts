/** The session calendar of all organs: from a session to its days, and from a day to its session. */
import { addDays } from './days.ts'
import {
  economicAndSocialCouncilSessionOn,
  economicAndSocialCouncilWindow,
} from './economicAndSocialCouncil.ts'
import { assemblySessionOn, assemblyWindow } from './generalAssembly.ts'
import { councilSessionOn, councilWindow } from './humanRightsCouncil.ts'
import type { AssemblyPart, MovedDates, Window } from './window.ts'

export type { AssemblyPart, MovedDates, Window }

/** Documents must be out in all languages six weeks before they are considered (57/283 B). */
const DOCUMENT_WEEKS = 6

/**
 * The days of a session, or of a part of a General Assembly session. `session` is a number from 1, for ECOSOC a year.
 * Null for bodies whose calendar is not known (the Security Council has no sessions).
 */
export function windowOf(
  organ: string | null,
  session: number | null,
  part: AssemblyPart | null = null,
  moved: MovedDates = {},
): Window | null {
  if (session === null || !Number.isInteger(session) || session < 1) return null
  if (organ === 'GA') return assemblyWindow(session, part, moved)
  if (organ === 'HRC') return councilWindow(session, moved)
  if (organ === 'ECOSOC') return economicAndSocialCouncilWindow(session, moved)
  return null
}

/**
 * The session of an organ on a day: the one in progress, and between two sessions the one before, so that the day of
 * adoption gives the session a resolution belongs to. Null where the organ has no sessions or had not yet met.
 */
export function sessionOn(organ: string | null, day: string, moved: MovedDates = {}): number | null {
  if (organ === 'GA') return assemblySessionOn(day, moved)
  if (organ === 'HRC') return councilSessionOn(day, moved)
  if (organ === 'ECOSOC') return economicAndSocialCouncilSessionOn(day, moved)
  return null
}

/** The last day on which a document for this window is in time: six weeks before it opens. */
export const documentDeadline = (window: Window): string => addDays(window.opens, -7 * DOCUMENT_WEEKS)
