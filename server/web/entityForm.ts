/** Adding and changing entities. Administrators only. */
import {
  AcronymTaken,
  CircleOfParents,
  type Entity,
  addEntity,
  changeEntity,
  deactivateEntity,
  findEntity,
  listEntities,
  reactivateEntity,
} from '../../db/entities.ts'
import { type EntityFields, entityFields } from './entityFields.ts'
import { branchOf, treeOf } from './entityTree.ts'
import { NotFound } from './errors.ts'
import { type Form, blankForm, readForm, withError } from './forms.ts'
import type { Visit } from './visit.ts'

/** GET /entities/new */
export async function add(visit: Visit): Promise<void> {
  await showForm(visit, null, blankForm(), 200)
}

/** POST /entities */
export async function create(visit: Visit): Promise<void> {
  const form = await checked(visit, null)
  if (form.data === null) return showForm(visit, null, form, 422)
  const values = valuesOf(form.data)
  const refused = await refusal(form, async () => {
    await addEntity(visit.db, values, visit.author, visit.at)
  })
  if (refused !== null) return showForm(visit, null, refused, 422)
  visit.redirect('/entities', `${values.acronym} is added.`)
}

/** GET /entities/:id/edit */
export async function edit(visit: Visit): Promise<void> {
  const entity = await load(visit)
  const { acronym, name, parentId, email } = entity
  const values = { acronym, name, parentId: String(parentId ?? ''), email: email ?? '' }
  await showForm(visit, entity, blankForm(values), 200)
}

/** POST /entities/:id */
export async function update(visit: Visit): Promise<void> {
  const entity = await load(visit)
  const form = await checked(visit, entity)
  if (form.data === null) return showForm(visit, entity, form, 422)
  const values = valuesOf(form.data)
  const refused = await refusal(form, () => changeEntity(visit.db, entity.id, values, visit.author, visit.at))
  if (refused !== null) return showForm(visit, entity, refused, 422)
  visit.redirect(`/entities/${entity.id}`, `${values.acronym} is changed.`)
}

/** POST /entities/:id/deactivation */
export async function deactivate(visit: Visit): Promise<void> {
  const entity = await load(visit)
  await deactivateEntity(visit.db, entity.id, visit.author, visit.at)
  visit.redirect(`/entities/${entity.id}`, `Nothing new can be assigned to ${entity.acronym}.`)
}

/** POST /entities/:id/reactivation */
export async function reactivate(visit: Visit): Promise<void> {
  const entity = await load(visit)
  await reactivateEntity(visit.db, entity.id, visit.author, visit.at)
  visit.redirect(`/entities/${entity.id}`, `${entity.acronym} can be assigned again.`)
}

async function load({ db, request }: Visit): Promise<Entity> {
  const id = Number(request.params['id'])
  const entity = Number.isSafeInteger(id) ? await findEntity(db, id) : null
  if (entity === null) throw new NotFound('There is no such entity.')
  return entity
}

async function checked(visit: Visit, entity: Entity | null): Promise<Form<EntityFields>> {
  const form = readForm(entityFields, visit.request.body)
  if (form.data === null || form.data.parentId === 0) return form
  const { parentId } = form.data
  const parents = await possibleParents(visit, entity)
  return parents.some(({ id }) => id === parentId)
    ? form
    : withError(form, 'parentId', 'Choose an entity of the list: one that stands neither here nor below.')
}

const valuesOf = ({ acronym, name, parentId, email }: EntityFields) => ({
  acronym,
  name,
  parentId: parentId || null,
  email,
})

/** Runs a write; answers with the form and its message where the database knew better. */
async function refusal(
  form: Form<EntityFields>,
  work: () => Promise<void>,
): Promise<Form<EntityFields> | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof AcronymTaken) return withError(form, 'acronym', error.message)
    if (error instanceof CircleOfParents) return withError(form, 'parentId', error.message)
    throw error
  }
}

/** Active entities, and the parent that is one already; never the entity itself or what stands below it. */
async function possibleParents({ db }: Visit, entity: Entity | null) {
  const all = await listEntities(db)
  const branch = entity === null ? new Set<number>() : branchOf(all, entity.id)
  return treeOf(all).filter(
    ({ id, deactivatedAt }) => !branch.has(id) && (deactivatedAt === null || id === entity?.parentId),
  )
}

async function showForm(
  visit: Visit,
  entity: Entity | null,
  form: Form<unknown>,
  status: number,
): Promise<void> {
  const parents = await possibleParents(visit, entity)
  const listed = entity && (await listEntities(visit.db)).find(({ id }) => id === entity.id)
  const data = {
    form,
    entity: listed ? { ...listed, active: listed.deactivatedAt === null } : null,
    title: entity === null ? 'Add an entity' : `Change ${entity.acronym}`,
    action: entity === null ? '/entities' : `/entities/${entity.id}`,
    back:
      entity === null
        ? { url: '/entities', label: 'Entities' }
        : { url: `/entities/${entity.id}`, label: entity.acronym },
    parentOptions: parents.map(({ id, acronym, name, depth }) => ({
      value: id,
      label: `${'\u2003'.repeat(depth)}${acronym} · ${name}`,
    })),
  }
  visit.render('entities/edit', data, status)
}
