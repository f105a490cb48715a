import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../server/documents/read.ts'
import { damage, damaged, linesIn, outcomeOf, sample } from '../support/reading.ts'

/** The lines of a page with that body. */
const linesOf = (body: string): Promise<string[]> =>
  linesIn(Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`), 'page.html')

describe('a web page', () => {
  it('is known by its first tag, and a piece of one by its name', async () => {
    const formatOf = async (text: string, name: string) =>
      (await readDocument(Buffer.from(text), name)).format
    expect(await formatOf('\n<!-- saved -->\n<!DOCTYPE html><html><body>1. Requests', 'page')).toBe('html')
    expect(await formatOf('<?xml version="1.0"?>\n<html xmlns="x"><p>1. Requests</p></html>', 'a')).toBe(
      'html',
    )
    expect(await formatOf('<p>1. Requests</p>', 'piece.htm')).toBe('html')
    expect(await formatOf('<p>1. Requests</p>', 'piece.txt')).toBe('text')
  })

  it('has a line for each block and each broken line, and none for what is not printed', async () => {
    const lines = await linesOf(
      '<script>1. Requests</script><nav>Home</nav><h1>Ninety-eighth\n session</h1><div>Agenda item 95<br>Bells</div><p hidden>no</p><p style="display: none">no</p><!-- no --><p>1.&nbsp;Requests <b>the</b> <a href="x">Secretary&#8209;General</a>',
    )
    expect(lines).toEqual([
      'Ninety-eighth session',
      'Agenda item 95',
      'Bells',
      '1.\u00A0Requests the Secretary\u2011General',
    ])
  })

  it('keeps a title on one line, though it is broken', async () => {
    expect(await linesOf('<p>A/RES/98/961<br>98/961. Care of<br>Harbour Bells</p>')).toEqual([
      'A/RES/98/961',
      '98/961. Care of Harbour Bells',
    ])
  })

  it('counts the items of ordered lists as a browser does', async () => {
    const lines = await linesOf(
      '<ol start=3><li>three<ol type=a><li>first<li value=4>fourth</ol><li>four<ol><li>inner</ol></ol><ol type=I><li>section</ol><ul><li>5. typed</ul>',
    )
    expect(lines).toEqual([
      '3. three',
      '(a) first',
      '(d) fourth',
      '4. four',
      '(1) inner',
      'I. section',
      '5. typed',
    ])
  })

  it('does not print a number twice where it is typed in a list that counts', async () => {
    expect(await linesOf('<ol><li>1. Requests<li>2. Decides</ol>')).toEqual(['1. Requests', '2. Decides'])
    expect(await linesOf('<ol style="list-style-type:none"><li>Requests</ol>')).toEqual(['Requests'])
  })

  it('writes the marks of footnotes as superscripts, in whatever way they are marked', async () => {
    const lines = await linesOf(
      '<p>bells;<sup><a href="#1">[12]</a></sup> 19<sup>th</sup></p><p><a class="sdfootnotesym">3</a> A/98/991.</p><ol><li id="fn1">A/98/992.</ol>',
    )
    expect(lines).toEqual(['bells;¹² 19th', '³ A/98/991.', '¹ A/98/992.'])
  })

  it('puts short cells of a row on one line', async () => {
    expect(
      await linesOf('<table><tr><td>United Nations<td>A/RES/98/961<tr><td><p>a<p>b<td>c</table>'),
    ).toEqual(['United Nations\tA/RES/98/961', 'a', 'b', 'c'])
  })

  it.each([
    ['windows-1251', '<meta charset=windows-1251>', [0xcf, 0xf0, 0xee, 0xf1, 0xe8, 0xf2], 'Просит'],
    [
      'GB 2312',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      [0xc7, 0xeb, 0xc3, 0xd8],
      '请秘',
    ],
    ['UTF-8 whatever it says', '<meta charset=windows-1251>', [0xe8, 0xaf, 0xb7], '请'],
  ])('is decoded as %s', async (_, head, bytes, text) => {
    expect(await linesIn(Buffer.concat([Buffer.from(`<html>${head}<p>`), Buffer.from(bytes)]))).toEqual([
      text,
    ])
  })

  it('is decoded by its byte order mark', async () => {
    expect(await linesIn(Buffer.from('\uFEFF<html><p>请秘书长', 'utf16le'))).toEqual(['请秘书长'])
  })
})

describe('a hostile web page', () => {
  it('is refused where its elements have no end', async () => {
    expect(await outcomeOf(Buffer.from(`<html>${'<div>'.repeat(200_000)}`))).toBe('too-deep')
    expect(await outcomeOf(Buffer.from(`<html>${'<table><tr><td>'.repeat(2000)}`))).toBe('too-deep')
  })

  it('is read where tags are left open in every paragraph', async () => {
    expect(await linesOf('<p><font>text</p>'.repeat(300))).toHaveLength(300)
  })

  it('gives no more than its text for 100,000 footnotes', async () => {
    expect(await linesOf('<p><sup>1</sup> A/98/991.</p>'.repeat(100_000))).toHaveLength(100_000)
  })

  it('is read or refused, whatever became of its bytes', async () => {
    const page = sample('bells.html')
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        expect(await outcomeOf(damaged(page, how), 'bells.html')).toMatch(/^[a-z-]+$/u)
      }),
      { numRuns: 300 },
    )
  })
})
