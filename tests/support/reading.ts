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

/** One way of damaging a file: some of its bytes replaced, and perhaps its end cut off; places as parts of its length. */
interface Damage {
  readonly places: readonly (readonly [number, number])[]
  readonly kept: number
}

/** The first bytes say which format it is; a file that loses them never meets its reader. */
const markLength = 16

/** A copy that is damaged in that way. */
export function damaged(bytes: Uint8Array, { places, kept }: Damage): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const open = copy.length - markLength
  for (const [part, value] of places) copy[markLength + Math.floor(part * open)] = value
  return copy.subarray(0, Math.ceil(kept * copy.length))
}

/** Every part alike: without bias towards the ends. */
const part = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((number) => number / 1_000_000)

/** Up to eight bytes replaced; now and then the end is cut off. */
export const damage: fc.Arbitrary<Damage> = fc.record({
  places: fc.array(fc.tuple(part, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 }),
  kept: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: part }),
})
