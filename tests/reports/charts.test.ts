import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { committeeChart, timeChart } from '../../server/reports/charts.ts'
import { figureTables } from '../../server/reports/forms/figures.ts'
import type { FrozenRow } from '../../db/frozenReports.ts'
import { wholeReport } from '../../server/reports/choice.ts'
import { type TimePoint, countsOf, earlierPoints } from '../../server/reports/overTime.ts'
import { buildReadiness } from '../../server/reports/readiness.ts'
import type { TotalsLine } from '../../server/reports/totals.ts'
import { loadReadiness } from '../../server/reports/loading.ts'
import { testDatabase } from '../support/database.ts'
import { freezeNow } from '../support/frozen.ts'
import { hostileHarbours, storeResolution } from '../support/records.ts'
import { input, row } from './rows.ts'

interface Drawn {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The elements of a drawing, read as XML. */
function drawnIn(svg: string): { elements: Drawn[]; texts: string[] } {
  const elements: Drawn[] = []
  const texts: string[] = []
  const parser = new Parser(
    {
      onopentag: (name, attributes) => elements.push({ name, attributes }),
      ontext: (text) => texts.push(text),
    },
    { xmlMode: true },
  )
  parser.end(svg)
  return { elements, texts: [texts.join('|')] }
}

const line = (label: string, due: number, done: number, submitted: number, overdue: number): TotalsLine => ({
  label,
  due,
  done,
  submitted,
  overdue,
  unverified: 0,
  noEvidence: 0,
})

describe('status by committee', () => {
  it('has a bar of four parts for each committee, as long as their counts, and says them', () => {
    const chart = committeeChart([
      line('First <&> "Committee"', 10, 4, 3, 2),
      line('Fifth Committee', 5, 0, 0, 5),
    ])
    const { elements, texts } = drawnIn(chart?.svg ?? '')
    const widths = elements
      .filter(({ name, attributes }) => name === 'rect' && attributes['stroke'] !== undefined)
      .map(({ attributes }) => Number(attributes['width']))
      // Behind those of the legend.
      .slice(4)
    expect(widths).toHaveLength(8)
    expect(widths.slice(0, 4).map((width) => Math.round((10 * width) / 500))).toEqual([4, 3, 2, 1])
    expect(widths.slice(4).map((width) => Math.round((10 * width) / 500))).toEqual([0, 0, 5, 0])
    expect(texts.join()).toContain('implemented|submitted|overdue|other')
    expect(texts.join()).toContain('Fifth Committee|0 · 0 · 5 · 0')
    expect(chart?.svg).toContain('First &lt;&amp;&gt; &quot;Committee&quot;')
    expect(chart?.alt).toContain('First <&> "Committee": 4 implemented, 3 submitted, 2 overdue, 1 other.')
  })

  it('is not drawn where nothing is due', () => {
    expect(committeeChart([])).toBeNull()
  })
})

describe('readiness over time', () => {
  const point = (at: string, due: number, done: number): TimePoint => ({
    at: `${at}T09:00:00.000Z`,
    frozen: null,
    ...countsOf({ due, done }),
  })

  it('has a line through every point for each figure, with what it is at its end', () => {
    const chart = timeChart([
      point('2045-01-01', 10, 0),
      point('2045-01-11', 10, 4),
      point('2045-02-10', 12, 9),
    ])
    const { elements, texts } = drawnIn(chart?.svg ?? '')
    const lines = elements
      .filter(({ name }) => name === 'polyline')
      .map(({ attributes }) => attributes['points'])
    expect(lines).toHaveLength(4)
    // Ten days of forty are a quarter of the way; nine of twelve are three quarters of the height.
    expect(lines[1]).toBe('40,190 152.5,130.7 490,56.5')
    for (const words of [
      'Due 12',
      'Implemented 9',
      'Submitted 0',
      'Overdue 0',
      '1 January 2045',
      '10 February 2045',
    ])
      expect(texts.join()).toContain(words)
    expect(chart?.alt).toBe(
      'Readiness over time. Due: 10, 10, 12. Implemented: 0, 4, 9. Submitted: 0, 0, 0. Overdue: 0, 0, 0.',
    )
  })

  it('never puts one label over another, and survives two reports of one moment', () => {
    const { elements } = drawnIn(timeChart([point('2045-01-01', 0, 0), point('2045-01-01', 0, 0)])?.svg ?? '')
    const levels = elements
      .filter(({ name, attributes }) => name === 'text' && attributes['text-anchor'] === undefined)
      .map(({ attributes }) => Number(attributes['y']))
    expect(levels).toHaveLength(4)
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - (levels[index - 1] ?? 0)).toBeGreaterThanOrEqual(17)
    expect(elements.flatMap(({ attributes }) => Object.values(attributes)).join(' ')).not.toContain('NaN')
  })

  it('is not drawn of one report alone', () => {
    expect(timeChart([point('2045-01-01', 1, 0)])).toBeNull()
  })

  it('comes from the frozen reports of the whole session before this one, and from this one', async () => {
    const db = await testDatabase()
    await storeResolution(db, hostileHarbours)
    const [first, second, third, now] = ['01', '02', '03', '04'].map(
      (day) => `2045-03-${day}T09:00:00.000Z`,
    ) as [string, string, string, string]
    await freezeNow(db, 99, first)
    await freezeNow(db, 98, first)
    db.$client.exec("UPDATE occurrences SET status = 'implemented'")
    await freezeNow(db, 99, second, undefined, 'overdue')
    await freezeNow(db, 99, third)
    const report = await loadReadiness(db, { session: 99, at: now, preparedBy: 'Boris Petrov' })
    expect(report.overTime.map(({ at, frozen, due, done }) => [at, frozen, due, done])).toEqual([
      [first, 1, 1, 0],
      [second, 3, 1, 1],
      [third, 4, 1, 1],
      [now, null, 1, 1],
    ])
    const table = figureTables(report).at(-1)
    expect([table?.caption, table?.lines[0]?.slice(0, 3)]).toEqual([
      'Readiness over time',
      ['1 March 2045, 09:00 UTC (No. 1)', 1, 0],
    ])
    expect(table?.lines.at(-1)?.[0]).toBe('4 March 2045, 09:00 UTC (this report)')
    const before = await loadReadiness(db, { session: 99, at: first, preparedBy: 'Boris Petrov' })
    expect(before.overTime).toEqual([])
  })
})

it('counts a frozen report as one of the whole session where only its looks were chosen', () => {
  const frozen = (id: number, scope: FrozenRow['scope']): FrozenRow => ({
    id,
    body: 'GA',
    part: null,
    frozenBy: null,
    session: 99,
    scope,
    asAt: `2045-03-0${id}T09:00:00.000Z`,
    author: 'Boris Petrov',
    frozenAt: `2045-03-0${id}T09:00:00.000Z`,
    contentHash: '',
    figures: {},
    sample: false,
  })
  const rows = [
    frozen(1, { selection: null, choice: { vocabulary: 'board', columns: [] } }),
    frozen(2, { selection: null, choice: { ...wholeReport, committees: ['Fifth'] } }),
    frozen(3, { selection: 'overdue' }),
  ]
  const points = earlierPoints(rows, '2045-04-01T09:00:00.000Z', false)
  expect(points.map(({ frozen: id }) => id)).toEqual([1, 3])
})

it('ageing counts every request once, from what is closed to the oldest', () => {
  const report = buildReadiness(
    input([
      row(1),
      row(2, { status: 'submitted' }),
      row(3, { session: 98, status: 'deferred', deferredToSession: 99 }),
      row(4, { session: null, date: '2044-12-01' }),
      row(5, { session: null, date: '2045-03-09' }),
    ]),
  )
  expect(report.ageing.map(({ label, count }) => [label, count])).toEqual([
    ['Closed', 1],
    ['Due this part', 2],
    ['Overdue less than 90 days', 1],
    ['Overdue 90 to 365 days', 1],
  ])
  expect(figureTables(report)[1]).toMatchObject({
    caption: 'Ageing',
    lines: report.ageing.map(({ label, count, share }) => [label, count, share]),
  })
})
