/** Makes PDFs whose pages are pictures of text, as scanners do. */
import { renderPage } from '../../server/documents/pageImage.ts'
import { contentOf, makePdf, pageHeight, pageWidth, type PdfLine } from './pdf.ts'

/**
 * The PDF that `makePdf` makes, its pages drawn at 200 dots an inch.
 * @param pictures pages that become pictures, from 1; all without it
 */
export async function makeScan(
  pages: readonly (readonly PdfLine[])[],
  pictures: readonly number[] = pages.map((_, index) => index + 1),
): Promise<Uint8Array> {
  const bytes = makePdf(pages)
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>']
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  const font = 3 + pages.length * 3
  const picture = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /Im Do Q`
  for (const [index, lines] of pages.entries()) {
    const first = 3 + index * 3
    const content = pictures.includes(index + 1) ? picture : contentOf(lines)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ` +
        `/Resources << /XObject << /Im ${first + 1} 0 R >> /Font << /F1 ${font} 0 R >> >> /Contents ${first + 2} 0 R >>`,
      await imageObject(bytes, index + 1),
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>')
  // Without a table of places: the library finds the objects itself.
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1')
}

/** The data of a PNG is what PDF calls Flate with the predictors of PNG. */
async function imageObject(bytes: Uint8Array, page: number): Promise<string> {
  const { png, width, height } = await renderPage(bytes, page, 200 / 72)
  const file = Buffer.from(png)
  const at = file.indexOf('IDAT')
  const data = file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)).toString('latin1')
  return (
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
    `/BitsPerComponent 8 /Filter /FlateDecode ` +
    `/DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${width} >> ` +
    `/Length ${data.length} >>\nstream\n${data}\nendstream`
  )
}
