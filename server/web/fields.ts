/** Kinds of fields that several forms have. */
import { z } from 'zod'
import { isDay } from '../calendar/days.ts'

/** The id of a row, or a version. */
export const id = z.coerce.number<string>().int().positive()

/** Text that may be left out; empty is null. */
export const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `At most ${longest.toLocaleString('en-GB')} characters.`)
    .transform((typed) => typed || null)
    .nullable()
    .default(null)

/** The number of a session, as typed: kept as text, so that a wrong one is shown again as it was written. */
export const sessionNumber = optionalText(4).refine(
  (typed) => typed === null || /^[1-9]\d{0,3}$/u.test(typed),
  'Give the number of a session, as in 100.',
)

/** An ISO day that may be left out. */
export const optionalDay = optionalText(10).refine(
  (typed) => typed === null || isDay(typed),
  'Write the date as 2045-03-01.',
)
