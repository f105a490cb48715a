import { describe, expect, it } from 'vitest'
import { UnreadableFile } from '../../server/documents/errors.ts'
import { defaultLimits } from '../../server/documents/limits.ts'
import { renderPage } from '../../server/documents/pageImage.ts'
import { readPdf } from '../../server/documents/pdf.ts'
import { mutated } from '../support/mutated.ts'
import { makePdf } from '../support/pdf.ts'
import { makeScan } from '../support/scan.ts'

const line = (y: number) => ({ text: 'Requests the Secretary-General to count the lanterns', x: 124, y })
const page = Array.from({ length: 20 }, (_, index) => line(100 + index * 20))
const whole = makePdf([page, page, page])

const read = (bytes: Uint8Array) => readPdf(bytes, 'a.pdf', defaultLimits, () => Promise.resolve(null))

/** What became of a file; an error that is none of ours is shown by its words. */
const outcomeOf = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFile ? 'refused' : String(error)),
  )

/** The whole PDF with some of its words replaced. */
const changed = (from: string | RegExp, to: string): Uint8Array => {
  const text = Buffer.from(whole).toString('latin1')
  const other = text.replaceAll(from, to)
  if (other === text) throw new Error(`nothing to replace: ${String(from)}`)
  return Buffer.from(other, 'latin1')
}

describe('a damaged PDF is read or refused, and the next one is read', () => {
  it.each(Array.from({ length: 10 }, (_, index) => index))('in 40 ways of lot %i', async (lot) => {
    for (let seed = lot * 40; seed < lot * 40 + 40; seed++) {
      expect(await outcomeOf(read(mutated(whole, seed))), `seed ${seed}`).toMatch(/^(?:read|refused)$/u)
    }
    expect((await read(whole)).lines).toHaveLength(60)
  })

  it('when its pictures are damaged too', async () => {
    const scan = await makeScan([page])
    for (let seed = 0; seed < 20; seed++) {
      const image = renderPage(mutated(scan, seed), 1, 0.3)
      expect(await outcomeOf(image), `seed ${seed}`).toMatch(/^(?:read|refused)$/u)
    }
  })
})

describe('a hostile PDF is read or refused', () => {
  const kids = /\/Kids \[[^\]]*\]/gu
  it.each([
    ['whose pages contain themselves', changed(kids, '/Kids [2 0 R]')],
    ['whose page is its own parent', changed(/\/Parent 2 0 R/gu, '/Parent 4 0 R')],
    ['whose content is a page', changed(/\/Contents 5 0 R/gu, '/Contents 4 0 R')],
    ['whose length is that of another object', changed(/\/Length \d+/gu, '/Length 5 0 R')],
    ['whose catalogue is its list of pages', changed('/Root 1 0 R', '/Root 2 0 R')],
    ['that declares two thousand million pages', changed('/Count 3', '/Count 2147483647')],
    ['that declares less than no pages', changed('/Count 3', '/Count -3')],
    ['that declares two thousand million objects', changed(/\/Size \d+/gu, '/Size 2147483647')],
    ['whose streams claim four gigabytes', changed(/\/Length \d+/gu, '/Length 4294967295')],
    ['whose pages are a million points wide', changed(/\[0 0 612 792\]/gu, '[0 0 1000000 1000000]')],
    ['whose pages have no size', changed(/\[0 0 612 792\]/gu, '[0 0 0 0]')],
    ['whose pages have a size that is no number', changed(/\[0 0 612 792\]/gu, '[0 0 1e400 -1e400]')],
    ['whose type is larger than any page', changed(/\/F1 10 Tf/gu, '/F1 1e30 Tf')],
    ['whose fonts are the page itself', changed('/F1 3 0 R', '/F1 4 0 R')],
  ])('%s', async (_, bytes) => {
    expect(await outcomeOf(read(bytes))).toMatch(/^(?:read|refused)$/u)
    expect(await outcomeOf(renderPage(bytes, 1, 1))).toMatch(/^(?:read|refused)$/u)
  })

  it('of ten thousand pages for its number of pages', async () => {
    const bytes = makePdf(Array.from({ length: 10_000 }, () => []))
    await expect(read(bytes)).rejects.toMatchObject({ code: 'too-many-pages' })
  })

  it('of a page with a hundred thousand lines', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => ({ text: 'one line', x: 50, y: index * 12 }))
    expect((await read(makePdf([lines]))).lines.length).toBe(100_000)
  })
})
