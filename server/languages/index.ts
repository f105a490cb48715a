/** The registry of languages. */
import type { LanguageCode } from './codes.ts'
import type { Language } from './language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export const languages: Readonly<Record<LanguageCode, Language>> = { en, fr, es, ru, zh, ar }
