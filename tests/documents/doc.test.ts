import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../server/documents/read.ts'
import { damage, damaged, linesIn, outcomeOf, sample } from '../support/reading.ts'

/** A copy in which a stream has another name, of the same length or shorter. */
function withRenamed(bytes: Buffer, from: string, to: string): Buffer {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(Buffer.from(from, 'utf16le'))
  copy.fill(0, at, at + 64)
  copy.write(to, at, 'utf16le')
  copy.writeInt16LE(to.length * 2 + 2, at + 64)
  return copy
}

describe('an old Word document', () => {
  it('has its paragraphs, its footnotes behind them, and heads and feet aside', async () => {
    const document = await readDocument(sample('bells-typed.doc'), 'bells.doc')
    expect(document.format).toBe('doc')
    const lines = document.lines.map(({ text }) => text)
    expect(lines).toContain('United Nations\tA/RES/98/961')
    expect(lines).toContain('(ii)\tThe cost of their care;')
    expect(lines.slice(-2)).toEqual(['¹ A/98/991.', '² See A/98/992, annex II.'])
    expect(document.furniture).toContain('43-90961 (E)')
  })

  it('has the numbers that Word counts, which are kept apart from its text', async () => {
    const typed = await linesIn(sample('bells-typed.doc'))
    for (const name of ['bells-counted.doc', 'bells-styled.doc']) {
      const lines = (await linesIn(sample(name))).filter((line) => /^[(\d]{1,2}[a-z]{0,2}[.)]/u.test(line))
      expect(lines).toHaveLength(8)
      expect(typed.map((line) => line.replace('\t', ' '))).toEqual(expect.arrayContaining(lines))
    }
  })

  it('is refused where it is encrypted, in the old way and in the new one', async () => {
    const bytes = sample('bells-typed.doc')
    const encrypted = Buffer.from(bytes)
    const head = encrypted.indexOf(Buffer.from([0xec, 0xa5]))
    encrypted.writeUInt16LE(encrypted.readUInt16LE(head + 10) | 0x0100, head + 10)
    expect(await outcomeOf(encrypted)).toBe('password-protected')
    expect(await outcomeOf(withRenamed(bytes, 'WordDocument', 'EncryptedPackage'))).toBe('password-protected')
  })

  it('is told from other files of its kind', async () => {
    const bytes = withRenamed(sample('bells-typed.doc'), 'WordDocument', 'Workbook')
    await expect(readDocument(bytes, 'a.xls')).rejects.toThrow(/Spreadsheets \(XLS\) cannot be read yet/u)
  })

  it('is refused where it is cut off, or its chains run in circles', async () => {
    const bytes = sample('bells-typed.doc')
    expect(await outcomeOf(bytes.subarray(0, bytes.length / 2))).toBe('damaged-word')
    const table = (bytes.readInt32LE(76) + 1) * 512
    const circle = Buffer.from(bytes)
    for (let slot = 1; slot < 10; slot++) circle.writeInt32LE(slot - 1, table + slot * 4)
    circle.writeInt32LE(9, table)
    expect(await outcomeOf(circle)).toBe('damaged-word')
  })

  it('is read or refused, whatever became of its bytes', async () => {
    const bytes = sample('bells-typed.doc')
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        expect(await outcomeOf(damaged(bytes, how))).toMatch(/^[a-z-]+$/u)
      }),
      { numRuns: 150 },
    )
    expect(await linesIn(bytes)).not.toEqual([])
  })
})
