/** Finds full document symbols in a text, and writes out the lists that leave half of a symbol away. */
import type { Span } from '../text/span.ts'
import type { Citation, CitationKind } from './citation.ts'

/** A symbol and where it stands; several of one list may share words. */
export type CitedSymbol = Omit<Citation, 'paragraph'>

/** `754`, `C.5`, `CN.4`, `Add.1`, `S-26`, `RES`, `L.129` */
const piece = String.raw`(?:E?S-)?[A-Z\d][A-Za-z\d]{0,11}(?:\.\d{1,4})?`
const series =
  'A|S|E|T|ST|JIU|TD|DP|UNEP|HSP|PBC|SPLOS|ISBA|CCPR|CERD|CEDAW|CRC|CAT|CRPD|CEB|LOS|UNW|FCCC|ICCD'
/** `A/80/6 (Sect. 29A)/Add.1`: what a budget document has behind its number. */
const budgetTail = String.raw` ?\((?:Sect\.|SECT\.|sect\.|Plan outline|Income sect\.) ?[\dA-F]{0,3}\)(?:\/(?:Add|Corr|Rev)\.\d{1,3})*`
const letter = String.raw`[A-Z](?![\p{L}\p{M}/.])`
/** `72/266 A`, `3411 A and B (XXX)`, `(2015)`: what a resolution has behind its number. */
const resolutionTail = String.raw`(?<letters> ?${letter}(?:(?:-|, | and | to |, and )${letter}){0,8})?(?: ?\((?<paren>(?:19|20)\d\d|(?:E?S-)?[IVXLC]{1,8})\))?`

/** `A/75/754`, `A/C.5/69/18`, `S/2015/682`, `A/70/357-S/2015/682` (two), `A/RES/3314(XXIX)`, `A/80/6 (Sect. 29A)`; not `and/or`. */
const symbolInText = new RegExp(
  String.raw`(?<![A-Za-z\p{N}/.])(?<base>(?:${series})(?:\/${piece}){1,7})(?![A-Za-z\d/])(?:(?<=\/RES\/.{1,18})${resolutionTail}|(?<budget>${budgetTail}))?`,
  'uy',
)

/** `and Corr.1`, `, Add.1-3`, `and Add.1 and 2`: what follows a symbol and is a symbol with it. */
const suffixInText =
  /(?:,? and |, | et | y | и |和|、| و ?)(?<kind>Add|Corr|Rev|Amend)\.(?<from>\d{1,3})(?:-(?:\k<kind>\.)?(?<to>\d{1,3}))?(?![\d/])/uy
/** `and 2` or `-3` behind `Add.1`, and not the beginning of another number. */
const moreInText =
  /(?:,? and |, | et | y | и |(?<range>-(?:(?:Add|Corr)\.)?))(?<number>\d{1,2})(?=[,;.)\]\s]|$)(?! \p{Lu})/uy

/** Longest range that is written out: `Add.1-3`. */
const longestRange = 30

/** Every full symbol in `text`, in order. */
export function* findSymbols(text: string): Generator<CitedSymbol> {
  let from = 0
  for (let stroke = text.indexOf('/'); stroke !== -1; stroke = text.indexOf('/', from)) {
    from = stroke + 1
    symbolInText.lastIndex = startOfSeries(text, stroke)
    const match = symbolInText.exec(text)
    if (match === null) continue
    from = match.index + match[0].length
    const { base = '', letters, paren, budget } = match.groups ?? {}
    if (!isSymbol(base)) continue
    const start = match.index
    if (/\/RES\//u.test(base)) {
      yield* writtenOut(base, letters, paren, { start, end: start + match[0].length })
      continue
    }
    const symbol = base + (budget === undefined ? '' : ` ${budget.trim()}`)
    const end = start + match[0].length
    yield { span: { start, end }, symbol, kind: kindOf(symbol) }
    yield* suffixes(text, symbol, end)
  }
}

/** Where the capitals before the first stroke of a symbol begin: a text has few strokes, and nothing else is looked at. */
function startOfSeries(text: string, stroke: number): number {
  let start = stroke
  while (start > stroke - longestSeries && isCapital(text.charCodeAt(start - 1))) start -= 1
  return start
}

const longestSeries = 6
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** A symbol has a number; `A/RES` and `S/N` have none. A single number is one of the early series: `S/5634`, `A/520`. */
function isSymbol(base: string): boolean {
  const pieces = base.split('/').slice(1)
  return pieces.length > 1 ? pieces.some((one) => /\d/u.test(one)) : /^\d{3,5}$/u.test(pieces[0] ?? '')
}

/** `A/RES/72/266 A and B` gives two, which share their words. */
function* writtenOut(
  base: string,
  letters = '',
  paren: string | undefined,
  span: Span,
): Generator<CitedSymbol> {
  const tail = paren === undefined ? '' : ` (${paren})`
  for (const part of partsIn(letters)) {
    yield { span, symbol: `${base}${part === '' ? '' : ` ${part}`}${tail}`, kind: 'resolution' }
  }
}

/** ` A and B` → A, B; ` A-C` and ` A to C` → A, B, C; nothing → the resolution whole. */
export function partsIn(letters: string): string[] {
  const found = letters.match(/[A-Z]/gu) ?? []
  const [first, last] = found
  if (first === undefined) return ['']
  if (found.length !== 2 || last === undefined || !/-| to | à | a | по |至/u.test(letters)) return found
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => String.fromCharCode(from + index))
}

/** `A/71/818 and Corr.1 and Add.1`: each suffix goes behind the symbol, in place of one of its own kind. */
function* suffixes(text: string, symbol: string, from: number): Generator<CitedSymbol> {
  let at = from
  let last = lastSuffix(symbol)
  for (let next = suffixAt(text, at, last); next !== null; next = suffixAt(text, at, last)) {
    for (let number = next.from; number <= next.to; number++) {
      const whole = withSuffix(symbol, next.kind, number)
      yield { span: { start: next.start, end: next.end }, symbol: whole, kind: kindOf(whole) }
    }
    at = next.end
    last = { kind: next.kind, number: next.to }
  }
}

interface Suffix {
  readonly kind: string
  readonly number: number
}

/** The `Add.1` of `A/71/818/Add.1`, which `-3` or `and 2` may follow. */
function lastSuffix(symbol: string): Suffix | null {
  const groups = /\/(?<kind>Add|Corr)\.(?<number>\d{1,3})$/u.exec(symbol)?.groups
  return groups === undefined ? null : { kind: groups['kind'] ?? '', number: Number(groups['number']) }
}

function suffixAt(
  text: string,
  at: number,
  last: Suffix | null,
): (Span & { kind: string; from: number; to: number }) | null {
  suffixInText.lastIndex = at
  moreInText.lastIndex = at
  const match = suffixInText.exec(text) ?? (last === null ? null : moreInText.exec(text))
  if (match === null) return null
  const { number, range, kind } = match.groups ?? {}
  const first = Number(match.groups?.['from'] ?? number)
  const from = range === undefined ? first : (last?.number ?? first) + 1
  const to = Math.min(Number(match.groups?.['to'] ?? first), from + longestRange)
  const start = at + match[0].search(/(?:Add|Corr|Rev|Amend)\.|\d/u)
  return { start, end: at + match[0].length, kind: kind ?? last?.kind ?? '', from, to }
}

/** `A/80/L.4/Rev.1` with Add.1 keeps its Rev.1; `A/71/818/Add.1` with Add.2 or Corr.1 does not keep its Add.1. */
const withSuffix = (symbol: string, kind: string, number: number): string =>
  `${symbol.replace(kind === 'Rev' ? /(?:\/(?:Add|Corr|Rev|Amend)\.\d+)+$/u : /(?:\/(?:Add|Corr|Amend)\.\d+)+$/u, '')}/${kind}.${number}`

/** In this order: the narrower before the wider. */
const kinds: readonly (readonly [CitationKind, RegExp])[] = [
  ['resolution', /\/RES\//u],
  ['decision', /\/DEC\//u],
  ['statement', /\/PRST\//u],
  ['draft', /\/L\.\d/u],
  ['record', /\/(?:SR|PV)\.\d/u],
  ['budget', /\((?:Sect|SECT|sect|Plan|Income)/u],
  ['report', /^(?:A|S|E|T|JIU)\//u],
]

/** What a symbol names, told by its form alone. */
const kindOf = (symbol: string): CitationKind =>
  kinds.find(([, pattern]) => pattern.test(symbol))?.[0] ?? 'other'
