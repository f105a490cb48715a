/** Separates the bodies of footnotes from the text. */
import type { CleanLine } from './cleanLine.ts'
import { cut } from './mapped.ts'
import { beginsSmall } from './marks.ts'

export interface Footnote {
  readonly number: string
  readonly lines: readonly CleanLine[]
}

/** `_______________` */
const rule = /^_{5,}$/u
/** `¹ A/75/754.` */
const raisedStart = /^([\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}) ?/u
/** `1 See A/71/818.`, `1 انظر A/71/818.` without a dot after the number, so that it is no paragraph. */
const plainStart =
  /^(\d{1,3}) (?=See |Voir |Véase |См\. |انظر |المرجع نفسه|Ibid|Resolution |Official |United Nations, |[A-Z]{1,4}\/[\dA-Z])/u
/** After a rule: `1`, `1 A/71/97.`, typed `(1) See`, `1/ See`, but not `1. Requests` and not `1 - يطلب`. */
const startAfterRule = /^(\d{1,3}|\(\d{1,2}\)|\d{1,2}\/)(?: (?!-)|$)/u
/** What each of the three begins with. */
const mayStart = /^[\d(\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/u
/** A footnote body that is finished: it ends with a full stop that is not of an abbreviation such as `No.` */
const finished = /(?<!\bNo|\bNos|\bvol|\bpara|\bparas|\bsect|\bchap|\bpp|\bSect)[.。](?:["”’»)）])?$/u

/** The number of a mark, however it is set: `¹`, `(1)`, `1/`. */
export const asDigits = (raised: string): string => raised.normalize('NFKC').replaceAll(/[()/]/gu, '')

/** The footnotes that are open. */
interface Open {
  readonly page: number | null
  /** Index of the first line behind them; null where only the end of a sentence tells. */
  readonly end: number | null
  readonly body: CleanLine[] | null
}

/**
 * Divides lines into text and footnotes. A rule ends the text of its page; where nothing tells the pages apart, a
 * footnote ends where its sentence does.
 */
export function withoutFootnotes(lines: readonly CleanLine[]): { kept: CleanLine[]; footnotes: Footnote[] } {
  const kept: CleanLine[] = []
  const footnotes: { number: string; lines: CleanLine[] }[] = []
  let open: Open | null = null
  // Lines below a rule above the first number there.
  let loose: CleanLine[] = []
  for (const [index, line] of lines.entries()) {
    if (line.text.startsWith('_') && rule.test(line.text)) {
      const { page } = line.source
      open = { page, end: page === null ? endOfPage(lines, index) : null, body: null }
      loose = []
      continue
    }
    if (open !== null && (isNextPage(open.page, line) || open.end === index)) open = null
    const isBounded: boolean = open !== null && (open.page !== null || open.end !== null)
    const last = open?.body == null ? null : Number(footnotes.at(-1)?.number)
    const start = footnoteStart(line, open !== null, last)
    if (start !== null) {
      const body = start.rest === null ? [] : [start.rest]
      footnotes.push(...unnumbered(loose, Number(footnotes.at(-1)?.number ?? 0), Number(start.number)))
      loose = []
      footnotes.push({ number: start.number, lines: body })
      open = { page: open?.page ?? null, end: open?.end ?? null, body }
    } else if (open?.body != null && (isBounded || !isFinished(open.body))) open.body.push(line)
    else if (isBounded) loose.push(line)
    else {
      open = null
      kept.push(line)
    }
  }
  return { kept, footnotes }
}

/**
 * The footnotes that stand between those numbered `last` and `next` and lost their own numbers to another place of the
 * page, as texts without layout have them; none where they are not as many sentences as numbers are missing.
 */
function unnumbered(
  lines: readonly CleanLine[],
  last: number,
  next: number,
): { number: string; lines: CleanLine[] }[] {
  const bodies: CleanLine[][] = []
  for (const line of lines) {
    const body = bodies.at(-1)
    if (body === undefined || isFinished(body)) bodies.push([line])
    else body.push(line)
  }
  if (bodies.length !== next - last - 1) return []
  return bodies.map((body, index) => ({ number: String(last + 1 + index), lines: body }))
}

/** Footnotes longer than this are no foot of a page. */
const longestFoot = 80

/** Where the next page begins, when its running head stands soon enough behind the rule. */
function endOfPage(lines: readonly CleanLine[], from: number): number | null {
  for (let index = from + 1; index < lines.length && index <= from + longestFoot; index++) {
    if (lines[index]?.afterHead === true) return index
  }
  return null
}

const isNextPage = (page: number | null, { source }: CleanLine): boolean =>
  page !== null && page !== source.page

/** `last` is the number of the footnote above, if there is one: what is not raised counts on from it. */
function footnoteStart(
  line: CleanLine,
  afterRule: boolean,
  last: number | null,
): { number: string; rest: CleanLine | null } | null {
  if (beginsSmall(line.text) || !mayStart.test(line.text)) return null
  const match =
    raisedStart.exec(line.text) ??
    plainStart.exec(line.text) ??
    (afterRule ? startAfterRule.exec(line.text) : null)
  if (match === null) return null
  // `2 October 2015, affirming the judgment` is a line of the footnote above.
  if (!raisedStart.test(line.text) && last !== null && Number(asDigits(match[1] ?? '')) !== last + 1)
    return null
  const rest = match[0].length >= line.text.length ? null : withoutStart(line, match[0].length)
  return { number: asDigits(match[1] ?? ''), rest }
}

const withoutStart = (line: CleanLine, length: number): CleanLine => {
  const value = cut(line.value, length)
  return { ...line, value, text: value.text }
}

const isFinished = (body: readonly CleanLine[]): boolean => finished.test(body.at(-1)?.text ?? '')
