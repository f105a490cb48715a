import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { UnreadableFile } from '../../server/documents/errors.ts'
import { isArchive } from '../../server/documents/read.ts'
import { documentsIn, unpack } from '../../server/documents/zip.ts'
import { readFile } from '../../server/reading.ts'
import { NotAResolution } from '../../server/resolution/errors.ts'
import { diceOf } from '../support/dice.ts'
import { lighthousePdf, lighthouseText } from '../support/files.ts'
import { smallSize } from '../support/hostile/kind.ts'
import { hostileKinds } from '../support/hostile/kinds.ts'
import { damagedInside } from '../support/hostile/wordFiles.ts'
import { mutated } from '../support/mutated.ts'
import { sample } from '../support/reading.ts'

const maxBytes = 50 * 1024 * 1024

// Where tesseract is installed it would read the pictures among them, for minutes.
vi.stubEnv('PATH', '')

/** What became of a file as intake takes it: an archive as the files in it. An error that is none of ours is thrown on. */
async function fatesOf(bytes: Uint8Array, fileName: string): Promise<string[]> {
  if (!isArchive(bytes)) return [await named(readFile(bytes, fileName, maxBytes))]
  try {
    const files = documentsIn(bytes).slice(0, 20)
    return await Promise.all(
      files.map((entry) =>
        named(
          unpack(bytes.subarray(entry.offset), entry).then((file) => readFile(file, entry.name, maxBytes)),
        ),
      ),
    )
  } catch (error) {
    return [codeOf(error)]
  }
}

const named = (reading: Promise<unknown>): Promise<string> => reading.then(() => 'read', codeOf)

function codeOf(error: unknown): string {
  if (error instanceof UnreadableFile || error instanceof NotAResolution) return error.code
  throw error
}

describe('every kind of hostile file is read or refused by name', () => {
  const kinds = hostileKinds.filter(({ isEndless }) => !isEndless)
  it.each(kinds.map((kind) => [kind.fileName, kind.what, kind] as const))(
    '%s: %s',
    async (fileName, what, kind) => {
      const fates = await fatesOf(kind.make(diceOf(what.length), smallSize), fileName)
      expect(fates.join(' ')).toMatch(/^[a-z- ]+$/u)
    },
  )
})

describe('a file that is damaged anyhow is read or refused by name', () => {
  const word = sample('bells-styled.docx')
  const samples: readonly (readonly [string, (seed: number) => Uint8Array])[] = [
    ['a.pdf', (seed) => mutated(lighthousePdf(), seed)],
    ['a.docx', (seed) => mutated(word, seed)],
    ['inside.docx', (seed) => damagedInside(word, diceOf(seed), (part) => mutated(part, seed))],
    ['a.doc', (seed) => mutated(sample('bells-typed.doc'), seed)],
    ['counted.doc', (seed) => mutated(sample('bells-counted.doc'), seed)],
    ['a.html', (seed) => mutated(sample('bells.html'), seed)],
    ['a.txt', (seed) => mutated(Buffer.from(lighthouseText()), seed)],
    ['utf16.txt', (seed) => mutated(Buffer.from(`\uFEFF${lighthouseText()}`, 'utf16le'), seed)],
    ['a.md', (seed) => mutated(Buffer.from(`# ${lighthouseText()}`), seed)],
  ]
  it.each(samples)('%s, in fifty ways', async (fileName, damagedBy) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        expect(await named(readFile(damagedBy(seed), fileName, maxBytes))).toMatch(/^[a-z-]+$/u)
      }),
      { numRuns: 50, seed: 2044 },
    )
  })
})
