/** Reads one story of a Word document (body, head, foot, footnotes) into paragraphs as they are printed. */
import type { Span } from '../text/span.ts'
import { newFlow, raised, spend, spendLine, type Budget, type Flow } from './flow.ts'
import { italicise, moved, type Printed } from './printed.ts'
import type { Counter } from './docxNumbers.ts'
import { type Numbering, type Style, styleValue } from './docxStyles.ts'
import type { ReadingLimits } from './limits.ts'
import { type Attributes, isOn, valueOf, walkXml } from './xml.ts'

/** What all stories of a document share. */
export interface Setting {
  readonly styles: ReadonlyMap<string, Style>
  readonly numbering: Numbering
  readonly count: Counter
  /** The number of a footnote or endnote, given when its mark is met: `footnote`, `7` → 1. */
  readonly numberOf: (kind: NoteKind, id: string) => number
  readonly budget: Budget
  readonly limits: ReadingLimits
}

export type NoteKind = 'footnote' | 'endnote'

/** The heads and feet that a section of the document has, by the identifiers of their relations. */
export interface SectionEnds {
  readonly headers: ReadonlyMap<string, string>
  readonly footers: ReadonlyMap<string, string>
  /** The first page has its own. */
  readonly hasTitlePage: boolean
}

export interface Story {
  /** Counted as the file has them, the empty ones too. */
  readonly paragraphs: readonly Printed[]
  /** By identifier; only in the parts that hold notes. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  readonly sections: readonly SectionEnds[]
}

interface Paragraph {
  readonly paragraph: number
  text: string
  readonly italics: Span[]
  style: string | null
  list: string | null
  level: number | null
  /** The end of the paragraph was deleted, so that the next one goes on with it. */
  goesOn: boolean
}

interface Run {
  isRaised: boolean
  isHidden: boolean
  style: string | null
  /** What the run says for itself; null where it leaves it to its style. */
  isItalic: boolean | null
  isItalicComplex: boolean | null
}

const newRun = (): Run => ({
  isRaised: false,
  isHidden: false,
  style: null,
  isItalic: null,
  isItalicComplex: null,
})

const newParagraph = (paragraph: number): Paragraph => ({
  paragraph,
  text: '',
  italics: [],
  style: null,
  list: null,
  level: null,
  goesOn: false,
})

/** What stands in a run for a character. */
const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
])

/** Elements that are passed over with all they hold: deleted or moved away, set twice, or from before a change. */
const passedOver = (name: string, above: readonly string[]): boolean =>
  name === 'moveFrom' ||
  name === 'mc:Fallback' ||
  name === 'rt' ||
  name.endsWith('Change') ||
  (name === 'del' && above.at(-1) !== 'rPr')

/** @throws TooMuchText, TooManyLines and as `walkXml` */
export function readStory(xml: Uint8Array, setting: Setting): Story {
  const notes = new Map<string, readonly string[]>()
  const sections: { headers: Map<string, string>; footers: Map<string, string>; hasTitlePage: boolean }[] = []
  const body = newFlow()
  let flow: Flow = body
  const open: Paragraph[] = []
  let run = newRun()
  let carried: Pick<Paragraph, 'text' | 'italics'> = { text: '', italics: [] }
  let count = 0
  let passing = 0
  let note: string | null = null

  const put = (text: string): void => {
    const paragraph = open.at(-1)
    if (paragraph === undefined || run.isHidden) return
    spend(setting.budget, text, setting.limits)
    if (text === '\n') spendLine(setting.budget, setting.limits)
    const start = paragraph.text.length
    paragraph.text += run.isRaised ? raised(text) : text
    if (isItalic(text, run, paragraph, setting)) italicise(paragraph.italics, start, paragraph.text.length)
  }
  const takeNote = (kind: NoteKind, attributes: Attributes): void => {
    if (isOn({ 'w:val': attributes['w:customMarkFollows'] ?? '0' }) || run.isHidden) return
    const number = setting.numberOf(kind, attributes['w:id'] ?? '')
    const paragraph = open.at(-1)
    if (paragraph !== undefined) paragraph.text += raised(String(number))
  }
  const closeParagraph = (): void => {
    const paragraph = open.pop()
    if (paragraph === undefined) return
    const text = carried.text + paragraph.text
    const italics = [...carried.italics, ...moved(paragraph.italics, carried.text.length)]
    carried = paragraph.goesOn ? { text, italics } : { text: '', italics: [] }
    if (paragraph.goesOn) return
    spend(setting.budget, '', setting.limits)
    const mark = markOf(paragraph, setting)
    if (text.trim() === '') return
    spendLine(setting.budget, setting.limits)
    const before = mark === '' ? '' : `${mark} `
    flow.add({
      text: before + text,
      at: null,
      paragraph: paragraph.paragraph,
      italics: moved(italics, before.length),
    })
  }
  const element: Readonly<Record<string, (attributes: Attributes, above: readonly string[]) => void>> = {
    p: () => void open.push(newParagraph(++count)),
    r: () => (run = newRun()),
    tr: () => flow.openRow(),
    tc: () => flow.openCell(),
    footnoteReference: (attributes) => takeNote('footnote', attributes),
    endnoteReference: (attributes) => takeNote('endnote', attributes),
    sectPr: () => void sections.push({ headers: new Map(), footers: new Map(), hasTitlePage: false }),
    titlePg: (attributes) => void Object.assign(sections.at(-1) ?? {}, { hasTitlePage: isOn(attributes) }),
    headerReference: (attributes) => void sections.at(-1)?.headers.set(...referenceOf(attributes)),
    footerReference: (attributes) => void sections.at(-1)?.footers.set(...referenceOf(attributes)),
    footnote: (attributes) => ([note, flow] = [attributes['w:id'] ?? '', newFlow()]),
    endnote: (attributes) => ([note, flow] = [attributes['w:id'] ?? '', newFlow()]),
  }
  walkXml(xml, {
    open: (name, attributes, above) => {
      if (passing > 0 || passedOver(name, above)) {
        passing += 1
        return
      }
      const sign = above.at(-1) === 'r' ? signs.get(name) : undefined
      if (sign !== undefined) put(sign)
      else if (above.at(-1) === 'rPr' && above.at(-2) === 'r') takeRun(run, name, attributes, setting)
      else if (above.includes('pPr')) takeParagraph(open.at(-1), name, attributes, above)
      if (Object.hasOwn(element, name) && !above.includes('rPr')) element[name]?.(attributes, above)
    },
    close: (name) => {
      if (passing > 0) {
        passing -= 1
        return
      }
      if (name === 'p') closeParagraph()
      if (name === 'tr') flow.closeRow()
      if ((name === 'footnote' || name === 'endnote') && note !== null) {
        notes.set(
          note,
          flow.paragraphs().map(({ text }) => text),
        )
        note = null
        flow = body
      }
    },
    text: (text, above) => {
      if (passing === 0 && above.at(-1) === 't' && above.at(-2) === 'r') put(text)
    },
  })
  return { paragraphs: body.paragraphs(), notes, sections }
}

const referenceOf = (attributes: Attributes): [string, string] => [
  attributes['w:type'] ?? 'default',
  attributes['r:id'] ?? '',
]

/** Half points above the line: LibreOffice writes superscripts so, with a smaller size (`<w:position w:val="8"/>`). */
const raisedFrom = 4

function takeRun(run: Run, name: string, attributes: Attributes, { styles }: Setting): void {
  if (name === 'vertAlign') run.isRaised = valueOf(attributes) === 'superscript'
  if (name === 'position' && Number(valueOf(attributes) ?? 0) >= raisedFrom) run.isRaised = true
  if (name === 'vanish') run.isHidden = isOn(attributes)
  if (name === 'i') run.isItalic = isOn(attributes)
  if (name === 'iCs') run.isItalicComplex = isOn(attributes)
  if (name === 'rStyle') {
    run.isRaised = styleValue(styles, valueOf(attributes), 'isRaised') ?? run.isRaised
    run.isHidden = styleValue(styles, valueOf(attributes), 'isHidden') ?? run.isHidden
    run.style = valueOf(attributes)
  }
}

/** A run says it for itself; of its style and that of its paragraph, one inside the other sets upright (ECMA-376 17.7.3). */
function isItalic(text: string, run: Run, { style }: Paragraph, { styles }: Setting): boolean {
  const which = /\p{Script=Arabic}/u.test(text) ? 'isItalicComplex' : 'isItalic'
  const isOnBy = (id: string | null): boolean => styleValue(styles, id, which) === true
  return run[which] ?? isOnBy(run.style) !== isOnBy(style)
}

function takeParagraph(
  paragraph: Paragraph | undefined,
  name: string,
  attributes: Attributes,
  above: readonly string[],
): void {
  if (paragraph === undefined) return
  if (name === 'pStyle') paragraph.style = valueOf(attributes)
  if (name === 'numId') paragraph.list = valueOf(attributes)
  if (name === 'ilvl') paragraph.level = Number(valueOf(attributes)) || 0
  if (name === 'del' && above.at(-1) === 'rPr') paragraph.goesOn = true
}

/** The number before a paragraph: its own list or that of its style; list 0 takes the style's away. */
function markOf({ style, list, level }: Paragraph, { styles, numbering, count }: Setting): string {
  const id = list ?? styleValue(styles, style, 'list')
  if (id === null || id === '0') return ''
  const byStyle = numbering.levelsOfStyles.get(`${id}/${style ?? ''}`)
  const depth = level ?? (list === null ? byStyle : null) ?? styleValue(styles, style, 'level') ?? 0
  return count(id, Math.max(0, Math.min(8, depth)))
}
