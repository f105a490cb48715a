/** Keeps redirects within the application. */

/** `/mandates?due=overdue`; not `//elsewhere` or `/\elsewhere`, which browsers take for another site. */
const pathWithin = /^\/(?![/\\])[^\p{Cc}\\]*$/u

/** An address within the application; anything else becomes the start page. */
export function localPath(url: unknown): string {
  if (typeof url !== 'string' || !pathWithin.test(url)) return '/'
  return new URL(url, 'http://here.invalid').host === 'here.invalid' ? url : '/'
}
