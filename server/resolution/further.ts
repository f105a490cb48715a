/** Finds the resolutions that stand in one file behind the first, as in a compilation. */
import type { Language } from '../languages/language.ts'
import { paragraphMark } from '../text/marks.ts'
import type { Block } from '../text/blocks.ts'
import { annexHeading } from './annexes.ts'
import { isTitle, organOfChapeau, type Opening } from './opening.ts'
import { findResolutionSymbol, symbolFromTitle } from './symbol.ts'

/** What stands behind the first resolution. */
export interface Further {
  /** How many more resolutions. */
  readonly count: number
  /** Index of the block with which the second begins; the number of blocks where there is no second. */
  readonly from: number
}

/** Blocks between a title and the opening words, such as the day, the source and the letter of a part. */
const blocksToChapeau = 6
/** Behind the heading of an annex and its title, a resolution is annexed. */
const blocksBehindAnnex = 3

/**
 * Counts the other resolutions of the same organ and session (of the same year where it counts by years): a title with
 * another number and the opening words soon behind it. Lettered parts of one number are one resolution; one that an annex
 * begins with is a part of the first. Those of other sessions are taken for quoted.
 */
export function findFurther(
  language: Language,
  blocks: readonly Block[],
  { opening, furniture }: { opening: Opening; furniture: readonly string[] },
): Further {
  const first =
    symbolFromTitle(opening.title, opening.organ)?.symbol ??
    findResolutionSymbol([...opening.head, ...furniture].join('\n'))?.symbol
  if (first === undefined) return { count: 0, from: blocks.length }
  const seen = new Set([whole(first)])
  let from = blocks.length
  let count = 0
  for (let index = opening.chapeau + 1; index < blocks.length; index += 1) {
    if (organOfChapeau(language, blocks[index]?.text ?? '') !== opening.organ) continue
    const title = titleAbove(blocks, index, opening.chapeau)
    if (title === null || isAnnexed(language, blocks, title)) continue
    const symbol = symbolFromTitle(blocks[title]?.text ?? '', opening.organ)?.symbol
    if (symbol === undefined || seriesOf(symbol) !== seriesOf(first) || seen.has(whole(symbol))) continue
    seen.add(whole(symbol))
    count += 1
    from = Math.min(from, title)
  }
  return { count, from }
}

function titleAbove(blocks: readonly Block[], chapeau: number, after: number): number | null {
  for (let index = chapeau - 1; index > after && index >= chapeau - blocksToChapeau; index -= 1) {
    const text = blocks[index]?.text ?? ''
    if (isTitle(text)) return index
    if (paragraphMark.test(text)) return null
  }
  return null
}

const isAnnexed = (language: Language, blocks: readonly Block[], title: number): boolean =>
  blocks
    .slice(Math.max(0, title - blocksBehindAnnex), title)
    .some(({ text }) => annexHeading(language, text, true) !== null)

/** `A/RES/72/266 A` → `A/RES/72/266`, `A/RES/3411 B (XXX)` → `A/RES/3411 (XXX)` */
const whole = (symbol: string): string => symbol.replace(/ [A-Z](?:-[A-Z])?(?= \(|$)/u, '')

/** What resolutions of one volume share: `A/RES/72`, `A/RES (XXX)`, `E/RES/2045`, `S/RES (1967)`. */
const seriesOf = (symbol: string): string =>
  symbol.endsWith(')')
    ? symbol.replace(/\/\d{1,4}(?: [A-Z](?:-[A-Z])?)?(?= \()/u, '')
    : symbol.replace(/\/[^/]*$/u, '')
