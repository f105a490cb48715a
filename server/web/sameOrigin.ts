/** Refuses forms that were sent from elsewhere than our own pages. */
import type { Request, RequestHandler } from 'express'
import { ForeignForm } from './errors.ts'
import type { WebSettings } from './visit.ts'

const reading: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/** Every write must come from our own origin; a request that does not say where it comes from is refused. */
export function sameOrigin({ baseUrl }: WebSettings): RequestHandler {
  return (request, _response, next) => {
    if (reading.includes(request.method) || comesFromHere(request, baseUrl)) return next()
    throw new ForeignForm(`${request.method} from ${request.get('origin') ?? 'an unnamed origin'}.`)
  }
}

/** Browsers leave `Sec-Fetch-Site` out over plain HTTP, but send `Origin` with every POST. */
function comesFromHere(request: Request, baseUrl: string | null): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.get('origin')
  if (origin === undefined || !URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === request.host || (baseUrl !== null && host === new URL(baseUrl).host)
}
