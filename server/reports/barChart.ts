/** The bars of a horizontal chart with their places, in units of an SVG view box. */
import { scaleLinear } from 'd3-scale'
import { grouped } from './grouped.ts'
import { english } from './wording/index.ts'
import { capital } from './words.ts'

/** The order in which a report lists statuses: from what waits to what is settled. */
const statusOrder: readonly string[] = [
  'not started',
  'in progress',
  'submitted',
  'under implementation',
  'partially implemented',
  'implemented',
  'not implemented',
  'deferred',
  'superseded',
  'overtaken by events',
]

/** Where a status stands among the others, whichever case it is written in. */
export const statusPlace = (status: string): number => statusOrder.indexOf(status.toLowerCase())

const LABEL_WIDTH = 225
const BAR_WIDTH = 345
const ROW_HEIGHT = 26

export interface Bar {
  readonly label: string
  readonly count: number
  /** `42 %`. */
  readonly share: string
  /** Start, top and length of the bar, the base line of its words, and where the figure stands. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly baseline: number
  readonly figureX: number
}

/** What is counted in a bar: by its name in English, called as the report calls it. */
export interface BarItem {
  readonly key: string
  readonly label: string
}

/** One bar for each key that occurs, in an order that knows them all: of statuses, where it is left out. */
export function barsOf(
  items: readonly BarItem[],
  order: readonly string[] = statusOrder,
  shareOf: (percent: number) => string = english.share,
): Bar[] {
  const groups = [...grouped(items, ({ key }) => key)]
    .map(([key, members]) => ({ key, label: members[0]?.label ?? key, count: members.length }))
    .sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
  return barsOfCounts(groups, shareOf)
}

/** One bar for each group, in the order given. */
function barsOfCounts(
  groups: readonly { readonly label: string; readonly count: number }[],
  shareOf: (percent: number) => string,
): Bar[] {
  const total = Math.max(
    1,
    groups.reduce((sum, { count }) => sum + count, 0),
  )
  const longest = Math.max(1, ...groups.map(({ count }) => count))
  const length = scaleLinear([0, longest], [0, BAR_WIDTH])
  return groups.map(({ label, count }, index) => {
    const width = Math.round(length(count))
    return {
      label: capital(label),
      count,
      share: shareOf(Math.round((100 * count) / total)),
      x: LABEL_WIDTH,
      y: index * ROW_HEIGHT + 4,
      width,
      baseline: index * ROW_HEIGHT + 17,
      figureX: LABEL_WIDTH + width + 6,
    }
  })
}

/** Width and height of the view box that holds so many bars. */
export const chartSize = (bars: number): { width: number; height: number } => ({
  width: LABEL_WIDTH + BAR_WIDTH + 60,
  height: bars * ROW_HEIGHT + 4,
})
