/** Signing in and out. */
import { z } from 'zod'
import { findPersonByEmail } from '../../db/people.ts'
import { forgetTries, giveBackTry, type Limit, takeTry } from '../../db/tries.ts'
import { TooManyTries } from './errors.ts'
import { blankForm, type Form, readForm, withError } from './forms.ts'
import { localPath } from './localPath.ts'
import { isPassword } from './passwords.ts'
import { beginSignIn, leave } from './session.ts'
import type { Handler, OpenHandler, Visitor } from './visit.ts'

const fields = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Write your e-mail address.')
    .max(200, 'Write your e-mail address, at most 200 characters.'),
  password: z.string().min(1, 'Write your password.'),
  to: z.string().default('/'),
})

type Fields = z.output<typeof fields>

const quarterOfAnHour = 15 * 60

/** Failed tries from one address of the network for one person, and from it for all people together. */
const perPerson: Limit = { name: 'person', points: 10, seconds: quarterOfAnHour }
const perAddress: Limit = { name: 'address', points: 100, seconds: quarterOfAnHour }

export const show: OpenHandler = async (visit) => {
  const to = localPath(visit.request.query['to'])
  if (visit.person !== null) return visit.redirect(to)
  visit.render('signIn/show', { form: blankForm({ to }) })
}

export const create: OpenHandler = async (visit) => {
  const form = readForm(fields, visit.request.body)
  if (form.data === null) return again(visit, form)
  await countTry(visit, form.data.email)
  const person = await findPersonByEmail(visit.db, form.data.email)
  const right = await isPassword(person?.passwordHash ?? null, form.data.password)
  // A deactivated person reads the same sentence: who works here is not for strangers.
  if (person === null || !right || person.deactivatedAt !== null)
    return again(visit, withError(form, 'form', 'The e-mail address or the password is not right.'))
  await forgiveTry(visit, form.data.email)
  await beginSignIn(visit, person)
  visit.redirect(form.data.to)
}

export const destroy: Handler = async (visit) => {
  await leave(visit)
  visit.redirect('/sign-in', 'You are signed out.')
}

const again = (visit: Visitor, form: Form<Fields>): void => visit.render('signIn/show', { form }, 422)

/**
 * The address is counted first and alone where it is over its limit: names that nobody has must not fill the database.
 * @throws TooManyTries once the tries of a quarter of an hour are used up
 */
async function countTry({ db, request }: Visitor, email: string): Promise<void> {
  const address = request.ip ?? ''
  const wait =
    (await takeTry(db, perAddress, address)) ||
    (await takeTry(db, perPerson, `${address} ${email.toLowerCase()}`))
  if (wait > 0) throw new TooManyTries(wait)
}

async function forgiveTry({ db, request }: Visitor, email: string): Promise<void> {
  const address = request.ip ?? ''
  await forgetTries(db, perPerson, `${address} ${email.toLowerCase()}`)
  await giveBackTry(db, perAddress, address)
}
