/** What each row of a table of people does: invites somebody, renews an open invitation, or is refused and why. */
import { acronymKey } from '../../db/entities.ts'
import { type Role, roles } from '../../db/schema.ts'
import type { Column, Table, TableRow } from './csvTable.ts'
import { inviteFields } from './personForm.ts'
import type { PlannedRow } from './tablePreview.ts'

export type PersonColumn = 'name' | 'email' | 'role' | 'entity'

export const personColumns: readonly Column<PersonColumn>[] = [
  { name: 'name', also: ['full name', 'person'], required: true },
  {
    name: 'email',
    also: ['e mail', 'mail', 'mail address', 'e mail address', 'email address'],
    required: true,
  },
  { name: 'role', also: [], required: true },
  { name: 'entity', also: ['acronym', 'department', 'office'], required: false },
]

export interface InvitedPerson {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly entityId: number | null
}

/** Who is there already, and which entities can be chosen. */
export interface Known {
  readonly people: readonly { readonly name: string; readonly email: string }[]
  readonly invitations: readonly { readonly email: string | null }[]
  readonly entities: readonly { readonly id: number; readonly acronym: string }[]
}

/** Plans the rows of a table. */
export function planInvitations(table: Table<PersonColumn>, known: Known): PlannedRow<InvitedPerson>[] {
  return table.rows.map((row) => {
    const { name = '', email = '', role = '', entity = '' } = row.cells
    const planned = { number: row.number, cells: [name, email, role, entity] }
    const { values, refusals } = readRow(row, table, known)
    if (values === null || refusals.length > 0)
      return { ...planned, outcome: 'refused', says: refusals, values: null }
    const open = known.invitations.some((one) => one.email === values.email)
    const says = open ? ['Invited already: the earlier link stops working, a new one takes its place.'] : []
    return { ...planned, outcome: open ? 'changed' : 'added', says, values }
  })
}

function readRow(
  row: TableRow<PersonColumn>,
  table: Table<PersonColumn>,
  known: Known,
): { values: InvitedPerson | null; refusals: string[] } {
  const { name, email, role = '', entity = '' } = row.cells
  const chosen = known.entities.find(({ acronym }) => acronymKey(acronym) === acronymKey(entity))
  const read = inviteFields.safeParse({ name, email, role: role.toLowerCase() })
  const refusals =
    read.error?.issues.map(({ path, message }) =>
      path[0] === 'role' ? `The role is one of ${roles.join(', ')}.` : message,
    ) ?? []
  if (entity !== '' && !chosen) refusals.push(`No active entity has the acronym “${entity}”.`)
  if (entity === '' && role.toLowerCase() === 'focal point' && known.entities.length > 0)
    refusals.push('A focal point needs an entity.')
  refusals.push(...taken(row, table, known))
  if (!read.success) return { values: null, refusals }
  const { name: invited, email: address, role: as } = read.data
  return { values: { name: invited, email: address, role: as, entityId: chosen?.id ?? null }, refusals }
}

function taken(row: TableRow<PersonColumn>, table: Table<PersonColumn>, known: Known): string[] {
  const address = (row.cells.email ?? '').toLowerCase()
  const person = known.people.find(({ email }) => email === address)
  const first = table.rows.find(({ cells }) => (cells.email ?? '').toLowerCase() === address)
  return [
    ...(person ? [`${person.name} has this address already.`] : []),
    ...(address !== '' && first && first.number < row.number
      ? [`Row ${first.number} has this address already.`]
      : []),
  ]
}
