/** The words of reports in each language. */
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { ReportLanguage } from './languages.ts'
import type { ReportWords } from './reportWords.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

const byLanguage: Readonly<Record<ReportLanguage, ReportWords>> = { en, fr, es, ru, zh, ar }

export const wordsIn = (language: ReportLanguage): ReportWords => byLanguage[language]

/** What is headed in English: a report for which nothing else was chosen, one that was frozen before that could be. */
export const english: ReportWords = en

/** The words of a report. */
export const wordsOf = ({ language = 'en' }: { readonly language?: ReportLanguage }): ReportWords =>
  wordsIn(language)
