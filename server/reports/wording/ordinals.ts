/** Session numbers in words as headings have them, in the gender of the word for session; beyond 199 in digits. */

const MOST = 199

/** The row of a number in a table of words; the tables are as long as the numbers that are looked up in them. */
const at = (words: readonly string[], index: number): string => words[index] ?? ''

// ------------------------------------------------------------------------------------------------------------- French

const frSmall =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  )
const frTens = [
  '',
  'dix',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
]

function frCardinal(number: number): string {
  if (number >= 100) return number === 100 ? 'cent' : `cent ${frCardinal(number - 100)}`
  if (number < 20) return at(frSmall, number)
  const ten = Math.floor(number / 10)
  const rest = number - (ten === 7 || ten === 9 ? (ten - 1) * 10 : ten * 10)
  if (rest === 0) return at(frTens, ten)
  const joined = (rest === 1 || rest === 11) && ten < 8 ? ' et ' : '-'
  return `${at(frTens, ten)}${joined}${at(frSmall, rest)}`
}

/** `75` → `soixante-quinzième`, `21` → `vingt et unième`; feminine. */
export function frenchOrdinal(number: number): string {
  if (number > MOST) return `${number}e`
  if (number === 1) return 'première'
  const words = frCardinal(number)
  if (words.endsWith('cinq')) return `${words}uième`
  if (words.endsWith('neuf')) return `${words.slice(0, -1)}vième`
  return `${words.endsWith('e') ? words.slice(0, -1) : words}ième`
}

// ------------------------------------------------------------------------------------------------------------ Spanish

const esSmall =
  ' primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercer decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno'.split(
    ' ',
  )
const esTens =
  '  vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'.split(' ')

/** `75` → `septuagésimo quinto`, `21` → `vigésimo primer`: masculine, before its noun. */
export function spanishOrdinal(number: number): string {
  if (number > MOST) return `${number}º`
  if (number === 100) return 'centésimo'
  if (number > 100) return `centésimo ${spanishOrdinal(number - 100)}`
  if (number < 20) return at(esSmall, number)
  return `${at(esTens, Math.floor(number / 10))} ${at(esSmall, number % 10)}`.trim()
}

// ------------------------------------------------------------------------------------------------------------ Russian

const ruSmall =
  ' перв втор треть четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'.split(
    ' ',
  )
const ruTens = '  двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ')
const ruCardinalTens = '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(
  ' ',
)

/** `75` → `семьдесят пятая`, feminine; the other cases of `сессия` have `семьдесят пятой`. */
export function russianOrdinal(number: number, isOblique = false): string {
  const ending = isOblique ? 'ой' : 'ая'
  if (number > MOST) return `${number}-${ending.slice(1)}`
  if (number === 100) return `сот${ending}`
  if (number > 100) return `сто ${russianOrdinal(number - 100, isOblique)}`
  if (number === 3) return isOblique ? 'третьей' : 'третья'
  if (number < 20) return `${at(ruSmall, number)}${ending}`
  const ten = Math.floor(number / 10)
  if (number % 10 === 0) return `${at(ruTens, ten)}${ending}`
  return `${at(ruCardinalTens, ten)} ${russianOrdinal(number % 10, isOblique)}`
}

// ------------------------------------------------------------------------------------------------------------ Chinese

const zhDigits = '〇一二三四五六七八九'

/** `75` → `七十五`, `101` → `一百零一`. */
export function chineseNumber(number: number): string {
  if (number > MOST) return String(number)
  if (number >= 100) {
    const rest = number - 100
    if (rest === 0) return '一百'
    return rest < 10 ? `一百零${chineseNumber(rest)}` : `一百${rest < 20 ? '一' : ''}${chineseNumber(rest)}`
  }
  const [ten, one] = [Math.floor(number / 10), number % 10]
  const tens = ten === 0 ? '' : `${ten === 1 ? '' : zhDigits.charAt(ten)}十`
  return `${tens}${one === 0 ? '' : zhDigits.charAt(one)}`
}

// ------------------------------------------------------------------------------------------------------------- Arabic

const arUnits = [
  '',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
]
const arTens = ['', '', 'العشر', 'الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع']

/** `75` → `الخامسة والسبعون`, feminine; after a preposition `الخامسة والسبعين`. */
export function arabicOrdinal(number: number, isOblique = false): string {
  if (number > MOST) return String(number)
  if (number === 100) return 'المائة'
  if (number > 100) return `${arabicOrdinal(number - 100, isOblique)} بعد المائة`
  if (number <= 10) return at(arUnits, number)
  const [ten, one] = [Math.floor(number / 10), number % 10]
  const unit = one === 1 ? 'الحادية' : at(arUnits, one)
  if (ten === 1) return `${unit} عشرة`
  const tens = `${at(arTens, ten)}${isOblique ? 'ين' : 'ون'}`
  return one === 0 ? tens : `${unit} و${tens}`
}
