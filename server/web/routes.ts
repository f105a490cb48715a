/** The whole site in one table: method, URL, the least role that may, and who answers. */
import type { Role } from '../../db/schema.ts'
import * as imports from './imports.ts'
import * as invitations from './invitations.ts'
import * as sessions from './sessions.ts'
import * as signIn from './signIn.ts'
import * as start from './start.ts'
import * as theme from './theme.ts'
import type { Handler, OpenHandler } from './visit.ts'

type Method = 'get' | 'post'

/** `anyone` is the only way to a page without a sign-in; every other row names the least role that may. */
export type Route =
  | readonly [method: Method, url: string, role: 'anyone', handler: OpenHandler]
  | readonly [method: Method, url: string, role: Role, handler: Handler]

export const routes: readonly Route[] = [
  // The first page, and the samples that fill it
  ['get', '/', 'viewer', start.index],
  ['post', '/samples', 'officer', start.createSamples],
  ['post', '/samples/removal', 'officer', start.destroySamples],

  // Import
  ['get', '/imports', 'officer', imports.index],
  ['post', '/imports', 'officer', imports.create],
  ['get', '/imports/:id', 'officer', imports.show],

  // Sessions and their readiness reports
  ['get', '/sessions', 'viewer', sessions.index],
  ['get', '/sessions/:session/readiness', 'viewer', sessions.readiness],
  ['get', '/sessions/:session/readiness.css', 'viewer', sessions.readinessFoot],

  // Signing in and out
  ['get', '/sign-in', 'anyone', signIn.show],
  ['post', '/sign-in', 'anyone', signIn.create],
  ['post', '/sign-out', 'viewer', signIn.destroy],
  ['post', '/theme', 'anyone', theme.update],
  ['get', '/invitations/:token', 'anyone', invitations.show],
  ['post', '/invitations/:token', 'anyone', invitations.create],
]
