/** What each row of a table of entities does: adds one, changes one, or is refused and why. */
import { z } from 'zod'
import { type Entity, type EntityRow, acronymKey } from '../../db/entities.ts'
import type { Column, Table, TableRow } from './csvTable.ts'
import { acronymField, emailField, nameField } from './entityFields.ts'
import type { PlannedRow } from './tablePreview.ts'

export type EntityColumn = 'acronym' | 'name' | 'parent' | 'email'

export const entityColumns: readonly Column<EntityColumn>[] = [
  { name: 'acronym', also: ['abbreviation', 'code'], required: true },
  { name: 'name', also: ['full name', 'entity', 'department'], required: true },
  { name: 'parent', also: ['parent acronym', 'belongs to'], required: false },
  {
    name: 'email',
    also: ['e mail', 'mail', 'mail address', 'e mail address', 'email address'],
    required: false,
  },
]

const rowFields = z.object({ acronym: acronymField, name: nameField, email: emailField })

/** Plans the rows of a table over the entities that are there. An absent column leaves what is stored; an empty cell empties it. */
export function planEntities(table: Table<EntityColumn>, stored: readonly Entity[]): PlannedRow<EntityRow>[] {
  const byKey = new Map(stored.map((entity) => [acronymKey(entity.acronym), entity]))
  const drafts = table.rows.map((row) => ({ row, draft: draftOf(row, stored, byKey) }))
  const parents = parentsAfter(
    stored,
    drafts.map(({ draft }) => draft),
  )
  return drafts.map(({ row, draft }) => {
    const refusals = [...fieldRefusals(draft), ...twice(draft, row, table), ...parentRefusals(draft, parents)]
    const cells = [draft.acronym, draft.name, draft.parent ?? '', draft.email ?? '']
    const planned = { number: row.number, cells }
    if (refusals.length > 0) return { ...planned, outcome: 'refused', says: refusals, values: null }
    const before = byKey.get(acronymKey(draft.acronym))
    if (!before) return { ...planned, outcome: 'added', says: [], values: draft }
    const says = differences(before, draft, stored)
    return { ...planned, outcome: says.length > 0 ? 'changed' : 'unchanged', says, values: draft }
  })
}

/** The row over what is stored under its acronym. The acronym stays as it is stored: case alone changes nothing. */
function draftOf(
  { cells }: TableRow<EntityColumn>,
  stored: readonly Entity[],
  byKey: ReadonlyMap<string, Entity>,
): EntityRow {
  const acronym = cells.acronym ?? ''
  const before = byKey.get(acronymKey(acronym))
  const parent = cells.parent ?? acronymOf(stored, before?.parentId ?? null) ?? ''
  const email = (cells.email ?? before?.email ?? '').toLowerCase()
  return {
    id: before?.id ?? null,
    acronym: before?.acronym ?? acronym,
    name: cells.name ?? '',
    parent: parent || null,
    email: email || null,
  }
}

const acronymOf = (stored: readonly Entity[], id: number | null): string | null =>
  stored.find((entity) => entity.id === id)?.acronym ?? null

/** The tree as it would be: each acronym with its parent's, both as keys. */
function parentsAfter(stored: readonly Entity[], drafts: readonly EntityRow[]): Map<string, string | null> {
  const pairs = stored.map(({ acronym, parentId }) => [acronym, acronymOf(stored, parentId)] as const)
  const planned = drafts.map(({ acronym, parent }) => [acronym, parent] as const)
  return new Map(
    [...pairs, ...planned].map(([acronym, parent]) => [
      acronymKey(acronym),
      parent === null ? null : acronymKey(parent),
    ]),
  )
}

function fieldRefusals(draft: EntityRow): string[] {
  const read = rowFields.safeParse({ ...draft, email: draft.email ?? '' })
  return read.error?.issues.map(({ message }) => message) ?? []
}

function twice(draft: EntityRow, row: TableRow<EntityColumn>, { rows }: Table<EntityColumn>): string[] {
  const key = acronymKey(draft.acronym)
  const first = rows.find(({ cells }) => key !== '' && acronymKey(cells.acronym ?? '') === key)
  return first && first.number < row.number ? [`Row ${first.number} has this acronym already.`] : []
}

function parentRefusals(draft: EntityRow, parents: ReadonlyMap<string, string | null>): string[] {
  if (draft.parent === null) return []
  const own = acronymKey(draft.acronym)
  const parent = acronymKey(draft.parent)
  if (!parents.has(parent)) return [`No entity has the acronym “${draft.parent}”, here or in the file.`]
  const above: string[] = []
  for (let at: string | null = parent; at !== null && !above.includes(at); at = parents.get(at) ?? null)
    above.push(at)
  return above.includes(own) ? [`It would stand below itself: ${draft.parent} is itself or below it.`] : []
}

function differences(before: Entity, draft: EntityRow, stored: readonly Entity[]): string[] {
  const parentBefore = acronymOf(stored, before.parentId)
  const changed: [term: string, from: string | null, to: string | null, same: boolean][] = [
    ['Name', before.name, draft.name, before.name === draft.name],
    ['Parent', parentBefore, draft.parent, acronymKey(parentBefore ?? '') === acronymKey(draft.parent ?? '')],
    ['Mail address', before.email, draft.email, before.email === draft.email],
  ]
  return changed.flatMap(([term, from, to, same]) =>
    same ? [] : [`${term}: ${from ?? 'none'} → ${to ?? 'none'}`],
  )
}
