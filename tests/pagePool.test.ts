import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PagePool, createPagePool } from '../server/pagePool.ts'
import { lighthousePdf, lighthouseText } from './support/files.ts'

let pool: PagePool
const reported: string[] = []

beforeAll(() => {
  pool = createPagePool((_error, sha256) => reported.push(sha256))
})
afterAll(() => pool.close())

/** A stored file that counts how often it is loaded. */
const stored = (sha256: string, bytes: Uint8Array) => {
  const file = {
    sha256,
    loaded: 0,
    load: async () => {
      file.loaded += 1
      return bytes
    },
  }
  return file
}

describe('the pool that shows originals', () => {
  it('tells the sizes of pages in points', async () => {
    expect(await pool.sizes(stored('sizes', lighthousePdf()))).toEqual([
      { width: 612, height: 792 },
      { width: 612, height: 792 },
    ])
  })

  it('draws a page once, however many ask for it at the same time or later', async () => {
    const file = stored('drawn', lighthousePdf())
    const images = await Promise.all([pool.image(file, 1), pool.image(file, 1)])
    expect(await pool.image(file, 1)).toBe(images[0])
    expect(images[1]).toBe(images[0])
    // For the sizes, and for the one page.
    expect(file.loaded).toBe(2)
  })

  it('has no image of a page that is not there', async () => {
    const file = stored('drawn', lighthousePdf())
    expect(await pool.image(file, 0)).toBeNull()
    expect(await pool.image(file, 3)).toBeNull()
    expect(reported).toEqual([])
  })

  it('gives the lines of a text file as they came, the empty ones too', async () => {
    const lines = await pool.lines(stored('text', Buffer.from(lighthouseText())), 'text')
    expect(lines?.map(({ text }) => `${text}\n`).join('')).toBe(lighthouseText())
    expect(lines?.slice(0, 3)).toEqual([
      { text: 'United Nations A/RES/98/951', number: 1, part: 'body', offset: 0 },
      { text: '', number: 2, part: 'body', offset: 28 },
      { text: 'General Assembly', number: 3, part: 'body', offset: 29 },
    ])
  })

  it('answers with nothing for a damaged file, tells the log, and goes on', async () => {
    expect(await pool.sizes(stored('damaged', Buffer.from('%PDF-1.7 %%EOF')))).toBeNull()
    expect(await pool.image(stored('damaged', Buffer.from('%PDF-1.7 %%EOF')), 1)).toBeNull()
    expect(reported).toEqual(['damaged', 'damaged'])
    expect(await pool.image(stored('next', lighthousePdf()), 2)).not.toBeNull()
  })
})
