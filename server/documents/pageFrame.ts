/** How a page is shown: what of it is cut off at its edges, and by how much it is turned. */
import { callsOf, memoryOf, withMemory, type Pdfium } from './pdfium.ts'

/** A page as shown, in points. */
export interface PageFrame {
  readonly height: number
  /**
   * From a place as drawn to the place as shown, both from the bottom-left corner; null where they are the same, as
   * for nearly all pages.
   */
  readonly shown: ((x: number, y: number) => readonly [number, number]) | null
}

/** Four floats. */
const boxBytes = 16

/** The frame of an open page. A page is turned clockwise, in quarters. */
export function frameOf(library: Pdfium, page: number): PageFrame {
  const calls = callsOf(library)
  const height = calls.FPDF_GetPageHeightF(page)
  const turns = calls.FPDFPage_GetRotation(page)
  const [left, top, right, bottom] = withMemory(library, boxBytes, (address) => {
    const isKnown = calls.FPDF_GetPageBoundingBox(page, address) !== 0
    const floats = new Float32Array(memoryOf(library).buffer, address, 4)
    return isKnown
      ? ([floats[0] ?? 0, floats[1] ?? 0, floats[2] ?? 0, floats[3] ?? 0] as const)
      : [0, 0, 0, 0]
  })
  switch (turns) {
    case 1:
      return { height, shown: (x, y) => [y - bottom, right - x] }
    case 2:
      return { height, shown: (x, y) => [right - x, top - y] }
    case 3:
      return { height, shown: (x, y) => [top - y, x - left] }
    default:
      return { height, shown: left === 0 && bottom === 0 ? null : (x, y) => [x - left, y - bottom] }
  }
}
