/** Reads a written date in any of the languages. */
import type { LanguageCode } from './codes.ts'
import { languages } from './index.ts'

const patterns = new Map<LanguageCode, RegExp>()

/** The pattern of a date in one language, flags `iu`, with the groups `day`, `month` and `year`. */
export function datePattern(code: LanguageCode): RegExp {
  const known = patterns.get(code)
  if (known !== undefined) return known
  const { date, months } = languages[code].structure
  // The longest first, so that 10月 is not read as 1.
  const pattern = new RegExp(date.replace('{month}', `(?:${months.toReversed().join('|')})`), 'iu')
  patterns.set(code, pattern)
  return pattern
}

/** The first date in `words` as ISO (2024-09-06); null where there is none or it is not in the calendar. */
export function readDate(words: string, code: LanguageCode): string | null {
  const groups = datePattern(code).exec(words)?.groups
  if (groups === undefined) return null
  const named = groups['month'] ?? ''
  const month = monthPatterns(code).findIndex((name) => name.test(named))
  return isoDate(Number(groups['year']), month + 1, Number(groups['day']))
}

const months = new Map<LanguageCode, readonly RegExp[]>()

function monthPatterns(code: LanguageCode): readonly RegExp[] {
  const known = months.get(code)
  if (known !== undefined) return known
  const made = languages[code].structure.months.map((name) => new RegExp(`^(?:${name})$`, 'iu'))
  months.set(code, made)
  return made
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
