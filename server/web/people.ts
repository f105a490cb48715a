/** People: who may sign in, and as what. Administrators only. */
import type { z } from 'zod'
import { listOpenInvitations } from '../../db/invitations.ts'
import {
  changePerson,
  deactivatePerson,
  type Decided,
  findPerson,
  listPeople,
  type Person,
  reactivatePerson,
} from '../../db/people.ts'
import { NotFound } from './errors.ts'
import { blankForm, type Form, readForm, withError } from './forms.ts'
import { back, changeFields, checkedPlace, entityOptions, roleOptions } from './personForm.ts'
import type { Visit } from './visit.ts'

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

/** GET /people/:id */
export async function edit(visit: Visit): Promise<void> {
  const person = await load(visit)
  await showPerson(visit, person, formOf(person), 200)
}

/** POST /people/:id: role and entity. */
export async function update(visit: Visit): Promise<void> {
  const person = await load(visit)
  const form = await checkedPlace(visit, readForm(changeFields, visit.request.body), person.entityId)
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

async function load({ db, request }: Visit): Promise<Person> {
  const person = await findPerson(db, Number(request.params['id']))
  if (person === null) throw new NotFound('There is no such person.')
  return person
}

const formOf = (person: Person): Form<z.output<typeof changeFields>> =>
  blankForm({ role: person.role, entityId: String(person.entityId ?? '') })

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

async function showPerson(visit: Visit, person: Person, form: Form<unknown>, status: number): Promise<void> {
  const data = {
    form,
    back,
    roleOptions,
    entityOptions: await entityOptions(visit, person.entityId),
    id: person.id,
    name: person.name,
    email: person.email,
    active: person.deactivatedAt === null,
    deactivatedAt: person.deactivatedAt,
    self: person.id === visit.person.id,
  }
  visit.render('people/edit', data, status)
}
