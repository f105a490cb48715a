/** The styles of a report in DOCX, by names that a secretary finds in the list of styles and can change there. */
import type { IParagraphStyleOptions, IStylesOptions } from 'docx'

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

/** Sizes in half points, spaces in twentieths of a point. */
const own = (
  id: string,
  name: string,
  size: number,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { size, ...more.run },
  paragraph: { spacing: { before: 20, after: 20 }, ...more.paragraph },
})

/** Chinese and Arabic have languages of their own beside that of the letters. */
const WRITTEN_OTHERWISE: ReadonlySet<string> = new Set(['zh-CN', 'ar'])

export const styles = {
  clause: 'ReportClause',
  action: 'ReportAction',
  source: 'ReportSource',
  facts: 'ReportFacts',
  tableHead: 'ReportTableHead',
  resolution: 'ReportResolution',
  figure: 'ReportFigure',
  warning: 'ReportWarning',
  foot: 'ReportFoot',
} as const

/** @param locale of the document, as in `fr-FR` */
export const styleSheetOf = (locale: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'SimSun' },
        size: 20,
        language: {
          value: WRITTEN_OTHERWISE.has(locale) ? 'en-GB' : locale,
          eastAsia: 'zh-CN',
          bidirectional: 'ar-SA',
        },
      },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
    heading1: heading(30, 360),
    heading2: heading(24, 280),
    heading3: heading(20, 200),
  },
  paragraphStyles: [
    own(styles.clause, 'Report clause', 19),
    own(styles.action, 'Report action taken', 19),
    own(styles.source, 'Report source of action', 17, { run: { color: '505050' } }),
    own(styles.facts, 'Report facts', 16),
    own(styles.tableHead, 'Report table head', 17, { run: { bold: true }, paragraph: { keepNext: true } }),
    own(styles.resolution, 'Report resolution', 19, { run: { bold: true }, paragraph: { keepNext: true } }),
    own(styles.figure, 'Report figure', 18),
    own(styles.warning, 'Report warning', 20, { run: { bold: true } }),
    own(styles.foot, 'Report foot', 15, { run: { color: '505050' } }),
  ],
})
