/** Where clauses stand on the lines of a file without pages: by the way back that reading kept, or else by their letters. */
import type { StoredOrigin } from '../../db/documents.ts'
import type { FileLine } from '../pagePool.ts'

/** A clause in the text of the document. */
interface Clause {
  readonly mandateId: number
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The part of one line that a clause takes. */
export interface LinePlace {
  readonly mandateId: number
  readonly line: number
  /** Columns from 0. */
  readonly start: number
  readonly end: number
}

/** The places of every clause, in the order of the clauses and then of the lines. */
export function linePlaces(
  lines: readonly FileLine[],
  origins: readonly StoredOrigin[],
  clauses: readonly Clause[],
): LinePlace[] {
  const located = locator(lines)
  let letters: Letters | null = null
  return clauses.flatMap((clause) => {
    const places = joined(clause.mandateId, originsWithin(origins, clause).flatMap(located))
    if (isThere(clause, places, lines)) return places
    // Imported before readers kept places, or read otherwise since.
    letters ??= lettersIn(lines)
    return joined(clause.mandateId, placesByLetters(letters, clause.words))
  })
}

/** The runs of a clause in the text of the file. Runs are in the order of the text. */
function originsWithin(origins: readonly StoredOrigin[], { start, end }: Clause) {
  const found: { start: number; end: number }[] = []
  for (let index = firstEndingAfter(origins, start); index < origins.length; index++) {
    const origin = origins[index]
    if (origin === undefined || origin.start >= end) break
    if (origin.offset === null) continue
    found.push({
      start: origin.offset + Math.max(0, start - origin.start),
      end: origin.offset + Math.min(origin.length, end - origin.start),
    })
  }
  return found
}

function firstEndingAfter(origins: readonly StoredOrigin[], at: number): number {
  let [low, high] = [0, origins.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { start = 0, length = 0 } = origins[middle] ?? {}
    if (start + length > at) high = middle
    else low = middle + 1
  }
  return low
}

type Column = Omit<LinePlace, 'mandateId'>

/** Finds a stretch of the file's text on its line; no stretch is on two. */
function locator(lines: readonly FileLine[]): (stretch: { start: number; end: number }) => Column[] {
  const byOffset = lines
    .flatMap(({ offset }, line) => (offset === null ? [] : [{ offset, line }]))
    .toSorted((one, other) => one.offset - other.offset)
  return ({ start, end }) => {
    let [low, high] = [0, byOffset.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((byOffset[middle]?.offset ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found = byOffset[low - 1]
    const line = found && lines[found.line]
    if (!found || !line) return []
    return columnsOf(line, start - found.offset, end - found.offset).map((columns) => ({
      line: found.line,
      ...columns,
    }))
  }
}

/** The columns of a stretch that is given by its distance from the place of the line. */
function columnsOf({ text, places = [0, 0] }: FileLine, from: number, to: number) {
  const columns: { start: number; end: number }[] = []
  for (let run = 0; run < places.length; run += 2) {
    const first = places[run] ?? 0
    const distance = places[run + 1] ?? 0
    const last = places[run + 2] ?? text.length
    const start = Math.max(first, first + from - distance)
    const end = Math.min(last, first + to - distance)
    if (distance >= 0 && start < end) columns.push({ start, end })
  }
  return columns
}

/** One place for each line: what was taken out of a clause there, a footnote mark or an asterisk, is within it. */
function joined(mandateId: number, columns: readonly Column[]): LinePlace[] {
  const byLine = new Map<number, LinePlace>()
  for (const { line, start, end } of columns) {
    const known = byLine.get(line)
    byLine.set(line, {
      mandateId,
      line,
      start: Math.min(start, known?.start ?? start),
      end: Math.max(end, known?.end ?? end),
    })
  }
  return [...byLine.values()]
}

/** Whether the first place has the first words of the clause; a few letters tell. */
function isThere({ words }: Clause, [first]: readonly LinePlace[], lines: readonly FileLine[]): boolean {
  if (first === undefined) return false
  const shown = lettersOf(lines[first.line]?.text.slice(first.start, first.end).slice(0, 100) ?? '')
  const length = Math.min(shown.length, enough)
  return length > 0 && lettersOf(words.slice(0, 100)).startsWith(shown.slice(0, length))
}

const enough = 12

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The letters and figures of a file, and where each stands. */
interface Letters {
  readonly text: string
  readonly lines: readonly number[]
  readonly columns: readonly number[]
}

function lettersIn(lines: readonly FileLine[]): Letters {
  let text = ''
  const at: { lines: number[]; columns: number[] } = { lines: [], columns: [] }
  for (const [line, { text: words }] of lines.entries()) {
    let column = 0
    for (const sign of words) {
      const letters = lettersOf(sign)
      text += letters
      for (let count = 0; count < letters.length; count++) {
        at.lines.push(line)
        at.columns.push(column)
      }
      column += sign.length
    }
  }
  return { text, ...at }
}

/** Where the letters of a clause stand below each other; nowhere where they are broken by others. */
function placesByLetters({ text, lines, columns }: Letters, words: string): Column[] {
  const wanted = lettersOf(words)
  const from = wanted === '' ? -1 : text.indexOf(wanted)
  if (from < 0) return []
  return Array.from({ length: wanted.length }, (_, index) => {
    const column = columns[from + index] ?? 0
    return { line: lines[from + index] ?? 0, start: column, end: column + 1 }
  })
}
