/** What the due rules know of the resolution as a whole. */
import { datePattern, readDate } from '../../languages/dates.ts'
import type { Phrases } from '../../languages/phrases.ts'
import { sessionOn } from '../../calendar/sessions.ts'
import type { Resolution } from '../../resolution/tree.ts'
import { matchesOf } from '../../text/search.ts'
import { grammarOf } from '../grammar.ts'
import { perLanguage } from '../perLanguage.ts'
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

const dateOf = perLanguage(({ code }) => new RegExp(datePattern(code).source, 'giu'))

/** The day until which the resolution extends a mandate: "Decides to extend the mandate of … until 15 October 2031". */
function expiryIn(units: readonly Unit[], phrases: Phrases): string | null {
  for (const { scanned } of units) {
    const found = matchesOf(scanned, grammarOf(phrases).extension)[0]?.[0]
    if (found === undefined) continue
    const dated = [...found.matchAll(dateOf(phrases))].at(-1)?.[0]
    return dated === undefined ? null : readDate(dated, phrases.code)
  }
  return null
}
