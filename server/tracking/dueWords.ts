/** When something falls due, in the words of a table. */

/** What the words are made of. */
export interface DueMoment {
  readonly body: string | null
  readonly session: number | null
  readonly part: string | null
  /** ISO day. */
  readonly date: string | null
}

/** Parts of a General Assembly session, as they stand after its number. */
export const partNames: Readonly<Record<string, string>> = {
  main: 'main part',
  'first resumed': 'first resumed part',
  'second resumed': 'second resumed part',
  resumed: 'resumed session',
}

/** `100th session, main part` · `Human Rights Council, 153rd session` · `31 December 2045` · `No date`. */
export function dueWords(moment: DueMoment): string {
  if (moment.session === null) return moment.date === null ? 'No date' : dayWords(moment.date)
  const words = [
    sessionWords(moment.body, moment.session),
    moment.part === null ? '' : (partNames[moment.part] ?? moment.part),
  ]
  return words.filter(Boolean).join(', ')
}

/** A session alone; the General Assembly goes without saying. */
export function sessionWords(body: string | null, session: number): string {
  if (body === 'ECOSOC') return `ECOSOC, ${session} session`
  const words = `${ordinal(session)} session`
  if (body === null || body === 'GA') return words
  return `${body === 'HRC' ? 'Human Rights Council' : body}, ${words}`
}

// Made once: making one takes longer than all else that a row of a list needs.
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** `1st`, `22nd`, `111th`. */
export function ordinal(number: number): string {
  const form = ordinals.select(number)
  return number + ({ one: 'st', two: 'nd', few: 'rd' }[form as string] ?? 'th')
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `2045-12-31`, alone or with a time behind it → `31 December 2045`. A report has thousands: `Intl` takes ten times as long. */
export const dayWords = (iso: string): string =>
  `${Number(iso.slice(8, 10))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`
