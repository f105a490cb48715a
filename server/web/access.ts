/** Who may: the guard between a row of the routes table and its handler. */
import type { Request, RequestHandler, Response } from 'express'
import { frameOf, leaveNotice } from './chrome.ts'
import { NotAllowed } from './errors.ts'
import type { Route } from './routes.ts'
import { localPath } from './localPath.ts'
import { mayAs } from './roles.ts'
import { personOf } from './session.ts'
import { renderView } from './views.ts'
import type { House, SignedIn, Visit, Visitor } from './visit.ts'

/** A row of the routes table as an Express handler: without a sign-in to the sign-in page, without the role 403. */
export function guarded(house: House, route: Route): RequestHandler {
  const [, , role, handler] = route
  return async (request, response) => {
    const visitor = visitorOf(house, request, response)
    if (role === 'anyone') return handler(visitor)
    if (visitor.person === null) return askToSignIn(visitor)
    if (!mayAs(visitor.person.role, role)) throw new NotAllowed(`${request.method} needs the role ${role}.`)
    return handler(visitOf(visitor, visitor.person))
  }
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
