/** Writes small PDF files for tests by hand: text at given places, and the ways in which a PDF can be unreadable. */

export interface PdfLine {
  readonly text: string
  /** Points from the left edge and from the top edge to the baseline. */
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly italic?: boolean
}

export const pageWidth = 612
export const pageHeight = 792

/** A PDF with one page for each list of lines, in Times Roman or its italics; text beyond Latin-1 cannot be written. */
export const makePdf = (pages: readonly (readonly PdfLine[])[]): Uint8Array => assemble(pages.map(contentOf))

/** A PDF whose pages hold a drawn grey box, as a scan does, and no text. */
export const makeImageOnlyPdf = (): Uint8Array => assemble(['0.5 g 50 50 500 700 re f'])

/** The first part of a PDF, as an interrupted download leaves it. */
export const makeTruncatedPdf = (): Uint8Array => {
  const whole = makePdf([[{ text: 'A page of a resolution that never arrived whole', x: 124, y: 100 }]])
  return whole.slice(0, Math.floor(whole.length * 0.6))
}

/** A PDF that says it is encrypted, with keys that the empty password does not open. */
export const makeEncryptedPdf = (): Uint8Array =>
  assemble(
    [contentOf([{ text: 'Nobody can read this without the password', x: 124, y: 100 }])],
    `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  )

const italics = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>'

/** What draws the lines of a page. */
export const contentOf = (lines: readonly PdfLine[]): string =>
  lines
    .map(
      ({ text, x, y, size = 10, italic = false }) =>
        `BT /${italic ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${pageHeight - y} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n')

const escaped = (text: string): string => text.replaceAll(/[\\()]/gu, String.raw`\$&`)

function assemble(contents: readonly string[], encryption?: string): Uint8Array {
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] ` +
        `/Resources << /Font << /F1 3 0 R /F2 ${italics} >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...(encryption === undefined ? [] : [encryption]),
  ]
  const trailer =
    encryption === undefined
      ? ''
      : `/Encrypt ${objects.length} 0 R /ID [<${'31'.repeat(16)}> <${'31'.repeat(16)}>]`
  return pdfOf(objects, trailer)
}

/** A PDF of these objects, numbered from 1, the first its catalogue; `trailer` is put into the trailer besides. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = file.length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}` +
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  )
}
