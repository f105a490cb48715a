/** Whatever the width at which somebody wrapped a text, it is the same resolution. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { walk } from '../../server/resolution/tree.ts'
import { parseText } from './outline.ts'

const samples = ['en', 'fr', 'es', 'ru', 'zh', 'ar'].map((language) => ({
  language,
  text: readFileSync(new URL(`../fixtures/labelled/lighthouses.${language}.txt`, import.meta.url), 'utf8'),
}))

/** Latin letters and digits stay together among Chinese letters, and no point begins a line. */
const chinesePieces = /(?:[\w/.(]+|.)[，。；：、）)]*/gu

/** A line wrapped at a number of columns, of which a Chinese letter takes two. */
function wrap(line: string, columns: number): string {
  const isHan = /\p{Script=Han}/u.test(line)
  const width = (text: string) => text.length + (text.match(/[\u3000-\u9FFF\uFF00-\uFFEF]/gu)?.length ?? 0)
  const lines = ['']
  for (const piece of isHan ? (line.match(chinesePieces) ?? []) : line.split(/(?<= )(?![;:!?»])/u)) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && width((last + piece).trimEnd()) > columns) lines.push(piece)
    else lines[lines.length - 1] = last + piece
  }
  return lines.map((one) => one.trimEnd()).join('\n')
}

/** The paragraphs of a text wrapped at a width, with `between` between them. */
const wrapped = (text: string, columns: number, between: string): string =>
  text
    .split(/\n+/u)
    .map((line) => wrap(line, columns))
    .join(between)

/** Header, and type, path and words of every node. */
async function structureOf(text: string) {
  const { header, nodes, text: whole, warnings } = await parseText(text)
  const words = ({ start, end }: { start: number; end: number }) => whole.slice(start, end)
  return {
    header,
    warnings,
    nodes: [...walk(nodes)].map(({ type, path, lead }) => `${type} ${path} ${words(lead)}`),
  }
}

const widths = Array.from({ length: 81 }, (_, index) => 60 + index)

describe.each(samples)('a text wrapped at any width ($language)', ({ text }) => {
  it('has the same header, paths and words where blank lines part its paragraphs', async () => {
    const whole = await structureOf(text)
    expect(whole.header.meeting).toBe(63)
    for (const width of widths)
      expect([width, await structureOf(wrapped(text, width, '\n\n'))]).toEqual([width, whole])
  })

  it('has the same header and paths where a blank line stands behind every line', async () => {
    const whole = await structureOf(text)
    for (const width of [60, 72, 76, 80, 100]) {
      const { header, nodes } = await structureOf(wrapped(text, width, '\n').replaceAll('\n', '\n\n'))
      const paths = (all: readonly string[]) =>
        all.map((node) => node.split(' ')[1]).filter((path) => path !== 'null')
      expect([width, header, paths(nodes)]).toEqual([width, whole.header, paths(whole.nodes)])
    }
  })

  it('has the same header, paths and words where every paragraph is one line, with a blank line behind or without', async () => {
    const whole = await structureOf(text)
    expect(await structureOf(text.replaceAll(/\n+/gu, '\n'))).toEqual(whole)
    expect(await structureOf(text.replaceAll(/\n+/gu, '\n\n'))).toEqual(whole)
  })
})

describe('a title on two lines above the opening words', () => {
  it.each(['\n', '\n\n'])('goes on behind a line that was broken for it', async (between) => {
    const { header, nodes } = await structureOf(
      [
        '95/212. Lamps for the harbours',
        'of the small islands',
        'The General Assembly,',
        '1. Notes lamps.',
      ].join(between),
    )
    expect(header.title).toBe('Lamps for the harbours of the small islands')
    expect(nodes).toHaveLength(2)
  })
})

describe('form feeds', () => {
  const page = (...lines: readonly string[]) => lines.join('\n')
  const text = [
    page(
      '95/212. Lamps of the harbours',
      'and of the canals',
      '',
      'The General Assembly,',
      '',
      '1. Notes the lamps,¹ the wicks',
      '',
      '_______________',
      '¹ A/95/77, which was issued in parts.',
      '1/2',
      '',
    ),
    page(
      'Lamps of the harbours',
      'and of the canals',
      '(a)',
      'A/RES/95/212',
      '',
      'and the oil;',
      '',
      '2. Requests a report.',
      '',
    ),
  ].join('\f')

  it('end the footnotes of a page, and the sentence above goes on below', async () => {
    const { nodes } = await structureOf(text.replace('(a)\n', ''))
    expect(nodes).toEqual([
      'preamble null The General Assembly,',
      'paragraph 1 Notes the lamps, the wicks and the oil;',
      'paragraph 2 Requests a report.',
      'footnote null A/95/77, which was issued in parts.',
    ])
  })

  it('tell the running title by its place', async () => {
    const { nodes } = await structureOf(text)
    expect(nodes.join('\n').match(/and of the canals/gu)).toBeNull()
  })

  const noted = page(
    '95/212. Lamps of the harbours',
    '',
    'The General Assembly,',
    '',
    '1. Notes the lamps, 1 the wicks 2 and the oil; 3',
    '',
    '_______________',
    'A/95/77, which was issued in',
    'parts.',
    'Ibid., chap. II.',
    '3',
    'See A/95/78.',
    '1/2',
    '',
  )
  const next = page('Lamps of the harbours', 'A/RES/95/212', '', '2. Requests a report.', '')

  it('show which footnotes lost their numbers to another place of the page', async () => {
    const { nodes } = await structureOf(`${noted}\f${next}`)
    expect(nodes).toEqual([
      'preamble null The General Assembly,',
      'paragraph 1 Notes the lamps, the wicks and the oil;',
      'paragraph 2 Requests a report.',
      'footnote null A/95/77, which was issued in parts.',
      'footnote null Ibid., chap. II.',
      'footnote null See A/95/78.',
    ])
  })

  it('leave footnotes without a number that are not as many as the numbers that are missing', async () => {
    const { nodes } = await structureOf(`${noted.replace('Ibid., chap. II.\n', '')}\f${next}`)
    expect(nodes.filter((node) => node.startsWith('footnote'))).toEqual(['footnote null See A/95/78.'])
  })
})
