/** Collects the paragraphs of a document without pages, and lays the rows of its tables out as lines. */
import type { SourceLine } from '../text/document.ts'
import { numberedTitle } from '../text/marks.ts'
import { TooManyFootnotes, TooMuchText } from './errors.ts'
import { markupLimits, type ReadingLimits } from './limits.ts'

/** What a reader tells about the document, in reading order. */
export interface Flow {
  /** One paragraph; a line feed in it is a line break of its author. */
  readonly add: (text: string) => void
  readonly openRow: () => void
  readonly openCell: () => void
  readonly closeRow: () => void
  readonly paragraphs: () => readonly string[]
}

/** A paragraph counts for this many characters at least, so that empty ones cannot be without number. */
const leastCharacters = 1

/** Counts characters over all parts of a file. */
export interface Budget {
  characters: number
}

export const budgetOf = (limits: ReadingLimits): Budget => ({ characters: limits.characters })

/** @throws TooMuchText */
export function spend(budget: Budget, text: string, limits: ReadingLimits): void {
  budget.characters -= Math.max(leastCharacters, text.length)
  if (budget.characters < 0) throw new TooMuchText(limits.characters)
}

/** Starts an empty flow. */
export function newFlow(): Flow {
  const whole: string[] = []
  const rows: string[][][] = []
  const add = (text: string): void => {
    const row = rows.at(-1)
    if (row === undefined) whole.push(text)
    else if (row.length === 0) row.push([text])
    else row.at(-1)?.push(text)
  }
  return {
    add,
    openRow: () => void rows.push([]),
    openCell: () => void rows.at(-1)?.push([]),
    closeRow: () => {
      for (const text of rowAsLines(rows.pop() ?? [])) add(text)
    },
    paragraphs: () => whole,
  }
}

/** A cell longer than this is text of its own; two of them in a row are columns, not a line. */
const longCell = 60

/** `United Nations | A/RES/79/901` and `1. | Requests …` are lines; cells of several paragraphs follow each other. */
function rowAsLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells
    .map((cell) => cell.filter((text) => text.trim() !== ''))
    .filter((cell) => cell.length > 0)
  const isLine =
    filled.every((cell) => cell.length === 1 && !cell[0]?.includes('\n')) &&
    filled.filter(([text]) => (text ?? '').trim().length > longCell).length < 2
  return isLine && filled.length > 0
    ? [filled.map(([text]) => (text ?? '').trim()).join('\t')]
    : filled.flat()
}

/** A footnote with its number, as far as it is known, and its paragraphs. */
export interface Note {
  readonly number: number
  readonly paragraphs: readonly string[]
}

/** The lines of a document: its paragraphs, then its footnotes, each behind its raised number. */
export function linesOfFlow(paragraphs: readonly string[], notes: readonly Note[]): SourceLine[] {
  if (notes.length > markupLimits.footnotes) throw new TooManyFootnotes(markupLimits.footnotes)
  const footnotes = notes.map(({ number, paragraphs: body }) => {
    const text = body.join(' ').replace(/\s+/gu, ' ').trim()
    return `${raised(String(number))} ${text}`
  })
  return [...paragraphs.flatMap(brokenLines), ...footnotes].flatMap(lineOf)
}

const lineOf = (line: string | { readonly text: string; readonly apart: boolean }): SourceLine[] => {
  const { text, apart } = typeof line === 'string' ? { text: line, apart: true } : line
  if (text.trim() === '') return []
  return [{ text, page: null, offset: null, box: null, size: null, apart, indented: false, margin: null }]
}

/** Lines that the author broke; a numbered title goes on to the end of its paragraph. */
function brokenLines(paragraph: string): { text: string; apart: boolean }[] {
  const lines = paragraph.split('\n').map((line) => line.trim())
  const title = lines.findIndex((line) => numberedTitle.test(line))
  const whole = title < 0 ? lines : [...lines.slice(0, title), lines.slice(title).join(' ')]
  return whole.filter((line) => line !== '').map((text, index) => ({ text, apart: index === 0 }))
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Digits as superscripts, which is how the marks of footnotes arrive; brackets around them go. */
export const raised = (text: string): string =>
  /^[[(]?\d{1,3}[\])]?$/u.test(text.trim())
    ? text.replace(/[[\]()]/gu, '').replace(/\d/gu, (digit) => raisedDigits.charAt(Number(digit)))
    : text
