/** A list of documents that others expect at a session, as it was pasted or uploaded: read row by row, nothing guessed. */
import { fullSymbol, readCitation, readResolution } from '../../tracking/citation.ts'
import { normalSymbol, readSymbols } from '../../tracking/evidence.ts'

/** A mandate as their list cites it. */
export interface Cited {
  /** In full: `A/RES/99/101`. */
  readonly symbol: string
  /** Null where the resolution alone is named. */
  readonly path: string | null
}

/** One row of their list. */
export interface Expected {
  /** As their list counts, from 1. */
  readonly row: number
  /** Of documents, in normal form. */
  readonly symbols: readonly string[]
  readonly title: string | null
  readonly cited: readonly Cited[]
  /** As written: `134`, `134 (a). Harbour fog`. */
  readonly item: string | null
  /** What stands where a symbol or a citation should and is none. */
  readonly unread: readonly string[]
}

/** The cells of one row of a table; what the table has no column for is missing. */
export interface ExpectedCells {
  readonly symbol?: string
  readonly title?: string
  readonly resolution?: string
  readonly paragraph?: string
  readonly 'agenda item'?: string
}

/** A row of a table. */
export function expectedOfCells(row: number, cells: ExpectedCells): Expected {
  const read = readSymbols(cells.symbol ?? '')
  const asked = citedIn(cells.resolution ?? '', cells.paragraph ?? '')
  const named = read.symbols.filter(isResolution)
  return {
    row,
    symbols: read.symbols.filter((symbol) => !isResolution(symbol)),
    title: cells.title || null,
    cited: [...asked.cited, ...named.map((symbol) => ({ symbol, path: null }))],
    item: cells['agenda item'] || null,
    unread: [...read.refused, ...asked.unread],
  }
}

/** Mandates are asked for in resolutions: their symbols name no document that could prove anything. */
const isResolution = (symbol: string): boolean => /^(?:A|S|E|A\/HRC)\/RES\//u.test(symbol)

/** "99/101, para. 5; 98/20, para. 3", "99/101 and 98/20" */
const BETWEEN_CITATIONS = /;|\n| and (?=resolution |\d{1,3}\/|[ASE]\/)/u

/** "5", "5 and 12", "paras. 5, 12 (a)" */
const BETWEEN_PARAGRAPHS = /[,;&]| and /u

function citedIn(resolution: string, paragraph: string): { cited: Cited[]; unread: string[] } {
  const cited: Cited[] = []
  const unread: string[] = []
  for (const piece of pieces(resolution, BETWEEN_CITATIONS)) {
    const plain = piece.replace(/^resolutions /iu, '')
    const whole = readCitation(plain)
    const alone = readResolution(plain)
    if (whole) cited.push(whole)
    else if (alone !== null) cited.push(...ofParagraphs(alone, paragraph, unread))
    else unread.push(piece)
  }
  return { cited, unread }
}

function ofParagraphs(symbol: string, paragraph: string, unread: string[]): Cited[] {
  const numbers = pieces(paragraph.replace(/^(?:paras?\.?|paragraphs?)\s/iu, ''), BETWEEN_PARAGRAPHS)
  if (numbers.length === 0) return [{ symbol, path: null }]
  return numbers.flatMap((number) => {
    const read = readCitation(`${symbol}, para. ${number}`)
    if (read === null) unread.push(number)
    return read ?? []
  })
}

const pieces = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

// ------------------------------------------------------------------------------------------------------------- lines

/** "A/100/748", "ST/SGB/2045/13", "JIU/REP/2045/3" anywhere in a line */
const SYMBOL_IN_LINE = /(?<![\p{L}\p{N}/])(?:A|S|E|ST|JIU)\/[\p{L}\p{N}./-]{3,60}/gu

/** "resolution 99/101, para. 5 (a)", "resolution 98/20", "resolution 99/101, paragraph 5" */
const CITATION_IN_LINE =
  /resolution (?:A\/RES\/)?\d{1,3}\/\d{1,4}(?: [A-Z](?![\p{L}]))?(?:, (?:para\.|paragraph) \d{1,3}(?: ?\([a-z]{1,3}\))*)?/giu

/** Longest line that is looked through. */
const longestLine = 1000

/** The lines of a list without columns: symbols, citations, or whole sentences that name them. */
export const expectedOfLines = (text: string): Expected[] =>
  text.split(/\r?\n/u).flatMap((line, index) => {
    const plain = line.slice(0, longestLine).replace(/\s+/gu, ' ').trim()
    return plain === '' ? [] : [expectedOfLine(index + 1, plain)]
  })

function expectedOfLine(row: number, line: string): Expected {
  const blank = { row, symbols: [], title: null, cited: [], item: null, unread: [] }
  const whole = readCitation(line)
  if (whole) return { ...blank, cited: [whole] }
  const alone = readResolution(line)
  if (alone !== null) return { ...blank, cited: [{ symbol: alone, path: null }] }
  const { symbols, refused } = readSymbols(line)
  if (refused.length === 0) return { ...blank, symbols }
  return expectedOfSentence({ ...blank, title: line }, line)
}

function expectedOfSentence(blank: Expected, line: string): Expected {
  const found = [...line.matchAll(SYMBOL_IN_LINE)].flatMap(([symbol]) => normalSymbol(symbol) ?? [])
  const cited = [...line.matchAll(CITATION_IN_LINE)].flatMap(([words]) => citationOf(words))
  const symbols = [...new Set(found)].filter((symbol) => !isResolution(symbol))
  const named = found
    .filter(isResolution)
    .map((symbol) => ({ symbol: fullSymbol(symbol), path: null }))
    .filter(({ symbol }) => cited.every((other) => other.symbol !== symbol))
  const unread = symbols.length + cited.length + named.length === 0 ? [line] : []
  return { ...blank, symbols, cited: [...cited, ...named], unread }
}

function citationOf(words: string): Cited[] {
  const alone = readResolution(words)
  return alone === null
    ? [readCitation(words)].filter((cited) => cited !== null)
    : [{ symbol: alone, path: null }]
}
