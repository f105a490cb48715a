/** Reads the text of a PDF with its layout. */
import type { ReadDocument, SourceLine } from '../text/document.ts'
import { DamagedPdf, PdfWithoutText, TooManyPages, TooMuchText } from './errors.ts'
import type { ReadingLimits } from './limits.ts'
import { withPdf } from './openPdf.ts'
import { pageLines } from './pdfPage.ts'
import { callsOf, type Pdfium } from './pdfium.ts'

/** A PDF with fewer letters than this on all its pages together is a scan with a stamp on it. */
const fewestLetters = 20

/**
 * Reads a PDF into lines in the order of its content. Pages and memory are given back whatever happens.
 * @throws DamagedPdf, PasswordProtectedPdf, PdfWithoutText, TooManyPages, TooMuchText
 */
export function readPdf(bytes: Uint8Array, fileName: string, limits: ReadingLimits): Promise<ReadDocument> {
  return withPdf(bytes, ({ library, document, pages }) => ({
    format: 'pdf',
    fileName,
    ...readPages(library, document, pages, limits),
  }))
}

function readPages(
  library: Pdfium,
  document: number,
  pages: number,
  limits: ReadingLimits,
): { pages: number; lines: readonly SourceLine[] } {
  if (pages <= 0) throw new DamagedPdf()
  if (pages > limits.pages) throw new TooManyPages(pages, limits.pages)
  const lines: SourceLine[] = []
  let characters = 0
  for (let index = 0; index < pages; index++) {
    const page = readPage(library, document, index, limits.characters - characters)
    characters += page.characters
    lines.push(...page.lines)
  }
  if (!hasLetters(lines)) throw new PdfWithoutText()
  return { pages, lines }
}

function readPage(
  library: Pdfium,
  document: number,
  index: number,
  charactersLeft: number,
): { characters: number; lines: SourceLine[] } {
  const calls = callsOf(library)
  const page = calls.FPDF_LoadPage(document, index)
  if (page === 0) throw new DamagedPdf()
  const text = calls.FPDFText_LoadPage(page)
  try {
    if (text === 0) throw new DamagedPdf()
    const characters = Math.max(0, calls.FPDFText_CountChars(text))
    if (characters > charactersLeft) throw new TooMuchText(charactersLeft)
    const height = calls.FPDF_GetPageHeightF(page)
    return { characters, lines: pageLines(library, text, characters, index + 1, height) }
  } finally {
    if (text !== 0) calls.FPDFText_ClosePage(text)
    calls.FPDF_ClosePage(page)
  }
}

function hasLetters(lines: readonly SourceLine[]): boolean {
  let letters = 0
  for (const { text } of lines) {
    letters += text.match(/\p{L}/gu)?.length ?? 0
    if (letters >= fewestLetters) return true
  }
  return false
}
