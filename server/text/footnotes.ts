/** Separates the bodies of footnotes from the text, and takes the marks out of it. */
import type { CleanLine, FootnoteMark } from './cleanLine.ts'
import { cut, indexAt, rewrite, trimmed, type Mapped } from './mapped.ts'
import { raisedDigits } from './characters.ts'
import { sign } from './signs.ts'

export interface Footnote {
  readonly number: string
  readonly lines: readonly CleanLine[]
}

/** `_______________` */
const rule = /^_{5,}$/u
/** `¹ A/75/754.` */
const raisedStart = /^([\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3}) ?/u
/** `1 See A/71/818.` without a dot after the number, so that it is no paragraph. */
const plainStart = /^(\d{1,2}) (?=See |Ibid|Resolution |Official |United Nations, |[A-Z]{1,4}\/[\dA-Z])/u
/** After a rule: `1`, `1 A/71/97.`, typed `(1) See`, `1/ See`, but not `1. Requests` and not `1 - يطلب`. */
const startAfterRule = /^(\d{1,2}|\(\d{1,2}\)|\d{1,2}\/)(?: (?!-)|$)/u
/** What each of the three begins with. */
const mayStart = /^[\d(\u00B9\u00B2\u00B3\u2070\u2074-\u2079]/u
/** A footnote body that is finished: it ends with a full stop that is not of an abbreviation such as `No.` */
const finished = /(?<!\bNo|\bNos|\bvol|\bpara|\bparas|\bsect|\bchap|\bpp|\bSect)[.。](?:["”’»)）])?$/u

const asDigits = (raised: string): string => raised.normalize('NFKC').replaceAll(/[()/]/gu, '')

/** Divides lines into text and footnotes. A page's rule ends its text; without pages, a footnote ends where its sentence does. */
export function withoutFootnotes(lines: readonly CleanLine[]): { kept: CleanLine[]; footnotes: Footnote[] } {
  const kept: CleanLine[] = []
  const footnotes: { number: string; lines: CleanLine[] }[] = []
  let open: { page: number | null; body: CleanLine[] | null } | null = null
  for (const line of lines) {
    if (line.text.startsWith('_') && rule.test(line.text)) {
      open = { page: line.source.page, body: null }
      continue
    }
    if (open !== null && open.page !== null && open.page !== line.source.page) open = null
    const start = footnoteStart(line, open !== null)
    if (start !== null) {
      const body = start.rest === null ? [] : [start.rest]
      footnotes.push({ number: start.number, lines: body })
      open = { page: open?.page ?? null, body }
      continue
    }
    if (open?.body != null && (open.page !== null || !isFinished(open.body))) {
      open.body.push(line)
      continue
    }
    if (open !== null && open.page !== null) continue
    open = null
    kept.push(line)
  }
  return { kept, footnotes }
}

function footnoteStart(
  line: CleanLine,
  afterRule: boolean,
): { number: string; rest: CleanLine | null } | null {
  if (!mayStart.test(line.text)) return null
  const match =
    raisedStart.exec(line.text) ??
    plainStart.exec(line.text) ??
    (afterRule ? startAfterRule.exec(line.text) : null)
  if (match === null) return null
  const rest = match[0].length >= line.text.length ? null : withoutStart(line, match[0].length)
  return { number: asDigits(match[1] ?? ''), rest }
}

const withoutStart = (line: CleanLine, length: number): CleanLine => {
  const value = cut(line.value, length)
  return { ...line, value, text: value.text }
}

const isFinished = (body: readonly CleanLine[]): boolean => finished.test(body.at(-1)?.text ?? '')

/** `Questions,3` or `report2 and`, typed `keepers,(1)` or `keepers 1/`: a mark glued to its word. Only numbers of footnotes that exist are taken for marks. */
const gluedMark =
  /(?<=[\p{Ll}\p{Lo}”"’»)][,;:。，；：]?)(?:\d{1,3}|\(\d{1,2}\)| ?\d{1,2}\/)(?=[\s,;:.，；：]|$)/gu

/** Takes the marks of the footnotes with these numbers out of a line of text, and notes where they stood. */
export function withoutMarks(line: CleanLine, numbers: ReadonlySet<string>): CleanLine {
  // Chinese sets ordinary numbers close to the word, so only raised marks are taken there.
  const mayGlue = numbers.size > 0 && (line.signs & (sign.digit | sign.han)) === sign.digit
  if ((line.signs & (sign.raised | sign.loosePoint)) === 0 && !mayGlue) return line
  const taken: FootnoteMark[] = []
  let value = rewrite(line.value, raisedDigits, (match) => takeOut(line.value, match, taken))
  if (mayGlue) {
    const before = value
    value = rewrite(before, gluedMark, (match) =>
      numbers.has(asDigits(match[0]).trim()) ? takeOut(before, match, taken) : match[0],
    )
  }
  value = rewrite(value, / (?=[,;.](?: |$))/gu, () => '')
  value = trimmed(rewrite(value, / {2,}/gu, () => ' '))
  if (value === line.value) return line
  const marks = placed(value, taken)
  return marks.length === 0
    ? { ...line, value, text: value.text }
    : { ...line, value, text: value.text, marks }
}

/** Notes a mark, and leaves nothing in its place. */
function takeOut(from: Mapped, match: RegExpExecArray, taken: FootnoteMark[]): string {
  taken.push({ at: indexAt(from, match.index), number: asDigits(match[0]).trim() })
  return ''
}

/** The marks with their places in the source turned into places in what is left of the line. */
function placed(value: Mapped, taken: readonly FootnoteMark[]): FootnoteMark[] {
  const inOrder = taken.toSorted((one, other) => one.at - other.at)
  let at = 0
  return inOrder.map((mark) => {
    while (at < value.text.length && indexAt(value, at) < mark.at) at += 1
    return { at, number: mark.number }
  })
}
