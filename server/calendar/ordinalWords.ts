/** Session numbers in English words, for headings. */

const ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const TENS = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet']

/** `76` → `seventy-sixth`, `100` → `one hundredth`, `101` → `one hundred and first`; numbers beyond 199 in digits. */
export function ordinalWords(number: number): string {
  if (number < 0 || number >= 200 || !Number.isInteger(number)) return `${number}th`
  if (number === 100) return 'one hundredth'
  if (number > 100) return `one hundred and ${ordinalWords(number - 100)}`
  const small = ONES[number]
  if (small !== undefined) return small
  const ten = TENS[Math.floor(number / 10)] ?? ''
  return number % 10 === 0 ? `${ten}ieth` : `${ten}y-${ONES[number % 10] ?? ''}`
}
