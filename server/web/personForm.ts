/** The fields of a person that an administrator fills in, and what is checked about them. */
import { z } from 'zod'
import { findPersonByEmail, listActiveEntities } from '../../db/people.ts'
import { roles } from '../../db/schema.ts'
import { type Form, withError } from './forms.ts'
import type { Visit } from './visit.ts'

/** What each role may, as the form explains it. */
export const roleOptions = [
  { value: 'viewer', label: 'Viewer', hint: 'Reads, prints and exports; changes nothing.' },
  { value: 'focal point', label: 'Focal point', hint: 'Updates the mandates of their own entity.' },
  { value: 'officer', label: 'Officer', hint: 'Imports, reviews, assigns, verifies, signs reports.' },
  { value: 'administrator', label: 'Administrator', hint: 'All of it, and people, entities and settings.' },
] as const

const place = {
  role: z.enum(roles, 'Choose a role.'),
  entityId: z.string().default('').transform(Number).pipe(z.int('Choose an entity of the list.').min(0)),
}
export const changeFields = z.object(place)
export const inviteFields = z.object({
  name: z.string().trim().min(2, 'Write the name of the person.').max(120),
  email: z.email('Write an e-mail address, as in name@example.org.').max(200).toLowerCase(),
  ...place,
})

/** Adds what only the database knows about an invitation: whether the address is taken. */
export async function checkedInvite<T extends z.output<typeof inviteFields>>(
  visit: Visit,
  form: Form<T>,
): Promise<Form<T>> {
  const placed = await checkedPlace(visit, form)
  if (placed.data === null) return placed
  const person = await findPersonByEmail(visit.db, placed.data.email)
  return person === null ? placed : withError(placed, 'email', `${person.name} has this address already.`)
}

/** Adds what only the database knows about role and entity; `present` is the entity that may stay, active or not. */
export async function checkedPlace<T extends z.output<typeof changeFields>>(
  { db }: Visit,
  form: Form<T>,
  present: number | null = null,
): Promise<Form<T>> {
  if (form.data === null) return form
  const { role, entityId } = form.data
  const entities = await listActiveEntities(db, present)
  if (entityId !== 0 && !entities.some(({ id }) => id === entityId))
    return withError(form, 'entityId', 'Choose an entity of the list.')
  if (role === 'focal point' && entityId === 0 && entities.length > 0)
    return withError(form, 'entityId', 'Choose the entity whose mandates the focal point updates.')
  return form
}

/** The entities that can be chosen, and the one that is `present` already, active or not. */
export async function entityOptions(
  { db }: Visit,
  present: number | null = null,
): Promise<{ value: number; label: string }[]> {
  const entities = await listActiveEntities(db, present)
  return entities.map(({ id, acronym, name }) => ({ value: id, label: `${acronym} · ${name}` }))
}

/** The way back from every page below the list. */
export const back = { url: '/people', label: 'People' }
