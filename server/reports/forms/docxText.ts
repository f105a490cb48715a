/** Runs and paragraphs of a report in DOCX, each in its language and direction. */
import { Paragraph, type ParagraphChild, TextRun } from 'docx'
import type { Passage, Quotation } from '../entry.ts'

interface RunLook {
  readonly italics?: boolean
  readonly bold?: boolean
}

type Tongue = Pick<Passage, 'language' | 'direction'>

const english: Tongue = { language: 'en', direction: 'ltr' }

/** A run for each line of a text. */
export function runs(text: string, tongue: Tongue = english, look: RunLook = {}): TextRun[] {
  return text.split(/\r?\n/u).map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...look,
        ...(look.bold === true ? { boldComplexScript: true } : {}),
        ...(tongue.direction === 'rtl' ? { rightToLeft: true } : {}),
        // English is the language of the whole document; saying so at every run would double the file.
        ...(tongue.language === 'en' ? {} : { language: languageOf(tongue) }),
      }),
  )
}

/** Word keeps three languages for a run: for Chinese, for Arabic, and for everything else. */
function languageOf({ language, direction }: Tongue) {
  if (direction === 'rtl') return { bidirectional: language }
  if (language === 'zh') return { eastAsia: 'zh-CN' }
  return { value: language }
}

/** A paragraph of a style; `direction` is that of the whole paragraph. */
export const paragraph = (
  style: string,
  children: readonly ParagraphChild[],
  { direction = 'ltr', keepNext = false }: { direction?: 'ltr' | 'rtl'; keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    style,
    children: [...children],
    ...(direction === 'rtl' ? { bidirectional: true } : {}),
    ...(keepNext ? { keepNext } : {}),
  })

/** A clause, verbatim, its verb in italics where its script has them, and its paragraph. */
export function clauseRuns(quotation: Quotation, paragraphWords: string): TextRun[] {
  const { borrowed, opening, rest, language } = quotation
  const upright = language === 'ar' || language === 'zh'
  const own = opening === '' || upright
  const before = borrowed === null ? '' : `[${borrowed}] `
  const words = own ? `${before}${opening}${rest} ` : `${rest} `
  return [
    ...(own || before === '' ? [] : runs(before, quotation)),
    ...(own ? [] : runs(opening, quotation, { italics: true })),
    // Neighbours that look the same are one run: it is quicker to write, and to edit.
    ...(language === 'en'
      ? runs(`${words}(${paragraphWords})`)
      : [...runs(words, quotation), ...runs(`(${paragraphWords})`)]),
  ]
}
