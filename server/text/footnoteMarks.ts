/** Takes the marks of footnotes out of the text, and notes where they stood. */
import type { CleanLine, FootnoteMark } from './cleanLine.ts'
import { raisedDigits } from './characters.ts'
import { asDigits } from './footnotes.ts'
import { indexAt, rewrite, trimmed, type Mapped } from './mapped.ts'
import { beginsSmall } from './marks.ts'
import { sign } from './signs.ts'

/** What has been met so far. */
interface Marking {
  /** Numbers of the footnotes there are. */
  readonly numbers: ReadonlySet<string>
  /** Those of them that no raised mark bears. */
  readonly unraised: ReadonlySet<string>
  /** Nothing is raised in the file, so that its marks are ordinary figures behind a space. */
  readonly isFlat: boolean
  /** The highest number whose mark has been met: marks come in order. */
  last: number
  /** The end of the line before. */
  before: string
}

/** The lines without their marks. A line that was nothing but a mark stays, empty, for the line before it. */
export function withoutMarks(lines: readonly CleanLine[], numbers: ReadonlySet<string>): CleanLine[] {
  const isFlat =
    numbers.size > 0 && lines.every(({ signs, source }) => source.box === null && (signs & sign.raised) === 0)
  const marking: Marking = { numbers, unraised: withoutRaised(lines, numbers), isFlat, last: 0, before: '' }
  const kept: CleanLine[] = []
  for (const line of lines) {
    const left = isLeftover(line) ? loneMark(line, marking) : unmarked(line, marking)
    if (left === null) continue
    kept.push(left)
    if (left.text !== '') marking.before = left.text.slice(-40)
  }
  return kept
}

/** Where marks are raised, a footnote with one needs no other. */
function withoutRaised(lines: readonly CleanLine[], numbers: ReadonlySet<string>): ReadonlySet<string> {
  const left = new Set(numbers)
  for (const { text, signs } of lines) {
    if ((signs & sign.raised) === 0) continue
    for (const [mark] of text.matchAll(raisedDigits)) left.delete(asDigits(mark))
  }
  return left
}

/** `2` (a page number, or a footnote mark that lost its word), `_______________`: furniture, once the footnotes are gone. */
const isLeftover = ({ text }: CleanLine): boolean =>
  !beginsSmall(text) && /^[\d_]/u.test(text) && (/^\d{1,3}$/u.test(text) || /^_{5,}$/u.test(text))

/** A mark that a converter has put on a line of its own, close to the word; a page number stands apart. */
function loneMark(line: CleanLine, marking: Marking): CleanLine | null {
  if (!marking.isFlat || line.source.apart || !marking.numbers.has(line.text)) return null
  marking.last = Math.max(marking.last, Number(line.text))
  return { ...line, text: '', value: { text: '', runs: null }, marks: [{ at: 0, number: line.text }] }
}

/** `Questions,3` or `report2 and`, typed `keepers,(1)` or `keepers 1/`: a mark glued to its word. Only numbers of footnotes that exist are taken for marks. */
const gluedMark =
  /(?<=[\p{Ll}\p{Lo}”"’»)][,;:。，；：]?)(?<!\(\d{4}\))(?:\d{1,3}|\(\d{1,2}\)| ?\d{1,2}\/)(?=[\s,;:.，；：]|$)/gu

/** `报告；1` at the end of a line: in Chinese a figure behind the stop of a clause is a mark. */
const markBehindStop = /(?<=[。；：]”?)\d{1,3}$/gu

/** Takes the marks out of a line of text, and notes where they stood. */
function unmarked(line: CleanLine, marking: Marking): CleanLine {
  const { unraised } = marking
  // Chinese sets ordinary numbers close to the word, so only raised marks are taken inside a line there.
  const isHan = (line.signs & sign.han) !== 0
  const mayGlue = unraised.size > 0 && (line.signs & sign.digit) !== 0
  if ((line.signs & (sign.raised | sign.loosePoint)) === 0 && !mayGlue) return line
  const taken: FootnoteMark[] = []
  let value = rewrite(line.value, raisedDigits, (match) => {
    marking.last = Number(asDigits(match[0]))
    return takeOut(line.value, match, taken)
  })
  if (mayGlue) {
    const before = value
    value = rewrite(before, isHan ? markBehindStop : gluedMark, (match) =>
      unraised.has(asDigits(match[0]).trim()) ? takeOut(before, match, taken) : match[0],
    )
  }
  if (mayGlue && !isHan) value = withoutSpacedMarks(value, marking, taken)
  value = rewrite(value, / (?=[,;.](?: |$))/gu, () => '')
  value = trimmed(rewrite(value, / {2,}/gu, () => ' '))
  if (value === line.value) return line
  const marks = placed(value, taken)
  return marks.length === 0
    ? { ...line, value, text: value.text }
    : { ...line, value, text: value.text, marks }
}

/** `Secretary-General; 1`, `the Convention 4 and`: figures behind a space. The word before decides where the number fits. */
const spacedMark =
  /(?:^(\d{1,3})(?= [\p{Ll}“(])|(?<=[\p{L}\p{N}.,;:)”"’»\]]) (\d{1,3})(?=$|[,;:.)”]| [\p{Ll}“(]))/gu

/** How many marks may have been overlooked before one. */
const widestGap = 2

function withoutSpacedMarks(value: Mapped, marking: Marking, taken: FootnoteMark[]): Mapped {
  return rewrite(value, spacedMark, (match) => {
    const number = Number(match[1] ?? match[2])
    const before = match.index === 0 ? marking.before : value.text.slice(0, match.index)
    // Among raised marks, one that is not stands exactly where it is due.
    const gap = marking.isFlat ? widestGap : 0
    const fits = number > marking.last && number <= marking.last + 1 + gap
    if (!fits || !marking.unraised.has(String(number)) || countsWith(before)) return match[0]
    if (match.index === 0 && number !== marking.last + 1) return match[0]
    marking.last = number
    return takeOut(value, match, taken)
  })
}

/** Whether a number behind these words is one of the text: `paragraph 3`, `the 3`, `paras. 2, 3`, `March 3`. */
const countsWith = (words: string): boolean => words === '' || numbered.test(words.slice(-40))

const numbered =
  /(?<![\p{L}\p{N}])(?:(?:paragraph|para|article|art|section|sect|chapter|chap|annex|appendi|goal|target|item|part|resolution|decision|phase|level|table|figure|option|rule|regulation|protocol|number|nos?|page|pp?|vol|volume|supplement|add|corr|rev|group|pillar|action|principle|recommendation|step|point|subparagraph|the|of|in|and|or|to|from|by|at|on|with|least|most|than|every|within|another|about|nearly|all|other|for|between|until|over|under|after|before|only|these|those|first|last|next|each|per|plus|up|january|february|march|april|may|june|july|august|september|october|november|december)(?:s|es|ces|x|xes)?\.?|\d{1,3},?|[A-Z])$/iu

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
