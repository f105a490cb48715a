/** People: who may sign in, as what, and the links that let them in. Administrators only. */
import { z } from 'zod'
import { invite, listOpenInvitations, withdrawInvitation } from '../../db/invitations.ts'
import {
  changePerson,
  deactivatePerson,
  type Decided,
  findPerson,
  findPersonByEmail,
  listActiveEntities,
  listPeople,
  type Person,
  reactivatePerson,
} from '../../db/people.ts'
import { roles } from '../../db/schema.ts'
import { NotFound } from './errors.ts'
import { blankForm, type Form, readForm, withError } from './forms.ts'
import { linkLife, linkPath } from './invitations.ts'
import { tokenHash } from './session.ts'
import type { Visit } from './visit.ts'

/** What each role may, as the form explains it. */
const roleOptions = [
  { value: 'viewer', label: 'Viewer', hint: 'Reads, prints and exports; changes nothing.' },
  { value: 'focal point', label: 'Focal point', hint: 'Updates the mandates of their own entity.' },
  { value: 'officer', label: 'Officer', hint: 'Imports, reviews, assigns, verifies, signs reports.' },
  { value: 'administrator', label: 'Administrator', hint: 'All of it, and people, entities and settings.' },
] as const

const place = {
  role: z.enum(roles, 'Choose a role.'),
  entityId: z.string().default('').transform(Number).pipe(z.int('Choose an entity of the list.').min(0)),
}
const changeFields = z.object(place)
const inviteFields = z.object({
  name: z.string().trim().min(2, 'Write the name of the person.').max(120),
  email: z.email('Write an e-mail address, as in name@example.org.').max(200).toLowerCase(),
  ...place,
})

const lastAdministrator = 'Somebody has to be administrator: this is the last one who can sign in.'

/** GET /people */
export async function index(visit: Visit): Promise<void> {
  const everybody = await listPeople(visit.db)
  visit.render('people/index', {
    people: everybody.map((person) => ({
      ...person,
      self: person.id === visit.person.id,
      active: person.deactivatedAt === null,
    })),
    invitations: await listOpenInvitations(visit.db, visit.at),
  })
}

/** GET /people/new */
export async function add(visit: Visit): Promise<void> {
  await showInvite(visit, blankForm({ role: 'viewer' }), 200)
}

/** POST /people: answers with the link itself, which is shown this once. */
export async function create(visit: Visit): Promise<void> {
  const form = await checkedInvite(visit, readForm(inviteFields, visit.request.body))
  if (form.data === null) return showInvite(visit, form, 422)
  const { entityId, ...values } = form.data
  const { name, email } = values
  const person = { ...values, entityId: entityId || null, personId: null }
  await showLink(visit, { ...person, purpose: `${name} (${email}) joins with this link` }, linkLife.invited)
}

/** GET /people/:id */
export async function edit(visit: Visit): Promise<void> {
  const person = await load(visit)
  await showPerson(visit, person, formOf(person), 200)
}

/** POST /people/:id: role and entity. */
export async function update(visit: Visit): Promise<void> {
  const person = await load(visit)
  const form = await checkedPlace(visit, readForm(changeFields, visit.request.body))
  if (form.data === null) return showPerson(visit, person, form, 422)
  const { role, entityId } = form.data
  const values = { role, entityId: entityId || null }
  const decided = await changePerson(visit.db, person.id, values, visit.author, visit.at)
  await answer(
    visit,
    person,
    decided,
    `${person.name} is changed.`,
    withError(form, 'role', lastAdministrator),
  )
}

/** POST /people/:id/deactivation */
export async function deactivate(visit: Visit): Promise<void> {
  const person = await load(visit)
  const form = formOf(person)
  if (person.id === visit.person.id) {
    return showPerson(visit, person, withError(form, 'form', 'You cannot deactivate yourself.'), 422)
  }
  const decided = await deactivatePerson(visit.db, person.id, visit.author, visit.at)
  const notice = `${person.name} can no longer sign in.`
  await answer(visit, person, decided, notice, withError(form, 'form', lastAdministrator))
}

/** POST /people/:id/reactivation */
export async function reactivate(visit: Visit): Promise<void> {
  const person = await load(visit)
  await reactivatePerson(visit.db, person.id, visit.author, visit.at)
  visit.redirect('/people', `${person.name} can sign in again.`)
}

/** POST /people/:id/password-link: for somebody who lost the password. */
export async function passwordLink(visit: Visit): Promise<void> {
  const { id, name, email, role } = await load(visit)
  const purpose = `${name} sets a new password with this link`
  await showLink(visit, { name, email, role, entityId: null, personId: id, purpose }, linkLife.password)
}

/** POST /people/invitations/:id/withdrawal */
export async function withdraw(visit: Visit): Promise<void> {
  await withdrawInvitation(visit.db, Number(visit.request.params['id']), visit.author, visit.at)
  visit.redirect('/people', 'The invitation is withdrawn; its link no longer works.')
}

async function load({ db, request }: Visit): Promise<Person> {
  const person = await findPerson(db, Number(request.params['id']))
  if (person === null) throw new NotFound('There is no such person.')
  return person
}

const formOf = (person: Person): Form<z.output<typeof changeFields>> =>
  blankForm({ role: person.role, entityId: String(person.entityId ?? '') })

async function checkedInvite<T extends z.output<typeof inviteFields>>(
  visit: Visit,
  form: Form<T>,
): Promise<Form<T>> {
  const placed = await checkedPlace(visit, form)
  if (placed.data === null) return placed
  const person = await findPersonByEmail(visit.db, placed.data.email)
  return person === null ? placed : withError(placed, 'email', `${person.name} has this address already.`)
}

async function checkedPlace<T extends z.output<typeof changeFields>>(
  { db }: Visit,
  form: Form<T>,
): Promise<Form<T>> {
  if (form.data === null) return form
  const { role, entityId } = form.data
  const entities = await listActiveEntities(db)
  if (entityId !== 0 && !entities.some(({ id }) => id === entityId))
    return withError(form, 'entityId', 'Choose an entity of the list.')
  if (role === 'focal point' && entityId === 0 && entities.length > 0)
    return withError(form, 'entityId', 'Choose the entity whose mandates the focal point updates.')
  return form
}

async function answer(
  visit: Visit,
  person: Person,
  decided: Decided,
  notice: string,
  refused: Form<z.output<typeof changeFields>>,
): Promise<void> {
  if (decided === 'last administrator') return showPerson(visit, person, refused, 422)
  visit.redirect('/people', notice)
}

async function showInvite(visit: Visit, form: Form<unknown>, status: number): Promise<void> {
  visit.render('people/new', { form, roleOptions, back, entityOptions: await entityOptions(visit) }, status)
}

async function showPerson(visit: Visit, person: Person, form: Form<unknown>, status: number): Promise<void> {
  const data = {
    form,
    back,
    roleOptions,
    entityOptions: await entityOptions(visit),
    id: person.id,
    name: person.name,
    email: person.email,
    active: person.deactivatedAt === null,
    deactivatedAt: person.deactivatedAt,
    self: person.id === visit.person.id,
  }
  visit.render('people/edit', data, status)
}

interface Link {
  readonly name: string
  readonly email: string
  readonly role: Person['role']
  readonly entityId: number | null
  readonly personId: number | null
  /** What it is for, as a sentence without its end. */
  readonly purpose: string
}

/** Only the hash is stored, so this page is the one time the link can be read. */
async function showLink(visit: Visit, { purpose, ...link }: Link, life: number): Promise<void> {
  const { request, settings, now } = visit
  const token = visit.newToken()
  const expiresAt = new Date(now().getTime() + life).toISOString()
  await invite(visit.db, { ...link, tokenHash: tokenHash(token), expiresAt }, visit.author, visit.at)
  const address = settings.baseUrl ?? `${request.protocol}://${request.host}`
  visit.render('people/link', { back, purpose, expiresAt, link: `${address}${linkPath(token)}` }, 201)
}

async function entityOptions({ db }: Visit): Promise<{ value: number; label: string }[]> {
  const entities = await listActiveEntities(db)
  return entities.map(({ id, acronym, name }) => ({ value: id, label: `${acronym} · ${name}` }))
}

const back = { url: '/people', label: 'People' }
