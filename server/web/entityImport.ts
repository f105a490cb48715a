/** Many entities at once from a table: shown row by row first, then written all or none. Administrators only. */
import {
  AcronymTaken,
  CircleOfParents,
  type EntityRow,
  UnknownParent,
  importEntities,
  listEntities,
} from '../../db/entities.ts'
import { type EntityColumn, entityColumns, planEntities } from './entityPlan.ts'
import { type ImportPage, agreedPlan, showImport, showPreview } from './tablePreview.ts'
import type { Visit } from './visit.ts'

const pageOf = ({ db }: Visit): ImportPage<EntityColumn, EntityRow> => ({
  columns: entityColumns,
  plan: async (table) => planEntities(table, await listEntities(db)),
  words: {
    title: 'Import entities',
    lead: 'A table with a row for each department or office. You see what each row does before anything is written.',
    back: { url: '/entities', label: 'Entities' },
    url: '/entities/import',
    noun: 'entity',
    nouns: 'entities',
    explanation: [
      'acronym and name are needed; parent is the acronym of another entity, here or in the table; email is where its mail goes.',
      'An acronym that is here already changes that entity. A column that is left out changes nothing; an empty cell empties what is stored.',
    ],
    example:
      'acronym,name,parent,email\nDOA,Department of Ocean Affairs,,doa@example.org\nLHS,"Lighthouses, Harbours and Signals Section",DOA,',
  },
})

/** GET /entities/import */
export async function add(visit: Visit): Promise<void> {
  showImport(visit, pageOf(visit))
}

/** POST /entities/import: what the table would do. */
export async function preview(visit: Visit): Promise<void> {
  await showPreview(visit, pageOf(visit))
}

/** POST /entities/import/confirmation: does it, all or nothing. */
export async function create(visit: Visit): Promise<void> {
  const plan = await agreedPlan(visit, pageOf(visit))
  if (plan === null) return
  const rows = plan.rows.flatMap(({ outcome, values }) =>
    values !== null && outcome !== 'unchanged' ? [values] : [],
  )
  try {
    await importEntities(visit.db, rows, visit.author, visit.at)
  } catch (error) {
    // Somebody was faster between the look and the write: nothing was written, and the rows are shown as they are now.
    const known = [AcronymTaken, CircleOfParents, UnknownParent].some((kind) => error instanceof kind)
    if (known) return showPreview(visit, pageOf(visit))
    throw error
  }
  const added = plan.rows.filter(({ outcome }) => outcome === 'added').length
  visit.redirect('/entities', `${added} added, ${rows.length - added} changed.`)
}
