import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../server/reading.ts'
import { allPatterns, allPatternsGive } from './allPatterns.ts'
import { shown } from './plainDue.ts'

const codes = ['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const

const textIn = (code: string): string =>
  readFileSync(
    fileURLToPath(new URL(`../fixtures/labelled/lighthouses.${code}.txt`, import.meta.url)),
    'utf8',
  )

const mandatesOf = async (text: string) =>
  (await readFile(new TextEncoder().encode(text), 'lighthouses.txt', 1_000_000)).extraction.mandates

/** Path, clause, part, class and due points: what does not depend on the language. */
const outline = async (text: string): Promise<string[]> =>
  (await mandatesOf(text)).map(({ paragraph, clause, part, class: name, due }) =>
    [`${paragraph}#${clause}.${part}`, name, ...due.map(shown)].join(' '),
  )

describe('one resolution in six languages', () => {
  it.each(codes.slice(1))('%s gives the same paths, classes and due points as English', async (code) => {
    const english = await outline(textIn('en'))
    expect(english).toHaveLength(20)
    expect(await outline(textIn(code))).toEqual(english)
  })
})

describe('one resolution with every way of putting a directive', () => {
  it.each(codes)('gives in %s what each of its paragraphs gives alone', async (code) => {
    const found = (await mandatesOf(allPatterns(code))).map((mandate) => {
      const { paragraph, clause, part, class: name, addressees, due } = mandate
      return [`${paragraph}#${clause}.${part} ${name} ×${addressees.length}`, ...due.map(shown)].join(' ')
    })
    expect(found).toEqual(allPatternsGive)
    expect(new Set(found.map((line) => line.replace(/[#(].*/u, ''))).size).toBeGreaterThan(35)
  })

  it.each(['en', 'fr', 'es', 'ru', 'ar'] as const)(
    'keeps in %s where a request was made before',
    async (code) => {
      const repeated = (await mandatesOf(allPatterns(code))).filter(({ refersTo }) => refersTo.length > 0)
      expect(repeated.map(({ paragraph, refersTo }) => [paragraph, refersTo])).toEqual([
        ['16', [{ symbol: 'A/DEC/88/501', paragraph: '4' }]],
      ])
    },
  )
})

/** Letters in a line, from half a printed one to a whole one. */
const WIDTHS = { min: 48, max: 80 }

/** The text with each line broken where it is longer than so many letters, at a space where there is one. */
function wrapped(text: string, width: number): string {
  const breaks = new RegExp(`(.{1,${width}})(?: |$)`, 'gu')
  return text
    .split('\n')
    .map((line) => (line.length <= width ? line : line.replaceAll(breaks, '$1\n').trimEnd()))
    .join('\n')
}

describe('the same text wrapped otherwise', () => {
  it.each(['en', 'fr', 'es', 'ru', 'ar'])(
    '%s gives the same mandates, words included',
    async (code) => {
      const text = textIn(code)
      const want = await mandatesOf(text)
      const plain = (mandates: typeof want) => mandates.map((mandate) => ({ ...mandate, span: null }))
      await fc.assert(
        fc.asyncProperty(fc.integer(WIDTHS), async (width) => {
          expect(plain(await mandatesOf(wrapped(text, width)))).toEqual(plain(want))
        }),
        { numRuns: 8 },
      )
    },
    120_000,
  )
})
