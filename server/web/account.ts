/** What people say about themselves, and their password. */
import { z } from 'zod'
import { changeOwnParticulars, changeOwnPassword, findPerson, type Person } from '../../db/people.ts'
import { NotFound } from './errors.ts'
import { blankForm, type Form, readForm, withError } from './forms.ts'
import { hashPassword, isPassword, weakness } from './passwords.ts'
import type { Visit } from './visit.ts'

const particulars = z.object({
  name: z.string().trim().min(2, 'Write your name as it should stand under what you do.').max(120),
  position: z.string().trim().max(120, 'Use at most 120 characters.').default(''),
})

const passwords = z.object({
  current: z.string().min(1, 'Write the password you have now.'),
  password: z.string().default(''),
})

/** GET /account */
export async function show(visit: Visit): Promise<void> {
  showForms(visit, await self(visit), {}, 200)
}

/** POST /account */
export async function update(visit: Visit): Promise<void> {
  const form = readForm(particulars, visit.request.body)
  if (form.data === null) return showForms(visit, await self(visit), { form }, 422)
  const { name, position } = form.data
  const values = { name, position: position || null }
  await changeOwnParticulars(visit.db, visit.person.id, values, visit.author, visit.at)
  visit.redirect('/account', 'Your particulars are saved.')
}

/** POST /account/password: every other browser is signed out. */
export async function updatePassword(visit: Visit): Promise<void> {
  const person = await self(visit)
  const passwordForm = await checked(person, readForm(passwords, visit.request.body))
  if (passwordForm.data === null) return showForms(visit, person, { passwordForm }, 422)
  const passwordHash = await hashPassword(passwordForm.data.password)
  const change = { passwordHash, keepSignIn: visit.person.signInId }
  await changeOwnPassword(visit.db, person.id, change, visit.author, visit.at)
  visit.redirect('/account', 'Your new password is set. You are signed out everywhere else.')
}

async function self({ db, person }: Visit): Promise<Person> {
  const found = await findPerson(db, person.id)
  if (found === null) throw new NotFound('The signed-in person is gone.')
  return found
}

type Passwords = z.output<typeof passwords>

async function checked(person: Person, form: Form<Passwords>): Promise<Form<Passwords>> {
  if (form.data === null) return form
  const { current, password } = form.data
  if (!(await isPassword(person.passwordHash, current)))
    return withError(form, 'current', 'This is not your password.')
  const weak = weakness(password, [
    ...person.name.split(/\s+/u),
    person.name,
    person.email.split('@', 1)[0] ?? '',
  ])
  return weak === null ? form : withError(form, 'password', weak)
}

interface Forms {
  readonly form?: Form<z.output<typeof particulars>>
  readonly passwordForm?: Form<Passwords>
}

function showForms(visit: Visit, person: Person, forms: Forms, status: number): void {
  const { name, email, position, role } = person
  const data = {
    email,
    role,
    form: forms.form ?? blankForm({ name, position: position ?? '' }),
    passwordForm: forms.passwordForm ?? blankForm(),
  }
  visit.render('account/show', data, status)
}
