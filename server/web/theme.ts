/** Light or dark, kept in a cookie so that a page is right from its first line. */
import { themes } from './chrome.ts'
import type { OpenHandler } from './visit.ts'

const oneYear = 365 * 24 * 60 * 60 * 1000

export const update: OpenHandler = async ({ request, response, redirect, settings }) => {
  const { theme, to } = (request.body ?? {}) as Record<string, unknown>
  const chosen = themes.find((name) => name === theme) ?? 'system'
  response.cookie('theme', chosen, {
    maxAge: oneYear,
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secureCookies,
  })
  redirect(typeof to === 'string' ? to : '/')
}
