/** Tells what a paper is that is no resolution, by the head of its first page. */
import type { Language } from '../languages/language.ts'
import { draftResolution, papers } from '../languages/papers.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import type { Normalised } from '../text/normalise.ts'
import { findSymbols } from './citedSymbols.ts'
import type { Opening } from './opening.ts'
import { findDraftSymbol } from './symbol.ts'

/** How far into a text its kind is told. */
const firstBlocks = 25
const firstFurniture = 10
/** Of a long block, as many letters. */
const beginning = 300

/** `75/553. Title`: decisions of the Assembly are numbered from 401. */
const decisionTitle = /^(?:E?S-)?\d{1,3}\/[4-9]\d\d(?: [A-Z])?\. /u

/** A paper that is no resolution, as a noun phrase; null where nothing tells. */
export function paperOf(language: Language, { blocks, furniture }: Normalised): string | null {
  const head = blocks.slice(0, firstBlocks).map(({ text }) => text.slice(0, beginning))
  const top = [...furniture.slice(0, firstFurniture), ...head]
  const told = bySymbol(top) ?? byWords(language, [...head, ...furniture.slice(0, firstFurniture)])
  if (told !== null) return told
  if (head.some((line) => decisionTitle.test(line))) return 'a decision'
  return findDraftSymbol(top.join('\n'), 'GA') === null ? null : 'a draft'
}

/**
 * The paper in which a resolution is only quoted or annexed; null where the resolution is the document. A letter's own
 * head stands above the resolution, while a resolution may well bear the title of a report or a letter as its agenda item.
 */
export function paperAround(
  language: Language,
  { blocks, furniture }: Normalised,
  { titleBlocks, head, dated }: Opening,
): string | null {
  const above = blocks.slice(0, Math.min(titleBlocks[0], firstBlocks)).map(({ text }) => text)
  const ownSymbols = [...furniture.slice(0, firstFurniture), ...above].flatMap(ownSymbol)
  if (ownSymbols.some(({ kind }) => kind === 'resolution' || kind === 'draft')) return null
  const own = ownSymbols[0]
  if (own !== undefined) {
    const told = bySymbol([own.symbol]) ?? byWords(language, above)
    // Drafts of the Security Council bear the symbols of its reports and letters.
    return told === draftResolution ? null : told
  }
  const { adopted, heading } = structurePatterns(language)
  if (head.some((line) => adopted.test(line) || heading.test(line))) return null
  const told = byWords(language, above)
  // Without a symbol of its own, a line about a report may be the agenda item that somebody kept; a title without its
  // number is too little to say so.
  return told !== null && (alwaysSpeaks.has(told) || dated !== null) ? told : null
}

/** Kinds that no line above a resolution names but as the paper's own. */
const alwaysSpeaks = new Set([
  'a press release',
  'a volume of resolutions and decisions',
  'a summary record',
  'a verbatim record',
  'a note verbale',
  'a letter',
])

/** The symbol that a head bears, alone or at the end of a line; not one in brackets or in a sentence. */
function ownSymbol(line: string): { symbol: string; kind: string }[] {
  if (line.length > longestHeadLine || line.startsWith('[')) return []
  const [first] = findSymbols(line)
  if (first === undefined) return []
  const { span, symbol, kind } = first
  const isOwn = span.start === 0 ? line.length - symbol.length < slack : line.length - span.end < slack
  return isOwn && line.charAt(span.start - 1) !== '(' ? [{ symbol, kind }] : []
}

/** `United Nations A/95/78-S/2040/9` */
const longestHeadLine = 60
/** `*` behind a symbol, or the second of two. */
const slack = 20

function bySymbol(lines: readonly string[]): string | null {
  const [own] = lines.flatMap(ownSymbol)
  return own === undefined ? null : (papers.find(({ symbol }) => symbol?.test(own.symbol))?.what ?? null)
}

/**
 * The line nearest to the top says what a paper is; of several kinds on one line, the first of the list. The block
 * below the number of an agenda item is the title of the item.
 */
function byWords(language: Language, lines: readonly string[]): string | null {
  const { papers: kinds, agendaItem } = structurePatterns(language)
  let last: string | null = null
  for (const [index, line] of lines.entries()) {
    const found = kinds.find(([, pattern]) => pattern.test(withoutItem(agendaItem, line)))?.[0]
    if (found === undefined) continue
    const above = lines[index - 1] ?? ''
    if (!agendaItem.test(above) || above.length > longestItem) return found
    last ??= found
  }
  // What looked like the title of an item is what the paper calls itself, where nothing else tells.
  return last
}

/** `Agenda items 12 and 114` and no title behind. */
const longestItem = 60

/** An agenda item with its title on the same line: `Agenda item 12 Report of the Council` is no report. */
const withoutItem = (agendaItem: RegExp, line: string): string =>
  agendaItem.exec(line)?.index === 0 ? '' : line
