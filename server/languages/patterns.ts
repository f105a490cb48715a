/** Compiles the patterns of a language once. */
import type { LanguageCode } from './codes.ts'
import type { Language } from './language.ts'

const compiled = new Map<string, RegExp>()

/** The pattern `source` of a language under the flags, compiled at its first use; never with the flag `g`. */
export function patternOf(language: Language, source: string, flags: 'u' | 'iu' | 'imu' = 'iu'): RegExp {
  const key = `${language.code satisfies LanguageCode} ${flags} ${source}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const pattern = new RegExp(source, flags)
  compiled.set(key, pattern)
  return pattern
}
