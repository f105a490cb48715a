/** One line in the log per request, with the id that error pages show. */
import type { Request, RequestHandler, Response } from 'express'
import { personOf } from './session.ts'
import type { House } from './visit.ts'

const ids = new WeakMap<Request, string>()

/** The id of a request, as it stands in the log. */
export const requestId = (request: Request): string => ids.get(request) ?? ''

/** Gives each request an id, and writes a line when it was answered. */
export function requestLog({ log, now, newToken }: House): RequestHandler {
  return (request, response, next) => {
    const id = newToken().slice(0, 12)
    ids.set(request, id)
    response.set('X-Request-Id', id)
    const started = now().getTime()
    response.once('finish', () => log.info(line(request, response, now().getTime() - started), 'request'))
    next()
  }
}

const line = (request: Request, response: Response, milliseconds: number) => ({
  request: requestId(request),
  method: request.method,
  path: loggedPath(request),
  status: response.statusCode,
  milliseconds,
  person: personOf(request)?.id ?? null,
})

/** "/invitations/q83Jx0", "/feeds/q83Jx0.ics", in any case and behind a host too, because the routes take it so. */
const LINK = /\/(invitations|feeds)\/.*/isu

/** Without the query, which may hold words that were searched, and without the secret of a one-time link or a feed. */
export function loggedPath(request: Request): string {
  const path = request.originalUrl.split('?', 1)[0] ?? ''
  return path.replace(LINK, '/$1/…')
}
