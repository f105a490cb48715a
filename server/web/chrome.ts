/** What stands around every page: navigation, person, theme, and the notice that is shown once. */
import type { Request, Response } from 'express'
import { countWaiting, mostCounted } from '../../db/reviewQueue.ts'
import type { Role } from '../../db/schema.ts'
import { cookieOf } from './cookies.ts'
import { mayAs } from './roles.ts'
import type { House, SignedIn } from './visit.ts'

/** Entries of the top bar, each with the least role that sees it. */
const navigation: readonly (readonly [label: string, url: string, role: Role])[] = [
  ['Mandates', '/mandates', 'viewer'],
  ['Review', '/review', 'officer'],
  ['Resolutions', '/resolutions', 'viewer'],
  ['Sessions', '/sessions', 'viewer'],
  ['Calendar', '/calendar', 'viewer'],
  ['Entities', '/entities', 'viewer'],
  ['Import', '/imports', 'officer'],
]

/** Entries of the menu under one's name: what somebody looks after now and then, not every day. */
const menu: readonly (readonly [label: string, url: string, role: Role, icon: string])[] = [
  ['People', '/people', 'administrator', 'people'],
  ['Mail', '/mail', 'administrator', 'envelope'],
  ['Audit log', '/audit', 'administrator', 'journal-text'],
]

export const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

interface Entry {
  readonly label: string
  readonly url: string
  readonly current: boolean
  /** How much waits there, as in `12` or `999+`; null for nothing. */
  readonly waiting: string | null
}

/** The page frame; in templates `@root.frame`. */
export interface Frame {
  readonly person: SignedIn | null
  readonly navigation: readonly Entry[]
  readonly menu: readonly (Omit<Entry, 'waiting'> & { icon: string })[]
  readonly notice: string | null
  /** Null where the system decides. */
  readonly theme: 'light' | 'dark' | null
  readonly themes: readonly { name: Theme; current: boolean }[]
  /** Address of the page itself, for forms that come back to it. */
  readonly here: string
  readonly version: string
}

/** Gathers the frame of a page and takes the notice away, so that it is shown once. */
export function frameOf(house: House, request: Request, response: Response, person: SignedIn | null): Frame {
  const theme = chosenTheme(request)
  return {
    person,
    navigation: navigation
      .filter(([, , role]) => person !== null && mayAs(person.role, role))
      .map(([label, url]) => ({
        label,
        url,
        current: isWithin(request.path, url),
        waiting: url === '/review' ? waitingWords(countWaiting(house.db)) : null,
      })),
    menu: menu
      .filter(([, , role]) => person !== null && mayAs(person.role, role))
      .map(([label, url, , icon]) => ({ label, url, icon, current: isWithin(request.path, url) })),
    notice: takeNotice(request, response),
    theme: theme === 'system' ? null : theme,
    themes: themes.map((name) => ({ name, current: name === theme })),
    here: request.method === 'GET' ? request.originalUrl : '/',
    version: house.settings.version,
  }
}

const waitingWords = (n: number): string | null =>
  n === 0 ? null : n >= mostCounted ? `${mostCounted - 1}+` : String(n)

/** Keeps a sentence for the next page. It travels in a cookie, so it must not hold a secret. */
export function leaveNotice(house: House, response: Response, notice: string): void {
  response.cookie('notice', notice, {
    httpOnly: true,
    sameSite: 'lax',
    secure: house.settings.secureCookies,
    maxAge: 60_000,
  })
}

function takeNotice(request: Request, response: Response): string | null {
  const notice = cookieOf(request, 'notice')
  if (notice === null) return null
  response.clearCookie('notice')
  return notice.slice(0, 500)
}

function chosenTheme(request: Request): Theme {
  const chosen = cookieOf(request, 'theme')
  return themes.find((name) => name === chosen) ?? 'system'
}

const isWithin = (path: string, url: string): boolean => path === url || path.startsWith(`${url}/`)
