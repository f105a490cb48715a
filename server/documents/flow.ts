/** Collects the paragraphs of a document without pages, and lays the rows of its tables out as lines. */
import type { FilePart, SourceLine } from '../text/document.ts'
import { numberedTitle } from '../text/marks.ts'
import { TooManyFootnotes, TooManyLines, TooMuchText } from './errors.ts'
import { markupLimits, type ReadingLimits } from './limits.ts'
import { beside, nowhere, pieceOf, type Printed, trimmed } from './printed.ts'

/** What a reader tells about the document, in reading order. */
export interface Flow {
  /** One paragraph; a line feed in it is a line break of its author. */
  readonly add: (paragraph: Printed) => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly closeRow: () => void
  readonly paragraphs: () => readonly Printed[]
}

/** A paragraph counts for this many characters at least, so that empty ones cannot be without number. */
const leastCharacters = 1

/** Counts characters and lines over all parts of a file. */
export interface Budget {
  characters: number
  lines: number
}

export const budgetOf = ({ characters, lines }: ReadingLimits): Budget => ({ characters, lines })

/** @throws TooMuchText */
export function spend(budget: Budget, text: string, limits: ReadingLimits): void {
  budget.characters -= Math.max(leastCharacters, text.length)
  if (budget.characters < 0) throw new TooMuchText(limits.characters)
}

/**
 * One line, or one cell of a table. Counted while the file is read: a million of them would take minutes before anybody
 * counted the lines that they give.
 * @throws TooManyLines
 */
export function spendLine(budget: Budget, limits: ReadingLimits): void {
  budget.lines -= 1
  if (budget.lines < 0) throw new TooManyLines(limits.lines)
}

/** Starts an empty flow. */
export function newFlow(): Flow {
  const whole: Printed[] = []
  const rows: Printed[][][] = []
  const add = (paragraph: Printed): void => {
    const row = rows.at(-1)
    if (row === undefined) whole.push(paragraph)
    else if (row.length === 0) row.push([paragraph])
    else row.at(-1)?.push(paragraph)
  }
  return {
    add,
    openRow: () => void rows.push([]),
    openCell: () => void rows.at(-1)?.push([]),
    closeRow: () => {
      for (const line of rowAsLines(rows.pop() ?? [])) add(line)
    },
    paragraphs: () => whole,
  }
}

/** A cell longer than this is text of its own; two of them in a row are columns, not a line. */
const longCell = 60

/** `United Nations | A/RES/79/901` and `1. | Requests …` are lines; cells of several paragraphs follow each other. */
function rowAsLines(cells: readonly (readonly Printed[])[]): Printed[] {
  const filled = cells
    .map((cell) => cell.filter(({ text }) => text.trim() !== ''))
    .filter((cell) => cell.length > 0)
  const isLine =
    filled.every((cell) => cell.length === 1 && !cell[0]?.text.includes('\n')) &&
    filled.filter(([cell]) => (cell?.text ?? '').trim().length > longCell).length < 2
  return isLine && filled.length > 0 ? [beside(filled.flat().map(trimmed), '\t')] : filled.flat()
}

/** A footnote with its number, as far as it is known, and its paragraphs. */
export interface Note {
  readonly number: number
  readonly paragraphs: readonly string[]
}

/** The paragraphs of a document, part by part; the head is what stands above the text of the first page. */
export interface Story {
  readonly head?: readonly Printed[]
  readonly body: readonly Printed[]
  readonly notes?: readonly Note[]
}

/** The lines of a document: its paragraphs, then its footnotes, each behind its raised number. */
export function linesOfFlow({ head = [], body, notes = [] }: Story): SourceLine[] {
  if (notes.length > markupLimits.footnotes) throw new TooManyFootnotes(markupLimits.footnotes)
  const footnotes = notes.map(({ number, paragraphs }): Printed => {
    const text = paragraphs.join(' ').replace(/\s+/gu, ' ').trim()
    return { text: `${raised(String(number))} ${text}`, at: null, paragraph: number }
  })
  const parts: readonly (readonly [FilePart, readonly Line[]])[] = [
    ['head', head.flatMap(brokenLines)],
    ['body', body.flatMap(brokenLines)],
    ['note', footnotes.map((line) => ({ ...line, apart: true }))],
  ]
  let offset = 0
  return parts.flatMap(([part, lines]) =>
    lines.map((line) => {
      const source = lineOf(line, part, offset)
      offset += line.text.length + 1
      return source
    }),
  )
}

type Line = Printed & { readonly apart: boolean }

/** Without places of its own a line has one among the lines of the file, each on a line below the other. */
function lineOf(
  { text, at, paragraph, apart, italics = [] }: Line,
  part: FilePart,
  offset: number,
): SourceLine {
  const slanted = italics.length > 0 ? { italics } : {}
  const bare = { text, page: null, box: null, size: null, apart, indented: false, margin: null, ...slanted }
  if (at === null) return { ...bare, offset, part, paragraph }
  const first = at.find((place) => place !== nowhere) ?? null
  return { ...bare, offset: first, part, paragraph, places: runsOf(at, first ?? 0) }
}

/** Each stretch as two numbers: where it begins in the line, and its distance from the first place. */
function runsOf(at: readonly number[], first: number): number[] {
  const runs: number[] = []
  at.forEach((place, index) => {
    if (place === nowhere) runs.push(index, nowhere)
    else if (index === 0 || place !== (at[index - 1] ?? 0) + 1) runs.push(index, place - first)
  })
  return runs
}

/** Lines that the author broke; a numbered title goes on to the end of its paragraph, but for a typed page. */
function brokenLines(paragraph: Printed): Line[] {
  const lines = splitLines(paragraph)
  const title = paragraph.typed ? -1 : lines.findIndex(({ text }) => numberedTitle.test(text))
  const whole = title < 0 ? lines : [...lines.slice(0, title), beside(lines.slice(title), ' ')]
  return whole.filter(({ text }) => text !== '').map((line, index) => ({ ...line, apart: index === 0 }))
}

function splitLines(paragraph: Printed): Printed[] {
  let start = 0
  return paragraph.text.split('\n').map((text) => {
    const line = trimmed(pieceOf(paragraph, start, start + text.length))
    start += text.length + 1
    return line
  })
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits as superscripts, which is how the marks of footnotes arrive; brackets around them go. */
export const raised = (text: string): string =>
  /^[[(]?\d{1,3}[\])]?$/u.test(text.trim())
    ? text.replace(/[[\]()]/gu, '').replace(/\d/gu, (digit) => raisedDigits.charAt(Number(digit)))
    : text
