import { describe, expect, it } from 'vitest'
import { decodePage } from '../../server/documents/charset.ts'
import { fileLines } from '../../server/documents/fileLines.ts'
import { readDocument } from '../../server/documents/read.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { sample } from '../support/reading.ts'
import { makeDocx, paragraph } from '../support/word.ts'

const parsed = async (name: string) => parseResolution(await readDocument(sample(name), name))

/** What cleaning makes of single characters: tabs and line ends and long dashes. */
const plain = (text: string): string => text.replace(/\s/gu, ' ').replace(/[–—‑]/gu, '-')

describe('the way back from the text to the file', () => {
  it.each(['bells-typed.docx', 'bells-typed.doc', 'bells-counted.docx', 'bells.txt'])(
    'leads to the same words on a line of %s',
    async (name) => {
      const { text, origins } = await parsed(name)
      const { format } = await readDocument(sample(name), name)
      const lines = await fileLines(sample(name), format)
      const file = lines.map((line) => line.text).join('\n')
      const led = origins.map(({ start, length, offset }) => [
        plain(text.slice(start, start + length)),
        plain(file.slice(offset ?? 0, (offset ?? 0) + length)),
      ])
      expect(led.length).toBeGreaterThan(20)
      for (const [ours, theirs] of led) expect(theirs).toBe(ours)
    },
  )

  it('leads to the same words in the source of a web page, and past what the browser prints itself', async () => {
    const page = decodePage(sample('bells.html'))
    const { text, origins } = await parsed('bells.html')
    const ours = origins.map(({ start, length }) => plain(text.slice(start, start + length)))
    // A sign such as &nbsp; is one space, which stands where its ampersand does.
    const theirs = origins.map(({ length, offset }) =>
      plain(page.slice(offset ?? 0, (offset ?? 0) + length)).replace(/&$/u, ' '),
    )
    expect(theirs).toEqual(ours)
    expect(ours.join('')).toContain('Requests the Secretary-General to report')
    expect(ours.filter((words) => /^(?:2\.|\(a\))/u.test(words))).toEqual([])
  })
})

describe('the lines of a file', () => {
  it('count the paragraphs of Word, the empty ones too, and a broken one once', async () => {
    const broken = '<w:r><w:t>Ninety-eighth session</w:t><w:br/><w:t>Agenda item 95</w:t></w:r>'
    const body = ['A/RES/98/961', '<w:r/>', broken].map((runs) => paragraph(runs)).join('')
    const lines = await fileLines(makeDocx({ body }), 'docx')
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'A/RES/98/961'],
      [3, 'Ninety-eighth session'],
      [null, 'Agenda item 95'],
    ])
  })

  it('of a web page have the number of the line of its source, where it changes', async () => {
    const lines = await fileLines(Buffer.from('<p>One<br>and a half\n<p>\n\nTwo'), 'html')
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, 'One'],
      [null, 'and a half'],
      [4, 'Two'],
    ])
  })

  it('of a text are all of its lines, whatever ends them', async () => {
    const lines = await fileLines(Buffer.from('One\r\n\r\nTwo\rThree\n'), 'text')
    expect(lines.map(({ number, text, offset }) => [number, text, offset])).toEqual([
      [1, 'One', 0],
      [2, '', 5],
      [3, 'Two', 7],
      [4, 'Three', 11],
    ])
  })

  it('are none where a format has pages', async () => {
    expect(await fileLines(Buffer.from('%PDF-1.4'), 'pdf')).toEqual([])
  })
})
