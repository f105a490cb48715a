/** The numbers that Word counts and prints before paragraphs: their forms, levels and restarts. */
import { abjad, cyrillic, hanNumeral, smallRoman } from '../text/numerals.ts'

/** How one level of a list is printed. */
export interface Level {
  readonly start: number
  /** `decimal`, `lowerLetter` …, as the file names it. */
  readonly format: string
  /** `%1.`, `(%2)`. */
  readonly pattern: string
  /** The level (from 1) at which counting begins anew; 0 never; null any higher one. */
  readonly restart: number | null
  /** Every number in the mark is printed in digits. */
  readonly isLegal: boolean
}

/** A list as paragraphs refer to it. Lists of one scheme count on together. */
export interface List {
  readonly scheme: string
  readonly levels: readonly (Level | undefined)[]
  /** Starts of their own, by level. */
  readonly starts: ReadonlyMap<number, number>
}

/** Counts through a document; answers with the mark to print before a paragraph, or '' where none is printed. */
export type Counter = (listId: string, level: number) => string

export function newCounter(lists: ReadonlyMap<string, List>): Counter {
  const counts = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return (listId, level) => {
    const list = lists.get(listId)
    const printed = list?.levels[level]
    if (list === undefined || printed === undefined) return ''
    const numbers = counts.get(list.scheme) ?? []
    counts.set(list.scheme, numbers)
    const own = list.starts.get(level)
    const isFirst = own !== undefined && !started.has(`${listId}/${level}`)
    started.add(`${listId}/${level}`)
    const last = numbers[level]
    numbers[level] = isFirst ? own : last === undefined ? (own ?? printed.start) : last + 1
    restartBelow(numbers, list, level)
    return markOf(list, numbers, level)
  }
}

function restartBelow(numbers: (number | undefined)[], { levels }: List, level: number): void {
  for (let below = level + 1; below < numbers.length; below++) {
    const restart = levels[below]?.restart ?? null
    if (restart === null || (restart > 0 && level < restart)) numbers[below] = undefined
  }
}

function markOf({ levels }: List, numbers: readonly (number | undefined)[], level: number): string {
  const own = levels[level]
  if (own === undefined || own.format === 'bullet' || own.format === 'none') return ''
  return own.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = levels[index]
    const format = own.isLegal ? 'decimal' : (shown?.format ?? 'decimal')
    return inFormat(numbers[index] ?? shown?.start ?? 1, format)
  })
}

const latin = 'abcdefghijklmnopqrstuvwxyz'
const arabicAlphabet = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'

/** The forms of numbers that occur in resolutions; any other is printed in digits. */
const formats = new Map<string, (number: number) => string>([
  ['lowerLetter', (number) => letter(latin, number)],
  ['upperLetter', (number) => letter(latin, number).toUpperCase()],
  ['lowerRoman', smallRoman],
  ['upperRoman', (number) => smallRoman(number).toUpperCase()],
  ['arabicAbjad', (number) => letter(abjad, number)],
  ['arabicAlpha', (number) => letter(arabicAlphabet, number)],
  ['russianLower', (number) => letter(cyrillic, number)],
  ['russianUpper', (number) => letter(cyrillic, number).toUpperCase()],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['chineseCounting', hanNumeral],
  ['chineseCountingThousand', hanNumeral],
  ['taiwaneseCountingThousand', hanNumeral],
  ['ideographDigital', hanNumeral],
  ['japaneseCounting', hanNumeral],
])

/** A number in one of Word's formats: (2, 'lowerRoman') → 'ii'. */
export const inFormat = (number: number, format: string): string =>
  formats.get(format)?.(number) ?? String(number)

/** a … z, then aa, bb, cc, as Word goes on; at most four times. */
function letter(alphabet: string, number: number): string {
  if (number < 1 || number > alphabet.length * 4) return String(number)
  return alphabet.charAt((number - 1) % alphabet.length).repeat(Math.ceil(number / alphabet.length))
}
