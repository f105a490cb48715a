/** Every template helper, in one list. Helpers format; what is shown is decided by the handler. */
import Handlebars from 'handlebars'

const { SafeString, escapeExpression } = Handlebars

/** `2024-09-06` → `6 September 2024`; empty where there is no date. */
const day = (iso: string | null): string =>
  iso ? dayFormat.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : ''
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** `2026-11-21T20:12:24Z` → `21 November 2026, 20:12 UTC`. */
const time = (iso: string | null): string => (iso ? `${day(iso)}, ${iso.slice(11, 16)} UTC` : '')

/** `1234` → `1,234`. */
const count = (n: number): string => n.toLocaleString('en-GB')

export const viewHelpers: Record<string, Handlebars.HelperDelegate> = {
  day,
  time,
  count,
  /** A safe string of an attribute that may be missing: `{{attribute 'dir' dir}}`. */
  attribute: (name: string, value: string | null) =>
    value ? new SafeString(` ${name}="${escapeExpression(value)}"`) : '',
}
