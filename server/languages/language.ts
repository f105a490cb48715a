/** What every language must supply. There are no optional keys: a language that lacks a phrase does not compile. */

/** The six official languages. */
export type LanguageCode = 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar'

export type Direction = 'ltr' | 'rtl'

export interface Language {
  readonly code: LanguageCode
  /** English name of the language, as people of the house say it. */
  readonly name: string
  readonly direction: Direction
}
