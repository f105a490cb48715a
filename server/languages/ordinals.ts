/** Session ordinals from first to one hundred and twentieth in the six official languages: reading and finding them. */
import type { LanguageCode } from './codes.ts'

/** One word of an ordinal: what it adds to the number, and every way it is written (accents as in good spelling). */
type Word = readonly [value: number, ...forms: string[]]

/** Words that may stand in one place. A slot with the word `[0, '']` may be left empty. */
type Slot = readonly Word[]

interface Grammar {
  /** Each shape is a row of slots; the number is the sum of what stands in them. */
  readonly shapes: readonly (readonly Slot[])[]
  /** Regex source of an ordinal in digits, as in `79th`. */
  readonly digits: string
  /** What must stand before and after, so that no part of a longer word is taken. */
  readonly before: string
  readonly after: string
}

const LARGEST = 120
/** What is spelled out goes further: the meetings of the first years went up to `Hundred and eighty-third`. */
const LARGEST_SPELLED = 199
const NOTHING: Word = [0, '']
const EDGE = { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])` }

const numbered = (first: number, step: number, rows: readonly string[]): Word[] =>
  rows.map((row, index) => [first + index * step, ...row.split(' ').map((form) => form.replaceAll('_', ' '))])

const EN_UNITS = numbered(1, 1, 'first second third fourth fifth sixth seventh eighth ninth'.split(' '))
const EN_TEENS = numbered(
  10,
  1,
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  ),
)
const EN_TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ')
const EN_HUNDRED: Slot = [
  NOTHING,
  [100, 'one hundred and', 'hundred and', 'one hundred', 'hundred', 'a hundred and'],
]

const ENGLISH: Grammar = {
  shapes: [
    [
      EN_HUNDRED,
      numbered(
        20,
        10,
        EN_TENS.map((ten) => `${ten}y`),
      ),
      EN_UNITS,
    ],
    [
      EN_HUNDRED,
      [
        ...EN_UNITS,
        ...EN_TEENS,
        ...numbered(
          20,
          10,
          EN_TENS.map((ten) => `${ten}ieth`),
        ),
      ],
    ],
    [[[100, 'one hundredth', 'hundredth']]],
  ],
  digits: String.raw`\d{1,3}(?:st|nd|rd|th)`,
  ...EDGE,
}

// "vingt et unième", "soixante et onzième", "quatre-vingt-onzième"; masculine and plural too, as bodies differ.
const FR_UNITS = numbered(1, 1, [
  'unième unièmes',
  'deuxième deuxièmes second seconde',
  'troisième troisièmes',
  'quatrième quatrièmes',
  'cinquième cinquièmes',
  'sixième sixièmes',
  'septième septièmes',
  'huitième huitièmes',
  'neuvième neuvièmes',
])
const FR_TEENS = numbered(
  10,
  1,
  (
    'dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième ' +
    'dix-neuvième'
  ).split(' '),
)
const FR_TENS = 'vingt trente quarante cinquante soixante'.split(' ')
const FR_SIXTY: Slot = [
  [60, 'soixante et', 'soixante'],
  [80, 'quatre vingts', 'quatre vingt'],
]
const FR_HUNDRED: Slot = [NOTHING, [100, 'cent et', 'cent']]

const FRENCH: Grammar = {
  shapes: [
    [
      FR_HUNDRED,
      numbered(
        20,
        10,
        FR_TENS.map((ten) => `${ten}_et ${ten}`),
      ),
      FR_UNITS,
    ],
    [FR_HUNDRED, FR_SIXTY, [...FR_UNITS, ...FR_TEENS]],
    [
      FR_HUNDRED,
      [
        [1, 'première', 'premier', 'premières', 'premiers'],
        ...FR_UNITS,
        ...FR_TEENS,
        ...numbered(20, 10, 'vingtième trentième quarantième cinquantième soixantième'.split(' ')),
        [80, 'quatre vingtième'],
      ],
    ],
    [[[100, 'centième']]],
  ],
  digits: String.raw`\d{1,3}(?:[eè]mes?|res?|ers?|es?)`,
  ...EDGE,
}

// "sexagésimo primer", "sexagésima primera", "vigesimoprimer", "decimocuarto"; accents are often lost.
const gendered = (stem: string): string => `${stem}o ${stem}a ${stem}os ${stem}as`
const ES_UNITS = numbered(1, 1, [
  `primer ${gendered('primer')}`,
  gendered('segund'),
  `tercer ${gendered('tercer')}`,
  ...['cuart', 'quint', 'sext', 'séptim', 'octav', 'noven'].map(gendered),
])
const ES_TENS = 'vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim'.split(
  ' ',
)
const ES_ALL_TENS = [...numbered(10, 1, [gendered('décim')]), ...numbered(20, 10, ES_TENS.map(gendered))]
const ES_HUNDRED: Slot = [NOTHING, [100, 'centésimo', 'centésima']]

const SPANISH: Grammar = {
  shapes: [
    // 18 is written together with one o: decimoctavo.
    [ES_HUNDRED, ES_ALL_TENS, [...ES_UNITS, ...numbered(8, 1, [gendered('ctav')])]],
    [
      ES_HUNDRED,
      [...ES_UNITS, ...ES_ALL_TENS, ...numbered(11, 1, [gendered('undécim'), gendered('duodécim')])],
    ],
    [numbered(100, 1, [gendered('centésim')])],
  ],
  // NFKC turns º into o and ª into a.
  digits: String.raw`\d{1,3}\.?(?:[ºª°oa]s?|er)`,
  ...EDGE,
}

const RU_ENDINGS = 'ая ой ую ою ый ого ому ым ом ые ых ыми ое'.split(' ')
const RU_THIRD = 'я ей ю ею его ему им ем и их ими е'.split(' ').map((end) => `треть${end}`)
const declined = (stems: string, first: number, step: number): Word[] =>
  numbered(
    first,
    step,
    stems.split(' ').map((stem) => RU_ENDINGS.map((end) => stem + end).join(' ')),
  )
const RU_UNITS: Word[] = [
  ...declined('перв втор', 1, 1),
  [3, 'третий', ...RU_THIRD],
  ...declined('четвёрт пят шест седьм восьм девят', 4, 1),
]
const RU_TEENS = declined(
  'десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат',
  10,
  1,
)
const RU_TENS = declined(
  'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност сот',
  20,
  10,
)
const RU_HUNDRED: Slot = [NOTHING, [100, 'сто']]

const RUSSIAN: Grammar = {
  shapes: [
    [
      RU_HUNDRED,
      numbered(
        20,
        10,
        'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
      ),
      RU_UNITS,
    ],
    [RU_HUNDRED, [...RU_UNITS, ...RU_TEENS, ...RU_TENS]],
  ],
  // The hyphen of 69-й is lost in many conversions.
  digits: String.raw`\d{1,3}-?(?:й|я|ю|е|го|му|ой|ей|ую|ая|м|х)`,
  ...EDGE,
}

const ZH_UNITS = numbered(1, 1, '一 二 三 四 五 六 七 八 九'.split(' '))
const ZH_TENS = numbered(10, 10, '十 二十 三十 四十 五十 六十 七十 八十 九十'.split(' '))
const ZH_AFTER_HUNDRED: Slot = [
  [10, '一十', '十'],
  [20, '二十'],
  [0, '零', '〇'],
]

const CHINESE: Grammar = {
  shapes: [
    [[[100, '第一百']], ZH_AFTER_HUNDRED, ZH_UNITS],
    [
      [[100, '第一百']],
      [
        [0, ''],
        [10, '一十', '十'],
        [20, '二十'],
      ],
    ],
    [[[0, '第']], ZH_TENS, ZH_UNITS],
    [[[0, '第']], [...ZH_TENS, ...ZH_UNITS]],
  ],
  digits: String.raw`第 ?\d{1,3}`,
  before: '',
  after: String.raw`(?![\d一二三四五六七八九十百])`,
}

// Feminine (الدورة) and masculine (الاجتماع), nominative and oblique; the joining و is sometimes lost.
const AR_UNITS = numbered(1, 1, [
  'الأولى الأول الحادية الحادي',
  'الثانية الثاني',
  ...['الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع'].map((word) => `${word}ة ${word}`),
])
const AR_TEN: Slot = [[10, 'عشرة', 'عشر']]
const AR_TENS = numbered(
  20,
  10,
  ['العشر', 'الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'].map(
    (word) => `${word}ين ${word}ون و${word}ين و${word}ون`,
  ),
)
const AR_HUNDRED: Slot = [NOTHING, [100, 'بعد المائة', 'بعد المئة']]

const ARABIC: Grammar = {
  shapes: [
    [AR_UNITS, AR_TENS, AR_HUNDRED],
    [AR_UNITS, AR_TEN, AR_HUNDRED],
    [[...AR_UNITS, [10, 'العاشرة', 'العاشر'], ...AR_TENS, [100, 'المائة', 'المئة']], AR_HUNDRED],
  ],
  digits: String.raw`\d{1,3}`,
  before: String.raw`(?:(?<![\p{L}\p{N}])|(?<=(?<!\p{L})و))`,
  after: EDGE.after,
}

const GRAMMARS: Record<LanguageCode, Grammar> = {
  en: ENGLISH,
  fr: FRENCH,
  es: SPANISH,
  ru: RUSSIAN,
  zh: CHINESE,
  ar: ARABIC,
}

/** Writes that differ only in accents, letter case, hyphens, spaces and Arabic spelling are one: `Soixante-Dixième`. */
const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')

const sumsOf = (shape: readonly Slot[]): [words: string, value: number][] =>
  shape.reduce<[string, number][]>(
    (sums, slot) =>
      sums.flatMap(([words, value]) =>
        slot.flatMap(([added, ...forms]) =>
          forms.map((form): [string, number] => [words + folded(form), value + added]),
        ),
      ),
    [['', 0]],
  )

const tableOf = (grammar: Grammar): ReadonlyMap<string, number> =>
  new Map(
    grammar.shapes
      .flatMap(sumsOf)
      .filter(([words, value]) => words !== '' && value >= 1 && value <= LARGEST_SPELLED)
      // What an earlier shape says stands: later rows of the same spelling would only repeat it.
      .toReversed(),
  )

const TABLES = Object.fromEntries(
  Object.entries(GRAMMARS).map(([code, grammar]) => [code, tableOf(grammar)]),
) as Record<LanguageCode, ReadonlyMap<string, number>>

/**
 * The session number that ordinal words or ordinal digits say: `seventy-ninth`, `79th`, `семьдесят девятой`, `第七十九`.
 * Null for anything else, and for numbers above `largest`. Letter case, accents, hyphens and spaces do not matter.
 */
export function readOrdinal(words: string, code: LanguageCode, largest = LARGEST): number | null {
  const digits = /\d+/u.exec(words.normalize('NFKC'))?.[0]
  if (digits !== undefined) return Number(digits) >= 1 && Number(digits) <= largest ? Number(digits) : null
  const key = folded(code === 'zh' && !words.includes('第') ? `第${words}` : words)
  const value = TABLES[code].get(key) ?? null
  return value === null || value > largest ? null : value
}

// Accents and Arabic hamzas that conversions lose; ё is mostly printed as е.
const LOOSE: Record<string, string> = {
  é: '[eéÉ]',
  è: '[eèÈ]',
  ё: '[её]',
  ة: '[ةه]',
  أ: '[أا]',
  ى: '[ىي]',
  ' ': String.raw`[ \-]{1,2}`,
}

const sourceOfForm = (form: string): string =>
  Array.from(form.replaceAll('-', ' '), (letter) => LOOSE[letter] ?? letter).join('')

/** Longest first, so that `первого` is not left at `перво`. */
function sourceOfSlot(slot: Slot): string {
  const forms = slot.flatMap(([, ...written]) => written).filter((form) => form !== '')
  return forms
    .toSorted((a, b) => b.length - a.length)
    .map(sourceOfForm)
    .join('|')
}

const GAP = String.raw`[ \-]{0,2}`

/** Filled slots are joined by a gap; an empty slot takes its gap with it, so that none begins with a gap. */
function sourceOfShape(shape: readonly Slot[]): string {
  return shape
    .map((slot, index) => {
      const optional = slot.some(([, form]) => form === '')
      const words = `(?:${sourceOfSlot(slot)})`
      const afterEmpty = index === 1 && shape[0]?.some(([, form]) => form === '') === true
      const joined = index === 0 || afterEmpty ? words : GAP + words
      if (!optional) return joined
      return index === 0 ? `(?:${words}${GAP})?` : `(?:${joined})?`
    })
    .join('')
}

const patternOf = (grammar: Grammar): string =>
  `(?:${grammar.before}(?:${[...grammar.shapes.map(sourceOfShape), grammar.digits].join('|')})${grammar.after})`

/**
 * Regex source that finds one ordinal in running text, to be embedded in larger patterns with the flags `iu`. No capture
 * groups. It may match words that are no number ("twentieth-eleventh"): `readOrdinal` decides.
 */
export const ordinalPattern: Readonly<Record<LanguageCode, string>> = {
  en: patternOf(ENGLISH),
  fr: patternOf(FRENCH),
  es: patternOf(SPANISH),
  ru: patternOf(RUSSIAN),
  zh: patternOf(CHINESE),
  ar: patternOf(ARABIC),
}
