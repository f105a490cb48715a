/** A stretch of days in the calendar, and those that an administrator set in place of what the rules give. */

/** First and last day, both included, as ISO days. */
export interface Window {
  readonly opens: string
  readonly closes: string
}

export type AssemblyPart = 'main' | 'first resumed' | 'second resumed' | 'resumed'

/** Days that were moved, by `keyOfSession`: they stand in place of what the rules give. */
export type MovedDates = Readonly<Record<string, Window>>

/** `GA 99`, `GA 99 main`, `HRC 98`, `ECOSOC 2045`. */
export const keyOfSession = (body: string, session: number, part: AssemblyPart | '' | null = null): string =>
  `${body} ${session}${part ? ` ${part}` : ''}`
