/** The six official languages by their codes. */

export type LanguageCode = 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar'
