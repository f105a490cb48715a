/** The figures of a report as tables of words and numbers, the same in every form that has them. */
import { timeWords } from '../frozen/frozen.ts'
import type { TimePoint } from '../overTime.ts'
import type { Readiness } from '../readiness.ts'
import type { TotalsLine } from '../totals.ts'
import { capital, dayWords } from '../words.ts'

const countFormat = new Intl.NumberFormat('en-GB')

export interface FigureTable {
  readonly caption: string
  readonly heads: readonly string[]
  /** A label, then its figures. */
  readonly lines: readonly (readonly [label: string, ...figures: (number | string)[]])[]
}

export interface Fact {
  readonly term: string
  readonly words: string
}

/** `As at 21 November 2026, 09:00 UTC`. */
export const asAt = ({ at }: Pick<Readiness, 'at'>): string =>
  `As at ${dayWords(at)}, ${at.slice(11, 16)} UTC`

/** What stands at the foot of every page. */
export const footWords = (report: Readiness): string =>
  `Readiness report, ${report.title} · ${asAt(report).replace(/^A/u, 'a')}`

export const reportTitle = ({ title }: Pick<Readiness, 'title'>): string => `Readiness report: ${title}`

export const disclaimer = 'Prepared from the text of resolutions; not an official United Nations document.'

export const sampleWarning = 'Sample data: the resolutions in this report are fictional.'

/** When the session meets, and how many resolutions ask for something in it. */
export const coverFacts = ({ window, parts, resolutions }: Readiness): Fact[] => [
  { term: 'Opening', words: dayWords(window.opens) },
  { term: 'Closing', words: dayWords(window.closes) },
  ...parts.map(({ words, days }) => ({ term: words, words: days })),
  { term: 'Resolutions', words: countWords(resolutions) },
]

/** The figures of the whole session. */
export const coverFigures = ({
  figures,
}: Readiness): { term: string; count: number; share: string | null }[] => [
  { term: 'Due', count: figures.due, share: null },
  { term: 'Implemented', count: figures.done, share: figures.due === 0 ? null : figures.rate },
  { term: 'Submitted', count: figures.submitted, share: null },
  { term: 'Overdue', count: figures.overdue, share: null },
  { term: 'Not verified', count: figures.unverified, share: null },
  { term: 'No evidence', count: figures.noEvidence, share: null },
  { term: 'No lead entity', count: figures.withoutLead, share: null },
  { term: 'Not confirmed', count: figures.unconfirmed, share: null },
]

const figureHeads = ['Due', 'Implemented', 'Submitted', 'Overdue', 'Not verified', 'No evidence'] as const

/** By status, ageing, committee, lead entity and over time; none where nothing is due. */
export function figureTables({ statuses, ageing, committees, entities, overTime }: Readiness): FigureTable[] {
  if (statuses.length === 0) return []
  return [
    {
      caption: 'Per status',
      heads: ['Status', 'Requests', 'Share'],
      lines: statuses.map(({ label, count, share }) => [label, count, share]),
    },
    {
      caption: 'Ageing',
      heads: ['Ageing', 'Requests', 'Share'],
      lines: ageing.map(({ label, count, share }) => [label, count, share]),
    },
    { caption: 'Per committee', heads: ['Committee', ...figureHeads], lines: committees.map(figureLine) },
    { caption: 'Per lead entity', heads: ['Entity', ...figureHeads], lines: entities.map(figureLine) },
    ...(overTime.length === 0
      ? []
      : [
          {
            caption: 'Readiness over time',
            heads: ['As at', ...figureHeads],
            lines: overTime.map(pointLine),
          },
        ]),
  ]
}

const figureLine = (line: TotalsLine): [string, ...number[]] => [
  capital(line.label),
  line.due,
  line.done,
  line.submitted,
  line.overdue,
  line.unverified,
  line.noEvidence,
]

/** When, in which report, and how many. */
export const pointWords = ({ at, frozen }: TimePoint): string =>
  `${timeWords(at)} (${frozen === null ? 'this report' : `No. ${frozen}`})`

const pointLine = (point: TimePoint): [string, ...number[]] =>
  figureLine({ ...point, label: pointWords(point) })

/** `1,234 requests`, `1 request`. */
export const counted = (count: number, noun: string): string =>
  `${countFormat.format(count)} ${noun}${count === 1 ? '' : 's'}`

/** `1234` → `1,234`; words stay as they are. */
export const countWords = (value: number | string): string =>
  typeof value === 'string' ? value : countFormat.format(value)
