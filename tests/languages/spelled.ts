/** Session ordinals from 1 to 120 spelled out from their parts, by rules of their own, for tests of the reader. */

const upTo = (words: string, from = 0): Record<number, string> =>
  Object.fromEntries(words.split(' ').map((word, index) => [index + from, word]))

/** Below a hundred: the tens alone, or tens and unit joined. */
function compound(
  number: number,
  small: Readonly<Record<number, string>>,
  tens: Readonly<Record<number, string>>,
  join: (ten: number, unit: number) => string,
): string {
  const known = small[number]
  if (known !== undefined) return known
  const unit = number % 10
  return unit === 0 ? (tens[number / 10] ?? '') : join((number - unit) / 10, unit)
}

const ENGLISH = upTo(
  '. first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
)
const ENGLISH_TENS = upTo('twenty thirty forty fifty sixty seventy eighty ninety', 2)
const ENGLISH_TENTHS = upTo(
  'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
  2,
)

export function english(number: number): string[] {
  const low = (n: number): string =>
    compound(n, ENGLISH, ENGLISH_TENTHS, (ten, unit) => `${ENGLISH_TENS[ten]}-${ENGLISH[unit]}`)
  const suffix = [11, 12, 13].includes(number % 100) ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  const words =
    number === 100 ? 'one hundredth' : number > 100 ? `one hundred and ${low(number - 100)}` : low(number)
  return [words, words.replaceAll('-', ' '), words.toUpperCase(), `${number}${suffix}`]
}

const FRENCH = upTo(
  '. un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
)
const FRENCH_TENS = upTo('vingt trente quarante cinquante soixante', 2)

function frenchCardinal(n: number): string {
  if (n >= 100) return n === 100 ? 'cent' : `cent ${frenchCardinal(n - 100)}`
  if (n >= 80) return n === 80 ? 'quatre-vingt' : `quatre-vingt-${FRENCH[n - 80]}`
  if (n >= 60) return joinedFrench('soixante', n - 60)
  return compound(n, FRENCH, FRENCH_TENS, (ten, unit) => joinedFrench(FRENCH_TENS[ten] ?? '', unit))
}

const joinedFrench = (ten: string, rest: number): string => {
  if (rest === 0) return ten
  return rest === 1 || rest === 11 ? `${ten} et ${FRENCH[rest]}` : `${ten}-${FRENCH[rest]}`
}

export function french(number: number): string[] {
  if (number === 1) return ['première', 'premier', 'PREMIÈRE']
  const words = `${frenchCardinal(number).replace(/e$/u, '').replace(/cinq$/u, 'cinqu').replace(/neuf$/u, 'neuv')}ième`
  return [words, words.toUpperCase(), `${number}e`]
}

const SPANISH = upTo(
  '. primer segundo tercer cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercer decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno',
)
const SPANISH_TENS = upTo(
  'vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo',
  2,
)

/** Before and after the noun: `nonagésimo primer período`, `períodos nonagésimo primero`. */
export function spanish(number: number): string[] {
  const low = (n: number): string =>
    compound(n, SPANISH, SPANISH_TENS, (ten, unit) => `${SPANISH_TENS[ten]} ${SPANISH[unit]}`)
  const words = number > 100 ? `centésimo ${low(number - 100)}` : number === 100 ? 'centésimo' : low(number)
  return [words, words.replace(/(?:er)$/u, 'ero'), words.toUpperCase(), `${number}º`, `${number}°`]
}

const RUSSIAN = upTo(
  '. первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая',
)
const RUSSIAN_TENTHS = upTo(
  'двадцатая тридцатая сороковая пятидесятая шестидесятая семидесятая восьмидесятая девяностая',
  2,
)
const RUSSIAN_TENS = upTo('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто', 2)

/** Nominative, the case of genitive, dative and prepositional, and accusative. */
export function russian(number: number): string[] {
  const low = (n: number): string =>
    compound(n, RUSSIAN, RUSSIAN_TENTHS, (ten, unit) => `${RUSSIAN_TENS[ten]} ${RUSSIAN[unit]}`)
  const words = number > 100 ? `сто ${low(number - 100)}` : number === 100 ? 'сотая' : low(number)
  const soft = words.endsWith('третья')
  const oblique = words.replace(/(?:ья|ая)$/u, soft ? 'ьей' : 'ой')
  const accusative = words.replace(/(?:ья|ая)$/u, soft ? 'ью' : 'ую')
  return [words, oblique, accusative, words.toUpperCase(), `${number}-й`, `${number}й`]
}

const CHINESE = upTo('零 一 二 三 四 五 六 七 八 九')

function chineseNumber(n: number): string {
  if (n >= 100) {
    const rest = n - 100
    if (rest === 0) return '一百'
    return rest < 10 ? `一百零${CHINESE[rest]}` : `一百${rest < 20 ? '一' : ''}${chineseNumber(rest)}`
  }
  if (n < 10) return CHINESE[n] ?? ''
  const ten = Math.floor(n / 10)
  return `${ten === 1 ? '' : CHINESE[ten]}十${n % 10 === 0 ? '' : CHINESE[n % 10]}`
}

export const chinese = (number: number): string[] => [`第${chineseNumber(number)}`, `第${number}`]

const ARABIC = upTo('. الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة')
const ARABIC_TENS = upTo('العشر الثلاث الأربع الخمس الست السبع الثمان التسع', 2)

/** Nominative and oblique; units agree with the feminine noun, eleven has a unit of its own. */
export function arabic(number: number): string[] {
  if (number > 100) return arabic(number - 100).map((words) => `${words} بعد المائة`)
  if (number === 100) return ['المائة']
  const unit = number % 10 === 1 && number > 10 ? 'الحادية' : ARABIC[number % 10]
  if (number <= 10) return [ARABIC[number] ?? '']
  if (number < 20) return [`${unit} عشرة`]
  const ten = ARABIC_TENS[Math.floor(number / 10)]
  return ['ون', 'ين'].map((ending) => (number % 10 === 0 ? `${ten}${ending}` : `${unit} و${ten}${ending}`))
}
