/** Hostile DOC files: compound files whose chains of sectors and trees of names go in circles. */
import { type Dice, oneOf } from '../dice.ts'
import { sample } from '../reading.ts'
import type { HostileKind } from './kind.ts'

const names = ['bells-typed.doc', 'bells-counted.doc', 'bells-styled.doc', 'signals-arabic.doc']

const kind = (what: string, change: (bytes: Buffer, dice: Dice) => Buffer): HostileKind => ({
  what,
  fileName: 'resolution.doc',
  make: (dice) => change(Buffer.from(sample(oneOf(dice, names))), dice),
})

const sector = 512
const place = (index: number): number => (index + 1) * sector
/** Where the first sector of the allocation table is, and of the directory. */
const table = (bytes: Buffer): number => place(bytes.readInt32LE(76))
const directory = (bytes: Buffer): number => place(bytes.readInt32LE(48))

/** One number of four bytes becomes another. */
const put = (bytes: Buffer, at: number, value: number): Buffer => {
  if (at >= 0 && at + 4 <= bytes.length) bytes.writeInt32LE(value | 0, at)
  return bytes
}

const strange = (dice: Dice): number =>
  oneOf(dice, [0, 1, -1, -2, -3, -4, 2, 7, 0x7fffffff, -0x80000000, dice(200)])

/** Where an entry of the directory keeps its left, right and child, first sector and size. */
const links = [68, 72, 76]

export const oldWordKinds: readonly HostileKind[] = [
  kind('a sector that follows itself', (bytes, dice) => {
    const at = dice(sector / 4)
    return put(bytes, table(bytes) + at * 4, at)
  }),
  kind('two sectors that follow each other', (bytes, dice) => {
    const [a, b] = [dice(sector / 4), dice(sector / 4)]
    return put(put(bytes, table(bytes) + a * 4, b), table(bytes) + b * 4, a)
  }),
  kind('all sectors in one circle', (bytes) => {
    for (let at = 0; at < sector / 4; at++) put(bytes, table(bytes) + at * 4, (at + 1) % (sector / 4))
    return bytes
  }),
  kind('sectors that are nowhere', (bytes, dice) =>
    put(bytes, table(bytes) + dice(sector / 4) * 4, strange(dice)),
  ),
  kind('a directory in a circle', (bytes) => {
    const first = bytes.readInt32LE(48)
    return put(bytes, table(bytes) + first * 4, first)
  }),
  kind('a list of tables in a circle', (bytes) => put(put(put(bytes, 44, 5000), 68, 0), 72, 5000)),
  kind('a number in its head that lies', (bytes, dice) => put(bytes, 24 + dice(52), strange(dice))),
  kind('names in a circle', (bytes, dice) =>
    put(bytes, directory(bytes) + dice(8) * 128 + oneOf(dice, links), dice(8)),
  ),
  kind('names that are nowhere', (bytes, dice) =>
    put(bytes, directory(bytes) + dice(8) * 128 + oneOf(dice, links), strange(dice)),
  ),
  kind('a stream that begins nowhere', (bytes, dice) =>
    put(bytes, directory(bytes) + dice(8) * 128 + 116, strange(dice)),
  ),
  kind('a stream of another size', (bytes, dice) =>
    put(bytes, directory(bytes) + dice(8) * 128 + 120, strange(dice)),
  ),
  kind('a name that lies about its length', (bytes, dice) => {
    bytes.writeInt16LE(
      oneOf(dice, [0, -1, 1, 3, 64, 65, 32767, -32768]),
      directory(bytes) + dice(8) * 128 + 64,
    )
    return bytes
  }),
  kind('numbers in its text that lie', (bytes, dice) => {
    for (let count = 1 + dice(4); count > 0; count--) put(bytes, sector + dice(2048), strange(dice))
    return bytes
  }),
  kind('numbers in its tables that lie', (bytes, dice) => {
    for (let count = 1 + dice(8); count > 0; count--)
      put(bytes, sector + dice(bytes.length - sector), strange(dice))
    return bytes
  }),
  kind('a password', (bytes) => {
    bytes.writeUInt16LE(bytes.readUInt16LE(sector + 10) | 0x0100, sector + 10)
    return bytes
  }),
  kind('only its head', (bytes, dice) => bytes.subarray(0, 8 + dice(600))),
]
