/** Charts of a report as SVG, drawn once for the page and for paper; they say the same in black and white. */
import { scaleLinear } from 'd3-scale'
import type { TimePoint } from './overTime.ts'
import type { TotalsLine } from './totals.ts'
import { english } from './wording/index.ts'
import type { ReportLanguage } from './wording/languages.ts'
import type { ReportWords } from './wording/reportWords.ts'

export interface Chart {
  /** What it shows, in words. */
  readonly alt: string
  /** A whole SVG, all text escaped. */
  readonly svg: string
}

const WIDTH = 640

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/gu, (mark) => MARKS[mark] ?? mark)

type Anchor = 'start' | 'middle' | 'end'

/** Places of one drawing; from right to left where the report is. */
interface Plane {
  readonly words: ReportWords
  readonly text: (x: number, y: number, text: string, anchor?: Anchor) => string
  readonly bar: (x: number, y: number, width: number, look: string) => string
  readonly x: (x: number) => number
}

const turned: Readonly<Record<Anchor, Anchor>> = { start: 'end', middle: 'middle', end: 'start' }

/** Keeps figures and marks in the order of what stands around them. */
const RIGHT_TO_LEFT_MARK = '\u200F'

function planeOf(words: ReportWords): Plane {
  const isTurned = words.direction === 'rtl'
  const x = (place: number) => (isTurned ? WIDTH - place : place)
  return {
    words,
    x,
    text: (place, y, text, anchor = 'start') => {
      const side = isTurned ? turned[anchor] : anchor
      const more = side === 'start' ? '' : `text-anchor="${side}"`
      const said = escaped(isTurned ? RIGHT_TO_LEFT_MARK + text : text)
      return `<text x="${round(x(place))}" y="${round(y)}" ${more}>${said}</text>`
    },
    bar: (place, y, width, look) =>
      `<rect x="${round(isTurned ? WIDTH - place - width : place)}" y="${y}" width="${round(width)}" height="15" stroke="currentColor" ${look}/>`,
  }
}

const round = (length: number): number => Math.round(length * 10) / 10

/** Faces of scripts that stand before the common one. */
const faces: Partial<Record<ReportLanguage, string>> = { ar: 'Amiri, ', zh: 'Noto Sans SC, ' }

/** The colour is that of the text around it; of paper, black. */
const drawing = (alt: string, height: number, parts: readonly string[], { language } = english): Chart => ({
  alt,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" direction="ltr" role="img" aria-label="${escaped(alt)}" font-family="${faces[language] ?? ''}Noto Sans, sans-serif" font-size="13" fill="currentColor">${parts.join('')}</svg>`,
})

// ---------------------------------------------------------------------------------------------- status by committee

/** How what is due in a committee divides: what is overdue is neither implemented nor submitted. */
const shares: readonly {
  name: 'implemented' | 'submitted' | 'overdue' | 'other'
  of: (line: TotalsLine) => number
  look: string
}[] = [
  { name: 'implemented', of: ({ done }) => done, look: 'fill="currentColor"' },
  { name: 'submitted', of: ({ submitted }) => submitted, look: 'fill="currentColor" fill-opacity="0.55"' },
  { name: 'overdue', of: ({ overdue }) => overdue, look: 'fill="url(#overdue)"' },
  {
    name: 'other',
    of: ({ due, done, submitted, overdue }) => due - done - submitted - overdue,
    look: 'fill="none"',
  },
]

const HATCH =
  '<defs><pattern id="overdue" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2.5" height="6" fill="currentColor"/></pattern></defs>'

const LEGEND_HEIGHT = 30
const COMMITTEE_HEIGHT = 42
const LONGEST_BAR = 500

/** A bar for each committee, as long as it has requests, divided; null where nothing is due. */
export function committeeChart(lines: readonly TotalsLine[], words = english): Chart | null {
  if (lines.length === 0) return null
  const plane = planeOf(words)
  const length = scaleLinear([0, Math.max(1, ...lines.map(({ due }) => due))], [0, LONGEST_BAR])
  const bars = lines.flatMap((line, index) => {
    const top = LEGEND_HEIGHT + index * COMMITTEE_HEIGHT
    let from = 0
    const segments = shares.map(({ of, look }) => {
      const x = length(from)
      from += of(line)
      return plane.bar(1 + x, top + 18, length(from) - x, look)
    })
    const figures = shares.map(({ of }) => of(line)).join(' · ')
    return [
      plane.text(0, top + 12, line.label),
      ...segments,
      plane.text(length(line.due) + 9, top + 30, figures),
    ]
  })
  const alt = `${words.labels.statusByCommittee}. ${lines.map((line) => sharesOf(line, words)).join('. ')}.`
  return drawing(
    alt,
    LEGEND_HEIGHT + lines.length * COMMITTEE_HEIGHT,
    [HATCH, ...legend(plane), ...bars],
    words,
  )
}

const shareName = (name: (typeof shares)[number]['name'], { labels }: ReportWords): string =>
  labels[name].toLowerCase()

/** In the order of the parts of a bar, which is that of the figures behind it. */
const legend = (plane: Plane): string[] =>
  shares.flatMap(({ name, look }, index) => [
    plane.bar(1 + index * 130, 2, 22, look),
    plane.text(30 + index * 130, 14, shareName(name, plane.words)),
  ])

/** `Fifth Committee: 3 implemented, 2 submitted, 4 overdue, 1 other`, in the order of the bar. */
function sharesOf(line: TotalsLine, words: ReportWords): string {
  const figures = shares.map(({ name, of }) =>
    words.language === 'en'
      ? `${of(line)} ${shareName(name, words)}`
      : `${shareName(name, words)} ${of(line)}`,
  )
  return `${line.label}: ${figures.join(words.comma)}`
}

// ---------------------------------------------------------------------------------------------- readiness over time

const series: readonly {
  name: 'due' | 'implemented' | 'submitted' | 'overdue'
  of: (point: TimePoint) => number
  look: string
}[] = [
  { name: 'due', of: ({ due }) => due, look: 'stroke-width="1.5"' },
  { name: 'implemented', of: ({ done }) => done, look: 'stroke-width="3"' },
  { name: 'submitted', of: ({ submitted }) => submitted, look: 'stroke-width="2" stroke-dasharray="8 4"' },
  { name: 'overdue', of: ({ overdue }) => overdue, look: 'stroke-width="2" stroke-dasharray="2 3"' },
]

const PLOT = { left: 40, right: 490, top: 12, bottom: 190 } as const
const LABEL_HEIGHT = 17
const MOST_DAYS = 4
/** Half of the words of a day, which must not stand over the edge. */
const HALF_A_DAY = 60

/** A line for each figure, through the frozen reports of the session to this one; null where there is one point alone. */
export function timeChart(points: readonly TimePoint[], words = english): Chart | null {
  if (points.length < 2) return null
  const plane = planeOf(words)
  const times = points.map(({ at }) => Date.parse(at))
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [PLOT.left, PLOT.right])
  const y = scaleLinear([0, Math.max(1, ...points.map(({ due }) => due))], [PLOT.bottom, PLOT.top])
  const place = (point: TimePoint, value: number) =>
    `${round(plane.x(x(Date.parse(point.at))))},${round(y(value))}`
  const lines = series.map(
    ({ of, look }) =>
      `<polyline fill="none" stroke="currentColor" ${look} points="${points.map((point) => place(point, of(point))).join(' ')}"/>`,
  )
  const grid = y
    .ticks(4)
    .filter(Number.isInteger)
    .map((value) => {
      const level = round(y(value))
      const line = `<line x1="${plane.x(PLOT.left)}" x2="${plane.x(PLOT.right)}" y1="${level}" y2="${level}" stroke="currentColor" stroke-opacity="0.2"/>`
      return line + plane.text(PLOT.left - 6, level + 4, String(value), 'end')
    })
  const said = series.map(({ name, of }) => `${words.labels[name]}: ${points.map(of).join(words.comma)}`)
  const alt = `${words.labels.overTime}. ${said.join('. ')}.`
  const labels = [...endLabels(points, y, plane), ...dayLabels(points, x, plane)]
  return drawing(alt, PLOT.bottom + 26, [...grid, ...lines, ...labels], words)
}

/** What each line is, at its end; labels that would cover each other are moved apart, and none below the drawing. */
function endLabels(points: readonly TimePoint[], y: (value: number) => number, plane: Plane): string[] {
  const last = points.at(-1)
  if (!last) return []
  const labels = series
    .map(({ name, of }) => ({ text: `${plane.words.labels[name]} ${of(last)}`, at: y(of(last)) + 4 }))
    .sort((one, other) => one.at - other.at)
  let free = 0
  return labels.map(({ text, at }, index) => {
    // Days stand below the drawing: those that are still to come must have room above them.
    const lowest = PLOT.bottom + 4 - (labels.length - 1 - index) * LABEL_HEIGHT
    const level = Math.min(Math.max(at, free), lowest)
    free = level + LABEL_HEIGHT
    return plane.text(PLOT.right + 8, level, text)
  })
}

/** Some of the days, the first and the last among them, where they have room. */
function dayLabels(points: readonly TimePoint[], x: (time: number) => number, plane: Plane): string[] {
  const step = Math.max(1, Math.ceil((points.length - 1) / MOST_DAYS))
  const some = points.filter((_point, index) => index % step === 0 || index === points.length - 1)
  let free = Number.NEGATIVE_INFINITY
  return some.flatMap(({ at }) => {
    const middle = x(Date.parse(at))
    if (middle < free) return []
    free = middle + 120
    return plane.text(Math.max(middle, HALF_A_DAY), PLOT.bottom + 20, plane.words.day(at), 'middle')
  })
}
