import { afterAll, describe, expect, it } from 'vitest'
import { createReadingPool } from '../server/readingPool.ts'

const reported: string[] = []
const pool = createReadingPool(
  { maxBytes: 1000, milliseconds: 1500 },
  (_, fileName) => reported.push(fileName),
  new URL('./support/badThread.js', import.meta.url),
)
afterAll(() => pool.close())

const outcome = async (fileName: string): Promise<string> => {
  const result = await pool.read(new Uint8Array(3), fileName)
  return 'refused' in result ? result.refused.code : 'read'
}

describe('a worker', () => {
  it('that hangs is given up in its time, and others read on meanwhile', async () => {
    const started = performance.now()
    const outcomes = await Promise.all(['hangs', 'a', 'b', 'hangs', 'c', 'hangs', 'd'].map(outcome))
    expect(outcomes).toEqual(['too-slow', 'fine', 'fine', 'too-slow', 'fine', 'too-slow', 'fine'])
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(await outcome('after')).toBe('fine')
  })

  it('that dies takes only its own file with it, and the log hears of it', async () => {
    expect(await outcome('dies')).toBe('failed')
    expect(reported).toContain('dies')
    expect(await Promise.all(['a', 'dies', 'b'].map(outcome))).toEqual(['fine', 'failed', 'fine'])
    expect(await outcome('after')).toBe('fine')
  })

  it('that leaves without a word is noticed at the latest when its time is over', async () => {
    expect(['failed', 'too-slow']).toContain(await outcome('leaves'))
    expect(await Promise.all(['a', 'b', 'c'].map(outcome))).toEqual(['fine', 'fine', 'fine'])
  })

  it('that asks for memory without end is stopped, and the next file is read', async () => {
    expect(['failed', 'too-slow']).toContain(await outcome('eats'))
    expect(await outcome('after')).toBe('fine')
  })
})
