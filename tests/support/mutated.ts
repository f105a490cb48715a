/** Damages files in every way in which files arrive damaged, the same way for the same seed. */
import { type Dice, diceOf, oneOf } from './dice.ts'

type Damage = (bytes: Buffer, dice: Dice) => Buffer

const cutOff: Damage = (bytes, dice) => bytes.subarray(0, dice(bytes.length))

/** Cut off and ended again, so that a reader takes it for whole. */
const cutInside: Damage = (bytes, dice) => {
  const at = dice(bytes.length)
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + dice(bytes.length - at))])
}

const flipBits: Damage = (bytes, dice) => {
  const damaged = Buffer.from(bytes)
  for (let count = 1 + dice(40); count > 0; count--) {
    const at = dice(damaged.length)
    damaged[at] = (damaged[at] ?? 0) ^ (1 << dice(8))
  }
  return damaged
}

/** A number becomes another: a lying size, count, reference or place. */
const changeNumbers: Damage = (bytes, dice) => {
  const numbers = ['0', '-1', '1', '2', '3', '7', '999999999', '2147483647', '4294967296', '1e99']
  let count = 1 + dice(6)
  const text = bytes.toString('latin1').replaceAll(/(?<![0-9])[0-9]{1,10}(?![0-9])/gu, (number) => {
    if (count === 0 || dice(60) > 0) return number
    count -= 1
    return numbers[dice(numbers.length)] ?? number
  })
  return Buffer.from(text, 'latin1')
}

const repeatPiece: Damage = (bytes, dice) => {
  const from = dice(bytes.length)
  const piece = bytes.subarray(from, from + 1 + dice(2000))
  const copies = Array.from({ length: 1 + dice(30) }, () => piece)
  return Buffer.concat([bytes.subarray(0, from), ...copies, bytes.subarray(from)])
}

const overwrite: Damage = (bytes, dice) => {
  const damaged = Buffer.from(bytes)
  const from = dice(bytes.length)
  damaged.fill(dice(256), from, Math.min(bytes.length, from + dice(500)))
  return damaged
}

const damages: readonly Damage[] = [
  cutOff,
  cutInside,
  flipBits,
  flipBits,
  changeNumbers,
  repeatPiece,
  overwrite,
]

/** One damaged copy of a file. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const dice = diceOf(seed)
  return oneOf(dice, damages)(Buffer.from(bytes), dice)
}
