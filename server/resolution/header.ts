/** Reads what the first page and the closing lines say about a resolution. */
import { numberAtStart } from './citations.ts'
import { datePattern, readDate } from '../languages/dates.ts'
import { readOrdinal } from '../languages/ordinals.ts'
import type { Language } from '../languages/language.ts'
import { structurePatterns } from '../languages/structurePatterns.ts'
import { numberedTitle } from '../text/marks.ts'
import { romanTitle, type Opening } from './opening.ts'
import { findSymbols } from './citedSymbols.ts'
import { findDraftSymbol, findResolutionSymbol, symbolFromTitle, type ResolutionSymbol } from './symbol.ts'
import type { Header } from './tree.ts'

/** Where the facts of a header stand. */
export interface HeaderSources {
  readonly opening: Opening
  /** Closing lines in order. */
  readonly closing: readonly string[]
  readonly furniture: readonly string[]
}

/**
 * Puts the header together. A fact that is missing from its usual place is taken from the next best: the symbol from
 * the title's number, the date of adoption from the closing lines, the head of the first page from page furniture.
 * @returns null where neither a symbol nor a numbered title says which resolution this is
 */
export function readHeader(language: Language, sources: HeaderSources): Header | null {
  const { opening, closing, furniture } = sources
  const adopted = symbolOf(sources)
  const symbol = adopted ?? draftOf(language, sources)
  if (symbol === null) return null
  const draft = adopted === null
  const head = opening.head.join('\n')
  const all = [head, ...furniture].join('\n')
  const adoption = adoptionOf(language, head)
  const agenda = agendaOf(language, head) ?? agendaOf(language, all)
  // Closing lines of the Security Council name the meeting, and say how it voted.
  const source = sourceOf(language, opening.head, symbol.organ === 'SC' ? [] : closing)
  const above = draft ? [] : closingAbove(language, symbol, opening)
  return {
    ...symbol,
    draft,
    title: draft
      ? draftTitle(language, symbol, opening.head)
      : titleOf(opening.title, symbol) || unnumberedTitle(language, opening),
    adopted: adoption?.date ?? dateOf(language, closing) ?? dateOf(language, above),
    agendaItem: agenda?.item ?? null,
    agendaItems: agenda?.item.split(', ') ?? [],
    agendaTitle: agenda?.title ?? null,
    source,
    committee: source === null ? committeeOfDraft(symbol.symbol) : committeeOf(language, source),
    sourceSymbols: source === null ? [] : [...new Set([...findSymbols(source)].map((found) => found.symbol))],
    meeting: meetingOf(language, closing) ?? adoption?.meeting ?? meetingOf(language, above),
    distributed: distributedOf(language, all),
    jobNumber: jobNumberOf(all),
  }
}

function symbolOf({ opening, furniture }: HeaderSources): ResolutionSymbol | null {
  const fromTitle = symbolFromTitle(withLatinNumber(opening.title).replace(/ - /u, '. '), opening.organ)
  const printed = findResolutionSymbol([...opening.head, ...furniture].join('\n'))
  if (printed === null) return fromTitle
  // A head that shows another number than the title belongs to another document of the same file.
  return fromTitle !== null && !printed.symbol.startsWith(fromTitle.symbol) ? fromTitle : printed
}

/** `3314 (د - 29) - تعريف` → `3314 (XXIX) - تعريف` */
function withLatinNumber(title: string): string {
  const number = /^[\p{Script=Arabic}\d]/u.test(title) ? numberAtStart(title) : null
  return number === null ? title : number.written + title.slice(number.length)
}

/**
 * A draft shows its own symbol where a resolution shows its own: the first one in the head, source lines aside. In the
 * Security Council it is one like those of letters, so that only its words tell: `S/2024/770`.
 */
function draftOf(language: Language, { opening, furniture }: HeaderSources): ResolutionSymbol | null {
  const lines = [...opening.head.filter((line) => !line.startsWith('[')), ...furniture]
  const found = findDraftSymbol(lines.join('\n'), opening.organ)
  const { draftResolution } = structurePatterns(language)
  if (found !== null || opening.organ !== 'SC' || !lines.some((line) => draftResolution.test(line)))
    return found
  const first = findSymbols(lines.join('\n')).next().value?.symbol ?? ''
  return councilPaper.test(first) ? { symbol: first, organ: 'SC', session: null } : null
}

/** `S/2024/770`, `S/12345`, `S/2024/770/Rev.1` */
const councilPaper = /^S\/(?:\d{4}\/\d{1,4}|\d{3,5})(?:\/Rev\.\d{1,2})?$/u

/** The last line before the opening words; where the sponsors stand on it, what follows them. */
function draftTitle(
  language: Language,
  { symbol, organ }: ResolutionSymbol,
  head: readonly string[],
): string {
  if (organ === 'SC') return symbol
  const last = head.at(-1) ?? ''
  const words = structurePatterns(language).draftResolution.exec(last)
  const behind =
    words === null ? '' : last.slice(words.index + words[0].length).replace(/^\*{0,3}[.:]? ?/u, '')
  return (/^(?:\p{Lu}|\p{Lo})/u.test(behind) ? behind : last).trim()
}

/** `RESOLUTION 242 (1967) of 22 November 1967` → `RESOLUTION 242 (1967)` */
const withoutDay = (title: string): string =>
  title.replace(/(?<=\d\)),? (?:of|du|de|от|المؤرخ) [\p{L}\d /]{8,35}$/u, '').replace(/[,.]$/u, '')

/** `78/331. United Nations action` → `United Nations action`; a Security Council title is its number. */
function titleOf(line: string, symbol: ResolutionSymbol): string {
  if (symbol.organ === 'SC') return line === '' ? symbol.symbol : withoutDay(line)
  const number = numberedTitle.exec(line)?.[0] ?? romanTitle.exec(line)?.[0] ?? ''
  return line.slice(number.length).trim()
}

/**
 * Lines that say what closing lines say, where older texts have them above the opening words: in the Assembly the
 * meeting with the day below it, in the Security Council the day, in the title or around it.
 */
function closingAbove(
  language: Language,
  { organ }: ResolutionSymbol,
  { head, title, dated }: Opening,
): string[] {
  if (organ === 'SC') return [title, ...head]
  if (dated !== null) return [dated]
  const meeting = head.findIndex((line) => structurePatterns(language).meetingLine.test(line))
  return meeting === -1 ? [] : head.slice(meeting, meeting + 2)
}

/** Where the number before a title was lost, the title is what stands between the source line and the opening words. */
function unnumberedTitle(language: Language, { head }: Opening): string {
  const { meetingLine, adopted, agendaItem } = structurePatterns(language)
  const source = head.findLastIndex((line) => line.endsWith(']'))
  const lines = (source === -1 ? head.slice(-1) : head.slice(source + 1)).filter(
    (line) =>
      /\p{L}{3}/u.test(line) &&
      !/^[ASE]\//u.test(line) &&
      ![meetingLine, adopted, agendaItem].some((pattern) => pattern.test(line)) &&
      readDate(line, language.code) === null,
  )
  return lines.join(' ')
}

/** How far from the words of adoption its date may stand. */
const nearby = 60

function adoptionOf(
  language: Language,
  head: string,
): { date: string | null; meeting: number | null } | null {
  const flat = head.replaceAll('\n', ' ')
  const match = structurePatterns(language).adopted.exec(flat)
  if (match === null) return null
  const end = match.index + match[0].length
  // Chinese puts the date before: 2021年9月2日大会决议.
  const date =
    language.code === 'zh'
      ? readDate(flat.slice(Math.max(0, match.index - 20), end), 'zh')
      : readDate(flat.slice(end, end + nearby), language.code)
  const meeting = /\d{3,5}/u.exec(language.code === 'zh' ? '' : match[0])?.[0]
  return { date, meeting: meeting === undefined ? null : Number(meeting) }
}

function agendaOf(language: Language, head: string): { item: string; title: string | null } | null {
  const match = structurePatterns(language).agendaItem.exec(head)
  const item = match?.groups?.['item']
  if (match === null || item === undefined) return null
  const rest = head.slice(match.index + match[0].length)
  const end = structurePatterns(language).behindAgendaTitle.exec(rest)?.index
  // Without the words of adoption after it, nothing says where the item's title ends.
  const title =
    end === undefined ? '' : withoutDate(language, rest.slice(0, end)).replaceAll(/\s+/gu, ' ').trim()
  return { item: printedItems(item), title: title === '' ? null : title }
}

/** Chinese: the date of adoption stands between the item's title and the words of adoption. */
const withoutDate = (language: Language, words: string): string =>
  language.code === 'zh' ? words.replace(/\d{4} ?年.*$/u, '') : words

/** `89 and 12` → `89, 12`; `75(a)` → `75 (a)`. */
const printedItems = (items: string): string =>
  items
    .replaceAll(/(?:, and | and | et | y | и | و ?| ?(?:、|和|及|，) ?|، |, ?)(?=\d)/gu, ', ')
    .replaceAll(/(\d)\(/gu, '$1 (')
    .trim()

/** `[on the report of the Fifth Committee (A/79/643, para. 6)]`; the Human Rights Council closes with its own bracket. */
function sourceOf(language: Language, head: readonly string[], closing: readonly string[]): string | null {
  const { vote: how, heading } = structurePatterns(language)
  const line =
    head.find((text) => /^\[.{8,}\]$/u.test(text)) ??
    // On pages the heading and the source are one line.
    head.flatMap((text) => (heading.test(text) ? (/\[[^\]]{8,}\]/u.exec(text) ?? []) : []))[0]
  const bracket = line ?? closing.find((text) => how.test(text))
  return bracket?.replace(/^\[/u, '').replace(/\]$/u, '').trim() ?? null
}

const mainCommittees = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']

/** `A/C.3/79/L.12` is before the Third Committee. */
function committeeOfDraft(symbol: string): string | null {
  const number = /^A\/C\.([1-6])\//u.exec(symbol)?.[1]
  return number === undefined ? null : (mainCommittees[Number(number) - 1] ?? null)
}

function committeeOf(language: Language, source: string): string | null {
  const named = structurePatterns(language).committees.find(([, pattern]) => pattern.test(source))
  if (named !== undefined) return named[0]
  return (
    /^on the (?:report|recommendation) of the (?<name>[^(]{3,80}?)(?: \(|$)/iu.exec(source)?.groups?.[
      'name'
    ] ?? null
  )
}

/** The first date that stands in closing lines, ISO; null where there is none. */
export function dateOf(language: Language, closing: readonly string[]): string | null {
  for (const line of closing) {
    const date = readDate(line, language.code)
    if (date !== null) return date
  }
  return null
}

/** The first years spell meetings out, up to `Hundred and eighty-third`. */
const largestSpelled = 199

/** The number of the meeting in closing lines; null where they name none. */
export function meetingOf(language: Language, closing: readonly string[]): number | null {
  const pattern = structurePatterns(language).meeting
  for (const line of closing) {
    const { meeting, spelled } = pattern.exec(line)?.groups ?? {}
    if (meeting !== undefined) return Number(meeting)
    const value = spelled === undefined ? null : readOrdinal(spelled, language.code, largestSpelled)
    if (value !== null) return value
  }
  return null
}

function distributedOf(language: Language, text: string): string | null {
  const match = structurePatterns(language).distributed.exec(text)
  if (match === null) return null
  const end = match.index + match[0].length
  const after = text.slice(end, end + nearby).replaceAll('\n', ' ')
  // Some languages print this day in English, and the day of adoption in their own words soon after.
  const first = [language.code, 'en' as const]
    .map((code) => ({ code, at: datePattern(code).exec(after)?.index ?? Infinity }))
    .toSorted((one, other) => one.at - other.at)[0]
  return first === undefined ? null : readDate(after, first.code)
}

/** `24-16426 (E)`: with its language letter where it is printed so, else the first of that form. */
function jobNumberOf(text: string): string | null {
  const match = /(?<!\d)(\d{2}-\d{5}) ?\([EFSRCA]\)/u.exec(text) ?? /^(?:.{0,8} )?(\d{2}-\d{5})$/mu.exec(text)
  return match?.[1] ?? null
}
