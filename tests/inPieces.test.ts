import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256InPieces } from '../server/inPieces.ts'

const whole = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a hash that is reckoned in pieces', () => {
  it.each([0, 1, 4 * 1024 * 1024, 9 * 1024 * 1024 + 1])(
    'is that of the whole file of %i bytes',
    async (size) => {
      const bytes = new Uint8Array(size).map((_, index) => index % 251)
      expect(await sha256InPieces(bytes)).toBe(whole(bytes))
    },
  )

  it('lets others work between the pieces', async () => {
    let isDone = false
    const hash = sha256InPieces(new Uint8Array(12 * 1024 * 1024)).then(() => (isDone = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(isDone).toBe(false)
    expect(await hash).toBe(true)
  })
})
