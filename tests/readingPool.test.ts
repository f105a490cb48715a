import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
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

  it('that leaves without a word is noticed at once: the log hears of its file, and another takes its place', async () => {
    const unhurried = createReadingPool(
      { maxBytes: 1000, milliseconds: 600_000 },
      (error, fileName) => reported.push(`${fileName}: ${String(error)}`),
      new URL('./support/badThread.js', import.meta.url),
    )
    onTestFinished(unhurried.close)
    const read = async (fileName: string): Promise<string> => {
      const result = await unhurried.read(new Uint8Array(3), fileName)
      return 'refused' in result ? result.refused.code : 'read'
    }
    expect(await Promise.all(['a', 'leaves', 'b', 'leaves', 'c'].map(read))).toEqual([
      'fine',
      'failed',
      'fine',
      'failed',
      'fine',
    ])
    expect(reported).toContain('leaves: ThreadEnded: A thread ended with code 3.')
  })

  it('that asks for memory without end is stopped, and the next file is read', async () => {
    expect(['failed', 'too-slow']).toContain(await outcome('eats'))
    expect(await outcome('after')).toBe('fine')
  })
})
