/** How a person wants to see the list of mandates: which columns, and how dense. */
import { z } from 'zod'
import { readPreference, setPreference } from '../../db/preferences.ts'
import { readFilter, urlWith } from './filter.ts'
import type { Visit } from './visit.ts'

/** Columns in their order; the resolution and the words are always there. */
const columns = [
  ['due', 'Due', true],
  ['status', 'Status', true],
  ['lead', 'Lead', true],
  ['contributing', 'Contributing', false],
  ['person', 'Named person', false],
  ['evidence', 'Evidence', false],
  ['review', 'Review', true],
  ['class', 'Class', false],
  ['committee', 'Committee', false],
  ['item', 'Agenda item', false],
  ['updated', 'Last update', true],
] as const
type Column = (typeof columns)[number][0]

const names = columns.map(([name]) => name)
const densities = ['comfortable', 'compact'] as const

export interface ListLook {
  readonly columns: readonly Column[]
  readonly density: (typeof densities)[number]
}

const key = 'mandates.list'
/** Whatever was stored by an older version counts as far as it is understood. */
const stored = z
  .object({ columns: z.array(z.string()), density: z.enum(densities).catch('comfortable') })
  .nullable()
  .catch(null)

export async function listLook({ db, person }: Visit): Promise<ListLook> {
  const found = stored.parse((await readPreference(db, person.id, key)) ?? null)
  if (found === null)
    return { columns: columns.filter(([, , usual]) => usual).map(([name]) => name), density: 'comfortable' }
  return { ...found, columns: names.filter((name) => found.columns.includes(name)) }
}

/** What the menu of columns offers. */
export const lookChoices = (look: ListLook) => ({
  boxes: columns.map(([value, label]) => ({ value, label, checked: look.columns.includes(value) })),
  compact: look.density === 'compact',
})

/** By name, for the view. */
export const shownColumns = (look: ListLook): Readonly<Record<Column, boolean>> =>
  Object.fromEntries(names.map((name) => [name, look.columns.includes(name)])) as Record<Column, boolean>

/** POST /mandates/look: back to the list as it was filtered. */
export async function update(visit: Visit): Promise<void> {
  const { body, query } = visit.request as { body: unknown; query: Record<string, unknown> }
  const chosen = z
    .object({ column: z.union([z.string(), z.array(z.string())]).catch([]), density: z.string().catch('') })
    .catch({ column: [], density: '' })
    .parse(body)
  const look: ListLook = {
    columns: names.filter((name) => [chosen.column].flat().includes(name)),
    density: chosen.density === 'compact' ? 'compact' : 'comfortable',
  }
  await setPreference(visit.db, { ...visit.author, personId: visit.person.id }, key, look, visit.at)
  visit.redirect(urlWith('/mandates', readFilter(query)))
}
