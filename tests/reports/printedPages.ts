/** A printed report as the project's own reader of PDF files finds it. */
import { defaultLimits } from '../../server/documents/limits.ts'
import { readPdf } from '../../server/documents/pdf.ts'

export interface PrintedPages {
  /** The letters of each page, without the spaces, of which readers of PDF files see more or fewer than were printed. */
  readonly pages: readonly string[]
  /** Of the first page, in whole points. */
  readonly size: readonly [width: number, height: number]
}

/** `/MediaBox [0 0 595.92 842.88]` */
const MEDIA_BOX = /\/MediaBox \[0 0 ([\d.]{1,9}) ([\d.]{1,9})\]/u

export async function printedPages(pdf: Buffer): Promise<PrintedPages> {
  const { lines, pages } = await readPdf(pdf, 'report.pdf', defaultLimits)
  const box = MEDIA_BOX.exec(pdf.toString('latin1'))
  return {
    pages: Array.from({ length: pages ?? 0 }, (_, index) =>
      lines
        .filter(({ page }) => page === index + 1)
        .map(({ text }) => squeezed(text))
        .join(''),
    ),
    size: [Math.floor(Number(box?.[1])), Math.floor(Number(box?.[2]))],
  }
}

/** A text without its spaces, to be looked for on a printed page. */
export const squeezed = (text: string): string => text.replaceAll(/\s/gu, '')
