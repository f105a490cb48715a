/** Where frozen reports are, and which one an address names. */
import { type FrozenRow, findFrozen } from '../../db/frozenReports.ts'
import { NotFound } from './errors.ts'
import { sessionOf } from './reportQuery.ts'
import type { Visit } from './visit.ts'

/** `3`; at most what a number of SQLite's rows can be here. */
const REPORT_NUMBER = /^[1-9]\d{0,8}$/u

/**
 * The frozen report that an address names.
 * @throws NotFound where there is none, or it is one of another session
 */
export async function rowOf(visit: Visit): Promise<FrozenRow> {
  const session = sessionOf(visit)
  const number = visit.request.params['report']
  if (typeof number !== 'string' || !REPORT_NUMBER.test(number)) throw new NotFound()
  const row = await findFrozen(visit.db, Number(number))
  if (row?.session !== session) throw new NotFound('The session has no such frozen report.')
  return row
}

export const frozenUrl = ({ session, id }: Pick<FrozenRow, 'session' | 'id'>): string =>
  `/sessions/${session}/frozen/${id}`
