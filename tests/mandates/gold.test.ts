import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../server/documents/limits.ts'
import { readDocument } from '../../server/documents/read.ts'
import { extractMandates } from '../../server/mandates/extract.ts'
import type { Extraction } from '../../server/mandates/mandate.ts'
import { parseResolution } from '../../server/resolution/parse.ts'

const shared = '../shared'
const absent = !existsSync(`${shared}/gold/labels`)
const skipped = absent ? ' (skipped: ../shared is absent)' : ''

interface Label {
  readonly document: string
  readonly clauses: readonly { key: string; class: string }[]
}

async function extracted(path: string): Promise<Extraction> {
  const document = await readDocument(readFileSync(path), basename(path), defaultLimits)
  return extractMandates(parseResolution(document))
}

/** The request clauses, as `paragraph#clause`. */
const requestsIn = ({ mandates }: Extraction): string[] => [
  ...new Set(
    mandates
      .filter(({ class: name }) => name === 'request')
      .map(({ paragraph, clause }) => `${paragraph}#${clause}`),
  ),
]

const paragraphsOf = (clauses: readonly string[]): string[] =>
  clauses.map((clause) => clause.replace(/#.*$/u, ''))

const labelled = (name: string): string[] => {
  const label = JSON.parse(readFileSync(`${shared}/gold/labels/${name}.json`, 'utf8')) as Label
  return label.clauses.filter(({ class: kind }) => kind === 'mandate').map(({ key }) => key)
}

describe.skipIf(absent)(`the seed documents${skipped}`, () => {
  it.each([
    ['000_d7c7158475c5dfbf', 6],
    ['001_fd0c33295731b826', 6],
    ['002_875e0a72148c0b4f', 6],
    ['003_55c12dfbe928ad00', 6],
    ['004_6182cf97958fb5ce', 13],
  ])('%s holds the requests of its labels', async (name, count) => {
    const found = paragraphsOf(requestsIn(await extracted(`${shared}/seeds/${name}.txt`)))
    expect(found).toEqual(labelled(name))
    expect(found).toHaveLength(count)
  })

  it('English and Chinese of one resolution have the same clauses, classes and agenda decision', async () => {
    const [english, chinese] = await Promise.all(
      ['000_d7c7158475c5dfbf', '003_55c12dfbe928ad00'].map((name) =>
        extracted(`${shared}/seeds/${name}.txt`),
      ),
    )
    const outline = (extraction: Extraction | undefined) =>
      extraction?.mandates
        .filter(({ part }) => part === 1)
        .map(({ paragraph, clause, class: name }) => [paragraph, clause, name])
    expect(outline(chinese)).toEqual(outline(english))
    expect(chinese?.anchors.map(({ session }) => session)).toEqual(
      english?.anchors.map(({ session }) => session),
    )
  })

  it.each([
    ['000_d7c7158475c5dfbf', '16', 76],
    ['001_fd0c33295731b826', '16', 79],
    ['002_875e0a72148c0b4f', '15', 72],
  ])(
    '%s: the report of paragraph %s is due at session %i by the agenda decision',
    async (name, paragraph, session) => {
      const { mandates } = await extracted(`${shared}/seeds/${name}.txt`)
      const anchored = mandates.filter((mandate) => mandate.paragraph === paragraph).flatMap(({ due }) => due)
      expect(anchored.filter(({ basis }) => basis === 'anchor').map((due) => due.session)).toEqual([session])
    },
  )
})
