/** Reads fixtures for tests and shows what was found in a few words. */
import { readFileSync } from 'node:fs'
import { readDocument } from '../../server/documents/read.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import { walk, type Resolution } from '../../server/resolution/tree.ts'

export async function parseText(text: string, fileName = 'text.txt'): Promise<Resolution> {
  return parseResolution(await readDocument(Buffer.from(text), fileName))
}

export const parseFixture = (name: string): Promise<Resolution> =>
  parseText(readFileSync(new URL(`../fixtures/resolutions/${name}`, import.meta.url), 'utf8'), name)

/** Path → the words of its lead, for paragraphs and items. */
export function wordsByPath(resolution: Resolution): Record<string, string> {
  const words: Record<string, string> = {}
  for (const { path, lead } of walk(resolution.nodes)) {
    if (path !== null) words[path] = resolution.text.slice(lead.start, lead.end)
  }
  return words
}

/** The words of all nodes of a type. */
export const wordsOf = (resolution: Resolution, type: string): string[] =>
  [...walk(resolution.nodes)]
    .filter((node) => node.type === type)
    .map(({ lead }) => resolution.text.slice(lead.start, lead.end))
