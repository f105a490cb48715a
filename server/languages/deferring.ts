/** The words in which decisions put questions off, by language. Regex sources for the flags `iu`. */
import type { LanguageCode } from './codes.ts'

interface DeferringWords {
  /** The verb and whatever stands between it and its session: `decided to defer until`. */
  readonly defer: string
  /** The noun before the number of an agenda item at the beginning of a line. */
  readonly item: string
  /** The noun before the number of a decision. */
  readonly decision: string
}

/** A few words between the verb and `until`, perhaps on two lines: `defer consideration of the following documents until`. */
const between = String.raw`(?:[^.:;：；。\n]|\n(?![ \t]*\n)){0,160}?`

export const deferringWords: Readonly<Record<LanguageCode, DeferringWords>> = {
  // decided to defer until its seventy-seventh session; decides to defer consideration of the reports to
  en: {
    defer: `(?:to defer|defers)${between}(?<!\\p{L})(?:until|to)(?!\\p{L})`,
    item: '(?:agenda )?items?',
    decision: 'decision',
  },
  // a décidé de reporter à sa soixante-dix-septième session, de renvoyer à la première partie
  fr: {
    defer: `(?:reporter|renvoyer|différer|reporte|renvoie|remettre)(?!\\p{L})${between}(?<!\\p{L})(?:à|jusqu.à|au)(?!\\p{L})`,
    item: 'points?',
    decision: 'décision',
  },
  // decidió aplazar hasta su septuagésimo séptimo período de sesiones
  es: {
    defer: `(?:aplazar|aplaza|aplazó|diferir|posponer)(?!\\p{L})${between}(?<!\\p{L})(?:hasta|para|al?)(?!\\p{L})`,
    item: 'temas?',
    decision: 'decisión',
  },
  // постановила отложить до своей семьдесят седьмой сессии, перенести на вторую часть
  ru: {
    defer: `(?:отложить|откладывает|отложила|перенести|переносит)(?!\\p{L})${between}(?<!\\p{L})(?:до|на)(?!\\p{L})`,
    item: 'пункты? повестки дня|пункты?',
    decision: 'решение',
  },
  // 决定推迟到第七十七届会议审议下列文件，延至大会第七十六届会议续会第一期会议
  zh: { defer: '(?:推迟|延迟|延期|延)(?:到|至)', item: '(?:议程)?项目', decision: '决定' },
  // قررت أن ترجئ إلى دورتها السابعة والسبعين، إرجاء النظر في الوثائق التالية إلى
  ar: {
    defer: `(?:ترجئ|إرجاء|أرجأت|تؤجل|تأجيل)(?!\\p{L})${between}(?<!\\p{L})(?:إلى|حتى)(?!\\p{L})`,
    item: 'البنود|البند',
    decision: 'المقرر',
  },
}
