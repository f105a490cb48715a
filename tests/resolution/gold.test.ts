import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../server/documents/read.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { paragraphsOf, walk } from '../../server/resolution/tree.ts'

const shared = join(import.meta.dirname, '../../../shared')
const absent = !existsSync(join(shared, 'gold/labels'))
const filesIn = (folder: string): string[] =>
  absent ? [] : readdirSync(join(shared, folder)).map((name) => join(shared, folder, name))

const labelled = [...filesIn('gold/documents'), ...filesIn('seeds')].map((file) => {
  const name = (file.split('/').at(-1) ?? '').replace(/\.(?:pdf|txt)$/u, '')
  return [name, file] as const
})

/** What a careful reader found in a document. */
interface Label {
  readonly symbol: string
  readonly title: string
  readonly adopted: string
  readonly session: number | null
  readonly meeting: number | null
  readonly agenda_item: string | null
  readonly source: string | null
  readonly operative_paragraphs: number
}

describe.skipIf(absent)(`the labelled documents${absent ? ' (skipped: ../shared is absent)' : ''}`, () => {
  it.each(labelled)('%s', async (name, file) => {
    const label: Label = JSON.parse(readFileSync(join(shared, `gold/labels/${name}.json`), 'utf8'))
    const resolution = parseResolution(await readDocument(readFileSync(file), file))
    const { symbol, title, adopted, session, meeting, agendaItem, source } = resolution.header
    expect({ symbol, title, adopted, session, meeting, paragraphs: paragraphsOf(resolution).length }).toEqual(
      {
        symbol: label.symbol,
        title: label.title,
        adopted: label.adopted,
        session: label.session,
        meeting: label.meeting,
        paragraphs: label.operative_paragraphs,
      },
    )
    expect(resolution.warnings.map(({ code }) => code)).not.toContain('further-resolutions')
    // The labels of the seeds leave these out where the documents have them.
    expect(label.agenda_item ?? agendaItem).toBe(agendaItem)
    expect(label.source ?? source).toBe(source)
  })
})

const corpus = filesIn('corpus').map((file) => [file.split('/').at(-1) ?? '', file] as const)

describe.skipIf(absent)(`the unlabelled documents${absent ? ' (skipped: ../shared is absent)' : ''}`, () => {
  it.each(corpus)('%s has its symbol, paragraphs, and no path twice', async (name, file) => {
    const resolution = parseResolution(await readDocument(readFileSync(file), file))
    expect(resolution.header.symbol).toBe(name.replace('.pdf', '').replaceAll('_', '/'))
    expect(paragraphsOf(resolution).length).toBeGreaterThan(0)
    expect(resolution.warnings.map(({ code }) => code)).not.toContain('further-resolutions')
    const paths = [...walk(resolution.nodes)].flatMap(({ path }) => path ?? [])
    expect(new Set(paths).size).toBe(paths.length)
    expect(resolution.text).not.toMatch(/\d{2}-\d{5} ?(?:\(E\))?$|_{5}|[\u00B9\u00B2\u00B3\u2070-\u2079]/mu)
  })
})
