/** Tells pages that are pictures, as scanners make them. */
import { memoryOf, withMemory, type Pdfium } from './pdfium.ts'

/** PDFium's number for text among the objects of a page. */
const text = 1

/** Objects that are looked at; a scan has a few. */
const mostObjects = 200

/** Whether what is no text (images, drawings) covers half of the page; scanners may cut a page into strips. */
export function isPicture(library: Pdfium, page: number): boolean {
  const area = library.FPDF_GetPageWidthF(page) * library.FPDF_GetPageHeightF(page)
  const count = Math.min(mostObjects, library.FPDFPage_CountObjects(page))
  let covered = 0
  for (let index = 0; index < count; index++) {
    const object = library.FPDFPage_GetObject(page, index)
    if (library.FPDFPageObj_GetType(object) !== text) covered += areaOf(library, object)
  }
  return covered >= area / 2
}

const areaOf = (library: Pdfium, object: number): number =>
  withMemory(library, 16, (address) => {
    if (!library.FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12)) return 0
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(memoryOf(library).buffer, address, 4)
    return Math.abs(right - left) * Math.abs(top - bottom)
  })
