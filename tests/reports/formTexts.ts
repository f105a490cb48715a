/** What stands in a report that was taken away, read back with other means than those that wrote it. */
import { spawnSync } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

/** Texts of the cells of every row of every table of a DOCX, in order; lines of a cell are joined by line breaks. */
export function docxRows(bytes: Uint8Array): string[][] {
  const rows: string[][] = []
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'w:tr') rows.push([])
        const row = rows.at(-1)
        if (name === 'w:tc') row?.push('')
        if (name === 'w:br') add(row, '\n')
      },
      onclosetag: (name) => {
        if (name === 'w:p') add(rows.at(-1), '\n')
      },
      ontext: (text) => add(rows.at(-1), text),
    },
    { xmlMode: true },
  )
  parser.end(docxPart(bytes, 'word/document.xml'))
  return rows.map((row) => row.map((text) => text.replace(/\n$/u, '')))
}

function add(row: string[] | undefined, text: string): void {
  const last = row?.pop()
  if (last !== undefined) row?.push(last + text)
}

/** The XML of a part of a DOCX or XLSX. */
export const docxPart = (bytes: Uint8Array, name: string): string => {
  const part = unzipSync(bytes)[name]
  return part ? strFromU8(part) : ''
}

export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined

/** The text of a PDF in the order in which Poppler reads it, without the feet and without spaces. */
export function pdfText(bytes: Uint8Array): string {
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
    input: bytes,
    maxBuffer: 256 * 1024 * 1024,
  })
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => !FOOT.test(line))
    .join('')
    .replaceAll(UNSEEN, '')
}

/** What Poppler says of a PDF, by its names. */
export const pdfFacts = (bytes: Uint8Array): string =>
  spawnSync('pdfinfo', ['-'], { input: bytes }).stdout.toString('utf8')

export const pdfFonts = (bytes: Uint8Array): string =>
  spawnSync('pdffonts', ['-'], { input: bytes }).stdout.toString('utf8')

/** Lines of the foot. */
const FOOT =
  /^(?:Readiness report, .{1,60} · as at .{1,60} UTC|Prepared from the text of resolutions; not .{1,60}|Page \d{1,5} of \d{1,5})$/u

/** Spaces, form feeds, marks that steer direction or forbid breaks, and hyphens, which Poppler drops at line ends. */
const UNSEEN = /[\s\-\u00AD\u2010\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu

export const unspaced = (text: string): string => text.replaceAll(UNSEEN, '')
