/** What every language must supply. There are no optional keys: a language that lacks a phrase does not compile. */
import type { LanguageCode } from './codes.ts'
import type { Phrases } from './phrases.ts'
import type { Structure } from './structure.ts'

type Direction = 'ltr' | 'rtl'

export interface Language {
  readonly code: LanguageCode
  /** English name of the language, as people of the house say it. */
  readonly name: string
  readonly direction: Direction
  /** Words that mark the parts of a resolution. */
  readonly structure: Structure
  /** Phrases by which mandates and their due points are found. */
  readonly phrases: Phrases
}
