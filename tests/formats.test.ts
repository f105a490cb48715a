import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../server/reading.ts'
import type { Node } from '../server/resolution/tree.ts'
import { sample } from './support/reading.ts'

const paths = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => [`${node.type} ${node.path ?? ''}`, ...paths(node.children)])

/** What must not depend on the format of a file. */
async function substanceOf(name: string, bytes: Uint8Array = sample(name)) {
  const { resolution, extraction } = await readFile(bytes, name, 10_000_000)
  // A job number is printed in the foot of a page, which text and web pages leave out.
  const { jobNumber: _, ...header } = resolution.header
  return {
    header,
    paths: paths(resolution.nodes),
    mandates: extraction.mandates.map(({ paragraph, text, due }) => ({ paragraph, text, due })),
    warnings: resolution.warnings,
  }
}

const arabic = new URL('fixtures/resolutions/arabic.txt', import.meta.url)

describe('the same resolution', () => {
  it.each([
    'bells.html',
    'bells-typed.docx',
    'bells-counted.docx',
    'bells-styled.docx',
    'bells-typed.doc',
    'bells-styled.doc',
  ])('has the same header, paths and mandates as %s as it has as text', async (name) => {
    expect(await substanceOf(name)).toEqual(await substanceOf('bells.txt'))
  })

  it('has the same header, paths and mandates as typed text of a web page as it has as text', async () => {
    const text = sample('bells.txt').toString('utf8').replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const page = `<!DOCTYPE html>\n<html><body><h1>Archive</h1>\n<pre>\n${text}</pre></body></html>`
    expect(await substanceOf('bells.html', Buffer.from(page))).toEqual(await substanceOf('bells.txt'))
  })

  it('has the same paths and mandates in Arabic, where Word counts in letters of the abjad', async () => {
    const text = await readFile(readFileSync(arabic), 'arabic.txt', 10_000_000)
    for (const name of ['signals-arabic.docx', 'signals-arabic.doc']) {
      const { header, paths: all, mandates } = await substanceOf(name)
      expect(header).toMatchObject({ symbol: 'A/RES/90/13', adopted: '2035-12-14', meeting: 55 })
      expect(all).toEqual(paths(text.resolution.nodes))
      expect(mandates.map(({ text: words }) => words)).toEqual(
        text.extraction.mandates.map(({ text: words }) => words),
      )
    }
  })

  it('has the same header, paths and mandates in Arabic as a PDF as it has in Word', async () => {
    const pdf = await substanceOf('lamps-arabic.pdf')
    expect(pdf).toEqual(await substanceOf('lamps-arabic.docx'))
    expect(pdf.header).toMatchObject({
      symbol: 'A/RES/97/218',
      session: 97,
      title: 'مصابيح المعابر النهرية وصيانتها',
      adopted: '2042-12-16',
      distributed: '2043-01-11',
      meeting: 58,
      sourceSymbols: ['A/97/640'],
    })
    expect(pdf.mandates.map(({ paragraph }) => paragraph)).toEqual(['3(a)', '3(b)', '4', '4', '6'])
    expect(pdf.warnings).toEqual([])
  })

  it('is read whole: symbol, title, three levels, a mandate for each', async () => {
    const { header, paths: all, mandates } = await substanceOf('bells.txt')
    expect(header).toMatchObject({
      symbol: 'A/RES/98/961',
      title: 'Care of harbour bells',
      adopted: '2043-12-19',
      distributed: '2044-01-06',
      meeting: 54,
    })
    expect(all).toContain('item 2(b)(ii)')
    expect(all.filter((node) => node.startsWith('footnote'))).toHaveLength(2)
    expect(new Set(mandates.map(({ paragraph }) => paragraph))).toEqual(new Set(['2(a)', '2(b)', '3', '4']))
  })

  it('has its job number from the foot of a Word page', async () => {
    for (const name of ['bells-typed.docx', 'bells-typed.doc']) {
      const { resolution } = await readFile(sample(name), name, 10_000_000)
      expect(resolution.header.jobNumber).toBe('43-90961')
    }
  })
})
