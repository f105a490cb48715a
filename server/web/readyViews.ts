/** The lists that everybody needs, ready beside the saved ones. */
import { findEntity } from '../../db/entities.ts'
import { type MovedDates, sessionOn } from '../calendar/sessions.ts'
import { type Filter, blankFilter, queryOf, urlWith } from './filter.ts'
import { mayAs } from './roles.ts'
import type { Visit } from './visit.ts'

interface ReadyView {
  readonly name: string
  readonly filter: Partial<Filter>
}

/** Links to the ready views; the one whose filter is in force is current, however it is sorted. */
export async function readyViews(visit: Visit, filter: Filter, moved: MovedDates) {
  const current = queryOf({ ...filter, sort: null })
  return (await viewsOf(visit, moved)).map((view) => {
    const whole = { ...blankFilter, ...view.filter }
    return {
      name: view.name,
      url: urlWith('/mandates', { ...whole, sort: filter.sort }),
      current: queryOf(whole) === current,
    }
  })
}

/** Whoever belongs to no entity has none of their own. */
async function viewsOf({ db, person, at }: Visit, moved: MovedDates): Promise<ReadyView[]> {
  const entity = person.entityId === null ? null : await findEntity(db, person.entityId)
  const session = sessionOn('GA', at.slice(0, 10), moved)
  return [
    { name: 'All', filter: {} },
    { name: 'My mandates', filter: { person: String(person.id) } },
    ...(entity ? [{ name: 'My entity', filter: { entity: [entity.acronym] } }] : []),
    { name: 'Unassigned', filter: { entity: ['none'] } },
    { name: 'Overdue', filter: { due: ['overdue'] } },
    ...(session === null ? [] : [{ name: 'Due this session', filter: { session: String(session) } }]),
    { name: 'No date', filter: { session: 'none' } },
    { name: 'Unverified', filter: { verified: 'no' } },
    ...(mayAs(person.role, 'officer')
      ? [{ name: 'Waiting for my verification', filter: { verifier: String(person.id) } }]
      : []),
  ]
}
