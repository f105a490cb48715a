/** The whole site in one table: method, URL, the least role that may, and who answers. */
import type { Role } from '../../db/schema.ts'
import type { Handler, OpenHandler } from './visit.ts'

type Method = 'get' | 'post'

/** `anyone` is the only way to a page without a sign-in; every other row names the least role that may. */
export type Route =
  | readonly [method: Method, url: string, role: 'anyone', handler: OpenHandler]
  | readonly [method: Method, url: string, role: Role, handler: Handler]

export const routes: readonly Route[] = []
