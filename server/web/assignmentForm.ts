/** The form that says who answers for a mandate: its fields, its choices, and how it is read. */
import { z } from 'zod'
import { type Answering, type AssignedEntity, namablePeople, namedThrough } from '../../db/assignments.ts'
import { listActiveEntities } from '../../db/people.ts'
import { type Form, blankForm } from './forms.ts'
import type { Visit } from './visit.ts'

const choice = (message: string) =>
  z.string().default('').transform(Number).pipe(z.int(message).min(0, message))

/** POST /mandates/:id/assignment; who contributes stands in boxes of their own, `contributes-12`. */
export const assignmentFields = z.object({
  version: z.coerce.number<string>().int().positive(),
  leadId: choice('Choose an entity of the list.'),
  personId: choice('Choose a person of the list.'),
  assignmentNote: z.string().trim().max(1000, 'At most 1,000 characters.').default(''),
})
export type AssignmentFields = z.output<typeof assignmentFields>

export type AssignmentChoices = Awaited<ReturnType<typeof assignmentChoices>>

/** What can be chosen: active entities and those that answer already; people of an entity. */
export async function assignmentChoices({ db }: Visit, assigned: readonly AssignedEntity[]) {
  const active = await listActiveEntities(db)
  const gone = assigned.filter(({ entityId }) => !active.some(({ id }) => id === entityId))
  const kept = gone.map(({ entityId, acronym, name }) => ({
    id: entityId,
    acronym,
    name: `${name} (deactivated)`,
  }))
  return { entities: [...active, ...kept], people: await namablePeople(db) }
}

/** Ids of the boxes that are ticked. */
const tickedIn = ({ values }: Form<unknown>): number[] =>
  Object.keys(values).flatMap((name) => (name.startsWith(box) ? [Number(name.slice(box.length))] : []))

const box = 'contributes-'

/** The form as it stands today, before anything was typed. */
export function presentForm(assigned: readonly AssignedEntity[]): Form<unknown> {
  const lead = assigned.find(({ capacity }) => capacity === 'lead')
  const named = assigned.find(({ personId }) => personId !== null)
  const boxes = assigned.filter(({ capacity }) => capacity === 'contributing')
  return blankForm({
    leadId: String(lead?.entityId ?? ''),
    personId: String(named?.personId ?? ''),
    assignmentNote: '',
    ...Object.fromEntries(boxes.map(({ entityId }) => [`${box}${entityId}`, 'on'])),
  })
}

/** What the form offers, for the view. */
export function assignmentView(choices: AssignmentChoices, form: Form<unknown>) {
  const ticked = tickedIn(form)
  return {
    leadOptions: choices.entities.map(({ id, acronym, name }) => ({
      value: id,
      label: `${acronym} · ${name}`,
    })),
    personOptions: choices.people.map(({ id, name, acronym }) => ({
      value: id,
      label: `${acronym} · ${name}`,
    })),
    boxes: choices.entities.map(({ id, acronym, name }) => ({
      id: `${box}${id}`,
      acronym,
      name,
      checked: ticked.includes(id),
    })),
  }
}

/** What was chosen, or the field that is wrong and why. */
export function readAnswering(
  fields: AssignmentFields,
  form: Form<unknown>,
  { entities, people }: AssignmentChoices,
):
  | { answering: Answering; wrong: null }
  | { answering: null; wrong: readonly [field: string, message: string] } {
  const refuse = (field: string, message: string) => ({ answering: null, wrong: [field, message] as const })
  const known = (id: number): boolean => entities.some((entity) => entity.id === id)
  const { leadId, personId } = fields
  const contributingIds = tickedIn(form).filter((id) => id !== leadId)
  if (leadId !== 0 && !known(leadId)) return refuse('leadId', 'Choose an entity of the list.')
  if (!contributingIds.every(known)) return refuse('form', 'Choose contributing entities of the list.')
  const person = people.find(({ id }) => id === personId)
  if (personId !== 0 && !person) return refuse('personId', 'Choose a person of the list.')
  if (person && namedThrough(person.line, [leadId, ...contributingIds]) === null)
    return refuse(
      'personId',
      `${person.name} is of ${person.acronym}, which neither leads nor contributes, nor does one above it.`,
    )
  return { answering: { leadId: leadId || null, contributingIds, personId: personId || null }, wrong: null }
}
