/** The labelled sample in each language, its lines wrapped at a width, as mail and converters do. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultLimits } from '../../server/documents/limits.ts'
import { readText } from '../../server/documents/text.ts'
import type { LanguageCode } from '../../server/languages/codes.ts'
import { parseResolution } from '../../server/resolution/parse.ts'
import type { Resolution } from '../../server/resolution/tree.ts'

/** The sample of a language; lines between paragraphs are blank, all others no longer than `width`. */
export function wrappedSample(code: LanguageCode, width: number): Resolution {
  const path = fileURLToPath(new URL(`../fixtures/labelled/lighthouses.${code}.txt`, import.meta.url))
  const blocks = readFileSync(path, 'utf8').split(/\n+/u)
  const text = blocks.map((block) => wrap(block, width)).join('\n\n')
  return parseResolution(readText(new TextEncoder().encode(text), `lighthouses.${code}.txt`, defaultLimits))
}

function wrap(block: string, width: number): string {
  const lines = ['']
  for (const word of block.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}
