import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { renderPage, type PageImage } from '../../server/documents/pageImage.ts'
import { makeEncryptedPdf, makePdf, makeTruncatedPdf, pageHeight, pageWidth } from '../support/pdf.ts'

const page = [{ text: 'Requests the Secretary-General to count the lanterns', x: 100, y: 300, size: 12 }]

/** Decodes what our encoder writes, by the book: rows filtered as the difference to the row above. */
function darkPixels({ png, width, height }: PageImage): [number, number][] {
  const file = Buffer.from(png)
  const at = file.indexOf('IDAT')
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
  const dark: [number, number][] = []
  const colours = new Uint8Array(width * 3)
  for (let y = 0; y < height; y++) {
    const differences = rows.subarray(y * (width * 3 + 1) + 1, (y + 1) * (width * 3 + 1))
    differences.forEach((difference, index) => (colours[index] = (colours[index] ?? 0) + difference))
    for (let x = 0; x < width; x++) if ((colours[x * 3] ?? 0) < 100) dark.push([x, y])
  }
  return dark
}

describe('the image of a page', () => {
  it('is as large as the page at its scale and dark only where the text stands', async () => {
    const image = await renderPage(makePdf([page]), 1, 2)
    expect([image.width, image.height]).toEqual([pageWidth * 2, pageHeight * 2])
    const dark = darkPixels(image)
    expect(dark.length).toBeGreaterThan(500)
    expect(dark.every(([x, y]) => x >= 198 && x < 900 && y > 570 && y < 612)).toBe(true)
  })

  it('is a PNG of true colour whose pieces carry their checksums', async () => {
    const png = Buffer.from((await renderPage(makePdf([page]), 1, 0.1)).png)
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect(png.subarray(12, 16).toString('latin1')).toBe('IHDR')
    // The last piece is empty, so its checksum is the same in every PNG.
    expect(png.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082')
  })

  it('is of the page that was asked for', async () => {
    const image = await renderPage(makePdf([page, []]), 2, 1)
    expect(darkPixels(image)).toEqual([])
  })

  it('is drawn smaller where it would have too many pixels', async () => {
    const { width, height } = await renderPage(makePdf([page]), 1, 500)
    expect(width * height).toBeLessThanOrEqual(12_000_000)
    expect(width / height).toBeCloseTo(pageWidth / pageHeight, 2)
  })

  it.each([
    ['a page that is not there', makePdf([page]), 2, 'no-such-page'],
    ['a PDF that was cut off', makeTruncatedPdf(), 1, 'damaged-pdf'],
    ['a PDF with a password', makeEncryptedPdf(), 1, 'password-protected'],
  ])('is refused for %s', async (_, bytes, number, code) => {
    await expect(renderPage(bytes, number, 1)).rejects.toMatchObject({ code })
  })
})
