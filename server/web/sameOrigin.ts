/** Refuses forms that were sent from elsewhere than our own pages. */
import type { Request, RequestHandler } from 'express'
import { ForeignForm } from './errors.ts'

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Every write must come from our own origin; a request that does not say where it comes from is refused. */
export const sameOrigin: RequestHandler = (request, _response, next) => {
  if (reading.includes(request.method) || comesFromHere(request)) return next()
  throw new ForeignForm(`${request.method} from ${request.get('origin') ?? 'an unnamed origin'}.`)
}

/** Browsers that serve over plain HTTP leave `Sec-Fetch-Site` out, but send `Origin` with every POST. */
function comesFromHere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.get('origin')
  if (origin === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === request.host
}
