/** Reads files for tests: their lines, or why they are refused. */
import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { UnreadableFile } from '../../server/documents/errors.ts'
import { readDocument } from '../../server/documents/read.ts'

/** The text of each line. */
export const linesIn = async (bytes: Uint8Array, fileName = 'file'): Promise<string[]> =>
  (await readDocument(bytes, fileName)).lines.map(({ text }) => text)

/** `read`, or the code of the refusal; an error that is none of ours is thrown on. */
export const outcomeOf = (bytes: Uint8Array, fileName = 'file'): Promise<string> =>
  readDocument(bytes, fileName).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof UnreadableFile) return error.code
      throw error
    },
  )

/** A file of `tests/fixtures/documents`. */
export const sample = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url))

/** One way of damaging a file: some of its bytes replaced, and perhaps its end cut off. */
interface Damage {
  readonly places: readonly (readonly [number, number])[]
  readonly kept: number
}

/** A copy with bytes replaced at parts (0 to 1) of its length, cut off behind the part that is kept. */
export function damaged(bytes: Uint8Array, { places, kept }: Damage): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const [part, value] of places) copy[Math.floor(part * (copy.length - 1))] = value
  return copy.subarray(0, Math.ceil(kept * copy.length))
}

/** Up to twenty bytes replaced; now and then the end is cut off. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  places: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 20,
  }),
  kept: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  ),
})
