/** The links that let people in: invitations, and new passwords for those who lost theirs. Administrators only. */
import { invite, withdrawInvitation } from '../../db/invitations.ts'
import { findPerson, type Person } from '../../db/people.ts'
import { tokenHash } from '../../db/tokens.ts'
import { NotFound } from './errors.ts'
import { blankForm, type Form, readForm } from './forms.ts'
import { linkLife, linkPath } from './invitations.ts'
import { back, checkedInvite, entityOptions, inviteFields, roleOptions } from './personForm.ts'
import type { Visit } from './visit.ts'

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

async function showInvite(visit: Visit, form: Form<unknown>, status: number): Promise<void> {
  visit.render('people/new', { form, roleOptions, back, entityOptions: await entityOptions(visit) }, status)
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
  const { now } = visit
  const token = visit.newToken()
  const expiresAt = new Date(now().getTime() + life).toISOString()
  await invite(visit.db, { ...link, tokenHash: tokenHash(token), expiresAt }, visit.author, visit.at)
  visit.render('people/link', { back, purpose, expiresAt, link: linkAddress(visit, token) }, 201)
}

/** The whole address of a link, as it is handed over. */
export const linkAddress = ({ settings, request }: Visit, token: string): string =>
  `${settings.baseUrl ?? `${request.protocol}://${request.host}`}${linkPath(token)}`
