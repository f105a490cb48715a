/** Reads every document of a labelled set and measures what was found in it. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readFile } from '../../server/reading.ts'
import { barsOf } from './bars.ts'
import type { LabelledDocument, LabelledSet } from './labels.ts'
import { tablesOf } from './measures.ts'
import type { Measured } from './page.ts'
import { scoreOf } from './score.ts'
import type { Score } from './score.ts'

const LARGEST = 50_000_000

/** Documents in the order of their names, so that two runs write the same page. */
export async function measure({ title, about, documents }: LabelledSet): Promise<Measured> {
  const ordered = documents.toSorted((a, b) => (a.name < b.name ? -1 : a.name === b.name ? 0 : 1))
  const twice = new Set(ordered.flatMap(({ name }, index) => (ordered[index - 1]?.name === name ? name : [])))
  const scores: Score[] = []
  for (const document of ordered) scores.push(await scoreDocument(document, twice))
  return {
    title,
    about,
    documents: scores.map((score) => score.document),
    tables: [barsOf(scores), ...tablesOf(scores)],
    cases: scores.flatMap(({ cases }) => cases),
  }
}

/** A document that the set holds twice goes by its language and format as well. */
async function scoreDocument(document: LabelledDocument, twice: ReadonlySet<string>): Promise<Score> {
  const reading = await readFile(readFileSync(document.path), basename(document.path), LARGEST)
  const { name } = document
  const distinct = twice.has(name) ? `${name} (${reading.resolution.language}, ${reading.format})` : name
  return scoreOf({ ...document, name: distinct }, reading)
}
