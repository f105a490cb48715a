/** What the due rules know of the resolution as a whole. */
import { datePattern, readDate } from '../../languages/dates.ts'
import type { Phrases } from '../../languages/phrases.ts'
import { sessionOn } from '../../calendar/sessions.ts'
import type { Resolution } from '../../resolution/tree.ts'
import type { Unit } from '../units.ts'
import type { Setting } from './point.ts'

/** The setting of a resolution; a session that the header does not say follows from the day of adoption. */
export function settingOf(resolution: Resolution, units: readonly Unit[], phrases: Phrases): Setting {
  const { organ, session, adopted } = resolution.header
  return {
    phrases,
    organ,
    adopted,
    session: session ?? (adopted === null ? null : sessionOn(organ, adopted)),
    expires: expiryIn(units, phrases),
  }
}

/** The day until which the resolution extends a mandate: "Decides to extend the mandate of … until 15 October 2031". */
function expiryIn(units: readonly Unit[], phrases: Phrases): string | null {
  const date = datePattern(phrases.code).source.replaceAll(/\?<(?:day|month|year)>/gu, '?:')
  const pattern = new RegExp(`(?:${phrases.due.extends.join('|') || '(?!)'}) ?${date}`, 'iu')
  const found = units.map(({ text }) => pattern.exec(text)?.[0]).find((words) => words !== undefined)
  const dated = found === undefined ? null : [...found.matchAll(new RegExp(date, 'giu'))].at(-1)?.[0]
  return dated === undefined || dated === null ? null : readDate(dated, phrases.code)
}
