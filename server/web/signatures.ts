/** Signatures under frozen reports: of who is signed in, with the password once more. */
import { z } from 'zod'
import { findPerson } from '../../db/people.ts'
import { capacities } from '../../db/schema.ts'
import { SignatureRefused, signReport } from '../../db/signatures.ts'
import { type Limit, forgetTries, takeTry } from '../../db/tries.ts'
import { signingRefusal } from '../reports/frozen/signing.ts'
import { TooManyTries } from './errors.ts'
import { type Form, readForm, withError } from './forms.ts'
import { frozenUrl, rowOf } from './frozenAddress.ts'
import { showFrozen } from './frozenPage.ts'
import { isPassword } from './passwords.ts'
import type { Visit } from './visit.ts'

const fields = z.object({
  capacity: z.enum(capacities, 'Choose what you sign as.'),
  position: z
    .string()
    .trim()
    .min(1, 'Write your function, as it should stand under the signature.')
    .max(120, 'Use at most 120 characters.'),
  password: z.string().min(1, 'Write your password.'),
})

/** Wrong passwords while signing: somebody else may be sitting at the screen. */
const perPerson: Limit = { name: 'signing', points: 10, seconds: 15 * 60 }

/** POST /sessions/:session/frozen/:report/signatures */
export async function create(visit: Visit): Promise<void> {
  const row = await rowOf(visit)
  const form = await withPassword(visit, readForm(fields, visit.request.body))
  if (form.data === null) return showFrozen(visit, row, form, 422)
  const { capacity, position } = form.data
  const { id: personId, name } = visit.person
  const draft = { reportId: row.id, capacity, personId, name, position, contentHash: row.contentHash }
  try {
    await signReport(visit.db, { ...draft, signedAt: visit.at }, (given) =>
      signingRefusal(given, capacity, personId),
    )
  } catch (error) {
    if (!(error instanceof SignatureRefused)) throw error
    return showFrozen(visit, row, withError(form, 'form', error.message), 422)
  }
  visit.redirect(`${frozenUrl(row)}#sign-off`, `You have signed report No. ${row.id}.`)
}

type Signature = z.output<typeof fields>

/** @throws TooManyTries once the tries of a quarter of an hour are used up */
async function withPassword(visit: Visit, form: Form<Signature>): Promise<Form<Signature>> {
  if (form.data === null) return form
  const key = String(visit.person.id)
  const wait = await takeTry(visit.db, perPerson, key)
  if (wait > 0) throw new TooManyTries(wait)
  const person = await findPerson(visit.db, visit.person.id)
  if (!(await isPassword(person?.passwordHash ?? null, form.data.password)))
    return withError(form, 'password', 'This is not your password.')
  await forgetTries(visit.db, perPerson, key)
  return form
}
