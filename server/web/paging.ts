/** Long lists in pages of fifty. */

const SIZE = 50

export interface Page {
  readonly limit: number
  readonly offset: number
  readonly number: number
}

/** The page an address asks for; a number beyond the list gives its last page. */
export function pageOf(asked: unknown, total: number): Page {
  const last = Math.max(1, Math.ceil(total / SIZE))
  const number = typeof asked === 'string' && /^\d{1,6}$/u.test(asked) ? Number(asked) : 1
  const within = Math.min(Math.max(number, 1), last)
  return { limit: SIZE, offset: (within - 1) * SIZE, number: within }
}

/** What `views/partials/pager` shows. */
export function pagerOf(page: Page, total: number, url: (more: Readonly<Record<string, string>>) => string) {
  const last = Math.min(page.offset + page.limit, total)
  const to = (number: number): string => url(number === 1 ? {} : { page: String(number) })
  return {
    first: total === 0 ? 0 : page.offset + 1,
    last,
    total,
    previous: page.number > 1 ? to(page.number - 1) : null,
    next: last < total ? to(page.number + 1) : null,
  }
}
