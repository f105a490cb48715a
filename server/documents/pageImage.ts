/** Draws a page of a PDF as an image. */
import { DamagedPdf, UnreadableFile } from './errors.ts'
import { withPdf, type OpenPdf } from './openPdf.ts'
import { callsOf, memoryOf } from './pdfium.ts'
import { encodePng } from './png.ts'

export interface PageImage {
  readonly png: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

class NoSuchPage extends UnreadableFile {
  constructor(page: number, pages: number) {
    super('no-such-page', `The file has no page ${page}; it has ${pages}.`)
  }
}

/**
 * Draws one page on white. A page that would have too many pixels is drawn smaller.
 * @param page from 1
 * @param scale pixels for a point
 * @throws DamagedPdf, PasswordProtectedPdf, NoSuchPage
 */
export const renderPage = (bytes: Uint8Array, page: number, scale: number): Promise<PageImage> =>
  withPdf(bytes, (pdf) => drawPage(pdf, page, scale))

/** As `renderPage`, of a document that is open. */
function drawPage(pdf: OpenPdf, number: number, scale: number): PageImage {
  const { library, document, pages } = pdf
  if (!Number.isInteger(number) || number < 1 || number > pages) throw new NoSuchPage(number, pages)
  const page = library.FPDF_LoadPage(document, number - 1)
  if (page === 0) throw new DamagedPdf()
  try {
    const size = [library.FPDF_GetPageWidthF(page), library.FPDF_GetPageHeightF(page)] as const
    const [width, height] = pixelsOf(size[0], size[1], scale)
    return { png: encodePng(pixels(pdf, page, width, height), width, height), width, height }
  } finally {
    callsOf(library).FPDF_ClosePage(page)
  }
}

/** An A4 page at 300 dots an inch has 8.7 million; each costs four bytes of the library's memory and three of ours. */
const mostPixels = 12_000_000
const longestEdge = 20_000

/** Width and height within the limits, in the proportions of the page where these allow it. */
function pixelsOf(width: number, height: number, scale: number): [number, number] {
  const wanted = [width * scale, height * scale] as const
  const fitting = Math.min(
    1,
    Math.sqrt(mostPixels / (wanted[0] * wanted[1])),
    longestEdge / wanted[0],
    longestEdge / wanted[1],
  )
  const [across, down] = wanted.map((edge) => Math.max(1, Math.floor(edge * fitting)))
  if (!Number.isFinite(across) || !Number.isFinite(down)) throw new DamagedPdf()
  return [across ?? 1, down ?? 1]
}

/** PDFium's name for four bytes a pixel of which the last is unused. */
const blueGreenRed = 3
const white = 0xffffffff
/** Links and form fields are drawn as they would be printed. */
const withAnnotations = 1

function pixels({ library }: OpenPdf, page: number, width: number, height: number): Uint8Array {
  // Zeros: the library finds the memory, and the width of a row, itself.
  const bitmap = library.FPDFBitmap_CreateEx(width, height, blueGreenRed, 0, 0)
  if (bitmap === 0) throw new DamagedPdf()
  try {
    library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    library.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations)
    const start = library.FPDFBitmap_GetBuffer(bitmap)
    const stride = library.FPDFBitmap_GetStride(bitmap)
    return redGreenBlue(memoryOf(library).subarray(start, start + stride * height), stride, width, height)
  } finally {
    library.FPDFBitmap_Destroy(bitmap)
  }
}

function redGreenBlue(source: Uint8Array, stride: number, width: number, height: number): Uint8Array {
  const rgb = new Uint8Array(width * height * 3)
  let to = 0
  for (let row = 0; row < height; row++) {
    for (let from = row * stride; from < row * stride + width * 4; from += 4) {
      rgb[to++] = source[from + 2] ?? 0
      rgb[to++] = source[from + 1] ?? 0
      rgb[to++] = source[from] ?? 0
    }
  }
  return rgb
}
