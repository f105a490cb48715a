/** Kinds of fields that several forms have. */
import { z } from 'zod'

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

/** Whether a day exists: 2045-02-30 does not. */
export function isDay(typed: string): boolean {
  const instant = Date.parse(`${typed}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(typed) &&
    !Number.isNaN(instant) &&
    new Date(instant).toISOString().startsWith(typed)
  )
}
