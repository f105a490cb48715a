/** From the cookie to the person, and back: beginning and ending a sign-in. */
import type { Request, RequestHandler } from 'express'
import { endSignIn, findSignIn, type LiveSignIn, startSignIn, touchSignIn } from '../../db/signIns.ts'
import { tokenHash } from '../../db/tokens.ts'
import { cookieOf } from './cookies.ts'
import type { House, SignedIn, Visit, Visitor, WebSettings } from './visit.ts'

const minute = 60_000
/** A sign-in that nobody used for so long is over. */
const idleLimit = 12 * 60 * minute
/** However often it is used, a sign-in is over after this. */
const absoluteLimit = 7 * 24 * 60 * minute

const people = new WeakMap<Request, SignedIn>()

/** The person behind a request, after `signedInFromCookie`. */
export const personOf = (request: Request): SignedIn | null => people.get(request) ?? null

/** Looks up the person of the cookie; deactivated people and expired sign-ins are nobody. */
export function signedInFromCookie(house: House): RequestHandler {
  return async (request, _response, next) => {
    const token = cookieOf(request, cookieName(house.settings))
    const found = token === null ? null : await findSignIn(house.db, tokenHash(token))
    if (found !== null && isLive(found, house.now())) {
      people.set(request, found.person)
      await touch(house, found)
    }
    next()
  }
}

/** Signs a person in with a new token; a sign-in that the same browser had ends with it. */
export async function beginSignIn(visitor: Visitor, person: { id: number; name: string }): Promise<void> {
  const { db, request, response, settings } = visitor
  const old = cookieOf(request, cookieName(settings))
  const token = visitor.newToken()
  await startSignIn(
    db,
    {
      personId: person.id,
      tokenHash: tokenHash(token),
      replaces: old === null ? null : tokenHash(old),
      expiresAt: new Date(visitor.now().getTime() + absoluteLimit).toISOString(),
      address: request.ip ?? null,
      userAgent: request.get('user-agent')?.slice(0, 300) ?? null,
    },
    { personId: person.id, name: person.name },
    visitor.at,
  )
  response.cookie(cookieName(settings), token, { ...cookieOptions(settings), maxAge: absoluteLimit })
}

/** Signs out: the sign-in ends in the database, whatever the browser does with its cookie. */
export async function leave({ db, person, author, at, response, settings }: Visit): Promise<void> {
  await endSignIn(db, person.signInId, author, at)
  response.clearCookie(cookieName(settings), cookieOptions(settings))
}

/** `__Host-` binds the cookie to this host and to HTTPS; browsers refuse the prefix without HTTPS. */
const cookieName = (settings: WebSettings): string =>
  settings.secureCookies ? '__Host-operative' : 'operative'

const cookieOptions = (settings: WebSettings) =>
  ({ httpOnly: true, sameSite: 'lax', secure: settings.secureCookies, path: '/' }) as const

function isLive(found: LiveSignIn, now: Date): boolean {
  const idle = now.getTime() - Date.parse(found.lastSeenAt)
  return idle < idleLimit && now.getTime() < Date.parse(found.expiresAt)
}

/** Once a minute is enough to know when somebody was last seen. */
async function touch({ db, now }: House, found: LiveSignIn): Promise<void> {
  const at = now()
  if (at.getTime() - Date.parse(found.lastSeenAt) < minute) return
  await touchSignIn(db, found.person.signInId, at.toISOString())
}
