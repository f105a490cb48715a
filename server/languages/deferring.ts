/** The words in which decisions put questions off, by language. Regex sources for the flags `iu`. */
import type { LanguageCode } from './codes.ts'

interface DeferringWords {
  /** The verb and whatever stands before the session: `to defer until`; the group `until` is its last word. */
  readonly defer: string
  /** What to say in place of that last word, so that the session is read like one at which something falls due. */
  readonly at: string
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
    defer: `(?:to defer|defers)${between}(?<!\\p{L})(?<until>until|to)(?!\\p{L})`,
    at: 'at',
    item: '(?:agenda )?items?',
    decision: 'decision',
  },
  // a décidé de reporter à sa soixante-dix-septième session, de renvoyer à la première partie
  fr: {
    defer: `(?:reporter|renvoyer|différer|reporte|renvoie|remettre)(?!\\p{L})${between}(?<!\\p{L})(?<until>à|jusqu.à|au)(?!\\p{L})`,
    at: 'à',
    item: 'points?',
    decision: 'décision',
  },
  // decidió aplazar hasta su septuagésimo séptimo período de sesiones
  es: {
    defer: `(?:aplazar|aplaza|aplazó|diferir|posponer)(?!\\p{L})${between}(?<!\\p{L})(?<until>hasta|para|al?)(?!\\p{L})`,
    at: 'en',
    item: 'temas?',
    decision: 'decisión',
  },
  // постановила отложить до своей семьдесят седьмой сессии, перенести на вторую часть
  ru: {
    defer: `(?:отложить|откладывает|отложила|перенести|переносит)(?!\\p{L})${between}(?<!\\p{L})(?<until>до|на)(?!\\p{L})`,
    at: 'на',
    item: 'пункты? повестки дня|пункты?',
    decision: 'решение',
  },
  // 决定推迟到第七十七届会议审议下列文件，延至大会第七十六届会议续会第一期会议
  zh: { defer: '(?:推迟|延迟|延期|延)(?<until>到|至)', at: '在', item: '(?:议程)?项目', decision: '决定' },
  // قررت أن ترجئ إلى دورتها السابعة والسبعين، إرجاء النظر في الوثائق التالية إلى
  ar: {
    defer: `(?:ترجئ|إرجاء|أرجأت|تؤجل|تأجيل)(?!\\p{L})${between}(?<!\\p{L})(?<until>إلى|حتى)(?!\\p{L})`,
    at: 'في',
    item: 'البنود|البند',
    decision: 'المقرر',
  },
}
