/** Files that hold several resolutions: the first is read, and the person is told of the others. */
import { describe, expect, it } from 'vitest'
import { walk } from '../../server/resolution/tree.ts'
import { parseFixture, parseText } from './outline.ts'

const resolution = (title: string, organ = 'General Assembly', subject = 'lamps'): string =>
  `${title}\n\nThe ${organ},\n\nRecalling its ${subject},\n\n1. Takes note of the ${subject};\n\n` +
  `2. Requests the Secretary-General to keep the ${subject}.\n\n61st plenary meeting\n\n3 December 2040\n`

const furtherOf = async (text: string): Promise<string[]> =>
  (await parseText(text)).warnings
    .filter(({ code }) => code === 'further-resolutions')
    .map(({ message }) => message)

describe('a file with several resolutions', () => {
  const three = [
    resolution('95/66. Lamps'),
    resolution('95/67. Oil', 'General Assembly', 'oil'),
    resolution('95/68 A. Wicks', 'General Assembly', 'wicks'),
    resolution('95/68 B. Wicks of islands', 'General Assembly', 'wicks'),
  ].join('\n')

  it('says how many were not read', async () => {
    expect(await furtherOf(three)).toEqual([
      'The file holds 2 more resolutions, which were not read: import them one by one.',
    ])
  })

  it('gives the first alone', async () => {
    const first = await parseText(three)
    expect(first.header).toMatchObject({ symbol: 'A/RES/95/66', title: 'Lamps', meeting: 61 })
    expect([...walk(first.nodes)].flatMap(({ path }) => path ?? [])).toEqual(['1', '2'])
    expect(first.text).not.toMatch(/oil|wicks/u)
  })

  it.each([
    ['1914 (XV). Lamps', '1915 (XV). Oil', 'General Assembly'],
    ['2045/3. Lamps', '2045/4. Oil', 'Economic and Social Council'],
    ['95/9. Lamps', '95/10. Oil', 'Human Rights Council'],
    ['Resolution 942 (1967)', 'Resolution 943 (1967)', 'Security Council'],
    ['Resolution 95/66. Lamps', '95/67. Oil', 'General Assembly'],
  ])('is told by the number of the second: %s, %s', async (one, other, organ) => {
    expect(await furtherOf(`${resolution(one, organ)}\n${resolution(other, organ)}`)).toEqual([
      'The file holds 1 more resolution, which was not read: import it as a file of its own.',
    ])
  })

  it('counts behind an annex of the first as well', async () => {
    const annex =
      'Annex\n\nPlan of lamps\n\n1. Lamps are lit.\n\n2. Lamps are kept.\n\n3. Lamps are counted.\n'
    expect(
      await furtherOf(`${resolution('95/66. Lamps')}\n${annex}\n${resolution('95/67. Oil')}`),
    ).toHaveLength(1)
  })
})

describe('a file with one resolution', () => {
  it.each([
    ['and another organ’s annexed', `Annex\n\n${resolution('2045/3. Oil', 'Economic and Social Council')}`],
    ['and one of an earlier session annexed', `Annex\n\nText\n\n${resolution('90/12. Oil')}`],
    ['and one of its own session annexed', `Annex\n\n${resolution('95/12. Oil')}`],
    ['and itself once more', resolution('95/66. Lamps')],
    ['and its other part', resolution('95/66 B. Lamps')],
    ['and citations of others', '95/67. Oil is cited here\n\n95/68. Wicks too'],
  ])('%s has no such warning', async (_, behind) => {
    expect(await furtherOf(`${resolution('95/66. Lamps')}\n${behind}`)).toEqual([])
  })

  it.each(['parts.txt', 'early-parts.txt', 'annex-in-annex.txt', 'council-annexes.txt'])(
    'and parts or annexes has none: %s',
    async (name) => {
      expect((await parseFixture(name)).warnings.map(({ code }) => code)).not.toContain('further-resolutions')
    },
  )
})
