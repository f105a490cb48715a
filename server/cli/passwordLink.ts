/** `operative password-link EMAIL`: for whoever lost the password when no administrator is left to give a link. */
import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import { openDatabase } from '../../db/connection.ts'
import { invite } from '../../db/invitations.ts'
import { findPersonByEmail } from '../../db/people.ts'
import { tokenHash } from '../../db/tokens.ts'
import { readConfig } from '../config.ts'

const day = 24 * 60 * 60 * 1000

/** @returns exit code: 1 where there is no such active person */
export async function printPasswordLink(email: string): Promise<number> {
  const config = readConfig()
  const db = await openDatabase(config.databaseFile)
  const person = await findPersonByEmail(db, email.toLowerCase())
  if (!person || person.deactivatedAt !== null) {
    console.error(`There is no active person with the address ${email}.`)
    return 1
  }
  const token = randomBytes(32).toString('base64url')
  const now = new Date()
  const link = {
    tokenHash: tokenHash(token),
    role: person.role,
    name: person.name,
    email: person.email,
    entityId: null,
    personId: person.id,
    expiresAt: new Date(now.getTime() + day).toISOString(),
  }
  await invite(db, link, { personId: null, name: `command line (${userInfo().username})` }, now.toISOString())
  db.$client.close()
  const address = config.baseUrl ?? `http://${config.host}:${config.port}`
  console.log(
    `${person.name} sets a new password with this link, once, within 24 hours:\n${address}/invitations/${token}`,
  )
  return 0
}
