/** One-time links: whoever holds one sets name and password, and is signed in. */
import { z } from 'zod'
import { acceptInvitation, findInvitation, inviteFirst, type OpenInvitation } from '../../db/invitations.ts'
import { countPeople, findPerson } from '../../db/people.ts'
import { tokenHash } from '../../db/tokens.ts'
import { NotFound } from './errors.ts'
import { blankForm, type Form, readForm, withError } from './forms.ts'
import { hashPassword, weakness } from './passwords.ts'
import { beginSignIn } from './session.ts'
import type { House, OpenHandler, Visitor } from './visit.ts'

const day = 24 * 60 * 60 * 1000

/** How long a link can be used. */
export const linkLife = { first: day, invited: 7 * day, password: day } as const

const fields = z.object({
  name: z.string().trim().min(2, 'Write your name as it should stand under what you do.').max(120),
  email: z.email('Write an e-mail address, as in name@example.org.').max(200).toLowerCase(),
  password: z.string(),
})

type Fields = z.output<typeof fields>

/** A new link for the first administrator, as a path; null once there are people. */
export async function firstInvitation({ db, now, newToken }: House): Promise<string | null> {
  if ((await countPeople(db)) > 0) return null
  const token = newToken()
  const at = now()
  const expiresAt = new Date(at.getTime() + linkLife.first).toISOString()
  await inviteFirst(db, { tokenHash: tokenHash(token), expiresAt }, at.toISOString())
  return linkPath(token)
}

/** Where a token leads. */
export const linkPath = (token: string): string => `/invitations/${token}`

/** GET /invitations/:token */
export const show: OpenHandler = async (visit) => {
  const invitation = await openInvitation(visit)
  if (invitation === null) return gone(visit)
  const { name, email } = invitation
  showForm(visit, invitation, blankForm({ name: name ?? '', email: email ?? '' }), 200)
}

/** POST /invitations/:token */
export const create: OpenHandler = async (visit) => {
  const invitation = await openInvitation(visit)
  if (invitation === null) return gone(visit)
  const form = checked(readForm(fields, { ...bodyOf(visit), ...fixedOf(invitation) }))
  if (form.data === null) return showForm(visit, invitation, form, 422)
  const { name, email, password } = form.data
  const values = { name, email, passwordHash: await hashPassword(password) }
  const person = await acceptInvitation(visit.db, invitation, values, visit.at)
  if (person === null) {
    return showForm(
      visit,
      invitation,
      withError(form, 'email', 'Somebody with this address is here already.'),
      422,
    )
  }
  await beginSignIn(visit, person)
  visit.redirect('/', invitation.personId === null ? `Welcome, ${name}.` : 'Your new password is set.')
}

async function openInvitation({ db, request, at }: Visitor): Promise<OpenInvitation | null> {
  const invitation = await findInvitation(db, tokenHash(String(request.params['token'])), at)
  if (invitation === null || invitation.personId === null) return invitation
  const person = await findPerson(db, invitation.personId)
  if (person === null || person.deactivatedAt !== null) throw new NotFound('The person of this link is gone.')
  return { ...invitation, name: person.name, email: person.email }
}

/** What the holder of the link cannot choose: the address they were invited under, and who they are. */
function fixedOf({ name, email, personId }: OpenInvitation): Record<string, string> {
  return { ...(email === null ? {} : { email }), ...(personId === null || name === null ? {} : { name }) }
}

const bodyOf = ({ request }: Visitor): Record<string, unknown> =>
  (request.body ?? {}) as Record<string, unknown>

function checked(form: Form<Fields>): Form<Fields> {
  const { name = '', email = '', password = '' } = form.values
  const weak = weakness(password, [...name.split(/\s+/u), name, email, email.split('@', 1)[0] ?? ''])
  return weak === null ? form : withError(form, 'password', weak)
}

function showForm(visit: Visitor, invitation: OpenInvitation, form: Form<Fields>, status: number): void {
  visit.render(
    'invitations/show',
    {
      form,
      role: invitation.role,
      first: invitation.email === null,
      newPassword: invitation.personId !== null,
      email: invitation.email,
    },
    status,
  )
}

/** A used link and one that never was read the same, so that nobody can try links out. */
const gone = (visit: Visitor): void => visit.render('invitations/gone', {}, 410)
