/** Runs and paragraphs of a report in DOCX, each in its language and direction. */
import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Passage, Quotation } from '../entry.ts'
import type { ReportWords } from '../wording/reportWords.ts'

interface RunLook {
  readonly italics?: boolean
  readonly bold?: boolean
}

type Tongue = Pick<Passage, 'language' | 'direction'>

interface ParagraphLook {
  /** Of the whole paragraph; missing where it is that of the document. */
  readonly direction?: 'ltr' | 'rtl'
  readonly keepNext?: boolean
}

/** How a document in a language says something: in its own tongue, where no other is given. */
export interface Voice {
  readonly words: ReportWords
  /** A run for each line of a text. */
  readonly runs: (text: string, tongue?: Tongue, look?: RunLook) => TextRun[]
  readonly paragraph: (style: string, children: readonly ParagraphChild[], look?: ParagraphLook) => Paragraph
  /** What makes any paragraph of the document go its way. */
  readonly way: { readonly bidirectional?: true }
}

export function voiceOf(words: ReportWords): Voice {
  return {
    words,
    runs: (text, tongue = words, look = {}) =>
      text.split(/\r?\n/u).map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index === 0 ? {} : { break: 1 }),
            ...look,
            ...(look.bold === true ? { boldComplexScript: true } : {}),
            ...(tongue.direction === 'rtl' ? { rightToLeft: true } : {}),
            // The whole document has its language; saying so at every run would double the file.
            ...(tongue.language === words.language ? {} : { language: languageOf(tongue) }),
          }),
      ),
    paragraph: (style, children, { direction = words.direction, keepNext = false } = {}) =>
      new Paragraph({
        style,
        children: [...children],
        ...wayOf(direction),
        ...(keepNext ? { keepNext } : {}),
      }),
    way: wayOf(words.direction),
  }
}

const wayOf = (direction: 'ltr' | 'rtl'): Voice['way'] => (direction === 'rtl' ? { bidirectional: true } : {})

/** Word keeps three languages for a run: for Chinese, for Arabic, and for everything else. */
function languageOf({ language, direction }: Tongue) {
  if (direction === 'rtl') return { bidirectional: language }
  if (language === 'zh') return { eastAsia: 'zh-CN' }
  return { value: language }
}

/** A clause, verbatim, its verb in italics where its script has them, and its paragraph. */
export function clauseRuns({ words, runs }: Voice, quotation: Quotation, paragraphWords: string): TextRun[] {
  const { borrowed, opening, rest, language } = quotation
  const upright = language === 'ar' || language === 'zh'
  const own = opening === '' || upright
  const before = borrowed === null ? '' : `[${borrowed}] `
  const clause = own ? `${before}${opening}${rest} ` : `${rest} `
  return [
    ...(own || before === '' ? [] : runs(before, quotation)),
    ...(own ? [] : runs(opening, quotation, { italics: true })),
    // Neighbours that look the same are one run: it is quicker to write, and to edit.
    ...(language === words.language
      ? runs(`${clause}(${paragraphWords})`)
      : [...runs(clause, quotation), ...runs(`(${paragraphWords})`)]),
  ]
}
