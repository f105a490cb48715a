/** Numbers that are not written in digits: Roman and Chinese ones, and the alphabets that letter lists. */

/** The order in which Arabic texts letter their lists. */
export const abjad = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
export const cyrillic = 'абвгдежзиклмнопрстуфхцчшщэюя'

const romanSigns: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number in small Roman letters: 29 is `xxix`; digits from 4000 on, where the letters end. */
export function smallRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let rest = number
  let written = ''
  for (const [value, letters] of romanSigns) {
    written += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return written
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a Roman numeral in capitals: XXIX is 29. */
export function romanValue(numeral: string): number {
  const values = Array.from(numeral, (digit) => romanDigits[digit] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

const han = '〇一二三四五六七八九'

/** 1 is 一, 10 is 十, 12 is 十二, 21 is 二十一; digits from 100 on. */
export function hanNumeral(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const before = tens === 0 ? '' : tens === 1 ? '十' : `${han.charAt(tens)}十`
  return before + (ones === 0 ? '' : han.charAt(ones))
}

/** 一 is 1, 十 is 10, 十二 is 12, 二十一 is 21; null for anything else. */
export function hanValue(sign: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(sign)
  if (match === null || sign === '') return null
  const [, tens, ten, ones] = match
  if (ten === undefined) return tens !== undefined && ones === undefined ? han.indexOf(tens) : null
  return (tens === undefined ? 1 : han.indexOf(tens)) * 10 + (ones === undefined ? 0 : han.indexOf(ones))
}
