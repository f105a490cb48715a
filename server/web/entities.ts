/** Entities: the tree of them, and the page of one with its people and its mandates. Everybody reads both. */
import { type ListedEntity, findEntity, listEntities, peopleOfEntity } from '../../db/entities.ts'
import { listMandates } from '../../db/mandateList.ts'
import { movedDates } from '../../db/sessionDates.ts'
import { standingOf, talliesOf } from './dashboards.ts'
import { treeOf } from './entityTree.ts'
import { NotFound } from './errors.ts'
import { type Filter, blankFilter, urlWith } from './filter.ts'
import { conditionsOf } from './filterConditions.ts'
import { mandateRow } from './mandateRow.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

/** Rows of mandates that the page shows of each kind; the list has the rest. */
const shown = 25

/** GET /entities */
export async function index(visit: Visit): Promise<void> {
  const entities = await listEntities(visit.db)
  visit.render('entities/index', {
    entities: treeOf(entities).map((entity) => ({
      ...entity,
      depth: Math.min(entity.depth, 6),
      parent: entities.find(({ id }) => id === entity.parentId)?.acronym ?? null,
      active: entity.deactivatedAt === null,
      own: entity.id === visit.person.entityId,
      leadsUrl: listUrl({ lead: entity.acronym }),
      allUrl: listUrl({ entity: [entity.acronym] }),
    })),
    mayChange: mayAs(visit.person.role, 'administrator'),
  })
}

/** GET /entities/:id */
export async function show(visit: Visit): Promise<void> {
  const id = Number(visit.request.params['id'])
  const found = Number.isSafeInteger(id) ? await findEntity(visit.db, id) : null
  if (!found) throw new NotFound('There is no such entity.')
  const all = await listEntities(visit.db)
  const entity = all.find((one) => one.id === found.id)
  if (!entity) throw new NotFound('There is no such entity.')
  const named = ({ id: of, acronym, name }: ListedEntity) => ({ id: of, acronym, name })
  visit.render('entities/show', {
    entity: { ...entity, active: entity.deactivatedAt === null },
    back: { url: '/entities', label: 'Entities' },
    parent: all.filter((one) => one.id === entity.parentId).map(named)[0] ?? null,
    children: all.filter((one) => one.parentId === entity.id).map(named),
    people: await peopleOfEntity(visit.db, entity.id),
    own: entity.id === visit.person.entityId,
    standing: await standingOf(visit, { class: ['all'], entity: [entity.acronym] }),
    leads: await mandatesOf(visit, entity, 'lead'),
    contributes: await mandatesOf(visit, entity, 'contributing'),
    allUrl: listUrl({ entity: [entity.acronym] }),
    mayChange: mayAs(visit.person.role, 'administrator'),
  })
}

const listUrl = (narrowed: Partial<Filter>): string =>
  urlWith('/mandates', { ...blankFilter, class: ['all'], ...narrowed })

/** The first rows by due, of every class: who answers for a mandate answers for it whatever its class. */
async function mandatesOf(visit: Visit, entity: ListedEntity, capacity: 'lead' | 'contributing') {
  const filter: Filter = { ...blankFilter, class: ['all'], [capacity]: entity.acronym }
  const moved = await movedDates(visit.db)
  const today = visit.at.slice(0, 10)
  const conditions = conditionsOf(filter, moved, today)
  const rows = await listMandates(visit.db, conditions, 'due', { limit: shown + 1, offset: 0 })
  const [count] = await talliesOf(visit, [{ label: capacity, filter }])
  return {
    rows: rows.slice(0, shown).map((row) => mandateRow(row, filter, today, moved)),
    more: rows.length > shown,
    count: count?.n ?? 0,
    url: urlWith('/mandates', filter),
  }
}
