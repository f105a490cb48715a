/** Chance that is the same for the same seed, so that a damaged file can be made again. */

/** Numbers from 0 up to, not including, `below`, in an order that the seed decides. */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  const dice: Dice = (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % Math.max(1, below)
  }
  // The first numbers of neighbouring seeds are alike.
  for (let warm = 0; warm < 8; warm++) dice(2)
  return dice
}

/** One of a list. */
export function oneOf<Item>(dice: Dice, items: readonly Item[]): Item {
  const item = items[dice(items.length)]
  if (item === undefined) throw new Error('There is nothing to choose from.')
  return item
}
