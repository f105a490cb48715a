/** The languages in which a report can be headed: the official ones of the United Nations. */

export const reportLanguages = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const
export type ReportLanguage = (typeof reportLanguages)[number]

/** As each calls itself. */
export const languageNames: Readonly<Record<ReportLanguage, string>> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
}
