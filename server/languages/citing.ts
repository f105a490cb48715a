/** The words by which each language cites resolutions, decisions and their paragraphs. Regex sources for the flags `iu`. */
import type { LanguageCode } from './codes.ts'

/** Bodies whose resolutions are cited by bare numbers; `CHR` is the Commission on Human Rights, `other` one whose numbers are not ours. */
export type CitedBody = 'GA' | 'SC' | 'ECOSOC' | 'HRC' | 'CHR' | 'other'

/** What one language needs. */
interface CitingWords {
  /** Nouns before the number (in Chinese after it), singular and plural. */
  readonly resolution: string
  readonly decision: string
  /** Bodies by name, the first that is found counts. */
  readonly bodies: readonly (readonly [CitedBody, string])[]
  /** Right before the noun: the number is one of the body that speaks, or of the body just named. */
  readonly own: string
  /** What may stand between the name of a body and `own`: `the General Assembly, in its resolution`. */
  readonly ownLink: string
  /** What stands before a date behind a number: `of 23 March 2021`. */
  readonly dated: string
  /** What stands between the number and the name of the body behind it: `of the`. */
  readonly of: string
  /** Between two entries of a list. */
  readonly and: string
  /** From the first to the last of a range. */
  readonly to: string
  readonly paragraph: string
  readonly section: string
  readonly annex: string
}

const upTo = String.raw`[^.;:\d]{0,40}`

/** English: `section IV, paragraph 3, of its resolution 61/244`, `Human Rights Council resolution 5/1`. */
const en: CitingWords = {
  resolution: 'resolutions?',
  decision: 'decisions?',
  bodies: [
    ['HRC', 'Human Rights Council'],
    ['CHR', 'Commission on Human Rights'],
    ['SC', 'Security Council'],
    ['ECOSOC', 'Economic and Social Council'],
    // Their numbers look like the Assembly's and are not.
    ['other', '(?:United Nations |World )?(?:Environment|Health|Parliamentary) Assembly'],
    ['other', '(?:Conference|Meeting) of (?:the )?(?:States )?Parties(?: to [^.;:,]{3,90})?'],
    ['other', String.raw`(?:General|Governing|Executive|Industrial|Regional) (?:Conference|Council|Board)`],
    ['other', String.raw`Commission (?:on|for) [\p{Lu}][\p{L}]+(?: [\p{L}]+){0,6}`],
    ['GA', '(?:General )?Assembly'],
  ],
  own: '(?:its|their)(?: own)?(?: relevant| previous| earlier| annual)?',
  ownLink: `,? (?:in|by|with|through|under|adopted|expressed|has|had|decided|requested|recalling)${upTo}`,
  dated: 'of|dated|adopted on',
  of: 'of the|adopted by the',
  and: 'and|or|as well as|and also|to',
  to: 'to|-',
  paragraph: String.raw`(?:operative )?(?:paragraphs?|paras?\.)`,
  section: String.raw`sections?|sects?\.`,
  annex: String.raw`annex(?:es)?(?: [IVX]{1,5}(?!\p{L}))?`,
}

/** French: `sa résolution 71/278 du 10 mars 2017`, `au paragraphe 12 de la résolution`, `la section IV de`. */
const fr: CitingWords = {
  resolution: 'résolutions?',
  decision: 'décisions?',
  bodies: [
    ['HRC', "Conseil des droits de l['’]homme"],
    ['CHR', "Commission des droits de l['’]homme"],
    ['SC', 'Conseil de sécurité'],
    ['ECOSOC', 'Conseil économique et social'],
    [
      'other',
      "(?:Assemblée (?:mondiale|des Nations Unies pour l['’]environnement))|Conférence des (?:Parties|États)",
    ],
    ['GA', 'Assemblée(?: générale)?'],
  ],
  own: '(?:sa|ses|leurs?)(?: propres?)?',
  ownLink: `,? (?:dans|par|à|en)${upTo}`,
  dated: 'du|des|en date du|adoptée le',
  of: "de la|du|de l['’]|adoptée par (?:la|le|l['’])",
  and: 'et|ou|ainsi que|à',
  to: 'à|-',
  paragraph: String.raw`(?:paragraphes?|par\.|alinéas?)(?: du dispositif)?`,
  section: String.raw`sections?|sect\.`,
  annex: 'annexe',
}

/** Spanish: `su resolución 60/236 B, de 23 de diciembre de 2005`, `en el párrafo 2 de la sección III de su resolución`. */
const es: CitingWords = {
  resolution: 'resoluci(?:ón|ones)',
  decision: 'decisi(?:ón|ones)',
  bodies: [
    ['HRC', 'Consejo de Derechos Humanos'],
    ['CHR', 'Comisión de Derechos Humanos'],
    ['SC', 'Consejo de Seguridad'],
    ['ECOSOC', 'Consejo Económico y Social'],
    ['other', 'Asamblea (?:Mundial|de las Naciones Unidas sobre el Medio)|Conferencia de las Partes'],
    ['GA', 'Asamblea(?: General)?'],
  ],
  own: '(?:sus?)(?: propias?)?',
  ownLink: `,? (?:en|por|de conformidad con)${upTo}`,
  dated: 'de|de fecha|del?',
  of: String.raw`de la|del?|aprobadas? por (?:la|el)`,
  and: 'y|e|o|u|así como|a',
  to: 'a|-',
  paragraph: String.raw`(?:párrafos?|párrs?\.)(?: de la parte dispositiva)?`,
  section: String.raw`secci(?:ón|ones)|secc?\.`,
  annex: 'anexo',
}

/** Russian: `резолюция 59/26 от 22 ноября 2004 года`, `в пункте 5 раздела IV своей резолюции`. */
const ru: CitingWords = {
  resolution: String.raw`резолюци\p{L}{1,3}`,
  decision: String.raw`решени\p{L}{1,3}`,
  bodies: [
    ['HRC', String.raw`Совет\p{L}{0,2} по правам человека`],
    ['CHR', String.raw`Комисси\p{L}{1,2} по правам человека`],
    ['SC', String.raw`Совет\p{L}{0,2} Безопасности`],
    ['ECOSOC', String.raw`Экономическ\p{L}{2,3} и Социальн\p{L}{2,3} Совет\p{L}{0,2}`],
    [
      'other',
      String.raw`Ассамбле\p{L}{1,2} Организации Объединенных Наций по окружающей среде|Конференци\p{L}{1,2} (?:Сторон|участников)`,
    ],
    ['GA', String.raw`Генеральн\p{L}{2,3} Ассамбле\p{L}{1,2}|Ассамбле\p{L}{1,2}`],
  ],
  own: String.raw`(?:сво\p{L}{1,3}|ее|его|их)`,
  ownLink: `,? (?:в|по|во)${upTo}`,
  dated: 'от|принят\\p{L}{2,3}',
  of: '',
  and: 'и|или|а также',
  to: '-|по',
  paragraph: String.raw`(?:пункт\p{L}{0,3}|пп?\.)(?: постановляющей части)?`,
  section: String.raw`раздел\p{L}{0,3}|част\p{L}{1,3}`,
  annex: String.raw`приложени\p{L}{1,2}`,
}

/** Chinese: `2017年3月10日第71/278号决议`, `第36/462号决定`, `第54/4号决议第1段`. The noun comes last. */
const zh: CitingWords = {
  resolution: '决议',
  decision: '决定',
  bodies: [
    ['HRC', '人权理事会'],
    ['CHR', '人权委员会'],
    ['SC', '安全理事会|安理会'],
    ['ECOSOC', '经济及社会理事会|经社理事会'],
    ['other', '环境大会|卫生大会|缔约方(?:大会|会议)|缔约国会议'],
    ['GA', '大会'],
  ],
  own: '其',
  ownLink: '[^。；]{0,20}',
  dated: '',
  of: '',
  and: '和|及|以及|与|或|、|至',
  to: '至|-',
  paragraph: '段',
  section: '节',
  annex: '附件[一二三四五六]?',
}

/** Arabic: `قرارها 70/138 المؤرخ 17 كانون الأول/ديسمبر 2015`, `الفقرة 27 من الجزء ثالثا من القرار 60/236 باء`. */
const ar: CitingWords = {
  resolution: String.raw`(?:[ولبف]?(?:ال)?)قرار(?:ات|ين|ان|ي)?(?:ها|ه|هما|اتها|اته|يها|يه)?|للقرار(?:ات|ين)?`,
  decision: String.raw`(?:[ولبف]?(?:ال)?)مقرر(?:ات|ين|ان|ي)?(?:ها|ه|اتها|اته|يها|يه)?|للمقرر(?:ات|ين)?`,
  bodies: [
    ['HRC', 'مجلس حقوق الإنسان'],
    ['CHR', 'لجنة حقوق الإنسان'],
    ['SC', 'مجلس الأمن'],
    ['ECOSOC', 'المجلس الاقتصادي والاجتماعي'],
    ['other', 'جمعية (?:الأمم المتحدة للبيئة|الصحة العالمية)|مؤتمر (?:الأطراف|الدول)'],
    ['GA', 'الجمعية(?: العامة)?'],
  ],
  // The possessive is the ending of the noun: قرارها.
  own: '',
  ownLink: '',
  dated: 'المؤرخ(?:ة|ين|ان)?|الصادر(?:ة)?(?: في)?|المؤرخة في',
  of: 'الصادرة? عن|الذي اتخذته?',
  and: 'و|أو|وكذلك',
  to: 'إلى|-',
  paragraph: 'الفقر(?:ة|ات|تين|تان)(?: من المنطوق)?',
  section: 'الجز(?:ء|أين|أ)|الفرع|الباب',
  annex: '(?:ال)?مرفق(?:ات)?',
}

export const citingWords: Readonly<Record<LanguageCode, CitingWords>> = { en, fr, es, ru, zh, ar }

/** Letters of parts as Arabic writes them, A to Z: القرار 60/236 باء is 60/236 B. */
export const arabicPartLetters: readonly string[] = [
  'ألف',
  'باء',
  'جيم',
  'دال',
  'هاء',
  'واو',
  'زاي',
  'حاء',
  'طاء',
  'ياء',
  'كاف',
  'لام',
  'ميم',
  'نون',
  'سين',
  'عين',
  'فاء',
  'صاد',
  'قاف',
  'راء',
  'شين',
  'تاء',
  'ثاء',
  'خاء',
  'ذال',
  'ضاد',
]

/** Sections as Arabic counts them, first to tenth: الجزء ثالثا. */
export const arabicSections: readonly string[] = [
  'أولا',
  'ثانيا',
  'ثالثا',
  'رابعا',
  'خامسا',
  'سادسا',
  'سابعا',
  'ثامنا',
  'تاسعا',
  'عاشرا',
]
