/** Opens a PDF in the library for as long as something is done with it. */
import { DamagedPdf, PasswordProtectedPdf, PdfTooLargeInside, UnreadableFile } from './errors.ts'
import { forgetPdfium, isFull, loadPdfium, memoryOf, withMemory, type Pdfium } from './pdfium.ts'

/** PDFium's error code for a missing or wrong password. */
const needsPassword = 4

/** A PDF that is open: the library, and its number for the document. */
export interface OpenPdf {
  readonly library: Pdfium
  readonly document: number
  readonly pages: number
}

/** A library that took more memory than this for one file is let go, since memory is never given back to the system. */
const mostMemory = 192 * 1024 * 1024

/**
 * Gives `use` the open document and closes it afterwards, whatever happens. After a failure inside the library, which
 * leaves it in an unknown state, the next PDF gets a new one.
 * @throws DamagedPdf, PasswordProtectedPdf, PdfTooLargeInside
 */
export async function withPdf<Result>(bytes: Uint8Array, use: (pdf: OpenPdf) => Result): Promise<Result> {
  if (!isWhole(bytes)) throw new DamagedPdf()
  const library = await loadPdfium()
  try {
    return withMemory(library, bytes.length, (address) => opened(library, address, bytes, use))
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    forgetPdfium()
    if (isFull(library)) throw new PdfTooLargeInside()
    // What WebAssembly throws: a place outside its memory, a stack without end, no memory left.
    if (error instanceof Error && ['RuntimeError', 'RangeError'].includes(error.name)) throw new DamagedPdf()
    throw error
  } finally {
    if (memoryOf(library).length > mostMemory) forgetPdfium()
  }
}

function opened<Result>(
  library: Pdfium,
  address: number,
  bytes: Uint8Array,
  use: (pdf: OpenPdf) => Result,
): Result {
  memoryOf(library).set(bytes, address)
  const document = library.FPDF_LoadMemDocument(address, bytes.length, '')
  if (document === 0) {
    throw library.FPDF_GetLastError() === needsPassword ? new PasswordProtectedPdf() : new DamagedPdf()
  }
  try {
    return use({ library, document, pages: library.FPDF_GetPageCount(document) })
  } finally {
    library.FPDF_CloseDocument(document)
  }
}

/** How near to its end a whole PDF says `%%EOF`; readers allow a kilobyte of trailing bytes. */
const tail = 2048

/** PDFium repairs files that were cut off and reads what is left; half a resolution must not pass for one. */
const isWhole = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-tail).includes('%%EOF')
