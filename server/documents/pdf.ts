/** Reads the text of a PDF with its layout; pages that are pictures are read by text recognition where it is installed. */
import type { ReadDocument, SourceLine } from '../text/document.ts'
import { DamagedPdf, PdfWithoutText, TooManyPages, TooMuchText } from './errors.ts'
import type { ReadingLimits } from './limits.ts'
import { tesseract, type Recognise } from './ocr.ts'
import { withPdf, type OpenPdf } from './openPdf.ts'
import { frameOf } from './pageFrame.ts'
import { pageLines } from './pdfPage.ts'
import { callsOf } from './pdfium.ts'
import { isPicture } from './pictures.ts'

/** A page, and a PDF, with fewer letters than this is a scan with a stamp on it. */
const fewestLetters = 20

/** The lines of one page. */
interface ReadPage {
  readonly lines: readonly SourceLine[]
  readonly characters: number
  readonly letters: number
  /** Whether a picture covers it and little else. */
  readonly isPicture: boolean
}

/**
 * Reads a PDF into lines in the order of its content. Pages and memory are given back whatever happens.
 * @param findRecognition what recognises text in pictures of pages; gives null where nothing is installed
 * @throws DamagedPdf, PasswordProtectedPdf, PdfWithoutText, TooManyPages, TooMuchText, RecognitionFailed
 */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
  findRecognition: () => Promise<Recognise | null> = tesseract(),
): Promise<ReadDocument> {
  const read = await withPdf(bytes, (pdf) => readPages(pdf, limits))
  const document = { format: 'pdf', fileName, pages: read.length } as const
  const isScan = read.reduce((sum, { letters }) => sum + letters, 0) < fewestLetters
  const pictures = read.flatMap((page, index) =>
    page.isPicture || (isScan && page.letters < fewestLetters) ? [index + 1] : [],
  )
  if (pictures.length === 0) return { ...document, lines: read.flatMap(({ lines }) => lines) }
  const recognise = await findRecognition()
  if (recognise === null && isScan) throw new PdfWithoutText(pictures)
  if (recognise === null) {
    return { ...document, lines: read.flatMap(({ lines }) => lines), unreadPages: pictures }
  }
  const recognised = await recognise(bytes, pictures)
  const lines = read.flatMap((page, index) => recognised.get(index + 1) ?? page.lines)
  if (isScan && lettersOf(lines) < fewestLetters) throw new PdfWithoutText(pictures)
  return { ...document, lines, recognisedPages: pictures }
}

function readPages(pdf: OpenPdf, limits: ReadingLimits): ReadPage[] {
  if (pdf.pages <= 0) throw new DamagedPdf()
  if (pdf.pages > limits.pages) throw new TooManyPages(pdf.pages, limits.pages)
  const read: ReadPage[] = []
  let characters = 0
  for (let index = 0; index < pdf.pages; index++) {
    const page = readPage(pdf, index, limits.characters - characters)
    characters += page.characters
    read.push(page)
  }
  return read
}

function readPage({ library, document }: OpenPdf, index: number, charactersLeft: number): ReadPage {
  const calls = callsOf(library)
  const page = calls.FPDF_LoadPage(document, index)
  if (page === 0) throw new DamagedPdf()
  const text = calls.FPDFText_LoadPage(page)
  try {
    if (text === 0) throw new DamagedPdf()
    const characters = Math.max(0, calls.FPDFText_CountChars(text))
    if (characters > charactersLeft) throw new TooMuchText(charactersLeft)
    const lines = pageLines(library, text, characters, index + 1, frameOf(library, page))
    const letters = lettersOf(lines)
    return { lines, characters, letters, isPicture: letters < fewestLetters && isPicture(library, page) }
  } finally {
    if (text !== 0) calls.FPDFText_ClosePage(text)
    calls.FPDF_ClosePage(page)
  }
}

/** The number of letters, as far as it matters. */
function lettersOf(lines: readonly SourceLine[]): number {
  let letters = 0
  for (const { text } of lines) {
    letters += text.match(/\p{L}/gu)?.length ?? 0
    if (letters >= fewestLetters) break
  }
  return letters
}
