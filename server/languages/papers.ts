/** What a paper of the United Nations that is no resolution calls itself, kind by kind in each language. */
import type { LanguageCode } from './codes.ts'

export interface Paper {
  /** A noun phrase for the person: `a letter`. */
  readonly what: string
  /** By symbol, where the kind has symbols of its own: the symbol alone, without flags. */
  readonly symbol?: RegExp
  /** Regex sources for the flags `imu`; `^` is the beginning of a line. */
  readonly words: Readonly<Record<LanguageCode, string>>
}

const everywhere = (words: string): Record<LanguageCode, string> => ({
  en: words,
  fr: words,
  es: words,
  ru: words,
  zh: words,
  ar: words,
})

/** The draft of a resolution, which can be read as one where it has a symbol. */
export const draftResolution = 'a draft resolution'

/** How a draft is called above its title. */
export const draftWords: Readonly<Record<LanguageCode, string>> = {
  en: 'draft resolution',
  fr: 'projet de résolution',
  es: 'proyecto de resolución',
  ru: 'проект резолюции',
  zh: '决议草案',
  ar: 'مشروع قرار',
}

/** In this order: on one line the narrower kind comes before the wider, a letter before the report that it brings. */
export const papers: readonly Paper[] = [
  {
    what: 'a corrigendum',
    symbol: /\/Corr\.\d{1,2}$/u,
    words: {
      en: '^corrigendum',
      fr: '^rectificatif',
      es: '^corrección',
      ru: '^исправление',
      zh: '^更正$',
      ar: '^تصويب',
    },
  },
  {
    what: 'a programme budget document',
    words: everywhere(String.raw`A\/\d{2,3}\/6 ?\((?:Sect|Plan|Income|Introduction)`),
  },
  {
    what: 'a press release',
    words: {
      en: String.raw`^press release|^meetings coverage|for (?:use of )?information media|^(?:GA|SC|SG\/SM|HR|ECOSOC)\/(?:[A-Z]{1,5}\/)?\d{3,6}$`,
      fr: 'communiqué de presse|^couverture des réunions',
      es: 'comunicado de prensa',
      ru: 'пресс-релиз|^сообщение для печати',
      zh: '新闻稿|^会议报道',
      ar: 'نشرة صحفية|بيان صحفي',
    },
  },
  {
    what: 'a volume of resolutions and decisions',
    words: {
      en: '^resolutions and decisions(?: adopted| of|$)',
      fr: '^résolutions et décisions(?: adoptées| du| de|$)',
      es: '^resoluciones y decisiones(?: aprobadas| del| de|$)',
      ru: '^резолюции и решения',
      zh: '决议和决定$',
      ar: '^(?:ال)?قرارات و(?:ال)?مقررات',
    },
  },
  {
    what: 'an amendment to a draft',
    words: {
      en: String.raw`amendments? to (?:the )?(?:revised )?draft (?:resolution|decision)`,
      fr: 'amendements? au projet de (?:résolution|décision)',
      es: 'enmiendas? al proyecto de (?:resolución|decisión)',
      ru: 'поправк[аи] к проекту (?:резолюции|решения)',
      zh: '(?:决议|决定)草案.{0,40}(?:的)?修正案',
      ar: 'تعديل(?:ات)? (?:على|لـ|ل) ?مشروع',
    },
  },
  {
    what: 'a statement of programme budget implications',
    words: {
      en: '^(?:revised )?programme budget implications of',
      fr: '^(?:état des )?incidences sur le budget-programme',
      es: '^consecuencias para el presupuesto por programas',
      ru: '^последствия .{0,60}для бюджета по программам',
      zh: '所涉方案预算问题$',
      ar: '^الآثار المترتبة .{0,40}في الميزانية البرنامجية',
    },
  },
  {
    what: 'a draft decision',
    words: {
      en: 'draft decision',
      fr: 'projet de décision',
      es: 'proyecto de decisión',
      ru: 'проект решения',
      zh: '决定草案',
      ar: 'مشروع مقرر',
    },
  },
  {
    what: draftResolution,
    words: draftWords,
  },
  {
    what: 'a decision',
    symbol: /\/DEC\//u,
    words: {
      en: String.raw`^decisions? (?:\d|of |adopted )|Decision adopted by`,
      fr: String.raw`^décisions? (?:n[o°] )?\d|décisions? adoptées? par`,
      es: String.raw`^decisi(?:ón|ones) \d|decisi(?:ón|ones) (?:adoptadas?|aprobadas?) por`,
      ru: String.raw`^решени[ея] \d|решени[ея], принят`,
      zh: String.raw`大会决定$|理事会决定$|^第? ?\d{1,4}\/\d{3} ?号决定`,
      ar: String.raw`^(?:ال)?مقرر(?:ات)?(?!\p{L})`,
    },
  },
  {
    what: 'a statement by the President of the Security Council',
    symbol: /^S\/PRST\//u,
    words: {
      en: '^statement (?:made )?by the President of the Security Council',
      fr: '^déclaration (?:faite par |de )?(?:le |la |du )?Président?e?(?:nce)? du Conseil de sécurité',
      es: '^declaración (?:formulada por |de |del )?(?:la |el )?President[ae]?(?:ncia)? del Consejo de Seguridad|^declaración de la Presidencia',
      ru: '^заявление Председателя Совета Безопасности',
      zh: '安全理事会主席(?:的)?声明',
      ar: '^بيان (?:من |أدلى به |أدلت به )?رئيس(?:ة)? مجلس الأمن',
    },
  },
  {
    what: 'a summary record',
    symbol: /\/SR\.\d/u,
    words: {
      en: 'summary records? of the',
      fr: 'comptes? rendus? analytiques?',
      es: 'actas? resumidas?',
      ru: 'краткий отчет',
      zh: '简要记录',
      ar: 'محضر موجز',
    },
  },
  {
    what: 'a verbatim record',
    symbol: /\/PV\.\d/u,
    words: {
      en: 'verbatim records?|^official records.{0,80} plenary meeting',
      fr: 'procès-verbal|comptes? rendus? (?:in extenso|sténographique)|^documents officiels.{0,80} séance plénière',
      es: 'actas? (?:literal|taquigráfica)|^documentos oficiales.{0,80} sesión plenaria',
      ru: 'стенографический отчет|^официальные отчеты.{0,80} пленарное заседание',
      zh: '逐字记录|^正式记录.{0,40}次全体会议',
      ar: 'محضر حرفي|^(?:ال)?وثائق (?:ال)?رسمية.{0,60}الجلسة العامة',
    },
  },
  {
    what: 'a note verbale',
    words: {
      en: '^notes? verbales? ',
      fr: '^notes? verbales? ',
      es: '^notas? verbal(?:es)? ',
      ru: '^вербальн(?:ая|ые) нот',
      zh: '普通照会(?: ?\\*)?$',
      ar: '^مذكر(?:ة شفوية|تان شفويتان)',
    },
  },
  {
    what: 'a letter',
    words: {
      en: '^(?:identical )?letters? (?:dated|from)',
      fr: '^lettres? (?:identiques? )?(?:datées?|adressées?)',
      es: '^cartas? (?:idénticas? )?(?:de fecha|dirigidas?)',
      ru: '^(?:идентичные )?письм[оа](?!\\p{L})',
      zh: '(?:的|同文)信(?: ?\\*)?$',
      ar: '^رسال(?:ة|تان)(?!\\p{L})',
    },
  },
  {
    what: 'a note',
    words: {
      en: '^note by the ',
      fr: '^note (?:du|de la|établie par) (?!verbale)',
      es: '^nota (?:del|de la|preparada por) ',
      ru: '^записка ',
      zh: '的说明(?: ?\\*)?$',
      ar: '^مذكرة (?:من|مقدمة) ',
    },
  },
  {
    what: 'a report',
    words: {
      en: '(?:^|: |— |- )(?:[\\p{L}-]{1,20} ){0,4}reports? (?:of|by) (?:the|its) |^(?:interim|annual|progress|final) report',
      fr: 'rapports? (?:du|de la|de l|établi|présenté)|^rapport (?:annuel|final|intérimaire)',
      es: 'informes? (?:del|de la|preparado|presentado)|^informe (?:anual|final|provisional)',
      ru: '^(?:\\p{L}{1,20} ){0,3}доклад',
      zh: '的(?:\\p{Script=Han}{1,6})?报告(?: ?\\*)?$',
      ar: '^(?:ال)?تقرير',
    },
  },
  {
    what: 'an agenda',
    words: {
      en: '^(?:annotated |revised |draft )*provisional agenda|^annotated (?:draft )?agenda|^agenda (?:of|for) the|^agenda$|^annotated preliminary list|^preliminary list of items',
      fr: "^ordre du jour (?:provisoire|annoté|de la|du)|^ordre du jour$|^liste préliminaire (?:annotée )?des questions|^projet d['’]ordre du jour",
      es: '^(?:proyecto de )?(?:programa|temario) provisional|^programa (?:de la|del)|^programa$|^lista preliminar',
      ru: '^(?:аннотированная )?(?:предварительная )?повестка дня|^(?:аннотированный )?предварительный перечень пунктов',
      zh: '^.{0,40}(?:临时|暂定)议程(?:说明)?(?: ?\\*)?$|^议程$|^.{0,40}暂定项目表',
      ar: '^(?:مشروع )?جدول الأعمال المؤقت|^جدول أعمال |^القائمة الأولية',
    },
  },
  {
    what: 'a bulletin of the Secretary-General',
    symbol: /^ST\/SGB\//u,
    words: {
      en: "^secretary-general[’']s bulletin",
      fr: '^circulaire du secrétaire général',
      es: '^boletín del secretario general',
      ru: '^бюллетень генерального секретаря',
      zh: '^秘书长公报$',
      ar: '^نشرة الأمين العام',
    },
  },
  {
    what: 'an administrative instruction',
    symbol: /^ST\/AI\//u,
    words: {
      en: '^administrative instruction',
      fr: '^instruction administrative',
      es: '^instrucción administrativa',
      ru: '^административная инструкция',
      zh: '^行政指示$',
      ar: '^(?:ال)?تعليمات (?:ال)?إدارية',
    },
  },
]
