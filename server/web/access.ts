/** Who may: the guard between a row of the routes table and its handler. */
import type { Request, RequestHandler, Response } from 'express'
import type { Role } from '../../db/schema.ts'
import { frameOf, leaveNotice } from './chrome.ts'
import { NotAllowed, NotFound } from './errors.ts'
import type { Route } from './routes.ts'
import { localPath } from './localPath.ts'
import { mayAs } from './roles.ts'
import { personOf } from './session.ts'
import { renderView } from './views.ts'
import type { House, SignedIn, Visit, Visitor } from './visit.ts'

/**
 * A row of the routes table as an Express handler: without a sign-in to the sign-in page. Without the role, a page that
 * the person may not see is as if it did not exist; what they may see but not do is refused with 403.
 */
export function guarded(house: House, routes: readonly Route[], route: Route): RequestHandler {
  const [, url, role, handler] = route
  const seenBy = leastRoleSeeing(routes, url)
  return async (request, response) => {
    const visitor = visitorOf(house, request, response)
    if (role === 'anyone') return handler(visitor)
    if (visitor.person === null) return askToSignIn(visitor)
    if (!mayAs(visitor.person.role, role)) {
      const reason = `${request.method} needs the role ${role}.`
      if (request.method === 'GET' || !mayAs(visitor.person.role, seenBy)) throw new NotFound(reason)
      throw new NotAllowed(reason)
    }
    return handler(visitOf(visitor, visitor.person))
  }
}

/** The role that sees the page on which a form stands: of the page with the longest address that the form's begins with. */
function leastRoleSeeing(routes: readonly Route[], url: string): Role {
  const above = routes.filter(
    ([method, page]) =>
      method === 'get' && (url === page || url.startsWith(page === '/' ? page : `${page}/`)),
  )
  const nearest = above.reduce<Route | null>(
    (best, next) => (next[1].length > (best?.[1].length ?? 0) ? next : best),
    null,
  )
  return nearest === null || nearest[2] === 'anyone' ? 'viewer' : nearest[2]
}

/** The request as a handler sees it. */
export function visitorOf(house: House, request: Request, response: Response): Visitor {
  const person = personOf(request)
  return {
    ...house,
    request,
    response,
    person,
    at: house.now().toISOString(),
    render: (view, data, status = 200) => {
      const frame = frameOf(house, request, response, person)
      response
        .status(status)
        .type('html')
        .send(renderView(view, { ...data, frame }))
    },
    redirect: (url, notice) => {
      if (notice !== undefined) leaveNotice(house, response, notice)
      response.redirect(303, localPath(url))
    },
  }
}

const visitOf = (visitor: Visitor, person: SignedIn): Visit => ({
  ...visitor,
  person,
  author: { personId: person.id, name: person.name },
})

function askToSignIn({ request, redirect }: Visitor): void {
  if (request.method === 'GET') return redirect(`/sign-in?to=${encodeURIComponent(request.originalUrl)}`)
  redirect('/sign-in', 'You are no longer signed in. Sign in and send the form again.')
}
