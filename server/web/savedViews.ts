/** Saved views: filters of the list under a name, private or shared, each changed by its owner alone. */
import { z } from 'zod'
import { ViewNameTaken, changeView, deleteView, listViews, saveView } from '../../db/savedViews.ts'
import { NotFound } from './errors.ts'
import { type Filter, queryOf, readFilter, readQuery, urlWith } from './filter.ts'
import { chipsOf } from './filterChips.ts'
import { type Form, blankForm, readForm, withError } from './forms.ts'
import type { Visit } from './visit.ts'

const fields = z.object({
  name: z.string().trim().min(1, 'Give the view a name.').max(60, 'At most 60 characters.'),
  shared: z
    .string()
    .default('')
    .transform((box) => box === 'yes'),
})
type Fields = z.output<typeof fields>

/** The saved views that a person sees as links beside the ready ones. */
export async function savedLinks(visit: Visit, filter: Filter) {
  const current = queryOf({ ...filter, sort: null })
  return (await listViews(visit.db, visit.person.id)).map((view) => {
    const held = readQuery(view.query)
    const isCurrent = queryOf({ ...held, sort: null }) === current
    return { name: view.name, url: urlWith('/mandates', held), current: isCurrent, shared: view.shared }
  })
}

/** GET /mandates/views: all that the person sees, with forms for their own, and one for the filter of the address. */
export async function index(visit: Visit): Promise<void> {
  await show(visit, blankForm(), null)
}

/** POST /mandates/views: saves the filter of the address. */
export async function create(visit: Visit): Promise<void> {
  const filter = readFilter(visit.request.query)
  const form = readForm(fields, visit.request.body)
  const { data } = form
  if (data === null) return show(visit, form, null)
  const taken = await whenFree(async () => {
    await saveView(visit.db, ownerOf(visit), { ...data, query: queryOf(filter) }, visit.at)
  })
  if (taken !== null) return show(visit, withError(form, 'name', taken), null)
  visit.redirect(urlWith('/mandates', filter), `The view “${data.name}” is saved.`)
}

/** POST /mandates/views/:id: another name, shared or private. */
export async function update(visit: Visit): Promise<void> {
  const id = idOf(visit)
  const form = readForm(fields, visit.request.body)
  const { data } = form
  if (data === null) return show(visit, form, id)
  const taken = await whenFree(async () => {
    if (!(await changeView(visit.db, ownerOf(visit), id, data, visit.at))) throw notThere()
  })
  if (taken !== null) return show(visit, withError(form, 'name', taken), id)
  visit.redirect('/mandates/views', `The view “${data.name}” is saved.`)
}

/** POST /mandates/views/:id/deletion */
export async function destroy(visit: Visit): Promise<void> {
  if (!(await deleteView(visit.db, ownerOf(visit), idOf(visit), visit.at))) throw notThere()
  visit.redirect('/mandates/views', 'The view is deleted.')
}

/** @param wrongId the view whose form was wrong; null for the form of a new one */
async function show(visit: Visit, typed: Form<Fields>, wrongId: number | null): Promise<void> {
  const filter = readFilter(visit.request.query)
  const query = queryOf(filter)
  const views = (await listViews(visit.db, visit.person.id)).map((view) => {
    const held = readQuery(view.query)
    const present = blankForm({ name: view.name, shared: view.shared ? 'yes' : '' })
    return {
      ...view,
      url: urlWith('/mandates', held),
      says: chipsOf(held, '/mandates').map(({ label }) => label),
      own: view.ownerId === visit.person.id,
      form: view.id === wrongId ? typed : present,
    }
  })
  if (wrongId !== null && !views.some(({ id, own }) => own && id === wrongId)) throw notThere()
  visit.render(
    'mandates/views',
    {
      views,
      back: { url: urlWith('/mandates', filter), label: 'Mandates' },
      query: query === '' ? '' : `?${query}`,
      says: chipsOf(filter, '/mandates').map(({ label }) => label),
      form: wrongId === null ? typed : blankForm(),
    },
    Object.keys(typed.errors).length > 0 ? 422 : 200,
  )
}

/** Runs a write; answers with the sentence where the name is taken. */
async function whenFree(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof ViewNameTaken) return error.message
    throw error
  }
}

const ownerOf = ({ author, person }: Visit) => ({ ...author, personId: person.id })

function idOf(visit: Visit): number {
  const id = Number(visit.request.params['id'])
  if (!Number.isSafeInteger(id)) throw notThere()
  return id
}

/** What is somebody else's is as if it were not there. */
const notThere = (): NotFound => new NotFound('There is no such view of yours.')
