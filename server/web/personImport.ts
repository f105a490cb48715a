/** Many invitations at once from a table; each has its link, and all links are shown once. Administrators only. */
import { inviteAll, listOpenInvitations } from '../../db/invitations.ts'
import { listActiveEntities, listPeople } from '../../db/people.ts'
import { tokenHash } from '../../db/tokens.ts'
import { csvOf } from '../reports/csv.ts'
import { linkLife } from './invitations.ts'
import { linkAddress } from './personLinks.ts'
import { back } from './personForm.ts'
import { type InvitedPerson, type PersonColumn, personColumns, planInvitations } from './personPlan.ts'
import { type ImportPage, agreedPlan, showImport, showPreview } from './tablePreview.ts'
import type { Visit } from './visit.ts'

const pageOf = ({ db, at }: Visit): ImportPage<PersonColumn, InvitedPerson> => ({
  columns: personColumns,
  plan: async (table) =>
    planInvitations(table, {
      people: await listPeople(db),
      invitations: await listOpenInvitations(db, at),
      entities: await listActiveEntities(db),
    }),
  words: {
    title: 'Import people',
    lead: 'A table with a row for each person to invite. You get a link for each of them: nothing is sent.',
    back,
    url: '/people/import',
    noun: 'invitation',
    nouns: 'invitations',
    explanation: [
      'name, email and role are needed; role is viewer, focal point, officer or administrator; entity is the acronym of an entity.',
      'Somebody who is invited already gets a new link, and the earlier one stops working. People who are here already are refused.',
    ],
    example:
      'name,email,role,entity\nFatou Ndiaye,fatou.ndiaye@example.org,focal point,DOA\n"Okafor, Ngozi",ngozi.okafor@example.org,viewer,',
  },
})

/** GET /people/import */
export async function add(visit: Visit): Promise<void> {
  showImport(visit, pageOf(visit))
}

/** POST /people/import: what the table would do. */
export async function preview(visit: Visit): Promise<void> {
  await showPreview(visit, pageOf(visit))
}

/** POST /people/import/confirmation: invites all or nobody, and answers with the links, which are shown this once. */
export async function create(visit: Visit): Promise<void> {
  const plan = await agreedPlan(visit, pageOf(visit))
  if (plan === null) return
  const expiresAt = new Date(visit.now().getTime() + linkLife.invited).toISOString()
  const invited = plan.rows.flatMap(({ values }) =>
    values === null ? [] : [{ ...values, token: visit.newToken() }],
  )
  const invitations = invited.map(({ token, ...values }) => ({
    ...values,
    personId: null,
    tokenHash: tokenHash(token),
    expiresAt,
  }))
  await inviteAll(visit.db, invitations, visit.author, visit.at)
  const links = invited.map(({ token, ...values }) => ({ ...values, link: linkAddress(visit, token) }))
  visit.render('people/links', { back, links, expiresAt, file: fileOf(links, expiresAt) }, 201)
}

/** The links as a CSV file within the page itself: they are stored nowhere, so there is no address to fetch them from. */
function fileOf(links: readonly (InvitedPerson & { link: string })[], expiresAt: string): string {
  const rows = links.map(({ name, email, role, link }) => [name, email, role, link, expiresAt])
  const csv = csvOf(['name', 'email', 'role', 'link', 'works until'], rows)
  return `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`
}
