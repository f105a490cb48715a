/** From the places of characters on a line of right-to-left text to the order in which they are read. */
import { pairedSigns } from './pairedSigns.ts'

/** A character of a page; lengths in points, `baseline` from the bottom of the page. */
export interface Glyph {
  /** One character, or what its ligature or presentation form stands for. */
  readonly text: string
  /** Its index on the page. */
  readonly index: number
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** The words of a line, and for each UTF-16 unit the index of its character on the page; -1 for spaces put in. */
export interface Read {
  readonly text: string
  readonly indexes: readonly number[]
}

/** What a character does to the direction of those around it, roughly as in Unicode annex 9. */
type Kind = 'arabic' | 'latin' | 'digit' | 'arabicDigit' | 'raised' | 'other'

const arabicLetter = /^[\p{Script=Arabic}\p{Script=Hebrew}\u0640]/u
const kindOf = ({ text }: Glyph): Kind => {
  if (/^[\u0660-\u0669\u06F0-\u06F9]/u.test(text)) return 'arabicDigit'
  if (/^[0-9]/u.test(text)) return 'digit'
  if (/^[⁰¹²³⁴⁵⁶⁷⁸⁹]/u.test(text)) return 'raised'
  if (!/^\p{L}/u.test(text)) return 'other'
  return arabicLetter.test(text) ? 'arabic' : 'latin'
}

/** Signs that keep two numbers around them together: `90/13`, `2.5`, `10:30`. */
const separators = '/.,:\u00A0'
/** These do so only where no Arabic letter stands before the number: `35-20177`, but not `2030-2035` after a word. */
const loneSeparators = '-+'
/** Signs of right-to-left text that are no letters. */
const arabicSign = /[\u060C\u061B\u061F\u066A-\u066D\u0660-\u0669]/u

/** Parts of a line that stand further apart than this many times the type size are read apart, as cells of a table. */
const widestSpace = 2
/** A gap of this part of the type size is a space, where the file has none. */
const narrowestSpace = 0.16

/**
 * The words of one line, whose glyphs may come in any order: only their places count, so it does not matter whether a
 * file holds its text as it is read or as it is seen.
 * @param isLeftToRight whether the line as a whole is read from the left
 */
export function readingOrder(glyphs: readonly Glyph[], isLeftToRight: boolean): Read {
  const cells = cellsOf(withStrokes(fromLeft(glyphs))).map((cell) => ordered(cell, isLeftToRight))
  const inOrder = isLeftToRight ? cells : cells.toReversed()
  const units: { text: string; index: number }[] = []
  for (const cell of inOrder) {
    if (units.length > 0) units.push({ text: ' ', index: -1 })
    units.push(...cell)
  }
  return {
    text: pairedSigns(units.map(({ text }) => text).join('')),
    indexes: units.flatMap(({ text, index }) => Array.from({ length: text.length }, () => index)),
  }
}

/** Letters whose places differ by less than this part of the type size stand on each other: lam and alef. */
const onEachOther = 0.08

/** From left to right as seen; the letters of one ligature, which the file has in reading order, from its end. */
function fromLeft(glyphs: readonly Glyph[]): Glyph[] {
  const sorted = glyphs
    .toSorted((one, other) => one.left - other.left || other.index - one.index)
    .filter((glyph, at, all) => !isDrawnTwice(glyph, all.slice(Math.max(0, at - 3), at)))
  for (let at = 1; at < sorted.length; at++) {
    const [one, other] = [sorted[at - 1], sorted[at]]
    if (one === undefined || other === undefined) continue
    const isOver = other.left - one.left < onEachOther * Math.max(one.size, other.size)
    // Seen from the left the alef comes first.
    if (isOver && one.text.startsWith('\u0644') && /^[\u0622\u0623\u0625\u0627]/u.test(other.text))
      sorted.splice(at - 1, 2, other, one)
  }
  return sorted
}

/** Drawn again at the same place, to look bold, or since a writer gave both parts of a ligature all its letters. */
const isDrawnTwice = (glyph: Glyph, before: readonly Glyph[]): boolean =>
  before.some(
    (other) =>
      // One of the two may bear the vowel sign of both.
      other.text.charAt(0) === glyph.text.charAt(0) &&
      !isSpace(glyph) &&
      glyph.left - other.left < onEachOther * glyph.size &&
      other.size === glyph.size,
  )

/**
 * With the strokes that stretch Arabic words to fill a line as tatweel. Some writers, LibreOffice among them, say of
 * these that they are some Latin letter, the same one each time.
 */
function withStrokes(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (let at = 0; at < glyphs.length;) {
    const glyph = glyphs[at]
    if (glyph === undefined) break
    let end = at + 1
    while (glyphs[end]?.text === glyph.text) end += 1
    const isStroke = isLatin(glyph) && isArabic(glyphs[at - 1]) && isArabic(glyphs[end])
    for (const each of glyphs.slice(at, end)) kept.push(isStroke ? { ...each, text: tatweel } : each)
    at = end
  }
  return kept
}

const tatweel = '\u0640'
const isLatin = (glyph: Glyph): boolean => kindOf(glyph) === 'latin'
const isArabic = (glyph: Glyph | undefined): boolean => glyph !== undefined && kindOf(glyph) === 'arabic'

/** The parts of a line from left to right, with spaces where the file has gaps instead. */
function cellsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const cells: Glyph[][] = []
  let right = -Infinity
  for (const glyph of glyphs) {
    const cell = cells.at(-1)
    const gap = glyph.left - right
    if (isSpace(glyph)) cell?.push(glyph)
    else if (cell === undefined || gap > widestSpace * glyph.size) cells.push([glyph])
    else {
      const last = cell.at(-1)
      const isParted = gap > narrowestSpace * glyph.size && last !== undefined && !isSpace(last)
      cell.push(...(isParted ? [{ ...glyph, text: ' ', index: -1 }] : []), glyph)
    }
    if (!isSpace(glyph)) right = Math.max(right, glyph.right)
  }
  return cells
}

const isSpace = ({ text }: Glyph): boolean => text.trim() === ''

function ordered(cell: readonly Glyph[], isLeftToRight: boolean): Glyph[] {
  const kinds = cell.map(kindOf)
  const hasArabic = kinds.includes('arabic') || cell.some(({ text }) => arabicSign.test(text))
  if (!hasArabic && kinds.includes('latin')) return numberFirst(cell)
  return isLeftToRight ? withArabicTurned(cell, kinds) : rightToLeft(cell, kinds)
}

/** `January 2036 21`, `(A) 42-30418`: a date and a job number as a right-to-left paragraph prints them. */
const numberLast = /^(?:\p{L}{3,9} \d{4}(?= \d{1,2}$)|\([A-Z]\)(?= \d{2}-\d{4,6}$))/u

/** Latin words by themselves, from the left, with the number first that the right-to-left order has put behind them. */
function numberFirst(cell: readonly Glyph[]): Glyph[] {
  const text = cell.map((glyph) => glyph.text.charAt(0)).join('')
  const words = numberLast.exec(text.trimEnd())?.[0].length ?? 0
  return words === 0
    ? [...cell]
    : [...cell.slice(words + 1), ...cell.slice(words, words + 1), ...cell.slice(0, words)]
}

/** A line of Latin text in which Arabic words stand: each run of them is read from the right. */
function withArabicTurned(cell: readonly Glyph[], kinds: readonly Kind[]): Glyph[] {
  const result: Glyph[] = []
  for (let at = 0; at < cell.length;) {
    let end = at + 1
    if (kinds[at] === 'arabic')
      for (let next = end; next < cell.length && kinds[next] !== 'latin'; next++)
        if (kinds[next] === 'arabic') end = next + 1
    const run = cell.slice(at, end)
    result.push(...(end > at + 1 ? rightToLeft(run, kinds.slice(at, end)) : run))
    at = end
  }
  return result
}

/** From the right, but for numbers and Latin words. */
function rightToLeft(cell: readonly Glyph[], kinds: readonly Kind[]): Glyph[] {
  const runs: Glyph[][] = []
  for (let at = 0; at < cell.length;) {
    const end = endOfRun(cell, kinds, at)
    runs.push(cell.slice(at, end))
    at = end
  }
  return runs.toReversed().flat()
}

/** Behind the last character that is read from the left together with the one at `at`. */
function endOfRun(cell: readonly Glyph[], kinds: readonly Kind[], at: number): number {
  switch (kinds[at]) {
    case 'latin':
      return endOfLatin(cell, kinds, at)
    case 'digit':
    case 'arabicDigit':
      return endOfNumber(cell, kinds, at)
    case 'raised': {
      let end = at + 1
      while (kinds[end] === 'raised') end += 1
      return end
    }
    default:
      return at + 1
  }
}

function endOfLatin(cell: readonly Glyph[], kinds: readonly Kind[], at: number): number {
  let end = at + 1
  for (let next = end; next < cell.length; next++) {
    const kind = kinds[next]
    if (kind === 'arabic' || kind === 'raised') break
    if (kind === 'arabicDigit' && next > end) break
    if (kind === 'digit' && kinds[next - 1] === 'digit' && !isOneNumber(cell, next)) break
    // `A/90/512 2035`: two numbers with nothing but a space between belong to different runs.
    if (kind === 'digit' && kinds[end - 1] === 'digit' && next > end && isBlank(cell, end, next)) break
    if (kind !== 'other') end = next + 1
  }
  const inside = cell.slice(at, end).filter(({ text }) => '()'.includes(text)).length
  const closes = '()'.includes(cell[end]?.text ?? ' ') && inside % 2 === 1
  return closes ? end + 1 : end
}

const isBlank = (cell: readonly Glyph[], from: number, to: number): boolean =>
  cell.slice(from, to).every(({ text }) => text.trim() === '')

function endOfNumber(cell: readonly Glyph[], kinds: readonly Kind[], at: number): number {
  const joining = isAfterArabic(kinds, at) ? separators : separators + loneSeparators
  let end = at + 1
  for (;;) {
    if (kinds[end] === kinds[at] && isOneNumber(cell, end)) end += 1
    else if (
      kinds[end + 1] === kinds[at] &&
      kinds[end] === 'other' &&
      joining.includes(cell[end]?.text ?? ' ')
    )
      end += 2
    // `41b`: letters that touch a number are read with it.
    else return kinds[end] === 'latin' ? endOfLatin(cell, kinds, end) : end
  }
}

/** Whether two neighbouring digits are of one size: `301` and the number of its footnote beside it are not. */
const isOneNumber = (cell: readonly Glyph[], at: number): boolean => cell[at]?.size === cell[at - 1]?.size

/** So far to the right a letter is looked for. */
const farthestLetter = 100

/** Whether the nearest letter to the right, which is read before, is Arabic. */
const isAfterArabic = (kinds: readonly Kind[], at: number): boolean =>
  kinds.slice(at, at + farthestLetter).find((kind) => kind === 'arabic' || kind === 'latin') === 'arabic'
