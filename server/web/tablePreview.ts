/** What an import of a table would do, row by row: shown before anything is written, and checked again when it is. */
import { createHash } from 'node:crypto'
import { type Column, type Table, TableUnreadable, readTable } from './csvTable.ts'
import { fieldOf, receiveTable } from './tableUpload.ts'
import type { Visit } from './visit.ts'

type Outcome = 'added' | 'changed' | 'unchanged' | 'refused'

/** One row of the table and what becomes of it; `values` is what is written. */
export interface PlannedRow<V> {
  readonly number: number
  /** What stands in the row, for the preview. */
  readonly cells: readonly string[]
  readonly outcome: Outcome
  /** What changes, or why it is refused: one sentence each. */
  readonly says: readonly string[]
  /** Null where the row is refused. */
  readonly values: V | null
}

/** A table that was read, and what is planned with it. */
export interface Plan<V> {
  readonly text: string
  readonly rows: readonly PlannedRow<V>[]
  readonly ignored: readonly string[]
}

/** What a page of import is about. */
export interface ImportPage<C extends string, V> {
  readonly columns: readonly Column<C>[]
  readonly plan: (table: Table<C>) => Promise<readonly PlannedRow<V>[]>
  /** Titles, addresses and an example for the view. */
  readonly words: Readonly<Record<string, unknown>>
}

/** GET: an empty page of import. */
export const showImport = <C extends string, V>(visit: Visit, page: ImportPage<C, V>): void =>
  render(visit, page, { problem: null, text: '', preview: null }, 200)

/** POST: what the table would do. Nothing is written. */
export async function showPreview<C extends string, V>(visit: Visit, page: ImportPage<C, V>): Promise<void> {
  const plan = await receivePlan(visit, page)
  if (plan === null) return
  const preview = previewOf(plan)
  render(visit, page, { problem: null, text: plan.text, preview }, preview.refused > 0 ? 422 : 200)
}

/**
 * POST: the plan that was looked at and agreed to. Null where the page was answered instead: the table is refused in
 * parts, or what is stored changed since and the plan with it.
 */
export async function agreedPlan<C extends string, V>(
  visit: Visit,
  page: ImportPage<C, V>,
): Promise<Plan<V> | null> {
  const plan = await receivePlan(visit, page)
  if (plan === null) return null
  const preview = previewOf(plan)
  const agreed = fieldOf(visit.request.body, 'plan')
  if (preview.ready && preview.plan === agreed) return plan
  const problem =
    preview.plan === agreed || agreed === ''
      ? null
      : 'Something changed since this was shown, so nothing was imported. Look again at what it does now.'
  render(visit, page, { problem, text: plan.text, preview }, agreed === '' ? 422 : 409)
  return null
}

async function receivePlan<C extends string, V>(
  visit: Visit,
  page: ImportPage<C, V>,
): Promise<Plan<V> | null> {
  try {
    const text = await receiveTable(visit)
    const table = readTable(text, page.columns)
    return { text, rows: await page.plan(table), ignored: table.ignored }
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error
    const text = fieldOf(visit.request.body, 'table')
    render(visit, page, { problem: error.message, text, preview: null }, 422)
    return null
  }
}

const tones = { added: 'good', changed: 'active', unchanged: 'muted', refused: 'bad' } as const
const glyphs = {
  added: 'plus-circle-fill',
  changed: 'pencil',
  unchanged: 'dash-circle',
  refused: 'x-circle-fill',
} as const

function previewOf<V>({ rows, ignored }: Plan<V>) {
  const count = (outcome: Outcome): number => rows.filter((row) => row.outcome === outcome).length
  const counts = { added: count('added'), changed: count('changed'), unchanged: count('unchanged') }
  const refused = count('refused')
  return {
    rows: rows.map((row) => ({ ...row, tone: tones[row.outcome], glyph: glyphs[row.outcome] })),
    ...counts,
    refused,
    ignored,
    ready: refused === 0 && counts.added + counts.changed > 0,
    plan: createHash('sha256')
      .update(JSON.stringify(rows.map(({ outcome, says, values }) => [outcome, says, values])))
      .digest('hex'),
  }
}

interface Shown {
  readonly problem: string | null
  readonly text: string
  readonly preview: ReturnType<typeof previewOf> | null
}

function render<C extends string, V>(
  visit: Visit,
  { words, columns }: ImportPage<C, V>,
  { problem, text, preview }: Shown,
  status: number,
): void {
  const errors = problem === null ? {} : { table: problem }
  const heads = columns.map(({ name }) => name)
  const form = { values: { table: text }, errors }
  visit.render('tables/import', { ...words, heads, form, preview }, status)
}
