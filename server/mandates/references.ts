/** Which paragraphs a mandate refers to: those that made its request before, in another resolution or in the same one. */
import { citingWords } from '../languages/citing.ts'
import type { Node, Resolution } from '../resolution/tree.ts'
import { everywhere, mayMatch } from '../text/search.ts'
import type { Span } from '../text/span.ts'
import type { ScannedClause } from './descriptionSearch.ts'
import type { Grammar } from './grammar.ts'
import type { Reference } from './mandate.ts'
import { holds, phrasesAs } from './phraseSearch.ts'
import { perLanguage } from './perLanguage.ts'

/** Where a paragraph is cited. Offsets into the text of the resolution. */
export interface Place {
  readonly span: Span
  readonly reference: Reference
}

/** Words of a clause: the path of the paragraph in which they stand, and their offsets in the text of the resolution. */
export interface Words extends Span {
  readonly path: string
}

/**
 * The paragraphs that made a request before: cited between verb and action where the verb repeats one ("reiterates its
 * request, made in paragraph 5 above, that"), or behind "as requested in" in the words of the part.
 */
export function referredTo(
  resolution: Resolution,
  { wording: { start, actionAt }, path, clause: { scanned, wanted } }: Referring,
  part: Span,
  grammar: Grammar,
): Reference[] {
  const { records, directives } = grammar.phrases
  const opening = { path, start, end: actionAt }
  const repeats =
    mayMatch(scanned, wanted.repeating) &&
    holds(resolution.text.slice(start, actionAt), records.repeating, directives.spaced)
  const places = [
    ...(repeats ? placesIn(resolution, opening, grammar) : []),
    ...leadingTo(resolution, opening, grammar),
  ]
  if (mayMatch(scanned, wanted.asRequested)) {
    places.push(...asRequestedIn(resolution, opening, grammar))
    places.push(...asRequestedIn(resolution, { path, ...part }, grammar))
  }
  return referencesOf(places)
}

/** A clause with what was seen in its words, and the path of its paragraph. */
interface Referring {
  readonly wording: { readonly start: number; readonly actionAt: number }
  readonly path: string
  readonly clause: ScannedClause
}

/** A repetition before a clause is looked for in so many letters. */
const LEADING = 140

const leadingPatterns = perLanguage(({ records }) =>
  records.repeatsAfter.length === 0
    ? null
    : new RegExp(
        `(?:${records.repeats.join('|')})[^,;，；。]{0,90}(?:${records.repeatsAfter.join('|')})[,，]$`,
        'u',
      ),
)

/** Where the verb stands behind the citation the request follows as a clause of its own: 重申其在…段中提出的要求，请秘书长…. */
function leadingTo(resolution: Resolution, { path, start }: Words, grammar: Grammar): Place[] {
  const pattern = leadingPatterns(grammar.phrases)
  if (pattern === null) return []
  const match = pattern.exec(resolution.text.slice(Math.max(0, start - LEADING), start))
  return match === null
    ? []
    : placesIn(resolution, { path, start: start - match[0].length, end: start }, grammar)
}

/** The paragraphs that the words cite, of other resolutions and decisions and of their own. */
export const placesIn = (resolution: Resolution, words: Words, grammar: Grammar): Place[] => [
  ...citedIn(resolution, words),
  ...ownIn(resolution, words, grammar),
]

/** What is cited, each paragraph once. */
export function referencesOf(places: readonly Place[]): Reference[] {
  if (places.length === 0) return []
  const references = places.map(({ reference }) => reference)
  const same = (one: Reference, other: Reference): boolean =>
    one.symbol === other.symbol && one.paragraph === other.paragraph
  return references.filter((one, index) => references.findIndex((other) => same(one, other)) === index)
}

const citedIn = ({ citations }: Resolution, { start, end }: Words): Place[] =>
  citations
    .filter(({ span }) => span.start >= start && span.end <= end)
    .filter(({ kind }) => kind === 'resolution' || kind === 'decision')
    .flatMap(({ span, symbol, paragraph }) =>
      paragraphsOf(paragraph).map((each) => ({ span, reference: { symbol, paragraph: each } })),
    )

/** The paragraphs of a citation: "5-7" is three of them. */
function paragraphsOf(cited: string | null): (string | null)[] {
  const range = /^(\d{1,3})-(\d{1,3})$/u.exec(cited ?? '')
  if (range === null) return [cited]
  const [first, last] = [Number(range[1]), Number(range[2])]
  if (last <= first || last - first > LONGEST_RANGE) return [cited]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

/** One number of a paragraph or a row of them: "5", "12 (a)", "5 and 6", "5, 6 and 7", "5 to 7 and 9". */
const ONE = String.raw`\d{1,3}(?: ?\([a-z]\))?`

/** A range of more paragraphs than these is a slip, and its ends are taken alone. */
const LONGEST_RANGE = 30

const ownPatterns = perLanguage(({ code, records, directives, addressees }) => {
  const gap = directives.spaced ? ' ' : ''
  // 第5段至第7段: where the noun comes last it may be said with each number.
  const [last, first] = directives.spaced ? ['', ''] : [`(?:${citingWords[code].paragraph})?`, '第?']
  const and = `${last}(?:[,،、] ?|,?${gap}(?:${addressees.and.join('|')}) ?)${first}`
  const to = `${last}(?: ?[-–] ?|${gap}(?:${citingWords[code].to})${gap} ?)${first}`
  const row = `(${ONE}(?:(?:${and}|${to})${ONE}){0,6})`
  const numbered = records.ownParagraph.map((phrase) => phrase.replace('#', row))
  return {
    places: new RegExp(`${directives.spaced ? '(?<!\\p{L})' : ''}(?:${numbered.join('|')})`, 'giu'),
    range: new RegExp(`(\\d{1,3})${to}(?=(\\d{1,3}))`, 'gu'),
  }
})

/** The numbers of a row, each of a range: "5 to 7" is 5, 6 and 7. */
function numbersIn(row: string, range: RegExp): string[] {
  const filled = row.replaceAll(range, (words, first: string, last: string) => {
    const between = Number(last) - Number(first) - 1
    if (between < 0 || between > LONGEST_RANGE) return words
    return [first, ...Array.from({ length: between }, (_, index) => Number(first) + index + 1), ''].join(', ')
  })
  return [...filled.matchAll(new RegExp(ONE, 'gu'))].map(([number]) => number.replaceAll(' ', ''))
}

/** "paragraph 5 above", "paragraphs 5 and 12 (a) of the present resolution". */
function ownIn(resolution: Resolution, { path, start, end }: Words, { phrases }: Grammar): Place[] {
  const { places, range } = ownPatterns(phrases)
  return everywhere(resolution.text.slice(start, end), places).flatMap((match) => {
    const numbers = match.slice(1).find((group) => group !== undefined) ?? ''
    const from = start + match.index
    const span = { start: from, end: from + match[0].length }
    return numbersIn(numbers, range).map((number) => ({
      span,
      reference: { symbol: resolution.header.symbol, paragraph: ownPath(number, path, resolution) },
    }))
  })
}

/** Where numbers start again in each section or annex, "paragraph 5 above" is that of the same one, if it has such. */
function ownPath(number: string, path: string, { nodes }: Resolution): string {
  const beside = path.slice(0, path.lastIndexOf('/') + 1) + number
  const has = (node: Node): boolean => node.path === beside || node.children.some(has)
  return beside !== number && nodes.some(has) ? beside : number
}

/** Behind "as requested in" the citation comes within so many letters, and before the next comma. */
const NEAR = 90

function asRequestedIn(resolution: Resolution, { path, start, end }: Words, grammar: Grammar): Place[] {
  const { records, directives } = grammar.phrases
  const pattern = phrasesAs(records.asRequested, directives.spaced, '#', 'giu')
  return everywhere(resolution.text.slice(start, end), pattern).flatMap((match) => {
    const from = start + match.index
    const until = from + match[0].length
    // Where words are not written apart the phrase holds the citation: 按照第88/501号决议第4段的要求.
    const near = directives.spaced ? resolution.text.slice(until, Math.min(end, until + NEAR)) : ''
    const words = /^[^,;،؛]*/u.exec(near)?.[0] ?? ''
    return placesIn(resolution, { path, start: from, end: until + words.length }, grammar)
  })
}
