import { describe, expect, it } from 'vitest'
import { readDocument } from '../../server/documents/read.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { makePdf, type PdfLine } from '../support/pdf.ts'
import { sample } from '../support/reading.ts'
import { inList, level, makeDocx, paragraph, run } from '../support/word.ts'

/** The words that a file sets in italics, line by line. */
async function italicsIn(bytes: Uint8Array, fileName = 'file'): Promise<string[]> {
  const { lines } = await readDocument(bytes, fileName)
  return lines.flatMap(({ text, italics = [] }) => italics.map(({ start, end }) => text.slice(start, end)))
}

const docxOf = (runs: string, styles = '', properties = ''): Uint8Array =>
  makeDocx({ body: paragraph(runs, properties), ...(styles === '' ? {} : { styles }) })

const html = (inside: string): Uint8Array => Buffer.from(`<!DOCTYPE html><html><body>${inside}</body></html>`)

const style = (id: string, kind: string, inside: string): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"><w:rPr>${inside}</w:rPr></w:style>`

describe('the italics of a PDF', () => {
  const line = (text: string, x: number, italic: boolean): PdfLine => ({ text, x, y: 100, italic })

  it('are the words that a font of italics draws', async () => {
    const page = [line('3.', 80, false), line('Also requests', 100, true), line('the keepers', 170, false)]
    expect(await italicsIn(makePdf([page]))).toEqual(['Also requests'])
  })

  it('are none where all is upright', async () => {
    expect(await italicsIn(makePdf([[line('Requests the keepers of lamps', 100, false)]]))).toEqual([])
  })
})

describe('the italics of a Word document', () => {
  it('are what a run says of itself', async () => {
    const runs = run('Requests', '<w:i/>') + run(' the keepers') + run(' to ring', '<w:i w:val="0"/>')
    expect(await italicsIn(docxOf(runs))).toEqual(['Requests'])
  })

  it('stand behind a number that was counted', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    const body = paragraph(run('Requests', '<w:i/>') + run(' the keepers'), inList(1))
    expect(await italicsIn(makeDocx({ body, numbering }))).toEqual(['Requests'])
  })

  it('come from a style, and one style inside the other sets upright', async () => {
    const styles = style('Verb', 'character', '<w:i/>') + style('Slanted', 'paragraph', '<w:i/>')
    const verb = run('Requests', '<w:rStyle w:val="Verb"/>') + run(' the keepers')
    expect(await italicsIn(docxOf(verb, styles))).toEqual(['Requests'])
    expect(await italicsIn(docxOf(verb, styles, '<w:pStyle w:val="Slanted"/>'))).toEqual([' the keepers'])
  })

  it('of Arabic are those of complex scripts', async () => {
    const runs = run('تطلب', '<w:iCs/>') + run(' إلى الأمين العام', '<w:i/>')
    expect(await italicsIn(docxOf(runs))).toEqual(['تطلب'])
  })

  it('are kept over the lines of a table', async () => {
    const cell = (inside: string): string => `<w:tc>${paragraph(inside)}</w:tc>`
    const body = `<w:tbl><w:tr>${cell(run('1.'))}${cell(run(' Requests', '<w:i/>') + run(' the keepers'))}</w:tr></w:tbl>`
    expect(await italicsIn(makeDocx({ body }))).toEqual(['Requests'])
  })
})

describe('the italics of a web page', () => {
  it.each([
    ['<p>1. <i>Requests</i> the keepers</p>', ['Requests']],
    ['<p>1. <em>Re</em><em>quests</em> the keepers</p>', ['Requests']],
    ['<p><span style="font-style: italic">Requests</span> the keepers</p>', ['Requests']],
    ['<i><p>Requests <span style="font-style:normal">the keepers</span></p></i>', ['Requests ']],
    ['<ol><li><i>Requests</i> the keepers</li></ol>', ['Requests']],
    ['<p>1. Requests</p>', []],
  ])('of %s', async (inside, italics) => {
    expect(await italicsIn(html(inside))).toEqual(italics)
  })
})

describe('the italics of Markdown', () => {
  it.each([
    ['1. *Requests* the keepers', ['Requests']],
    ['1. _Requests_ the keepers', ['Requests']],
    ['1. **Requests** the keepers', []],
    ['keeper_of_lamps and 2 * 3 * 4', []],
    [String.raw`a price of 5\* and 6\*`, []],
  ])('of %s', async (line, italics) => {
    expect(await italicsIn(Buffer.from(line), 'file.md')).toEqual(italics)
  })
})

/** One resolution in three formats, its lead verbs in italics. */
it.each(['bells-typed.docx', 'bells-counted.docx', 'bells.html'])(
  'the lead verbs of %s are italic in the text that is stored',
  async (name) => {
    const { text, italics } = parseResolution(await readDocument(sample(name), name))
    const words = italics.map(({ start, end }) => text.slice(start, end))
    expect(words.filter((word) => /^[A-Z][a-z]+(?: note)?$/u.test(word))).toEqual(
      expect.arrayContaining(['Recalling', 'Takes note', 'Requests', 'Encourages', 'Requests']),
    )
  },
)
