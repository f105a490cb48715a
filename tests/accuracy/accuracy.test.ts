import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ownSet, realSet, realSetIsPresent } from './labels.ts'
import type { LabelledSet } from './labels.ts'
import { measure } from './measure.ts'
import { notHandled } from './notHandled.ts'
import { figuresIn, pageOf } from './page.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url)), 'utf8')

/** Figures that are below what the page states, or no longer measured. */
async function fallenBelow(set: LabelledSet): Promise<string[]> {
  const measured = figuresIn(pageOf([await measure(set)], []))
  const stated = [...figuresIn(page)].filter(([key]) => key.startsWith(`${set.title}, `))
  expect(stated.length).toBeGreaterThan(50)
  return stated
    .filter(([key, figure]) => (measured.get(key) ?? -1) < figure)
    .map(([key, figure]) => `${key}: ${figure} stated, ${measured.get(key) ?? 'nothing'} measured`)
}

describe('docs/accuracy.md', () => {
  it('states no more than our own resolutions give', async () => {
    expect(await fallenBelow(ownSet())).toEqual([])
  })

  it.skipIf(!realSetIsPresent)(
    `states no more than the real resolutions give${realSetIsPresent ? '' : ' (skipped: ../shared is absent)'}`,
    async () => {
      expect(await fallenBelow(realSet())).toEqual([])
    },
    180_000,
  )

  it('says what is not handled', () => {
    for (const { what, instead } of notHandled) {
      expect(page).toContain(what)
      expect(page).toContain(instead)
    }
  })
})

describe('the measures', () => {
  it('see a request that was missed, one that was made up, and a wrong due point', async () => {
    const [document] = ownSet().documents
    const [first, second] = document?.clauses ?? []
    if (document === undefined || first === undefined || second === undefined)
      throw new Error('The set is empty.')
    const wrong = [
      { ...first, due: [{ body: 'GA', session: 95 }] },
      { ...second, key: '99' },
    ]
    const { cases } = await measure({
      title: '',
      about: '',
      documents: [{ ...document, clauses: [...wrong, ...document.clauses.slice(2)] }],
    })
    expect(cases.map(({ place, says }) => `${place}: ${says}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^paragraph \S+: due is GA 95, found /u),
        'paragraph 99: missed request',
        expect.stringMatching(/^paragraph \S+: found request where there is no label/u),
      ]),
    )
  })

  it('a figure is cut off, never rounded up', () => {
    const row = { words: ['One'], figures: [0.9999, null] }
    const written = pageOf(
      [
        {
          title: 'Set',
          about: '',
          documents: [],
          cases: [],
          tables: [{ title: 'T', columns: ['R', 'A', 'B'], rows: [row] }],
        },
      ],
      [],
    )
    expect([...figuresIn(written)]).toEqual([['Set, T, One, A', 0.999]])
  })
})
