import { strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TooMuchText } from '../../server/documents/errors.ts'
import { defaultLimits } from '../../server/documents/limits.ts'
import { readDocument } from '../../server/documents/read.ts'
import { damage, damaged, linesIn, outcomeOf, sample } from '../support/reading.ts'
import { inList, level, makeDocx, paragraph, run } from '../support/word.ts'

describe('the text of a Word document', () => {
  it('has a line for each paragraph, tabs and breaks where they are typed', async () => {
    const body = `${paragraph(`${run('54th plenary meeting')}<w:r><w:br/><w:t>19 December 2043</w:t></w:r>`)}${paragraph(
      `<w:r><w:t>1.</w:t><w:tab/><w:t>Requests the Secretary</w:t><w:noBreakHyphen/><w:t>General &amp; others</w:t></w:r>`,
      '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
    )}`
    expect(await linesIn(makeDocx({ body }))).toEqual([
      '54th plenary meeting',
      '19 December 2043',
      '1.\tRequests the Secretary-General & others',
    ])
  })

  it('keeps insertions and leaves deletions, moved text and old properties out', async () => {
    const body = paragraph(
      `${run('Requests ')}<w:del><w:r><w:delText>nobody</w:delText></w:r></w:del><w:ins>${run('the Secretary-General')}</w:ins><w:moveFrom>${run('elsewhere')}</w:moveFrom>${run(';')}`,
      `<w:pPrChange><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`,
    )
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await linesIn(makeDocx({ body, numbering }))).toEqual(['Requests the Secretary-General;'])
  })

  it('joins paragraphs whose mark between them was deleted', async () => {
    const body = `${paragraph('Requests the ', '<w:rPr><w:del w:id="1"/></w:rPr>')}${paragraph('Secretary-General;')}`
    expect(await linesIn(makeDocx({ body }))).toEqual(['Requests the Secretary-General;'])
  })

  it('leaves hidden text out, also where a style hides it', async () => {
    const styles = '<w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = paragraph(
      `${run('seen')}${run(' hidden', '<w:vanish/>')}${run(' ghost', '<w:rStyle w:val="Ghost"/>')}${run(' shown', '<w:vanish w:val="0"/>')}`,
    )
    expect(await linesIn(makeDocx({ body, styles }))).toEqual(['seen shown'])
  })

  it('takes a text box once, though Word writes it twice', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const body = paragraph(
      `<w:r><mc:AlternateContent><mc:Choice>${box('A/RES/98/961')}</mc:Choice><mc:Fallback>${box('A/RES/98/961')}</mc:Fallback></mc:AlternateContent></w:r>${run('General Assembly')}`,
    )
    expect(await linesIn(makeDocx({ body }))).toEqual(['A/RES/98/961', 'General Assembly'])
  })

  it('puts short cells of a row on one line, and cells of several paragraphs below each other', async () => {
    const cell = (...texts: string[]): string =>
      `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('United Nations')}${cell('A/RES/98/961')}</w:tr><w:tr>${cell('General Assembly')}${cell('Distr.: General', '6 January 2044')}</w:tr></w:tbl>`
    expect(await linesIn(makeDocx({ body }))).toEqual([
      'United Nations\tA/RES/98/961',
      'General Assembly',
      'Distr.: General',
      '6 January 2044',
    ])
  })

  it('writes typed raised digits as superscripts, and no other raised text', async () => {
    const up = '<w:vertAlign w:val="superscript"/>'
    const body = paragraph(`${run('bells;')}${run('12', up)}${run(' 1')}${run('st', up)}`)
    expect(await linesIn(makeDocx({ body }))).toEqual(['bells;¹² 1st'])
  })

  it('keeps Arabic in the order in which it is read', async () => {
    const body = paragraph(
      `${run('تطلب إلى الأمين العام', '<w:rtl/>')}${run(' ', '<w:rtl/>')}${run('(A/98/991)')}${run(' أن يقدم تقريرا', '<w:rtl/>')}`,
      `<w:bidi/>${inList(1)}`,
    )
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1 -')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(await linesIn(makeDocx({ body, numbering }))).toEqual([
      '1 - تطلب إلى الأمين العام (A/98/991) أن يقدم تقريرا',
    ])
  })
})

describe('the numbers that Word counts', () => {
  const levels = [
    level(0, 'decimal', '%1.'),
    level(1, 'lowerLetter', '(%2)'),
    level(2, 'lowerRoman', '(%3)'),
  ].join('')
  const numbering = [
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'arabicAbjad', '(%2)')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num>',
  ].join('')
  const marksOf = async (places: readonly (readonly [number, number])[]): Promise<string[]> => {
    const body = places.map(([list, depth]) => paragraph('text', inList(list, depth))).join('')
    return (await linesIn(makeDocx({ body, numbering }))).map((line) => line.replace(/ ?text$/u, ''))
  }

  it('go on over text between, and begin anew below a higher number', async () => {
    expect(
      await marksOf([
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
        [4, 0],
      ]),
    ).toEqual(['1.', '(a)', '(b)', '(i)', '2.', '(a)', '3.'])
  })

  it('restart once where a list says so', async () => {
    expect(
      await marksOf([
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
      ]),
    ).toEqual(['1.', '2.', '1.', '2.'])
  })

  it('come in the forms of other scripts, and in digits for legal lists', async () => {
    expect(
      await marksOf([
        [3, 0],
        [3, 0],
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 2],
      ]),
    ).toEqual(['I.', 'II.', '(أ)', '(ب)', '(ج)', '2.1'])
  })

  it('come from the style of a paragraph, unless it says that it has none', async () => {
    const styles = `<w:style w:styleId="Base"><w:pPr>${inList(1)}</w:pPr></w:style><w:style w:styleId="Op"><w:basedOn w:val="Base"/></w:style>`
    const style = '<w:pStyle w:val="Op"/>'
    const body = `${paragraph('one', style)}${paragraph('none', style + inList(0))}${paragraph('two', style)}`
    expect(await linesIn(makeDocx({ body, numbering, styles }))).toEqual(['1. one', 'none', '2. two'])
  })
})

describe('what stands around the text', () => {
  const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

  it('gives footnotes behind the text, numbered as their marks come', async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`
    const body = `${paragraph(`${run('bells;')}${mark(7)}`)}${paragraph(`${run('ringers,')}${mark(3)}${run(' and')}`)}`
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('rule')}</w:footnote>${note(3, 'A/98/992.')}${note(7, 'A/98/991.')}`
    expect(await linesIn(makeDocx({ body, footnotes }))).toEqual([
      'bells;¹',
      'ringers,² and',
      '¹ A/98/991.',
      '² A/98/992.',
    ])
  })

  it('puts the head of page 1 before the text, and other heads and feet aside', async () => {
    const end = (kind: string, type: string, id: string): string =>
      `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`
    const body = `${paragraph('98/961. Care of harbour bells')}<w:sectPr>${end('header', 'first', 'header1')}${end('header', 'default', 'header2')}${end('footer', 'first', 'footer1')}<w:titlePg/></w:sectPr>`
    const document = await readDocument(
      makeDocx({
        body,
        header1: paragraph('United Nations A/RES/98/961'),
        header2: paragraph('<w:r><w:t>A/RES/98/961</w:t><w:tab/><w:t>Care of harbour bells</w:t></w:r>'),
        footer1: paragraph('43-90961 (E)'),
      }),
      'bells.docx',
    )
    expect(document.lines.map(({ text }) => text)).toEqual([
      'United Nations A/RES/98/961',
      '98/961. Care of harbour bells',
    ])
    expect(document.furniture).toEqual(['A/RES/98/961', 'Care of harbour bells', '43-90961 (E)'])
  })

  it('is bounded: more footnotes than marks can count are refused', async () => {
    const body = paragraph(Array.from({ length: 100_000 }, (_, id) => mark(id)).join(''))
    expect(await outcomeOf(makeDocx({ body }))).toBe('too-many-footnotes')
  })
})

describe('a hostile Word document is refused with a reason', () => {
  const withDocument = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) })

  it.each([
    [
      'entities that grow',
      '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>',
      'document-type',
    ],
    ['elements without end', '<w:p>'.repeat(200_000), 'too-deep'],
    ['an element that is never closed', '<w:document><w:body><w:p><w:r><w:t>cut off', 'damaged-word'],
  ])('%s', async (_, xml, code) => {
    expect(await outcomeOf(withDocument(xml))).toBe(code)
  })

  it('more paragraphs than anyone reads, though they are empty', async () => {
    const limits = { ...defaultLimits, characters: 1000 }
    const reading = readDocument(withDocument(`<w:body>${'<w:p/>'.repeat(1001)}</w:body>`), 'a.docx', limits)
    await expect(reading).rejects.toBeInstanceOf(TooMuchText)
  })

  it('a part that grows to gigabytes, before it is unpacked', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }, { level: 9 })
    expect(await outcomeOf(bomb)).toBe('archive-bomb')
  })

  it('a part that is longer than its directory says', async () => {
    const bytes = Buffer.from(sample('bells-typed.docx'))
    const directory = bytes.lastIndexOf(
      Buffer.from([0x50, 0x4b, 1, 2]),
      bytes.lastIndexOf('word/document.xml'),
    )
    bytes.writeUInt32LE(100, directory + 24)
    expect(await outcomeOf(bytes)).toBe('damaged-word')
  })

  it('whichever bytes of it are damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('bells-typed.docx', 'bells-counted.docx'),
        damage,
        async (name, how) => {
          expect(await outcomeOf(damaged(sample(name), how))).toMatch(/^[a-z-]+$/u)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('or whatever its XML has become', async () => {
    const xml = strToU8(
      `<w:document><w:body>${paragraph(`${run('Requests the Secretary-General')}<w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`, inList(1))}</w:body></w:document>`,
    )
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        expect(await outcomeOf(zipSync({ 'word/document.xml': damaged(xml, how) }))).toMatch(/^[a-z-]+$/u)
      }),
      { numRuns: 200 },
    )
  })
})
