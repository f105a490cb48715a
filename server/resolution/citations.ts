/** Finds the resolutions, decisions, reports and paragraphs that a text cites. */
import { arabicPartLetters, citingWords, type CitedBody } from '../languages/citing.ts'
import type { LanguageCode } from '../languages/codes.ts'
import { datePattern } from '../languages/dates.ts'
import type { Span } from '../text/span.ts'
import type { Citation } from './citation.ts'
import { nameNumber, type BareNumber } from './citedNumbers.ts'
import { findSymbols } from './citedSymbols.ts'
import { referenceAfter, referenceBefore } from './references.ts'
import { smallRoman } from '../text/numerals.ts'
import type { Organ } from './tree.ts'

/** What has to be known of a text. */
export interface CitingText {
  readonly language: LanguageCode
  readonly text: string
  /** Adopting organ: `its resolution 46/7` is its own. */
  readonly organ: Organ
}

/**
 * Everything cited, in the order of the text. Numbers of bodies that are not ours and numbers without a noun are left
 * out rather than guessed. Every step looks at a bounded stretch, so that time grows with the length of the text.
 */
export function findCitations(source: CitingText): Citation[] {
  return [...fullSymbols(source), ...bareNumbers(source)].toSorted(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  )
}

function* fullSymbols({ language, text }: CitingText): Generator<Citation> {
  for (const { span, symbol, kind } of findSymbols(text)) {
    const paragraph = referenceAfter(language, text, span.end) ?? referenceBefore(language, text, span.start)
    yield { span, symbol, kind, paragraph }
  }
}

const latinLetter = String.raw`[A-Z](?![\p{Script=Latin}\p{M}/.])`
const partLetter = `(?:${latinLetter}|(?:${arabicPartLetters.join('|')})(?!\\p{L}))`

/**
 * `57/290 B`, `S-26/1`, `2242 (2015)`, `3411 A and B (XXX)`, `217 ألف (د - 3)`; not the tail of `A/57/290` and not a
 * plain number, which has neither a stroke nor brackets.
 */
const numberInText = new RegExp(
  String.raw`(?<![A-Za-z\p{N}/.(-])(?:(?<special>E?S-|دإط ?- ?|دإ ?- ?)?(?<session>\d{1,4}) ?\/ ?)?(?<number>\d{1,4})(?<letters> ?${partLetter}(?:(?:-|, | and | to | et | y | и | و ?|和|、|, and )${partLetter}){0,8})?(?: ?\((?:(?<year>(?:19|20)\d\d)|(?<kind>E?S-)?(?<roman>[IVXLC]{1,8})|د(?<arabicKind>إط?)? ?- ?(?<arabic>\d{1,2}))\))?(?![\p{N}/])`,
  'uy',
)

interface Found {
  readonly bare: BareNumber
  readonly span: Span
}

/** What the words before a run of numbers say; a list shares it. */
interface Run {
  readonly noun: 'resolution' | 'decision'
  readonly body: CitedBody | null
  readonly reference: string | null
}

function* bareNumbers(source: CitingText): Generator<Citation> {
  const found = numbersIn(source.text)
  const runs = runsOf(source, found)
  for (const [index, { bare, span }] of found.entries()) {
    const run = runs[index]
    if (run == null) continue
    const year = yearBeside(source, span)
    const named = nameNumber(bare, { noun: run.noun, body: run.body, year, adopting: source.organ })
    if (named === null) continue
    const paragraph = run.reference ?? referenceAfter(source.language, source.text, endOfCiting(source, span))
    for (const symbol of named.symbols) yield { span, symbol, kind: named.kind, paragraph }
  }
}

function numbersIn(text: string): Found[] {
  const found: Found[] = []
  for (const match of numberMatches(text)) {
    const groups = match.groups ?? {}
    const { session, year, roman, arabic } = groups
    const paren =
      year ?? (roman === undefined ? null : (groups['kind'] ?? '') + roman) ?? arabicSession(groups, arabic)
    if (session === undefined && paren === null) continue
    const bare: BareNumber = {
      special: specialIn(groups['special']),
      session: session === undefined ? null : Number(session),
      number: Number(groups['number']),
      letters: lettersIn(groups['letters']),
      paren,
    }
    found.push({ bare, span: { start: match.index, end: match.index + match[0].length } })
  }
  return found
}

const specialIn = (mark: string | undefined): string =>
  mark === undefined ? '' : mark.replace(/دإط ?- ?/u, 'ES-').replace(/دإ ?- ?/u, 'S-')

const lettersIn = (letters: string | undefined): string =>
  letters === undefined
    ? ''
    : letters.replaceAll(/\p{Script=Arabic}{3,4}/gu, latinOf).replaceAll(/و ?/gu, ' and ')

/**
 * The number with which a title begins, as other languages write it: `3314 ألف (د - 29) - تعريف` begins with
 * `3314 A (XXIX)`. `length` is that of the number as it stands; null where none does.
 */
export function numberAtStart(title: string): { written: string; length: number } | null {
  const [first] = numbersIn(title)
  if (first?.span.start !== 0) return null
  const { special, session, number, letters, paren } = first.bare
  const strokes = session === null ? '' : `${session}/`
  return {
    written: `${special}${strokes}${number}${letters}${paren === null ? '' : ` (${paren})`}`,
    length: first.span.end,
  }
}

/** Figures with a stroke, a bracket or the letter of a part behind, perhaps after a space: `57/`, `3314 (`, `290 B`. */
const figures = /(?<![0-9])[0-9]{1,4}(?= ?[/(A-Z\u0600-\u06FF])/gu

/** Tries the pattern at figures alone, and of those only at figures that something of a citation follows. */
function numberMatches(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  figures.lastIndex = 0
  for (let figure = figures.exec(text); figure !== null; figure = figures.exec(text)) {
    const match = numberAt(text, figure.index)
    if (match === null) continue
    figures.lastIndex = match.index + match[0].length
    found.push(match)
  }
  return found
}

/** The match that begins at `start`, or with the mark of a special session before it. */
function numberAt(text: string, start: number): RegExpExecArray | null {
  const mark = /[-\s]/u.test(text.charAt(start - 1))
    ? specialBefore.exec(text.slice(Math.max(0, start - 6), start))?.[0].length
    : undefined
  if (mark !== undefined) {
    numberInText.lastIndex = start - mark
    const special = numberInText.exec(text)
    if (special !== null) return special
  }
  numberInText.lastIndex = start
  return numberInText.exec(text)
}

/** `S-`, `ES-`, دإ-, دإط - */
const specialBefore = /(?:E?S-|دإط ?- ?|دإ ?- ?)$/u

/** Arabic counts the early sessions in figures: (د - 3) is (III), (دإط - 5) is (ES-V). */
function arabicSession(
  groups: Record<string, string | undefined>,
  number: string | undefined,
): string | null {
  if (number === undefined) return null
  const kind = groups['arabicKind']
  return (kind === undefined ? '' : kind === 'إ' ? 'S-' : 'ES-') + smallRoman(Number(number)).toUpperCase()
}

function latinOf(word: string): string {
  const index = arabicPartLetters.indexOf(word)
  return index === -1 ? word : String.fromCharCode(65 + index)
}

/** Longest stretch before a number in which its noun and its body are looked for, and between two numbers of a list. */
const reach = 120

/** For each number the words that go with it: its own, or those of the list it stands in; null where nothing cites it. */
function runsOf(source: CitingText, found: readonly Found[]): (Run | null)[] {
  if (source.language === 'zh') return chineseRuns(source, found)
  const runs: (Run | null)[] = []
  for (const [index, { span }] of found.entries()) {
    const own = runBefore(source, span)
    const before = found[index - 1]
    const goesOn = own === null && before !== undefined && isGap(source, before.span.end, span.start)
    runs.push(own ?? (goesOn ? withoutReference(runs[index - 1] ?? null, source, before, span) : null))
  }
  return bodiesBehind(source, found, runs)
}

/** The second entry of a list keeps noun and body; a paragraph belongs to the first alone unless it is named again. */
function withoutReference(run: Run | null, source: CitingText, before: Found, span: Span): Run | null {
  if (run === null) return null
  const between = source.text.slice(before.span.end, span.start)
  return { ...run, reference: referenceBefore(source.language, between, between.length) }
}

interface Patterns {
  readonly noun: RegExp
  readonly body: readonly (readonly [CitedBody, RegExp])[]
  readonly own: RegExp
  readonly gap: RegExp
  readonly behind: readonly (readonly [CitedBody, RegExp])[]
  readonly dateBehind: RegExp
  /** The body's name and what leads to it, where a paragraph is named before: `of General Assembly `. */
  readonly bodyWords: RegExp
}

const compiled = new Map<LanguageCode, Patterns>()

function patternsOf(language: LanguageCode): Patterns {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const { resolution, decision, bodies, own, ownLink, dated, of, and, annex } = citingWords[language]
  const date = datePattern(language).source.replaceAll(/\?<\w+>/gu, '?:')
  const behind = `(?:,? ?(?:(?:${dated}) )?(?:${date})(?: г(?:ода|\\.))?,?)?`
  const possessive = own === '' ? '' : `|(?:${ownLink})[ ,]{1,2}(?:${own}) |,? (?:${own}) `
  const made: Patterns = {
    noun: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:(?<resolution>${resolution})|(?:${decision})) ?(?:No\\. ?|nos? )?$`,
      'iu',
    ),
    body: bodies.map(([body, name]) => [body, new RegExp(`(?:${name})['’]?s?(?:,? ${possessive})$`, 'iu')]),
    own: new RegExp(own === '' ? '$^' : `(?<!\\p{L})${own} $`, 'iu'),
    gap: new RegExp(
      `^${behind}[,;،]? ?(?:(?:${and}) ?)?(?:(?:${of}) )?(?:(?:${own === '' ? '$^' : own}) )?(?:[\\p{L}.,() ]{0,40}(?:\\d{1,3}|[IVX]{1,5}|${annex}),? (?:(?:of|to|de|du|de la|из) )?)?$`,
      'iu',
    ),
    behind: bodies.map(([body, name]) => [body, new RegExp(`^${behind} ?(?:(?:${of}) ?)?(?:${name})`, 'iu')]),
    dateBehind: new RegExp(`^,? ?(?:(?:${dated}) )?(?:${date})`, 'iu'),
    bodyWords: bodyWords(language),
  }
  compiled.set(language, made)
  return made
}

function bodyWords(language: LanguageCode): RegExp {
  const { bodies, own } = citingWords[language]
  const names = bodies.map(([, name]) => name).join('|')
  const same = String.raw`(?:(?:same|said|that|this|dicha|той же|этой) )?`
  return new RegExp(`${same}(?:(?:${names}|Council)['’]?s? )?(?:${own === '' ? '$^' : `${own} `})?$`, 'iu')
}

/** The noun before a number with the body and the paragraph named before it: `paragraph 12 of its resolution `. */
function runBefore(source: CitingText, span: Span): Run | null {
  const window = source.text.slice(Math.max(0, span.start - reach), span.start)
  const patterns = patternsOf(source.language)
  const match = patterns.noun.exec(window)
  if (match === null) return null
  const noun = match.groups?.['resolution'] === undefined ? 'decision' : 'resolution'
  const before = window.slice(0, match.index)
  const named = patterns.body.find(([, pattern]) => pattern.test(before))
  const isOwn = patterns.own.test(before) || /(?:ها|ه)$/u.test(match[0].trim())
  const start = span.start - window.length
  const cut = patterns.bodyWords.exec(before)?.index ?? before.length
  return {
    noun,
    body: named?.[0] ?? (isOwn ? source.organ : null),
    reference: referenceBefore(source.language, source.text, start + cut),
  }
}

function isGap(source: CitingText, from: number, to: number): boolean {
  return to - from <= reach && patternsOf(source.language).gap.test(source.text.slice(from, to))
}

/** `resolutions 5/1 and 5/2 of 18 June 2007 of the Human Rights Council`: the last of a list says it for all. */
function bodiesBehind(
  source: CitingText,
  found: readonly Found[],
  runs: readonly (Run | null)[],
): (Run | null)[] {
  const { behind } = patternsOf(source.language)
  const told = [...runs]
  for (let index = told.length - 1; index >= 0; index--) {
    const run = told[index]
    const span = found[index]?.span
    if (run == null || span === undefined || run.body !== null) continue
    const next = told[index + 1]
    const nextSpan = found[index + 1]?.span
    const words = source.text.slice(span.end, span.end + reach)
    const named = behind.find(([, pattern]) => pattern.test(words))?.[0]
    const sharesNext = nextSpan !== undefined && isGap(source, span.end, nextSpan.start)
    told[index] = { ...run, body: named ?? (sharesNext ? (next?.body ?? null) : null) }
  }
  return told
}

/** Chinese says the noun last: `第57/290 B号、第59/296号和第60/266号决议`. */
function chineseRuns(source: CitingText, found: readonly Found[]): (Run | null)[] {
  const runs: (Run | null)[] = found.map(() => null)
  for (let index = found.length - 1; index >= 0; index--) {
    const span = found[index]?.span
    if (span === undefined || !/第 ?$/u.test(source.text.slice(Math.max(0, span.start - 2), span.start)))
      continue
    const words = source.text.slice(span.end, span.end + 40)
    const noun = /^ ?号(?:的)?(?:各项|有关)?(?<noun>决议|决定)/u.exec(words)?.groups?.['noun']
    if (noun !== undefined) {
      runs[index] = {
        noun: noun === '决议' ? 'resolution' : 'decision',
        body: chineseBody(source, span),
        reference: null,
      }
    } else if (
      /^ ?号?(?:、|和|及|以及|与|,|，)?[^。；]{0,16}第 ?$/u.test(
        source.text.slice(span.end, found[index + 1]?.span.start ?? 0),
      )
    ) {
      const next = runs[index + 1]
      runs[index] = next == null ? null : { ...next, body: chineseBody(source, span) ?? next.body }
    }
  }
  return runs
}

function chineseBody(source: CitingText, span: Span): CitedBody | null {
  const before = source.text.slice(Math.max(0, span.start - 30), span.start)
  const { bodies, own } = citingWords.zh
  const date = String.raw`(?:\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)?第 ?$`
  const named = bodies.find(([, name]) => new RegExp(`(?:${name})(?:的)?${date}`, 'u').test(before))
  return named?.[0] ?? (new RegExp(`${own}${date}`, 'u').test(before) ? source.organ : null)
}

/** The year of the date that stands beside a number; Chinese puts it before. */
function yearBeside({ language, text }: CitingText, span: Span): number | null {
  const words =
    language === 'zh'
      ? (/\d{4} ?年[^，。；]{0,12}第 ?$/u.exec(text.slice(Math.max(0, span.start - 24), span.start))?.[0] ??
        '')
      : (patternsOf(language).dateBehind.exec(text.slice(span.end, span.end + 60))?.[0] ?? '')
  const year = /\d{4}/u.exec(words)?.[0]
  return year === undefined ? null : Number(year)
}

/** Where the citation ends with its date or its noun behind: what follows may name a paragraph. */
function endOfCiting({ language, text }: CitingText, span: Span): number {
  const words = text.slice(span.end, span.end + 60)
  const behind = language === 'zh' ? /^ ?号(?:决议|决定)/u : patternsOf(language).dateBehind
  return span.end + (behind.exec(words)?.[0].length ?? 0)
}
