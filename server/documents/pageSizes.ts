/** How large the pages of a PDF are, without reading what stands on them. */
import { withPdf } from './openPdf.ts'
import { memoryOf, withMemory } from './pdfium.ts'

/** In points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** @throws DamagedPdf, PasswordProtectedPdf */
export const pageSizes = (bytes: Uint8Array): Promise<PageSize[]> =>
  withPdf(bytes, ({ library, document, pages }) =>
    Array.from({ length: pages }, (_, index) =>
      // Two floats of four bytes.
      withMemory(library, 8, (address) => {
        library.FPDF_GetPageSizeByIndexF(document, index, address)
        const floats = new DataView(memoryOf(library).buffer, address, 8)
        return { width: floats.getFloat32(0, true), height: floats.getFloat32(4, true) }
      }),
    ),
  )
