/** The time as at which a report is to be made, where that is not now: as somebody types it, and back. */
import { isDay } from '../calendar/days.ts'

/** As typed: an ISO day, and a time of it in UTC. */
export interface TypedCutOff {
  readonly on: string
  readonly time: string
}

/** ISO time; null for now. Or what is wrong with which field. */
export type CutOff =
  { readonly at: string | null } | { readonly wrong: keyof TypedCutOff; readonly sentence: string }

/** `09:30`, of a day of 24 hours. */
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u

const END_OF_DAY = 'T23:59:59.999Z'

/** A day without a time is meant to its end; today without one is now. @param now ISO time */
export function readCutOff({ on, time }: TypedCutOff, now: string): CutOff {
  if (on === '' && time === '') return { at: null }
  if (on === '') return { wrong: 'on', sentence: 'Give the day of the cut-off as well.' }
  if (!isDay(on)) return { wrong: 'on', sentence: 'Write the date as 2045-03-01.' }
  if (time !== '' && !TIME.test(time)) return { wrong: 'time', sentence: 'Write the time as 14:30, in UTC.' }
  if (time === '' && on === now.slice(0, 10)) return { at: null }
  const at = `${on}${time === '' ? END_OF_DAY : `T${time}:00.000Z`}`
  return at > now ? { wrong: 'on', sentence: future } : { at }
}

const future = 'The cut-off lies in the future: nobody knows yet how things will stand then.'

/** What was typed to get a time; empty for now. @param at ISO time */
export function typedCutOff({ at, madeAt }: { readonly at: string; readonly madeAt?: string }): TypedCutOff {
  if (madeAt === undefined) return { on: '', time: '' }
  return { on: at.slice(0, 10), time: at.endsWith(END_OF_DAY) ? '' : at.slice(11, 16) }
}
