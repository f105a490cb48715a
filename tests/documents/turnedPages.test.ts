import { describe, expect, it } from 'vitest'
import { pageSizes } from '../../server/documents/pageSizes.ts'
import { readDocument } from '../../server/documents/read.ts'
import type { SourceLine } from '../../server/text/document.ts'
import { pdfOf } from '../support/pdf.ts'

/** Points from the bottom-left corner of the page as shown. */
interface ShownLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

const lines: readonly ShownLine[] = [
  { text: 'A/RES/90/13 Lamps of river crossings', x: 60, y: 540 },
  { text: '1. Requests the Secretary-General to count the lamps,', x: 120, y: 400 },
  { text: 'and to report on those that do not burn;', x: 100, y: 388 },
  { text: '2. Decides to remain seized of the matter.', x: 120, y: 360 },
]

/** The page is shown 800 wide and 600 high, whatever it takes: what is cut off at its left and bottom edge, and turns. */
function turnedPdf(turns: 0 | 1 | 2 | 3, cutX: number, cutY: number): Uint8Array {
  const [width, height] = turns % 2 === 0 ? [800, 600] : [600, 800]
  /** Where on the page as drawn a line must stand, and in which direction it must run. */
  const matrixOf = ({ x, y }: ShownLine): string =>
    [
      `1 0 0 1 ${x + cutX} ${y + cutY}`,
      `0 1 -1 0 ${width - y + cutX} ${x + cutY}`,
      `-1 0 0 -1 ${width - x + cutX} ${height - y + cutY}`,
      `0 -1 1 0 ${y + cutX} ${height - x + cutY}`,
    ][turns] ?? ''
  const content = lines.map((line) => `BT /F1 10 Tf ${matrixOf(line)} Tm (${line.text}) Tj ET`).join('\n')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1000 1000] /CropBox [${cutX} ${cutY} ${cutX + width} ${cutY + height}] ` +
      `/Rotate ${turns * 90} /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ])
}

const boxesOf = (read: readonly SourceLine[]): number[][] =>
  read.map(({ box }) => (box ?? []).map((edge) => Math.round(edge)))

describe('a page that is turned or cut', () => {
  it.each([
    ['cut at its left and bottom edges', 0, 70, 90],
    ['turned by a quarter', 1, 0, 0],
    ['turned by a half', 2, 0, 0],
    ['turned by three quarters', 3, 0, 0],
    ['turned by a quarter and cut', 1, 70, 90],
    ['turned by a half and cut', 2, 70, 90],
    ['turned by three quarters and cut', 3, 70, 90],
  ] as const)('is read as it is shown: %s', async (_, turns, cutX, cutY) => {
    const bytes = turnedPdf(turns, cutX, cutY)
    expect(await pageSizes(bytes)).toEqual([{ width: 800, height: 600 }])
    const read = (await readDocument(bytes, 'a.pdf')).lines
    expect(read.map(({ text }) => text)).toEqual(lines.map(({ text }) => text))
    const plain = (await readDocument(turnedPdf(0, 0, 0), 'a.pdf')).lines
    expect(boxesOf(read)).toEqual(boxesOf(plain))
    // From the top-left corner, down to the top of the type; a `1` is drawn somewhat to the right of its place.
    for (const [index, { x, y }] of lines.entries()) {
      const [left = 0, top = 0] = boxesOf(read)[index] ?? []
      expect(left - x).toBeGreaterThanOrEqual(0)
      expect(left - x).toBeLessThanOrEqual(2)
      expect(top).toBe(600 - y - 10)
    }
    expect(read.map(({ margin, apart }) => [margin, apart])).toEqual([
      ['top', true],
      [null, true],
      [null, false],
      [null, true],
    ])
  })
})
