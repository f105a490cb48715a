import { strToU8, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableFile } from '../../server/documents/errors.ts'
import { isArchive } from '../../server/documents/read.ts'
import { documentsIn, safeName, unpack } from '../../server/documents/zip.ts'
import { damage, damaged, outcomeOf, sample } from '../support/reading.ts'

const text = strToU8('1. Requests the Secretary-General to report.')

/** What unpacking everything gives: names and lengths, or the code of the refusal. */
async function listing(bytes: Uint8Array): Promise<string> {
  try {
    const files: string[] = []
    for (const entry of documentsIn(bytes)) {
      files.push(`${safeName(entry.name)} ${(await unpack(bytes.subarray(entry.offset), entry)).length}`)
    }
    return files.join(', ')
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code
    throw error
  }
}

/** A copy whose directory says something else at a place of its first entry. */
function lying(bytes: Uint8Array, place: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(value, copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + place)
  return copy
}

describe('a ZIP archive', () => {
  it('lists the files that people put there, packed or not', async () => {
    const archive = zipSync({
      'a.txt': text,
      'folder/résolution.txt': [text, { level: 0 }],
      '__MACOSX/._a.txt': text,
      'folder/.DS_Store': text,
    })
    expect(await listing(archive)).toBe('a.txt 44, folder/résolution.txt 44')
  })

  it('is told from documents that are kept in one, and from an archive of those', () => {
    const word = sample('bells-typed.docx')
    expect(isArchive(word)).toBe(false)
    expect(isArchive(zipSync({ 'bells.docx': [word, { level: 0 }] }))).toBe(true)
    expect(isArchive(zipSync({ 'word/document of bells.xml.docx': word }))).toBe(true)
    expect(isArchive(zipSync({ mimetype: text, 'content.xml': text }))).toBe(false)
  })

  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['C:\\temp\\a.pdf', 'temp/a.pdf'],
    ['/root/./a.pdf', 'root/a.pdf'],
    ['a\u202Efdp.exe\n', 'afdp.exe'],
    ['..', 'unnamed'],
  ])('shows %j as %j', (name, shown) => {
    expect(safeName(name)).toBe(shown)
  })

  it('is refused as a document of its own', async () => {
    expect(await outcomeOf(zipSync({ 'a.txt': text }))).toBe('nested-archive')
  })
})

describe('a hostile archive is refused before it is unpacked', () => {
  const honest = zipSync({ 'a.txt': text })

  it.each([
    ['a bomb', zipSync({ zeros: new Uint8Array(32 * 1024 * 1024) }, { level: 9 }), 'archive-bomb'],
    ['one that claims gigabytes', lying(honest, 24, 0xfffffff0), 'archive-too-large'],
    ['one that claims less than it holds', lying(honest, 24, 10), 'damaged-archive'],
    ['one that claims more than it holds', lying(honest, 24, 1000), 'damaged-archive'],
    ['one whose files are elsewhere', lying(honest, 42, 0xffff), 'damaged-archive'],
    ['one whose text was changed', lying(honest, 16, 7), 'damaged-archive'],
    ['one behind a password', lying(honest, 8, 0x00080001), 'password-protected'],
    ['one that was cut off', honest.subarray(0, honest.length - 30), 'damaged-archive'],
    ['one of nothing', zipSync({}), 'empty-archive'],
    [
      'one of very many files',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}.txt`, text])), { level: 0 }),
      'too-many-files',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await listing(bytes)).toBe(code)
  })

  it('or after, with a reason, whatever became of its bytes', async () => {
    const bytes = zipSync({ 'a.txt': text, 'b/c.txt': text })
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        expect(await listing(damaged(bytes, how))).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
