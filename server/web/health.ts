/** GET /health: for supervisors and proxies; 200 while the application and its database answer. */
import { answers } from '../../db/connection.ts'
import type { OpenHandler } from './visit.ts'

export const show: OpenHandler = async ({ db, response }) => {
  const well = await answers(db)
  response
    .status(well ? 200 : 503)
    .type('text/plain')
    .send(well ? 'ok' : 'the database does not answer')
}
