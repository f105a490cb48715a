/** Reads a web page into its lines: what is printed, without what is only there for the browser. */
import { Parser } from 'htmlparser2'
import type { ReadDocument } from '../text/document.ts'
import { itemMark, paragraphMark } from '../text/marks.ts'
import { decodePage } from './charset.ts'
import { TooDeepMarkup } from './errors.ts'
import { budgetOf, linesOfFlow, newFlow, raised, spend, spendLine } from './flow.ts'
import type { Span } from '../text/span.ts'
import { added, beside, italicise, pieceOf, type Printed, trimmed } from './printed.ts'
import { nextMark, openList, type OpenList } from './htmlLists.ts'
import { markupLimits, type ReadingLimits } from './limits.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that stand on lines of their own. */
const blocks = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol option p pre section summary table tbody td tfoot ' +
    'th thead tr ul caption',
)

/** Elements that are passed over with all they hold: not printed, or deleted by an editor. */
const passedOver = words(
  'del script style head title template noscript nav svg math iframe object audio video canvas button select textarea ' +
    'datalist rp rt map applet noframes',
)

type Attributes = Readonly<Record<string, string>>

const isHidden = (attributes: Attributes): boolean =>
  'hidden' in attributes || /display ?: ?none/iu.test(attributes['style'] ?? '')

/** `<sup>`, and what Word and LibreOffice write for the marks of footnotes. */
const isRaised = (name: string, attributes: Attributes): boolean =>
  name === 'sup' ||
  /\b(?:sdfootnotesym|sdendnotesym|MsoFootnoteReference|MsoEndnoteReference)\b/u.test(
    attributes['class'] ?? '',
  ) ||
  /vertical-align ?: ?super/iu.test(attributes['style'] ?? '')

/** What browsers set in italics without being told. */
const italicElements = words('i em cite dfn var address')

/** Whether an element says of its text that it is set in italics; null where it says nothing. */
function isItalic(name: string, attributes: Attributes): boolean | null {
  const style = /font-style ?: ?([a-z]{1,10})/iu.exec(attributes['style'] ?? '')?.[1]?.toLowerCase()
  if (style !== undefined && style !== 'inherit') return style === 'italic' || style === 'oblique'
  return italicElements.has(name) ? true : null
}

/** `<li id="fn1">`, `<li id="cite_note-2">`: an entry in a list of footnotes. */
const isFootnote = (attributes: Attributes): boolean =>
  /^(?:fn|footnote|endnote|cite_note)[-_:.]?\d/iu.test(attributes['id'] ?? '')

/**
 * Reads a web page: a line for each block and each broken line, cells of a row beside each other, items of ordered lists
 * behind their numbers, raised digits as superscripts.
 * @throws UndecodableText, TooMuchText, TooManyLines, TooDeepMarkup
 */
export function readHtml(bytes: Uint8Array, fileName: string, limits: ReadingLimits): ReadDocument {
  const page = decodePage(bytes)
  return { format: 'html', fileName, pages: null, lines: linesOfFlow({ body: paragraphsOf(page, limits) }) }
}

/** What one open element changes for the text in it. */
interface Inside {
  readonly isPassedOver: boolean
  readonly isRaised: boolean
  readonly isItalic: boolean
  readonly isPreformatted: boolean
}

function paragraphsOf(page: string, limits: ReadingLimits): readonly Printed[] {
  const flow = newFlow()
  const budget = budgetOf(limits)
  const inside: Inside[] = []
  const lists: OpenList[] = []
  let open = newGrowing()
  let mark = ''
  const endLine = (): void => {
    const whole = { ...open, paragraph: null }
    open = newGrowing()
    if (whole.isTyped) for (const paragraph of typedParagraphs(whole)) flow.add(paragraph)
    const line = whole.isTyped ? added('') : trimmed(whole)
    if (line.text === '') return
    spendLine(budget, limits)
    flow.add(mark === '' || hasMark(line.text) ? line : beside([added(mark), line], ' '))
    mark = ''
  }
  const begin: Readonly<Record<string, (attributes: Attributes) => void>> = {
    br: () => {
      spendLine(budget, limits)
      grow(open, '\n', parser.startIndex, true, true)
    },
    tr: () => flow.openRow(),
    td: () => flow.openCell(),
    th: () => flow.openCell(),
    li: (attributes) => {
      const counted = nextMark(lists.at(-1), attributes)
      mark = isFootnote(attributes) ? raised(counted.replace(/\D/gu, '')) : counted
    },
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (inside.length >= markupLimits.depth) throw new TooDeepMarkup(markupLimits.depth)
      const around = inside.at(-1)
      inside.push({
        isPassedOver: around?.isPassedOver === true || passedOver.has(name) || isHidden(attributes),
        isRaised: around?.isRaised === true || isRaised(name, attributes),
        isItalic: isItalic(name, attributes) ?? around?.isItalic === true,
        isPreformatted: around?.isPreformatted === true || name === 'pre',
      })
      if (blocks.has(name)) endLine()
      if (isList(name)) lists.push(openList(name, attributes, lists))
      if (Object.hasOwn(begin, name)) begin[name]?.(attributes)
    },
    onclosetag: (name) => {
      inside.pop()
      if (blocks.has(name)) endLine()
      if (name === 'li') mark = ''
      if (isList(name)) lists.pop()
      if (name === 'tr') flow.closeRow()
    },
    ontext: (data) => {
      const here = inside.at(-1)
      if (here?.isPassedOver) return
      spend(budget, data, limits)
      const isWritten = page.endsWith(data, parser.endIndex + 1)
      const start = isWritten ? parser.endIndex + 1 - data.length : page.lastIndexOf('&', parser.endIndex)
      const shown = here?.isRaised ? raised(data) : data
      const before = open.text.length
      grow(open, shown, start, !isWritten || shown.length !== data.length, here?.isPreformatted)
      if (here?.isItalic) italicise(open.italics, before, open.text.length)
    },
  })
  for (let at = 0; at < page.length; at += chunk) parser.write(page.slice(at, at + chunk))
  parser.end()
  endLine()
  return flow.paragraphs()
}

/** The line that is being read, with the place of each of its characters in the page. */
interface Growing {
  text: string
  readonly at: number[]
  readonly italics: Span[]
  /** Text of a `<pre>` with lines of its own is in it. */
  isTyped: boolean
}

const newGrowing = (): Growing => ({ text: '', at: [], italics: [], isTyped: false })

/** The paragraphs of a `<pre>`: in a typed page blank lines part them. */
function typedParagraphs(page: Printed): Printed[] {
  let start = 0
  return page.text.split(/(?<=\n)[^\S\n]*\n/u).flatMap((text) => {
    start = page.text.indexOf(text, start)
    const paragraph = trimmed(pieceOf(page, start, start + text.length))
    start += text.length
    return paragraph.text === '' ? [] : [{ ...paragraph, typed: true as const }]
  })
}

/**
 * Adds text that begins at a place of the page, white space as one space.
 * @param isSign `&nbsp;` and the like: all of it stands at that place
 */
function grow(line: Growing, text: string, start: number, isSign: boolean, isPreformatted = false): void {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    const isSpace = !isPreformatted && /[ \t\r\n\f]/u.test(unit)
    if (isSpace && /[ \t\r\n\f]/u.test(text.charAt(index - 1))) continue
    line.text += isSpace ? ' ' : unit
    line.isTyped ||= isPreformatted && unit === '\n' && !isSign
    line.at.push(isSign ? start : start + index)
  }
}

/** Characters that are parsed at a time. */
const chunk = 64 * 1024

const isList = (name: string): boolean => name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir'

/** Whether the number is typed as well; then it is not printed twice. */
const hasMark = (line: string): boolean => paragraphMark.test(line) || itemMark.test(line)
