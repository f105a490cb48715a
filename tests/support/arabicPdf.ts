/** Writes PDF files for tests character by character, each at its own place, whatever script it is of. */
import { pageHeight, pageWidth, pdfOf } from './pdf.ts'

/** A character, or what a ligature stands for; points from the left edge and from the top edge to the baseline. */
export interface PlacedCharacter {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** How wide every character of these files is, as a part of its size. */
export const characterWidth = 0.5

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** A PDF of one page that draws the characters in the order given; its font tells what each stands for. */
export function makePlacedPdf(characters: readonly PlacedCharacter[]): Uint8Array {
  const texts = [...new Set(characters.map(({ text }) => text))]
  const codeOf = (text: string): string => (texts.indexOf(text) + 33).toString(16)
  const map = texts.map((text) => `<${codeOf(text)}> <${hex(text)}>`).join('\n')
  const drawn = characters.map(
    ({ text, x, y, size = 12 }) =>
      `BT /F1 ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm <${codeOf(text)}> Tj ET`,
  )
  const widths = Array.from({ length: 223 }, () => characterWidth * 1000).join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    `<< /Type /Font /Subtype /Type1 /BaseFont /Courier /FirstChar 33 /LastChar 255 /Widths [${widths}] /ToUnicode 6 0 R >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>`,
    stream(drawn.join('\n')),
    stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def ' +
        `1 begincodespacerange <00> <ff> endcodespacerange\n${texts.length} beginbfchar\n${map}\nendbfchar\nendcmap end end`,
    ),
  ])
}

/** A line as it is seen from the left, its characters beside each other and its spaces left out. */
export const seen = (line: readonly string[], x: number, y: number, size = 12): PlacedCharacter[] =>
  line.flatMap((text, index) =>
    text === ' ' ? [] : [{ text, x: x + index * size * characterWidth, y, size }],
  )
