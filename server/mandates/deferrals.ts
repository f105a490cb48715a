/**
 * Reads a decision by which the Assembly puts documents off: "Questions deferred for future consideration" (decisions
 * 71/546 to 79/551, domain rules §3.1).
 */
import { deferringWords } from '../languages/deferring.ts'
import { detect, sampleLength } from '../languages/detect.ts'
import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/codes.ts'
import { findSymbols } from '../resolution/citedSymbols.ts'
import { statedDue } from './due.ts'
import type { SessionPart } from './mandate.ts'

/** One document, with its corrigenda and addenda where they are listed with it. */
interface DeferredDocument {
  /** Normal forms, the document itself first: `A/75/754`, `A/75/754/Corr.1`. */
  readonly symbols: readonly string[]
  /** As the decision names it, as in "Report of the Secretary-General on fog signals"; empty where it gives the symbol alone. */
  readonly title: string
  /** The agenda item under which it is listed; null where it stands under none. */
  readonly item: AgendaItem | null
}

/** `141`, `Programme budget for 2045`; the title is empty where it does not stand apart. */
interface AgendaItem {
  readonly number: string
  readonly title: string
}

/** What one part of a decision puts off to one session. */
export interface Deferral {
  /** `75/553 A`; null where the text does not number itself. */
  readonly decision: string | null
  readonly session: number
  readonly part: SessionPart | null
  /** The words that say to when, verbatim. */
  readonly words: string
  readonly documents: readonly DeferredDocument[]
}

/** The words to a session are at most so long. */
const farthest = 400
/** A title is at most so long. */
const longestTitle = 600

/**
 * The deferrals of a decision, in the order of its text.
 * @param text lines as they stand in the file
 * @returns none where nothing is put off to a session in an official language
 */
export function readDeferrals(text: string): Deferral[] {
  const plain = plainOf(text)
  const language = detect(plain.slice(0, sampleLength))
  if (language === null) return []
  const marks = marksOf(plain, language)
  let number: string | null = null
  let letter: string | null = null
  return marks.flatMap((mark, nth) => {
    if (mark.is === 'letter') letter = mark.letter
    if (mark.is === 'number') [number, letter] = [mark.number, mark.letter]
    if (mark.until === null) return []
    let next = nth + 1
    while (marks[next]?.is === 'letter') next += 1
    const end = marks[next]?.at ?? plain.length
    const decision = number === null || letter === null ? number : `${number} ${letter}`
    return deferralIn(plain, { until: mark.until, end, decision, language })
  })
}

/** A place where a decision begins, a part of one, or the words that put something off. */
interface Mark {
  readonly is: 'number' | 'letter' | 'putting off'
  readonly at: number
  /** Of the words that put something off, where `until` begins and how long it is. */
  readonly until: readonly [at: number, length: number] | null
  readonly number: string | null
  readonly letter: string | null
}

/** A part: its letter alone on a line. */
const letterAt = /^[ \t]*([A-Z])[ \t]*$/gmu

function marksOf(text: string, language: LanguageCode): Mark[] {
  const { defer, decision } = deferringWords[language]
  const edge = language === 'zh' ? '' : String.raw`(?<!\p{L})`
  // `75/553.`, `75/553 A.`, `Decision 75/553` at the beginning of a line.
  const numberAt = new RegExp(
    String.raw`^[ \t]*(?:${decision}[ \t]?)?(\d{1,3}/[4-9]\d\d)(?:[ \t]([A-Za-z]))?(?![\d/\p{L}])`,
    'gimu',
  )
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)]
  return [
    ...matches(numberAt).map(({ index: at, 1: number = null, 2: letter = null }): Mark => ({
      is: 'number',
      at,
      until: null,
      number,
      letter: letter?.toUpperCase() ?? null,
    })),
    ...matches(letterAt).map(({ index: at, 1: letter = null }): Mark => ({
      is: 'letter',
      at,
      until: null,
      number: null,
      letter,
    })),
    ...matches(new RegExp(edge + defer, 'giu')).map(({ 0: said, index: at, groups }): Mark => {
      const { length } = groups?.['until'] ?? ''
      return { is: 'putting off', at, until: [at + said.length - length, length], number: null, letter: null }
    }),
  ].toSorted((one, other) => one.at - other.at)
}

interface Stretch {
  readonly until: readonly [at: number, length: number]
  readonly end: number
  readonly decision: string | null
  readonly language: LanguageCode
}

/** What one stretch puts off; none where it names no session. */
function deferralIn(text: string, { until: [start, length], end, decision, language }: Stretch): Deferral[] {
  const { at } = deferringWords[language]
  const passage = sentence(text.slice(start, Math.min(end, start + farthest)))
  const read = at + (language === 'zh' ? '' : ' ') + passage.slice(length).trimStart().replaceAll('\n', ' ')
  const due = statedDue(read, settingOf(decision, language)).find(({ session }) => session !== null)
  if (due === undefined || due.session === null) return []
  const words = due.expression.replace(at, passage.slice(0, length))
  const documents = documentsIn(text, start + passage.length, end, language)
  return [{ decision, session: due.session, part: due.part, words, documents }]
}

/** Compatibility letters folded, dashes as hyphens, and `and Corr.1` on the line of its symbol. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u2010-\u2015]/gu, '-')
    .replaceAll(/\s{1,20}(?=(?:and|et|y|и|و) ?(?:Add|Corr|Rev|Amend)\.)/gu, ' ')

/** Up to the colon before the list, or to the end of the sentence. */
const sentence = (words: string): string =>
  words.slice(0, /[:：。;]|\.\s/u.exec(words)?.index ?? words.length)

const settingOf = (decision: string | null, language: LanguageCode) => ({
  phrases: languages[language].phrases,
  organ: 'GA' as const,
  session: decision === null ? null : Number(decision.split('/')[0]),
  adopted: null,
  expires: null,
})

// ---------------------------------------------------------------------------------------------------------- documents

/** `and`, commas and brackets: what stands between a symbol and its corrigenda. */
const between = /^[\s,;()、和]*(?:(?:and|et|y|и|و)[\s,(]*)?$/u

function documentsIn(text: string, start: number, end: number, language: LanguageCode): DeferredDocument[] {
  const items = [...text.slice(start, end).matchAll(itemAt(language))].map((found) => ({
    at: start + found.index,
    after: start + found.index + found[0].length,
    number: found[1] ?? '',
  }))
  const documents: (DeferredDocument & { end: number })[] = []
  let item = -1
  let under: AgendaItem | null = null
  for (const { span, symbol, kind } of findSymbols(text.slice(start, end))) {
    if (kind === 'resolution' || kind === 'decision') continue
    const [from, to] = [start + span.start, start + span.end]
    const last = documents.at(-1)
    if (last !== undefined && from >= last.end && between.test(text.slice(last.end, from))) {
      documents[documents.length - 1] = { ...last, symbols: [...last.symbols, symbol], end: to }
      continue
    }
    const before = item
    while ((items[item + 1]?.at ?? Infinity) < from) item += 1
    const head = items[item]
    if (head !== undefined && item > before)
      under = { number: head.number, title: headTitle(text.slice(head.after, from)) }
    const titleFrom = Math.max(last?.end ?? start, head?.after ?? start, from - longestTitle)
    const title = titleOf(text.slice(titleFrom, from))
    documents.push({ symbols: [symbol], title, item: under, end: to })
  }
  return documents.map(({ symbols, title, item: listedUnder }) => ({ symbols, title, item: listedUnder }))
}

/** `Item 141`, `Agenda item 141`, `Пункт 141 повестки дня`, `项目 141` at the beginning of a line. */
const itemAt = (language: LanguageCode): RegExp =>
  new RegExp(`^[ \\t]*(?:${deferringWords[language].item})[ \\t]?(\\d{1,3})(?:[ \\t]?\\([a-z]\\))?`, 'gimu')

const blankLine = /\n[ \t]*\n/u

/** The title of an item is the first paragraph behind its number, unless the list follows at once. */
function headTitle(words: string): string {
  const [first = '', ...others] = words.slice(0, longestTitle).trimStart().split(blankLine)
  return others.length === 0 ? '' : first.replaceAll(/\s{1,200}/gu, ' ').trim()
}

/** The words right before a symbol: the last paragraph of them, without list marks and the bracket that opens. */
function titleOf(words: string): string {
  const paragraph = words.trimEnd().split(blankLine).at(-1) ?? ''
  return paragraph
    .replaceAll(/\s{1,200}/gu, ' ')
    .replace(/^[\s:：;,.)\]•-]{1,20}(?:\([a-z]{1,4}\) ?)?/u, '')
    .replace(/^\([a-z]{1,4}\) /u, '')
    .replace(/[\s([（]{1,5}$/u, '')
    .trim()
}
