/** What a kind of hostile file is. */
import type { Dice } from '../dice.ts'

/** One way in which a file is made against its reader. */
export interface HostileKind {
  /** As in `tables inside tables`. */
  readonly what: string
  readonly fileName: string
  /**
   * @param dice varies what may vary
   * @param times of something that is very many at full size: 100,000 stays that or becomes a few hundred
   */
  readonly make: (dice: Dice, times: Times) => Uint8Array
  /** It asks for work without end, which only the time limit of its worker ends. */
  readonly isEndless?: boolean
}

export type Times = (atFullSize: number) => number

export const fullSize: Times = (times) => times
/** For tests, in which every kind is tried in a moment. */
export const smallSize: Times = (times) => Math.min(times, 20 + Math.floor(Math.sqrt(times)))

/** A kind whose content is text in Latin letters. */
export const textKind =
  (fileName: string) =>
  (what: string, make: (dice: Dice, times: Times) => string): HostileKind => ({
    what,
    fileName,
    make: (dice, times) => Buffer.from(make(dice, times)),
  })

/** `make(0)`, `make(1)` … behind each other. */
export const repeated = (times: number, make: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => make(index)).join('')

export const megabyte = 1024 * 1024
