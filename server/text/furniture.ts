/** Finds what belongs to the page and not to the text: running heads, page and job numbers, bar codes, rules. */
import type { CleanLine } from './cleanLine.ts'
import { beginsSmall, numberedTitle } from './marks.ts'

/** `A/RES/79/248`, `S/RES/1590 (2005)`, `A/HRC/RES/53/23`, `E/RES/2021/3`: a full symbol of a resolution. */
const resolution = String.raw`[ASE](?:\/HRC)?\/RES\/(?:S-|ES-)?\d{1,4}(?:\/\d{1,4})?(?: ?[A-Z](?:-[A-Z])?(?![\p{L}]))?(?: ?\([\dIVXLC-]{1,8}\))?`

/** `A/79/L.12`, `A/C.3/79/L.12/Rev.1`, `E/2021/L.4`: of a draft. */
const draft = String.raw`[ASE](?:\/(?:HRC|C\.\d|CN\.\d{1,2}|E?S-\d{1,2}))?(?:\/\d{1,4})?\/L\.\d{1,3}(?:\/(?:Rev|Add|Corr)\.\d{1,2}){0,2}`
const symbol = `(?:${resolution}|${draft})`

const symbolAlone = new RegExp(`^${symbol}$`, 'u')
const symbolThenTitle = new RegExp(`^${symbol} ?(?<title>.+)$`, 'u')
const titleThenSymbol = new RegExp(`^(?<title>.+?) ?${symbol}$`, 'u')

/** Lines that are furniture wherever they stand. Each begins with a sign that few lines begin with. */
const always: readonly RegExp[] = [
  /^\d{1,3} ?\/ ?\d{1,3}(?: \d{2}-\d{4,6})?$/u, // 2/4, 2/4 21-12337
  /^\d{2}-\d{4,6}(?: \([A-Z]\))?(?: \d{5,6}){0,4}(?: \d{1,3} ?\/ ?\d{1,3})?$/u, // 24-16426 (E) 030124, 21-12337 3/4
  /^\*\d{6,8}\*(?: ?Please recycle.{0,3})?$/iu, // *2416426*
  /^Please recycle.{0,3}$/iu,
  /^[-=\u2500-\u257F]{5,}$/u, // rules, but for the one above footnotes
  /^\[Start\d*\]/u, // marks of the document service
  symbolAlone,
]
/** What one of `always` can begin with. */
const mayBeFurniture = /^[\d*Pp\-=\u2500-\u257F[ASE]/u
const isWords = (text: string): boolean => beginsSmall(text) && !text.startsWith('p')
const longestFurniture = 120
/** A mark of the document service. */
const serviceMark = '<<ODS '

const isAlways = (text: string): boolean =>
  text.length <= longestFurniture
    ? (!isWords(text) && mayBeFurniture.test(text) && always.some((pattern) => pattern.test(text))) ||
      text.includes(serviceMark)
    : text.startsWith('[Start') || text.includes(serviceMark)

/** Whether a symbol of a resolution or a draft can stand in a line. */
const mayBearSymbol = (text: string): boolean => text.includes('/RES/') || text.includes('/L.')

/** From here on a converter has put the first page's head behind the text: `[Start1]<<ODS JOB NO>>…`. */
const trailer = '<<ODS JOB'

/** What a foot consists of: `2/14 24-24687`, `GE.23-14167 3`, and their pieces. */
const footPiece = /^[\d\s/()*.\-A-Z]{0,40}$/u

/** Divides lines into text and furniture; both keep their order. */
export function withoutFurniture(lines: readonly CleanLine[]): { kept: CleanLine[]; furniture: CleanLine[] } {
  const heads = endsOfHeads(lines)
  const titles = titlesIn(lines)
  const starts = new Set(titles.map(({ start }) => start))
  const bearers = lines.map((line) => bearsSymbol(line))
  const kept: CleanLine[] = []
  const furniture: CleanLine[] = []
  // As many different lines as tell that the text has begun, and then only those that a title could be.
  const seen = new Set<string>()
  let isBehindText = false
  let isAfterHead = false
  for (const [index, line] of lines.entries()) {
    isAfterHead ||= line.source.newPage === true
    isBehindText ||= seen.size > headLines && line.text.includes(trailer)
    const isTitle = isRunningTitle(lines, index, titles, seen, bearers)
    if (isBehindText || isTitle || isPageEdge(line, heads) || isAlways(line.text)) {
      furniture.push(line)
      isAfterHead ||= isTitle || symbolAlone.test(line.text)
    } else {
      kept.push(isAfterHead && line.source.page === null ? { ...line, afterHead: true } : line)
      isAfterHead = false
    }
    if (seen.size <= headLines || starts.has(line.text)) seen.add(line.text)
  }
  return { kept, furniture }
}

/** How many lines the head of a first page has, about. */
const headLines = 10

/** Per page after the first: the y of the last line of its running head, the one that carries the symbol. */
function endsOfHeads(lines: readonly CleanLine[]): Map<number, number> {
  const heads = new Map<number, number>()
  for (const { text, source } of lines) {
    const { page, box } = source
    if (page === null || box === null || page === 1 || source.margin !== 'top') continue
    if (
      mayBearSymbol(text) &&
      (symbolThenTitle.test(text) || titleThenSymbol.test(text) || symbolAlone.test(text))
    ) {
      heads.set(page, Math.max(heads.get(page) ?? 0, box[1] + box[3] / 2))
    }
  }
  return heads
}

function isPageEdge({ text, source }: CleanLine, heads: ReadonlyMap<number, number>): boolean {
  const { page, box } = source
  if (page === null || box === null) return false
  if (source.margin === 'bottom' && footPiece.test(text)) return true
  return page > 1 && box[1] <= (heads.get(page) ?? -1)
}

/** What may be the title: its first line, `78/331. United Nations action on …` → `United Nations action on`, and more. */
interface Title {
  readonly start: string
  /** The first line with those behind it, which go on further than any title. */
  readonly whole: string
}

/** Lines of a title, at most. */
const longestTitle = 8

function titlesIn(lines: readonly CleanLine[]): Title[] {
  const titles: Title[] = []
  for (const [index, { text }] of lines.entries()) {
    const number = startsWithDigit(text) ? numberedTitle.exec(text)?.[0] : undefined
    if (number === undefined) continue
    const isAlone = number.length === text.length
    const start = isAlone ? (lines[index + 1]?.text ?? '') : text.slice(number.length)
    if (start.length < shortestTitle) continue
    const next = index + (isAlone ? 2 : 1)
    titles.push({ start, whole: joinedWords([start, ...textsOf(lines, next, next + longestTitle - 1)]) })
  }
  return titles
}

const joinedWords = (texts: readonly string[]): string => texts.join(' ').replaceAll(/(?<=\p{Ll}-) /gu, '')
const textsOf = (lines: readonly CleanLine[], from: number, to: number): string[] =>
  lines.slice(Math.max(0, from), Math.max(0, to)).map(({ text }) => text)

/** `79/20.`: the title itself follows. */
const isNumberAlone = (text: string): boolean =>
  startsWithDigit(text) && numberedTitle.exec(text)?.[0].length === text.length

const shortestTitle = 8
const startsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** A running head of a text without layout: the title beside the symbol, next to its line, or again by itself. */
function isRunningTitle(
  lines: readonly CleanLine[],
  index: number,
  titles: readonly Title[],
  seen: ReadonlySet<string>,
  bearers: readonly boolean[],
): boolean {
  const { text, source } = lines[index] ?? { text: '', source: { box: null } }
  if (source.box !== null || titles.length === 0 || isNumberAlone(lines[index - 1]?.text ?? '')) return false
  const beside = mayBearSymbol(text)
    ? (symbolThenTitle.exec(text) ?? titleThenSymbol.exec(text))?.groups?.['title']
    : undefined
  if (beside !== undefined)
    return titles.some((title) => startAlike(title.start, beside) || isPiece(title, beside))
  if (runsFromTop(lines, index, titles)) return true
  const isAgain = seen.has(text) || seen.size > headLines
  if (titles.some(({ start }) => start === text)) return isAgain
  return isAgain && runsWithSymbol(lines, index, titles, bearers)
}

/** Whether a line and those above it, up to a form feed, are the title again; on the first page it stands lower. */
function runsFromTop(lines: readonly CleanLine[], index: number, titles: readonly Title[]): boolean {
  for (let from = index; from > index - longestTitle && from > 0; from--) {
    if (lines[from]?.source.newPage !== true) continue
    const words = joinedWords(textsOf(lines, from, index + 1))
    return words.length >= shortestTitle && titles.some(({ whole }) => whole.startsWith(words))
  }
  return false
}

/** `Republic of Korea`, the second line of a title, beside the symbol. */
const isPiece = ({ whole }: Title, words: string): boolean =>
  words.length >= shortestTitle && whole.includes(words)

/**
 * Whether a line is one of those, above or below a line that bears the symbol, in which the title stands again.
 * @param bearers for each line whether it bears the symbol
 */
function runsWithSymbol(
  lines: readonly CleanLine[],
  index: number,
  titles: readonly Title[],
  bearers: readonly boolean[],
): boolean {
  for (let away = 1; away <= longestTitle; away++) {
    if (bearers[index - away] !== true) continue
    if (isTitleAgain(lines, index - away + 1, index + 1, titles)) return true
    break
  }
  const below = bearers.slice(index + 1, index + longestTitle).indexOf(true)
  if (below === -1) return false
  for (let from = index; from > index - longestTitle; from--)
    if (isTitleAgain(lines, from, index + 1 + below, titles)) return true
  return false
}

/** Whether the lines from `from` to `to` are the beginning of a title. */
function isTitleAgain(
  lines: readonly CleanLine[],
  from: number,
  to: number,
  titles: readonly Title[],
): boolean {
  const line = lines[from]?.text ?? ''
  if (to - from === 1) return titles.some(({ start }) => startAlike(start, line))
  // Joining never changes the first two letters, and most lines differ in them.
  const alike = titles.filter(({ whole }) => whole.startsWith(line.slice(0, 2)))
  if (alike.length === 0) return false
  const words = joinedWords(textsOf(lines, from, to))
  return words.length >= shortestTitle && alike.some(({ whole }) => whole.startsWith(words))
}

const bearsSymbol = ({ text }: CleanLine): boolean =>
  text.length <= longestFurniture &&
  mayBearSymbol(text) &&
  (symbolAlone.test(text) || symbolThenTitle.test(text) || titleThenSymbol.test(text))

const startAlike = (one: string, other: string): boolean => {
  const length = Math.min(30, one.length, other.length)
  return length >= 8 && one.slice(0, length) === other.slice(0, length)
}
