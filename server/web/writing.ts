/** The languages of documents as the pages name and write them. */

const names = new Intl.DisplayNames('en', { type: 'language' })

/** `zh` → `Chinese`. */
export const languageName = (code: string): string => names.of(code) ?? code

/** Direction in which a language is written. */
export const directionOf = (code: string): 'ltr' | 'rtl' => (code === 'ar' ? 'rtl' : 'ltr')
