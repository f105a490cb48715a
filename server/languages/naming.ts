/** How each language names a resolution by its number where no numbered title does. All patterns are regex sources for the flags `iu`. */
import type { LanguageCode } from './codes.ts'

export interface Naming {
  /** What stands right before the number in a heading: `General Assembly resolution`. */
  readonly label: string
  /** What stands right before it in a sentence: `Adopted and opened for signature by General Assembly resolution`. */
  readonly sentence: string
  /** What may stand right behind it: `of the General Assembly`, `号决议`. */
  readonly behind: string
}

export const naming: Readonly<Record<LanguageCode, Naming>> = {
  en: {
    label:
      '(?:(?:United Nations |UN )?(?:General Assembly|Human Rights Council|Economic and Social Council|ECOSOC|Security Council) )?resolution (?:no\\.? ?)?',
    sentence: '(?:Adopted|Proclaimed|Approved|Endorsed)[^.;]{0,120} resolution (?:no\\.? ?)?',
    behind: ' of the (?:General Assembly|Human Rights Council|Economic and Social Council|Security Council)',
  },
  fr: {
    label: 'résolution (?:n[°o] ?)?',
    sentence: '(?:Adopté|Proclamé|Approuvé)(?:e|s|es)?[^.;]{0,120} résolution (?:n[°o] ?)?',
    behind:
      " (?:de l[’']Assemblée générale|du Conseil des droits de l[’']homme|du Conseil économique et social|du Conseil de sécurité)",
  },
  es: {
    label: 'resolución (?:n[.úm°º]{1,4} ?)?',
    sentence: '(?:Aprobad|Adoptad|Proclamad)[oa]s?[^.;]{0,120} resolución (?:n[.úm°º]{1,4} ?)?',
    behind:
      ' (?:de la Asamblea General|del Consejo de Derechos Humanos|del Consejo Económico y Social|del Consejo de Seguridad)',
  },
  ru: {
    label:
      'резолюция (?:(?:Генеральной Ассамблеи|Совета по правам человека|Экономического и Социального Совета|Совета Безопасности) )?(?:№ ?)?',
    sentence:
      '(?:Принят|Провозглашен|Утвержден)[аоы]?[^.;]{0,120} (?:резолюцией|резолюции)(?: Генеральной Ассамблеи| Совета по правам человека| Экономического и Социального Совета)? (?:№ ?)?',
    behind:
      ' (?:Генеральной Ассамблеи|Совета по правам человека|Экономического и Социального Совета|Совета Безопасности)',
  },
  zh: {
    label:
      '(?:联合国)?(?:大会|人权理事会|经济及社会理事会|安全理事会)?(?:\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)? ?(?:通过的)?(?:第 ?|决议 ?)',
    sentence:
      '(?:\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)?[^。；\\d]{0,60}(?:\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日)?[^。；\\d]{0,30}第 ?(?=[^。；]{3,20}号决议[^。；]{0,12}(?:通过|宣布|核准))',
    behind: ' ?号决议(?:[^。；]{0,12}(?:通过|宣布|核准))?',
  },
  ar: {
    label:
      '(?:القرار|قرار (?:الجمعية العامة|مجلس حقوق الإنسان|المجلس الاقتصادي والاجتماعي|مجلس الأمن)) (?:رقم )?',
    sentence:
      '(?:اعتمد|اعتُمد|اعتمدت|اعتُمدت|أقر|أقرت|أعلن|أعلنت|صدر|صدرت)[^.؛\\d]{0,120}(?:قرارها|القرار|قرار الجمعية العامة|قرار مجلس حقوق الإنسان|بقرار الجمعية العامة) (?:رقم )?',
    behind: ' (?:الصادر عن الجمعية العامة|للجمعية العامة)',
  },
}
